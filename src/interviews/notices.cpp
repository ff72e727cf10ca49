// Whom an interview is told to: its team and those who ask by letter for their calendars, the house when a team moves
// it.
#include <map>

#include "activity/afterwards.hpp"
#include "interviews/notice_kinds.hpp"
#include "interviews/own.hpp"
#include "interviews/panel_days.hpp"
#include "letters/notices.hpp"
#include "letters/readers.hpp"

namespace interviews {
namespace {

using activity::Happened;

struct AboutInterview {
    InterviewRow row;
    selection::CallRow call;
    std::string startup;
    std::int64_t startup_id, looks_after;
};
struct FileNamed {
    std::int64_t startup_id;
    std::string startup;
    std::optional<std::int64_t> looks_after;
};

// The team is the one that the event is about: whose interview it is, but where its pencil gave way to another's.
std::optional<AboutInterview> about_interview(db::Read& read, const Happened& event) {
    const db::AsHouse house(read, "the house itself tells of what happened");
    auto row = interview_by_id(read, event.about.subject_id);
    if (!row) return std::nullopt;
    auto call = selection::call_by_id(read, row->call_id);
    auto file = read.one<FileNamed>(
        "select a.startup_id, s.name, a.looks_after_id from applications a join startups s on s.id = a.startup_id "
        "where a.id = ?",
        event.about.application_id);
    return AboutInterview{std::move(*row), std::move(call), std::move(file.startup), file.startup_id,
                          file.looks_after.value_or(0)};
}

std::string people_in_words(db::Read& read, const InterviewRow& row) {
    std::string out;
    for (const auto& name : names_of(read, askers_of(read, row.id))) (out += out.empty() ? "" : ", ") += name;
    return out.empty() ? "-" : out;
}

letters::Notice notice_of(db::Read& read, const AboutInterview& what, const Happened& event, std::string_view kind,
                          std::int64_t person) {
    const auto language = letters::language_of(read, person);
    letters::Notice out;
    out.kind = kind;
    out.event = event.id;
    out.person = person;
    out.values = {{"startup", what.startup},
                  {"call", selection::spoken_name(read, what.call, language)},
                  {"when", programmes::moment_in_words(what.row.starts_at, what.call.time_zone, language)},
                  {"minutes", std::to_string(what.row.minutes)},
                  {"place", what.row.link.empty() ? what.row.place : what.row.place + ", " + what.row.link},
                  {"people", people_in_words(read, what.row)},
                  {"reason", what.row.reason.empty() ? std::string("-") : what.row.reason}};
    out.operator_id = selection::operator_of(read, what.call);
    out.programme_id = what.call.programme_id;
    out.startup_id = what.startup_id;
    out.application_id = event.about.application_id;
    out.thread = "interview " + std::to_string(what.row.id);
    return out;
}

// What was changed once more meanwhile is told by the later event alone.
void tell_team(db::Tx& tx, const Happened& event, std::string_view kind) {
    const auto what = about_interview(tx, event);
    if (!what || what->row.sequence != event.about.count) return;
    for (const auto person : letters::team_of(tx, what->startup_id)) {
        auto one = notice_of(tx, *what, event, kind, person);
        one.link = "/apply/" + what->call.slug + "/sent";
        one.reply_to = what->looks_after;
        letters::notify(tx, event.by.now, one);
    }
}

// Whoever asks as of this change, and whoever does no more since.
void tell_panel_people(db::Tx& tx, const Happened& event) {
    struct Asked {
        std::int64_t person;
        bool gone;
    };
    const auto what = about_interview(tx, event);
    if (!what) return;
    std::vector<Asked> people;
    {
        const db::AsHouse house(tx, "the house itself writes to those who ask");
        people = tx.all<Asked>(
            "select person_id, gone from interview_people where interview_id = ? and since = ? order by person_id",
            what->row.id, event.about.count);
    }
    for (const auto& [person, gone] : people) {
        auto one = notice_of(tx, *what, event, gone ? kinds::panel_off : kinds::panel, person);
        one.link = "/interviews";
        letters::notify(tx, event.by.now, one);
    }
}

void tell_house(db::Tx& tx, const Happened& event, std::string_view kind) {
    const auto what = about_interview(tx, event);
    if (!what) return;
    for (const auto person :
         letters::managers_of(tx, what->call.programme_id, selection::operator_of(tx, what->call))) {
        if (person == event.by.person) continue;
        auto one = notice_of(tx, *what, event, kind, person);
        one.link = "/calls/" + what->call.slug + "/interviews";
        letters::notify(tx, event.by.now, one);
    }
}

}  // namespace

void tell_people() {
    tell_kinds();
    tell_dates();
    tell_of_times();
    tell_of_panel_days();
    static const std::map<std::string, std::string_view> to_team{{"interview.invited", kinds::invited},
                                                                 {"interview.changed", kinds::changed},
                                                                 {"interview.moved", kinds::moved},
                                                                 {"interview.cancelled", kinds::off},
                                                                 {"interview.called_off", kinds::off}};
    for (const auto& [event, kind] : to_team)
        activity::afterwards(event, [kind = kind](db::Tx& tx, const Happened& happened) {
            tell_team(tx, happened, kind);
            tell_panel_people(tx, happened);
        });
    activity::afterwards("interview.soon",
                         [](db::Tx& tx, const Happened& happened) { tell_team(tx, happened, kinds::soon); });
    // Somebody who asks may run the call, too, and is told once: as the one who asks.
    activity::afterwards("interview.moved",
                         [](db::Tx& tx, const Happened& happened) { tell_house(tx, happened, kinds::by_team); });
    activity::afterwards("interviews.gave_way",
                         [](db::Tx& tx, const Happened& happened) { tell_house(tx, happened, kinds::gave_way); });
    activity::afterwards("interview.called_off",
                         [](db::Tx& tx, const Happened& happened) { tell_house(tx, happened, kinds::no_show); });
}

}  // namespace interviews
