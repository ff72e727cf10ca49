#include "demo/load_readings.hpp"

#include <array>

#include "demo/juror_evenings.hpp"

namespace demo {
namespace {

using namespace std::chrono;

// In the week after the call closed, six jurors read, three for each file.
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

std::vector<FileOf> files_of(db::Read& read, std::int64_t call) {
    return read.all<FileOf>(
        "select a.id, max(case d.decided when 'offered' then 2 when 'interview' then 1 else 0 end) from applications a "
        "join decisions d on d.application_id = a.id where a.call_id = ? and a.status not in ('not_eligible', "
        "'incomplete') group by a.id order by a.id",
        call);
}

}  // namespace

void load_readings(db::Db& db) {
    reviews::PhaseBroughtIn phase;
    phase.reads = reads;
    std::array<JurorOf, jurors.size()> readers{};
    std::vector<FileOf> files;
    core::Instant closes;
    db.read({}, [&](db::Read& read) {
        const db::AsHouse house(read, "the story is told by the house itself");
        phase.call = read.one<std::int64_t>("select id from calls where slug = 'spark-2013-spring'");
        closes = read.one<core::Instant>("select closes_at from calls where id = ?", phase.call);
        for (std::size_t i = 0; i < jurors.size(); ++i)
            readers[i] = {read.one<std::int64_t>("select id from people where email_key = ?", jurors[i].email),
                          jurors[i].leaning};
        files = files_of(read, phase.call);
    });
    phase.opens = closes + hours(9);
    phase.closes = closes + days(5);
    Random random(2013);
    std::array<Evening, jurors.size()> evenings{};
    for (std::size_t i = 0; i < jurors.size(); ++i)
        evenings[i].now = phase.opens + hours(10 + static_cast<int>(i)) + days(i % 2);
    for (std::size_t i = 0; i < files.size(); ++i)
        for (std::size_t k = 0; k < reads; ++k) {
            const auto who = (i + k * (1 + i % 2) + i / jurors.size()) % jurors.size();
            phase.readings.push_back(read_next(random, files[i], readers[who], evenings[who], phase.closes));
        }
    reviews::bring_in(db, phase);
}

}  // namespace demo
