// The people of a believable startup and what they build with.
#include "demo/believable_parts.hpp"

namespace demo {
namespace {

constexpr std::array<std::uint8_t, 100> team_sizes = [] {
    std::array<std::uint8_t, 100> sizes{};
    std::size_t at = 0;
    for (const auto& [size, chances] : {std::pair{1, 11}, {2, 34}, {3, 29}, {4, 18}, {5, 5}, {6, 2}, {7, 1}})
        for (int i = 0; i < chances; ++i) sizes[at++] = static_cast<std::uint8_t>(size);
    return sizes;
}();

constexpr std::array<Line, 16> by_the_sponsor{"Azure",     "Azure",   "Azure",   "Windows Phone", "Windows Phone",
                                              "Windows 8", "ASP.NET", "ASP.NET", "SQL Server",    "SQL Server",
                                              "C#",        "C#",      ".NET",    "Kinect",        "Visual Studio",
                                              "SharePoint"};
constexpr std::array<Line, 8> by_others{"Android", "iOS", "Node.js", "MongoDB", "Redis", "Linux", "Ruby", "Python"};

constexpr std::array<AgeBand, 12> ages{AgeBand::under_20, AgeBand::from_20, AgeBand::from_20, AgeBand::from_20,
                                       AgeBand::from_25,  AgeBand::from_25, AgeBand::from_25, AgeBand::from_25,
                                       AgeBand::from_30,  AgeBand::from_30, AgeBand::from_40, AgeBand::from_50};

enum class Coding { somebody, nobody, untold };

Coding coding_of(Random& random) {
    const auto drawn = random.below(100);
    return drawn < 92 ? Coding::somebody : drawn < 96 ? Coding::nobody : Coding::untold;
}

WritesCode writes_code(Random& random, Coding coding, std::size_t place, std::size_t coder) {
    if (coding == Coding::nobody) return WritesCode::no;
    if (coding == Coding::untold) return place == coder ? WritesCode::unknown : WritesCode::no;
    return place == coder || random.percent(30) ? WritesCode::yes : WritesCode::no;
}

std::string address(Line first, Line slug) {
    std::string out = slug_of(first);
    ((out += '@') += slug) += ".example";
    return out;
}

}  // namespace

std::vector<Member> believable_team(Random& random, const Scene& scene, Line slug) {
    std::vector<Member> team(random.of(team_sizes));
    const auto coding = coding_of(random);
    const auto coder = random.below(team.size());
    const auto woman = random.below(scene.names.women.size()), man = random.below(scene.names.men.size());
    for (std::size_t i = 0; i < team.size(); ++i) {
        auto& member = team[i];
        const bool is_woman = random.percent(20);
        const auto& firsts = is_woman ? scene.names.women : scene.names.men;
        const auto first = firsts[((is_woman ? woman : man) + 7 * i) % firsts.size()];  // no first name twice in a team
        member.name = first;
        (member.name += ' ') += random.of(scene.names.families);
        member.email = core::Email::from(address(first, slug));
        member.writes_code = writes_code(random, coding, i, coder);
        member.title =
            random.of(member.writes_code == WritesCode::no ? scene.phrases.titles_other : scene.phrases.titles_code);
        member.full_time = random.percent(80);
        member.owner = member.account = i == 0;
        if (!random.percent(60)) continue;
        member.age_band = random.of(ages);
        member.gender = is_woman ? Gender::woman : Gender::man;
    }
    return team;
}

std::vector<std::string> believable_technologies(Random& random) {
    const auto drawn = random.below(100);
    if (drawn < 3) return {};
    if (drawn < 8) return {"PHP", "MySQL"};
    std::vector<std::string> used{std::string(random.of(by_the_sponsor))};
    const auto second = random.of(by_the_sponsor);
    if (random.percent(45) && second != used.front()) used.emplace_back(second);
    if (random.percent(35)) used.emplace_back(random.of(by_others));
    return used;
}

}  // namespace demo
