// Letters: what the house writes to people, in their language, until it has arrived or somebody knows why not.
#pragma once
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "activity/record.hpp"
#include "core/phrase.hpp"
#include "core/values.hpp"
#include "db/db.hpp"

namespace http {
class Api;
class Call;
}  // namespace http

namespace letters {

// What a wording may name in braces, as {startup}.
struct Value {
    std::string name;
    core::Phrase means, example;
};

enum class Arrives { always, as_chosen };  // always: nobody can choose not to get it
enum class How { at_once, daily, never };  // never: it stands in the inbox only

enum class Concerns { anybody, house };  // house: who works in one; nobody else chooses about it

// A kind of letter with Spark's own wording. {name}, {house} and {link} may stand in every wording.
struct Kind {
    std::string key;  // "application.received"
    core::Phrase title;
    Arrives arrives = Arrives::always;
    std::vector<Value> values;
    core::Phrase subject, body;
    How unless_chosen = How::at_once;
    Concerns concerns = Concerns::anybody;
};
// Told once, when the program starts.
void kind(Kind kind);

struct To {
    std::optional<std::int64_t> person;
    std::string name, address;
    core::Language language = core::Language::en;
};
// As the person's account has it; nothing when it has no address.
std::optional<To> to_person(db::Read& read, std::int64_t person);

struct Letter {
    std::string kind;
    To to;
    std::map<std::string, std::string> values;
    std::string link;               // a path of the house: "/applications/17"
    std::string secret;             // whose secret ends the link (see secrets_from); empty: none
    std::int64_t secret_about = 0;  // the secret's own subject
    std::int64_t operator_id = 0, programme_id = 0, startup_id = 0, application_id = 0;
    std::int64_t reply_to = 0;           // a person; 0: the house
    std::string thread;                  // letters of one thread stand together: "application 17"
    std::string once;                    // what was written under it is not written again; empty: always
    std::optional<core::Instant> after;  // real time before which it does not go
};
// Writes it in the words of its house and sees to it that it goes, or keeps it where there is no mail server; rows
// only. Nothing when it was written before.
std::optional<std::int64_t> write(db::Tx& tx, core::Instant now, const Letter& letter);

// How a link gets its secret at the moment when its letter goes, so that no database holds it: a one-use token, put
// behind '#'. It throws core::Problem when the letter has lost its purpose meanwhile. Where the house has no mail
// server, somebody of the house may copy the link instead, if `may_copy` allows it: throws core::Problem otherwise.
struct Secret {
    std::function<std::string(db::Tx&, std::optional<std::int64_t> person, std::int64_t about)> make;
    std::function<void(db::Read&, http::Call&, std::optional<std::int64_t> person)> may_copy;
};
void secrets_from(std::string name, Secret secret);

// Where the house is served, "https://spark.example", as it was told at its start; empty: never told.
std::string site(db::Read& read);

void routes(http::Api& api);
// The kinds that belong to no other room. Told once, when the program starts.
void own_kinds();

}  // namespace letters
