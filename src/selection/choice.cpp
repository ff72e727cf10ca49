// A proposal for the places of a call: the best scores within the house's limits, as moves on the board that a person
// makes or not.
#include "solvers/choice.hpp"
#include "selection/limits.hpp"
#include "selection/scores.hpp"

namespace selection {
namespace {

constexpr std::int64_t most_weighed = 100'000;

struct ChoiceWish {
    std::vector<Status> from;  // columns to choose from
};
struct WeighedFile {
    std::int64_t application;
    std::string startup;
    Status board;
    std::int64_t score;  // thousandths; -1: none
};
struct GivesWay {
    WeighedFile in, out;
    std::vector<std::int64_t> limits;  // that changing back would break: their places in the list
};
struct ProposedMove {
    std::int64_t application;
    std::string startup;
    Status decided, was;
};
struct ProposedPlaces {
    std::int64_t places, held;  // held: told or taken already, so not to be chosen
    bool possible;
    std::vector<WeighedFile> chosen;
    std::vector<GivesWay> swaps;  // against the best scores without limits
    std::vector<ProposedMove> moves;
    std::vector<std::int64_t> taken;     // of each limit, once the moves are made
    std::vector<std::int64_t> too_much;  // where places stay free: limits that together forbid it
    std::int64_t unscored;               // files that no score speaks for
    bool optimal;
};

WeighedFile weighed(const LimitFacts& file) { return {file.id, file.name, file.board, file.score}; }

struct Weighing {
    CallRow call;
    std::vector<PlaceLimit> limits;
    std::vector<LimitFacts> held, files;
    std::int64_t unscored = 0;
};

bool is_held(const LimitFacts& file) { return takes_a_place(file.status) || file.board != Status::offered; }

void expect_columns(const std::vector<Status>& from) {
    for (const auto status : from)
        if (status != Status::submitted && status != Status::shortlisted && status != Status::interview &&
            status != Status::waiting_list)
            throw core::invalid("from", "not_a_choice",
                                {"Choose among submitted, shortlisted, interview and waiting_list.",
                                 "Choisissez parmi submitted, shortlisted, interview et waiting_list.",
                                 "Escolha entre submitted, shortlisted, interview e waiting_list."});
    if (from.empty())
        throw core::invalid("from", "required",
                            {"Say from which columns to choose.", "Dites dans quelles colonnes choisir.",
                             "Diga em quais colunas escolher."});
}

Weighing weighing(db::Read& read, OfCall of, const ChoiceWish& wish) {
    Weighing out{call_run(read, of.slug.str()), {}, {}, {}, 0};
    if (scores_of(read, out.call) == Scores::withheld) throw reading_still();
    if (!out.call.places)
        throw core::conflict("no_places", {"Say in the call’s settings how many places there are.",
                                           "Dites dans les réglages de l’appel combien il y a de places.",
                                           "Diga nas definições da chamada quantas vagas há."});
    out.limits = limits_of(read, out.call);
    auto columns = wish.from;
    columns.insert(columns.end(), {Status::offered, Status::accepted, Status::joined});
    auto files = limit_facts(read, out.call, columns, most_weighed + 1);
    if (files.size() > static_cast<std::size_t>(most_weighed))
        throw core::conflict(
            "too_many_files",
            {"These columns hold more than 100,000 files. Shortlist some, then choose among them.",
             "Ces colonnes comptent plus de 100 000 dossiers. Présélectionnez-en, puis choisissez.",
             "Estas colunas têm mais de 100.000 candidaturas. Pré-selecione algumas e escolha entre elas."});
    for (auto& file : files) {
        const bool holds = takes_a_place(file.board) && is_held(file);
        if (!holds && file.score < 0) ++out.unscored;
        if (holds || file.score >= 0) (holds ? out.held : out.files).push_back(std::move(file));
    }
    return out;
}

// What those who hold a place bring is taken off the limits.
solvers::ChoiceProblem problem_of(const Weighing& of) {
    solvers::ChoiceProblem problem;
    problem.places = std::max<std::int64_t>(0, *of.call.places - static_cast<std::int64_t>(of.held.size()));
    for (const auto& file : of.files) problem.files.push_back({std::to_string(file.id), file.score});
    for (const auto& limit : of.limits) {
        std::int64_t held = 0;
        for (const auto& file : of.held) held += brings(limit, file);
        auto& line = problem.limits.emplace_back();
        if (limit.at_least) line.at_least = std::max<std::int64_t>(0, limit.at_least->value - held);
        if (limit.at_most) line.at_most = limit.at_most->value - held;
        for (const auto& file : of.files) line.brings.push_back(brings(limit, file));
    }
    return problem;
}

std::vector<ProposedMove> moves_of(const Weighing& of, const std::vector<std::uint32_t>& chosen) {
    std::vector<char> taken(of.files.size());
    for (const auto at : chosen) taken[at] = 1;
    std::vector<ProposedMove> moves;
    for (std::size_t at = 0; at < of.files.size(); ++at) {
        const auto& file = of.files[at];
        if (taken[at] && file.board != Status::offered)
            moves.push_back({file.id, file.name, Status::offered, file.board});
        if (!taken[at] && file.board == Status::offered)
            moves.push_back({file.id, file.name, Status::waiting_list, file.board});
    }
    return moves;
}

std::vector<std::int64_t> taken_by(const Weighing& of, const std::vector<std::uint32_t>& chosen) {
    std::vector<std::int64_t> taken;
    for (const auto& limit : of.limits) {
        auto& sum = taken.emplace_back(0);
        for (const auto& file : of.held) sum += brings(limit, file);
        for (const auto at : chosen) sum += brings(limit, of.files[at]);
    }
    return taken;
}

std::vector<std::int64_t> as_numbers(const std::vector<std::uint32_t>& limits) {
    return {limits.begin(), limits.end()};
}

ProposedPlaces propose_places(http::Call& request, OfCall of, const ChoiceWish& wish) {
    expect_columns(wish.from);
    const auto all = request.db.ask(request.caller(), [&](db::Read& read) { return weighing(read, of, wish); });
    const auto found = solvers::choose(problem_of(all));
    ProposedPlaces out{*all.call.places,
                       static_cast<std::int64_t>(all.held.size()),
                       found.possible,
                       {},
                       {},
                       {},
                       {},
                       as_numbers(found.too_much),
                       all.unscored,
                       found.optimal};
    if (!found.possible) return out;
    for (const auto at : found.chosen) out.chosen.push_back(weighed(all.files[at]));
    for (const auto& swap : found.swaps)
        out.swaps.push_back({weighed(all.files[swap.in]), weighed(all.files[swap.out]), as_numbers(swap.limits)});
    out.moves = moves_of(all, found.chosen);
    out.taken = taken_by(all, found.chosen);
    return out;
}

}  // namespace

void choice_routes(http::Api& api) {
    api.post("/calls/{slug}/choice", "Propose who gets the places: the best scores within the limits, with each reason",
             http::Role::manager, propose_places)
        .answers(200)
        .thinks_long();
}

}  // namespace selection
