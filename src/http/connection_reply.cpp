// From a reply to its last byte on the wire.
#include "http/connection.hpp"

namespace http {
namespace {

constexpr std::size_t room_between_requests = std::size_t{16} * 1024;  // bytes that a quiet connection may keep

bool has_no_body(int status) { return status == 204 || status == 304 || status < 200; }

}  // namespace

void Connection::refuse(ParseFault fault) {
    keep_alive_ = false;
    switch (fault) {
        case ParseFault::head_too_large:
            return refuse(431, "head_too_large",
                          {"The request's headers are too long.", "Les en-têtes de la requête sont trop longs.",
                           "Os cabeçalhos do pedido são longos demais."});
        case ParseFault::body_too_large:
            return refuse(413, "too_large",
                          {"This is larger than what is accepted here.", "C’est plus grand que ce qui est accepté ici.",
                           "Isto é maior do que o aceito aqui."});
        case ParseFault::unknown_version:
            return refuse(505, "unknown_version", {"Use HTTP/1.1.", "Utilisez HTTP/1.1.", "Use HTTP/1.1."});
        case ParseFault::unknown_encoding:
            return refuse(
                501, "unknown_encoding",
                {"Use no transfer coding but chunked.", "N’utilisez pas d’autre codage de transfert que chunked.",
                 "Não use outra codificação de transferência além de chunked."});
        case ParseFault::malformed:
        case ParseFault::none:
            break;
    }
    refuse(400, "malformed_request",
           {"This is not a well-formed HTTP request.", "Ce n’est pas une requête HTTP bien formée.",
            "Isto não é um pedido HTTP bem formado."});
}

void Connection::refuse(int status, std::string_view code, const core::Sentence& sentence) {
    if (!parser_ || !parser_->done()) keep_alive_ = false;
    auto& head = asked_.request_id.empty() ? request_.head : asked_;
    if (head.request_id.empty()) head.request_id = server_.request_ids.next();
    if (head.path.empty()) head.path.assign(1, '/');
    if (head.peer.empty()) head.peer = peer_;
    auto refusal = server_.site.refuse(head, status, code, sentence);
    if (status == 503) refusal.headers.emplace_back("Retry-After", "1");
    reply(std::move(refusal));
}

void Connection::refuse_as_busy() {
    refuse(503, "busy",
           {"The server has as much to do as it can hold. Try again in a moment.",
            "Le serveur a tout ce qu’il peut porter. Réessayez dans un instant.",
            "O servidor já tem tudo o que pode atender. Tente de novo em um instante."});
}

void Connection::answered(std::optional<Reply> given) {
    if (stage_ != Stage::working) return;
    if (given) return reply(std::move(*given));
    refuse(500, "internal", broken_here);
}

void Connection::reply(Reply given) {
    reply_ = std::move(given);
    head_sent_ = false;
    if (server_.stopping) keep_alive_ = false;
    if (reply_.subscribe && !only_head_) return reply_live();
    if (reply_.more && !only_head_) return reply_in_parts();
    reply_whole();
}

// Begins out_ with the reply's head.
void Connection::open_head(BodyEnd end, std::uint64_t length) {
    out_.clear();
    body_end_ = end;
    if (end == BodyEnd::close) keep_alive_ = false;
    const auto& of = asked_.request_id.empty() ? request_.head : asked_;
    append_head(out_, reply_, {end, length, keep_alive_, !parser_ || parser_->speaks_1_1(), of.request_id, of.by_tls});
    head_sent_ = true;
}

void Connection::reply_whole() {
    const std::string_view body = reply_.fixed.empty() ? std::string_view(reply_.body) : reply_.fixed;
    const auto told = told_length(reply_);
    const bool length_unknown = only_head_ && (reply_.more || reply_.subscribe) && !told;
    if (has_no_body(reply_.status) || length_unknown) {
        open_head(BodyEnd::none, 0);
    } else {
        open_head(BodyEnd::length, only_head_ && told ? *told : body.size());
    }
    stage_ = Stage::writing;
    begin_to_move();
    wire_->write(shared_from_this(), out_, only_head_ || has_no_body(reply_.status) ? std::string_view() : body);
}

void Connection::replied() {
    drop_what_was_answered();
    if (!keep_alive_ || server_.stopping) return leave();
    parser_.reset();
    in_.shrink(room_between_requests);
    stage_ = in_.empty() ? Stage::idle : Stage::head;
    set_deadline(in_.empty() ? server_.options.idle_seconds : server_.options.head_seconds);
    if (in_.empty()) return read_more();
    read_head();
}

}  // namespace http
