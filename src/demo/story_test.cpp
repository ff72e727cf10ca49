#include "demo/story.hpp"
#include "demo/story_interviews.hpp"
#include "demo/story_reading.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

using namespace demo;

namespace {

const Story& told() {
    static const Story one = story();
    return one;
}

const Startup& startup(const core::Slug& key) {
    return *std::find_if(told().startups.begin(), told().startups.end(),
                         [&](const Startup& s) { return s.key == key; });
}
const Call& call(std::string_view slug) {
    return *std::find_if(told().calls.begin(), told().calls.end(), [&](const Call& c) { return c.slug.str() == slug; });
}
std::vector<const Application*> files_of(std::string_view slug) {
    std::vector<const Application*> out;
    for (const auto& file : told().applications)
        if (file.call.str() == slug) out.push_back(&file);
    return out;
}

template <class Key> std::map<Key, int> counted(const std::vector<const Application*>& files, Key Application::*by) {
    std::map<Key, int> out;
    for (const auto* file : files) ++out[file->*by];
    return out;
}

std::vector<const Application*> sent(std::vector<const Application*> files) {
    std::erase_if(files, [](const Application* file) { return file->sent_at.empty(); });
    return files;
}

// Who is in the team at a moment; those without a date have always been.
std::vector<Member> team_at(const Startup& of, core::Instant at) {
    auto team = of.team;
    std::erase_if(team, [&](const Member& m) { return m.added_at && *m.added_at > at; });
    return team;
}

programmes::Facts facts_of(const Startup& s, const std::vector<Member>& team) {
    programmes::Facts facts;
    const auto saying = [&](WritesCode what) {
        return std::count_if(team.begin(), team.end(), [&](const Member& m) { return m.writes_code == what; });
    };
    facts.people = core::Count{static_cast<std::int64_t>(team.size())};
    if (saying(WritesCode::yes) > 0 || (saying(WritesCode::unknown) == 0 && !team.empty()))
        facts.developers = core::Count{saying(WritesCode::yes)};
    facts.technologies = s.technologies;
    facts.founded = s.founded;
    facts.founded_on = s.founded_on;
    facts.revenue = s.revenue;
    facts.revenue_cents = s.revenue_cents;
    facts.revenue_currency = s.revenue_currency;
    facts.privately_held = s.privately_held;
    facts.country = s.country;
    return facts;
}

Eligibility checked(const Call& of, const Startup& s, core::Instant at) {
    const auto day = std::chrono::floor<std::chrono::days>(
        std::chrono::sys_time<std::chrono::microseconds>(std::chrono::microseconds(of.closes_at.microseconds)));
    return programmes::check(of.rules, facts_of(s, team_at(s, at)), {core::date_of(day), {}}).eligibility;
}

std::vector<Member> joined_people() {
    std::vector<Member> out;
    for (const auto* file : files_of("spark-2013-spring"))
        if (file->status == Status::joined)
            for (const auto& member : startup(file->startup).team) out.push_back(member);
    return out;
}

std::size_t words_in(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < text.size(); ++i) count += text[i] != ' ' && (i == 0 || text[i - 1] == ' ');
    return count;
}

bool ends_in_example(std::string_view address) { return address.ends_with(".example"); }

}  // namespace

TEST(Story, the_spring_has_sixty_files_that_add_up) {
    const auto by_status = counted(files_of("spark-2013-spring"), &Application::status);
    EXPECT_EQ(by_status, (std::map<Status, int>{{Status::joined, 13},
                                                {Status::declined, 2},
                                                {Status::lapsed, 1},
                                                {Status::waiting_list, 3},
                                                {Status::refused, 32},
                                                {Status::not_eligible, 7},
                                                {Status::incomplete, 2}}));
    const auto by_verdict = counted(files_of("spark-2013-spring"), &Application::eligibility);
    EXPECT_EQ(by_verdict,
              (std::map<Eligibility, int>{
                  {Eligibility::eligible, 51}, {Eligibility::not_eligible, 7}, {Eligibility::cannot_tell, 2}}));
}

TEST(Story, the_other_calls_have_the_files_that_are_told) {
    EXPECT_EQ(counted(files_of("spark-2014-winter"), &Application::status),
              (std::map<Status, int>{{Status::draft, 9}, {Status::submitted, 22}, {Status::withdrawn, 1}}));
    EXPECT_EQ(counted(sent(files_of("spark-2014-winter")), &Application::eligibility),
              (std::map<Eligibility, int>{
                  {Eligibility::eligible, 17}, {Eligibility::not_eligible, 3}, {Eligibility::cannot_tell, 3}}));
    EXPECT_EQ(counted(files_of("bizspark-2014"), &Application::status),
              (std::map<Status, int>{{Status::draft, 1}, {Status::submitted, 6}, {Status::joined, 3}}));
    EXPECT_EQ(files_of("imagine-cup-2014").size(), 0u);
    EXPECT_EQ(files_of("ruche-2013").size(), 8u);
    EXPECT_EQ(told().startups.size(), 105u);
    EXPECT_EQ(told().applications.size(), 110u);
}

