// Who applied and who got how far, counted so that nobody can be picked out. Gender, age and origin are read here
// alone: no rule of eligibility and no order of files looks at them.
#include <map>

#include "core/fold.hpp"
#include "core/phrase.hpp"
#include "reports/disclosure.hpp"
#include "reports/report.hpp"
#include "reports/steps.hpp"
#include "reports/trait_words.hpp"

namespace reports {
namespace {

constexpr Reached steps[] = {Reached::sent, Reached::shortlisted, Reached::interview, Reached::offered,
                             Reached::accepted};

// Counts by group, a number each step; whoever came to a step counts at each before it.
class Tally {
public:
    explicit Tally(Trait trait) : trait_(trait) {
        for (const auto& key : groups_of(trait)) group(key);
    }
    void add(const std::string& key, std::size_t level, std::int64_t count) {
        auto& counts = table_.counts[group(key)];
        for (std::size_t step = 0; step < std::size(steps) && step <= level; ++step) counts[step] += count;
    }
    ReportTrait told(core::Language language);

private:
    std::size_t group(const std::string& key) {
        const auto [at, is_new] = places_.emplace(key, keys_.size());
        if (!is_new) return at->second;
        if (key == untold) table_.untold = keys_.size();
        keys_.push_back(key);
        table_.counts.emplace_back(std::size(steps), 0);
        return at->second;
    }
    ReportTraitRow row(const std::vector<std::size_t>& groups, const Told& told, const ReportTrait& trait,
                       core::Language language) const;

