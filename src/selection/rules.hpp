// The rules of a call as its manager sees them at work.
#pragma once
#include "selection/applications.hpp"

namespace selection {

struct RuleLine {
    std::string key;
    std::string counts;  // what the rule counts, in words
    std::int64_t met, broken, unknown;
};
struct RuleTotals {
    std::int64_t eligible = 0, not_eligible = 0, cannot_tell = 0;
};
struct Pane {
    std::int64_t application;
    std::string startup_name;
    Eligibility eligibility;
};
struct RulesPage {
    programmes::Rule rules;
    std::int64_t version;
    std::vector<RuleLine> lines;
    std::int64_t eligible = 0, not_eligible = 0, cannot_tell = 0;
    std::vector<Pane> panes;  // the newest 200
};

struct PreviewPane {
    std::int64_t application;
    std::string startup_name;
    Eligibility before, after;
};
struct ChangedFile {
    std::int64_t application;
    std::string startup_name;
    Eligibility before, after;
    Status status;
    std::string sentence;  // what its team would read
};
struct Sample {
    std::string startup_name, en, fr, pt;
};
struct ChangeCounts {
    std::int64_t away = 0, in = 0, doubt = 0;  // turned away, let in, in need of a look
};
struct RulesPreview {
    std::int64_t total = 0;
    ChangeCounts changes;
    RuleTotals before, after;
    std::vector<RuleLine> lines;
    std::vector<PreviewPane> panes;
    std::vector<ChangedFile> changed;  // the newest 50 of the changes
    std::optional<Sample> sample;
};

void recheck(db::Db& db, const core::Clock& clock, std::int64_t call);
void rules_routes(http::Api& api);

}  // namespace selection
