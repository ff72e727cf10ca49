// What founders and the house's people are told of a file, and in which words.
#include "letters/notices.hpp"
#include "activity/afterwards.hpp"
#include "core/time_zone.hpp"
#include "letters/readers.hpp"
#include "selection/applications.hpp"
#include "selection/call_texts.hpp"
#include "selection/decision_letters.hpp"
#include "selection/notice_kinds.hpp"
#include "selection/reasons.hpp"
#include "selection/selection.hpp"

namespace selection {
namespace {

using activity::Happened;
using core::Language;

// All that the wordings of this room may name, in the reader's language.
struct About {
    ApplicationRow file;
    CallRow call;
    std::string startup;
    std::int64_t house = 0;
};

std::optional<About> about_file(db::Read& read, const Happened& event) {
    const db::AsHouse house(read, "the house itself tells of what happened");
    const auto file = read.first<ApplicationRow>(
        "select " + db::columns<ApplicationRow>() + " from applications where id = ?", event.about.application_id);
    if (!file || file->trial) return std::nullopt;
    auto call = call_by_id(read, file->call_id);
    auto name = read.one<std::string>("select name from startups where id = ?", file->startup_id);
    const auto of = operator_of(read, call);
    return About{*file, std::move(call), std::move(name), of};
}

std::string moment(core::Instant at, const CallRow& call, Language language) {
    return programmes::moment_in_words(at, call.time_zone, language);
}

letters::Notice notice(db::Read& read, const About& what, const Happened& event, std::string_view kind,
                       std::int64_t person) {
    const auto language = letters::language_of(read, person);
    letters::Notice out;
    out.kind = kind;
    out.event = event.id;
    out.person = person;
    out.values = {{"startup", what.startup},
                  {"call", spoken_name(read, what.call, language)},
                  {"number", number_of(what.file.id)},
                  {"closes", moment(deadline(what.file, what.call), what.call, language)},
                  {"promise", promise_of(what.call, language)}};
    out.operator_id = what.house;
    out.programme_id = what.call.programme_id;
    out.startup_id = what.file.startup_id;
    out.application_id = what.file.id;
    out.thread = "application " + std::to_string(what.file.id);
    return out;
}

std::string page_of_team(const About& what, bool sent) {
    return "/apply/" + what.call.slug + (sent ? "/sent" : "/form");
}
std::string page_of_house(const About& what) {
    return "/calls/" + what.call.slug + "/applications/" + std::to_string(what.file.id);
}

void tell_team(db::Tx& tx, const Happened& event, std::string_view kind, bool sent, const std::string& reasons = {}) {
    const auto what = about_file(tx, event);
    if (!what) return;
    for (const auto person : letters::team_of(tx, what->file.startup_id)) {
        auto one = notice(tx, *what, event, kind, person);
        one.values["reasons"] = reasons;
        one.link = page_of_team(*what, sent);
        one.reply_to = what->file.looks_after_id.value_or(0);
        letters::notify(tx, event.by.now, one);
    }
}

void tell_one_of_house(db::Tx& tx, const Happened& event, const About& what, std::string_view kind,
                       std::int64_t person) {
    if (person == event.by.person) return;
    auto one = notice(tx, what, event, kind, person);
    one.link = page_of_house(what);
    letters::notify(tx, event.by.now, one);
}

void tell_house(db::Tx& tx, const Happened& event, std::string_view kind) {
    const auto what = about_file(tx, event);
    if (!what) return;
    for (const auto person : letters::managers_of(tx, what->call.programme_id, what->house))
        tell_one_of_house(tx, event, *what, kind, person);
}

void tell_who_looks_after(db::Tx& tx, const Happened& event, std::string_view kind) {
    const auto what = about_file(tx, event);
    if (what && what->file.looks_after_id) tell_one_of_house(tx, event, *what, kind, *what->file.looks_after_id);
}

void tell_of_sending(db::Tx& tx, const Happened& event) {
    tell_team(tx, event, notices::received, true);
    if (event.kind == "application.submitted") tell_house(tx, event, notices::sent);
}

// A place is offered by the room that makes the offers: its letter says by when.
void tell_of_decision(db::Tx& tx, const Happened& event) {
    if (event.about.what == core::reflect::name(Status::offered)) return;
    if (const auto kind = letter_of(event.about.what); !kind.empty())
        tell_team(tx, event, kind, true, reasons_told_with(tx, event.about.subject_id));
}

void tell_owner_of_draft(db::Tx& tx, const Happened& event) {
    const auto what = about_file(tx, event);
    if (!what || what->file.status != Status::draft) return;
    auto one = notice(tx, *what, event, notices::unsent, event.about.subject_id);
    one.link = page_of_team(*what, false);
    letters::notify(tx, event.by.now, one);
}

// Refusals wait although their hour has come.
void tell_of_reasons(db::Tx& tx, const Happened& event) {
    const auto call = call_by_id(tx, event.about.call_id);
    const auto house = operator_of(tx, call);
    for (const auto person : letters::managers_of(tx, call.programme_id, house)) {
        const auto language = letters::language_of(tx, person);
        letters::Notice one;
        one.kind = notices::reasons_awaited;
        one.event = event.id;
        one.person = person;
        one.values = {{"call", spoken_name(tx, call, language)}, {"files", core::whole(event.about.count, language)}};
        one.link = "/calls/" + call.slug + "/answers";
        one.operator_id = house;
        one.programme_id = call.programme_id;
        one.thread = "call " + std::to_string(call.id);
        letters::notify(tx, event.by.now, one);
    }
}

}  // namespace

void tell_people() {
    tell_notice_kinds();
    tell_decision_kinds();
    activity::afterwards("application.submitted", tell_of_sending);
    activity::afterwards("application.sent_again", tell_of_sending);
    activity::afterwards("application.decision_published", tell_of_decision);
    activity::afterwards("call.reasons_awaited", tell_of_reasons);
    activity::afterwards("draft.reminded", tell_owner_of_draft);
    activity::afterwards("application.extended",
                         [](db::Tx& tx, const Happened& event) { tell_team(tx, event, notices::extended, false); });
    activity::afterwards("application.withdrawn",
                         [](db::Tx& tx, const Happened& event) { tell_house(tx, event, notices::withdrawn); });
    activity::afterwards("application.looked_after", [](db::Tx& tx, const Happened& event) {
        tell_who_looks_after(tx, event, notices::looked_after);
    });
    activity::afterwards("note.written",
                         [](db::Tx& tx, const Happened& event) { tell_who_looks_after(tx, event, notices::noted); });
    activity::afterwards("application.verdict_flipped",
                         [](db::Tx& tx, const Happened& event) { tell_who_looks_after(tx, event, notices::flipped); });
}

}  // namespace selection
