#include "core/one_time_code.hpp"

#include <liboath/oath.h>

#include <array>
#include <cstdlib>
#include <memory>
#include <stdexcept>

namespace core {
namespace {

constexpr unsigned digits = 6;

void ready() {
    static const bool started = oath_init() == OATH_OK;
    if (!started) throw std::runtime_error("liboath did not start");
}

}  // namespace

std::string one_time_code(std::string_view secret, std::int64_t step) {
    ready();
    char* bytes = nullptr;
    std::size_t size = 0;
    if (oath_base32_decode(secret.data(), secret.size(), &bytes, &size) != OATH_OK)
        throw std::invalid_argument("a secret of one-time codes is not Base32");
    const std::unique_ptr<char, decltype(&std::free)> held(bytes, &std::free);
    std::array<char, digits + 1> code{};
    if (oath_hotp_generate(bytes, size, static_cast<std::uint64_t>(step), digits, false, OATH_HOTP_DYNAMIC_TRUNCATION,
                           code.data()) != OATH_OK)
        throw std::runtime_error("liboath made no code");
    return code.data();
}

std::optional<std::int64_t> step_of_code(std::string_view secret, std::string_view code, Instant now,
                                         std::int64_t last) {
    const auto present = now.microseconds / 1'000'000 / code_seconds;
    for (const auto step : {present, present - 1, present + 1})
        if (step > last && one_time_code(secret, step) == code) return step;
    return std::nullopt;
}

}  // namespace core
