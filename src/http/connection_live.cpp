// A connection that stays open for live events.
#include "http/connection.hpp"

namespace http {

void Connection::reply_live() {
    if (server_.stopping)
        return refuse(503, "stopping",
                      {"The server is about to stop. Try again in a moment.",
                       "Le serveur va s’arrêter. Réessayez dans un instant.",
                       "O servidor vai parar. Tente de novo em um instante."});
    live_ = std::make_shared<LiveStream>(way_back());
    server_.live.fetch_add(1, std::memory_order_relaxed);
    reply_.type = "text/event-stream";
    reply_.headers.emplace_back("Cache-Control", "no-store");
    reply_.headers.emplace_back("X-Accel-Buffering", "no");  // nginx would hold the events back
    open_head(BodyEnd::close, 0);
    stage_ = Stage::live;
    live_writing_ = true;
    last_live_ = Clock::now();
    begin_to_move();
    wire_->write(shared_from_this(), out_, {});
    read_more();
}

void Connection::live_went() {
    live_writing_ = false;
    deadline_ = Clock::time_point::max();
    if (reply_.subscribe) {
        server_.on_worker([begin = std::exchange(reply_.subscribe, nullptr), stream = live_] {
            try {
                stream->call_when_gone(begin(stream));
            } catch (const std::exception&) {
                stream->close();
            }
        });
    }
    flush_live();
}

void Connection::flush_live() {
    if (stage_ != Stage::live || live_writing_) return;
    out_ = live_->take();
    if (out_.empty()) return;
    live_writing_ = true;
    last_live_ = Clock::now();
    begin_to_move();
    wire_->write(shared_from_this(), out_, {});
}

}  // namespace http
