#include "selection/call_texts.hpp"

#include <set>

#include "activity/record.hpp"

namespace selection {
namespace {

struct TextRow {
    std::int64_t call_id;
    core::Language language;
    std::string name, summary, description;
};

template <class T> T as_text(const std::string& text) { return T::from(text).value_or(T()); }

CallText text_of(core::Language language, const std::string& name, const std::string& summary,
                 const std::string& description) {
    return {language, as_text<core::Text<0, 120>>(name), as_text<core::Text<0, 300>>(summary),
            as_text<core::Text<0, 10000>>(description)};
}

std::vector<TextRow> stored_texts(db::Read& read, const CallRow& call) {
    const db::AsHouse house(read, "who has a call's row has its words");
    return read.all<TextRow>(
        "select call_id, language, name, summary, description from call_texts where call_id = ? order by language",
        call.id);
}

struct CallTexts {
    core::Language own{};
    std::vector<CallText> texts;  // one for each language of the house
};

CallTexts texts_of(db::Read& read, const CallRow& call) {
    CallTexts out{own_language(call), {}};
    const auto stored = stored_texts(read, call);
    for (const auto language : {core::Language::en, core::Language::fr, core::Language::pt}) {
        const auto found =
            std::find_if(stored.begin(), stored.end(), [&](const TextRow& row) { return row.language == language; });
        if (language == out.own)
            out.texts.push_back(text_of(language, call.name, call.summary, call.description));
        else if (found != stored.end())
            out.texts.push_back(text_of(language, found->name, found->summary, found->description));
        else
            out.texts.push_back({language, {}, {}, {}});
    }
    return out;
}

CallTexts texts(db::Read& read, http::Call&, OfCall of) { return texts_of(read, call_run(read, of.slug.str())); }

struct CallTextsWish {
    std::vector<CallText> texts;  // a language that is not named keeps its words
};

void expect_faultless(const CallTextsWish& wish, core::Language own) {
    std::vector<core::FieldError> errors;
    std::set<core::Language> named;
    for (std::size_t i = 0; i < wish.texts.size(); ++i) {
        const auto& text = wish.texts[i];
        const auto field = "texts." + std::to_string(i);
        if (!named.insert(text.language).second)
            errors.push_back({field + ".language",
                              "taken",
                              {"The same language comes twice.", "La même langue vient deux fois.",
                               "O mesmo idioma aparece duas vezes."}});
        if (text.language == own && text.name.empty()) errors.push_back({field + ".name", "required", core::required});
    }
    if (!errors.empty()) throw core::invalid(std::move(errors));
}

CallTexts set_texts(db::Tx& tx, http::Call& request, OfCall of, const CallTextsWish& wish) {
    const auto row = call_run(tx, of.slug.str());
    request.expect_version(row.version);
    expect_faultless(wish, own_language(row));
    for (const auto& text : wish.texts) {
        if (text.language != own_language(row))
            keep_text(tx, row.id, text);
        else
            tx.run("update calls set name = ?, summary = ?, description = ? where id = ?", text.name, text.summary,
                   text.description, row.id);
    }
    tx.run("update calls set version = version + 1 where id = ?", row.id);
    activity::record(tx, activity::actor(request), "call.changed", about(tx, row));
    return texts_of(tx, call_run(tx, of.slug.str()));
}

}  // namespace

core::Language own_language(const CallRow& call) { return programmes::own_language(call.languages); }

CallRow spoken(db::Read& read, CallRow call, core::Language language) {
    if (language == own_language(call)) return call;
    for (const auto& row : stored_texts(read, call)) {
        if (row.language != language) continue;
        if (!row.name.empty()) call.name = row.name;
        if (!row.summary.empty()) call.summary = row.summary;
        if (!row.description.empty()) call.description = row.description;
    }
    return call;
}

std::string spoken_name(db::Read& read, const CallRow& call, core::Language language) {
    return spoken(read, call, language).name;
}

void keep_text(db::Tx& tx, std::int64_t call, const CallText& text) {
    tx.run("delete from call_texts where call_id = ? and language = ?", call, text.language);
    if (!text.name.empty() || !text.summary.empty() || !text.description.empty())
        tx.insert("call_texts",
                  TextRow{call, text.language, text.name.str(), text.summary.str(), text.description.str()});
}

void copy_texts(db::Tx& tx, const CallRow& from, const CallRow& to) {
    for (const auto& text : texts_of(tx, from).texts)
        if (text.language != own_language(to))
            keep_text(tx, to.id, {text.language, {}, text.summary, text.description});
}

void call_text_routes(http::Api& api) {
    api.get("/calls/{slug}/texts", "A call's words in each language", http::Role::manager, texts);
    api.put("/calls/{slug}/texts", "Set a call's words in one language or several", http::Role::manager, set_texts);
}

}  // namespace selection
