// What a believable team writes: a few sentences from a phrase grammar, about the same thing throughout.
#include "demo/believable_parts.hpp"

namespace demo {

const PhraseBook& phrases_in(core::Language language) {
    switch (language) {
        case core::Language::fr:
            return french_phrases();
        case core::Language::pt:
            return portuguese_phrases();
        case core::Language::en:
            break;
    }
    return english_phrases();
}

const Names& names_in(core::Language language) {
    switch (language) {
        case core::Language::fr:
            return french_names();
        case core::Language::pt:
            return portuguese_names();
        case core::Language::en:
            break;
    }
    return english_names();
}

void fill(std::string& out, Line pattern, std::initializer_list<Line> values) {
    for (;;) {
        const auto brace = pattern.find('{');
        out += pattern.substr(0, brace);
        if (brace == Line::npos) return;
        out += values.begin()[pattern[brace + 1] - '0'];
        pattern.remove_prefix(brace + 3);
    }
}

Scene scene_of(Random& random, core::Language language) {
    const auto& phrases = phrases_in(language);
    const auto& trade = random.of(phrases.trades);
    return {phrases,
            names_in(language),
            trade,
            random.of(trade.things),
            random.of(trade.people),
            random.of(phrases.twists)};
}

namespace {

std::string make(Random& random, const Scene& scene, Line city) {
    std::string text;
    text.reserve(480);
    text += random.of(scene.trade.troubles);
    text += ' ';
    fill(text, scene.phrases.making, {scene.thing, scene.people, scene.twist});
    text += ' ';
    fill(text, random.of(scene.phrases.uses),
         {std::to_string(random.between(11, 900)), city, random.of(scene.phrases.months)});
    const auto lesson = random.below(scene.phrases.lessons.size());
    (text += ' ') += scene.phrases.lessons[lesson];
    if (random.percent(40)) (text += ' ') += scene.phrases.lessons[(lesson + 3) % scene.phrases.lessons.size()];
    return text;
}

std::string technology(Random& random, const Scene& scene, const std::vector<std::string>& used) {
    std::string text, all;
    for (std::size_t i = 0; i < used.size(); ++i)
        (all += i == 0 ? "" : i + 1 == used.size() ? scene.phrases.last_and : ", ") += used[i];
    const bool by_the_sponsor = used.size() < 2 || used.front() != "PHP";
    fill(text, by_the_sponsor ? random.of(scene.phrases.technologies) : scene.phrases.another, {all});
    return text;
}

Line first_name(const std::string& name) { return Line(name).substr(0, name.find(' ')); }

std::string who(Random& random, const Scene& scene, const std::vector<Member>& team) {
    std::string text;
    const auto background = random.below(scene.phrases.backgrounds.size());
    const auto one = scene.phrases.backgrounds[background];
    const auto other = scene.phrases.backgrounds[(background + 5) % scene.phrases.backgrounds.size()];
    if (team.size() == 1) {
        fill(text, scene.phrases.solo, {first_name(team[0].name), one});
        return text;
    }
    fill(text, scene.phrases.pair, {first_name(team[0].name), one, first_name(team[1].name), other});
    text += ' ';
    fill(text, random.of(scene.phrases.together), {std::to_string(random.between(4, 40))});
    return text;
}

std::string three_months(Random& random, const Scene& scene) {
    std::string text;
    fill(text, random.of(scene.phrases.goals), {std::to_string(random.between(2, 20) * 5)});
    return (text += ' ') += random.of(scene.phrases.drops);
}

}  // namespace

std::vector<Answer> believable_answers(Random& random, const Scene& scene, const Startup& startup) {
    const bool from_afar = startup.city != "Paris" && random.percent(70);
    std::vector<Answer> answers;
    answers.reserve(6);
    answers.push_back({"make", make(random, scene, startup.city), {}, false});
    if (!startup.technologies.empty())
        answers.push_back({"technology", technology(random, scene, startup.technologies), {}, false});
    answers.push_back({"who", who(random, scene, startup.team), {}, false});
    answers.push_back({"outside_paris", from_afar ? std::to_string(startup.team.size()) : "0", {}, false});
    answers.push_back({"three_months", three_months(random, scene), {}, false});
    answers.push_back({"start_on", random.percent(80) ? "2014-01-13" : "2014-01-20", {}, false});
    return answers;
}

}  // namespace demo
