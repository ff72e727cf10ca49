#include "offers/waiting_list.hpp"

#include <algorithm>

#include "activity/record.hpp"
#include "offers/offers_page.hpp"

namespace offers {
namespace {

struct WaitingRow {
    std::int64_t application_id;
    std::string name;
    std::optional<std::int64_t> desks;
    std::int64_t people;
    selection::Status board;
    programmes::Eligibility eligibility;
};

bool asks_desks(const selection::CallRow& call) {
    return std::any_of(call.questions.begin(), call.questions.end(),
                       [](const auto& question) { return question.key.str() == "desks"; });
}

std::vector<std::int64_t> order_of(db::Read& read, std::int64_t call) {
    const db::AsHouse house(read, "the order of the list");
    return read.all<std::int64_t>(
        "select application_id from waiting_places where call_id = ? order by place, application_id", call);
}

}  // namespace

std::vector<Waits> list_of(db::Read& read, const selection::CallRow& call) {
    const db::AsHouse house(read, "the house passes places along its own list");
    std::vector<Waits> out;
    for (const auto& row : read.all<WaitingRow>(
             "select w.application_id, a.name, w.desks, a.people, a.board, a.eligibility from waiting_places w join "
             "applications a on a.id = w.application_id where w.call_id = ? order by w.place, w.application_id limit ?",
             call.id, longest_list)) {
        const auto asked = [&] {
            return asks_desks(call) ? desks_wanted(read, call, file_of(read, row.application_id)) : row.people;
        };
        out.push_back({row.application_id, row.name, row.desks ? *row.desks : asked(),
                       row.board != selection::Status::waiting_list,
                       row.eligibility != programmes::Eligibility::not_eligible});
    }
    return out;
}

void join_list(db::Tx& tx, const activity::Actor& by, const selection::ApplicationRow& row) {
    struct PlaceRow {
        std::int64_t application_id, call_id, place;
        core::Instant since;
    };
    const db::AsHouse house(tx, "the end of the list");
    if (tx.first<std::int64_t>("select application_id from waiting_places where application_id = ?", row.id)) return;
    const auto last = tx.first<std::int64_t>(
        "select place from waiting_places where call_id = ? order by place desc limit 1", row.call_id);
    tx.insert("waiting_places", PlaceRow{row.id, row.call_id, last.value_or(0) + 1, by.now});
}

void leave_list(db::Tx& tx, std::int64_t application) {
    tx.run("delete from waiting_places where application_id = ?", application);
}

namespace {

struct OfWaiting {
    core::Slug slug;
    std::int64_t id;  // of the application
};
struct WaitingWish {
    core::Change<core::Number<1, longest_list>> place;        // from 1, counted as the list stands now
    core::Change<std::optional<core::Number<0, 100>>> desks;  // null: as the file asks
};

// Places are numbered anew; only those that changed are written.
void put_at(db::Tx& tx, std::int64_t call, std::int64_t application, std::int64_t place) {
    auto order = order_of(tx, call);
    std::erase(order, application);
    const auto at = std::min<std::int64_t>(place - 1, static_cast<std::int64_t>(order.size()));
    order.insert(order.begin() + at, application);
    for (std::size_t i = 0; i < order.size(); ++i)
        tx.run("update waiting_places set place = ? where application_id = ? and place <> ?",
               static_cast<std::int64_t>(i) + 1, order[i], static_cast<std::int64_t>(i) + 1);
}

OffersPage change_waiting(http::Call& request, OfWaiting of, const WaitingWish& wish) {
    const auto id =
        request.db.ask(request.caller(), [&](db::Read& read) { return selection::call_run(read, of.slug.str()).id; });
    const auto change = [&](db::Tx& tx) {
        const auto call = selection::call_run(tx, of.slug.str());
        if (!tx.first<std::int64_t>(
                "select application_id from my_waiting_places where application_id = ? and call_id = ?", of.id,
                call.id))
            throw core::Problem(
                404, "not_found",
                {"This team is not on the waiting list any more.", "Cette équipe n’est plus sur la liste d’attente.",
                 "Esta equipe já não está na lista de espera."});
        if (wish.desks)
            tx.run("update waiting_places set desks = ? where application_id = ?",
                   *wish.desks ? std::optional((*wish.desks)->value) : std::nullopt, of.id);
        if (wish.place) put_at(tx, call.id, of.id, (*wish.place).value);
        auto what = selection::about(tx, call);
        what.application_id = of.id;
        what.startup_id = file_of(tx, of.id).startup_id;
        if (wish.place) what.count = (*wish.place).value;
        activity::record(tx, activity::actor(request), wish.place ? "waiting_list.ordered" : "waiting_list.needs_set",
                         what);
        look_at(tx, call.id, request.now, request.now);
        return offers_page(tx, request, call);
    };
    return request.db.change(request.caller(), change, selection::turn_of(id));
}

}  // namespace

void waiting_list_routes(http::Api& api) {
    api.patch("/calls/{slug}/waiting-list/{id}", "Where a team stands on the waiting list, and which desks it needs",
              http::Role::manager, change_waiting);
}

}  // namespace offers
