// Who must not read what: declared on a list of names alone, before any file is shown, and found by the machine.
#include <algorithm>
#include <map>
#include <set>

#include "activity/record.hpp"
#include "core/clock.hpp"
#include "core/fold.hpp"
#include "core/ids.hpp"
#include "reviews/order.hpp"
#include "reviews/reading.hpp"
#include "reviews/reviewers.hpp"
#include "reviews/sharing.hpp"

namespace reviews {
namespace {

using http::Call;
using selection::OfCall;

struct ConflictRow {
    std::int64_t id, call_id, reviewer_id, application_id;
    ConflictReason reason;
    core::Instant at;
};

bool add_conflict(db::Tx& tx, const ConflictRow& row) {
    return tx.run(
               "insert into conflicts (id, call_id, reviewer_id, application_id, reason, at) values (?, ?, ?, ?, ?, ?) "
               "on conflict do nothing",
               row.id, row.call_id, row.reviewer_id, row.application_id, row.reason, row.at) > 0;
}

// Whoever has an address there says nothing of where they work.
constexpr std::string_view public_domains[] = {
    "gmail.com", "googlemail.com", "outlook.com",    "hotmail.com", "hotmail.fr",  "live.com",
    "live.fr",   "msn.com",        "yahoo.com",      "yahoo.fr",    "icloud.com",  "me.com",
    "orange.fr", "wanadoo.fr",     "free.fr",        "sfr.fr",      "laposte.net", "gmx.com",
    "gmx.fr",    "proton.me",      "protonmail.com", "uol.com.br",  "bol.com.br",  "sapo.pt"};

std::string domain_of(const std::string& email) {
    const auto domain = core::fold(email.substr(std::min(email.find('@'), email.size() - 1) + 1));
    return std::find(std::begin(public_domains), std::end(public_domains), domain) == std::end(public_domains) ? domain
                                                                                                               : "";
}

// Reviewers by what gives a tie away.
struct Ties {
    std::map<std::int64_t, std::vector<std::int64_t>> by_person;
    std::map<std::string, std::vector<std::int64_t>> by_domain, by_organisation;
};
Ties ties_of(db::Read& read, const std::vector<ReviewerRow>& reviewers) {
    Ties out;
    for (const auto& reviewer : reviewers) {
        out.by_person[reviewer.person_id].push_back(reviewer.id);
        const auto email =
            read.one<std::optional<std::string>>("select email from people where id = ?", reviewer.person_id);
        if (email)
            if (const auto domain = domain_of(*email); !domain.empty()) out.by_domain[domain].push_back(reviewer.id);
        if (const auto key = core::fold(reviewer.organisation); !key.empty())
            out.by_organisation[key].push_back(reviewer.id);
    }
    return out;
}

using Found = std::map<std::pair<std::int64_t, std::int64_t>, ConflictReason>;  // reviewer, application

template <class Key>
void note(Found& found, const std::map<Key, std::vector<std::int64_t>>& ties, const Key& key, std::int64_t application,
          ConflictReason reason) {
    const auto known = ties.find(key);
    if (known == ties.end()) return;
    for (const auto reviewer : known->second) found.emplace(std::pair(reviewer, application), reason);
}

Found found_in(db::Read& read, std::int64_t call) {
    const db::AsHouse house(read, "ties between reviewers and teams are looked for");
    const auto ties = ties_of(read, reviewers_of(read, call));
    struct Member {
        std::int64_t application;
        std::optional<std::int64_t> person;
        std::optional<std::string> email;
    };
    Found found;
    read.each<Member>(
        db::Query("select a.id, t.person_id, coalesce(p.email, t.email) from applications a join team_members t on "
                  "t.startup_id = a.startup_id left join people p on p.id = t.person_id where a.call_id = ? and "
                  "a.status <> 'draft'",
                  call),
        [&](const Member& member) {
            if (member.person)
                note(found, ties.by_person, *member.person, member.application, ConflictReason::team_member);
            if (member.email)
                note(found, ties.by_domain, domain_of(*member.email), member.application, ConflictReason::email_domain);
        });
    struct Named {
        std::int64_t application;
        std::string name_key;
    };
    if (!ties.by_organisation.empty())
        read.each<Named>(
            db::Query("select a.id, a.name_key from applications a where a.call_id = ? and a.status <> 'draft'", call),
            [&](const Named& file) {
                note(found, ties.by_organisation, file.name_key, file.application, ConflictReason::same_organisation);
            });
    return found;
}

struct NamesAsked {
    core::Slug slug;
    std::optional<core::Text<0, 200>> search;
    std::optional<core::Number<0, 1'000'000>> from;
};
struct NameLine {
    std::int64_t application;
    std::string name;
    bool conflict;
};
struct Names {
    std::vector<NameLine> names;  // in an order of the reader's own, 200 at a time
    std::int64_t total;
};
constexpr std::size_t names_at_once = 200;

Names names(db::Read& read, Call&, const NamesAsked& asked) {
    const auto call = selection::call_seen(read, asked.slug.str());
    const auto reviewer = own_reviewer(read, call.id);
    std::vector<NameLine> all;
    {
        const db::AsHouse house(read,
                                "names alone are shown to whoever will read, so that they can say whom they know");
        all = read.all<NameLine>(
            "select a.id, a.name, case when a.id in (select k.application_id from conflicts k "
            "where k.reviewer_id = ?) then 1 else 0 end from applications a where a.call_id = ? "
            "and a.status <> 'draft' and a.status <> 'withdrawn' and a.trial = 0",
            reviewer.id, call.id);
    }
    const auto wanted = asked.search ? core::fold(asked.search->str()) : "";
    std::erase_if(all, [&](const NameLine& line) { return core::fold(line.name).find(wanted) == std::string::npos; });
    std::sort(all.begin(), all.end(), [&](const NameLine& a, const NameLine& b) {
        return std::pair(own_order(reviewer.id, a.application), a.application) <
               std::pair(own_order(reviewer.id, b.application), b.application);
    });
    Names out{{}, static_cast<std::int64_t>(all.size())};
    const auto from = std::min(static_cast<std::size_t>(asked.from ? asked.from->value : 0), all.size());
    const auto until = std::min(from + names_at_once, all.size());
    out.names.assign(all.begin() + static_cast<std::ptrdiff_t>(from), all.begin() + static_cast<std::ptrdiff_t>(until));
    return out;
}

struct Declaration {
    std::int64_t application = 0;
    bool known = true;  // false takes back what one has declared oneself
};
void declare(db::Tx& tx, Call& call, OfCall of, const Declaration& wish) {
    const auto row = selection::call_seen(tx, of.slug.str());
    const auto reviewer = own_reviewer(tx, row.id);
    if (!wish.known) {
        tx.run("delete from conflicts where reviewer_id = ? and application_id = ? and reason = ?", reviewer.id,
               wish.application, ConflictReason::declared);
        return;
    }
    const db::AsHouse house(tx, "names of the whole call were shown to whoever reads in it");
    if (!tx.first<std::int64_t>("select id from applications where id = ? and call_id = ? and status <> 'draft' and "
                                "trial = 0",
                                wish.application, row.id))
        throw core::not_found("application");
    note_conflict(tx, call, reviewer.id, wish.application, ConflictReason::declared);
}

}  // namespace

void note_conflict(db::Tx& tx, Call& call, std::int64_t reviewer, std::int64_t application, ConflictReason reason) {
    const db::AsHouse house(tx, "the file goes to another reader");
    const auto of_call = tx.one<std::int64_t>("select call_id from reviewers where id = ?", reviewer);
    if (!add_conflict(tx, {core::new_id(), of_call, reviewer, application, reason, call.now})) return;
    const auto phases = tx.all<std::int64_t>(
        "select phase_id from reviews where reviewer_id = ? and application_id = ? and state <> 'finished'", reviewer,
        application);
    tx.run("delete from reviews where reviewer_id = ? and application_id = ? and state <> 'finished'", reviewer,
           application);
    auto what = selection::about(tx, selection::call_by_id(tx, of_call));
    what.application_id = application;
    what.what = core::reflect::name(reason);
    activity::record(tx, activity::actor(call), "conflict.declared", what);
    for (const auto phase : phases) find_another_reader(tx, phase_by_id(tx, phase), application, call.now);
}

void find_conflicts(db::Db& db, std::int64_t call, core::Instant now) {
    const auto found = db.ask({}, [&](db::Read& read) { return found_in(read, call); });
    constexpr std::size_t at_once = 200;
    for (auto at = found.begin(); at != found.end();) {
        auto until = at;
        for (std::size_t i = 0; i < at_once && until != found.end(); ++i) ++until;
        db.write_now({}, [&](db::Tx& tx) {
            for (auto one = at; one != until; ++one)
                add_conflict(tx, {core::new_id(), call, one->first.first, one->first.second, one->second, now});
        });
        at = until;
    }
}

void conflict_routes(http::Api& api) {
    using http::Role;
    api.get("/calls/{slug}/names", "The startups of a call by name alone, to say whom one knows", Role::juror, names);
    api.post("/calls/{slug}/conflicts", "Say that one knows a startup, or that one does not", Role::juror, declare)
        .answers(204);
}

}  // namespace reviews
