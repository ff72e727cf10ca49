#include "selection/earlier.hpp"

#include <algorithm>

#include "selection/answers.hpp"
#include "selection/call_texts.hpp"

namespace selection {
namespace {

bool same_words(const core::Words& a, const core::Words& b) {
    return (!a.en.empty() && a.en == b.en) || (!a.fr.empty() && a.fr == b.fr) || (!a.pt.empty() && a.pt == b.pt);
}

// By its key before its words: a house that words a question better asks it still.
const Question* asked_before(const CallRow& earlier, const Question& question) {
    const Question* found = nullptr;
    for (const auto& one : earlier.questions) {
        if (one.kind != question.kind || !one.id) continue;
        if (one.key == question.key) return &one;
        if (!found && same_words(one.label, question.label)) found = &one;
    }
    return found;
}

std::vector<std::string> offered_still(const Question& question, const std::vector<std::string>& choices) {
    std::vector<std::string> out;
    for (const auto& choice : choices)
        if (std::any_of(question.options.begin(), question.options.end(),
                        [&](const Option& option) { return option.key.str() == choice; }))
            out.push_back(choice);
    return out;
}

struct FilledAnswer {
    std::int64_t application_id;
    std::string field, text;
    std::vector<std::string> choices;
    std::optional<std::int64_t> file_id;
    std::int64_t updated_by;
    core::Instant updated_at;
};

void fill(db::Tx& tx, const activity::Actor& by, const ApplicationRow& row, const Question& question,
          const Answer& answer) {
    FilledAnswer out{row.id,      "answer." + std::to_string(*question.id),
                     answer.text, offered_still(question, answer.choices),
                     {},          by.person,
                     by.now};
    if (answer.file) out.file_id = answer.file->id;
    if (out.text.empty() && out.choices.empty() && !out.file_id) return;
    // A text that is too long now may be shortened; anything else that does not fit is asked anew.
    const bool text = question.kind == QuestionKind::short_text || question.kind == QuestionKind::long_text;
    if (!text && !fault_of(question, out.text, out.choices).empty()) return;
    tx.insert("answers", out);
}

}  // namespace

std::optional<ApplicationRow> earlier_file(db::Read& read, const ApplicationRow& row, const CallRow& call) {
    const db::AsHouse house(read, "whether this startup has applied to the same house before");
    // By startup: it has few files, the calls may have very many.
    return read.first<ApplicationRow>(
        "select " + db::columns<ApplicationRow>("a") +
            " from applications a join calls c on c.id = a.call_id join programmes p on p.id = c.programme_id where "
            "a.startup_id = ? and a.call_id <> ? and a.trial = 0 and a.sent_version > 0 and a.sent_at < ? and "
            "p.operator_id = ? order by a.sent_at desc, a.id desc limit 1",
        row.startup_id, row.call_id, row.begun_at, operator_of(read, call));
}

void fill_from_earlier(db::Tx& tx, const activity::Actor& by, const ApplicationRow& row, const CallRow& call) {
    const auto earlier = earlier_file(tx, row, call);
    if (!earlier) return;
    const auto before = call_by_id(tx, earlier->call_id);
    const auto sent = counting(tx, *earlier);
    for (const auto& question : call.questions) {
        const auto* asked = question.id ? asked_before(before, question) : nullptr;
        if (!asked) continue;
        for (const auto& answer : sent.answers)
            if (answer.question == asked->id) fill(tx, by, row, question, answer);
    }
    refresh(tx, by, row.id);
}

std::optional<EarlierFile> earlier_told(db::Read& read, const ApplicationRow& row, const CallRow& call,
                                        core::Language language) {
    if (row.trial) return std::nullopt;
    const auto earlier = earlier_file(read, row, call);
    if (!earlier || (!mine(read, *earlier) && !runs(read, *earlier))) return std::nullopt;
    const auto before = call_by_id(read, earlier->call_id);
    return EarlierFile{earlier->id,      before.slug,     spoken_name(read, before, language),
                       earlier->sent_at, earlier->status, told_reasons(read, *earlier)};
}

}  // namespace selection
