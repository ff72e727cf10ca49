// A house words its letters itself: what it may name, how that reads, and the way back to Spark's own wording.
#include <algorithm>

#include "activity/record.hpp"
#include "core/clock.hpp"
#include "core/ids.hpp"
#include "http/api.hpp"
#include "letters/letter.hpp"
#include "letters/wording.hpp"

namespace letters {
namespace {

using http::Call;

struct ValueTold {
    std::string name, means, example;
};
struct WordingTold {
    core::Language language;
    std::string subject, body;
    bool own;  // of the house; else Spark's
};
struct LetterTemplate {
    std::string kind, title;
    bool always;  // whom it is for cannot choose not to get it
    std::vector<ValueTold> values;
    std::vector<WordingTold> wordings;
};

constexpr std::array languages{core::Language::en, core::Language::fr, core::Language::pt};

void expect_run(db::Read& read, std::int64_t house) {
    if (!read.first<std::int64_t>("select id from my_operators_run where id = ?", house))
        throw core::not_found("operator");
}

// Who runs one programme of it writes letters too, and words none for the whole house.
void expect_seen(db::Read& read, std::int64_t house) {
    if (!read.first<std::int64_t>("select id from my_programmes_run where operator_id = ? limit 1", house))
        expect_run(read, house);
}

LetterTemplate told(db::Read& read, std::int64_t house, const Kind& kind, core::Language language) {
    LetterTemplate out{kind.key, std::string(core::in(kind.title, language)), kind.arrives == Arrives::always, {}, {}};
    for (const auto& value : values_of(kind))
        out.values.push_back(
            {value.name, std::string(core::in(value.means, language)), std::string(core::in(value.example, language))});
    for (const auto each : languages) {
        const auto words = wording(read, house, kind, each), plain = plain_wording(kind, each);
        out.wordings.push_back(
            {each, words.subject, words.body, words.subject != plain.subject || words.body != plain.body});
    }
    return out;
}

struct OfHouse {
    std::int64_t operator_;
};
std::vector<LetterTemplate> templates(db::Read& read, Call& call, OfHouse of) {
    expect_seen(read, of.operator_);
    std::vector<LetterTemplate> out;
    for (const auto& kind : kinds()) out.push_back(told(read, of.operator_, kind, call.language()));
    return out;
}

struct OfWording {
    std::int64_t operator_;
    core::Text<1, 60> kind;
    core::Language language;
};
struct NewWording {
    core::Text<1, 200> subject;
    core::Text<1, 10000> body;
};

LetterTemplate set_wording(db::Tx& tx, Call& call, const OfWording& of, const NewWording& words) {
    expect_run(tx, of.operator_);
    const auto& kind = kind_named(of.kind.str());
    if (auto faults = wording_faults(words.subject.str(), words.body.str(), kind); !faults.empty())
        throw core::invalid(std::move(faults));
    struct TemplateRow {
        std::int64_t id, operator_id;
        std::string kind;
        core::Language language;
        std::string subject, body;
        std::int64_t changed_by;
        core::Instant changed_at;
        std::int64_t version = 1;
    };
    tx.run("delete from letter_templates where operator_id = ? and kind = ? and language = ?", of.operator_, kind.key,
           of.language);
    tx.insert("letter_templates", TemplateRow{core::new_id(), of.operator_, kind.key, of.language, words.subject.str(),
                                              words.body.str(), call.caller().person, call.now});
    activity::record(tx, activity::actor(call), "letters.worded", {.operator_id = of.operator_, .what = kind.key});
    return told(tx, of.operator_, kind, call.language());
}

LetterTemplate forget_wording(db::Tx& tx, Call& call, const OfWording& of) {
    expect_run(tx, of.operator_);
    const auto& kind = kind_named(of.kind.str());
    if (tx.run("delete from letter_templates where operator_id = ? and kind = ? and language = ?", of.operator_,
               kind.key, of.language))
        activity::record(tx, activity::actor(call), "letters.worded_as_spark",
                         {.operator_id = of.operator_, .what = kind.key});
    return told(tx, of.operator_, kind, call.language());
}

struct WordingTried {
    core::Text<1, 60> kind;
    core::Language language = core::Language::en;
    core::Text<0, 200> subject;
    core::Text<0, 10000> body;
};
struct WordingShown {
    std::string subject, text, html;
    std::vector<std::string> unknown;  // "{startpu}": they would be left out
};
// As it would read with the values' examples; nothing is kept.
WordingShown try_wording(db::Read& read, Call&, const OfHouse& of, const WordingTried& tried) {
    expect_seen(read, of.operator_);
    const auto& kind = kind_named(tried.kind.str());
    Values values;
    std::string link;
    for (const auto& value : values_of(kind)) values[value.name] = std::string(core::in(value.example, tried.language));
    values["house"] = house_name(read, of.operator_);
    link = values["link"];
    const auto subject = filled_line(tried.subject.str(), tried.language, values);
    const auto body = with_link(filled(tried.body.str(), tried.language, values));
    WordingShown out{subject, as_text(body, link), as_html(subject, body, link, tried.language, {}), {}};
    out.unknown = unknown_values(tried.subject.str() + "\n" + tried.body.str(), kind);
    return out;
}
WordingShown preview(Call& call, const OfHouse& of, const WordingTried& tried) {
    return call.db.ask(call.caller(), [&](db::Read& read) { return try_wording(read, call, of, tried); });
}

}  // namespace

void template_routes(http::Api& api) {
    api.get("/letter-templates/{operator}", "How a house words its letters", http::Role::manager, templates);
    api.post("/letter-templates/{operator}/preview", "How a wording would read", http::Role::manager, preview)
        .answers(200);
    api.put("/letter-templates/{operator}/{kind}/{language}", "Word a kind of letter oneself", http::Role::manager,
            set_wording);
    api.remove("/letter-templates/{operator}/{kind}/{language}", "Go back to Spark's own wording", http::Role::manager,
               forget_wording)
        .answers(200);
}

}  // namespace letters
