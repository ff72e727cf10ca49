// One act on many files, and the way back from it.
#include "selection/bulk.hpp"
#include "activity/record.hpp"
#include "activity/undo.hpp"
#include "core/fold.hpp"
#include "selection/decisions.hpp"
#include "selection/listing.hpp"

namespace selection {
namespace {

enum class Act { tag, untag, look_after, status };
// All files that a list shows, however many pages it has: the list's own filters.
struct Matching {
    std::optional<core::Text<0, 200>> search;
    std::optional<std::vector<Status>> status;
    std::optional<std::vector<Eligibility>> eligibility;
    std::optional<core::Country> country;
    std::optional<core::Text<1, 120>> city;
    std::optional<core::Text<1, 60>> tag;
    std::optional<core::Text<1, 60>> technology;
    std::optional<core::Text<1, 20>> looks_after;
    std::optional<bool> pencilled;
    std::optional<std::int64_t> after;  // the `next` of the batch before
};
struct BulkWish {
    std::optional<std::vector<std::int64_t>> applications;  // these, or
    std::optional<Matching> matching;                       // all of those, a batch at a time
    Act act = Act::tag;
    std::optional<core::Text<1, 60>> tag;
    std::optional<std::int64_t> person;  // look_after; absent: nobody
    std::optional<Status> status;
};
constexpr std::int64_t batch = 200;  // files that are marked in about 50 ms

void act_on(db::Tx& tx, const activity::Actor& by, const ApplicationRow& row, const CallRow& call,
            const BulkWish& wish) {
    auto tags = as_tags(row.tags);
    switch (wish.act) {
        case Act::status:
            return decide(tx, by, row, call, *wish.status);
        case Act::look_after:
            return set_looks_after(tx, by, row, call, wish.person);
        case Act::tag:
            tags.push_back(*wish.tag);
            break;
        case Act::untag:
            std::erase_if(tags, [&](const auto& t) { return core::fold(t.str()) == core::fold(wish.tag->str()); });
            break;
    }
    set_tags(tx, by, row, call, tags);
}

void expect_whole(const BulkWish& wish) {
    if (wish.matching && wish.applications)
        throw core::invalid(
            "matching", "not_both",
            {"Name the files or the filter, not both.", "Indiquez les dossiers ou le filtre, pas les deux.",
             "Indique as candidaturas ou o filtro, não ambos."});
    if (!wish.matching && (!wish.applications || wish.applications->empty() || wish.applications->size() > 1000))
        throw core::invalid("applications", "out_of_range",
                            {"Choose from 1 to 1,000 files.", "Choisissez de 1 à 1 000 dossiers.",
                             "Escolha de 1 a 1.000 candidaturas."});
    if (wish.act == Act::status && !wish.status) throw core::invalid("status", "required", core::required);
    if ((wish.act == Act::tag || wish.act == Act::untag) && !wish.tag)
        throw core::invalid("tag", "required", core::required);
}

// By id, oldest first: what an act takes out of the filter is behind the walk, so that no file is left out or met
// twice.
std::vector<std::int64_t> next_batch(db::Tx& tx, http::Call& request, const CallRow& call, const Matching& m) {
    const Asked asked{m.search,
                      m.status.value_or(std::vector<Status>{}),
                      m.eligibility.value_or(std::vector<Eligibility>{}),
                      m.country,
                      m.city,
                      m.tag,
                      m.technology,
                      m.looks_after,
                      m.pencilled,
                      core::Text<1, 20>::from("-newest"),
                      {},
                      {}};
    const Listing listing(call, asked, request.caller(), Reach::whole_call, share_of(tx, call.id), Scores::withheld);
    return tx.all<std::int64_t>(listing.ids_after("", m.after.value_or(0), Listing::Way::forth, batch));
}

BulkDone bulk(db::Tx& tx, http::Call& request, OfCall of, const BulkWish& wish) {
    expect_whole(wish);
    const auto call = call_run(tx, of.slug.str());
    const auto by = activity::actor(request);
    BulkDone done;
    std::vector<Step> steps;
    const auto chosen = wish.matching ? next_batch(tx, request, call, *wish.matching) : *wish.applications;
    if (wish.matching && chosen.size() == static_cast<std::size_t>(batch)) done.next = chosen.back();
    for (const auto id : chosen) {
        const auto row = file_on_board(tx, call, id);
        const auto problem = !row                      ? std::optional(core::conflict("not_here", not_here))
                             : wish.act == Act::status ? hindrance(tx, *row, *wish.status)
                                                       : std::nullopt;
        if (problem && problem->status != 409) throw *problem;
        if (problem) {
            done.left_out.push_back({id, problem->code, problem->detail.in(request.language())});
            continue;
        }
        steps.push_back(step_of(*row, wish.act == Act::status ? wish.status : std::nullopt));
        act_on(tx, by, *row, call, wish);
        ++done.changed;
    }
    if (done.changed) done.undo = activity::keep_undo(tx, request, "marks", steps);
    return done;
}

struct OfUndo {
    core::Text<20, 100> token;
};
BulkDone undo(db::Tx& tx, http::Call& request, OfUndo of) {
    const auto step = activity::use_undo(tx, request, of.token.str());
    const auto by = activity::actor(request);
    BulkDone done;
    if (step.kind == "merge")
        startups::unmerge(tx, by, step.steps);
    else if (step.kind == "told_apart")
        startups::take_back_told_apart(tx, by, step.steps);
    else
        done = put_back(tx, request, core::from_json<std::vector<Step>>(step.steps));
    return done;
}

std::vector<Colleague> people(db::Read& read, http::Call&, OfCall of) {
    return colleagues(read, call_run(read, of.slug.str()));
}

struct TagCount {
    std::string tag;
    std::int64_t count;
};
std::vector<TagCount> tags(db::Read& read, http::Call&, OfCall of) {
    return read.all<TagCount>(
        "select min(tag), count(*) from my_application_tags where call_id = ? group by tag_key order by tag_key",
        call_run(read, of.slug.str()).id);
}

}  // namespace

void bulk_routes(http::Api& api) {
    api.post("/calls/{slug}/bulk", "Mark many files at once", http::Role::manager, bulk).answers(200);
    api.post("/undo/{token}", "Take back what one just did to many files, a merge, or that two startups differ",
             http::Role::manager, undo)
        .answers(200);
    api.get("/calls/{slug}/people", "Who may look after files", http::Role::manager, people);
    api.get("/calls/{slug}/tags", "The tags in use", http::Role::manager, tags);
}

}  // namespace selection