    Trait trait_;
    std::map<std::string, std::size_t> places_;
    std::vector<std::string> keys_;
    Nested table_;
};

ReportTraitRow Tally::row(const std::vector<std::size_t>& groups, const Told& told, const ReportTrait& trait,
                          core::Language language) const {
    std::vector<std::string> keys;
    for (const auto group : groups) keys.push_back(keys_[group]);
    ReportTraitRow out{in_words(trait_, keys, language), {}};
    for (std::size_t step = 0; step < std::size(steps); ++step) {
        std::int64_t count = 0;
        for (const auto group : groups) count += table_.counts[group][step];
        out.cells.push_back(told.steps[step] ? ReportCell{count, share(count, trait.steps[step].total)} : ReportCell{});
    }
    return out;
}

ReportTrait Tally::told(core::Language language) {
    ReportTrait out{trait_, in_words(trait_, language), trait_ == Trait::gender || trait_ == Trait::age, {}, {}};
    const bool scale = trait_ == Trait::age || trait_ == Trait::stage;
    const auto told = what_may_be_told(table_, scale ? Together::neighbours : Together::smallest);
    for (std::size_t step = 0; step < std::size(steps); ++step) {
        std::int64_t total = 0;
        for (const auto& counts : table_.counts) total += counts[step];
        out.steps.push_back({in_words(steps[step], language), total, told && told->steps[step]});
    }
    if (!told) return out;
    for (const auto& groups : told->rows) out.rows.push_back(row(groups, *told, out, language));
    return out;
}

std::size_t furthest(Status status, std::int64_t told) {
    return std::max(level_of(status), static_cast<std::size_t>(told));
}

struct Member {
    Status status;
    std::int64_t level;
    std::optional<std::string> gender, age_band;
    std::int64_t people;
};
void add_people(db::Read& read, const CallRow& call, core::Language language, std::vector<ReportTrait>& out) {
    const db::AsHouse house(read, "people’s own answers are counted for the report, in groups that tell of nobody");
    Tally genders(Trait::gender), ages(Trait::age);
    read.each<Member>(
        db::Query(
            "select a.status, coalesce(l.level, 0), t.gender, t.age_band, count(*) from my_applications_run a join "
            "team_members t on t.startup_id = a.startup_id left join " +
                std::string(told_levels) +
                " l on l.application_id = a.id where a.call_id = ? group by a.status, coalesce(l.level, 0), "
                "t.gender, t.age_band",
            call.id, call.id),
        [&](Member& one) {
            const auto level = furthest(one.status, one.level);
            genders.add(one.gender.value_or(""), level, one.people);
            ages.add(one.age_band.value_or(""), level, one.people);
        });
    out.push_back(genders.told(language));
    out.push_back(ages.told(language));
}

// What the team was last told of a file that it sent to the same house before this one was begun.
constexpr std::string_view told_before =
    "(select e.status from applications e join calls f on f.id = e.call_id join programmes p on p.id = f.programme_id "
    "where e.startup_id = a.startup_id and e.call_id <> a.call_id and e.trial = 0 and e.sent_version > 0 and "
    "p.operator_id = ? and e.sent_at < a.begun_at order by e.sent_at desc, e.id desc limit 1)";

std::string kept_sector(const std::vector<std::string>& sectors) {
    return sectors.empty() ? std::string(untold) : core::fold(sectors.front());
}
std::string kept_before(const std::optional<Status>& before) {
    if (!before) return "first";
    return *before == Status::refused || *before == Status::not_eligible ? "refused" : "otherwise";
}

struct File {
    Status status;
    std::int64_t level;
    std::string city, country, stage;
    std::vector<std::string> sectors;
    std::optional<Status> before;
};
void add_files(db::Read& read, const CallRow& call, core::Language language, std::vector<ReportTrait>& out) {
    const auto house = selection::operator_of(read, call);
    std::vector<std::string> own;
    for (const auto& city :
         read.all<std::string>("select s.city from sites s where s.operator_id = ? order by s.id", house))
        own.push_back(core::fold(city));
    Tally places(Trait::place), countries(Trait::country), stages(Trait::stage), sectors(Trait::sector),
        earlier(Trait::earlier);
    const db::AsHouse as_house(read, "what a team was told before is counted in groups that tell of nobody");
    read.each<File>(db::Query("select a.status, coalesce(l.level, 0), a.city_key, a.country, s.stage, s.sectors, " +
                                  std::string(told_before) +
                                  " from my_applications_run a join my_startups s on s.id = a.startup_id left join " +
                                  std::string(told_levels) + " l on l.application_id = a.id where a.call_id = ?",
                              house, call.id, call.id),
                    [&](File& one) {
                        const auto level = furthest(one.status, one.level);
                        const bool here = std::find(own.begin(), own.end(), one.city) != own.end();
                        places.add(one.city.empty() ? "" : here ? "here" : "elsewhere", level, 1);
                        countries.add(one.country, level, 1);
                        stages.add(one.stage == "unknown" ? "" : one.stage, level, 1);
                        sectors.add(kept_sector(one.sectors), level, 1);
                        earlier.add(kept_before(one.before), level, 1);
                    });
    out.push_back(places.told(language));
    out.push_back(countries.told(language));
    out.push_back(stages.told(language));
    out.push_back(sectors.told(language));
    out.push_back(earlier.told(language));
}

bool somebody_waits(db::Read& read, const CallRow& call) {
    return read
        .first<std::int64_t>(
            "select a.id from my_applications_run a where a.call_id = ? and a.status in ('submitted', 'shortlisted', "
            "'interview') limit 1",
            call.id)
        .has_value();
}

}  // namespace

// While files still come or answers still go out, two reports a day apart would differ by one team, and so tell of it.
ReportPeople people_of(db::Read& read, const CallRow& call, core::Instant now, core::Language language) {
    ReportPeople out;
    if (selection::state_of(call, now) != selection::CallState::closed || somebody_waits(read, call)) {
        static constexpr core::Phrase later{
            "Told once the call has closed and every team has its answer: before, two reports a day apart would differ "
            "by "
            "one team, and tell of it.",
            "Affiché une fois l’appel clos et chaque équipe informée : avant, deux rapports à un jour d’écart "
            "différeraient "
            "d’une seule équipe, et parleraient d’elle.",
            "Informado quando a chamada estiver encerrada e cada equipe tiver a sua resposta: antes, dois relatórios "
            "com "
            "um dia de diferença difeririam por uma só equipe, e falariam dela."};
        out.not_yet = fill(later, language);
        return out;
    }
    add_people(read, call, language, out.traits);
    add_files(read, call, language, out.traits);
    return out;
}

}  // namespace reports
