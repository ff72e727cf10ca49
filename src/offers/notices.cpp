// Whom an offer is told to, and when: the team by letter with a link to answer by, the house when it has to call.
#include "letters/notices.hpp"
#include "activity/afterwards.hpp"
#include "letters/readers.hpp"
#include "offers/conditions.hpp"
#include "offers/links.hpp"
#include "offers/notice_kinds.hpp"

namespace offers {
namespace {

using activity::Happened;
using core::Language;

struct AboutOffer {
    OfferRow offer;
    selection::ApplicationRow file;
    selection::CallRow call;
    std::string startup;
};
std::optional<AboutOffer> about_offer_of(db::Read& read, const Happened& event) {
    const db::AsHouse house(read, "the house itself tells of what happened");
    if (!read.first<std::int64_t>("select id from offers where id = ?", event.about.subject_id)) return std::nullopt;
    auto offer = offer_by_id(read, event.about.subject_id);
    auto file = file_of(read, offer.application_id);
    auto call = selection::call_by_id(read, offer.call_id);
    auto name = read.one<std::string>("select name from startups where id = ?", file.startup_id);
    return AboutOffer{std::move(offer), std::move(file), std::move(call), std::move(name)};
}

letters::Notice notice_of(db::Read& read, const AboutOffer& what, const Happened& event, std::string_view kind,
                          std::int64_t person) {
    const auto language = letters::language_of(read, person);
    letters::Notice out;
    out.kind = kind;
    out.event = event.id;
    out.person = person;
    out.values = {{"startup", what.startup},
                  {"call", selection::spoken_name(read, what.call, language)},
                  {"number", selection::number_of(what.file.id)},
                  {"until", programmes::moment_in_words(what.offer.answer_by, what.call.time_zone, language)},
                  {"conditions", conditions_in_words(read, what.file.id, language)},
                  {"reason", what.offer.reason.empty() ? std::string("-") : what.offer.reason}};
    out.operator_id = selection::operator_of(read, what.call);
    out.programme_id = what.call.programme_id;
    out.startup_id = what.file.startup_id;
    out.application_id = what.file.id;
    out.thread = "application " + std::to_string(what.file.id);
    return out;
}

enum class Link { to_answer, to_page };

void tell_team(db::Tx& tx, const Happened& event, std::string_view kind, Link link) {
    const auto what = about_offer_of(tx, event);
    if (!what || (link == Link::to_answer && what->offer.state != OfferState::open)) return;
    for (const auto person : letters::team_of(tx, what->file.startup_id)) {
        auto one = notice_of(tx, *what, event, kind, person);
        one.link = "/apply/" + what->call.slug + "/sent";
        one.reply_to = what->file.looks_after_id.value_or(0);
        if (link == Link::to_answer) {
            one.letter_link = "/offer";
            one.secret = link_secret;
            one.secret_about = what->offer.id;
        }
        letters::notify(tx, event.by.now, one);
    }
}

void tell_house(db::Tx& tx, const Happened& event, std::string_view kind) {
    const auto what = about_offer_of(tx, event);
    if (!what) return;
    for (const auto person :
         letters::managers_of(tx, what->call.programme_id, selection::operator_of(tx, what->call))) {
        if (person == event.by.person) continue;
        auto one = notice_of(tx, *what, event, kind, person);
        one.link = "/calls/" + what->call.slug + "/offers";
        letters::notify(tx, event.by.now, one);
    }
}

// What the letter says where no offer is made yet: as if it were made now.
void values_before(db::Read& read, const selection::CallRow& call, std::int64_t application, core::Instant now,
                   Language language, std::map<std::string, std::string>& values) {
    const auto stands = holding(read, application);
    const auto until = stands ? stands->answer_by : answer_by(terms_of(read, call), now);
    values["until"] = programmes::moment_in_words(until, call.time_zone, language);
    values["conditions"] = conditions_in_words(read, application, language);
}

}  // namespace

void tell_people() {
    tell_link();
    tell_kinds();
    selection::offer_values_from(values_before);
    const auto to_team = [](std::string event, std::string_view kind, Link link) {
        activity::afterwards(std::move(event), [kind, link](db::Tx& tx, const Happened& happened) {
            tell_team(tx, happened, kind, link);
        });
    };
    const auto to_house = [](std::string event, std::string_view kind) {
        activity::afterwards(std::move(event),
                             [kind](db::Tx& tx, const Happened& happened) { tell_house(tx, happened, kind); });
    };
    to_team("offer.made", "application.offered", Link::to_answer);
    to_team("offer.reminded", kinds::reminded, Link::to_answer);
    to_team("offer.extended", kinds::extended, Link::to_answer);
    to_team("offer.accepted", kinds::welcome, Link::to_page);
    to_team("offer.lapsed", kinds::lapsed, Link::to_page);
    to_house("offer.to_call", kinds::to_call);
    to_house("offer.accepted", kinds::accepted);
    to_house("offer.declined", kinds::declined);
    to_house("offer.given_back", kinds::given_back);
    to_house("offer.passed_on", kinds::passed_on);
}

}  // namespace offers
