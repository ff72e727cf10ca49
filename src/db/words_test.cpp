#include <gtest/gtest.h>

#include "core/fold.hpp"
#include "world/engine.hpp"

namespace {

constexpr auto tables = "create table startups (id {id}, name {text} not null);\n{words startups}\n";

using Ids = std::vector<std::int64_t>;

class WordIndex : public world::OnEngine {
protected:
    void SetUp() override {
        OnEngine::SetUp();
        if (IsSkipped()) return;
        world.emplace(world::fresh_db_with(tables));
        add(1, "Élan vital", {"=call17"});
        add(2, "Brindille électrique", {"=call1"});
        add(3, "L'eau d'Éléonore 漢字", {"=call17"});
    }
    void add(std::int64_t id, const std::string& name, std::vector<std::string> terms) {
        for (auto& word : core::words(name)) terms.push_back(std::move(word));
        world->db->write_now({}, [&](db::Tx& tx) {
            tx.run("insert into startups (id, name) values (?, ?)", id, name);
            tx.index_words("startups", id, terms);
        });
    }
    Ids found(const std::string& typed, const std::vector<std::string>& exact = {}) {
        return world->db->ask({}, [&](db::Read& read) { return in(read, typed, exact); });
    }
    static Ids in(db::Read& read, const std::string& typed, const std::vector<std::string>& exact = {}) {
        return read.all<std::int64_t>(
            "select s.id from {words startups ?} w join startups s on s.id = w.id where s.id > ? order by w.id desc "
            "limit ?",
            db::Words{core::words(typed), exact}, 0, 50);
    }
    std::optional<world::World> world;
};

TEST_F(WordIndex, every_word_is_a_prefix_without_accents_or_case_and_the_newest_come_first) {
    EXPECT_EQ(found("el"), (Ids{3, 2, 1}));
    EXPECT_EQ(found("ÉLA"), Ids{1});
    EXPECT_EQ(found("brind electri"), Ids{2});
    EXPECT_EQ(found("elan brindille"), Ids{});
    EXPECT_EQ(found("漢"), Ids{3});
    EXPECT_EQ(found("eau"), Ids{3});
}

TEST_F(WordIndex, an_exact_term_matches_whole_and_no_typed_prefix_meets_it) {
    EXPECT_EQ(found("", {"call17"}), (Ids{3, 1}));
    EXPECT_EQ(found("", {"call1"}), Ids{2});
    EXPECT_EQ(found("el", {"call17"}), (Ids{3, 1}));
    EXPECT_EQ(found("call17"), Ids{});
    EXPECT_EQ(found("="), Ids{});
    EXPECT_EQ(found(""), Ids{});
}

TEST_F(WordIndex, what_is_written_anew_is_found_by_its_new_words_only) {
    world->db->write_now({}, [](db::Tx& tx) { tx.index_words("startups", 1, {"bicyclette"}); });
    EXPECT_EQ(found("vital"), Ids{});
    EXPECT_EQ(found("bic"), Ids{1});
    world->db->write_now({}, [](db::Tx& tx) { tx.index_words("startups", 1, {}); });
    EXPECT_EQ(found("bic"), Ids{});
}

TEST_F(WordIndex, a_transaction_finds_its_own_words_and_leaves_none_when_it_fails) {
    const auto work = [](db::Tx& tx) {
        tx.index_words("startups", 2, {"zeppelin"});
        EXPECT_EQ(in(tx, "zep"), Ids{2});
        EXPECT_EQ(in(tx, "brindille"), Ids{});
        throw std::runtime_error("no");
    };
    EXPECT_THROW(world->db->write_now({}, work), std::runtime_error);
    EXPECT_EQ(found("zep"), Ids{});
    EXPECT_EQ(found("brindille"), Ids{2});
}

TEST_F(WordIndex, words_of_a_query_can_be_anything) {
    for (const std::string typed : {"\" OR *", "NEAR(a b)", "' | !x", "a:b", "\\", "-", "AND"}) {
        EXPECT_NO_THROW(found(typed, {typed})) << typed;
        EXPECT_NO_THROW(world->db->write_now({}, [&](db::Tx& tx) { tx.index_words("startups", 1, {typed, "ok"}); }));
    }
}

}  // namespace
