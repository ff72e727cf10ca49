#include "core/ids.hpp"

#include <atomic>

#include "core/clock.hpp"
#include "core/secret.hpp"

namespace core {
namespace {

constexpr std::int64_t start_of_2010 = 1'262'304'000'000;  // milliseconds
std::atomic<std::int64_t> last{0};
std::atomic<bool> seeded{false};

std::int64_t from_clock() {
    static const std::int64_t node = random_below(1 << 12);
    const auto milliseconds = real_now().microseconds / 1000 - start_of_2010;
    return (milliseconds << 12) | node;
}

}  // namespace

Instant real_now() {
    using namespace std::chrono;
    return {duration_cast<microseconds>(system_clock::now().time_since_epoch()).count()};
}

std::int64_t new_id() {
    const auto wanted = seeded ? std::int64_t{0} : from_clock();
    auto before = last.load();
    std::int64_t next = 0;
    do next = std::max(before + 1, wanted);
    while (!last.compare_exchange_weak(before, next));
    return next;
}

void seed_ids(std::int64_t first) {
    seeded = true;
    last = first - 1;
}

}  // namespace core
