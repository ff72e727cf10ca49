#include "activity/calendar.hpp"

#include "activity/record.hpp"
#include "core/ids.hpp"
#include "core/secret.hpp"

namespace activity {
namespace {

std::vector<Dates>& rooms() {
    static std::vector<Dates> all;
    return all;
}

struct Calendar {
    std::optional<core::Instant> made_at;  // absent: there is no link
};
Calendar calendar(db::Read& read, http::Call& call) {
    return {read.first<core::Instant>("select made_at from calendars where person_id = ?", call.caller().person)};
}

struct CalendarRow {
    std::int64_t id, person_id;
    std::string secret_hash;
    core::Instant made_at;
};
struct CalendarLink {
    std::string address;  // told this once: only a hash is kept
};
CalendarLink make(db::Tx& tx, http::Call& call) {
    const auto person = call.caller().person;
    const auto secret = core::random_token();
    tx.run("delete from calendars where person_id = ?", person);
    tx.insert("calendars", CalendarRow{core::new_id(), person, core::token_hash(secret), core::real_now()});
    record(tx, actor(call), "calendar.linked", {.subject_id = person});
    return {"/api/calendars/" + secret + ".ics"};
}

void take_back(db::Tx& tx, http::Call& call) {
    const auto person = call.caller().person;
    if (tx.run("delete from calendars where person_id = ?", person))
        record(tx, actor(call), "calendar.unlinked", {.subject_id = person});
}

struct OfFeed {
    core::Text<1, 100> secret;
};
http::Download feed(db::Read& read, http::Call& call, OfFeed of) {
    struct Owner {
        std::int64_t id;
        core::Language language;
    };
    const auto owner = read.first<Owner>(
        "select p.id, p.language from calendars c join people p on p.id = c.person_id where c.secret_hash = ?",
        core::token_hash(of.secret.str()));
    if (!owner) throw core::not_found("page");
    read.become({owner->id});
    std::vector<formats::CalendarDate> dates;
    for (const auto& room : rooms())
        for (auto& date : room(read, owner->language, call.now)) dates.push_back(std::move(date));
    return {"text/calendar; charset=utf-8", {}, formats::calendar("Spark", dates, core::real_now()), {}};
}

}  // namespace

void dates_from(Dates room) { rooms().push_back(std::move(room)); }

void calendar_routes(http::Api& api) {
    api.get("/me/calendar", "Whether one's calendar has a link", http::Role::member, calendar);
    api.post("/me/calendar", "Make the link for one's calendar; one made before ends", http::Role::member, make)
        .for_people()
        .told_once();
    api.remove("/me/calendar", "Take the link of one's calendar back", http::Role::member, take_back);
    api.get("/calendars/{secret}.ics", "One's dates as iCalendar, by the secret link alone", http::Role::guest, feed)
        .gives("text/calendar");
}

}  // namespace activity
