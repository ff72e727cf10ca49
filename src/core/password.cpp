#include "core/password.hpp"

#include <sodium.h>
#include <sys/resource.h>

#include <array>
#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <new>
#include <stdexcept>
#include <thread>
#include <vector>

namespace core {
namespace {

constexpr int gives_way = 15;  // of 19: lists are read meanwhile as if nobody signed in

void ready() {
    static const bool started = sodium_init() >= 0;
    if (!started) throw std::runtime_error("libsodium did not start");
}

// Each hash holds 19 MiB and a processor: more at once only slows all the rest, so the others wait in a queue.
class Hashers {
public:
    Hashers() {
        const auto count = std::max(1u, std::min(64u, std::thread::hardware_concurrency()));
        for (unsigned i = 0; i < count; ++i) threads_.emplace_back([this] { work(); });
    }
    ~Hashers() {
        {
            const std::lock_guard lock(mutex_);
            stopped_ = true;
        }
        wake_.notify_all();
        for (auto& thread : threads_) thread.join();
    }
    Hashers(const Hashers&) = delete;
    Hashers& operator=(const Hashers&) = delete;

    // Waits for it; throws what it throws.
    template <class Task> auto run(Task task) {
        const auto packed = std::make_shared<std::packaged_task<decltype(task())()>>(std::move(task));
        auto result = packed->get_future();
        {
            const std::lock_guard lock(mutex_);
            waiting_.emplace_back([packed] { (*packed)(); });
        }
        wake_.notify_one();
        return result.get();
    }

private:
    void work() {
        ::setpriority(PRIO_PROCESS, 0, gives_way);  // of this thread alone (Linux); what is refused stays as it was
        std::unique_lock lock(mutex_);
        for (;;) {
            wake_.wait(lock, [this] { return stopped_ || !waiting_.empty(); });
            if (waiting_.empty()) return;
            const auto task = std::move(waiting_.front());
            waiting_.pop_front();
            lock.unlock();
            task();
            lock.lock();
        }
    }

    std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<std::function<void()>> waiting_;
    bool stopped_ = false;
    std::vector<std::thread> threads_;
};

Hashers& hashers() {
    static Hashers all;
    return all;
}

struct Cost {
    std::size_t memory;  // bytes
    unsigned long long passes;
};
constexpr std::array costs{Cost{19u << 20, 2}, Cost{1u << 20, 1}};  // by PasswordCost
std::atomic<PasswordCost> present_cost{PasswordCost::full};

std::string hash_at(PasswordCost chosen, std::string_view password) {
    ready();
    const auto cost = costs.at(static_cast<std::size_t>(chosen));
    return hashers().run([&] {
        std::array<char, crypto_pwhash_STRBYTES> out;
        if (crypto_pwhash_str_alg(out.data(), password.data(), password.size(), cost.passes, cost.memory,
                                  crypto_pwhash_ALG_ARGON2ID13) != 0)
            throw std::bad_alloc();
        return std::string(out.data());
    });
}

}  // namespace

std::string password_hash(std::string_view password) { return hash_at(present_cost, password); }

bool password_matches(std::string_view hash, std::string_view password) {
    ready();
    return hashers().run([text = std::string(hash), password] {
        return crypto_pwhash_str_verify(text.c_str(), password.data(), password.size()) == 0;
    });
}

void waste_a_password_check(std::string_view password) {
    static constexpr std::string_view nobodys = "nobody has this password";
    static const std::array nobody{hash_at(PasswordCost::full, nobodys), hash_at(PasswordCost::of_tests, nobodys)};
    (void)password_matches(nobody.at(static_cast<std::size_t>(present_cost.load())), password);
}

void hash_passwords_at(PasswordCost cost) { present_cost = cost; }

}  // namespace core