TEST(Story, each_verdict_follows_from_the_facts_by_the_rules_of_its_call) {
    for (const auto& file : told().applications) {
        const auto& of = call(file.call.str());
        const auto& s = startup(file.startup);
        EXPECT_EQ(checked(of, s, told().now), file.eligibility) << file.call.str() << " " << s.name;
        const auto then = file.sent_at.empty() ? told().now : file.sent_at.back();
        EXPECT_EQ(checked(of, s, then), file.eligibility_when_sent) << file.call.str() << " " << s.name;
    }
}

TEST(Story, one_verdict_flipped_in_each_call_of_the_house_because_the_team_grew) {
    for (const auto* slug : {"spark-2013-spring", "spark-2014-winter"}) {
        std::vector<std::string> flipped;
        for (const auto* file : files_of(slug))
            if (file->eligibility != file->eligibility_when_sent) flipped.push_back(startup(file->startup).name);
        EXPECT_EQ(flipped, std::vector<std::string>{slug == std::string("spark-2013-spring") ? "Kermesse" : "Pendule"});
    }
}

TEST(Story, the_rules_have_no_faults) {
    for (const auto& of : told().calls) EXPECT_EQ(programmes::faults(of.rules, {}).size(), 0u) << of.slug.str();
}

TEST(Story, four_files_of_the_spring_would_fail_a_limit_of_three_years_in_autumn) {
    const auto first_day = core::parse_date("2013-09-02").value();
    std::set<std::string> too_old;
    for (const auto* file : files_of("spark-2013-spring")) {
        const auto& s = startup(file->startup);
        if (s.founded_on && programmes::months_between(*s.founded_on, first_day) >= 36) too_old.insert(s.name);
    }
    EXPECT_EQ(too_old, (std::set<std::string>{"Girouette", "Loupiote", "Mosaïk", "Quintal"}));
}

TEST(Story, the_first_promo_is_the_one_that_is_known) {
    const auto people = joined_people();
    EXPECT_EQ(people.size(), 34u);  // of 40 desks
    const auto women =
        std::count_if(people.begin(), people.end(), [](const Member& m) { return m.gender == Gender::woman; });
    EXPECT_EQ(women, 7);  // about a fifth
    const auto young = std::count_if(people.begin(), people.end(),
                                     [](const Member& m) { return m.age_band && *m.age_band <= AgeBand::from_25; });
    EXPECT_GE(young, 24);
    std::set<std::string> travelling;
    for (const auto* file : files_of("spark-2013-spring"))
        for (const auto& answer : file->answers)
            if (file->status == Status::joined && answer.question == "outside_paris" && answer.text != "0")
                travelling.insert(startup(file->startup).name);
    EXPECT_EQ(travelling, (std::set<std::string>{"Métronome", "Passerelle"}));
}

TEST(Story, nobody_real_can_be_written_to) {
    std::set<std::string> addresses;
    const auto look = [&](const core::Email& email) {
        EXPECT_TRUE(ends_in_example(email.str())) << email.str();
        EXPECT_TRUE(addresses.insert(email.str()).second) << email.str();
    };
    for (const auto& person : told().people) look(person.email);
    for (const auto& s : told().startups) {
        if (s.website) {
            EXPECT_TRUE(ends_in_example(s.website->str())) << s.website->str();
        }
        for (const auto& member : s.team)
            if (member.email) look(*member.email);
    }
}

TEST(Story, no_two_people_or_startups_bear_the_same_name) {
    std::set<std::string> people, names, keys;
    for (const auto& person : told().people) EXPECT_TRUE(people.insert(person.name).second) << person.name;
    for (const auto& s : told().startups) {
        EXPECT_TRUE(names.insert(s.name).second) << s.name;
        EXPECT_TRUE(keys.insert(s.key.str()).second) << s.key.str();
        for (const auto& member : s.team) EXPECT_TRUE(people.insert(member.name).second) << member.name;
    }
}

TEST(Story, no_two_files_say_the_same) {
    std::set<std::string> texts;
    for (const auto& file : told().applications)
        for (const auto& answer : file.answers)
            if (answer.text.size() > 12) {
                EXPECT_TRUE(texts.insert(answer.text).second) << answer.text;
            }
}

TEST(Story, things_happen_in_their_order) {
    for (const auto& programme : told().programmes)
        for (const auto& cohort : programme.cohorts) EXPECT_LT(cohort.starts_on, cohort.ends_on) << cohort.name;
    for (const auto& file : told().applications) {
        const auto& of = call(file.call.str());
        EXPECT_LE(of.opens_at, file.begun_at) << file.startup.str();
        auto last = file.begun_at;
        for (const auto at : file.sent_at) {
            EXPECT_LE(last, at) << file.startup.str();
            EXPECT_LE(at, of.closes_at) << file.startup.str();
            last = at;
        }
        for (const auto& step : file.steps) {
            EXPECT_LT(last, step.at) << file.startup.str();
            last = step.at;
        }
        EXPECT_LE(last, file.updated_at) << file.startup.str();
        EXPECT_LE(file.updated_at, told().now) << file.startup.str();
        EXPECT_TRUE(file.steps.empty() || file.steps.back().status == file.status) << file.startup.str();
    }
}

