// What waits for a person today: lines of the calls they run, and of the files that are theirs.
#include "selection/call_texts.hpp"
#include "selection/decisions.hpp"
#include "selection/selection.hpp"
#include "selection/today_lines.hpp"

namespace selection {
namespace {

constexpr auto week = std::chrono::hours(7 * 24);

std::int64_t count(db::Read& read, const db::Query& query) { return read.first<std::int64_t>(query).value_or(0); }

// Whoever runs several houses is told in which one a line waits.
void name_houses(db::Read& read, std::vector<TodayLine>& lines) {
    for (auto& line : lines) {
        if (!line.call_slug) continue;
        line.house = read.first<std::string>(
            "select o.name from my_calls c join programmes p on p.id = c.programme_id join operators o on o.id = "
            "p.operator_id where c.slug = ?",
            *line.call_slug);
    }
}

void add_flipped(db::Read& read, const CallRow& call, core::Instant now, std::vector<TodayLine>& out) {
    struct Flipped {
        std::int64_t application_id;
        std::string name;
        core::Instant at;
    };
    for (auto& f : read.all<Flipped>(
             "select e.application_id, a.name, e.at from my_events e join my_applications_run a on a.id = "
             "e.application_id where e.call_id = ? and e.kind = 'application.verdict_flipped' and e.at > ? and a.board "
             "= 'submitted' "
             "order by e.id desc limit 5",
             call.id, now + -2 * week)) {
        auto line = of_call(TodayKind::verdict_flipped, call, 1);
        line.application = f.application_id;
        line.startup_name = f.name;
        line.since = f.at;
        out.push_back(std::move(line));
    }
}

// Teams that have let two letters pass, until the first of their places lapses.
void add_offers(db::Read& read, const CallRow& call, std::vector<TodayLine>& out) {
    const auto until = read.all<core::Instant>(
        "select answer_by from my_offers where call_id = ? and state = 'open' and call_told_at is not null order by "
        "answer_by limit 500",
        call.id);
    if (until.empty()) return;
    out.push_back(of_call(TodayKind::offers_to_call, call, static_cast<std::int64_t>(until.size())));
    out.back().due_at = until.front();
}

void add_call(db::Read& read, const CallRow& call, core::Instant now, std::vector<TodayLine>& out) {
    const auto state = state_of(call, now);
    if (state == CallState::draft) return out.push_back(of_call(TodayKind::call_unpublished, call, 1));
    if (const auto owed = answers_owed(read, call, now)) {
        out.push_back(of_call(TodayKind::answers_due, call, owed->files));
        out.back().due_at = owed->until;
    }
    add_offers(read, call, out);
    add_flipped(read, call, now, out);
    const auto to_check = count(read, db::Query("select count(*) from my_applications_run a where a.call_id = ? and "
                                                "a.eligibility = 'cannot_tell' and a.board = 'submitted'",
                                                call.id));
    if (to_check) out.push_back(of_call(TodayKind::to_check, call, to_check));
    const auto lonely = count(read, db::Query("select count(*) from my_applications_run a where a.call_id = ? and "
                                              "a.board = 'submitted' and a.looks_after_id is null",
                                              call.id));
    if (lonely) out.push_back(of_call(TodayKind::nobody_looks_after, call, lonely));
    if (state == CallState::published && call.opens_at < now + week) {
        out.push_back(of_call(TodayKind::call_opens, call, 1));
        out.back().due_at = call.opens_at;
    }
    if (state != CallState::open) return;
    const db::AsHouse house(read, "unsent drafts are counted, never read");
    const auto drafts = count(
        read,
        db::Query("select count(*) from applications where call_id = ? and status = 'draft' and trial = 0", call.id));
    if (drafts && call.closes_at < now + 4 * week) {
        out.push_back(of_call(TodayKind::unsent_drafts, call, drafts));
        out.back().due_at = call.closes_at;
    }
    if (call.closes_at < now + 2 * week) {
        out.push_back(of_call(TodayKind::call_closes, call, 1));
        out.back().due_at = call.closes_at;
    }
}

void add_imports(db::Read& read, core::Instant since, std::vector<TodayLine>& out) {
    struct Finished {
        std::int64_t id, call_id, refused;
        core::Instant finished_at;
    };
    for (const auto& i : read.all<Finished>("select id, call_id, refused, finished_at from my_imports where state = "
                                            "'done' and refused > 0 and finished_at > ? order by id desc limit 3",
                                            since)) {
        auto line = of_call(TodayKind::import_finished, call_by_id(read, i.call_id), i.refused);
        line.import_ = i.id;
        line.since = i.finished_at;
        out.push_back(std::move(line));
    }
}

std::vector<TodayLine> lines(db::Read& read, http::Role role, core::Instant now) {
    std::vector<TodayLine> out;
    if (role >= http::Role::admin && !read.first<std::int64_t>("select id from operators limit 1"))
        out.push_back({TodayKind::set_up_house});
    if (role >= http::Role::manager) {
        for (const auto& call : read.all<CallRow>("select " + db::columns<CallRow>() +
                                                  " from my_calls where run = 1 order by closes_at, id"))
            if (state_of(call, now) != CallState::closed || call.closes_at > now + -8 * week)
                add_call(read, call, now, out);
        add_imports(read, now + -2 * week, out);
    }
    add_reading(read, out);
    add_own(read, now, out);
    return out;
}

std::vector<TodayLine> today(db::Read& read, http::Call& request) {
    auto out = lines(read, request.identity.role, request.now);
    for (auto& line : out)
        if (line.call_slug) line.call_name = spoken_name(read, call_seen(read, *line.call_slug), request.language());
    name_houses(read, out);
    return out;
}

}  // namespace

std::int64_t waiting_for(db::Read& read, std::int64_t person, http::Role role, core::Instant now) {
    const auto asks = read.caller();
    read.become({person});
    const auto count = static_cast<std::int64_t>(lines(read, role, now).size());
    read.become(asks);
    return count;
}

void today_routes(http::Api& api) {
    api.get("/today", "What waits for one today, with one next step each", http::Role::member, today);
}

}  // namespace selection
