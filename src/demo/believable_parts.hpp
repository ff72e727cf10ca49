// The steps in which a believable file is made; each takes its own numbers from the stream it is given.
#pragma once
#include "demo/believable.hpp"
#include "demo/believable_words.hpp"
#include "demo/random.hpp"

namespace demo {

// Which language the file of an index is written in, and the how-manieth of that language it is.
struct Turn {
    core::Language language;
    std::uint64_t number;
};
Turn turn_of(std::uint64_t index);

const PhraseBook& phrases_in(core::Language language);
const Names& names_in(core::Language language);

// The name with that number in that language; the seed only changes their order.
std::string believable_name(const Names& names, std::uint64_t seed, std::uint64_t number);
// Lower case, digits and hyphens, for a key and for addresses: "Écluse de l’Étang" gives "ecluse-de-l-etang".
std::string slug_of(Line name);

struct Scene {  // what the parts of one file share
    const PhraseBook& phrases;
    const Names& names;
    const Trade& trade;
    Line thing, people, twist;
};
Scene scene_of(Random& random, core::Language language);

std::vector<Member> believable_team(Random& random, const Scene& scene, Line slug);
std::vector<std::string> believable_technologies(Random& random);
std::vector<Answer> believable_answers(Random& random, const Scene& scene, const Startup& startup);

}  // namespace demo
