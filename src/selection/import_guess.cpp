#include "selection/import_guess.hpp"

#include <algorithm>

#include "selection/import_values.hpp"
#include "selection/import_words.hpp"

namespace selection {
namespace {

constexpr std::int64_t lines_looked_at = 2000;
constexpr std::size_t most_samples = 3, longest_sample = 80, longest_name = 200, longest_short = 120;

bool looks_like_link(std::string_view text) {
    return text.starts_with("http://") || text.starts_with("https://") || text.starts_with("www.");
}
bool looks_like_email(std::string_view text) {
    return text.find('@') != text.npos && core::Email::from(text).has_value();
}
bool looks_like_number(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || c == '.' || c == ',' || c == ' ';
    });
}
bool is_state(std::string_view word) {
    const auto known = meaning(Target::status, word);
    return known && *known != "ignore";
}

std::string one_line(std::string text) {
    for (auto& c : text)
        if (c >= 0 && c < ' ') c = ' ';
    return text;
}

}  // namespace

void ColumnGuesses::see(const formats::Row& row) {
    if (lines_++ == 0) {
        first_ = row.fields;
        columns_.resize(first_.size());
        return;
    }
    if (lines_ > lines_looked_at || row.trouble) return;
    for (std::size_t i = 0; i < std::min(columns_.size(), row.fields.size()); ++i) count(columns_[i], row.fields[i]);
}

void ColumnGuesses::count(Seen& seen, const std::string& value) {
    const auto text = core::clean_text(value, 1, 1'000'000).value_or("");
    if (text.empty()) return;
    if (seen.sample.size() < most_samples &&
        std::find(seen.sample.begin(), seen.sample.end(), text) == seen.sample.end())
        seen.sample.push_back(one_line(shortened(text, longest_sample)));
    if (says_nothing(text)) return;
    ++seen.filled;
    seen.short_texts +=
        text.size() <= longest_short && !looks_like_link(text) && !looks_like_number(text) && !looks_like_email(text);
    if (text.size() > 60) return;
    const auto word = plain(text);
    seen.links += looks_like_link(text) ||
                  (text.find('.') != text.npos && text.find(' ') == text.npos && text.find('@') == text.npos &&
                   !looks_like_number(text) && core::Link::from(text).has_value());
    seen.emails += looks_like_email(text);
    seen.numbers += looks_like_number(text);
    seen.counts += count_in(text).has_value();
    seen.days += day_in(text, DayOrder::day_first).has_value() || day_in(text, DayOrder::month_first).has_value();
    seen.countries += country_in(text).has_value();
    seen.states += is_state(word);
    if (const auto two = two_numbers_of_day(text)) {
        seen.first_over_12 += two->first > 12;
        seen.second_over_12 += two->second > 12;
    }
}

namespace {

bool is_plainly_a_value(const std::string& text) {
    return looks_like_link(text) || looks_like_email(text) || looks_like_number(text);
}

std::string question_named(const CallRow& call, std::string_view header) {
    for (const auto& question : call.questions) {
        if (!question.id || question.kind == QuestionKind::file) continue;
        for (const auto* text :
             {&question.label.en.str(), &question.label.fr.str(), &question.label.pt.str(), &question.key.str()})
            if (!text->empty() && plain(*text) == header) return "answer." + std::to_string(*question.id);
    }
    return {};
}

}  // namespace

std::size_t names_known(const formats::Row& row, const CallRow& call) {
    std::size_t known = 0;
    for (const auto& text : row.fields) {
        if (is_plainly_a_value(text)) return 0;
        const auto name = plain(text);
        bool is_name = !name.empty() && !question_named(call, name).empty();
        for (int t = 1; t < static_cast<int>(Target::answer); ++t) is_name |= fit(name, static_cast<Target>(t)) == 1000;
        known += is_name ? 1U : 0U;
    }
    return known;
}

bool names_startups(const formats::Row& row) {
    return std::any_of(row.fields.begin(), row.fields.end(),
                       [](const std::string& text) { return fit(plain(text), Target::name) == 1000; });
}

// The first line names the columns unless one of its values is plainly of the kind that stands below; then either a
// name is known, or a column holds values of a kind that the first line has not.
bool ColumnGuesses::header(const CallRow& call) const {
    if (std::any_of(first_.begin(), first_.end(), is_plainly_a_value)) return false;
    if (names_known({1, first_, {}}, call) > 0) return true;
    for (std::size_t i = 0; i < first_.size(); ++i) {
        const auto& seen = columns_[i];
        if (!first_[i].empty() && seen.filled > 0 && (seen.links + seen.emails + seen.numbers) * 2 > seen.filled)
            return true;
    }
    return false;
}

