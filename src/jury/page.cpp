// A jury as those who run it prepare it: who sits in it, its agenda with what was decided, who could be asked.
#include <map>

#include "jury/members.hpp"
#include "jury/shown.hpp"

namespace jury {
namespace {

using http::Call;

struct JuryItem {
    std::int64_t id, application, number;
    std::string name, one_liner;
    selection::Status status;  // on the board
    FileState state;
    std::optional<reviews::Zone> zone;
    std::int64_t sat_out;  // members with a tie to it
    std::optional<JuryResult> result;
    std::optional<selection::Status> decided;
    std::string why;
};
struct JuryPhase {
    std::int64_t id;
    std::string name;
};
struct JuryPage {
    JuryHead head;
    std::vector<Juror> members;
    std::vector<JuryItem> agenda;
    std::vector<reviews::HousePerson> candidates;
    std::vector<JuryPhase> phases;
    std::int64_t not_decided;
};

std::map<std::int64_t, std::int64_t> ties_of(db::Read& read, const JuryRow& jury) {
    struct Line {
        std::int64_t application, people;
    };
    const db::AsHouse house(read, "how many sit out each file");
    std::map<std::int64_t, std::int64_t> out;
    for (const auto& line : read.all<Line>(
             "select k.application_id, count(*) from jurors m join reviewers w on w.person_id = m.person_id and "
             "w.call_id = ? join conflicts k on k.reviewer_id = w.id where m.jury_id = ? group by k.application_id",
             jury.call_id, jury.id))
        out[line.application] = line.people;
    return out;
}

std::vector<JuryItem> items_of(db::Read& read, const JuryRow& jury) {
    struct Named {
        std::int64_t application;
        std::string name, one_liner;
        selection::Status board;
    };
    std::map<std::int64_t, Named> names;
    for (auto& one : read.all<Named>(
             "select a.id, a.name, a.one_liner, a.board from my_jury_files f join my_applications_run a on a.id = "
             "f.application_id where f.jury_id = ?",
             jury.id))
        names.emplace(one.application, std::move(one));
    std::map<std::int64_t, std::optional<reviews::Zone>> zones;
    if (jury.phase_id)
        for (const auto& line : reviews::standings_told(read, *jury.phase_id)) zones[line.application] = line.zone;
    const auto ties = ties_of(read, jury);
    std::vector<JuryItem> out;
    for (const auto& file : agenda_of(read, jury.id)) {
        const auto known = names.find(file.application_id);
        const auto tied = ties.find(file.application_id);
        const auto zone = zones.find(file.application_id);
        out.push_back({file.id, file.application_id, static_cast<std::int64_t>(out.size()) + 1,
                       known == names.end() ? "" : known->second.name,
                       known == names.end() ? "" : known->second.one_liner,
                       known == names.end() ? selection::Status::withdrawn : known->second.board, state_of(file),
                       zone == zones.end() ? std::nullopt : zone->second, tied == ties.end() ? 0 : tied->second,
                       result_of(file), file.decided, file.why});
    }
    return out;
}

JuryPage page(db::Read& read, Call& request, OfJury of) {
    const auto jury = jury_run(read, of.id);
    const auto call = selection::call_by_id(read, jury.call_id);
    JuryPage out{head_of(read, jury, request.language()),
                 members_of(read, jury),
                 items_of(read, jury),
                 candidates_of(read, jury, call),
                 {},
                 0};
    for (const auto phase : read.all<std::int64_t>(
             "select id from my_review_phases where call_id = ? order by position, id limit 100", call.id))
        out.phases.push_back({phase, reviews::name_of(reviews::phase_by_id(read, phase), request.language())});
    for (const auto& item : out.agenda) out.not_decided += !item.decided;
    return out;
}

}  // namespace

void page_routes(http::Api& api) {
    api.get("/juries/{id}", "A jury whole: its members, its agenda, who could be asked", http::Role::manager, page);
}

}  // namespace jury
