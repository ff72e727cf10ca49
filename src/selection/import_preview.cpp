#include "selection/import_preview.hpp"

#include <algorithm>
#include <set>

#include "core/fold.hpp"
#include "selection/import_cell.hpp"
#include "selection/import_file.hpp"
#include "selection/import_reasons.hpp"
#include "selection/import_words.hpp"

namespace selection {
namespace {

constexpr std::size_t most_lines = 100, most_values = 200;

class Previewing {
public:
    Previewing(db::Read& read, const ImportWork& work) : read_(read), work_(work) {
        startups::remember(read, work.operator_id, likeness_);
    }

    ImportLine line(const Candidate& c) {
        ImportLine out{c.line, c.passport.name ? c.passport.name->str() : "", LineOutcome::added, {}, {}};
        if (c.fault) {
            out.outcome = LineOutcome::refused;
            if (c.fault->column)
                out.column =
                    column_name(work_.import.columns, work_.import.mapping.header, *c.fault->column, work_.language);
            out.reason = c.fault->reason;
            return out;
        }
        compare(c, out);
        return out;
    }

private:
    void compare(const Candidate& c, ImportLine& out) {
        startups::Likely likely{0, out.startup_name, core::fold(out.startup_name),
                                startups::website_key(c.passport.website)};
        const auto spoken = spoken_of(read_, work_, c, likely.name_key, likely.website_key);
        const auto like = likeness_.like(likely);
        auto repeats = seen_.repeats(c, likely.name_key, likely.website_key, work_.language);
        if (!repeats.empty()) {
            out.outcome = LineOutcome::same;
            out.reason = std::move(repeats);
        } else if (spoken.application && spoken.merged) {
            out.outcome = LineOutcome::same;
            out.reason = merged_away(work_.language);
        } else if (spoken.application) {
            known(standing(read_, spoken), c, out);
        } else if (spoken.another) {
            out.outcome = LineOutcome::lookalike;
            out.reason = second_file(work_.language);
        } else if (!spoken.startup && like) {
            out.outcome = LineOutcome::lookalike;
            out.reason = resembles(like->other->name, like->why, work_.language);
        }
        likeness_.add(std::move(likely));
    }

    void known(const Standing& stands, const Candidate& c, ImportLine& out) {
        const auto d = difference(read_, work_, stands, c);
        out.outcome = d.none() ? LineOutcome::same : LineOutcome::update;
        if (!d.none())
            out.reason = changes(d.fields, work_.language);
        else if (!d.kept.empty())
            out.reason = d.kept;
    }

    db::Read& read_;
    const ImportWork& work_;
    startups::Likeness likeness_;
    SeenLines seen_;
};

void count(ImportPreview& preview, const ImportLine& line) {
    preview.new_ += line.outcome == LineOutcome::added || line.outcome == LineOutcome::lookalike;
    preview.updated += line.outcome == LineOutcome::update;
    preview.unchanged += line.outcome == LineOutcome::same;
    preview.refused += line.outcome == LineOutcome::refused;
    preview.lookalikes += line.outcome == LineOutcome::lookalike;
}

void note(ImportPreview& preview, const LineFault& fault) {
    if (fault.unmapped.empty() || !fault.column) return;
    const auto column = static_cast<std::int64_t>(*fault.column);
    for (auto& known : preview.unmapped_values)
        if (known.column == column && known.value == fault.unmapped) {
            ++known.count;
            return;
        }
    if (preview.unmapped_values.size() < most_values) preview.unmapped_values.push_back({column, fault.unmapped, 1});
}

// Values that were guessed, of the columns that take few, counted as they come.
class Guesses {
public:
    explicit Guesses(const ImportWork& work) {
        const auto& mapping = work.import.mapping;
        for (std::size_t i = 0; i < mapping.columns.size(); ++i) {
            const auto aim = aim_of(mapping.columns[i].str(), work.call).value_or(Aim{});
            if (takes_few(aim)) places_.push_back({i, aim, {}});
        }
        for (auto& place : places_)
            for (const auto& value : mapping.values)
                if (value.column.value == static_cast<std::int64_t>(place.column))
                    place.given.insert(core::fold(value.from.str()));
    }

    void see(const formats::Row& row, std::vector<ReadValue>& out) {
        for (const auto& place : places_) {
            if (place.column >= row.fields.size()) continue;
            const auto text = core::clean_text(row.fields[place.column], 1, 500).value_or("");
            if (says_nothing(text) || place.given.contains(core::fold(text))) continue;
            if (const auto meaning = value_meant(text, place.aim)) count(place.column, text, *meaning, out);
        }
    }

private:
    struct Place {
        std::size_t column;
        Aim aim;
        std::set<std::string> given;
    };

    static void count(std::size_t at, const std::string& text, const std::string& meaning,
                      std::vector<ReadValue>& out) {
        const auto column = static_cast<std::int64_t>(at);
        for (auto& known : out)
            if (known.column == column && known.value == text) {
                ++known.count;
                return;
            }
        if (out.size() < most_values) out.push_back({column, text, meaning, 1});
    }

    std::vector<Place> places_;
};

// Half of the lines shown are such that need a look, where there are so many.
struct Shown {
    std::vector<ImportLine> plain, special;

    void add(const ImportLine& line) {
        const bool is_plain = line.outcome == LineOutcome::added || line.outcome == LineOutcome::same;
        auto& into = is_plain ? plain : special;
        if (into.size() < most_lines) into.push_back(line);
    }
    std::vector<ImportLine> lines() {
        const auto most_special = std::max(most_lines / 2, most_lines - std::min(most_lines, plain.size()));
        if (special.size() > most_special) special.resize(most_special);
        if (plain.size() > most_lines - special.size()) plain.resize(most_lines - special.size());
        special.insert(special.end(), plain.begin(), plain.end());
        std::sort(special.begin(), special.end(),
                  [](const ImportLine& a, const ImportLine& b) { return a.line < b.line; });
        return std::move(special);
    }
};

}  // namespace

ImportPreview preview_file(db::Read& read, const ImportWork& work, const std::filesystem::path& file,
                           const EachLine& each) {
    ImportPreview out;
    Shown shown;
    Previewing previewing(read, work);
    const LineReader reader(work.call, work.import.columns, work.import.mapping, work.language);
    Guesses guesses(work);
    const auto table = formats::open_table(file, opened_as(work.import));
    formats::Row row;
    if (work.import.mapping.header) table->next(row);
    while (table->next(row)) {
        const auto candidate = reader.read(row);
        const auto line = previewing.line(candidate);
        count(out, line);
        guesses.see(row, out.read_values);
        if (candidate.fault) note(out, *candidate.fault);
        shown.add(line);
        if (each) each(line);
    }
    out.lines = shown.lines();
    return out;
}

}  // namespace selection
