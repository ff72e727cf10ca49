// The body of a request: a small one is read into memory, an upload goes to a file, part by part.
#include "core/log.hpp"
#include "http/connection.hpp"

namespace http {
namespace {

constexpr std::size_t part_of_upload = std::size_t{256} * 1024;  // bytes held before they go to the file
constexpr std::size_t longest_chunk_head = std::size_t{16} * 1024;

}  // namespace

void Connection::ask_admission() {
    stage_ = Stage::admitting;
    server_.on_worker([&server = server_, head = request_.head, back = way_back()] {
        std::optional<Reply> refusal;
        std::shared_ptr<Spool> spool;
        try {
            refusal = server.site.admit(head);
            if (!refusal) spool = std::make_shared<Spool>(server.options.spool);
        } catch (const std::exception& error) {
            core::log(core::LogLevel::error, "http.admission_failed", head.request_id);
        }
        back.send([reply = std::move(refusal), file = std::move(spool)](Connection& here) mutable {
            here.admitted(std::move(reply), std::move(file));
        });
    });
}

void Connection::admitted(std::optional<Reply> refusal, std::shared_ptr<Spool> spool) {
    if (stage_ != Stage::admitting) return;
    spool_ = std::move(spool);
    if (refusal) {
        keep_alive_ = keep_alive_ && parser_->done();
        return reply(std::move(*refusal));
    }
    if (!spool_) return refuse(507, "no_room", no_room);
    if (parser_->done()) return hand_over();
    if (!expects_continue_ || !in_.empty()) return begin_body();
    stage_ = Stage::continuing;
    go_on();
}

void Connection::go_on() {
    begin_to_move();
    wire_->write(shared_from_this(), "HTTP/1.1 100 Continue\r\n\r\n", {});
}

void Connection::begin_body() {
    stage_ = Stage::body;
    begin_to_move();
    read_body();
}

void Connection::read_body() {
    const auto used = parser_->read_body(in_.view(), request_.body);
    in_.take(used);
    if (parser_->fault() != ParseFault::none) return refuse(parser_->fault());
    if (!hold_body()) return refuse_as_busy();
    const bool whole = parser_->done();
    if (plan_.kind == BodyKind::file && (request_.body.size() >= part_of_upload || whole)) return store_part();
    if (whole) return hand_over();
    if (used == 0 && in_.size() > longest_chunk_head) return refuse(ParseFault::malformed);
    read_more();
}

// Counts what has come, not what was announced: a client that only announces can't keep others out.
bool Connection::hold_body() {
    const auto size = request_.body.size();
    if (size <= held_) return true;
    if (!server_.hold(size - held_)) return false;
    held_ = size;
    return true;
}

void Connection::store_part() {
    stage_ = Stage::storing;
    deadline_ = Clock::time_point::max();
    server_.on_worker([file = spool_, part = std::move(request_.body), back = way_back()]() mutable {
        bool well = true;
        try {
            file->append(part);
        } catch (const std::exception&) {
            well = false;
        }
        part.clear();
        back.send([well, room = std::move(part)](Connection& here) mutable { here.stored(well, std::move(room)); });
    });
}

void Connection::stored(bool well, std::string room) {
    if (stage_ != Stage::storing) return;
    server_.release(std::exchange(held_, 0));
    if (!well) return refuse(507, "no_room", no_room);
    if (parser_->done()) return hand_over();
    request_.body = std::move(room);
    begin_body();
}

}  // namespace http
