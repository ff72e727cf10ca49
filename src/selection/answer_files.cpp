// A question that is answered by a file: looked at by its first bytes, kept, replaced or taken away again.
#include "accounts/accounts.hpp"
#include "activity/record.hpp"
#include "selection/answers.hpp"

namespace selection {
namespace {

constexpr std::int64_t most_megabytes = 20;

struct OfQuestion {
    std::int64_t id, question;
    std::string field() const { return "answer." + std::to_string(question); }
};
struct Asked {
    ApplicationRow row;
    Question question;
};

// The caller's file and its question for a file, while the file may still be changed.
Asked asked(db::Read& read, const http::Call& request, OfQuestion of) {
    const auto row = application_mine(read, of.id);
    const auto call = call_by_id(read, row.call_id);
    const auto* question = question_of(call, of.field());
    if (!question || question->kind != QuestionKind::file) throw core::not_found("question for a file");
    if (edit(row, call, request.now) == May::no)
        throw core::conflict("call_closed", {"This file can't be changed any more.", "Ce dossier ne se modifie plus.",
                                             "Esta candidatura não pode mais ser alterada."});
    return {row, *question};
}

void expect_accepted(const Question& question, const http::Upload& upload) {
    const auto kind = startups::kind_of(upload);
    const auto wanted = question.accepts.value_or(FileKinds::any);
    if (kind == startups::FileKind::empty)
        throw core::refused("empty_file", {"This file is empty. Choose the one that holds your pages.",
                                           "Ce fichier est vide. Choisissez celui qui contient vos pages.",
                                           "Este arquivo está vazio. Escolha o que contém as suas páginas."});
    if (wanted == FileKinds::pdf && kind != startups::FileKind::pdf)
        throw core::refused("not_a_pdf",
                            {"This question takes a PDF. Save your document as PDF, then choose that file.",
                             "Cette question attend un PDF. Enregistrez votre document en PDF, puis choisissez ce "
                             "fichier.",
                             "Esta pergunta espera um PDF. Salve o documento como PDF e escolha esse arquivo."});
    if (wanted == FileKinds::pdf_or_picture && kind == startups::FileKind::other)
        throw core::refused("not_a_picture", {"This question takes a PDF or a picture: PNG, JPEG or WebP.",
                                              "Cette question attend un PDF ou une image : PNG, JPEG ou WebP.",
                                              "Esta pergunta espera um PDF ou uma imagem: PNG, JPEG ou WebP."});
    const auto most = std::min(question.max.value_or(most_megabytes), most_megabytes);
    if (upload.size > static_cast<std::uint64_t>(most) << 20)
        throw core::refused("too_large",
                            {{"This file has more than {n} MB. Smaller pictures inside help most.",
                              "Ce fichier dépasse {n} Mo. Des images plus petites à l’intérieur aident le plus.",
                              "Este arquivo tem mais de {n} MB. Imagens menores dentro dele ajudam mais."},
                             {{"n", std::to_string(most)}}});
}

void keep_answer(db::Tx& tx, const http::Call& request, const ApplicationRow& row, const std::string& field,
                 std::optional<std::int64_t> file) {
    tx.run(
        "insert into answers (application_id, field, text, choices, file_id, updated_by, updated_at) values (?, ?, "
        "'', ?, ?, ?, ?) "
        "on conflict (application_id, field) do update set file_id = excluded.file_id, updated_by = "
        "excluded.updated_by, updated_at = excluded.updated_at",
        row.id, field, std::vector<std::string>{}, file, request.caller().person, request.now);
    tx.run(
        "update applications set updated_at = ?, version = version + 1, changed_since_sent = case when "
        "sent_version > 0 then 1 else 0 end where id = ?",
        request.now, row.id);
}

startups::FileRef upload(http::Call& request, OfQuestion of, const http::Upload& upload) {
    Asked before;
    request.db.read(request.caller(), [&](db::Read& read) {
        before = asked(read, request, of);
        accounts::expect_claimed(read, request);
    });
    expect_accepted(before.question, upload);
    const auto file = startups::keep_file(request, before.row.startup_id, upload);
    return request.db.change(request.caller(), [&](db::Tx& tx) {
        const auto now = asked(tx, request, of);
        keep_answer(tx, request, now.row, of.field(), file);
        return *startups::file_of(tx, file);
    });
}

void take_away(db::Tx& tx, http::Call& request, OfQuestion of) {
    const auto row = asked(tx, request, of).row;
    const auto kept = tx.first<std::optional<std::int64_t>>(
        "select file_id from my_answers where application_id = ? and field = ?", row.id, of.field());
    if (!kept || !*kept) throw core::not_found("file");
    keep_answer(tx, request, row, of.field(), {});
}

}  // namespace

void keep_deck(db::Tx& tx, const activity::Actor& by, const ApplicationRow& row, const CallRow& call,
               const Sent& file) {
    const db::AsHouse house(tx, "what is sent is put together by the house");
    const auto deck = tx.one<std::optional<std::int64_t>>("select deck_id from startups where id = ?", row.startup_id);
    for (const auto& answer : file.answers) {
        const auto* question = question_of(call, "answer." + std::to_string(answer.question));
        const bool asks = question && question->fact && question->fact->str() == "deck";
        if (asks && answer.file && answer.file->type == "application/pdf" && answer.file->id != deck)
            startups::set_deck(tx, by, row.startup_id, answer.file->id);
    }
}

void answer_file_routes(http::Api& api) {
    api.post("/applications/{id}/files/{question}", "Answer a question with a file of at most 20 MB",
             http::Role::member, upload)
        .limited_to(20u << 20);
    api.remove("/applications/{id}/files/{question}", "Take such a file away; what was sent with it keeps it",
               http::Role::member, take_away);
}

}  // namespace selection
