// A page of the list as it is sent out: each file in a line, in the reader's language.
#include "core/time_zone.hpp"
#include "selection/listing.hpp"
#include "selection/totals.hpp"

namespace selection {
namespace {

struct Line {
    std::int64_t id, startup_id;
    std::string name, one_liner, city, country;
    std::int64_t people, developers;  // people 0: not told
    bool developers_known;
    std::vector<std::string> technologies;
    Status status, told_status;
    std::optional<core::Instant> publish_at;
    Eligibility eligibility;
    std::optional<programmes::Reason> trouble;
    bool overridden;
    std::optional<std::string> override_reason;
    std::vector<std::string> tags;
    std::optional<std::int64_t> looks_after_id;
    std::optional<std::string> looks_after;
    std::int64_t score;  // -1: none
    core::Instant sent_at, updated_at;
    std::int64_t notes;
    std::string key;
};

void take_house_marks_off(Line& l) {
    l.tags.clear();
    l.looks_after_id.reset();
    l.override_reason.reset();
    l.notes = 0;
}

ApplicationLine as_told(Line& l, const CallRow& call, core::Language language, core::Date today,
                        const programmes::Questions& questions) {
    const bool tell = l.trouble && l.eligibility != Eligibility::eligible;
    return {
        l.id,
        number_of(l.id),
        {l.startup_id, std::move(l.name), std::move(l.one_liner), std::move(l.city), std::move(l.country)},
        l.people ? std::optional(l.people) : std::nullopt,
        l.developers_known ? std::optional(l.developers) : std::nullopt,
        std::move(l.technologies),
        l.status,
        l.told_status,
        l.publish_at,
        l.eligibility,
        tell ? std::optional(programmes::sentence(*l.trouble, call.rules, language, today, questions)) : std::nullopt,
        l.overridden,
        std::move(l.override_reason),
        std::move(l.tags),
        l.looks_after_id ? std::optional(PersonBrief{*l.looks_after_id, l.looks_after.value_or("")}) : std::nullopt,
        l.score >= 0 ? std::optional(l.score) : std::nullopt,
        l.sent_at.microseconds ? std::optional(l.sent_at) : std::nullopt,
        l.updated_at,
        l.notes};
}

}  // namespace

Reach reach_of(db::Read& read, const CallRow& call) {
    return read.first<std::int64_t>("select id from my_calls_run where id = ?", call.id) ? Reach::whole_call
                                                                                         : Reach::own_files;
}

core::Page<ApplicationLine> applications_page(db::Read& read, http::Call& request, const CallRow& call,
                                              const Asked& asked, Reach reach) {
    const Listing listing(call, asked, request.caller(), reach, share_of(read, call.id), scores_of(read, call));
    const auto limit = asked.limit ? asked.limit->value : 50;
    const auto today = core::local_day(request.now, call.time_zone);
    const auto questions = questions_of(call);
    core::Page<ApplicationLine> page;
    page.total = total_of(read, call.id, listing.total());
    auto lines = read.all<Line>(listing.page(limit + 1));
    const bool more = lines.size() > static_cast<std::size_t>(limit);
    if (more) lines.pop_back();
    page.items.reserve(lines.size());
    for (auto& line : lines) {
        if (reach == Reach::own_files) take_house_marks_off(line);
        page.items.push_back(as_told(line, call, request.language(), today, questions));
    }
    if (more) page.next = std::to_string(lines.back().id) + ":" + lines.back().key;
    return page;
}

}  // namespace selection
