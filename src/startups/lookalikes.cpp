// Startups that may be one and the same, told by name and website; a house says which of them are not.
#include <algorithm>
#include <array>
#include <set>

#include "activity/record.hpp"
#include "activity/undo.hpp"
#include "core/json.hpp"
#include "startups/rooms.hpp"

namespace startups {
namespace {

using core::Language;
using http::Call;

constexpr std::size_t most_pairs = 50;

// A startup with what tells it from another one of the same name.
struct Twin {
    std::int64_t id;
    std::string name, one_liner;
    std::optional<std::string> country;
    std::string city;
    std::optional<std::string> website;
    core::Instant known_since;
    std::int64_t applications;
};
struct Lookalike {
    Twin a, b;
    std::string why;
};

std::string in_words(Alike why, Language language) {
    static constexpr std::array<std::array<std::string_view, 3>, 3> sentences{
        {{"Same name, another website.", "Même nom, autre site web.", "Mesmo nome, outro site."},
         {"Same website, another name.", "Même site web, autre nom.", "Mesmo site, outro nome."},
         {"Nearly the same name.", "Presque le même nom.", "Quase o mesmo nome."}}};
    return std::string(sentences[static_cast<std::size_t>(why)][static_cast<std::size_t>(language)]);
}

Twin twin_of(db::Read& read, std::int64_t id) {
    return read.one<Twin>(
        "select s.id, s.name, s.one_liner, s.country, s.city, s.website, s.made_at, "
        "(select count(*) from my_applications a where a.startup_id = s.id) from my_startups s where s.id = ?",
        id);
}

std::set<std::pair<std::int64_t, std::int64_t>> told_apart(db::Read& read) {
    struct Apart {
        std::int64_t first, second;
    };
    std::set<std::pair<std::int64_t, std::int64_t>> out;
    for (const auto& apart : read.all<Apart>("select first_id, second_id from my_told_apart"))
        out.emplace(apart.first, apart.second);
    return out;
}

// Pairs that may be merged, those that came in last first.
std::vector<Lookalike> lookalikes(db::Read& read, Call& call) {
    struct Pair {
        std::int64_t a, b;
        Alike why;
    };
    std::vector<Pair> pairs;
    const auto apart = told_apart(read);
    Likeness seen;
    read.each<Likely>(
        db::Query(
            "select s.id, s.name, t.name_key, t.website_key from my_ties t join my_startups s on s.id = t.startup_id "
            "order by t.startup_id"),
        [&](Likely& startup) {
            const auto found = seen.like(startup);
            if (found && found->other->id != startup.id && !apart.contains(std::minmax(found->other->id, startup.id)))
                pairs.push_back({found->other->id, startup.id, found->why});
            seen.add(std::move(startup));
        });
    std::vector<Lookalike> out;
    for (auto pair = pairs.rbegin(); pair != pairs.rend() && out.size() < most_pairs; ++pair)
        if (!has_people(read, pair->a) || !has_people(read, pair->b))
            out.push_back({twin_of(read, pair->a), twin_of(read, pair->b), in_words(pair->why, call.language())});
    return out;
}

struct OfStartup {
    std::int64_t id;
};
struct ToldApart {
    std::vector<std::int64_t> operators;
    std::int64_t first, second;
};
struct ApartWish {
    std::int64_t from;
};
// Of all houses that the caller runs and that know both.
Undoable tell_apart(db::Tx& tx, Call& call, OfStartup of, const ApartWish& wish) {
    startup_of(tx, of.id);
    startup_of(tx, wish.from);
    if (of.id == wish.from)
        throw core::invalid(
            "from", "same",
            {"This is the startup itself. Choose another one.", "C’est la startup elle-même. Choisissez-en une autre.",
             "É a própria startup. Escolha outra."});
    const auto [first, second] = std::minmax(of.id, wish.from);
    ToldApart told{
        tx.all<std::int64_t>("select a.operator_id from my_ties a join my_ties b on b.operator_id = "
                             "a.operator_id where a.startup_id = ? and b.startup_id = ? order by a.operator_id",
                             first, second),
        first, second};
    for (const auto operator_id : told.operators) {
        tx.run(
            "insert into told_apart (operator_id, first_id, second_id, told_by, told_at) values (?, ?, ?, ?, ?) on "
            "conflict (operator_id, first_id, second_id) do nothing",
            operator_id, first, second, call.caller().person, call.now);
        activity::record(tx, activity::actor(call), "startup.told_apart",
                         {.operator_id = operator_id, .startup_id = of.id, .subject_id = wish.from});
    }
    return {activity::keep_undo(tx, call, "told_apart", told)};
}

}  // namespace

bool has_people(db::Read& read, std::int64_t startup) {
    const db::AsHouse house(read, "whether anybody of the team has an account");
    return read
        .first<std::int64_t>("select id from team_members where startup_id = ? and person_id is not null limit 1",
                             startup)
        .has_value();
}

void take_back_told_apart(db::Tx& tx, const activity::Actor& by, const std::string& steps) {
    const auto told = core::from_json<ToldApart>(steps);
    for (const auto operator_id : told.operators) {
        tx.run("delete from told_apart where operator_id = ? and first_id = ? and second_id = ?", operator_id,
               told.first, told.second);
        activity::record(tx, by, "startup.alike_again",
                         {.operator_id = operator_id, .startup_id = told.first, .subject_id = told.second});
    }
}

void lookalike_routes(http::Api& api) {
    api.get("/startups/lookalikes", "Startups that may be one and the same", http::Role::manager, lookalikes);
    api.post("/startups/{id}/told-apart", "Say that two startups that look alike are different ones",
             http::Role::manager, tell_apart)
        .answers(200);
}

}  // namespace startups
