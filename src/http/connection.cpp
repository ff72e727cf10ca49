// A connection's life: what happens on it goes to the stage that it is in, and what takes too long ends it.
#include "http/connection.hpp"

#include <algorithm>

namespace http {
namespace {

constexpr std::uint64_t most_passed_over = 64ull
                                           << 20;  // bytes of a refused body, read so that the client sees the answer
constexpr auto heartbeat = std::chrono::seconds(20);

}  // namespace

Connection::Connection(ServerState& server, std::unique_ptr<Wire> wire, std::string peer)
    : server_(server), wire_(std::move(wire)), peer_(std::move(peer)) {}

std::shared_ptr<Connection> Connection::self() { return std::static_pointer_cast<Connection>(shared_from_this()); }
WayBack Connection::way_back() { return {self(), server_.mailbox}; }

void Connection::set_deadline(unsigned seconds) { deadline_ = Clock::now() + std::chrono::seconds(seconds); }

// Bytes of a body follow each other within body_seconds, and all of them keep to the least rate: who sends or reads one
// byte a minute would else hold a connection, and what was read of the body, for days.
void Connection::begin_to_move() {
    moving_since_ = Clock::now();
    moved_ = 0;
    set_deadline(server_.options.body_seconds);
}

void Connection::moved(std::size_t count) {
    moved_ += count;
    const std::chrono::seconds patience(server_.options.body_seconds),
        earned(moved_ / std::max(server_.options.least_rate, 1U));
    deadline_ = std::min(Clock::now() + patience, moving_since_ + patience + earned);
}

void Connection::start() {
    set_deadline(server_.options.idle_seconds);
    read_more();
}

void Connection::turn_away() {
    set_deadline(server_.options.head_seconds);
    refuse(503, "busy",
           {"The server has too many connections. Try again in a moment.",
            "Le serveur a trop de connexions. Réessayez dans un instant.",
            "O servidor tem conexões demais. Tente de novo em um instante."});
}

void Connection::read_more() {
    if (reading_) return;
    reading_ = true;
    const std::size_t least = stage_ != Stage::body ? 2 : plan_.kind == BodyKind::file ? 128 : 32;
    wire_->read(shared_from_this(), in_.room(least * 1024));
}

void Connection::bytes_came(std::size_t count) {
    reading_ = false;
    if (stage_ == Stage::closed) return;
    in_.came(count);
    if (stage_ == Stage::idle) {
        stage_ = Stage::head;
        set_deadline(server_.options.head_seconds);
    }
    if (stage_ == Stage::head) return read_head();
    if (stage_ == Stage::body) {
        moved(count);
        return read_body();
    }
    if (stage_ != Stage::live && stage_ != Stage::leaving)
        return;  // it came while a refusal is written: leave() reads past it
    in_.take(in_.size());
    passed_over_ += count;
    if (passed_over_ > most_passed_over) return close();
    read_more();
}

void Connection::some_went(std::size_t count) {
    if (stage_ != Stage::closed) moved(count);
}

void Connection::all_went() {
    switch (stage_) {
        case Stage::continuing:
            return begin_body();
        case Stage::sending:
            return produce();
        case Stage::writing:
            return replied();
        case Stage::live:
            return live_went();
        default:
            return;
    }
}

void Connection::wire_ended() {
    reading_ = false;
    close();
}

void Connection::tick(Clock::time_point now) {
    if (stage_ == Stage::live && now - last_live_ >= heartbeat) {
        last_live_ = now;
        live_->write(": still here\n\n");
    }
    if (now >= deadline_) time_is_up();
}

void Connection::time_is_up() {
    if (stage_ != Stage::head && stage_ != Stage::body) return close();
    refuse(408, "too_slow",
           {"The request took too long to arrive. Send it again.",
            "La requête a mis trop de temps à arriver. Renvoyez-la.",
            "O pedido demorou demais para chegar. Envie-o de novo."});
}

void Connection::stop() {
    if (stage_ == Stage::live || (stage_ == Stage::idle && in_.empty())) close();
}

// The answer is out. What the client still sends is read for a while, since closing on it would make the system throw
// the answer away (RFC 9112, 9.6).
void Connection::leave() {
    const bool still_sends = !parser_ || !parser_->done();
    stage_ = Stage::leaving;
    wire_->end_writing();
    set_deadline(still_sends ? 5 : 1);
    in_.take(in_.size());
    read_more();
}

// The last of a large file or of a database read is let go on a worker, not between two other clients' bytes.
void Connection::drop_what_was_answered() {
    server_.release(std::exchange(held_, 0));
    if (spool_ || producer_) server_.on_worker([file = std::move(spool_), parts = std::move(producer_)] {});
    spool_ = nullptr;
    producer_ = nullptr;
    reply_ = {};
    request_ = {};
    asked_ = {};
}

void Connection::close() {
    if (stage_ == Stage::closed) return;
    const auto alive = self();
    stage_ = Stage::closed;
    deadline_ = Clock::time_point::max();
    wire_->close();
    drop_what_was_answered();
    if (live_) {
        server_.live.fetch_sub(1, std::memory_order_relaxed);
        server_.on_worker([stream = std::move(live_)] { stream->ended(); });
    }
    in_ = {};
    out_ = {};
    parser_.reset();
    server_.forget(*this);
}

}  // namespace http
