#include "letters/letter.hpp"

#include "activity/jobs.hpp"
#include "activity/news.hpp"
#include "core/clock.hpp"
#include "core/ids.hpp"
#include "core/problem.hpp"
#include "letters/post.hpp"
#include "letters/wording.hpp"

namespace letters {
namespace {

std::map<std::string, Secret>& secrets() {
    static std::map<std::string, Secret> all;
    return all;
}

std::optional<std::int64_t> unless_zero(std::int64_t id) { return id ? std::optional(id) : std::nullopt; }
std::optional<std::string> unless_empty(const std::string& text) {
    return text.empty() ? std::nullopt : std::optional(text);
}

Values all_values(db::Read& read, const Letter& letter) {
    auto values = letter.values;
    values.emplace("name", letter.to.name);
    values.emplace("house", house_name(read, unless_zero(letter.operator_id)));
    return values;
}

LetterRow row_of(db::Read& read, core::Instant now, const Letter& letter, const Wording& words) {
    const auto values = all_values(read, letter);
    const auto language = letter.to.language;
    auto body = filled(words.body, language, values);
    if (!letter.link.empty()) body = with_link(std::move(body));
    LetterRow row{};
    row.id = core::new_id();
    row.kind = letter.kind;
    row.operator_id = unless_zero(letter.operator_id);
    row.programme_id = unless_zero(letter.programme_id);
    row.startup_id = unless_zero(letter.startup_id);
    row.application_id = unless_zero(letter.application_id);
    row.person_id = letter.to.person;
    row.name = letter.to.name;
    row.address = letter.to.address;
    row.language = language;
    row.subject = filled_line(words.subject, language, values);
    row.body = std::move(body);
    row.link = letter.link;
    row.secret = letter.secret;
    row.secret_about = unless_zero(letter.secret_about);
    row.reply_to_id = unless_zero(letter.reply_to);
    row.thread = letter.thread;
    row.once = unless_empty(letter.once);
    row.made_at = now;
    row.send_at = letter.after.value_or(core::real_now());
    row.version = 1;
    return row;
}

}  // namespace

void secrets_from(std::string name, Secret secret) { secrets().emplace(std::move(name), std::move(secret)); }

std::string secret_for(db::Tx& tx, const LetterRow& letter) {
    return secrets().at(letter.secret).make(tx, letter.person_id, letter.secret_about.value_or(0));
}

void expect_may_copy(db::Read& read, http::Call& call, const LetterRow& letter) {
    if (!letter.secret.empty()) secrets().at(letter.secret).may_copy(read, call, letter.person_id);
}

std::string house_name(db::Read& read, std::optional<std::int64_t> house) {
    const auto name = house ? read.first<std::string>("select name from operators where id = ?", *house)
                            : read.first<std::string>("select name from operators order by id limit 1");
    return name.value_or("Spark");
}

std::optional<To> to_person(db::Read& read, std::int64_t person) {
    struct Known {
        std::string name;
        std::optional<std::string> email;
        core::Language language;
    };
    const auto known = read.first<Known>("select name, email, language from people where id = ?", person);
    if (!known || !known->email) return std::nullopt;
    return To{person, known->name, *known->email, known->language};
}

std::optional<LetterRow> letter_by_id(db::Read& read, std::int64_t id) {
    const db::AsHouse house(read, "the house sends its own letters");
    return read.first<LetterRow>("select " + db::columns<LetterRow>() + " from letters where id = ?", id);
}

LetterRow letter_run(db::Read& read, std::int64_t id) {
    auto row = read.first<LetterRow>("select " + db::columns<LetterRow>() + " from my_letters where id = ?", id);
    if (!row) throw core::not_found("letter");
    return std::move(*row);
}

std::optional<std::int64_t> write(db::Tx& tx, core::Instant now, const Letter& letter, const Wording& words,
                                  LetterState state, std::optional<std::int64_t> batch) {
    if (!letter.once.empty()) {
        const db::AsHouse house(tx, "a letter is written once");
        if (tx.first<std::int64_t>("select id from letters where once = ?", letter.once)) return std::nullopt;
    }
    auto row = row_of(tx, now, letter, words);
    row.state = state;
    row.batch_id = batch;
    tx.insert("letters", row);
    if (state == LetterState::waiting) activity::do_later(tx, "letters.send", row.id, row.send_at);
    announce(tx, row);
    return row.id;
}

std::optional<std::int64_t> write(db::Tx& tx, core::Instant now, const Letter& letter) {
    const auto& kind = kind_named(letter.kind);
    const auto state = post_state(tx).server ? LetterState::waiting : LetterState::kept;
    return write(tx, now, letter, wording(tx, letter.operator_id, kind, letter.to.language), state, {});
}

void send_later(db::Tx& tx, std::int64_t letter, core::Instant when) {
    tx.run("update letters set state = 'waiting', send_at = ?, reason = '', version = version + 1 where id = ?", when,
           letter);
    activity::do_later(tx, "letters.send", letter, when);
}

void announce(db::Tx& tx, const LetterRow& letter) {
    activity::Names topics{"letters"}, audience;
    if (letter.startup_id) topics.push_back("startups/" + std::to_string(*letter.startup_id));
    if (letter.operator_id) audience.push_back("operator:" + std::to_string(*letter.operator_id));
    if (letter.programme_id) audience.push_back("programme:" + std::to_string(*letter.programme_id));
    if (!audience.empty()) activity::announce(tx, topics, audience);
}

}  // namespace letters
