#include "demo/load_readings.hpp"

#include <algorithm>
#include <array>

#include "demo/random.hpp"
#include "reviews/reviews.hpp"

namespace demo {
namespace {

using namespace std::chrono;

// In the week after the call closed, six jurors read, three for each file. How each scores, in tenths of a step away
// from the others.
struct Juror {
    const char* email;
    int leaning;
};
constexpr std::array<Juror, 6> jurors{{{"sofia@spark.example", 3},
                                       {"gilles@spark.example", -8},
                                       {"hugo@spark.example", 0},
                                       {"aicha@spark.example", 5},
                                       {"olivier@spark.example", -3},
                                       {"helene@spark.example", 1}}};
constexpr std::size_t reads = 3;

struct File {
    std::int64_t id;
    std::int64_t furthest;  // 0 refused on paper, 1 interviewed, 2 offered a place
};
std::vector<File> files_of(db::Read& read, std::int64_t call) {
    return read.all<File>(
        "select a.id, max(case d.decided when 'offered' then 2 when 'interview' then 1 else 0 end) from applications a "
        "join decisions d on d.application_id = a.id where a.call_id = ? and a.status not in ('not_eligible', "
        "'incomplete') group by a.id order by a.id",
        call);
}

// One to five on each criterion, around what the jury saw in the file later.
std::vector<std::int64_t> marks(Random& random, const File& file, int leaning) {
    std::vector<std::int64_t> out;
    for (int criterion = 0; criterion < 4; ++criterion) {
        const auto tenths = 24 + 8 * file.furthest + leaning + random.between(-9, 9);
        out.push_back(std::clamp<std::int64_t>((tenths + 5) / 10, 1, 5));
    }
    return out;
}

struct Evening {  // each juror reads on from here
    core::Instant now;
    std::int64_t read = 0;
};

reviews::PastReading reading(Random& random, const File& file, std::int64_t person, int leaning, Evening& evening,
                             core::Instant closed) {
    constexpr std::int64_t files_an_evening = 6;
    if (evening.read && evening.read % files_an_evening == 0) evening.now = evening.now + hours(22);
    ++evening.read;
    const auto begun = evening.now + minutes(random.between(4, 9));
    const auto finished = begun + minutes(random.between(3, 14));
    evening.now = finished;
    if (finished > closed) return {file.id, person, std::nullopt, std::nullopt, {}};
    return {file.id, person, begun, finished, marks(random, file, leaning)};
}

}  // namespace

void load_readings(db::Db& db) {
    reviews::PastPhase past;
    past.reads = reads;
    std::array<std::int64_t, jurors.size()> people{};
    std::vector<File> files;
    core::Instant closes;
    db.read({}, [&](db::Read& read) {
        const db::AsHouse house(read, "the story is told by the house itself");
        past.call = read.one<std::int64_t>("select id from calls where slug = 'spark-2013-spring'");
        closes = read.one<core::Instant>("select closes_at from calls where id = ?", past.call);
        for (std::size_t i = 0; i < jurors.size(); ++i)
            people[i] = read.one<std::int64_t>("select id from people where email_key = ?", jurors[i].email);
        files = files_of(read, past.call);
    });
    past.opened = closes + hours(9);
    past.closed = closes + days(5);
    Random random(2013);
    std::array<Evening, jurors.size()> evenings{};
    for (std::size_t i = 0; i < jurors.size(); ++i)
        evenings[i].now = past.opened + hours(10 + static_cast<int>(i)) + days(i % 2);
    for (std::size_t i = 0; i < files.size(); ++i)
        for (std::size_t k = 0; k < reads; ++k) {
            const auto who = (i + k * (1 + i % 2) + i / jurors.size()) % jurors.size();
            past.readings.push_back(
                reading(random, files[i], people[who], jurors[who].leaning, evenings[who], past.closed));
        }
    reviews::bring_in(db, past);
}

}  // namespace demo
