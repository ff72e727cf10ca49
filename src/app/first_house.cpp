#include "app/first_house.hpp"

#include "accounts/accounts.hpp"
#include "activity/record.hpp"
#include "core/fold.hpp"
#include "core/ids.hpp"
#include "core/time_zone.hpp"
#include "demo/load.hpp"

namespace app {
namespace {

struct FirstHouse {
    core::Text<1, 120> operator_, city;
    core::Country country;
    core::Text<1, 64> time_zone;
    core::Text<1, 120> programme;
    bool pattern = true;  // Spark's questions and rules, to change at will
};
struct FirstHouseMade {
    std::int64_t operator_id;
    std::string programme_slug;
    std::optional<std::string> call_slug;
};

// "Le Port d’Attache" becomes "le-port-d-attache", with a number behind it while that is taken.
std::string free_slug(db::Read& read, std::string_view table, std::string_view name) {
    std::string slug;
    for (const auto& word : core::words(name)) {
        std::string plain;
        for (const char c : word)
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) plain += c;
        if (!plain.empty() && slug.size() + plain.size() < 50) (slug += slug.empty() ? "" : "-") += plain;
    }
    if (slug.empty()) slug = "house";
    const auto taken = [&](const std::string& s) {
        return read.first<std::int64_t>("select id from " + std::string(table) + " where slug = ?", s).has_value();
    };
    if (!taken(slug)) return slug;
    for (int n = 2;; ++n)
        if (auto next = slug + "-" + std::to_string(n); !taken(next)) return next;
}

// Said twice, the first house would stand there twice. Another house has another name.
void expect_new(db::Read& read, const core::Text<1, 120>& name) {
    for (const auto& taken : read.all<std::string>("select name from operators"))
        if (core::fold(taken) == core::fold(name.str()))
            throw core::invalid("operator", "taken",
                                {"This house is laid out already. Go in, or give another house another name.",
                                 "Cette maison est déjà aménagée. Entrez, ou donnez un autre nom à une autre maison.",
                                 "Esta casa já está montada. Entre, ou dê outro nome a outra casa."});
}

FirstHouseMade lay_out(db::Tx& tx, http::Call& call, const FirstHouse& wish) {
    if (!core::known_zone(wish.time_zone.str())) throw core::invalid("time_zone", "unknown", core::no_time_zone);
    expect_new(tx, wish.operator_);
    struct OperatorRow {
        std::int64_t id;
        std::string slug, name;
        core::Instant made_at;
    };
    struct SiteRow {
        std::int64_t id, operator_id;
        core::Text<1, 120> name, city;
        core::Country country;
        core::Text<1, 64> time_zone;
        std::int64_t desks = 0;
    };
    const OperatorRow house{core::new_id(), free_slug(tx, "operators", wish.operator_.str()), wish.operator_.str(),
                            core::real_now()};
    tx.insert("operators", house);
    tx.insert("sites", SiteRow{core::new_id(), house.id, wish.city, wish.city, wish.country, wish.time_zone});
    accounts::grant(tx, call.caller().person, http::Role::manager, house.id);
    FirstHouseMade made{house.id, free_slug(tx, "programmes", wish.programme.str()), {}};
    const auto programme = demo::add_plain_programme(tx, house.id, made.programme_slug, wish.programme.str());
    if (wish.pattern)
        made.call_slug =
            demo::add_pattern_call(tx, programme, made.programme_slug, wish.time_zone.str(), call.now, call.language());
    activity::record(tx, activity::actor(call), "house.laid_out", {.operator_id = house.id, .programme_id = programme});
    return made;
}

}  // namespace

void first_house_routes(http::Api& api) {
    api.post("/first-house", "Lay out an operator with its site, programme and first call", http::Role::admin, lay_out);
}

}  // namespace app
