// A reply that is made in parts: the next is asked for only when the one before is on the wire, so none pile up.
#include <charconv>

#include "core/log.hpp"
#include "http/connection.hpp"

namespace http {
namespace {

void append_hex(std::string& out, std::uint64_t number) {
    char digits[20];
    out.append(digits, std::to_chars(digits, digits + sizeof digits, number, 16).ptr);
}

}  // namespace

void Connection::reply_in_parts() {
    producer_ = std::make_shared<Producer>();
    producer_->more = std::move(reply_.more);
    produce();
}

void Connection::produce() {
    stage_ = Stage::producing;
    deadline_ = Clock::time_point::max();
    server_.on_worker([parts = producer_, back = way_back()] {
        using State = Producer::State;
        State state = State::more_to_come;
        parts->part.clear();
        try {
            while (parts->part.empty() && state == State::more_to_come) {
                state = parts->more(parts->part) ? State::more_to_come : State::last;
            }
        } catch (const std::exception&) {
            state = State::failed;
        }
        back.send([state](Connection& here) { here.produced(state); });
    });
}

// The head goes out with the first part, so that a producer which fails at once is still a clean refusal.
void Connection::produced(Producer::State state) {
    if (stage_ != Stage::producing) return;
    if (state == Producer::State::failed) {
        core::log(core::LogLevel::error, "http.reply_broken_off", asked_.request_id);
        if (head_sent_) return close();
        return refuse(500, "internal", broken_here);
    }
    if (head_sent_) {
        out_.clear();
    } else {
        const auto told = told_length(reply_);
        parts_left_ = told.value_or(0);
        open_head(told ? BodyEnd::length : parser_->speaks_1_1() ? BodyEnd::chunks : BodyEnd::close, parts_left_);
    }
    send_part(state == Producer::State::last);
}

void Connection::send_part(bool last) {
    auto& part = producer_->part;
    if (body_end_ == BodyEnd::length) {
        // A length that does not come true would make the client take the next reply for a part of this one.
        if (part.size() > parts_left_ || (last && part.size() < parts_left_)) return close();
        parts_left_ -= part.size();
    }
    if (body_end_ == BodyEnd::chunks) {
        if (!part.empty()) {
            append_hex(out_, part.size());
            out_ += "\r\n";
            part += "\r\n";
        }
        if (last) part += "0\r\n\r\n";
    }
    stage_ = last ? Stage::writing : Stage::sending;
    begin_to_move();
    wire_->write(shared_from_this(), out_, part);
}

}  // namespace http
