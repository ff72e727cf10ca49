// The list of applications: what was asked, as SQL that walks one index, for the page, its total, the export and the
// way from one file to the next.
#pragma once
#include "selection/applications.hpp"
#include "selection/scores.hpp"
#include "selection/share.hpp"

namespace selection {

struct Asked {
    std::optional<core::Text<0, 200>> search;
    std::vector<Status> status;
    std::vector<Eligibility> eligibility;
    std::optional<core::Country> country;
    std::optional<core::Text<1, 120>> city;
    std::optional<core::Text<1, 60>> tag;
    std::optional<core::Text<1, 60>> technology;
    std::optional<core::Text<1, 20>> looks_after;  // a person's id, "me" or "none"
    std::optional<bool> pencilled;                 // decided and not told yet; of a team's list nothing is
    std::optional<core::Text<1, 20>> sort;         // "name", "-name"
    std::optional<core::Text<1, 600>> cursor;
    std::optional<core::Number<1, 200>> limit;
};

struct StartupBrief {
    std::int64_t id;
    std::string name, one_liner, city, country;
};
struct PersonBrief {
    std::int64_t id;
    std::string name;
};
struct ApplicationLine {
    std::int64_t id;
    std::string number;
    StartupBrief startup;
    std::optional<std::int64_t> people, developers;  // absent: not told
    std::vector<std::string> technologies;
    Status status;  // of the house's list: on its board, maybe in pencil
    Status told_status;
    std::optional<core::Instant> publish_at;  // in pencil: when its team is to be told
    Eligibility eligibility;
    std::optional<std::string> reason;  // the first that keeps it from being eligible
    bool overridden;
    std::optional<std::string> override_reason;  // the house's, for the house
    std::vector<std::string> tags;
    std::optional<PersonBrief> looks_after;
    std::optional<std::int64_t> score;  // calibrated, in thousandths; of the house's list, and not for who still reads
    std::optional<core::Instant> sent_at;
    core::Instant updated_at;
    std::int64_t notes;
};

// Whose list it is. The house's holds what was sent and counts: never a draft or a trial, be it the reader's own.
enum class Reach { own_files, whole_call };
Reach reach_of(db::Read& read, const CallRow& call);

class Listing {
public:
    // Throws 422 for an unknown sort or cursor, 409 for an order by scores that are withheld.
    Listing(const CallRow& call, const Asked& asked, db::Caller caller, Reach reach, Share share, Scores scores);

    // One page after the cursor; `extra` tells whether more follows.
    db::Query page(std::int64_t limit) const;
    db::Query total() const;
    // Only ids in the list's order, before or after one file; nearest first.
    enum class Way { forth, back };
    db::Query ids_after(const std::string& key, std::int64_t id, Way way, std::int64_t limit) const;
    db::Query position(const std::string& key, std::int64_t id) const;  // how many come before it
    std::string_view sort_column() const { return column_; }

private:
    void filters(db::Query& query) const;
    void from(db::Query& query) const;
    db::Words searched() const;
    void after(db::Query& query, const std::string& key, std::int64_t id, bool descending) const;
    const CallRow& call_;
    const Asked& asked_;
    db::Caller caller_;
    Reach reach_;
    Share share_;
    Scores scores_;
    std::vector<std::string> words_;
    std::optional<std::int64_t> number_;  // searched for, instead of words
    bool nothing_ = false;
    std::string_view column_;  // "id": newest
    bool descending_ = true;
};

core::Page<ApplicationLine> applications_page(db::Read& read, http::Call& request, const CallRow& call,
                                              const Asked& asked, Reach reach);

void listing_routes(http::Api& api);
void export_routes(http::Api& api);
void find_routes(http::Api& api);

}  // namespace selection
