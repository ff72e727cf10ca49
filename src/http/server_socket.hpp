// A wire that is a TCP socket. For server.cpp alone, so that Boost.Asio is compiled once.
#pragma once
#ifdef __SANITIZE_THREAD__
#define BOOST_ASIO_DISABLE_FENCED_BLOCK  // the thread sanitizer can't see fences; one I/O thread and locks need none
#endif

#include <algorithm>
#include <array>
#include <boost/asio.hpp>

#include "http/wire.hpp"

namespace http {

class Socket final : public Wire {
public:
    explicit Socket(boost::asio::ip::tcp::socket socket) : socket_(std::move(socket)) {}

    void read(std::shared_ptr<WireUser> user, std::span<char> room) override {
        socket_.async_read_some(boost::asio::buffer(room.data(), room.size()),
                                [user = std::move(user)](boost::system::error_code failed, std::size_t count) {
                                    if (failed) return user->wire_ended();
                                    user->bytes_came(count);
                                });
    }
    void write(std::shared_ptr<WireUser> user, std::string_view first, std::string_view second) override {
        rest_ = {first, second};
        write_rest(std::move(user));
    }
    void end_writing() override {
        boost::system::error_code ignored;
        socket_.shutdown(boost::asio::ip::tcp::socket::shutdown_send, ignored);
    }
    void close() override {
        boost::system::error_code ignored;
        socket_.close(ignored);
    }

private:
    // The user owns this socket, and is held while anything is under way.
    void write_rest(std::shared_ptr<WireUser> user) {
        const std::array<boost::asio::const_buffer, 2> buffers{boost::asio::buffer(rest_[0]),
                                                               boost::asio::buffer(rest_[1])};
        socket_.async_write_some(
            buffers, [this, user = std::move(user)](boost::system::error_code failed, std::size_t count) mutable {
                if (failed) return user->wire_ended();
                auto left = count;
                for (auto& part : rest_) {
                    const auto done = std::min(left, part.size());
                    part.remove_prefix(done);
                    left -= done;
                }
                if (rest_[0].empty() && rest_[1].empty()) return user->all_went();
                user->some_went(count);
                write_rest(std::move(user));
            });
    }

    boost::asio::ip::tcp::socket socket_;
    std::array<std::string_view, 2> rest_;
};

}  // namespace http
