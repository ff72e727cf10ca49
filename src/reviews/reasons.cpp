#include "reviews/reasons.hpp"

#include <algorithm>

#include "activity/record.hpp"
#include "reviews/reading.hpp"

namespace reviews {
namespace {

using http::Call;
using selection::ApplicationRow;

struct ReasonsPage {
    std::int64_t application;
    std::string startup, one_liner;
    selection::ReasonsState state;
    core::Language language;  // of the team: what the letter is written in
    std::int64_t reviews;     // finished ones
    std::vector<RefusalReason> lines;
    std::string paragraph;
    std::string text;  // as the team would read it
    selection::LetterShown letter;
    std::optional<std::string> read_by;
    std::optional<core::Instant> read_at;
    std::int64_t seen;  // to be said when they are read: grows with each change of the file's finished reviews
    std::int64_t version;
};
struct RefusalReasonWish {
    core::Text<1, 60> source;
    core::Text<0, 5000> text;
    bool dropped;
};
struct ReasonsWish {
    std::optional<std::vector<RefusalReasonWish>> lines;
    core::Change<core::Text<0, 5000>> paragraph;
};
struct Reading {
    std::optional<std::int64_t> seen;  // the page's; what was written since has to be read first
};

struct OfReviews {
    std::int64_t finished, seen;
};
OfReviews of_reviews(db::Read& read, std::int64_t application) {
    const db::AsHouse house(read, "how much was written about the file");
    return read.one<OfReviews>(
        "select count(*), cast(coalesce(sum(version), 0) as bigint) from reviews where application_id = ? and state = "
        "'finished'",
        application);
}

ReasonsPage page_of(db::Read& read, Call& call, const ApplicationRow& row) {
    const auto kept_row = reasons_row(read, row);
    const auto language = language_of_team(read, row);
    const auto reviews = of_reviews(read, row.id);
    const auto passport = selection::listed_as(read, row.id);
    ReasonsPage out{row.id,
                    passport.name,
                    passport.one_liner,
                    selection::state_of(kept_row.read_at.has_value(), kept_row.changed),
                    language,
                    reviews.finished,
                    lines_of(Finding(read).of(row.id, language), kept_row),
                    kept_row.paragraph,
                    {},
                    {},
                    {},
                    kept_row.read_at,
                    reviews.seen,
                    kept_row.version};
    out.text = reasons_in_words(out.lines, out.paragraph, language);
    out.letter =
        selection::letter_shown(read, call.now, selection::call_by_id(read, row.call_id), selection::Status::refused,
                                {row.id, row.startup_id, passport.name}, out.text, language);
    if (kept_row.read_by)
        out.read_by = read.first<std::string>("select name from people where id = ?", *kept_row.read_by);
    return out;
}

ReasonsPage reasons(db::Read& read, Call& call, OfReasons of) { return page_of(read, call, refused(read, of.id)); }

void take_over(std::vector<RefusalReason>& lines, const std::vector<RefusalReasonWish>& wishes) {
    for (const auto& wish : wishes) {
        const auto line = std::find_if(lines.begin(), lines.end(),
                                       [&](const RefusalReason& one) { return one.source == wish.source.str(); });
        if (line == lines.end())
            throw core::conflict("changed_meanwhile", {"A comment was taken back meanwhile. Look at it again.",
                                                       "Un commentaire a été retiré entre-temps. Regardez de nouveau.",
                                                       "Um comentário foi retirado entretanto. Olhe de novo."});
        line->text = wish.text.str();
        line->dropped = wish.dropped;
    }
}

// What is read is what is told: who words it anew reads it anew.
ReasonsPage reword(db::Tx& tx, Call& call, OfReasons of, const ReasonsWish& wish) {
    const auto file = refused(tx, of.id);
    auto row = reasons_row(tx, file);
    call.expect_version(row.version);
    auto lines = lines_of(Finding(tx).of(file.id, language_of_team(tx, file)), row);
    if (wish.lines) take_over(lines, *wish.lines);
    if (wish.paragraph) row.paragraph = (*wish.paragraph).str();
    row.lines = kept(lines);
    row.read_at = {};
    row.read_by = {};
    row.changed = false;
    keep(tx, row);
    return page_of(tx, call, file);
}

ReasonsPage mark_read(db::Tx& tx, Call& call, OfReasons of, const Reading& reading) {
    const auto file = refused(tx, of.id);
    call.expect_version(reasons_row(tx, file).version);
    if (reading.seen && *reading.seen != of_reviews(tx, file.id).seen)
        throw core::conflict("changed_meanwhile",
                             {"A review of this file changed while you were reading. Look at it again.",
                              "Une lecture de ce dossier a changé pendant que vous lisiez. Regardez de nouveau.",
                              "Uma leitura desta candidatura mudou enquanto você lia. Olhe de novo."});
    Finding finding(tx);
    if (!read_reasons(tx, activity::actor(call), file, finding))
        throw core::invalid("paragraph", "required",
                            {"Nothing is said to this team yet. Write a sentence or two yourself.",
                             "Rien n’est encore dit à cette équipe. Écrivez vous-même une phrase ou deux.",
                             "Nada é dito ainda a esta equipe. Escreva você mesmo uma ou duas frases."});
    return page_of(tx, call, file);
}

}  // namespace

ApplicationRow refused(db::Read& read, std::int64_t application) {
    auto row = selection::application_run(read, application);
    if (row.board != selection::Status::refused || row.status == selection::Status::refused)
        throw core::conflict("not_refused", {"This file is not refused in pencil: there are no reasons to read.",
                                             "Ce dossier n’est pas refusé au crayon : il n’y a pas de raisons à lire.",
                                             "Esta candidatura não está recusada a lápis: não há razões para ler."});
    return row;
}

ReasonsRow reasons_row(db::Read& read, const ApplicationRow& row) {
    return read
        .first<ReasonsRow>("select " + db::columns<ReasonsRow>() + " from my_reasons where application_id = ?", row.id)
        .value_or(ReasonsRow{row.id, row.call_id, {}, {}, {}, {}, {}, false, 0});
}

core::Language language_of_team(db::Read& read, const ApplicationRow& row) {
    const auto owners = startups::owners(read, {row.startup_id});
    const auto owner = owners.find(row.startup_id);
    if (owner != owners.end() && owner->second.language) return *owner->second.language;
    return selection::own_language(selection::call_by_id(read, row.call_id));
}

void keep(db::Tx& tx, ReasonsRow& row) {
    ++row.version;
    if (row.version == 1)
        tx.insert("reasons", row);
    else
        tx.run(
            "update reasons set lines = ?, paragraph = ?, text = ?, read_at = ?, read_by = ?, changed = ?, version = ? "
            "where application_id = ?",
            row.lines, row.paragraph, row.text, row.read_at, row.read_by, row.changed, row.version, row.application_id);
}

bool read_reasons(db::Tx& tx, const activity::Actor& by, const ApplicationRow& file, Finding& finding) {
    auto row = reasons_row(tx, file);
    const auto language = language_of_team(tx, file);
    const auto lines = lines_of(finding.of(file.id, language), row);
    row.text = reasons_in_words(lines, row.paragraph, language);
    if (row.text.empty()) return false;
    row.lines = kept(lines);
    row.read_at = by.now;
    row.read_by = by.person;
    row.changed = false;
    keep(tx, row);
    auto what = selection::about(tx, selection::call_by_id(tx, file.call_id));
    what.application_id = file.id;
    what.startup_id = file.startup_id;
    activity::record(tx, by, "application.reasons_read", what);
    selection::publish_overdue(tx, file, by.now);
    return true;
}

void reasons_routes(http::Api& api) {
    using http::Role;
    api.get("/applications/{id}/reasons",
            "Why a team is to be refused: what its reviews say, and the letter it would get", Role::manager, reasons);
    api.patch("/applications/{id}/reasons", "Drop, reword or add to the reasons of a refusal", Role::manager, reword)
        .versioned();
    api.post("/applications/{id}/reasons/reading", "Say that one has read the reasons: the refusal may be told",
             Role::manager, mark_read)
        .answers(200);
    reasons_list_routes(api);
}

}  // namespace reviews
