// Ties between a reviewer and a team that the machine can see by itself, before any file is shown.
#include <algorithm>
#include <map>

#include "core/fold.hpp"
#include "reviews/reviewers.hpp"

namespace reviews {
namespace {

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
Ties ties_of(db::Read& read, std::int64_t call, std::optional<std::int64_t> only) {
    struct Address {
        std::int64_t reviewer;
        std::string email;
    };
    Ties out;
    for (const auto& reviewer : reviewers_of(read, call)) {
        if (only && reviewer.id != *only) continue;
        out.by_person[reviewer.person_id].push_back(reviewer.id);
        auto organisations = reviewer.organisations;
        organisations.push_back(reviewer.organisation);
        for (const auto& one : organisations)
            if (const auto key = core::fold(one); !key.empty()) out.by_organisation[key].push_back(reviewer.id);
    }
    for (const auto& one :
         read.all<Address>("select w.id, p.email from reviewers w join people p on p.id = w.person_id where w.call_id "
                           "= ? and p.email is not null",
                           call))
        if (const auto domain = domain_of(one.email); !domain.empty() && (!only || one.reviewer == *only))
            out.by_domain[domain].push_back(one.reviewer);
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

// Whoever looked after the same startup in another call has coached it.
void note_coaches(db::Read& read, std::int64_t call, const Ties& ties, Found& found) {
    struct Coach {
        std::int64_t application, person;
    };
    for (const auto& one : read.all<Coach>(
             "select a.id, o.looks_after_id from applications a join applications o on o.startup_id = a.startup_id and "
             "o.call_id <> a.call_id where a.call_id = ? and a.status <> 'draft' and o.looks_after_id is not null",
             call))
        note(found, ties.by_person, one.person, one.application, ConflictReason::coached);
}

Found found_in(db::Read& read, std::int64_t call, std::optional<std::int64_t> only) {
    const db::AsHouse house(read, "ties between reviewers and teams are looked for");
    const auto ties = ties_of(read, call, only);
    struct Member {
        std::int64_t application;
        std::optional<std::int64_t> person;
        std::optional<std::string> email;
        std::vector<std::string> employers;
    };
    Found found;
    read.each<Member>(
        db::Query("select a.id, t.person_id, coalesce(p.email, t.email), t.employers from applications a join "
                  "team_members t on "
                  "t.startup_id = a.startup_id left join people p on p.id = t.person_id where a.call_id = ? and "
                  "a.status <> 'draft'",
                  call),
        [&](const Member& member) {
            if (member.person)
                note(found, ties.by_person, *member.person, member.application, ConflictReason::team_member);
            if (member.email)
                note(found, ties.by_domain, domain_of(*member.email), member.application, ConflictReason::email_domain);
            for (const auto& employer : member.employers)
                note(found, ties.by_organisation, core::fold(employer), member.application,
                     ConflictReason::shared_employer);
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
    note_coaches(read, call, ties, found);
    return found;
}

}  // namespace

void find_conflicts(db::Db& db, std::int64_t call, core::Instant now, std::optional<std::int64_t> only) {
    const auto found = db.ask({}, [&](db::Read& read) { return found_in(read, call, only); });
    constexpr std::size_t at_once = 200;
    for (auto at = found.begin(); at != found.end();) {
        auto until = at;
        for (std::size_t i = 0; i < at_once && until != found.end(); ++i) ++until;
        db.write_now({}, [&](db::Tx& tx) {
            for (auto one = at; one != until; ++one)
                add_conflict(tx, call, one->first.first, one->first.second, one->second, now);
        });
        at = until;
    }
}

}  // namespace reviews
