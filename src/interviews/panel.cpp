// Those who ask: when they can, their interviews in order, and each file as it is read.
#include <algorithm>

#include "interviews/own.hpp"

namespace interviews {
namespace {

struct OwnInterview {
    std::int64_t id, application;
    std::string name, one_liner;
    core::Instant starts_at, ends_at;
    std::string place;
    std::optional<core::Link> link;
    std::vector<std::string> people;     // with oneself
    std::optional<std::int64_t> review;  // where one scores it
};
struct OwnInterviews {
    std::string call_slug, call_name, time_zone;
    std::vector<InterviewSlot> slots;
    std::vector<core::Instant> free;  // when one has said one can
    std::int64_t most;
    std::optional<core::Instant> answered_at;
    std::vector<OwnInterview> interviews;  // by time
};
struct InterviewFile {
    OwnInterview interview;
    std::string call_slug, time_zone;
    reviews::FileToRead file;
};

struct AskedRow {
    std::int64_t id;
    std::string name, one_liner;
};

OwnInterview own_of(db::Read& read, const InterviewRow& row) {
    AskedRow file{};
    {
        const db::AsHouse house(read, "whoever interviews a team knows its name");
        file = read.one<AskedRow>("select id, name, one_liner from applications where id = ?", row.application_id);
    }
    return {row.id,
            file.id,
            file.name,
            file.one_liner,
            row.starts_at,
            row.ends_at(),
            row.place,
            core::Link::from(row.link),
            names_of(read, askers_of(read, row.id)),
            reviews::review_at_interview(read, row.call_id, row.application_id)};
}

OwnInterviews of_call(db::Read& read, http::Call& request, std::int64_t id) {
    struct Mine {
        std::int64_t most;
        std::vector<core::Instant> free;
        std::optional<core::Instant> answered_at;
    };
    const auto call = selection::call_by_id(read, id);
    const auto mine = read.one<Mine>(
        "select w.most, w.free, w.answered_at from my_interviewers w where w.call_id = ? and w.person_id = caller()",
        id);
    OwnInterviews out{call.slug,        selection::spoken_name(read, call, request.language()),
                      call.time_zone,   slots_of(round_of(read, id), call.time_zone),
                      mine.free,        mine.most,
                      mine.answered_at, {}};
    std::erase_if(out.slots, [&](const InterviewSlot& slot) { return slot.ends_at <= request.now; });
    for (const auto& row : read.all<InterviewRow>("select " + db::columns<InterviewRow>("i") +
                                                      " from my_interviews_asked i where i.call_id = ? order by "
                                                      "i.starts_at, i.id limit 400",
                                                  id))
        out.interviews.push_back(own_of(read, row));
    return out;
}

std::vector<OwnInterviews> own(db::Read& read, http::Call& request) {
    std::vector<OwnInterviews> out;
    for (const auto call : read.all<std::int64_t>(
             "select w.call_id from my_interviewers w where w.person_id = caller() order by w.call_id desc limit 20"))
        out.push_back(of_call(read, request, call));
    return out;
}

InterviewFile file(db::Read& read, http::Call& request, OfInterview of) {
    const auto row = interview_seen(read, of.id);
    if (!read.first<std::int64_t>("select i.id from my_interviews_asked i where i.id = ?", of.id))
        throw no_such_interview();
    const auto call = selection::call_by_id(read, row.call_id);
    auto shown = own_of(read, row);
    const auto title = shown.name;
    return {std::move(shown), call.slug, call.time_zone,
            reviews::file_shown(read, row.application_id, call, {}, title, request.language())};
}

}  // namespace

void panel_routes(http::Api& api) {
    using http::Role;
    api.get("/interviews", "The calls in which one interviews: when one can, and one's interviews", Role::juror, own);
    api.get("/interviews/{id}", "The file of a team that one interviews", Role::juror, file);
}

}  // namespace interviews
