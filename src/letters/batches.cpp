// A letter to selected rows: seen on real rows first, then held in the outbox letter by letter, then sent off together.
#include "activity/record.hpp"
#include "core/clock.hpp"
#include "core/ids.hpp"
#include "http/api.hpp"
#include "letters/outbox.hpp"
#include "letters/rows.hpp"
#include "letters/wording.hpp"

namespace letters {
namespace {

using http::Call;

struct LetterDraft {
    Rows rows;
    std::optional<core::Text<1, 60>> template_;  // a kind's own wording, each in their language; or
    std::optional<core::Text<1, 200>> subject;   // these words for all
    std::optional<core::Text<1, 10000>> body;
    std::optional<std::int64_t> reply_to;  // one of the house; the caller unless told
    std::optional<core::Count> show_from;  // of a preview
};
struct RowLeftOut {
    std::int64_t row;
    std::string name, sentence;
};
struct LetterOnRow {
    std::int64_t row;
    std::string name, address, subject, text, html;
};
struct LetterPreview {
    std::int64_t letters;
    std::vector<RowLeftOut> left_out;
    std::vector<LetterOnRow> shown;
    std::vector<std::string> unknown;
};
constexpr std::size_t shown_at_once = 5, written_at_once = 100;

// Who is written to, and who cannot be.
struct Sorted {
    std::vector<Recipient> to;
    std::vector<RowLeftOut> left_out;
};
Sorted sorted(db::Read& read, Call& call, const LetterDraft& draft) {
    Sorted out;
    for (auto& one : recipients(read, call, draft.rows)) {
        if (one.to)
            out.to.push_back(std::move(one));
        else
            out.left_out.push_back({one.row, one.row_name, one.why_not.in(call.language())});
    }
    return out;
}

const Kind& kind_of(const LetterDraft& draft) {
    return kind_named(draft.template_ ? draft.template_->str() : by_hand_to(draft.rows));
}

Wording words_for(db::Read& read, const LetterDraft& draft, const Recipient& to) {
    auto words = wording(read, to.operator_id, kind_of(draft), to.to->language);
    if (draft.subject) words.subject = draft.subject->str();
    if (draft.body) words.body = draft.body->str();
    return words;
}

std::string subject_of(const LetterDraft& draft) { return draft.subject ? draft.subject->str() : ""; }
std::string body_of(const LetterDraft& draft) { return draft.body ? draft.body->str() : ""; }

std::vector<std::string> unknown_in(const LetterDraft& draft) {
    return unknown_values(subject_of(draft) + "\n" + body_of(draft), kind_of(draft));
}

std::vector<core::FieldError> faults_of(const LetterDraft& draft) {
    return wording_faults(subject_of(draft), body_of(draft), kind_of(draft));
}

LetterOnRow tried(db::Read& read, const LetterDraft& draft, const Recipient& one) {
    auto values = one.values;
    values.emplace("name", one.to->name);
    values.emplace("house", house_name(read, one.operator_id));
    const auto words = words_for(read, draft, one);
    const auto language = one.to->language;
    const auto subject = filled_line(words.subject, language, values);
    const auto body = with_link(filled(words.body, language, values));
    const auto link = site(read) + one.link;
    return {one.row, one.row_name,        one.to->address,
            subject, as_text(body, link), as_html(subject, body, link, language, {})};
}

LetterPreview preview(Call& call, const LetterDraft& draft) {
    return call.db.ask(call.caller(), [&](db::Read& read) {
        auto who = sorted(read, call, draft);
        LetterPreview out{static_cast<std::int64_t>(who.to.size()), std::move(who.left_out), {}, unknown_in(draft)};
        const auto from = draft.show_from ? static_cast<std::size_t>(draft.show_from->value) : 0;
        for (auto i = from; i < who.to.size() && out.shown.size() < shown_at_once; ++i)
            out.shown.push_back(tried(read, draft, who.to[i]));
        return out;
    });
}

void expect_colleague(db::Read& read, std::int64_t person, std::int64_t house) {
    if (read.first<std::int64_t>(
            "select person_id from grants where person_id = ? and (operator_id = ? or operator_id is null) limit 1",
            person, house))
        return;
    throw core::invalid("reply_to", "unknown",
                        {"Answers can go to somebody of this house only.",
                         "Les réponses ne peuvent aller qu’à quelqu’un de cette maison.",
                         "As respostas só podem ir a alguém desta casa."});
}

struct LettersWritten {
    std::int64_t batch, letters;
    std::vector<RowLeftOut> left_out;
};
struct BatchRow {
    std::int64_t id, operator_id, written_by;
    core::Instant made_at;
    bool whole;
};

std::int64_t begin_batch(db::Tx& tx, Call& call, const LetterDraft& draft, const Sorted& who) {
    const auto house = who.to.front().operator_id;
    if (draft.reply_to) expect_colleague(tx, *draft.reply_to, house);
    const BatchRow row{core::new_id(), house, call.caller().person, call.now, false};
    tx.insert("letter_batches", row);
    return row.id;
}

Letter letter_to(const LetterDraft& draft, const Recipient& one, Call& call) {
    Letter letter;
    letter.kind = kind_of(draft).key;
    letter.to = *one.to;
    letter.values = one.values;
    letter.link = one.link;
    letter.operator_id = one.operator_id;
    letter.programme_id = one.programme_id;
    letter.startup_id = one.startup_id;
    letter.application_id = one.application_id;
    letter.reply_to = draft.reply_to.value_or(call.caller().person);
    letter.thread = one.thread;
    return letter;
}

LettersWritten write_all(Call& call, const LetterDraft& draft) {
    if (auto faults = faults_of(draft); !faults.empty()) throw core::invalid(std::move(faults));
    auto who = call.db.ask(call.caller(), [&](db::Read& read) { return sorted(read, call, draft); });
    if (who.to.empty())
        throw core::conflict("nobody_to_write_to",
                             {"Nobody behind these rows has an address.", "Personne derrière ces lignes n’a d’adresse.",
                              "Ninguém por trás destas linhas tem endereço."});
    const auto batch = call.db.change(call.caller(), [&](db::Tx& tx) { return begin_batch(tx, call, draft, who); });
    for (std::size_t at = 0; at < who.to.size(); at += written_at_once)
        call.db.write_now(call.caller(), [&](db::Tx& tx) {
            for (auto i = at; i < std::min(at + written_at_once, who.to.size()); ++i)
                write(tx, call.now, letter_to(draft, who.to[i], call), words_for(tx, draft, who.to[i]),
                      LetterState::held, batch);
        });
    call.db.write_now(call.caller(), [&](db::Tx& tx) {
        tx.run("update letter_batches set whole = 1 where id = ?", batch);
        activity::record(tx, activity::actor(call), "letters.written",
                         {.operator_id = who.to.front().operator_id,
                          .programme_id = who.to.front().programme_id,
                          .subject_id = batch,
                          .count = static_cast<std::int64_t>(who.to.size())});
    });
    return {batch, static_cast<std::int64_t>(who.to.size()), std::move(who.left_out)};
}

struct OfBatch {
    std::int64_t id;
};
struct LettersSettled {
    std::int64_t letters;
};
BatchRow batch_run(db::Read& read, OfBatch of) {
    const auto row = read.first<BatchRow>(
        "select b.id, b.operator_id, b.written_by, b.made_at, b.whole from letter_batches b where b.id = ? and exists "
        "(select 1 from my_letters l where l.batch_id = b.id)",
        of.id);
    if (!row) throw core::not_found("letter");
    return *row;
}

std::vector<std::int64_t> still_held(db::Read& read, std::int64_t batch) {
    return read.all<std::int64_t>(
        "select l.id from my_letters l where l.batch_id = ? and l.state = 'held' order by l.id", batch);
}

LettersSettled settle(db::Tx& tx, Call& call, const BatchRow& batch, std::string_view kind,
                      const std::function<void(std::int64_t)>& each) {
    const auto letters = still_held(tx, batch.id);
    for (const auto id : letters) each(id);
    const auto count = static_cast<std::int64_t>(letters.size());
    activity::record(tx, activity::actor(call), kind,
                     {.operator_id = batch.operator_id, .subject_id = batch.id, .count = count});
    return {count};
}

LettersSettled send_off(db::Tx& tx, Call& call, OfBatch of) {
    const auto batch = batch_run(tx, of);
    const auto now = core::real_now();
    return settle(tx, call, batch, "letters.sent_off", [&](std::int64_t id) { send_later(tx, id, now); });
}
LettersSettled drop_all(db::Tx& tx, Call& call, OfBatch of) {
    const auto batch = batch_run(tx, of);
    return settle(tx, call, batch, "letters.dropped", [&](std::int64_t id) {
        tx.run("update letters set state = 'dropped', version = version + 1 where id = ?", id);
    });
}

}  // namespace

void batch_routes(http::Api& api) {
    api.post("/letters/preview", "How a letter would read on the selected rows, and who is left out",
             http::Role::manager, preview)
        .answers(200);
    api.post("/letters", "Write a letter to the selected rows; it is held in the outbox", http::Role::manager,
             write_all);
    api.post("/letter-batches/{id}/sending", "Send off the letters that are still held", http::Role::manager, send_off)
        .answers(200);
    api.remove("/letter-batches/{id}", "Drop the letters that are still held", http::Role::manager, drop_all)
        .answers(200);
}

}  // namespace letters
