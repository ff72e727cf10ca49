#include "reviews/bids.hpp"

#include "reviews/reviewers.hpp"

namespace reviews {
namespace {

using http::Call;

struct BidWish {
    std::int64_t application = 0;
    std::optional<Bid> bid;  // absent: neither the one nor the other
};
struct BidRow {
    std::int64_t reviewer_id, application_id, call_id;
    Bid bid;
};

void say(db::Tx& tx, Call& call, selection::OfCall of, const BidWish& wish) {
    const auto row = selection::call_seen(tx, of.slug.str());
    const auto reviewer = own_reviewer(tx, row.id);
    if (!takes_bids(tx, row.id, call.now))
        throw core::conflict(
            "reads_blind", {"Files of this call are read without names, so nobody chooses them by name.",
                            "Les dossiers de cet appel se lisent sans les noms : personne ne les choisit par leur nom.",
                            "As candidaturas desta chamada são lidas sem nomes: ninguém as escolhe pelo nome."});
    const db::AsHouse house(tx, "names of the whole call were shown to whoever reads in it");
    if (!tx.first<std::int64_t>("select id from applications where id = ? and call_id = ? and status <> 'draft' and "
                                "status <> 'withdrawn' and trial = 0",
                                wish.application, row.id))
        throw core::not_found("application");
    tx.run("delete from bids where reviewer_id = ? and application_id = ?", reviewer.id, wish.application);
    if (wish.bid) tx.insert("bids", BidRow{reviewer.id, wish.application, row.id, *wish.bid});
}

}  // namespace

bool takes_bids(db::Read& read, std::int64_t call, core::Instant now) {
    const db::AsHouse house(read, "whether files are read without names");
    return !read.first<std::int64_t>(
        "select id from review_phases where call_id = ? and hides_names = 1 and closed_at is null and (closes_at is "
        "null or closes_at > ?) limit 1",
        call, now);
}

Bids Bids::found(db::Read& read, const PhaseRow& phase, std::string_view also, std::int64_t id) {
    Bids out;
    if (phase.hides_names) return out;
    const db::AsHouse house(read, "what reviewers would read gladly enters the fit");
    db::Query query("select reviewer_id, application_id, call_id, bid from bids where call_id = ?", phase.call_id);
    if (!also.empty()) query.add(also, id);
    for (const auto& one : read.all<BidRow>(query))
        out.bids_.emplace(std::pair(one.reviewer_id, one.application_id), one.bid);
    return out;
}
Bids Bids::of(db::Read& read, const PhaseRow& phase) { return found(read, phase, "", 0); }
Bids Bids::by_reviewer(db::Read& read, const PhaseRow& phase, std::int64_t reviewer) {
    return found(read, phase, " and reviewer_id = ?", reviewer);
}
Bids Bids::on_file(db::Read& read, const PhaseRow& phase, std::int64_t application) {
    return found(read, phase, " and application_id = ?", application);
}

std::optional<Bid> Bids::of(std::int64_t reviewer, std::int64_t application) const {
    const auto known = bids_.find({reviewer, application});
    return known == bids_.end() ? std::nullopt : std::optional(known->second);
}

void bid_routes(http::Api& api) {
    api.post("/calls/{slug}/bids", "Say that one would read a startup's file gladly, or rather not", http::Role::juror,
             say)
        .answers(204);
}

}  // namespace reviews
