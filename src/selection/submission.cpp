// Sending a file: what is missing is told, what was sent is kept whole, a receipt says what comes next.
#include "activity/record.hpp"
#include "core/time_zone.hpp"
#include "formats/pdf.hpp"
#include "selection/answers.hpp"
#include "selection/detail.hpp"

namespace selection {
namespace {

using core::Language;
using programmes::fill;
using programmes::Phrase;

constexpr Phrase name_missing{"Give your project a name.", "Donnez un nom à votre projet.",
                              "Dê um nome ao seu projeto."};
constexpr Phrase line_missing{"Say in one line what you make.", "Dites en une ligne ce que vous faites.",
                              "Diga em uma linha o que vocês fazem."};
constexpr Phrase answer_missing{"This question needs an answer.", "Cette question attend une réponse.",
                                "Esta pergunta precisa de uma resposta."};
constexpr Phrase too_long{"{n} words; at most {max}.", "{n} mots ; {max} au plus.", "{n} palavras; no máximo {max}."};
constexpr Phrase consent_missing{"We need your agreement to go on.", "Il nous faut votre accord pour continuer.",
                                 "Precisamos do seu acordo para continuar."};
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

const Answer* answer_to(const Sent& file, const Question& question) {
    for (const auto& answer : file.answers)
        if (answer.question == question.id) return &answer;
    return nullptr;
}

Receipt receipt_of(db::Read& read, http::Call& request, const ApplicationRow& row) {
    struct Last {
        std::int64_t number;
        core::Instant sent_at;
    };
    const auto last = read.first<Last>(
        "select number, sent_at from my_application_versions where application_id = ? order by number desc limit 1",
        row.id);
    if (!last) throw core::not_found("receipt");
    const auto call = call_by_id(read, row.call_id);
    const auto language = request.language();
    const auto next = call.answers_by
                          ? fill(next_step, language,
                                 {{"day", programmes::day_and_month(*call.answers_by, language,
                                                                    core::local_day(request.now, call.time_zone))}})
                          : fill(next_step_open, language);
    return {number_of(row.id),
            last->number,
            last->sent_at,
            call.name,
            startups::passport_of(read, row.startup_id).name.str(),
            call.answers_by,
            next};
}

void expect_owner(db::Read& read, http::Call& request) {
    const auto claimed =
        read.one<bool>("select case when email is null or password is null then 0 else 1 end from people where id = ?",
                       request.caller().person);
    if (!claimed)
        throw core::conflict("account_needed",
                             "Tell us your e-mail address and choose a password first, so that we can answer you.");
}

void expect_complete(const CallRow& call, const Sent& file, Language language) {
    std::vector<core::FieldError> errors;
    for (auto& gap : missing(call, file, language)) errors.push_back({gap.field, "required", gap.sentence});
    if (!errors.empty())
        throw core::Problem(422, "incomplete", "Some answers are missing. Nothing was sent yet.", std::move(errors));
}

Receipt submit(db::Tx& tx, http::Call& request, OfApplication of) {
    const auto row = application_mine(tx, of.id);
    const auto call = call_by_id(tx, row.call_id);
    if (edit(row, call, request.now) == May::no)
        throw core::conflict("call_closed",
                             row.sent_version ? "The call is closed. What you sent last is what counts."
                                              : "The call is closed. Ask the house whether your file may come later.");
    expect_owner(tx, request);
    const auto file = live(tx, row);
    expect_complete(call, file, request.language());
    send(tx, activity::actor(request), row, call, file);
    return receipt_of(tx, request, application_mine(tx, row.id));
}

Receipt receipt(db::Read& read, http::Call& request, OfApplication of) {
    return receipt_of(read, request, application_mine(read, of.id));
}

http::Download receipt_pdf(db::Read& read, http::Call& request, OfApplication of) {
    const auto receipt = receipt_of(read, request, application_mine(read, of.id));
    static constexpr Phrase title{"Receipt", "Accusé de réception", "Recibo"}, number{"Number", "Numéro", "Número"},
        startup{"Startup", "Startup", "Startup"}, call{"Call", "Appel", "Chamada"}, sent{"Sent", "Envoyé", "Enviado"},
        version{"Version", "Version", "Versão"},
        counts{"{n}, the one that counts", "{n}, celle qui compte", "{n}, a que conta"},
        answer{"Answer", "Réponse", "Resposta"},
        by{"by {day}, with reasons", "d’ici le {day}, avec les raisons", "até {day}, com as razões"};
    const auto language = request.language();
    const auto zone = call_by_id(read, application_mine(read, of.id).call_id).time_zone;
    formats::PdfWriter page({fill(title, language), "Spark", receipt.sent_at});
    page.title(fill(title, language));
    page.fact(fill(number, language), receipt.number);
    page.fact(fill(startup, language), receipt.startup_name);
    page.fact(fill(call, language), receipt.call_name);
    page.fact(fill(sent, language), programmes::moment_in_words(receipt.sent_at, zone, language));
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
        throw core::conflict("decided", "This file has been decided. Write to the house if you want to step back.");
    if (row.status == Status::draft && !row.sent_version)
        throw core::conflict("not_sent", "This file was never sent; there is nothing to withdraw.");
    tx.run("update applications set status = 'withdrawn', updated_at = ?, version = version + 1 where id = ?",
           request.now, row.id);
    auto what = about(tx, call);
    what.application_id = row.id;
    what.startup_id = row.startup_id;
    what.seen = activity::Seen::by_team;
    activity::record(tx, activity::actor(request), "application.withdrawn", what);
    return application_detail(tx, request, application_mine(tx, row.id));
}

struct Longer {
    core::Instant until;
    core::Text<1, 500> reason;
};
Extension extend(db::Tx& tx, http::Call& request, OfApplication of, const Longer& wish) {
    const auto row = [&] {
        const db::AsHouse house(tx, "a draft may be given longer without being read");
        return tx.first<ApplicationRow>(
            "select " + db::columns<ApplicationRow>("a") +
                " from applications a where a.id = ? and a.call_id in (select c.id from my_calls_run c)",
            of.id);
    }();
    if (!row) throw core::not_found("application");
    const auto call = call_by_id(tx, row->call_id);
    if (wish.until <= call.closes_at) throw core::invalid("until", "out_of_order", "lies before the call closes");
    tx.run("update applications set extended_until = ?, extension_reason = ?, version = version + 1 where id = ?",
           wish.until, wish.reason, row->id);
    auto what = about(tx, call);
    what.application_id = row->id;
    what.startup_id = row->startup_id;
    what.seen = activity::Seen::by_team;
    activity::record(tx, activity::actor(request), "application.extended", what);
    return {wish.until, wish.reason.str()};
}

}  // namespace

void send(db::Tx& tx, const activity::Actor& by, const ApplicationRow& row, const CallRow& call, const Sent& file) {
    struct Version {
        std::int64_t application_id, number;
        core::Instant sent_at;
        std::int64_t sent_by;
        Sent sent;
    };
    tx.insert("application_versions", Version{row.id, row.sent_version + 1, by.now, by.person, file});
    for (const auto& answer : file.answers)
        if (answer.file)
            tx.run(
                "insert into sent_files (application_id, number, file_id) values (?, ?, ?) on conflict "
                "(application_id, number, file_id) do nothing",
                row.id, row.sent_version + 1, answer.file->id);
    tx.run(
        "update applications set status = 'submitted', sent_at = ?, updated_at = ?, sent_version = ?, "
        "changed_since_sent = 0, version = version + 1 where id = ?",
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

std::vector<Missing> missing(const CallRow& call, const Sent& file, Language language) {
    std::vector<Missing> out;
    if (file.startup.name.empty()) out.push_back({"startup.name", fill(name_missing, language)});
    if (file.startup.one_liner.empty()) out.push_back({"startup.one_liner", fill(line_missing, language)});
    for (const auto& question : call.questions) {
        if (!question.id) continue;
        const auto field = "answer." + std::to_string(*question.id);
        const auto* answer = answer_to(file, question);
        const bool empty = !answer || (answer->text.empty() && answer->choices.empty() && !answer->file);
        if (empty && question.required) out.push_back({field, fill(answer_missing, language)});
        if (empty || !question.max_words) continue;
        if (const auto words = word_count(answer->text); words > question.max_words->value)
            out.push_back(
                {field, fill(too_long, language,
                             {{"n", std::to_string(words), words},
                              {"max", std::to_string(question.max_words->value), question.max_words->value}})});
    }
    for (const auto& consent : call.consents) {
        const bool given =
            std::find(file.consents.begin(), file.consents.end(), consent.key.str()) != file.consents.end();
        if (consent.required && !given)
            out.push_back({"consent." + consent.key.str(), fill(consent_missing, language)});
    }
    return out;
}

void submission_routes(http::Api& api) {
    api.post("/applications/{id}/submission", "Send one's file, or send it again", http::Role::member, submit);
    api.get("/applications/{id}/receipt", "What was sent and when", http::Role::member, receipt);
    api.get("/applications/{id}/receipt.pdf", "The receipt as a page to print", http::Role::member, receipt_pdf);
    api.post("/applications/{id}/withdrawal", "Withdraw one's file", http::Role::member, withdraw).answers(200);
    api.post("/applications/{id}/extension", "Give one file longer than the call", http::Role::manager, extend)
        .answers(200);
}

}  // namespace selection
