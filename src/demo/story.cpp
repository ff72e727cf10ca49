#include "demo/story.hpp"

#include <algorithm>
#include <iterator>

#include "core/json.hpp"
#include "demo/story_jury.hpp"
#include "demo/story_parts.hpp"

namespace demo {
namespace {

struct House {
    core::Instant now;
    core::Count present;
    std::vector<Operator> operators;
    std::vector<Programme> programmes;
    std::vector<Person> people;
    std::vector<SavedView> views;
};
struct Calls {
    std::vector<Call> calls;
};
struct Juries {
    std::vector<Jury> juries;
};
struct Files {  // of one call; a startup is told where it applied first
    std::vector<Startup> startups;
    std::vector<Application> applications;
};

template <class T> void append(std::vector<T>& all, std::vector<T>& some) {
    std::move(some.begin(), some.end(), std::back_inserter(all));
}

// Says in which file a fault lies; the fields are told as paths into it.
template <class T> T read(const Part& part) {
    try {
        return core::from_json<T>(part.text);
    } catch (core::Problem& problem) {
        auto told = "demo/" + std::string(part.name) + ".json: " + problem.detail.en;
        for (const auto& error : problem.errors) told += " " + error.field + ": " + error.message.en;
        problem.detail = core::Sentence::quoted(told);
        throw;
    }
}

bool has_its_own_header(const Part& part) {
    return part.name == "juries" || part.name == "offers" || part.name == "reading" || part.name == "interviews";
}

void add(Story& story, const Part& part) {
    if (part.name == "house") {
        auto house = read<House>(part);
        story.now = house.now;
        story.present = house.present;
        story.operators = std::move(house.operators);
        story.programmes = std::move(house.programmes);
        story.people = std::move(house.people);
        story.views = std::move(house.views);
    } else if (part.name == "calls") {
        story.calls = read<Calls>(part).calls;
    } else if (!has_its_own_header(part)) {
        auto files = read<Files>(part);
        append(story.startups, files.startups);
        append(story.applications, files.applications);
    }
}

}  // namespace

std::vector<Jury> story_juries() {
    for (const auto& part : parts())
        if (part.name == "juries") return read<Juries>(part).juries;
    return {};
}

Story story() {
    Story told;
    for (const auto& part : parts()) add(told, part);
    std::stable_sort(told.applications.begin(), told.applications.end(),
                     [](const Application& a, const Application& b) { return a.begun_at < b.begun_at; });
    return told;
}

}  // namespace demo
