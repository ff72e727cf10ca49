#include "startups/likeness.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "core/fold.hpp"

namespace startups {
namespace {

constexpr std::size_t shortest_near = 8, longest_near = 24;  // letters of a name that may be one letter off
constexpr int most_of_a_key = 8;                             // startups that are remembered under one key

enum class Kind : unsigned char { name, website, near, shortened };

std::uint64_t hash(Kind kind, std::string_view text) {  // FNV-1a
    std::uint64_t out = 14695981039346656037U ^ static_cast<std::uint64_t>(kind);
    for (const char c : text) out = (out ^ static_cast<unsigned char>(c)) * 1099511628211U;
    return out ^ out >> 29;
}

// "back market sas" and "BackMarket" are one name.
std::string near_name(std::string_view name_key) {
    static constexpr std::array forms{"sas",     "sasu", "sarl", "eurl", "sa",   "inc", "llc", "ltd",
                                      "limited", "gmbh", "ltda", "lda",  "corp", "com", "the"};
    std::string out, whole;
    for (const auto& word : core::words(name_key)) {
        whole += word;
        if (std::find(forms.begin(), forms.end(), word) == forms.end()) out += word;
    }
    return out.empty() ? whole : out;
}

// "site.example/fr-fr" is "site.example": a page for one language is no other site.
std::string_view site(std::string_view website_key) {
    const auto slash = website_key.rfind('/');
    if (slash == std::string_view::npos) return website_key;
    const auto last = website_key.substr(slash + 1);
    const bool language = last.size() == 2 || (last.size() == 5 && last[2] == '-');
    return language || last == "home" ? website_key.substr(0, slash) : website_key;
}

std::string digits(std::string_view text) {
    std::string out;
    std::copy_if(text.begin(), text.end(), std::back_inserter(out), [](char c) { return c >= '0' && c <= '9'; });
    return out;
}

// Insertion, removal, replacement of one byte, or two neighbours swapped. Numbers tell names apart.
bool one_letter_off(std::string_view a, std::string_view b) {
    if (a.size() > b.size()) std::swap(a, b);
    if (b.size() - a.size() > 1 || digits(a) != digits(b)) return false;
    std::size_t at = 0;
    while (at < a.size() && a[at] == b[at]) ++at;
    if (a.size() < b.size()) return a.substr(at) == b.substr(at + 1);
    if (at == a.size()) return false;
    if (a.substr(at + 1) == b.substr(at + 1)) return true;
    return at + 1 < a.size() && a[at] == b[at + 1] && a[at + 1] == b[at] && a.substr(at + 2) == b.substr(at + 2);
}

// Two names that are one letter off share a name with one letter left out.
template <class Visit> void each_shortened(const std::string& near, Visit visit) {
    if (near.size() < shortest_near || near.size() > longest_near) return;
    visit(hash(Kind::shortened, near));
    for (std::size_t i = 0; i < near.size(); ++i) {
        auto shorter = near;
        visit(hash(Kind::shortened, shorter.erase(i, 1)));
    }
}

}  // namespace

template <class Visit> void Likeness::each_of(std::uint64_t key, Visit visit) const {
    if (slots_.empty()) return;
    const auto mark = static_cast<std::uint32_t>(key >> 32);
    for (auto at = key & (slots_.size() - 1); slots_[at].which; at = (at + 1) & (slots_.size() - 1))
        if (slots_[at].mark == mark) visit(slots_[at].which);
}

std::optional<Likeness::Found> Likeness::like(const Likely& startup) const {
    std::optional<Found> found;
    const auto look = [&](std::uint64_t key, Alike why, auto agrees) {
        if (found) return;
        each_of(key, [&](std::uint32_t which) {
            const auto& other = all_[which - 1];
            const bool itself =
                other.startup.name_key == startup.name_key && other.startup.website_key == startup.website_key;
            if (!found && !itself && agrees(other)) found = Found{&other.startup, why};
        });
    };
    if (startup.name_key.empty()) return found;
    const auto own_site = site(startup.website_key);
    look(hash(Kind::name, startup.name_key), Alike::same_name,
         [&](const Seen& o) { return o.startup.name_key == startup.name_key; });
    if (!own_site.empty())
        look(hash(Kind::website, own_site), Alike::same_website,
             [&](const Seen& o) { return site(o.startup.website_key) == own_site; });
    const auto near = near_name(startup.name_key);
    if (near.empty()) return found;
    look(hash(Kind::near, near), Alike::near_name, [&](const Seen& o) { return o.near == near; });
    each_shortened(near, [&](std::uint64_t key) {
        look(key, Alike::near_name, [&](const Seen& o) {
            const bool unsure = startup.website_key.empty() || o.startup.website_key.empty();
            return unsure && one_letter_off(near, o.near);
        });
    });
    return found;
}

void Likeness::add(Likely startup) {
    if ((used_ + longest_near + 4) * 5 >= slots_.size() * 4) grow();
    Seen seen{std::move(startup), {}};
    seen.near = near_name(seen.startup.name_key);
    all_.push_back(std::move(seen));
    const auto which = static_cast<std::uint32_t>(all_.size());
    const auto& kept = all_.back();
    put(hash(Kind::name, kept.startup.name_key), which);
    if (!kept.startup.website_key.empty()) put(hash(Kind::website, site(kept.startup.website_key)), which);
    put(hash(Kind::near, kept.near), which);
    each_shortened(kept.near, [&](std::uint64_t key) { put(key, which); });
}

void Likeness::put(std::uint64_t key, std::uint32_t which) {
    int same = 0;
    each_of(key, [&](std::uint32_t) { ++same; });
    if (same >= most_of_a_key) return;
    auto at = key & (slots_.size() - 1);
    while (slots_[at].which) at = (at + 1) & (slots_.size() - 1);
    slots_[at] = {static_cast<std::uint32_t>(key >> 32), which};
    ++used_;
}

// Keys are not kept, so the slots are filled anew from the startups.
void Likeness::grow() {
    auto all = std::move(all_);
    all_.clear();
    const auto size = std::max<std::size_t>(1024, slots_.size() * 2);
    std::vector<Slot>().swap(slots_);
    slots_.resize(size);
    used_ = 0;
    for (auto& seen : all) add(std::move(seen.startup));
}

}  // namespace startups