std::string ColumnGuesses::by_content(std::size_t column) const {
    const auto& seen = columns_[column];
    const auto most = [&](std::int64_t some) { return seen.filled > 0 && some * 2 > seen.filled; };
    if (most(seen.emails)) return "contact_email";
    if (most(seen.links)) return "website";
    if (most(seen.states)) return "status";
    if (most(seen.countries)) return "country";
    return "ignore";
}

bool ColumnGuesses::plausible(std::size_t column, Target target) const {
    const auto& seen = columns_[column];
    if (!seen.filled) return true;
    const auto most = [&](std::int64_t some) { return some * 2 > seen.filled; };
    switch (target) {
        case Target::website:
            return most(seen.links);
        case Target::contact_email:
            return most(seen.emails);
        case Target::country:
            return most(seen.countries);
        case Target::founded_on:
        case Target::sent_at:
            return most(seen.days);
        case Target::status:
            return most(seen.states);
        case Target::people:
        case Target::developers:
            return most(seen.counts);
        case Target::name:
        case Target::contact_name:
            return most(seen.short_texts);
        default:
            return true;
    }
}

bool ColumnGuesses::contradicted(std::size_t column, Target target) const {
    const auto& seen = columns_[column];
    const auto most = [&](std::int64_t some) { return some * 2 > seen.filled; };
    if (!seen.filled) return false;
    if (target == Target::people || target == Target::developers) return seen.counts == 0 && most(seen.short_texts);
    if (target != Target::name && target != Target::contact_name) return false;
    return most(seen.links) || most(seen.emails) || most(seen.numbers);
}

ReadColumn ColumnGuesses::column(std::size_t index, const CallRow& call, bool header) const {
    const auto& seen = columns_[index];
    const auto first = one_line(core::clean_text(first_[index], 0, 1'000'000).value_or(""));
    ReadColumn out{static_cast<std::int64_t>(index), header ? shortened(first, longest_name) : "", seen.sample,
                   "ignore"};
    if (!header && !first.empty()) {
        out.sample.insert(out.sample.begin(), shortened(first, longest_sample));
        out.sample.resize(std::min(out.sample.size(), most_samples));
    }
    if (seen.second_over_12 > seen.first_over_12) out.days = DayOrder::month_first;
    if (const auto question = header ? question_named(call, plain(first)) : ""; !question.empty()) out.guess = question;
    return out;
}

// For each target the column whose name tells it best, the surest first; then what the values tell.
std::vector<ReadColumn> ColumnGuesses::columns(const CallRow& call, bool header) const {
    std::vector<ReadColumn> out;
    for (std::size_t i = 0; i < columns_.size(); ++i) out.push_back(column(i, call, header));
    std::vector<std::string> taken;
    const auto take = [&](std::size_t index, std::string_view target) {
        if (out[index].guess != "ignore" || std::find(taken.begin(), taken.end(), target) != taken.end()) return;
        out[index].guess = target;
        taken.emplace_back(target);
    };
    if (header)
        for (const auto& claim : claims()) take(claim.column, core::reflect::name(claim.target));
    for (std::size_t i = 0; i < out.size(); ++i) {
        const auto content = by_content(i);
        if (content != "ignore" && (!header || content == "contact_email" || content == "status")) take(i, content);
    }
    for (std::size_t i = 0; i < out.size(); ++i)
        if (plausible(i, Target::name) && (columns_[i].filled || !header)) take(i, "name");  // the first takes it
    return out;
}

std::vector<ColumnGuesses::Claim> ColumnGuesses::claims() const {
    std::vector<Claim> out;
    for (std::size_t i = 0; i < columns_.size(); ++i)
        for (int t = 1; t < static_cast<int>(Target::answer); ++t) {
            const auto target = static_cast<Target>(t);
            const auto fits = fit(plain(first_[i]), target);
            if (fits && (fits == 1000 ? !contradicted(i, target) : plausible(i, target)))
                out.push_back({fits, i, target});
        }
    std::stable_sort(out.begin(), out.end(), [](const Claim& a, const Claim& b) { return a.fits > b.fits; });
    return out;
}

}  // namespace selection
