// Sending a file: what is missing is told, what was sent is kept whole, a receipt says what comes next.
#include "accounts/accounts.hpp"
#include "activity/record.hpp"
#include "core/time_zone.hpp"
#include "formats/pdf.hpp"
#include "selection/answers.hpp"
#include "selection/call_texts.hpp"
#include "selection/detail.hpp"

namespace selection {
namespace {

using core::Language;
using programmes::fill;
using programmes::Phrase;

constexpr Phrase next_step{"We read every file and answer with our reasons by {day}.",
                           "Nous lisons chaque dossier et répondons, raisons à l’appui, d’ici le {day}.",
                           "Lemos cada candidatura e respondemos, com as razões, até {day}."};
constexpr Phrase next_step_open{"We read every file and answer with our reasons.",
                                "Nous lisons chaque dossier et répondons, raisons à l’appui.",
                                "Lemos cada candidatura e respondemos com as razões."};

struct Receipt {
    std::string number;
    std::int64_t version;
    core::Instant sent_at;
    std::string call_name, startup_name;
    std::optional<core::Date> answers_by;
    std::string next_step;
};

struct Last {
    std::int64_t number;
    core::Instant sent_at;
};

Receipt receipt_of(db::Read& read, http::Call& request, const ApplicationRow& row, const CallRow& call,
                   const Last& last, std::string startup_name) {
    const auto language = request.language();
    const auto next = call.answers_by
                          ? fill(next_step, language,
                                 {{"day", programmes::day_and_month(*call.answers_by, language,
                                                                    core::local_day(request.now, call.time_zone))}})
                          : fill(next_step_open, language);
    return {number_of(row.id),       last.number,     last.sent_at, spoken_name(read, call, language),
            std::move(startup_name), call.answers_by, next};
}

Receipt receipt_of(db::Read& read, http::Call& request, const ApplicationRow& row, const CallRow& call) {
    const auto last = read.first<Last>(
        "select number, sent_at from my_application_versions where application_id = ? order by number desc limit 1",
        row.id);
    if (!last) throw core::not_found("receipt");
    return receipt_of(read, request, row, call, *last, startups::passport_of(read, row.startup_id).name.str());
}

void expect_complete(const CallRow& call, const Sent& file, Language language) {
    std::vector<core::FieldError> errors;
    for (auto& gap : missing(call, file, language))  // told to the reader already
        errors.push_back({gap.field, "required", core::Sentence::quoted(gap.sentence)});
    if (!errors.empty())
        throw core::Problem(
            422, "incomplete",
            {"Some answers are missing. Nothing was sent yet.", "Il manque des réponses. Rien n’a encore été envoyé.",
             "Faltam respostas. Nada foi enviado ainda."},
            std::move(errors));
}

Receipt submit(db::Tx& tx, http::Call& request, OfApplication of) {
    const auto row = application_mine(tx, of.id);
    const auto call = call_by_id(tx, row.call_id);
    if (edit(row, call, request.now) == May::no)
        throw core::conflict(
            "call_closed",
            row.sent_version
                ? core::Sentence{"The call is closed. What you sent last is what counts.",
                                 "L’appel est clos. Votre dernier envoi est celui qui compte.",
                                 "A chamada está encerrada. Vale o que você enviou por último."}
                : core::Sentence{"The call is closed. Ask the house whether your file may come later.",
                                 "L’appel est clos. Demandez à la maison si votre dossier peut venir plus tard.",
                                 "A chamada está encerrada. Pergunte à casa se a sua candidatura pode vir depois."});
    accounts::expect_claimed(tx, request);
    const auto file = live(tx, row);
    expect_complete(call, file, request.language());
    // Sent twice by a second click: the first is what counts, and no version is like the one before.
    if (row.status == Status::submitted && row.sent_version && !row.changed_since_sent)
        return receipt_of(tx, request, row, call);
    send(tx, activity::actor(request), row, call, file);
    return receipt_of(tx, request, row, call, {row.sent_version + 1, request.now}, file.startup.name.str());
}

Receipt receipt(db::Read& read, http::Call& request, OfApplication of) {
    const auto row = application_mine(read, of.id);
    return receipt_of(read, request, row, call_by_id(read, row.call_id));
}

http::Download receipt_pdf(db::Read& read, http::Call& request, OfApplication of) {
    const auto row = application_mine(read, of.id);
    const auto call_row = call_by_id(read, row.call_id);
    const auto receipt = receipt_of(read, request, row, call_row);
    static constexpr Phrase title{"Receipt", "Accusé de réception", "Recibo"}, number{"Number", "Numéro", "Número"},
        startup{"Startup", "Startup", "Startup"}, call{"Call", "Appel", "Chamada"}, sent{"Sent", "Envoyé", "Enviado"},
        version{"Version", "Version", "Versão"},
        counts{"{n}, the one that counts", "{n}, celle qui compte", "{n}, a que conta"},
        answer{"Answer", "Réponse", "Resposta"},
        by{"by {day}, with reasons", "d’ici le {day}, avec les raisons", "até {day}, com as razões"};
    const auto language = request.language();
    formats::PdfWriter page({fill(title, language), "Spark", receipt.sent_at});
    page.title(fill(title, language));
    page.fact(fill(number, language), receipt.number);
    page.fact(fill(startup, language), receipt.startup_name);
    page.fact(fill(call, language), receipt.call_name);
    page.fact(fill(sent, language), programmes::moment_in_words(receipt.sent_at, call_row.time_zone, language));
    page.fact(fill(version, language), fill(counts, language, {{"n", std::to_string(receipt.version)}}));
    if (receipt.answers_by)
        page.fact(fill(answer, language),
                  fill(by, language, {{"day", programmes::day_with_year(*receipt.answers_by, language)}}));
    page.paragraph(receipt.next_step);
    return {"application/pdf", "spark-" + receipt.number + ".pdf", page.finish(), {}};
}

struct Withdrawal {
    std::optional<core::Text<0, 500>> reason;
};
ApplicationDetail withdraw(db::Tx& tx, http::Call& request, OfApplication of, const Withdrawal&) {
    const auto row = application_mine(tx, of.id);
    const auto call = call_by_id(tx, row.call_id);
    if (row.status != Status::submitted && row.status != Status::draft)
        throw core::conflict("decided",
                             {"This file has been decided. Write to the house if you want to step back.",
                              "Ce dossier a reçu une décision. Écrivez à la maison si vous voulez y renoncer.",
                              "Esta candidatura já foi decidida. Escreva à casa se quiser desistir."});
    if (row.status == Status::draft && !row.sent_version)
        throw core::conflict("not_sent", {"This file was never sent; there is nothing to withdraw.",
                                          "Ce dossier n’a jamais été envoyé ; il n’y a rien à retirer.",
                                          "Esta candidatura nunca foi enviada; não há o que retirar."});
    tx.run(
        "update applications set status = 'withdrawn', board = 'withdrawn', updated_at = ?, version = version + 1 "
        "where id = ?",
        request.now, row.id);
    auto what = about(tx, call);
    what.application_id = row.id;
    what.startup_id = row.startup_id;
    what.seen = activity::Seen::by_team;
    activity::record(tx, activity::actor(request), "application.withdrawn", what);
    return application_detail(tx, request, application_mine(tx, row.id));
}

}  // namespace

void send(db::Tx& tx, const activity::Actor& by, const ApplicationRow& row, const CallRow& call, const Sent& file) {
    struct Version {
        std::int64_t application_id, number;
        core::Instant sent_at;
        std::int64_t sent_by;
        Sent sent;
    };
    keep_deck(tx, by, row, call, file);
    tx.insert("application_versions", Version{row.id, row.sent_version + 1, by.now, by.person, file});
    for (const auto& answer : file.answers)
        if (answer.file)
            tx.run(
                "insert into sent_files (application_id, number, file_id) values (?, ?, ?) on conflict "
                "(application_id, number, file_id) do nothing",
                row.id, row.sent_version + 1, answer.file->id);
    tx.run(
        "update applications set status = 'submitted', board = case when board = 'draft' then 'submitted' else board "
        "end, sent_at = ?, updated_at = ?, sent_version = ?, changed_since_sent = 0, version = version + 1 where id = "
        "?",
        by.now, by.now, row.sent_version + 1, row.id);
    if (!row.trial) startups::tie(tx, operator_of(tx, call), row.startup_id);
    auto sent = row;
    sent.status = Status::submitted;
    sent.sent_at = sent.updated_at = by.now;
    ++sent.sent_version;
    ++sent.version;
    sent.changed_since_sent = false;
    refresh(tx, by, sent, call, file, facts_of(file, call, sent));
    auto what = about(tx, call);
    what.application_id = row.id;
    what.startup_id = row.startup_id;
    what.count = row.sent_version + 1;
    what.seen = activity::Seen::by_team;
    if (row.trial) what.operator_id = what.programme_id = what.call_id = 0;
    activity::record(tx, by, row.sent_version ? "application.sent_again" : "application.submitted", what);
}

void submission_routes(http::Api& api) {
    api.post("/applications/{id}/submission", "Send one's file, or send it again", http::Role::member, submit);
    api.get("/applications/{id}/receipt", "What was sent and when", http::Role::member, receipt);
    api.get("/applications/{id}/receipt.pdf", "The receipt as a page to print", http::Role::member, receipt_pdf)
        .gives("application/pdf");
    api.post("/applications/{id}/withdrawal", "Withdraw one's file", http::Role::member, withdraw).answers(200);
    extension_routes(api);
}

}  // namespace selection
