#include "programmes/programme_texts.hpp"

#include <algorithm>

namespace programmes {
namespace {

struct Text {
    core::Language language;
    std::string description;
};

core::Words::Line& line(core::Words& words, core::Language language) {
    return language == core::Language::fr ? words.fr : language == core::Language::pt ? words.pt : words.en;
}

}  // namespace

core::Language own_language(const std::vector<std::string>& languages) {
    const auto& names = core::reflect::enumerators_of<core::Language>;
    const auto found = languages.empty() ? names.end() : std::find(names.begin(), names.end(), languages.front());
    return found == names.end() ? core::Language::en : static_cast<core::Language>(found - names.begin());
}

core::Language own_language(const std::vector<core::Language>& languages) {
    return languages.empty() ? core::Language::en : languages.front();
}

core::Words descriptions_of(db::Read& read, std::int64_t programme, core::Language own,
                            const std::string& description) {
    core::Words words;
    for (const auto& text : read.all<Text>(
             "select language, description from programme_texts where programme_id = ? order by language", programme))
        line(words, text.language) = core::Words::Line::from(text.description).value_or(core::Words::Line());
    line(words, own) = core::Words::Line::from(description).value_or(core::Words::Line());
    return words;
}

void keep_descriptions(db::Tx& tx, std::int64_t programme, core::Language own, const core::Words& words) {
    auto all = words;
    tx.run("update programmes set description = ? where id = ?", line(all, own), programme);
    tx.run("delete from programme_texts where programme_id = ?", programme);
    for (const auto language : {core::Language::en, core::Language::fr, core::Language::pt})
        if (language != own && !line(all, language).empty())
            tx.run("insert into programme_texts (programme_id, language, description) values (?, ?, ?)", programme,
                   language, line(all, language));
}

}  // namespace programmes
