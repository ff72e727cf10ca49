#include "interviews/rounds.hpp"

#include <algorithm>

#include "activity/news.hpp"
#include "activity/record.hpp"
#include "core/time_zone.hpp"
#include "interviews/page.hpp"

namespace interviews {
namespace {

using core::invalid;

struct RoundWish {
    std::vector<InterviewDay> days;
    std::vector<InterviewPanel> panels;
    std::optional<core::Number<5, 240>> minutes;  // of an interview, and between two
    std::optional<core::Number<0, 120>> pause;
    std::optional<core::Number<2, 6>> at_least;
    std::optional<core::Number<0, 720>> notice_hours;
    std::optional<core::Number<0, 20>> most_moves;
};

core::Problem out_of_order() {
    return invalid("days", "out_of_order",
                   {"A day of interviews ends after it begins, and each day stands once.",
                    "Une journée d’entretiens finit après avoir commencé, et chaque jour figure une fois.",
                    "Um dia de entrevistas termina depois de começar, e cada dia aparece uma vez."});
}

void expect_days(const std::vector<InterviewDay>& days) {
    if (days.empty() || days.size() > most_days)
        throw invalid("days", "required",
                      {"Name one to ten days.", "Indiquez un à dix jours.", "Indique de um a dez dias."});
    for (std::size_t at = 0; at < days.size(); ++at)
        if (days[at].until.value <= days[at].from.value || (at && days[at].day <= days[at - 1].day))
            throw out_of_order();
}

void expect_panels(const std::vector<InterviewPanel>& panels) {
    if (panels.empty() || panels.size() > most_panels)
        throw invalid("panels", "required",
                      {"Name one to eight rooms or links.", "Indiquez une à huit salles ou liens.",
                       "Indique de uma a oito salas ou links."});
}

void expect_slots(const RoundRow& row, std::string_view zone) {
    const auto slots = slots_of(row, zone);
    if (slots.empty())
        throw invalid("minutes", "no_slot",
                      {"Not one interview fits into these hours.", "Aucun entretien ne tient dans ces heures.",
                       "Nenhuma entrevista cabe nestas horas."});
    if (slots.size() > most_slots)
        throw invalid("days", "too_many",
                      {"That makes more than 200 times. Take fewer days or longer interviews.",
                       "Cela fait plus de 200 horaires. Prenez moins de jours ou des entretiens plus longs.",
                       "Isso dá mais de 200 horários. Use menos dias ou entrevistas mais longas."});
}

// What teams have said does not tell of times that were none then: they count as silent, and what they tick from the
// times of before is refused.
void ask_anew(db::Tx& tx, const RoundRow& before, const RoundRow& row, std::string_view zone) {
    const auto known = slots_of(before, zone), slots = slots_of(row, zone);
    if (std::all_of(slots.begin(), slots.end(), [&](const auto& slot) { return slot_at(known, slot.starts_at); }))
        return;
    tx.run("update interview_teams set answered_at = null, version = version + 1 where call_id = ?", row.call_id);
}

InterviewsPage lay_out(http::Call& request, selection::OfCall of, RoundWish wish) {
    std::sort(wish.days.begin(), wish.days.end(), [](const auto& a, const auto& b) { return a.day < b.day; });
    expect_days(wish.days);
    expect_panels(wish.panels);
    return on_call(request, of, [&](db::Tx& tx, const selection::CallRow& call) {
        const auto known = find_round(tx, call.id);
        RoundRow row = known.value_or(RoundRow{call.id, {}, 30, 10, {}, 2, 24, 2, 0, 0, {}, {}, {}});
        request.expect_version(row.version);
        row.days = wish.days;
        if (wish.minutes) row.minutes = wish.minutes->value;
        if (wish.pause) row.pause = wish.pause->value;
        row.panels = wish.panels;
        if (wish.at_least) row.at_least = wish.at_least->value;
        if (wish.notice_hours) row.notice_hours = wish.notice_hours->value;
        if (wish.most_moves) row.most_moves = wish.most_moves->value;
        expect_slots(row, call.time_zone);
        if (known) ask_anew(tx, *known, row, call.time_zone);
        row.optimal.reset();
        row.bound.reset();
        ++row.version;
        tx.run("delete from interview_rounds where call_id = ?", call.id);
        tx.insert("interview_rounds", row);
        activity::record(tx, activity::actor(request), "interviews.laid_out", selection::about(tx, call));
        tell_panel(tx, call);
    });
}

}  // namespace

std::optional<RoundRow> find_round(db::Read& read, std::int64_t call) {
    const db::AsHouse house(read, "slots are made of the call's round, whoever asks");
    return read.first<RoundRow>("select " + db::columns<RoundRow>() + " from interview_rounds where call_id = ?", call);
}

RoundRow round_of(db::Read& read, std::int64_t call) {
    auto row = find_round(read, call);
    if (!row)
        throw core::conflict("no_round", {"Lay out the days and rooms of the interviews first.",
                                          "Indiquez d’abord les jours et les salles des entretiens.",
                                          "Defina primeiro os dias e as salas das entrevistas."});
    return std::move(*row);
}

std::vector<InterviewSlot> slots_of(const RoundRow& round, std::string_view zone) {
    using std::chrono::minutes;
    std::vector<InterviewSlot> out;
    std::int64_t day = 0;
    for (const auto& one : round.days) {
        for (auto at = one.from.value; at + round.minutes <= one.until.value; at += round.minutes + round.pause) {
            const auto begin = core::moment_of(one.day, minutes(at), zone);
            if (out.empty() || out.back().starts_at < begin)
                out.push_back({begin, begin + minutes(round.minutes), day});
        }
        ++day;
    }
    return out;
}

std::vector<core::Instant> times_of(const RoundRow& round, std::string_view zone, std::vector<core::Instant> times) {
    const auto slots = slots_of(round, zone);
    std::erase_if(times, [&](core::Instant at) { return !slot_at(slots, at); });
    std::sort(times.begin(), times.end());
    times.erase(std::unique(times.begin(), times.end()), times.end());
    return times;
}

std::optional<std::size_t> slot_at(const std::vector<InterviewSlot>& slots, core::Instant at) {
    const auto found = std::find_if(slots.begin(), slots.end(), [&](const auto& one) { return one.starts_at == at; });
    return found == slots.end() ? std::nullopt
                                : std::optional(static_cast<std::size_t>(std::distance(slots.begin(), found)));
}

void forget_proof(db::Tx& tx, std::int64_t call) {
    tx.run("update interview_rounds set optimal = null, bound = null where call_id = ? and optimal is not null", call);
}

void tell_panel(db::Tx& tx, const selection::CallRow& call) {
    activity::Names audience;
    const db::AsHouse house(tx, "all who interview in the call look at their times");
    for (const auto person : tx.all<std::int64_t>("select person_id from interviewers where call_id = ?", call.id))
        audience.push_back("person:" + std::to_string(person));
    if (!audience.empty()) activity::announce(tx, {"interviews/mine"}, audience);
}

void round_routes(http::Api& api) {
    api.put("/calls/{slug}/interviews/round", "Lay out the days, rooms and rules of a call's interviews",
            http::Role::manager, lay_out)
        .answers(200)
        .versioned();
}

}  // namespace interviews
