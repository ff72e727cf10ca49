// What the house keeps to when it gives the places of a call: at least or at most so many of a kind among those who get
// one.
#pragma once
#include "selection/applications.hpp"

namespace selection {

enum class LimitKind {
    sector,      // value: as passports name it
    stage,       // value: idea, prototype, beta, launched, revenue
    technology,  // value: as files name it
    country,     // value: its two letters
    city,        // value
    elsewhere,   // value: a city; teams from any other one, who travel
    option,      // a question's option was chosen; value: its key
    people,      // all of the teams together: desks, one a person
    number       // the answers to a question in numbers, together
};
inline constexpr std::size_t most_place_limits = 20;

// Age, gender and origin of people are no kinds: they enter no choice.
struct PlaceLimit {
    LimitKind kind = LimitKind::sector;
    core::Text<0, 120> value;
    std::optional<programmes::QuestionKey> question;  // option, number
    std::optional<core::Number<0, 100'000>> at_least, at_most;
};

std::vector<PlaceLimit> limits_of(db::Read& read, const CallRow& call);

// What limits look at, of one file.
struct LimitFacts {
    std::int64_t id;
    std::string name;
    std::int64_t score;  // -1: none
    Status board, status;
    std::int64_t people;
    std::string city_key, country;
    std::vector<std::string> technologies, sectors;
    startups::Stage stage;
    programmes::Facts facts;
};
// Those that stand there on the board, by id; at most `most`.
std::vector<LimitFacts> limit_facts(db::Read& read, const CallRow& call, const std::vector<Status>& boards,
                                    std::int64_t most);
// 1 or 0 where files are counted, else its number.
std::int32_t brings(const PlaceLimit& limit, const LimitFacts& file);

bool takes_a_place(Status status);

void limit_routes(http::Api& api);
void choice_routes(http::Api& api);

}  // namespace selection
