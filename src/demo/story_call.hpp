// A call in the story: its dates, questions, consents and rules, named as in the interface, without ids.
#pragma once
#include "core/values.hpp"
#include "core/words.hpp"
#include "programmes/eligibility_rules.hpp"

namespace demo {

enum class FileKinds { any, pdf, pdf_or_picture };
enum class QuestionKind { short_text, long_text, one_choice, many_choices, number, date, link, file };

struct Option {
    std::string key;
    core::Words label;
};
struct Question {
    std::string key;
    QuestionKind kind;
    core::Words label, help, section;
    bool required;
    std::optional<core::Count> max_words;
    std::optional<std::int64_t> min, max;
    std::optional<FileKinds> accepts;
    std::vector<Option> options;
    std::optional<std::string> fact;  // "technologies": the answer also feeds that fact of the passport
};
struct Consent {
    std::string key;
    core::Words text;
    bool required;
};

struct Told {  // a call's words in another language than its own
    std::string name, summary, description;
};

struct Call {
    core::Slug programme, slug;
    std::optional<std::string> cohort;  // by its name, in the same programme
    std::string name, summary, description;
    std::optional<Told> french, portuguese;
    core::Instant opens_at, closes_at;
    std::string time_zone;
    std::optional<core::Date> answers_by;
    std::optional<core::Count> places;
    std::vector<core::Language> languages;
    std::optional<core::Instant> published_at;
    std::vector<Question> questions;
    std::vector<Consent> consents;
    programmes::Rule rules;
};

}  // namespace demo
