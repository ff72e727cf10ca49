// One's inbox of notices, and one's choices of how to hear of what.
#include "letters/inbox.hpp"
#include "activity/news.hpp"
#include "core/clock.hpp"
#include "core/problem.hpp"
#include "core/secret.hpp"
#include "http/api.hpp"
#include "letters/kinds.hpp"
#include "letters/notices.hpp"

namespace letters {
namespace {

using http::Call;

struct NoticeLine {
    std::int64_t id;
    std::string kind, subject, link;
    core::Instant made_at;
    std::optional<core::Instant> read_at;
};
struct NoticesPage {
    std::vector<NoticeLine> items;
    std::optional<std::string> next;
    std::int64_t unread;
};
struct InboxAsked {
    std::optional<std::string> cursor;
    std::optional<core::Number<1, 100>> limit;
};
constexpr std::int64_t most_counted = 1000;

NoticesPage inbox(db::Read& read, Call&, const InboxAsked& asked) {
    const auto limit = asked.limit ? asked.limit->value : 30;
    NoticesPage out{
        read.all<NoticeLine>("select n.id, n.kind, n.subject, n.link, n.made_at, n.read_at from my_notices n "
                             "where n.id < ? order by n.id desc limit ?",
                             asked.cursor ? std::strtoll(asked.cursor->c_str(), nullptr, 10) : std::int64_t{1} << 53,
                             limit + 1),
        {},
        read.one<std::int64_t>("select count(*) from (select n.id from my_notices n where n.read_at is null limit ?) u",
                               most_counted)};
    if (out.items.size() > static_cast<std::size_t>(limit)) {
        out.items.pop_back();
        out.next = std::to_string(out.items.back().id);
    }
    return out;
}

struct NoticesRead {
    std::optional<std::vector<std::int64_t>> ids;  // absent: all
};
void read_them(db::Tx& tx, Call& call, const NoticesRead& seen) {
    const auto person = call.caller().person;
    db::Query query("update notices set read_at = ? where person_id = ? and read_at is null", call.now, person);
    if (seen.ids) query.add(" and id in ").add_list(*seen.ids);
    if (tx.run(query)) activity::announce(tx, {"notices"}, {"person:" + std::to_string(person)});
}

struct LetterChoiceTold {
    std::string kind, title;
    How how;
    bool always;
};
struct LetterChoices {
    std::vector<LetterChoiceTold> kinds;
    std::optional<core::Number<0, 1439>> quiet_from, quiet_until;  // minutes of one's day; absent: never quiet
    core::Number<0, 1439> digest_at;
    std::string time_zone;
};
bool is_for(const Kind& kind, const Call& call) {
    return kind.concerns == Concerns::anybody || call.identity.role > http::Role::member;
}

LetterChoices choices_of(db::Read& read, Call& call) {
    const auto person = call.caller().person;
    LetterChoices out;
    for (const auto& kind : kinds()) {
        if (kind.key == "notices.digest" || !is_for(kind, call)) continue;
        const bool always = kind.arrives == Arrives::always;
        out.kinds.push_back({kind.key, std::string(core::in(kind.title, call.language())),
                             always ? How::at_once : chosen(read, person, kind.key), always});
    }
    const auto hours = hours_of(read, person);
    if (hours.quiet_from != hours.quiet_until) {
        out.quiet_from = core::Number<0, 1439>{hours.quiet_from};
        out.quiet_until = core::Number<0, 1439>{hours.quiet_until};
    }
    out.digest_at = {hours.digest_at};
    out.time_zone = read.one<std::string>("select time_zone from people where id = ?", person);
    return out;
}
LetterChoices choices(db::Read& read, Call& call) { return choices_of(read, call); }

struct LetterChoice {
    core::Text<1, 60> kind;
    How how = How::at_once;
};
struct LetterChoicesWish {
    std::optional<std::vector<LetterChoice>> kinds;
    core::Change<std::optional<core::Number<0, 1439>>> quiet_from, quiet_until;
    core::Change<core::Number<0, 1439>> digest_at;
};
void expect_choosable(const Kind& kind, How how, std::size_t index) {
    if (kind.arrives == Arrives::as_chosen || how == How::at_once) return;
    throw core::invalid("kinds." + std::to_string(index) + ".how", "must_arrive",
                        {"This letter always comes.", "Cette lettre arrive toujours.", "Esta carta chega sempre."});
}
LetterChoices change_choices(db::Tx& tx, Call& call, const LetterChoicesWish& wish) {
    const auto person = call.caller().person;
    if (wish.kinds)
        for (std::size_t i = 0; i < wish.kinds->size(); ++i) {
            const auto& [name, how] = (*wish.kinds)[i];
            const auto& kind = kind_named(name.str());
            expect_choosable(kind, how, i);
            choose(tx, person, kind.key, how);
        }
    auto hours = hours_of(tx, person);
    const auto minute = [](const std::optional<core::Number<0, 1439>>& m) {
        return m ? static_cast<int>(m->value) : 0;
    };
    if (wish.quiet_from) hours.quiet_from = minute(*wish.quiet_from);
    if (wish.quiet_until) hours.quiet_until = minute(*wish.quiet_until);
    if (wish.digest_at) hours.digest_at = static_cast<int>((*wish.digest_at).value);
    tx.run(
        "insert into letter_hours (person_id, quiet_from, quiet_until, digest_at) values (?, ?, ?, ?) on conflict "
        "(person_id) do update set quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until, digest_at = "
        "excluded.digest_at",
        person, hours.quiet_from, hours.quiet_until, hours.digest_at);
    return choices_of(tx, call);
}

// A mail program posts this when its reader asks for no more of such letters (RFC 8058). Opening the address changes
// nothing.
struct ByToken {
    core::Text<20, 100> token;
};
void unsubscribe(db::Tx& tx, Call&, const ByToken& with) {
    struct Known {
        std::optional<std::int64_t> person_id;
        std::string kind;
    };
    const db::AsHouse house(tx, "the letter's own token is the right to have no more of its kind");
    const auto letter = tx.first<Known>("select person_id, kind from letters where unsubscribe_hash = ?",
                                        core::token_hash(with.token.str()));
    if (!letter || !letter->person_id) throw core::not_found("page");
    choose(tx, *letter->person_id, letter->kind, How::never);
}

}  // namespace

void inbox_routes(http::Api& api) {
    api.get("/notifications", "One's notices, the newest first", http::Role::member, inbox);
    api.post("/notifications/read", "These notices, or all, are read", http::Role::member, read_them).answers(204);
    api.get("/me/letters", "How one wants to hear of what", http::Role::member, choices);
    api.patch("/me/letters", "Choose how to hear of what, and the hours", http::Role::member, change_choices);
    api.post("/letters/unsubscribe/{token}", "No more letters of this one's kind", http::Role::guest, unsubscribe)
        .on_the_doorstep()
        .answers(204);
}

}  // namespace letters
