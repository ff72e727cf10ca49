#include "startups/likeness.hpp"

#include <gtest/gtest.h>

#include "core/fold.hpp"

namespace startups {
namespace {

Likely named(const std::string& name, const std::string& website = "") { return {1, name, core::fold(name), website}; }

std::string why(const Likely& a, const Likely& b) {
    Likeness seen;
    seen.add(a);
    const auto found = seen.like(b);
    if (!found) return "different";
    return found->why == Alike::same_name ? "name" : found->why == Alike::same_website ? "website" : "near";
}

}  // namespace

TEST(Likeness, the_same_name_at_another_place_is_alike_and_at_the_same_place_is_itself) {
    EXPECT_EQ(why(named("Élan", "a.example"), named("ELAN", "b.example")), "name");
    EXPECT_EQ(why(named("Élan"), named("ELAN", "b.example")), "name");
    EXPECT_EQ(why(named("Élan", "a.example"), named("ELAN", "a.example")), "different");
}

TEST(Likeness, a_website_is_the_same_in_any_language) {
    EXPECT_EQ(why(named("Alto", "alto.example"), named("Altissimo", "alto.example/fr-fr")), "website");
    EXPECT_EQ(why(named("Alto", "alto.example/fr"), named("Altissimo", "alto.example/en")), "website");
    EXPECT_EQ(why(named("Alto", "alto.example"), named("Altissimo", "alto.example/altissimo")), "different");
}

TEST(Likeness, spaces_dots_and_legal_forms_do_not_tell_names_apart) {
    EXPECT_EQ(why(named("Back Market", "a.example"), named("BackMarket SAS", "b.example")), "near");
    EXPECT_EQ(why(named("Drop.com"), named("The Drop, Inc.")), "near");
    EXPECT_EQ(why(named("SAS"), named("Inc")), "different");
}

TEST(Likeness, one_letter_off_counts_in_long_names_of_which_one_has_no_website) {
    EXPECT_EQ(why(named("Brindille"), named("Brindile")), "near");
    EXPECT_EQ(why(named("Brindille"), named("Brnidille", "a.example")), "near");
    EXPECT_EQ(why(named("Brindille"), named("Brindillo")), "near");
    EXPECT_EQ(why(named("Brindille", "a.example"), named("Brindile", "b.example")), "different");
    EXPECT_EQ(why(named("Lueur"), named("Lueurs")), "different");
    EXPECT_EQ(why(named("Stealth Project 24"), named("Stealth Project 25")), "different");
    EXPECT_EQ(why(named("Brindille"), named("Brndile")), "different");
}

TEST(Likeness, holds_many_and_finds_each) {
    Likeness seen;
    for (int i = 0; i < 20'000; ++i)
        seen.add({i + 1, "Startup " + std::to_string(i), "startup " + std::to_string(i),
                  "s" + std::to_string(i) + ".example"});
    for (int i = 0; i < 20'000; i += 997) {
        const auto found = seen.like(named("Startup " + std::to_string(i), "elsewhere.example"));
        ASSERT_TRUE(found) << i;
        EXPECT_EQ(found->other->id, i + 1);
    }
    EXPECT_FALSE(seen.like(named("Nobody", "nobody.example")));
}

TEST(Likeness, ten_thousand_of_one_name_do_not_slow_it_down) {
    Likeness seen;
    for (int i = 0; i < 10'000; ++i) seen.add({i + 1, "Alto", "alto", "alto.example/" + std::to_string(i)});
    EXPECT_EQ(seen.like(named("Alto", "new.example"))->why, Alike::same_name);
}

}  // namespace startups
