// The JSON codec: what it takes it writes, and what it wrote it reads as the same, by either of its readers.
#include "core/json.hpp"

#include <stdexcept>

#include "core/words.hpp"
#include "fuzz/expect.hpp"

namespace fuzz {

enum class Colour { red, green };

// One of each kind that a body or a column may hold.
struct Everything {
    bool flag = false;
    std::int8_t small = 0;
    std::int64_t large = 0;
    std::optional<double> weight;
    core::Number<-5, 500> number;
    core::Id<Colour> id;
    std::string text;
    core::Text<1, 12> name;
    std::optional<core::Email> email;
    std::optional<core::Link> link;
    std::optional<core::Slug> slug;
    std::optional<core::Country> country;
    std::optional<core::Currency> currency;
    std::optional<core::Date> day;
    std::optional<core::Instant> at;
    Colour colour = Colour::red;
    core::Words words;
    core::Change<std::optional<std::string>> change;
    std::vector<core::Instant> moments;
    std::vector<Everything> inside;
};

struct Said {
    std::string text;
};

namespace {

void expect_told(const core::Problem& problem) {
    expect(problem.status == 400 || problem.status == 422, "a refusal is 400 or 422");
    expect((problem.status == 422) == !problem.errors.empty(), "a refusal of fields names them");
    expect(problem.errors.size() <= 100, "a refusal names 100 fields at most");
    for (const auto& error : problem.errors)
        for (const auto language : {core::Language::en, core::Language::fr, core::Language::pt})
            expect(!error.message.in(language).empty() && !error.code.empty(), "a fault has a sentence");
}

void read_from_others(std::string_view input) {
    Everything read;
    try {
        read = core::from_json<Everything>(input);
    } catch (const core::Problem& problem) {
        return expect_told(problem);
    }
    const auto written = core::to_json(read);
    expect_equal(core::to_json(core::from_json<Everything>(written)), written, "what was written reads the same");
    Everything stored;
    core::read_stored_json(written, core::shape_of<Everything>(), &stored);
    expect_equal(core::to_json(stored), written, "what was stored reads the same");
}

void read_as_stored(std::string_view input) {
    Everything read;
    try {
        core::read_stored_json(input, core::shape_of<Everything>(), &read);
    } catch (const std::runtime_error&) {
        return;
    }
    const auto written = core::to_json(read);
    Everything again;
    core::read_stored_json(written, core::shape_of<Everything>(), &again);
    expect_equal(core::to_json(again), written, "what was stored reads the same");
}

void quote(std::string_view input) {
    const auto clean = core::clean_text(input, 0, input.size());
    if (!clean) return;
    const auto read = core::from_json<Said>(core::to_json(Said{*clean}));
    expect_equal(read.text, *clean, "a text is quoted so that it reads the same");
}

}  // namespace
}  // namespace fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const auto input = fuzz::as_text(bytes, size);
    fuzz::read_from_others(input);
    fuzz::read_as_stored(input);
    fuzz::quote(input);
    return 0;
}
