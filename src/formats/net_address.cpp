#include "formats/net_address.hpp"

#include <arpa/inet.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

namespace formats {
namespace {

using V6 = std::array<std::uint8_t, 16>;

struct Net {
    std::uint32_t first;
    int bits;
};
constexpr std::uint32_t v4(std::uint32_t a, std::uint32_t b, std::uint32_t c) {
    return (a << 24) | (b << 16) | (c << 8);
}
constexpr std::array nobodys{
    Net{v4(0, 0, 0), 8},        // this network
    Net{v4(10, 0, 0), 8},       // private
    Net{v4(100, 64, 0), 10},    // shared by a provider's customers
    Net{v4(127, 0, 0), 8},      // this machine
    Net{v4(169, 254, 0), 16},   // this link
    Net{v4(172, 16, 0), 12},    // private
    Net{v4(192, 0, 0), 24},     // protocols
    Net{v4(192, 0, 2), 24},     // documents
    Net{v4(192, 88, 99), 24},   // relays to IPv6
    Net{v4(192, 168, 0), 16},   // private
    Net{v4(198, 18, 0), 15},    // benchmarks
    Net{v4(198, 51, 100), 24},  // documents
    Net{v4(203, 0, 113), 24},   // documents
    Net{v4(224, 0, 0), 4},      // multicast
    Net{v4(240, 0, 0), 4},      // reserved, broadcast
};

bool public_v4(std::uint32_t address) {
    return std::none_of(nobodys.begin(), nobodys.end(),
                        [&](const Net& net) { return ((address ^ net.first) >> (32 - net.bits)) == 0; });
}

bool public_v4_at(const V6& bytes, std::size_t at) {
    return public_v4(v4(bytes[at], bytes[at + 1], bytes[at + 2]) | bytes[at + 3]);
}

template <std::size_t N> bool begins(const V6& bytes, const std::array<std::uint8_t, N>& with) {
    return std::equal(with.begin(), with.end(), bytes.begin());
}

// Only 2000::/3 is given out to the world, and of it 2001::/23 is for protocols: Teredo, benchmarks, names of machines.
bool public_v6(const V6& bytes) {
    static constexpr std::array<std::uint8_t, 12> mapped{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff},
        nat64{0, 0x64, 0xff, 0x9b};
    static constexpr std::array<std::uint8_t, 2> six_to_four{0x20, 0x02};
    static constexpr std::array<std::uint8_t, 4> documents{0x20, 0x01, 0x0d, 0xb8};
    const bool for_protocols = bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] < 0x02;
    const bool longer_documents = bytes[0] == 0x3f && bytes[1] == 0xff && bytes[2] < 0x10;
    if (begins(bytes, mapped) || begins(bytes, nat64)) return public_v4_at(bytes, 12);
    if (begins(bytes, six_to_four)) return public_v4_at(bytes, 2);
    return (bytes[0] & 0xe0) == 0x20 && !for_protocols && !begins(bytes, documents) && !longer_documents;
}

}  // namespace

bool is_public(std::string_view address) {
    const std::string text(address);
    if (text.find('\0') != std::string::npos) return false;  // inet_pton would not see what stands behind it
    in_addr four{};
    if (inet_pton(AF_INET, text.c_str(), &four) == 1) return public_v4(ntohl(four.s_addr));
    V6 six{};
    return inet_pton(AF_INET6, text.c_str(), six.data()) == 1 && public_v6(six);
}

}  // namespace formats
