// Where webhooks may go: an address is public only if no special-purpose net of the registries holds it.
#include "formats/net_address.hpp"

#include <arpa/inet.h>

#include <algorithm>
#include <array>

#include "fuzz/expect.hpp"

namespace {

using Bits = std::array<std::uint8_t, 16>;

Bits bits_of(const char* address) {
    Bits out{};
    if (inet_pton(AF_INET6, address, out.data()) != 1) std::abort();
    return out;
}

std::string text_of(const Bits& address) {
    std::array<char, INET6_ADDRSTRLEN> out{};
    return inet_ntop(AF_INET6, address.data(), out.data(), out.size());
}

struct Net {
    Bits first;
    std::size_t size;
    bool holds(const Bits& address) const {
        for (std::size_t at = 0; at < size; ++at)
            if ((address[at / 8] ^ first[at / 8]) >> (7 - at % 8) & 1) return false;
        return true;
    }
};

// Of the IANA registries of special-purpose addresses, those that are not globally reachable; IPv4 as it is mapped.
bool is_special(const Bits& address) {
    static const std::array nets{Net{bits_of("::ffff:0.0.0.0"), 104},
                                 Net{bits_of("::ffff:10.0.0.0"), 104},
                                 Net{bits_of("::ffff:100.64.0.0"), 106},
                                 Net{bits_of("::ffff:127.0.0.0"), 104},
                                 Net{bits_of("::ffff:169.254.0.0"), 112},
                                 Net{bits_of("::ffff:172.16.0.0"), 108},
                                 Net{bits_of("::ffff:192.0.2.0"), 120},
                                 Net{bits_of("::ffff:192.168.0.0"), 112},
                                 Net{bits_of("::ffff:198.18.0.0"), 111},
                                 Net{bits_of("::ffff:198.51.100.0"), 120},
                                 Net{bits_of("::ffff:203.0.113.0"), 120},
                                 Net{bits_of("::ffff:224.0.0.0"), 100},
                                 Net{bits_of("::ffff:240.0.0.0"), 100},
                                 Net{bits_of("::"), 128},
                                 Net{bits_of("::1"), 128},
                                 Net{bits_of("64:ff9b:1::"), 48},
                                 Net{bits_of("100::"), 64},
                                 Net{bits_of("2001:2::"), 48},
                                 Net{bits_of("2001:10::"), 28},
                                 Net{bits_of("2001:db8::"), 32},
                                 Net{bits_of("3fff::"), 20},
                                 Net{bits_of("5f00::"), 16},
                                 Net{bits_of("fc00::"), 7},
                                 Net{bits_of("fe80::"), 10},
                                 Net{bits_of("fec0::"), 10},
                                 Net{bits_of("ff00::"), 8}};
    return std::any_of(nets.begin(), nets.end(), [&](const Net& net) { return net.holds(address); });
}

void judge(const Bits& address) {
    const auto text = text_of(address);
    const bool is_public = formats::is_public(text);
    if (is_public) fuzz::expect(!is_special(address), "no address of a special net is public");
    static const Net mapped{bits_of("::ffff:0.0.0.0"), 96};
    if (!mapped.holds(address)) return;
    const auto four = text.substr(text.rfind(':') + 1);
    fuzz::expect(formats::is_public(four) == is_public, "IPv4 is judged the same inside IPv6");
    fuzz::expect(formats::is_public("64:ff9b::" + four) == is_public, "and where NAT64 carries it");
}

// Any text: what is public is an address and nothing more.
void judge_text(std::string_view text) {
    if (!formats::is_public(text)) return;
    fuzz::expect(text.find_first_not_of("0123456789abcdefABCDEF.:") == text.npos, "only an address is public");
    const auto mapped = text.find(':') == text.npos ? "::ffff:" + std::string(text) : std::string(text);
    Bits address{};
    fuzz::expect(inet_pton(AF_INET6, mapped.c_str(), address.data()) == 1, "only an address is public");
    judge(address);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    judge_text(fuzz::as_text(bytes, size));
    Bits address{};
    std::copy_n(bytes, std::min(size, address.size()), address.begin());
    judge(address);
    auto four = bits_of("::ffff:0.0.0.0");
    std::copy_n(bytes, std::min<std::size_t>(size, 4), four.begin() + 12);
    judge(four);
    return 0;
}
