// Which addresses are anybody's to reach.
#include "formats/net_address.hpp"

#include <gtest/gtest.h>

namespace formats {
namespace {

TEST(NetAddress, of_the_world_is_public) {
    for (const auto* address : {"1.1.1.1", "9.255.255.255", "11.0.0.0", "93.184.216.34", "100.63.255.255",
                                "100.128.0.0", "172.15.255.255", "172.32.0.0", "192.167.255.255", "192.169.0.0",
                                "198.17.255.255", "198.20.0.0", "223.255.255.255", "2606:4700::1111", "2a00:1450::8"})
        EXPECT_TRUE(is_public(address)) << address;
}

TEST(NetAddress, in_a_net_of_ones_own_is_not) {
    for (const auto* address : {"0.0.0.0",
                                "0.1.2.3",
                                "10.0.0.1",
                                "10.255.255.255",
                                "100.64.0.1",
                                "100.127.255.255",
                                "127.0.0.1",
                                "127.255.255.254",
                                "169.254.169.254",
                                "172.16.0.1",
                                "172.31.255.255",
                                "192.0.0.8",
                                "192.168.1.1",
                                "192.0.2.7",
                                "198.18.0.1",
                                "198.19.255.255",
                                "198.51.100.7",
                                "203.0.113.7",
                                "224.0.0.1",
                                "239.1.2.3",
                                "240.0.0.1",
                                "255.255.255.255",
                                "::",
                                "::1",
                                "fe80::1",
                                "febf::1",
                                "fec0::1",
                                "fc00::1",
                                "fd12:3456::1",
                                "ff02::1",
                                "2001:db8::1",
                                "3fff::1",
                                "3fff:fff:ffff::1",
                                "100::1",
                                "2001:0:53aa::1",
                                "2001:2::1",
                                "2001:10::1",
                                "2001:20::1"})
        EXPECT_FALSE(is_public(address)) << address;
}

TEST(NetAddress, of_ipv4_inside_ipv6_is_judged_by_the_one_inside) {
    for (const auto* within : {"::ffff:", "64:ff9b::"}) {
        EXPECT_TRUE(is_public(std::string(within) + "93.184.216.34")) << within;
        for (const auto* address : {"10.0.0.1", "127.0.0.1", "169.254.169.254", "192.168.1.1", "0.0.0.0"})
            EXPECT_FALSE(is_public(std::string(within) + address)) << within << address;
    }
    EXPECT_TRUE(is_public("2002:5db8:d822::1")) << "6to4 of 93.184.216.34";
    EXPECT_FALSE(is_public("2002:0a00:0001::1")) << "6to4 of 10.0.0.1";
    EXPECT_FALSE(is_public("2002:7f00:0001::1")) << "6to4 of 127.0.0.1";
    EXPECT_FALSE(is_public("::127.0.0.1")) << "as IPv4 was written in IPv6 long ago";
    EXPECT_FALSE(is_public("64:ff9b:1::7f00:1")) << "a net's own NAT64";
}

TEST(NetAddress, must_be_an_address) {
    for (const auto* text : {"", "localhost", "1.1.1", "1.1.1.1.1", "0x7f000001", "1.1.1.1 ", "fe80::1%eth0", "[::1]"})
        EXPECT_FALSE(is_public(text)) << text;
    EXPECT_FALSE(is_public(std::string_view("1.1.1.1\0.example", 16)));
}

}  // namespace
}  // namespace formats
