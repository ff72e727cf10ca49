#include "demo/believable.hpp"

#include "demo/believable_parts.hpp"

namespace demo {
namespace {

using programmes::Cents;
using programmes::Founded;
using programmes::PrivatelyHeld;
using programmes::Revenue;

Line currency_in(Line country) {
    constexpr std::array<std::pair<Line, Line>, 9> others{{{"US", "USD"},
                                                           {"GB", "GBP"},
                                                           {"BR", "BRL"},
                                                           {"CH", "CHF"},
                                                           {"CA", "CAD"},
                                                           {"IN", "INR"},
                                                           {"PL", "PLN"},
                                                           {"SE", "SEK"},
                                                           {"DK", "DKK"}}};
    constexpr std::array<Line, 8> euro{"FR", "BE", "DE", "ES", "IT", "IE", "NL", "PT"};
    for (const auto& [code, currency] : others)
        if (code == country) return currency;
    for (const auto code : euro)
        if (code == country) return "EUR";
    return "USD";
}

void found(Random& random, Startup& startup) {
    const auto drawn = random.below(100);
    startup.founded = drawn < 84   ? Founded::date
                      : drawn < 96 ? Founded::not_yet
                      : drawn < 98 ? Founded::rather_not_say
                                   : Founded::unanswered;
    if (startup.founded != Founded::date) return;
    const auto months = std::max(random.below(48), random.below(48));  // since December 2009: the younger, the more
    startup.founded_on = core::Date{std::chrono::year(2009 + static_cast<int>((months + 11) / 12)),
                                    std::chrono::month(static_cast<unsigned>((months + 11) % 12 + 1)),
                                    std::chrono::day(static_cast<unsigned>(random.between(1, 28)))};
}

// Only who existed before the end of 2012 has revenue of that year.
void earn(Random& random, Startup& startup) {
    const bool early = startup.founded_on && startup.founded_on->year() <= std::chrono::year(2011);
    const auto drawn = random.below(100);
    startup.revenue = drawn < 5             ? Revenue::rather_not_say
                      : drawn < 12          ? Revenue::unanswered
                      : early && drawn < 70 ? Revenue::amount
                                            : Revenue::none_yet;
    startup.stage = random.of(
        std::array{Stage::idea, Stage::prototype, Stage::prototype, Stage::beta, Stage::beta, Stage::launched});
    if (startup.revenue != Revenue::amount) return;
    const auto root = random.between(2, 40);
    startup.revenue_cents = Cents{root * root * root * 1'000 + random.between(0, 999) * 100};
    startup.revenue_currency = core::Currency::from(currency_in(startup.country->str()));
    startup.revenue_year = core::Count{2012};
    startup.stage = random.percent(50) ? Stage::revenue : Stage::launched;
}

PrivatelyHeld ownership(Random& random) {
    const auto drawn = random.below(100);
    return drawn < 87   ? PrivatelyHeld::yes
           : drawn < 90 ? PrivatelyHeld::no
           : drawn < 94 ? PrivatelyHeld::rather_not_say
                        : PrivatelyHeld::unanswered;
}

// The first letter as a capital; phrases begin with a letter of ASCII or of U+00E0 to U+00FE.
void capitalise(std::string& text) {
    const auto at = static_cast<unsigned char>(text[0]) == 0xC3 ? std::size_t{1} : std::size_t{0};
    text[at] = static_cast<char>(text[at] - 32);
}

std::string one_liner(Random& random, const Scene& scene) {
    std::string line;
    fill(line, scene.phrases.one_liner, {scene.thing, scene.people});
    capitalise(line);
    if (random.percent(45)) (line += ", ") += scene.twist;
    return line;
}

}  // namespace

BelievableFile believable(std::uint64_t seed, std::uint64_t index) {
    Random random(seed, index);
    const auto [language, number] = turn_of(index);
    const auto scene = scene_of(random, language);
    BelievableFile file;
    auto& startup = file.startup;
    startup.name = believable_name(scene.names, seed, number);
    const auto slug = slug_of(startup.name);
    startup.key = core::Slug::from(slug).value();
    startup.one_liner = one_liner(random, scene);
    startup.description = std::string(random.of(scene.trade.troubles));
    const auto& town = random.of(scene.names.towns);
    startup.country = core::Country::from(town.country);
    startup.city = town.city;
    found(random, startup);
    earn(random, startup);
    startup.sectors.emplace_back(scene.trade.sector);
    startup.technologies = believable_technologies(random);
    if (random.percent(88)) startup.website = core::Link::from("https://" + slug + ".example");
    startup.privately_held = ownership(random);
    startup.language = language;
    startup.team = believable_team(random, scene, slug);
    file.answers = believable_answers(random, scene, startup);
    return file;
}

}  // namespace demo
