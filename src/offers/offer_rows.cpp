#include "offers/offer_rows.hpp"

#include <algorithm>
#include <charconv>

#include "activity/jobs.hpp"
#include "activity/record.hpp"
#include "core/ids.hpp"

namespace offers {
namespace {

const std::string& offer_columns() {
    static const std::string columns = db::columns<OfferRow>("o");
    return columns;
}

std::optional<std::int64_t> number_in(const std::string& text) {
    std::int64_t number = 0;
    const auto end = text.data() + text.size();
    const auto [at, error] = std::from_chars(text.data(), end, number);
    return error == std::errc() && at == end ? std::optional(number) : std::nullopt;
}

}  // namespace

core::Problem no_such_offer() {
    return {404, "not_found", {"There is no such offer.", "Cette offre n’existe pas.", "Esta oferta não existe."}};
}

OfferRow offer_seen(db::Read& read, std::int64_t id) {
    auto row = read.first<OfferRow>("select " + offer_columns() + " from my_offers o where o.id = ?", id);
    if (!row) throw no_such_offer();
    return std::move(*row);
}

OfferRow offer_run(db::Read& read, std::int64_t id) {
    auto row = offer_seen(read, id);
    if (!read.first<std::int64_t>("select id from my_calls_run where id = ?", row.call_id)) throw no_such_offer();
    return row;
}

OfferRow offer_by_id(db::Read& read, std::int64_t id) {
    const db::AsHouse house(read, "the house looks after its offers");
    return read.one<OfferRow>("select " + offer_columns() + " from offers o where o.id = ?", id);
}

std::optional<OfferRow> offer_of_file(db::Read& read, std::int64_t application) {
    const db::AsHouse house(read, "a file's own offer");
    return read.first<OfferRow>(
        "select " + offer_columns() + " from offers o where o.application_id = ? order by o.id desc limit 1",
        application);
}

std::optional<OfferRow> holding(db::Read& read, std::int64_t application) {
    const db::AsHouse house(read, "whether a file has a place, or is offered one");
    return read.first<OfferRow>(
        "select " + offer_columns() + " from offers o where o.application_id = ? and o.state in ('open', 'accepted')",
        application);
}

selection::ApplicationRow file_of(db::Read& read, std::int64_t application) {
    const db::AsHouse house(read, "the file that an offer is about");
    return read.one<selection::ApplicationRow>(
        "select " + db::columns<selection::ApplicationRow>() + " from applications where id = ?", application);
}

std::int64_t people_of(db::Read& read, std::int64_t application) {
    const db::AsHouse house(read, "how many a team is");
    return read.one<std::int64_t>("select people from applications where id = ?", application);
}

std::int64_t desks_wanted(db::Read& read, const selection::CallRow& call, const selection::ApplicationRow& row) {
    for (const auto& question : call.questions) {
        if (question.key.str() != "desks") continue;
        for (const auto& answer : selection::counting(read, row).answers)
            if (const auto told = number_in(answer.text); answer.question == question.id && told)
                return std::clamp<std::int64_t>(*told, 0, 1000);
    }
    return people_of(read, row.id);
}

void keep(db::Tx& tx, OfferRow& offer) {
    ++offer.version;
    tx.update("offers", offer.id, offer);
}

activity::About about_offer(db::Read& read, const selection::CallRow& call, const OfferRow& offer) {
    auto what = selection::about(read, call);
    const db::AsHouse house(read, "whose offer it is");
    what.application_id = offer.application_id;
    what.startup_id = read.one<std::int64_t>("select startup_id from applications where id = ?", offer.application_id);
    what.subject_id = offer.id;
    return what;
}

void tell(db::Tx& tx, const activity::Actor& by, std::string_view kind, const selection::CallRow& call,
          const OfferRow& offer) {
    auto what = about_offer(tx, call, offer);
    what.seen = activity::Seen::by_team;
    if (offer.answered_how) what.what = core::reflect::name(*offer.answered_how);
    activity::record(tx, by, kind, what);
}

void free_place(db::Tx& tx, const activity::Actor& by, const OfferRow& offer) {
    struct FreedRow {
        std::int64_t id, call_id, offer_id;
        core::Instant at;
    };
    tx.insert("freed_places", FreedRow{core::new_id(), offer.call_id, offer.id, by.now});
    look_at(tx, offer.call_id, by.now, by.now);
}

void look_at(db::Tx& tx, std::int64_t call, core::Instant when, core::Instant now) {
    activity::do_later(tx, "offers.look", call, core::real_now() + std::max(when - now, std::chrono::microseconds(0)));
}

}  // namespace offers
