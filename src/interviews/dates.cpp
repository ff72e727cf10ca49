// Interviews as calendars take them: in one's feed, with a letter, and as a file.
#include "activity/calendar.hpp"
#include "interviews/notice_kinds.hpp"
#include "interviews/own.hpp"
#include "letters/calendar_notes.hpp"

namespace interviews {
namespace {

using core::Language;
using core::Phrase;
using formats::CalendarDate;

constexpr auto kept = std::chrono::hours(24) * 30;

constexpr Phrase with_house{"Interview: {startup}, {call}", "Entretien : {startup}, {call}",
                            "Entrevista: {startup}, {call}"},
    with_whom{"With {people}.", "Avec {people}.", "Com {people}."};

std::string joined(const std::vector<std::string>& names) {
    std::string out;
    for (const auto& name : names) (out += out.empty() ? "" : ", ") += name;
    return out;
}

CalendarDate date_of(db::Read& read, const InterviewRow& row, Language language) {
    const auto call = selection::call_by_id(read, row.call_id);
    std::string startup;
    {
        const db::AsHouse house(read, "an interview is named after its team");
        startup = read.one<std::string>("select name from applications where id = ?", row.application_id);
    }
    const auto people = names_of(read, askers_of(read, row.id));
    auto more = people.empty() ? std::string() : fill(with_whom, language, {{"people", joined(people)}});
    if (!row.link.empty()) more += (more.empty() ? "" : "\n") + row.link;
    CalendarDate out{
        std::to_string(row.id) + ".interview@spark",
        fill(with_house, language, {{"startup", startup}, {"call", selection::spoken_name(read, call, language)}}),
        more,
        row.starts_at,
        {}};
    out.until = row.ends_at();
    out.place = row.place;
    out.sequence = row.sequence;
    return out;
}

std::vector<CalendarDate> dates(db::Read& read, Language language, core::Instant now) {
    std::vector<CalendarDate> out;
    for (const auto& row : read.all<InterviewRow>(
             "select " + db::columns<InterviewRow>("i") +
                 " from my_interviews i where i.state = 'invited' and i.starts_at > ? and (i.id in (select k.id from "
                 "my_interviews_asked k) or i.application_id in (select a.id from my_applications a where a.startup_id "
                 "in (select o.id from my_own_startups o))) order by i.starts_at, i.id limit 400",
             now + -kept))
        out.push_back(date_of(read, row, language));
    return out;
}

// Whoever was told and does not ask any more has it taken out of their calendar, as all have once it is off.
std::optional<letters::CalendarNote> note_for(db::Read& read, std::int64_t person, std::int64_t application,
                                              Language language) {
    const auto row = interview_of(read, application);
    if (!row) return std::nullopt;
    const db::AsHouse house(read, "whether somebody still asks at an interview");
    const auto gone =
        read.first<bool>("select gone from interview_people where interview_id = ? and person_id = ?", row->id, person);
    const bool off = row->state != InterviewState::invited || gone.value_or(false);
    return letters::CalendarNote{date_of(read, *row, language), off ? formats::Asks::no_more : formats::Asks::to_come};
}

http::Download calendar_file(db::Read& read, http::Call& request, OfInterview of) {
    const auto row = interview_seen(read, of.id);
    if (row.state != InterviewState::invited) throw no_such_interview();
    return {"text/calendar; charset=utf-8",
            "interview.ics",
            formats::calendar("Spark", {date_of(read, row, request.language())}, core::real_now()),
            {}};
}

}  // namespace

void tell_dates() {
    activity::dates_from(dates);
    for (const auto kind : {kinds::invited, kinds::changed, kinds::moved, kinds::off, kinds::panel, kinds::panel_off})
        letters::calendar_with(kind, note_for);
}

void calendar_routes(http::Api& api) {
    api.get("/interviews/{id}/interview.ics", "An interview for one's calendar", http::Role::member, calendar_file)
        .gives("text/calendar");
}

}  // namespace interviews
