// Names for requests: 12 characters of a-z and 0-9, which a person can read out and a log can be searched for.
#pragma once
#include <cstdint>
#include <random>
#include <string>

namespace http {

// Unlikely to repeat, but not secret. One thread at a time.
class RequestIds {
public:
    RequestIds() : state_(std::uint64_t{std::random_device{}()} << 32 | std::random_device{}()) {}

    std::string next() {
        // SplitMix64 (Steele, Lea, Flood 2014): one addition and two multiplications for 64 good bits.
        std::uint64_t bits = state_ += 0x9e3779b97f4a7c15;
        bits = (bits ^ bits >> 30) * 0xbf58476d1ce4e5b9;
        bits = (bits ^ bits >> 27) * 0x94d049bb133111eb;
        bits ^= bits >> 31;
        std::string id(12, '0');
        for (auto& letter : id) {
            letter = "0123456789abcdefghijklmnopqrstuvwxyz"[bits % 36];
            bits /= 36;
        }
        return id;
    }

private:
    std::uint64_t state_;
};

}  // namespace http
