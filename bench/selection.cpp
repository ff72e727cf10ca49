// Selecting at full size: the list and the board in the order of calibrated scores over 60,000 files, and reviews saved
// by 64 reviewers at once beside raw commits on the same disk.
#include <algorithm>
#include <iostream>
#include <stdexcept>

#include "bench/figures.hpp"
#include "bench/founders.hpp"
#include "bench/measurements.hpp"
#include "bench/raw_commits.hpp"
#include "bench/worlds.hpp"
#include "core/ids.hpp"
#include "db/db.hpp"

namespace bench {
namespace {

constexpr unsigned reviewers = 64;
constexpr std::size_t saves_each = 60;
constexpr int rounds = 3;
constexpr std::size_t most_pages = 64;
constexpr unsigned team = 4;  // who choose together, none of them pausing to read
const std::string of_call = std::string("/api/calls/") + call_slug;

std::unique_ptr<db::Db> opened(const std::string& path) { return db::open("sqlite:" + path, {.readers = 1}); }

// Every file with a score and a place, a tenth of them on the shortlist, as after a phase that read them all.
std::int64_t score_all(const std::string& path) {
    const House house("sqlite:" + path);
    const auto phase =
        boost::json::parse(
            ask(house.server.port(), request("POST", of_call + "/phases", house.manager, R"({"kind":"paper"})")).body)
            .at("id")
            .as_int64();
    const auto call = house.get(of_call).at("id").as_int64();
    opened(path)->write_now({}, [&](db::Tx& tx) {
        const db::AsHouse scores(tx, "a world to measure is filled");
        tx.run("update applications set score = (id / 8191 * 7919) % 1000 where call_id = ? and status <> 'draft'",
               call);
        tx.run("update applications set board = 'shortlisted' where call_id = ? and score % 10 = 3", call);
        tx.run(
            "insert into standings (phase_id, generation, application_id, reviews, raw, calibrated, error, place, "
            "place_low, "
            "place_high, chance, panel) select ?, 0, id, 3, score, score, 40, n, n, n + 9, 0, 0 from (select id, "
            "score, "
            "row_number() over (order by score desc, id) as n from applications where call_id = ? and score >= 0) "
            "ranked",
            phase, call);
    });
    return phase;
}

std::vector<std::string> pages(const House& house, const std::string& first) {
    std::vector<std::string> out{first};
    for (auto page = house.get(first); out.size() < most_pages && page.at("next").is_string();) {
        out.push_back(first + "&cursor=" + std::string(page.at("next").as_string()));
        page = house.get(out.back());
    }
    return out;
}

void measure_pages(const House& house, const char* what, const std::vector<std::string>& targets) {
    std::vector<std::string> requests;
    requests.reserve(targets.size());
    for (const auto& target : targets) requests.push_back(request("GET", target, house.manager));
    std::vector<double> served, p99;
    for (int round = 0; round < rounds; ++round) {
        std::size_t sent = 0;
        const auto outcome = run({.port = house.server.port(),
                                  .connections = team,
                                  .next = [&](unsigned) { return &requests[sent++ % requests.size()]; },
                                  .answered = {}});
        if (outcome.refused) throw std::runtime_error(std::string(what) + ": some were refused");
        served.push_back(outcome.per_second());
        p99.push_back(outcome.milliseconds_at(0.99));
    }
    Line(what)
        .say(number(median(served)) + "/s")
        .at_most("p99 " + number(median(p99)) + " ms", median(p99), 10)
        .print();
}

void measure_lists() {
    const auto path = copy_of_world(60'000, "selection");
    const auto phase = score_all(path);
    const House house("sqlite:" + path);
    measure_pages(house, "the list by score, a page of 50",
                  pages(house, of_call + "/applications?limit=50&sort=score"));
    measure_pages(house, "a column of the board, by score",
                  pages(house, of_call + "/applications?limit=50&sort=score&status=shortlisted"));
    measure_pages(house, "the board's figures", {of_call + "/board"});
    measure_pages(house, "the standings, a page of 100",
                  pages(house, "/api/phases/" + std::to_string(phase) + "/standings?limit=100"));
}

struct Reader {
    std::string cookie;
    std::int64_t person = 0;
    std::vector<std::string> reviews;
};

std::vector<Reader> people(const std::string& db) {
    const House house(db);
    std::vector<Reader> out;
    for (const auto& founder : founders(house, reviewers, 1)) {
        const auto me = ask(house.server.port(), request("GET", "/api/me", founder.cookie));
        out.push_back({founder.cookie, boost::json::parse(me.body).at("id").as_int64(), {}});
    }
    return out;
}

void make_jurors(const std::string& path, const std::vector<Reader>& readers) {
    opened(path)->write_now({}, [&](db::Tx& tx) {
        for (const auto& reader : readers)
            tx.run(
                "insert into grants (id, person_id, role, operator_id, made_at) select ?, ?, 'juror', p.operator_id, 0 "
                "from calls c join programmes p on p.id = c.programme_id where c.slug = ?",
                core::new_id(), reader.person, std::string(call_slug));
    });
}

boost::json::value sent(const House& house, const std::string& target, const std::string& body) {
    const auto answer = ask(house.server.port(), request("POST", target, house.manager, body));
    if (answer.status > 299) throw std::runtime_error(target + " was refused: " + answer.body);
    return answer.body.empty() ? boost::json::value() : boost::json::parse(answer.body);
}

void share_out(const House& house, std::vector<Reader>& readers) {
    const auto phase = std::to_string(
        sent(house, of_call + "/phases", R"({"kind":"paper","takes":"sent","reads":3})").at("id").as_int64());
    std::string ids;
    for (const auto& reader : readers) (ids += ids.empty() ? "" : ",") += std::to_string(reader.person);
    const auto added = sent(house, of_call + "/reviewers", "{\"people\":[" + ids + "]}");
    std::string named;  // those who read in the call already have files of their own
    for (const auto& one : added.at("reviewers").as_array()) {
        const auto person = one.at("person").at("id").as_int64();
        if (std::none_of(readers.begin(), readers.end(), [&](const Reader& each) { return each.person == person; }))
            continue;
        const auto id = std::to_string(one.at("id").as_int64());
        (named += named.empty() ? "" : ",") += id;
        ask(house.server.port(), request("PATCH", "/api/reviewers/" + id, house.manager, R"({"least":20,"most":30})"));
    }
    ask(house.server.port(), request("PATCH", "/api/phases/" + phase, house.manager, "{\"readers\":[" + named + "]}"));
    sent(house, "/api/phases/" + phase + "/opening", "{}");
    sent(house, "/api/phases/" + phase + "/proposal", R"({"fair":false})");
    sent(house, "/api/phases/" + phase + "/assignment", "{}");
    for (auto& reader : readers) {
        const auto read =
            boost::json::parse(ask(house.server.port(), request("GET", "/api/reviews", reader.cookie)).body);
        for (const auto& file : read.at(0).at("files").at("items").as_array())
            reader.reviews.push_back("/api/reviews/" + std::to_string(file.at("id").as_int64()));
        if (reader.reviews.empty()) throw std::runtime_error("a reviewer was given no file");
    }
}

std::string typed(std::size_t turn) {
    std::string scores;
    for (const auto* criterion : {"team", "thinking", "viability", "shipping"})
        (scores += scores.empty() ? "" : ",") +=
            R"({"criterion":")" + std::string(criterion) + R"(","value":)" + std::to_string(1 + turn++ % 5) + "}";
    return "{\"scores\":[" + scores + R"(],"for_startup":"They know their users by name."})";
}

Outcome save(const House& house, const std::vector<Reader>& readers) {
    std::vector<std::string> requests(readers.size());
    std::vector<std::size_t> left(readers.size(), saves_each);
    auto outcome = run({.port = house.server.port(),
                        .connections = reviewers,
                        .at_most = std::chrono::minutes(2),
                        .next = [&](unsigned i) -> const std::string* {
                            if (left[i] == 0) return nullptr;
                            const auto& all = readers[i].reviews;
                            --left[i];
                            requests[i] =
                                request("PATCH", all[left[i] % all.size()], readers[i].cookie, typed(left[i]));
                            return &requests[i];
                        },
                        .answered = {}});
    if (outcome.refused) throw std::runtime_error("reviews were refused");
    return outcome;
}

void measure_reviews() {
    const auto path = copy_of_world(600, "reviews");
    auto readers = people("sqlite:" + path);
    make_jurors(path, readers);
    const House house("sqlite:" + path);
    share_out(house, readers);
    std::vector<double> raw, saved, beside, p99;
    for (int round = 0; round < rounds; ++round) {
        raw.push_back(raw_commits_per_second(folder() + "/raw-commits.db"));
        const auto outcome = save(house, readers);
        saved.push_back(outcome.per_second());
        beside.push_back(outcome.per_second() / raw.back());
        p99.push_back(outcome.milliseconds_at(0.99));
    }
    Line("reviews saved")
        .say(number(median(saved)) + "/s durable, p99 " + number(median(p99)) + " ms")
        .at_least("beside " + number(median(raw)) + " raw commits/s: " + times(median(beside)), median(beside), 0.5)
        .print();
}

}  // namespace

void measure_selection() {
    print_machine();
    std::cout << "selection: 60,000 files by calibrated score; 64 reviewers save at once\n";
    measure_lists();
    measure_reviews();
}

}  // namespace bench
