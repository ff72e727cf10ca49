// Whether an internet address is one that anybody reaches, or lies in a net of one's own.
#pragma once
#include <string_view>

namespace formats {

// "93.184.216.34", "2001:470::7". False for private, loopback, link-local, shared, multicast, reserved and unspecified
// addresses, also where IPv6 carries one of IPv4 (mapped, NAT64, 6to4), and for what is no address. The nets are those
// of the IANA special-purpose registries.
bool is_public(std::string_view address);

}  // namespace formats
