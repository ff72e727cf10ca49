// The I/O thread: accepts, keeps the clock, hears signals. With its socket, the only place that sees Boost.Asio.
#include "http/server.hpp"

#include <sys/resource.h>

#include <csignal>
#include <stdexcept>

#include "core/log.hpp"
#include "http/connections.hpp"
#include "http/server_socket.hpp"

namespace http {
namespace {

namespace asio = boost::asio;
using tcp = asio::ip::tcp;
using Error = boost::system::error_code;

constexpr auto tick_length = std::chrono::milliseconds(500);
constexpr auto longest_stop = std::chrono::seconds(30);
constexpr std::size_t turned_away = 64;  // connections past the limit that are still told so

tcp::endpoint endpoint_of(asio::io_context& io, const ServerOptions& options) {
    Error failed;
    const auto address = asio::ip::make_address(options.host, failed);
    if (!failed) return {address, options.port};
    const auto found = tcp::resolver(io).resolve(options.host, std::to_string(options.port), failed);
    if (failed || found.empty()) throw std::runtime_error("There is no address for the host " + options.host + ".");
    return found.begin()->endpoint();
}

// A connection needs a file descriptor; many systems begin with 1024 and allow more for the asking.
void allow_many_files() {
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

}  // namespace

class Server::Impl {
public:
    Impl(Site& site, const ServerOptions& options)
        : mailbox_(std::make_shared<Mailbox>([this] { asio::post(io_, [this] { mailbox_->empty(); }); })),
          state_(site, options, mailbox_, [this](Connection& gone) { forget(gone); }) {
        state_.soon = [this](std::function<void()> action) { asio::post(io_, std::move(action)); };
        allow_many_files();
        listen(options);
    }
    ~Impl() { mailbox_->close(); }

    unsigned short port() const { return port_; }

    void run() {
        std::signal(SIGPIPE, SIG_IGN);
        signals_.async_wait([this](Error failed, int) {
            if (!failed) begin_to_stop();
        });
        tick();
        accept();
        io_.run();
        state_.workers.push(state_.for_workers);
        state_.workers.stop();
        mailbox_->close();
        connections_.clear();
        core::log(core::LogLevel::info, "http.stopped");
    }

    void stop() {
        asio::post(io_, [this] { begin_to_stop(); });
    }

    ServerCounters counters() const {
        return {state_.connections, state_.live, state_.requests, state_.bytes_in_flight};
    }

private:
    void listen(const ServerOptions& options) {
        const auto endpoint = endpoint_of(io_, options);
        Error failed;
        acceptor_.open(endpoint.protocol());
        acceptor_.set_option(tcp::acceptor::reuse_address(true));
        acceptor_.bind(endpoint, failed);
        if (!failed) acceptor_.listen(4096, failed);
        if (failed) {
            throw std::runtime_error("Port " + std::to_string(options.port) + " on " + options.host +
                                     " can't be used: " + failed.message() + ". Choose another port.");
        }
        port_ = acceptor_.local_endpoint().port();
    }

    void accept() {
        acceptor_.async_accept([this](Error failed, tcp::socket socket) {
            if (state_.stopping) return;
            if (failed) return wait_to_accept();  // no file descriptor is left, or the client has gone already
            begin(std::move(socket));
            accept();
        });
    }
    void wait_to_accept() {
        accept_again_.expires_after(std::chrono::milliseconds(50));
        accept_again_.async_wait([this](Error stopped) {
            if (!stopped && !state_.stopping) accept();
        });
    }

    void begin(tcp::socket socket) {
        if (connections_.size() >= state_.options.connections + turned_away) return;
        Error failed;
        socket.set_option(tcp::no_delay(true), failed);
        const auto peer = socket.remote_endpoint(failed);
        if (failed) return;
        const bool too_many = connections_.size() >= state_.options.connections;
        auto connection = std::make_shared<Connection>(state_, std::make_unique<Socket>(std::move(socket)),
                                                       peer.address().to_string());
        connections_.add(connection);
        state_.connections = connections_.size();
        if (too_many) return connection->turn_away();
        connection->start();
    }

    void forget(Connection& gone) {
        connections_.forget(gone);
        state_.connections = connections_.size();
        if (state_.stopping && connections_.size() == 0) io_.stop();
    }

    void tick() {
        clock_.expires_after(tick_length);
        clock_.async_wait([this](Error stopped) {
            if (stopped) return;
            const auto now = Clock::now();
            connections_.each([now](Connection& connection) { connection.tick(now); });
            if (now >= stop_by_) connections_.each([](Connection& connection) { connection.close(); });
            tick();
        });
    }

    void begin_to_stop() {
        if (state_.stopping) return;
        core::log(core::LogLevel::info, "http.stopping", {}, {{"connections", connections_.size()}});
        state_.stopping = true;
        stop_by_ = Clock::now() + longest_stop;
        Error ignored;
        acceptor_.close(ignored);
        connections_.each([](Connection& connection) { connection.stop(); });
        if (connections_.size() == 0) io_.stop();
    }

    asio::io_context io_{1};
    tcp::acceptor acceptor_{io_};
    asio::signal_set signals_{io_, SIGINT, SIGTERM};
    asio::steady_timer clock_{io_}, accept_again_{io_};
    unsigned short port_ = 0;
    Clock::time_point stop_by_ = Clock::time_point::max();
    std::shared_ptr<Mailbox> mailbox_;
    Connections connections_;
    ServerState state_;
};

Server::Server(Site& site, const ServerOptions& options) : impl_(std::make_unique<Impl>(site, options)) {}
Server::~Server() = default;
unsigned short Server::port() const { return impl_->port(); }
void Server::run() { impl_->run(); }
void Server::stop() { impl_->stop(); }
ServerCounters Server::counters() const { return impl_->counters(); }

}  // namespace http
