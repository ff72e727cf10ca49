// The letters about a startup, on its page: what was written to it, what came back.
#include "http/api.hpp"
#include "letters/outbox.hpp"

namespace letters {
namespace {

struct OfStartup {
    std::int64_t id;
};
std::vector<LetterLine> letters_about(db::Read& read, http::Call&, OfStartup of) {
    if (!read.first<std::int64_t>("select id from my_startups where id = ?", of.id)) throw core::not_found("startup");
    return read.all<LetterLine>(
        "select " + std::string(letter_line) + " from my_letters l where l.startup_id = ? order by l.id desc limit 100",
        of.id);
}

}  // namespace

void startup_letter_routes(http::Api& api) {
    api.get("/startups/{id}/letters", "The house's letters about a startup", http::Role::manager, letters_about);
}

}  // namespace letters
