// One client: reads a request, has it answered, and begins again. Lives on the I/O thread and never waits.
#pragma once
#include <memory>
#include <optional>
#include <string>

#include "http/byte_queue.hpp"
#include "http/live_stream.hpp"
#include "http/parser.hpp"
#include "http/reply_head.hpp"
#include "http/server_state.hpp"
#include "http/spool.hpp"
#include "http/wire.hpp"

namespace http {

inline constexpr core::Phrase broken_here{
    "Something went wrong here. Try again, or tell the house the request number.",
    "Quelque chose s’est mal passé ici. Réessayez, ou donnez à la maison le numéro de la requête.",
    "Algo deu errado aqui. Tente de novo ou diga à casa o número do pedido."};
inline constexpr core::Phrase no_room{"The upload can't be kept now. Try again later.",
                                      "L’envoi ne peut pas être gardé pour l’instant. Réessayez plus tard.",
                                      "O envio não pode ser guardado agora. Tente mais tarde."};

class Connection final : public WireUser {
public:
    Connection(ServerState& server, std::unique_ptr<Wire> wire, std::string peer);

    void start();
    void turn_away();                  // there are too many connections
    void tick(Clock::time_point now);  // every half second: deadlines and heartbeats
    void stop();                       // the server stops: idle and live ones close, the others after their answer
    void close();                      // at once

    void bytes_came(std::size_t count) override;
    void some_went(std::size_t count) override;
    void all_went() override;
    void wire_ended() override;

    void flush_live();
    // From OwedReply: a reply, or nothing when the route has forgotten to give one.
    void answered(std::optional<Reply> reply);

private:
    enum class Stage {
        idle,        // between requests
        head,        // some of a head has come
        admitting,   // a worker asks whether the upload is welcome
        continuing,  // "100 Continue" is being written
        body,
        storing,    // a worker writes a part of the upload to its file
        working,    // a worker or the writer has the request
        producing,  // a worker makes the next part of the reply
        writing,    // the whole reply, or its last part
        sending,    // a part of the reply, with more to come
        live,
        leaving,  // answered, reading past what the client still sends
        closed,
    };
    struct Producer {  // of a reply in parts; goes with its worker when the client leaves
        std::function<bool(std::string&)> more;
        std::string part;
        enum class State { more_to_come, last, failed };
    };

    // connection.cpp
    std::shared_ptr<Connection> self();
    void set_deadline(unsigned seconds);
    void begin_to_move();
    void moved(std::size_t count);
    void time_is_up();
    void read_more();
    void leave();
    WayBack way_back();
    void drop_what_was_answered();

    // connection_request.cpp
    void read_head();
    void begin_request();
    void plan_body();
    void hand_over();

    // connection_body.cpp
    void ask_admission();
    void admitted(std::optional<Reply> refusal, std::shared_ptr<Spool> spool);
    void begin_body();
    void read_body();
    bool hold_body();
    void go_on();
    void store_part();
    void stored(bool well, std::string room);

    // connection_reply.cpp
    void refuse(int status, std::string_view code, const core::Sentence& sentence);
    void refuse(ParseFault fault);
    void refuse_as_busy();
    void reply(Reply reply);
    void reply_whole();
    void open_head(BodyEnd end, std::uint64_t length);
    void replied();

    // connection_parts.cpp
    void reply_in_parts();
    void produce();
    void produced(Producer::State state);
    void send_part(bool last);

    // connection_live.cpp
    void reply_live();
    void live_went();

    ServerState& server_;
    std::unique_ptr<Wire> wire_;
    std::string peer_;
    Stage stage_ = Stage::idle;
    Clock::time_point deadline_ = Clock::time_point::max();
    Clock::time_point moving_since_;  // a part of a body, either way
    std::uint64_t moved_ = 0;         // bytes of it
    ByteQueue in_;
    std::optional<Parser> parser_;

    Request request_;
    Head asked_;  // method, path and request id of what is being answered, for a refusal after the request has moved on
    BodyPlan plan_;
    std::uint64_t held_ = 0;  // of the server's bytes in flight
    std::shared_ptr<Spool> spool_;
    bool keep_alive_ = true, only_head_ = false, expects_continue_ = false;

    Reply reply_;
    std::string out_;
    std::shared_ptr<Producer> producer_;
    bool reading_ = false, head_sent_ = false, live_writing_ = false;
    BodyEnd body_end_ = BodyEnd::length;
    std::uint64_t parts_left_ = 0;  // bytes, when the reply in parts has told its length
    std::uint64_t passed_over_ = 0;
    std::shared_ptr<LiveStream> live_;
    Clock::time_point last_live_;
};

}  // namespace http
