// What a file said each time it was sent: every version whole, so that what changed between two can be read.
#include "selection/detail.hpp"

namespace selection {
namespace {

struct VersionPage {
    std::int64_t number;
    core::Instant sent_at;
    std::optional<PersonBrief> by;  // absent: brought in by an import
    startups::Passport startup;
    std::vector<startups::Member> team;
    std::vector<Answer> answers;
    std::optional<std::string> changed_since;
};
struct OfVersion {
    std::int64_t id, number;
};

VersionPage version(db::Read& read, http::Call&, OfVersion of) {
    struct Stored {
        core::Instant sent_at;
        std::int64_t sent_by;
        Sent sent;
    };
    auto stored = read.first<Stored>(
        "select sent_at, sent_by, sent from my_application_versions where application_id = ? and number = ?", of.id,
        of.number);
    if (!stored) throw core::not_found("version");
    return {of.number,
            stored->sent_at,
            read.first<PersonBrief>("select id, name from people where id = ?", stored->sent_by),
            std::move(stored->sent.startup),
            std::move(stored->sent.team),
            std::move(stored->sent.answers),
            std::move(stored->sent.changed_since)};
}

}  // namespace

void version_routes(http::Api& api) {
    api.get("/applications/{id}/versions/{number}", "A file as it was sent that time", http::Role::member, version);
}

}  // namespace selection
