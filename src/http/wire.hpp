// What a connection needs of a socket, so that only server.cpp knows what a socket is. All of it on the I/O thread.
#pragma once
#include <cstddef>
#include <memory>
#include <span>
#include <string_view>

namespace http {

// Is told how a wire fares; what is under way keeps it alive.
class WireUser : public std::enable_shared_from_this<WireUser> {
public:
    virtual ~WireUser() = default;
    virtual void bytes_came(std::size_t count) = 0;  // since read()
    virtual void some_went(std::size_t count) = 0;   // of what write() was given
    virtual void all_went() = 0;
    virtual void wire_ended() = 0;  // closed by the other side, or broken
};

class Wire {
public:
    virtual ~Wire() = default;
    virtual void read(std::shared_ptr<WireUser> user, std::span<char> room) = 0;  // one at a time
    // One at a time; both texts must live until all_went().
    virtual void write(std::shared_ptr<WireUser> user, std::string_view first, std::string_view second) = 0;
    virtual void end_writing() = 0;  // the other side then reads to the end
    virtual void close() = 0;
};

}  // namespace http
