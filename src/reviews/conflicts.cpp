// Who must not read what: declared on a list of names alone, before any file is shown.
#include <algorithm>

#include "activity/record.hpp"
#include "core/fold.hpp"
#include "core/ids.hpp"
#include "reviews/order.hpp"
#include "reviews/reading.hpp"
#include "reviews/reviewers.hpp"
#include "reviews/sharing.hpp"

namespace reviews {
namespace {

using http::Call;
using selection::OfCall;

struct NamesAsked {
    core::Slug slug;
    std::optional<core::Text<0, 200>> search;
    std::optional<core::Number<0, 1'000'000>> from;
};
struct NameLine {
    std::int64_t application;
    std::string name;
    bool conflict;
    std::optional<Bid> bid;
};
struct Names {
    std::vector<NameLine> names;  // in an order of the reader's own, 200 at a time
    std::int64_t total;
    bool bids;  // whether one may say what one would read gladly
};
constexpr std::size_t names_at_once = 200;

Names names(db::Read& read, Call& request, const NamesAsked& asked) {
    const auto call = selection::call_seen(read, asked.slug.str());
    const auto reviewer = own_reviewer(read, call.id);
    std::vector<NameLine> all;
    {
        const db::AsHouse house(read,
                                "names alone are shown to whoever will read, so that they can say whom they know");
        all = read.all<NameLine>(
            "select a.id, a.name, case when a.id in (select k.application_id from conflicts k "
            "where k.reviewer_id = ?) then 1 else 0 end, (select b.bid from bids b where b.reviewer_id = ? and "
            "b.application_id = a.id) from applications a where a.call_id = ? "
            "and a.status <> 'draft' and a.status <> 'withdrawn' and a.trial = 0",
            reviewer.id, reviewer.id, call.id);
    }
    const auto wanted = asked.search ? core::fold(asked.search->str()) : "";
    std::erase_if(all, [&](const NameLine& line) { return core::fold(line.name).find(wanted) == std::string::npos; });
    std::sort(all.begin(), all.end(), [&](const NameLine& a, const NameLine& b) {
        return std::pair(own_order(reviewer.id, a.application), a.application) <
               std::pair(own_order(reviewer.id, b.application), b.application);
    });
    Names out{{}, static_cast<std::int64_t>(all.size()), takes_bids(read, call.id, request.now)};
    const auto from = std::min(static_cast<std::size_t>(asked.from ? asked.from->value : 0), all.size());
    const auto until = std::min(from + names_at_once, all.size());
    out.names.assign(all.begin() + static_cast<std::ptrdiff_t>(from), all.begin() + static_cast<std::ptrdiff_t>(until));
    return out;
}

struct Declaration {
    std::int64_t application = 0;
    bool known = true;  // false takes back what one has declared oneself
};
void declare(db::Tx& tx, Call& call, OfCall of, const Declaration& wish) {
    const auto row = selection::call_seen(tx, of.slug.str());
    const auto reviewer = own_reviewer(tx, row.id);
    if (!wish.known) {
        tx.run("delete from conflicts where reviewer_id = ? and application_id = ? and reason = ?", reviewer.id,
               wish.application, ConflictReason::declared);
        return;
    }
    const db::AsHouse house(tx, "names of the whole call were shown to whoever reads in it");
    if (!tx.first<std::int64_t>("select id from applications where id = ? and call_id = ? and status <> 'draft' and "
                                "trial = 0",
                                wish.application, row.id))
        throw core::not_found("application");
    note_conflict(tx, call, reviewer.id, wish.application, ConflictReason::declared);
}

}  // namespace

bool add_conflict(db::Tx& tx, std::int64_t call, std::int64_t reviewer, std::int64_t application, ConflictReason reason,
                  core::Instant at) {
    return tx.run(
               "insert into conflicts (id, call_id, reviewer_id, application_id, reason, at) values (?, ?, ?, ?, ?, ?) "
               "on conflict do nothing",
               core::new_id(), call, reviewer, application, reason, at) > 0;
}

void note_conflict(db::Tx& tx, Call& call, std::int64_t reviewer, std::int64_t application, ConflictReason reason) {
    const db::AsHouse house(tx, "the file goes to another reader");
    const auto of_call = tx.one<std::int64_t>("select call_id from reviewers where id = ?", reviewer);
    if (!add_conflict(tx, of_call, reviewer, application, reason, call.now)) return;
    const auto phases = tx.all<std::int64_t>(
        "select phase_id from reviews where reviewer_id = ? and application_id = ? and state <> 'finished'", reviewer,
        application);
    tx.run("delete from reviews where reviewer_id = ? and application_id = ? and state <> 'finished'", reviewer,
           application);
    auto what = selection::about(tx, selection::call_by_id(tx, of_call));
    what.application_id = application;
    what.what = core::reflect::name(reason);
    activity::record(tx, activity::actor(call), "conflict.declared", what);
    for (const auto phase : phases) find_another_reader(tx, phase_by_id(tx, phase), application, call.now);
}

void conflict_routes(http::Api& api) {
    using http::Role;
    api.get("/calls/{slug}/names", "The startups of a call by name alone, to say whom one knows", Role::juror, names);
    api.post("/calls/{slug}/conflicts", "Say that one knows a startup, or that one does not", Role::juror, declare)
        .answers(204);
}

}  // namespace reviews
