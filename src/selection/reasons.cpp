#include "selection/reasons.hpp"

namespace selection {
namespace {

std::function<bool(db::Read&, std::int64_t)>& owed() {
    static std::function<bool(db::Read&, std::int64_t)> one;
    return one;
}

struct ReadReasons {
    std::string text;
    std::optional<std::int64_t> read_by;
    std::optional<core::Instant> read_at;
};
struct ToldRow {
    std::int64_t decision_id, application_id;
    std::string text;
    std::optional<std::int64_t> read_by;
    std::optional<core::Instant> read_at;
    core::Instant told_at;
};

}  // namespace

void reasons_are_owed(std::function<bool(db::Read&, std::int64_t)> say) { owed() = std::move(say); }

bool owes_reasons(db::Read& read, std::int64_t call) { return owed() && owed()(read, call); }

std::string with_reasons(Reasons which, std::string_view reasons) {
    const auto readied = "exists (select 1 from " + std::string(reasons) +
                         " w where w.application_id = a.id and w.read_at is not null and w.changed = 0)";
    if (which == Reasons::read_or_not_wanted)
        return " and (a.board <> 'refused' or d.without_reasons = 1 or " + readied + ")";
    return " and a.board = 'refused' and d.without_reasons = 0 and not " + readied;
}

ReasonsState state_of(bool read, bool changed) {
    if (!read) return ReasonsState::to_read;
    return changed ? ReasonsState::changed_since : ReasonsState::read;
}

ListedAs listed_as(db::Read& read, std::int64_t application) {
    return read.one<ListedAs>("select name, one_liner from my_applications_run where id = ?", application);
}

std::string reasons_read(db::Read& read, std::int64_t application) {
    return read
        .first<std::string>(
            "select text from my_reasons where application_id = ? and read_at is not null and changed = 0", application)
        .value_or("");
}

void reasons_changed(db::Tx& tx, std::int64_t application) {
    tx.run(
        "update reasons set changed = 1, version = version + 1 where application_id = ? and read_at is not null and "
        "changed = 0",
        application);
}

void tell_reasons(db::Tx& tx, const activity::Actor& by, std::int64_t application, std::int64_t decision) {
    const db::AsHouse house(tx, "what somebody has read is told in the house's name");
    const auto reasons = tx.first<ReadReasons>(
                               "select text, read_by, read_at from reasons where application_id = ? and read_at is not "
                               "null and changed = 0",
                               application)
                             .value_or(ReadReasons{});
    tx.insert("told_reasons", ToldRow{decision, application, reasons.text, reasons.read_by, reasons.read_at, by.now});
    tx.run(
        "update reasons set read_at = null, read_by = null, changed = 0, version = version + 1 where application_id = "
        "?",
        application);
}

std::string reasons_told_with(db::Read& read, std::int64_t decision) {
    const db::AsHouse house(read, "the letter says what was told");
    return read.first<std::string>("select text from told_reasons where decision_id = ?", decision).value_or("");
}

std::optional<ToldReasons> told_reasons(db::Read& read, const ApplicationRow& row) {
    if (row.status != Status::refused) return std::nullopt;
    auto last = read.first<ToldReasons>(
        "select text, told_at from my_told_reasons where application_id = ? order by decision_id desc limit 1", row.id);
    return last && !last->text.empty() ? last : std::nullopt;
}

}  // namespace selection
