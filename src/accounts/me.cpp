#include "accounts/me.hpp"

#include "activity/record.hpp"
#include "core/secret.hpp"
#include "core/time_zone.hpp"

namespace accounts {
namespace {

using http::Call;

std::vector<OperatorRef> operators_run(db::Read& read) {
    return read.all<OperatorRef>(
        "select o.id, o.slug, o.name, coalesce((select min(s.name) from sites s where s.operator_id = o.id), '') "
        "from operators o where o.id in (select r.id from my_operators_run r) "
        "or o.id in (select r.operator_id from my_programmes_run r) order by o.name, o.id");
}

std::vector<Grant> grants_of(db::Read& read, std::int64_t person) {
    struct GrantLine {
        std::int64_t id;
        http::Role role;
        std::optional<std::int64_t> operator_id;
        std::optional<std::string> operator_slug, operator_name;
        std::optional<std::int64_t> programme_id;
        std::optional<std::string> programme_slug, programme_name, programme_kind;
    };
    std::vector<Grant> out;
    for (const auto& g : read.all<GrantLine>(
             "select g.id, g.role, o.id, o.slug, o.name, p.id, p.slug, p.name, p.kind from grants g "
             "left join operators o on o.id = g.operator_id left join programmes p on p.id = g.programme_id "
             "where g.person_id = ? order by g.id",
             person)) {
        Grant grant{g.id, g.role, {}, {}};
        if (g.operator_id) grant.operator_ = OperatorRef{*g.operator_id, *g.operator_slug, *g.operator_name, ""};
        if (g.programme_id)
            grant.programme = ProgrammeRef{*g.programme_id, *g.programme_slug, *g.programme_name, *g.programme_kind};
        out.push_back(std::move(grant));
    }
    return out;
}

Me me(db::Read& read, Call& call) { return me_of(read, call.caller().person); }

struct MeChange {
    core::Change<core::Text<1, 120>> name;
    core::Change<core::Language> language;
    core::Change<core::Text<1, 64>> time_zone;
};
Me change_me(db::Tx& tx, Call& call, const MeChange& change) {
    const auto person = call.caller().person;
    if (change.time_zone && !core::known_zone((*change.time_zone).str()))
        throw core::invalid("time_zone", "unknown", core::no_time_zone);
    if (change.name) tx.run("update people set name = ? where id = ?", *change.name, person);
    if (change.language) tx.run("update people set language = ? where id = ?", *change.language, person);
    if (change.time_zone) tx.run("update people set time_zone = ? where id = ?", *change.time_zone, person);
    activity::record(tx, activity::actor(call), "person.changed", {.subject_id = person});
    return me_of(tx, person);
}

}  // namespace

Me me_of(db::Read& read, std::int64_t person) {
    struct Known {
        std::string name;
        std::optional<std::string> email;
        core::Language language;
        std::string time_zone;
        bool has_password;
    };
    const auto p = read.one<Known>(
        "select name, email, language, time_zone, case when password is null then 0 else 1 end from people where id = "
        "?",
        person);
    Me me{person,
          p.name,
          p.email,
          p.language,
          p.time_zone,
          http::Role::member,
          grants_of(read, person),
          {},
          {},
          {},
          p.email && p.has_password,
          reach_of(read, person).owes_second_factor};
    for (const auto& grant : me.grants) me.role = std::max(me.role, grant.role);
    me.startups = read.all<OwnStartup>(
        "select s.id, s.name from my_startups s where s.id in (select o.id from my_own_startups o) order by s.id desc");
    me.applications = read.all<OwnApplication>(
        "select a.id, c.slug, coalesce(t.name, c.name), a.name, a.status from my_applications a join my_calls c on "
        "c.id = "
        "a.call_id left join my_call_texts t on t.call_id = c.id and t.language = ? and t.name <> '' "
        "where a.startup_id in (select o.id from my_own_startups o) order by a.id desc limit 50",
        p.language);
    me.operators = operators_run(read);
    return me;
}

void me_routes(http::Api& api) {
    api.get("/me", "The person who asks", http::Role::member, me).for_people().on_the_doorstep();
    api.patch("/me", "Change one's name, language or time zone", http::Role::member, change_me)
        .for_people()
        .on_the_doorstep();
}

}  // namespace accounts
