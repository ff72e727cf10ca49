// Technologies that teams name, in their usual spellings, and who makes them.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace programmes {

enum class Maker { nobody, adobe, amazon, apple, facebook, google, microsoft, oracle };

struct Technology {
    std::string_view name;  // "Azure" for "windows azure"; empty: not in the table
    Maker maker = Maker::nobody;
    bool plain = false;  // the name is no everyday word: it counts amid others too
};

// The technology that a folded text (core::fold) names, with a version or an edition behind it or a maker before it:
// "windows phone 8 sdk" is Windows Phone. O(log table) for each word of the longest name, however long the text.
Technology technology_in(std::string_view folded);

// Microsoft for "microsoft"; nobody where the text is no maker's name.
Maker maker_named(std::string_view folded);
std::string_view name_of(Maker maker);

// Whether what a team wrote counts as what a rule asks for, both folded: the same text, another spelling of it, more
// words behind it, or, where the rule names a maker, anything by that maker.
bool counts_as(std::string_view told, std::string_view asked);

// A part of a text in a team's own words, from one of its words on.
struct Piece {
    std::string_view text;
    bool whole;  // from its first word on
};
std::vector<Piece> pieces_of(std::string_view folded_text);
// "our app runs on azure" tells Azure; "we work in an office" tells nothing.
bool tells(const Piece& piece, std::string_view asked);
bool tells_any(const Piece& piece);

}  // namespace programmes
