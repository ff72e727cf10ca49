// A team's own interview: when, where and with whom; another time that suits everybody; or that it can't come. Nothing
// that a team may see or do here depends on what stands in pencil.
#include "activity/record.hpp"
#include "interviews/giving_way.hpp"
#include "interviews/own.hpp"
#include "interviews/reminders.hpp"

namespace interviews {
namespace {

struct InterviewMay {
    bool move, call_off;
};
struct InterviewDetail {
    std::int64_t id, application;
    std::string call_slug, time_zone;
    InterviewState state;
    core::Instant starts_at, ends_at;
    std::string place;
    std::optional<core::Link> link;
    std::vector<std::string> people;  // who ask
    InterviewMay may;
    core::Instant until;  // by when a team may move it
    std::int64_t moves_left;
    std::vector<InterviewSlot> other_times;  // at which a panel can be brought together
    std::string reason;                      // the team's own, where it can't come
};
struct InterviewMove {
    core::Instant starts_at;
};
struct InterviewAbsence {
    std::optional<core::Text<0, 500>> reason;
};

core::Instant move_until(const World& world, const InterviewRow& row) {
    return row.starts_at + -std::chrono::hours(world.round.notice_hours);
}
bool stands(const World& world, const InterviewRow& row) {
    return row.state == InterviewState::invited && row.starts_at > world.now;
}
bool may_move(const World& world, const InterviewRow& row) {
    return stands(world, row) && world.now <= move_until(world, row) && row.moves < world.round.most_moves;
}
// As late as another time may be asked for, no earlier one is offered.
bool far_enough(const World& world, const InterviewSlot& slot) {
    return slot.starts_at > world.now + std::chrono::hours(world.round.notice_hours);
}

std::vector<InterviewSlot> other_times(const World& world, const InterviewRow& row) {
    std::vector<InterviewSlot> out;
    for (const auto& slot : world.slots)
        if (slot.starts_at != row.starts_at && far_enough(world, slot) && seat_at(world, row.application_id, slot))
            out.push_back(slot);
    return out;
}

InterviewDetail detail_of(db::Read& read, http::Call& request, const InterviewRow& row) {
    const auto call = selection::call_by_id(read, row.call_id);
    const auto world = told_world_of(read, call, request.now);
    const bool move = may_move(world, row);
    return {row.id,
            row.application_id,
            call.slug,
            call.time_zone,
            row.state,
            row.starts_at,
            row.ends_at(),
            row.place,
            core::Link::from(row.link),
            names_of(read, askers_of(read, row.id)),
            {move, stands(world, row)},
            move_until(world, row),
            std::max<std::int64_t>(0, world.round.most_moves - row.moves),
            move ? other_times(world, row) : std::vector<InterviewSlot>{},
            row.reason};
}

InterviewDetail interview(db::Read& read, http::Call& request, selection::OfApplication of) {
    const auto file = selection::application_seen(read, of.id);
    const auto row = read.first<std::int64_t>("select i.id from my_interviews i where i.application_id = ?", file.id);
    if (!row) throw no_such_interview();
    return detail_of(read, request, interview_seen(read, *row));
}

core::Problem too_late(const World& world, const InterviewRow& row) {
    if (row.moves >= world.round.most_moves)
        return core::conflict("moved_often", {"You have moved it as often as can be. Write to the house.",
                                              "Vous l’avez déplacé autant que possible. Écrivez à la maison.",
                                              "Vocês já mudaram tantas vezes quanto possível. Escrevam para a casa."});
    return core::conflict("too_late", {"It is too late to move it here. Call the house.",
                                       "Il est trop tard pour le déplacer ici. Appelez la maison.",
                                       "É tarde demais para mudar aqui. Liguem para a casa."});
}

template <class Change> InterviewDetail on_own(http::Call& request, std::int64_t application, const Change& change) {
    const auto call = request.db.ask(
        request.caller(), [&](db::Read& read) { return selection::application_mine(read, application).call_id; });
    const auto act = [&](db::Tx& tx) {
        const auto file = selection::application_mine(tx, application);
        const auto known =
            tx.first<std::int64_t>("select i.id from my_interviews i where i.application_id = ?", file.id);
        if (!known) throw no_such_interview();
        const auto row = interview_seen(tx, *known);
        const auto world = told_world_of(tx, selection::call_by_id(tx, row.call_id), request.now);
        change(tx, world, row);
        tx.run("update interview_rounds set plan_version = plan_version + 1 where call_id = ?", row.call_id);
        forget_proof(tx, row.call_id);
        tell_panel(tx, world.call);
        return detail_of(tx, request, interview_seen(tx, row.id));
    };
    return request.db.change(request.caller(), act, selection::turn_of(call));
}

// The plan follows at once: what stood in pencil for this team goes, and what stood there for others gives way.
InterviewDetail move(http::Call& request, selection::OfApplication of, const InterviewMove& wish) {
    return on_own(request, of.id, [&](db::Tx& tx, const World& world, const InterviewRow& row) {
        if (!may_move(world, row)) throw too_late(world, row);
        const auto slot = slot_at(world.slots, wish.starts_at);
        const auto line = slot && far_enough(world, world.slots[*slot]) && wish.starts_at != row.starts_at
                              ? seat_at(world, row.application_id, world.slots[*slot])
                              : std::nullopt;
        if (!line)
            throw core::conflict("time_taken", {"This time was taken a moment ago. Choose another one.",
                                                "Cet horaire vient d’être pris. Choisissez-en un autre.",
                                                "Este horário acabou de ser ocupado. Escolha outro."});
        tx.run("delete from interview_plans where application_id = ?", row.application_id);
        tx.insert("interview_plans", *line);
        const auto told = keep_told(tx, world, *line, row.moves + 1);
        give_way(tx, world.call, told, world.now);
        remind_later(tx, told, world.now);
        tell(tx, activity::actor(request), "interview.moved", world.call, told);
    });
}

InterviewDetail call_off(http::Call& request, selection::OfApplication of, const InterviewAbsence& wish) {
    return on_own(request, of.id, [&](db::Tx& tx, const World& world, const InterviewRow& row) {
        if (!stands(world, row)) throw no_such_interview();
        tx.run("delete from interview_plans where application_id = ?", row.application_id);
        tell(tx, activity::actor(request), "interview.called_off", world.call,
             keep_off(tx, world, world.told.at(row.application_id), InterviewState::called_off,
                      wish.reason ? wish.reason->str() : std::string()));
    });
}

}  // namespace

void team_routes(http::Api& api) {
    using http::Role;
    api.get("/applications/{id}/interview", "A team's interview, with other times that it may choose", Role::member,
            interview);
    api.post("/applications/{id}/interview/move", "Choose another time for one's interview", Role::member, move)
        .answers(200);
    api.post("/applications/{id}/interview/absence", "Say that one's team can't come to its interview", Role::member,
             call_off)
        .answers(200);
}

}  // namespace interviews
