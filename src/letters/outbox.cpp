// The outbox: every letter of a house and what became of it; what is not gone yet is corrected, dropped or sent off.
#include "letters/outbox.hpp"
#include "activity/jobs.hpp"
#include "activity/record.hpp"
#include "core/clock.hpp"
#include "http/api.hpp"
#include "letters/wording.hpp"

namespace letters {
namespace {

using http::Call;

struct Asked {
    std::optional<std::int64_t> operator_;  // 0: letters about accounts, of no house
    std::optional<LetterState> state;
    std::optional<std::int64_t> batch;
    std::optional<std::string> cursor;
    std::optional<core::Number<1, 200>> limit;
};
struct LettersCounted {
    LetterState state;
    std::int64_t letters;
};
struct Outbox {
    std::vector<LetterLine> items;
    std::optional<std::string> next;
    std::int64_t operator_;
    std::vector<LettersCounted> counts;  // of the house's letters, whatever was asked for
    bool server;                         // letters leave the house
    std::optional<core::Instant> unreachable_since;
    std::string reason;
};

std::int64_t asked_house(db::Read& read, const Asked& asked) {
    if (asked.operator_) return *asked.operator_;
    const auto of = [&](const char* sql) { return read.one<std::optional<std::int64_t>>(sql); };
    if (const auto whole = of("select min(id) from my_operators_run")) return *whole;
    return of("select min(operator_id) from my_programmes_run").value_or(0);
}

db::Query of_house(std::int64_t house) {
    return house ? db::Query("l.operator_id = ?", house) : db::Query("l.operator_id is null");
}

std::vector<LettersCounted> counted(db::Read& read, std::int64_t house) {
    return read.all<LettersCounted>(db::Query("select l.state, count(*) from my_letters l where ")
                                        .append(of_house(house))
                                        .add(" group by l.state order by l.state"));
}

Outbox outbox(db::Read& read, Call&, const Asked& asked) {
    const auto house = asked_house(read, asked);
    const auto limit = asked.limit ? asked.limit->value : 50;
    auto query = db::Query("select " + std::string(letter_line) + " from my_letters l where ").append(of_house(house));
    if (asked.state) query.add(" and l.state = ?", *asked.state);
    if (asked.batch) query.add(" and l.batch_id = ?", *asked.batch);
    if (asked.cursor) query.add(" and l.id < ?", std::strtoll(asked.cursor->c_str(), nullptr, 10));
    query.add(" order by l.id desc limit ?", limit + 1);
    const auto post = post_state(read);
    Outbox out{read.all<LetterLine>(query), {},         house, counted(read, house), post.server,
               post.unreachable_since,      post.reason};
    if (out.items.size() > static_cast<std::size_t>(limit)) {
        out.items.pop_back();
        out.next = std::to_string(out.items.back().id);
    }
    return out;
}

struct OfLetter {
    std::int64_t id;
};
struct LetterDetail {
    LetterLine line;
    std::string body, html;
    std::optional<std::string> reply_to;  // a name
    std::string link;                     // of the house; without the secret that some have
    bool secret, editable;
    std::int64_t version;
};

bool is_editable(LetterState state) {
    return state == LetterState::held || state == LetterState::kept || state == LetterState::waiting;
}

LetterDetail detail_of(db::Read& read, const LetterRow& row) {
    const auto link = site(read) + row.link;
    LetterDetail out{
        read.one<LetterLine>("select " + std::string(letter_line) + " from my_letters l where l.id = ?", row.id),
        row.body,
        as_html(row.subject, row.body, link, row.language, {}),
        {},
        row.link,
        !row.secret.empty(),
        is_editable(row.state),
        row.version};
    if (row.reply_to_id)
        out.reply_to = read.first<std::string>("select name from people where id = ?", *row.reply_to_id);
    return out;
}

LetterDetail letter(db::Read& read, Call&, OfLetter of) { return detail_of(read, letter_run(read, of.id)); }

void expect_here(const LetterRow& row) {
    if (is_editable(row.state)) return;
    throw core::conflict(
        "letter_gone", {"This letter has left the house, or was dropped.", "Cette lettre est partie, ou a été retirée.",
                        "Esta carta já saiu, ou foi retirada."});
}

struct LetterEdit {
    core::Change<core::Text<1, 200>> subject;
    core::Change<core::Text<1, 10000>> body;
};
LetterDetail edit(db::Tx& tx, Call& call, OfLetter of, const LetterEdit& change) {
    const auto row = letter_run(tx, of.id);
    call.expect_version(row.version);
    expect_here(row);
    const auto body =
        change.body ? (row.link.empty() ? (*change.body).str() : with_link((*change.body).str())) : row.body;
    const auto subject = change.subject ? one_line((*change.subject).str()) : row.subject;
    tx.run("update letters set subject = ?, body = ?, version = version + 1 where id = ?", subject, body, row.id);
    record_of(tx, call, row, "letter.edited");
    return detail_of(tx, letter_run(tx, of.id));
}

LetterDetail drop(db::Tx& tx, Call& call, OfLetter of) {
    const auto row = letter_run(tx, of.id);
    expect_here(row);
    tx.run("update letters set state = 'dropped', version = version + 1 where id = ?", row.id);
    record_of(tx, call, row, "letter.dropped");
    return detail_of(tx, letter_run(tx, of.id));
}

// Once more, too: a letter that was refused may be sent again when the address is put right elsewhere.
LetterDetail send(db::Tx& tx, Call& call, OfLetter of) {
    const auto row = letter_run(tx, of.id);
    if (row.state == LetterState::sent)
        throw core::conflict("letter_gone", {"This letter was sent already.", "Cette lettre est déjà partie.",
                                             "Esta carta já foi enviada."});
    send_later(tx, row.id, core::real_now());
    record_of(tx, call, row, "letter.sent_off");
    return detail_of(tx, letter_run(tx, of.id));
}

struct LinkToCopy {
    std::string address;
};
// To be told by other means; with a secret, a new one that works beside the letter's own.
LinkToCopy copy_link(db::Tx& tx, Call& call, OfLetter of) {
    const auto row = letter_run(tx, of.id);
    if (row.link.empty())
        throw core::conflict("no_link",
                             {"This letter has no link.", "Cette lettre n’a pas de lien.", "Esta carta não tem link."});
    expect_may_copy(tx, call, row);
    record_of(tx, call, row, "letter.link_copied");
    const auto address = site(tx) + row.link;
    return {row.secret.empty() ? address : address + "#" + secret_for(tx, row)};
}

}  // namespace

void record_of(db::Tx& tx, Call& call, const LetterRow& row, std::string_view kind) {
    activity::record(tx, activity::actor(call), kind,
                     {.operator_id = row.operator_id.value_or(0),
                      .programme_id = row.programme_id.value_or(0),
                      .application_id = row.application_id.value_or(0),
                      .startup_id = row.startup_id.value_or(0),
                      .subject_id = row.id});
    announce(tx, row);
}

void outbox_routes(http::Api& api) {
    api.get("/outbox", "The letters of a house and what became of them", http::Role::manager, outbox);
    api.get("/outbox/{id}", "A letter", http::Role::manager, letter);
    api.patch("/outbox/{id}", "Correct a letter that has not gone", http::Role::manager, edit).versioned();
    api.remove("/outbox/{id}", "Drop a letter that has not gone", http::Role::manager, drop).answers(200);
    api.post("/outbox/{id}/link", "A letter's link, to be told by other means", http::Role::manager, copy_link)
        .for_people()
        .told_once()
        .answers(200);
    api.post("/outbox/{id}/sending", "Send a letter off, or again", http::Role::manager, send).answers(200);
}

}  // namespace letters
