#include "offers/conditions.hpp"

#include "activity/record.hpp"
#include "core/ids.hpp"

namespace offers {
namespace {

constexpr std::size_t most = 10;  // of one file

struct NewCondition {
    core::Text<1, 300> words;
    core::Date due{};
};
struct OfCondition {
    std::int64_t id, condition;
};
struct ConditionMet {
    bool met = true;
};

void record_of(db::Tx& tx, http::Call& request, const selection::ApplicationRow& row, std::string_view kind,
               activity::Seen seen) {
    auto what = selection::about(tx, selection::call_by_id(tx, row.call_id));
    what.application_id = row.id;
    what.startup_id = row.startup_id;
    what.seen = seen;
    activity::record(tx, activity::actor(request), kind, what);
}

// Before the decision is told, a condition waits for the offer; afterwards it joins it.
std::vector<OfferCondition> add(db::Tx& tx, http::Call& request, selection::OfApplication of,
                                const NewCondition& wish) {
    struct Row {
        std::int64_t id, call_id, application_id;
        std::optional<std::int64_t> offer_id;
        core::Text<1, 300> words;
        core::Date due;
        std::int64_t made_by;
    };
    const auto row = selection::application_run(tx, of.id);
    if (conditions_of(tx, row.id).size() >= most)
        throw core::conflict("too_many", {"An offer has at most 10 conditions.", "Une offre a 10 conditions au plus.",
                                          "Uma oferta tem no máximo 10 condições."});
    const auto offer = holding(tx, row.id);
    tx.insert("offer_conditions",
              Row{core::new_id(), row.call_id, row.id, offer ? std::optional(offer->id) : std::nullopt, wish.words,
                  wish.due, request.caller().person});
    record_of(tx, request, row, "offer.condition_set", offer ? activity::Seen::by_team : activity::Seen::by_staff);
    return conditions_of(tx, row.id);
}

// Of those that the caller runs; whether its team knows of it.
bool expect_there(db::Read& read, const selection::ApplicationRow& row, std::int64_t condition) {
    struct Known {
        std::int64_t id;
        std::optional<std::int64_t> offer_id;
    };
    const auto known = read.first<Known>(
        "select id, offer_id from my_offer_conditions where id = ? and application_id = ?", condition, row.id);
    if (!known)
        throw core::Problem(
            404, "not_found",
            {"There is no such condition.", "Cette condition n’existe pas.", "Esta condição não existe."});
    return known->offer_id.has_value();
}

std::vector<OfferCondition> all(db::Read& read, http::Call&, selection::OfApplication of) {
    return conditions_of(read, selection::application_run(read, of.id).id);
}

std::vector<OfferCondition> tick(db::Tx& tx, http::Call& request, OfCondition of, const ConditionMet& wish) {
    const auto row = selection::application_run(tx, of.id);
    expect_there(tx, row, of.condition);
    tx.run("update offer_conditions set met_at = ?, met_by = ? where id = ?",
           wish.met ? std::optional(request.now) : std::nullopt,
           wish.met ? std::optional(request.caller().person) : std::nullopt, of.condition);
    record_of(tx, request, row, wish.met ? "offer.condition_met" : "offer.condition_open", activity::Seen::by_team);
    return conditions_of(tx, row.id);
}

std::vector<OfferCondition> drop(db::Tx& tx, http::Call& request, OfCondition of) {
    const auto row = selection::application_run(tx, of.id);
    const bool told = expect_there(tx, row, of.condition);
    tx.run("delete from offer_conditions where id = ?", of.condition);
    record_of(tx, request, row, "offer.condition_dropped", told ? activity::Seen::by_team : activity::Seen::by_staff);
    return conditions_of(tx, row.id);
}

}  // namespace

std::vector<OfferCondition> conditions_of(db::Read& read, std::int64_t application) {
    return read.all<OfferCondition>(
        "select id, words, due, met_at from my_offer_conditions where application_id = ? order by id", application);
}

std::string conditions_in_words(db::Read& read, std::int64_t application, core::Language language) {
    static constexpr core::Phrase one{"On condition: {words}, by {day}.", "À condition : {words}, d’ici le {day}.",
                                      "Com a condição: {words}, até {day}."};
    struct Told {
        std::string words;
        core::Date due;
    };
    const db::AsHouse house(read, "a letter tells the conditions of its offer");
    std::string out;
    for (const auto& condition : read.all<Told>(
             "select words, due from offer_conditions where application_id = ? and met_at is null order by id",
             application))
        out += (out.empty() ? "" : "\n") +
               fill(one, language,
                    {{"words", condition.words}, {"day", programmes::day_with_year(condition.due, language)}});
    return out;
}

void condition_routes(http::Api& api) {
    using http::Role;
    api.get("/applications/{id}/conditions", "The conditions of an offer, made or to be made", Role::manager, all);
    api.post("/applications/{id}/conditions", "Set a condition of an offer, with its day", Role::manager, add);
    api.patch("/applications/{id}/conditions/{condition}", "Say whether a condition is met", Role::manager, tick);
    api.remove("/applications/{id}/conditions/{condition}", "Take a condition back", Role::manager, drop);
}

}  // namespace offers
