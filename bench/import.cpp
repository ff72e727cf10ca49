// An import of 60,000 lines, each checked for eligibility.
#include <fstream>
#include <iostream>

#include "bench/figures.hpp"
#include "bench/measurements.hpp"
#include "bench/program.hpp"
#include "bench/worlds.hpp"
#include "demo/believable.hpp"
#include "formats/csv_writer.hpp"

namespace bench {
namespace {

constexpr std::int64_t lines = 60'000;
constexpr std::uint64_t seed = 7;  // other startups than those of the world it goes into

std::string joined(const std::vector<std::string>& items) {
    std::string out;
    for (const auto& item : items) (out += out.empty() ? "" : ", ") += item;
    return out;
}

std::string spreadsheet() {
    auto path = folder() + "/import.csv";
    std::ofstream file(path, std::ios::binary);
    std::string text;
    formats::CsvWriter csv(text);
    for (const auto* head : {"Name", "One-liner", "Description", "Country", "City", "Website", "Founded on",
                             "Technologies", "Sectors", "Contact name", "Contact e-mail"})
        csv.text(head);
    csv.end_row();
    for (std::int64_t i = 0; i < lines; ++i) {
        const auto& startup = demo::believable(seed, static_cast<std::uint64_t>(i)).startup;
        csv.text(startup.name + " " + std::to_string(i)).text(startup.one_liner).text(startup.description);
        csv.text(startup.country ? startup.country->str() : "")
            .text(startup.city)
            .text(startup.website ? startup.website->str() : "");
        csv.text(startup.founded_on ? core::iso(*startup.founded_on) : "")
            .text(joined(startup.technologies))
            .text(joined(startup.sectors));
        csv.text(startup.team.at(0).name).text("contact" + std::to_string(i) + "@bench.example").end_row();
        file << text;
        text.clear();
    }
    return path;
}

}  // namespace

void measure_import() {
    const auto file = spreadsheet();
    const auto path = copy_of_world(600, "import");
    print_machine();
    std::cout << "import: " << number(lines) << " lines with their eligibility, into a world of 600\n";
    const auto done =
        run_well({program("spark"), "import", "applications", "--db", "sqlite:" + path, "--call", call_slug, file});
    Line("on SQLite")
        .say(number(static_cast<double>(lines) / done.seconds) + " lines/s, " + number(done.seconds) + " s")
        .at_most("peak " + number(done.peak_mib) + " MiB", done.peak_mib, 200)
        .say(done.output.substr(0, done.output.find('\n')))
        .print();
}

}  // namespace bench
