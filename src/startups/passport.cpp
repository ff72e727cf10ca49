// The passport: what a startup says of itself, read and changed a field at a time.
#include "activity/record.hpp"
#include "core/fold.hpp"
#include "core/ids.hpp"
#include "http/api.hpp"
#include "startups/rooms.hpp"
#include "startups/writers.hpp"

namespace startups {
namespace {

using http::Call;

struct Keys {
    std::string name_key, website_key;
};

std::int64_t add(db::Tx& tx, const Passport& passport) {
    const auto id = core::new_id();
    tx.run(
        db::Query("insert into startups (id, name_key, website_key, version, made_at, name, one_liner, description, "
                  "city, founded, stage, "
                  "sectors, technologies, revenue, privately_held) values (?, ?, ?, 1, ?, '', '', '', '', "
                  "'unanswered', 'unknown', ?, ?, "
                  "'unanswered', 'unanswered')",
                  id, core::fold(passport.name.str()), website_key(passport.website), core::real_now(),
                  std::vector<Term>{}, std::vector<Term>{}));
    tx.update("startups", id, passport);
    return id;
}

// Every column of a passport in the order of its fields.
const std::string& insert_whole() {
    static const std::string sql = [] {
        std::string text = "insert into startups (id, name_key, website_key, version, made_at, " +
                           db::columns<Passport>() + ") values (?, ?, ?, ?, ?";
        for (std::size_t i = 0; i < core::shape_of<Passport>().fields.size(); ++i) text += ", ?";
        return text + ")";
    }();
    return sql;
}

struct OfStartup {
    std::int64_t id;
};
Startup show(db::Read& read, Call&, OfStartup of) { return startup_of(read, of.id); }

struct PassportChange {
    std::vector<FieldChange> fields;
};
Startup change(db::Tx& tx, Call& call, OfStartup of, const PassportChange& wish) {
    expect_correctable(tx, of.id);
    call.expect_version(tx.one<std::int64_t>("select version from my_startups where id = ?", of.id));
    change_fields(tx, activity::actor(call), of.id, wish.fields);
    return startup_of(tx, of.id);
}

}  // namespace

std::string website_key(const std::optional<core::Link>& website) {
    if (!website) return {};
    std::string_view key = website->str();
    key.remove_prefix(key.find("://") + 3);
    if (key.starts_with("www.")) key.remove_prefix(4);
    while (key.ends_with('/')) key.remove_suffix(1);
    return core::fold(key);
}

std::int64_t begin(db::Tx& tx, const Passport& passport, std::int64_t owner) {
    const auto id = add(tx, passport);
    add_owner(tx, id, owner);
    return id;
}

std::int64_t bring_in(db::Tx& tx, const Passport& passport) { return add(tx, passport); }

Brought brought(Passport passport) {
    Brought out{std::move(passport), {}, {}, {}};
    out.name_key = core::fold(out.passport.name.str());
    out.website_key = website_key(out.passport.website);
    out.words = words_of(out.passport);
    return out;
}

std::int64_t bring_in(db::Tx& tx, const Brought& startup, std::int64_t operator_id) {
    const auto& p = startup.passport;
    const auto id = core::new_id();
    const auto now = core::real_now();
    tx.run(insert_whole(), id, startup.name_key, startup.website_key, std::int64_t{1}, now, p.name, p.one_liner,
           p.description, p.country, p.city, p.founded, p.founded_on, p.stage, p.sectors, p.technologies, p.website,
           p.revenue, p.revenue_cents, p.revenue_currency, p.revenue_year, p.privately_held);
    tx.run("insert into ties (operator_id, startup_id, name_key, website_key, made_at) values (?, ?, ?, ?, ?)",
           operator_id, id, startup.name_key, startup.website_key, now);
    tx.index_words("startups", id, startup.words);
    return id;
}

void tie(db::Tx& tx, std::int64_t operator_id, std::int64_t startup) {
    tx.run(
        "insert into ties (operator_id, startup_id, name_key, website_key, made_at) "
        "select ?, s.id, s.name_key, s.website_key, ? from startups s where s.id = ? "
        "on conflict (operator_id, startup_id) do update set name_key = excluded.name_key, website_key = "
        "excluded.website_key",
        operator_id, core::real_now(), startup);
    index_words(tx, startup);
}

void untie(db::Tx& tx, std::int64_t operator_id, std::int64_t startup) {
    tx.run("delete from ties where operator_id = ? and startup_id = ?", operator_id, startup);
    index_words(tx, startup);
}

std::optional<std::int64_t> known_to(db::Tx& tx, std::int64_t operator_id, std::string_view name,
                                     const std::optional<core::Link>& website) {
    const db::AsHouse house(tx, "the operator's own startups are looked through for one of that name");
    return tx.first<std::int64_t>(
        "select startup_id from ties where operator_id = ? and name_key = ? and website_key = ? order by startup_id "
        "limit 1",
        operator_id, core::fold(name), website_key(website));
}

std::optional<KnownStartup> known_by(db::Read& read, std::int64_t operator_id, const std::string& name_key,
                                     const std::string& website) {
    const db::AsHouse house(read, "the operator's own startups are looked through for one of that name");
    const auto id = read.first<std::int64_t>(
        "select startup_id from ties where operator_id = ? and name_key = ? and website_key = ? order by startup_id "
        "limit 1",
        operator_id, name_key, website);
    if (id) return KnownStartup{*id, false};
    const auto kept = read.first<std::int64_t>(
        "select s.merged_into from startups s join ties t on t.operator_id = ? and t.startup_id = s.merged_into "
        "where s.name_key = ? and s.website_key = ? and s.merged_into is not null order by s.id limit 1",
        operator_id, name_key, website);
    return kept ? std::optional(KnownStartup{*kept, true}) : std::nullopt;
}

void remember(db::Read& read, std::int64_t operator_id, Likeness& likeness) {
    const db::AsHouse house(read, "the operator's own startups are looked through for some that look alike");
    read.each<Likely>(
        db::Query("select s.id, s.name, t.name_key, t.website_key from ties t join startups s on s.id = t.startup_id "
                  "where t.operator_id = ?",
                  operator_id),
        [&](Likely& startup) { likeness.add(std::move(startup)); });
}

Passport passport_of(db::Read& read, std::int64_t startup) {
    const db::AsHouse house(read, "rules and lists are made from the whole passport");
    return read.one<Passport>("select " + db::columns<Passport>() + " from startups where id = ?", startup);
}

void replace_passport(db::Tx& tx, std::int64_t startup, const Passport& passport) {
    tx.update("startups", startup, passport);
    const Keys keys{core::fold(passport.name.str()), website_key(passport.website)};
    tx.update("startups", startup, keys);
    tx.run("update ties set name_key = ?, website_key = ? where startup_id = ?", keys.name_key, keys.website_key,
           startup);
    tx.run("update startups set version = version + 1, writers = '[]' where id = ?", startup);
    index_words(tx, startup);
}

void change_fields(db::Tx& tx, const activity::Actor& by, std::int64_t startup,
                   const std::vector<FieldChange>& changes) {
    auto passport = passport_of(tx, startup);
    auto writers = writers_of(tx, startup);
    const Told told = [&](std::string_view name) {
        return told_writer(tx, startup, writer_of(writers, name), by.person);
    };
    std::vector<std::string> changed;
    for (const auto& one : changes) {
        std::string_view name = one.field.str();
        if (name.starts_with("startup.")) name.remove_prefix(8);
        if (change_field(core::shape_of<Passport>(), &passport, name, one, told) == Changed::yes)
            changed.emplace_back(name);
    }
    if (changed.empty()) return;
    replace_passport(tx, startup, passport);
    keep_writers(tx, startup, std::move(writers), changed, by.person);
    auto what = about(tx, startup);
    what.what = changes.front().field.str();
    activity::record(tx, by, "startup.changed", what);
}

namespace {

bool is_mine(db::Read& read, std::int64_t startup) {
    return read.first<std::int64_t>("select id from my_own_startups where id = ?", startup).has_value();
}

// The house that knew it first.
std::optional<std::int64_t> brought_in_by(db::Read& read, std::int64_t startup) {
    const db::AsHouse house(read, "which house brought a startup in");
    return read.first<std::int64_t>(
        "select operator_id from ties where startup_id = ? order by made_at, operator_id limit 1", startup);
}

}  // namespace

void expect_correctable(db::Read& read, std::int64_t startup) {
    if (is_mine(read, startup)) return;
    if (!read.first<std::int64_t>("select id from my_startups where id = ?", startup)) throw core::not_found("startup");
    if (has_people(read, startup))
        throw core::conflict("team_keeps_it",
                             {"The team keeps its own passport. Ask one of them to correct it.",
                              "L’équipe tient elle-même son passeport. Demandez à l’un d’eux de le corriger.",
                              "A equipe cuida do próprio passaporte. Peça a alguém dela que o corrija."});
    const auto house = brought_in_by(read, startup);
    if (!read.first<std::int64_t>("select id from my_programmes_run where operator_id = ? limit 1", house.value_or(0)))
        throw core::conflict("other_house",
                             {"Another house brought this startup in. Ask it to correct the passport.",
                              "Une autre maison a fait entrer cette startup. Demandez-lui de corriger le passeport.",
                              "Outra casa trouxe esta startup. Peça a ela que corrija o passaporte."});
}

activity::About about(db::Read& read, std::int64_t startup) {
    activity::About out{.startup_id = startup, .seen = activity::Seen::by_team};
    if (!has_people(read, startup)) out.operator_id = brought_in_by(read, startup).value_or(0);
    return out;
}

void expect_mine(db::Read& read, std::int64_t startup) {
    if (!is_mine(read, startup)) throw core::not_found("startup");
}

Startup startup_of(db::Read& read, std::int64_t startup) {
    auto out = read.first<Startup>("select id, " + db::columns<Passport>() +
                                       ", null, mine, case when id in (select t.startup_id from my_team_members t "
                                       "where t.person_id = caller() and "
                                       "t.owner = 1) then 1 else 0 end, version from my_startups where id = ?",
                                   startup);
    if (!out) throw core::not_found("startup");
    const auto deck = read.one<std::optional<std::int64_t>>("select deck_id from my_startups where id = ?", startup);
    if (deck) out->deck = file_of(read, *deck);
    return *out;
}

void passport_routes(http::Api& api) {
    api.get("/startups/{id}", "A startup's passport", http::Role::member, show);
    api.patch("/startups/{id}",
              "Change fields of a passport: one's own, or one that the house brought in and no team keeps",
              http::Role::member, change)
        .versioned();
}

}  // namespace startups
