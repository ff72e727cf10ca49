// Dates of calls for a person's calendar: of those that they run, and of those in which they have a file.
#include "activity/calendar.hpp"
#include "selection/applications.hpp"
#include "selection/call_texts.hpp"
#include "selection/selection.hpp"

namespace selection {
namespace {

using core::Language;
using core::Phrase;
using formats::CalendarDate;

constexpr auto kept = std::chrono::hours(24) * 365;  // a calendar shows what was, for a year

constexpr Phrase opens{"{call} opens", "Ouverture : {call}", "Abertura: {call}"};
constexpr Phrase closes{"{call} closes", "Clôture : {call}", "Encerramento: {call}"};
constexpr Phrase answers{"{call}: answers are due", "{call} : réponses attendues", "{call}: dia das respostas"};
constexpr Phrase last_moment{"{startup}: {call} closes", "{startup} : clôture de {call}",
                             "{startup}: encerramento de {call}"};
constexpr Phrase unsent{"The file is not sent yet.", "Le dossier n’est pas encore envoyé.",
                        "A candidatura ainda não foi enviada."};
constexpr Phrase sent{"The file is sent. It may be changed until then.",
                      "Le dossier est envoyé. Il peut être modifié jusque-là.",
                      "A candidatura foi enviada. Pode ser alterada até lá."};

std::string uid(std::int64_t id, std::string_view what) {
    return std::to_string(id) + "." + std::string(what) + "@spark";
}

void of_run(std::vector<CalendarDate>& out, const CallRow& call, const std::string& name, Language language) {
    const std::vector<core::Blank> blanks{{"call", name}};
    out.push_back({uid(call.id, "opens"), fill(opens, language, blanks), {}, call.opens_at, {}});
    out.push_back({uid(call.id, "closes"), fill(closes, language, blanks), {}, call.closes_at, {}});
    if (call.answers_by)
        out.push_back({uid(call.id, "answers"), fill(answers, language, blanks), {}, {}, *call.answers_by});
}

void of_file(std::vector<CalendarDate>& out, db::Read& read, const ApplicationRow& file, const CallRow& call,
             const std::string& name, Language language) {
    if (file.status != Status::draft && file.status != Status::submitted) return;
    const auto startup = startups::passport_of(read, file.startup_id).name.str();
    out.push_back({uid(file.id, "closes"),
                   fill(last_moment, language, {{"startup", startup}, {"call", name}}),
                   fill(file.sent_version ? sent : unsent, language),
                   deadline(file, call),
                   {}});
    if (file.sent_version && call.answers_by)
        out.push_back({uid(file.id, "answers"), fill(answers, language, {{"call", name}}), {}, {}, *call.answers_by});
}

std::vector<CalendarDate> dates(db::Read& read, Language language, core::Instant now) {
    std::vector<CalendarDate> out;
    for (const auto& call :
         read.all<CallRow>("select " + db::columns<CallRow>() +
                               " from my_calls where run = 1 and closes_at > ? order by id desc limit 200",
                           now + -kept))
        of_run(out, call, spoken_name(read, call, language), language);
    for (const auto& file : read.all<ApplicationRow>(
             "select " + db::columns<ApplicationRow>("a") +
             " from my_applications a where a.startup_id in (select o.id from my_own_startups o) and a.trial = 0 "
             "order by a.id desc limit 200")) {
        const auto call = call_by_id(read, file.call_id);
        if (deadline(file, call) > now + -kept)
            of_file(out, read, file, call, spoken_name(read, call, language), language);
    }
    return out;
}

}  // namespace

void tell_dates() { activity::dates_from(dates); }

}  // namespace selection