TEST(Story, answers_fit_their_questions) {
    for (const auto& file : told().applications) {
        const auto& of = call(file.call.str());
        std::set<std::string> answered;
        for (const auto& answer : file.answers) {
            const auto asked = std::find_if(of.questions.begin(), of.questions.end(),
                                            [&](const Question& q) { return q.key == answer.question; });
            ASSERT_NE(asked, of.questions.end()) << file.startup.str() << " " << answer.question;
            EXPECT_TRUE(answered.insert(answer.question).second) << file.startup.str();
            EXPECT_EQ(answer.deck, asked->kind == QuestionKind::file);
            EXPECT_TRUE(!answer.deck || startup(file.startup).deck) << file.startup.str();
            if (asked->max_words) {
                EXPECT_LE(words_in(answer.text), static_cast<std::size_t>(asked->max_words->value)) << answer.text;
            }
            for (const auto& choice : answer.choices)
                EXPECT_TRUE(std::any_of(asked->options.begin(), asked->options.end(), [&](const Option& o) {
                    return o.key == choice;
                })) << choice;
        }
        if (file.status == Status::draft) continue;
        for (const auto& question : of.questions)
            EXPECT_TRUE(!question.required || answered.contains(question.key))
                << file.startup.str() << " " << question.key;
        for (const auto& consent : of.consents)
            EXPECT_TRUE(!consent.required || std::count(file.consents.begin(), file.consents.end(), consent.key) == 1)
                << file.startup.str();
    }
}

TEST(Story, a_startup_has_one_owner) {
    for (const auto& s : told().startups)
        EXPECT_EQ(std::count_if(s.team.begin(), s.team.end(), [](const Member& m) { return m.owner && m.account; }), 1)
            << s.name;
}

TEST(Story, whoever_is_named_is_there) {
    std::set<std::string> people;
    for (const auto& person : told().people) people.insert(person.key.str());
    const auto known = [&](const core::Slug& key) { return people.contains(key.str()); };
    for (const auto& file : told().applications) {
        EXPECT_TRUE(!file.looks_after || known(*file.looks_after)) << file.startup.str();
        for (const auto& note : file.notes) EXPECT_TRUE(known(note.by)) << note.by.str();
        for (const auto& step : file.steps) EXPECT_TRUE(!step.by || known(*step.by)) << file.startup.str();
    }
    for (const auto& view : told().views) EXPECT_TRUE(known(view.by)) << view.name;
    for (const auto* of : {"manager@spark.example", "juror@spark.example", "advisor@spark.example",
                           "admin@spark.example", "manager@ruche.example"})
        EXPECT_EQ(std::count_if(told().people.begin(), told().people.end(),
                                [&](const Person& p) { return p.email.str() == of; }),
                  1)
            << of;
    EXPECT_EQ(startup(core::Slug::from("brindille").value()).team[0].email->str(), "founder@spark.example");
}

TEST(Story, the_winter_is_being_read_and_three_are_refused_in_pencil) {
    const auto reading = story_reading();
    EXPECT_LE(reading.opens, told().now);
    EXPECT_LT(told().now, reading.closes);
    EXPECT_EQ(reading.refused.size(), 3u);
    const auto files = files_of(reading.call.str());
    for (const auto& one : reading.refused) {
        const auto file =
            std::find_if(files.begin(), files.end(), [&](const Application* f) { return f->startup == one.startup; });
        ASSERT_NE(file, files.end()) << one.startup.str();
        EXPECT_EQ((*file)->status, Status::submitted);
        EXPECT_LT((*file)->sent_at.back(), reading.given_until);
        EXPECT_LT(one.at, told().now);
    }
}

TEST(Story, the_interviews_of_the_winter_are_with_teams_that_were_read_and_not_refused) {
    const auto round = story_interviews();
    const auto refused = story_reading().refused;
    EXPECT_LT(round.decided_at, round.asked_at);
    EXPECT_LT(round.planned_at, round.told_at);
    EXPECT_LT(round.told_at, told().now);
    EXPECT_EQ(round.teams.size(), 6u);
    const auto files = files_of(round.call.str());
    for (const auto& one : round.teams) {
        const auto file =
            std::find_if(files.begin(), files.end(), [&](const Application* f) { return f->startup == one.startup; });
        ASSERT_NE(file, files.end()) << one.startup.str();
        EXPECT_EQ((*file)->status, Status::submitted);
        EXPECT_EQ((*file)->eligibility, Eligibility::eligible) << one.startup.str();
        EXPECT_LT((*file)->sent_at.back(), round.decided_at);
        EXPECT_TRUE(std::none_of(refused.begin(), refused.end(), [&](const auto& r) {
            return r.startup == one.startup;
        })) << one.startup.str();
        EXPECT_TRUE(!one.answered_at || (*one.answered_at > round.asked_at && *one.answered_at < round.planned_at));
        EXPECT_TRUE(!one.told || one.answered_at) << "nobody is told who has not answered";
    }
}
