// A draft: begun without an account, saved a field at a time; what another changed meanwhile is shown, never
// overwritten.
#include "accounts/accounts.hpp"
#include "activity/news.hpp"
#include "activity/record.hpp"
#include "core/ids.hpp"
#include "core/json_text.hpp"
#include "selection/answers.hpp"
#include "selection/decisions.hpp"
#include "selection/detail.hpp"
#include "selection/earlier.hpp"
#include "selection/house.hpp"

namespace selection {
namespace {

using startups::FieldChange;

struct NewApplicationRow {
    std::int64_t id, call_id, startup_id;
    Status status = Status::draft;
    bool trial = false;
    Eligibility eligibility = Eligibility::cannot_tell;
    programmes::Verdict verdict;
    core::Instant checked_at, begun_at, sent_at, updated_at;
    std::int64_t sent_version = 0;
    bool changed_since_sent = false;
    std::int64_t version = 1;
    std::vector<std::string> tags;
    std::int64_t notes = 0;
    std::string name, name_key, one_liner, city, city_key, country;
    std::int64_t people = 0, developers = 0;
    std::vector<std::string> technologies;
};

struct StartupWish {
    std::optional<std::int64_t> id;  // one's own; absent: a new one
    std::optional<core::Text<0, 120>> name;
    std::optional<core::Text<0, 200>> one_liner;
};
struct NewDraft {
    std::optional<StartupWish> startup;
    std::optional<std::vector<FieldChange>> fields;
};

std::int64_t startup_for(db::Tx& tx, const std::optional<StartupWish>& wish, std::int64_t person) {
    if (wish && wish->id) {
        startups::expect_mine(tx, *wish->id);
        return *wish->id;
    }
    startups::Passport passport;
    if (wish && wish->name) passport.name = *wish->name;
    if (wish && wish->one_liner) passport.one_liner = *wish->one_liner;
    return startups::begin(tx, passport, person);
}

std::int64_t whoever(db::Tx& tx, http::Call& request) {
    if (request.caller().person) return request.caller().person;
    const auto person = accounts::add_person(tx, {"", {}, {}, request.language()});
    accounts::open_session(tx, request, person, accounts::Entrance::draft);
    return person;
}

void apply(db::Tx& tx, http::Call& request, const ApplicationRow& row, const CallRow& call,
           const std::vector<FieldChange>& fields) {
    std::vector<FieldChange> passport;
    for (const auto& change : fields) {
        if (change.field.str().starts_with("startup."))
            passport.push_back(change);
        else
            change_answer(tx, request, row, call, change);
    }
    tx.run(
        "update applications set updated_at = ?, version = version + 1, changed_since_sent = case when sent_version > "
        "0 then 1 else 0 end where id = ?",
        request.now, row.id);
    if (!passport.empty())
        startups::change_fields(tx, activity::actor(request), row.startup_id, passport);
    else
        refresh(tx, activity::actor(request), row.id);
    // A field being typed is no event, but whoever of the team has the file open sees it at once.
    activity::announce(tx, {"drafts/" + std::to_string(row.id)}, {"startup:" + std::to_string(row.startup_id)});
}

// The files of a startup in a call: one that goes on, and the last that its team withdrew.
struct Earlier {
    std::optional<std::int64_t> open, withdrawn;
};
// By startup alone: it has few files, the call may have very many.
Earlier earlier(db::Read& read, std::int64_t call, std::int64_t startup) {
    struct File {
        std::int64_t id, call_id;
        Status status;
    };
    Earlier out;
    for (const auto& file : read.all<File>(
             "select id, call_id, status from my_applications where startup_id = ? and trial = 0 order by id", startup))
        if (file.call_id == call) (file.status == Status::withdrawn ? out.withdrawn : out.open) = file.id;
    return out;
}

// What the team wrote in the file that it withdrew comes along; what it agreed to is asked again.
void carry_over(db::Tx& tx, const activity::Actor& by, std::int64_t application, std::int64_t withdrawn) {
    tx.run(
        "insert into answers (application_id, field, text, choices, file_id, updated_by, updated_at) "
        "select ?, field, text, choices, file_id, updated_by, ? from answers "
        "where application_id = ? and ((field >= 'answer.' and field < 'answer/') or field = 'changed_since')",
        application, by.now, withdrawn);
    refresh(tx, by, application);
}

ApplicationDetail begin(db::Tx& tx, http::Call& request, OfCall of, const NewDraft& wish) {
    const auto call = call_seen(tx, of.slug.str());
    if (state_of(call, request.now) != CallState::open)
        throw core::conflict("call_closed",
                             {"This call is not open. Its page says when it opens or what comes next.",
                              "Cet appel n’est pas ouvert. Sa page dit quand il ouvre ou ce qui vient ensuite.",
                              "Esta chamada não está aberta. A página dela diz quando abre ou o que vem depois."});
    const auto person = whoever(tx, request);
    const auto startup = startup_for(tx, wish.startup, person);
    const auto before = earlier(tx, call.id, startup);
    const auto by = activity::actor(request);
    const auto id = before.open ? *before.open : begin_draft(tx, by, call, startup, Trial::no);
    if (!before.open && before.withdrawn) carry_over(tx, by, id, *before.withdrawn);
    if (!before.open && !before.withdrawn) fill_from_earlier(tx, by, application_mine(tx, id), call);
    const auto row = application_mine(tx, id);
    if (wish.fields) apply(tx, request, row, call, *wish.fields);
    return application_detail(tx, request, application_mine(tx, id));
}

ApplicationDetail try_out(db::Tx& tx, http::Call& request, OfCall of) {
    const auto call = call_run(tx, of.slug.str());
    const auto startup = startups::begin(tx, {}, request.caller().person);
    const auto id = begin_draft(tx, activity::actor(request), call, startup, Trial::yes);
    return application_detail(tx, request, application_mine(tx, id));
}

struct ApplicationChange {
    std::optional<std::vector<FieldChange>> fields;  // the team's
    core::Change<Status> status;                     // the house's, in pencil until it is published
    std::optional<WhyDecided> note;                  // one line why
    core::Change<std::optional<std::int64_t>> looks_after;
    std::optional<std::vector<core::Text<1, 60>>> tags;
};
ApplicationDetail change(db::Tx& tx, http::Call& request, OfApplication of, const ApplicationChange& wish) {
    const auto row = application_seen(tx, of.id);
    const auto call = call_by_id(tx, row.call_id);
    if (wish.fields) {
        if (!mine(tx, row)) throw core::forbidden();
        request.expect_version(runs(tx, row) && row.status != Status::draft ? version_for_house(row) : row.version);
        if (edit(row, call, request.now) == May::no)
            throw core::conflict(
                "call_closed", row.sent_version
                                   ? core::Sentence{"This file can't be changed any more. What you sent last is what "
                                                    "counts.",
                                                    "Ce dossier ne se modifie plus. Votre dernier envoi est celui qui "
                                                    "compte.",
                                                    "Esta candidatura não pode mais ser alterada. Vale o que você "
                                                    "enviou por último."}
                                   : core::Sentence{"The call is closed. Ask the house whether your file may come "
                                                    "later.",
                                                    "L’appel est clos. Demandez à la maison si votre dossier peut "
                                                    "venir plus tard.",
                                                    "A chamada está encerrada. Pergunte à casa se a sua candidatura "
                                                    "pode vir depois."});
        apply(tx, request, row, call, *wish.fields);
    }
    if (wish.status || wish.looks_after || wish.tags) {
        const auto run = application_run(tx, of.id);
        if (!wish.fields) request.expect_version(version_for_house(run));
        const auto by = activity::actor(request);
        if (wish.status) decide(tx, by, run, call, *wish.status, wish.note);
        if (wish.looks_after) set_looks_after(tx, by, run, call, *wish.looks_after);
        if (wish.tags) set_tags(tx, by, run, call, *wish.tags);
    }
    return application_detail(tx, request, application_seen(tx, of.id));
}

}  // namespace

std::int64_t begin_draft(db::Tx& tx, const activity::Actor& by, const CallRow& call, std::int64_t startup,
                         Trial trial) {
    const auto id = add_draft(tx, by, call, startup, trial);
    refresh(tx, by, id);
    return id;
}

std::int64_t add_draft(db::Tx& tx, const activity::Actor& by, const CallRow& call, std::int64_t startup, Trial trial) {
    NewApplicationRow row{core::new_id(), call.id, startup};
    row.trial = trial == Trial::yes;
    row.begun_at = row.updated_at = by.now;
    tx.insert("applications", row);
    auto what = about(tx, call);
    what.application_id = row.id;
    what.startup_id = startup;
    what.seen = activity::Seen::by_team;
    what.operator_id = what.programme_id = 0;  // drafts are the team's alone
    activity::record(tx, by, "application.begun", what);
    return row.id;
}

void draft_routes(http::Api& api) {
    api.post("/calls/{slug}/applications", "Begin a draft; without an account one gets a nameless one",
             http::Role::guest, begin);
    api.post("/calls/{slug}/trial", "Try a call as a founder would; nothing of it counts", http::Role::manager,
             try_out);
    api.patch("/applications/{id}", "Save fields of a draft, or the house's own marks", http::Role::member, change)
        .versioned();
}

}  // namespace selection
