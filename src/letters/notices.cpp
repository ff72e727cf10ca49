#include "letters/notices.hpp"

#include "activity/jobs.hpp"
#include "activity/news.hpp"
#include "core/clock.hpp"
#include "core/ids.hpp"
#include "core/time_zone.hpp"
#include "letters/kinds.hpp"
#include "letters/letter.hpp"
#include "letters/wording.hpp"

namespace letters {
namespace {

struct NoticeRow {
    std::int64_t id, person_id, event_id;
    std::string kind, subject, link;
    How how;
    core::Instant made_at;
};

struct Reader {
    std::string name;
    std::optional<std::string> email;
    core::Language language;
    std::string time_zone;
};

std::string subject_for(db::Read& read, const Notice& notice, const Kind& kind, const Reader& reader) {
    auto values = notice.values;
    values.emplace("name", reader.name);
    values.emplace("house", house_name(read, notice.operator_id ? std::optional(notice.operator_id) : std::nullopt));
    return filled_line(wording(read, notice.operator_id, kind, reader.language).subject, reader.language, values);
}

Letter letter_of(const Notice& notice, const Reader& reader) {
    Letter letter;
    letter.kind = notice.kind;
    letter.to = {notice.person, reader.name, *reader.email, reader.language};
    letter.values = notice.values;
    letter.link = notice.letter_link.empty() ? notice.link : notice.letter_link;
    letter.secret = notice.secret;
    letter.secret_about = notice.secret_about;
    letter.operator_id = notice.operator_id;
    letter.programme_id = notice.programme_id;
    letter.startup_id = notice.startup_id;
    letter.application_id = notice.application_id;
    letter.reply_to = notice.reply_to;
    letter.thread = notice.thread;
    letter.once = std::to_string(notice.event) + ":" + std::to_string(notice.person);
    return letter;
}

}  // namespace

core::Instant next_minute(core::Instant after, int minute, std::string_view zone) {
    auto day = std::chrono::sys_days(core::local_day(after, zone));
    for (;; day += std::chrono::days(1))
        if (const auto at = core::moment_of(core::date_of(day), std::chrono::minutes(minute), zone); at > after)
            return at;
}

core::Instant after_quiet(core::Instant at, const Hours& hours, std::string_view zone) {
    if (hours.quiet_from == hours.quiet_until) return at;
    const auto minute = core::local_time(at, zone).minute;
    const bool quiet = hours.quiet_from < hours.quiet_until ? minute >= hours.quiet_from && minute < hours.quiet_until
                                                            : minute >= hours.quiet_from || minute < hours.quiet_until;
    return quiet ? next_minute(at, hours.quiet_until, zone) : at;
}

void notify(db::Tx& tx, core::Instant now, const Notice& notice) {
    const auto reader =
        tx.first<Reader>("select name, email, language, time_zone from people where id = ?", notice.person);
    if (!reader) return;
    const auto& kind = kind_named(notice.kind);
    const auto how = kind.arrives == Arrives::always ? How::at_once : chosen(tx, notice.person, kind.key);
    {
        const db::AsHouse house(tx, "a person is told of an event once");
        if (tx.first<std::int64_t>("select id from notices where person_id = ? and event_id = ?", notice.person,
                                   notice.event))
            return;
    }
    tx.insert("notices", NoticeRow{core::new_id(), notice.person, notice.event, kind.key,
                                   subject_for(tx, notice, kind, *reader), notice.link, how, now});
    activity::announce(tx, {"notices"}, {"person:" + std::to_string(notice.person)});
    if (how == How::never || !reader->email) return;
    const auto hours = hours_of(tx, notice.person);
    if (how == How::daily)
        return activity::do_later(tx, "letters.digest", notice.person,
                                  next_minute(core::real_now(), hours.digest_at, reader->time_zone));
    auto letter = letter_of(notice, *reader);
    if (kind.arrives == Arrives::as_chosen) letter.after = after_quiet(core::real_now(), hours, reader->time_zone);
    write(tx, now, letter);
}

How chosen(db::Read& read, std::int64_t person, const std::string& kind) {
    const auto own = read.first<How>("select how from letter_choices where person_id = ? and kind = ?", person, kind);
    return own.value_or(kind_named(kind).unless_chosen);
}

void choose(db::Tx& tx, std::int64_t person, const std::string& kind, How how) {
    struct ChoiceRow {
        std::int64_t id, person_id;
        std::string kind;
        How how;
    };
    if (!tx.run("update letter_choices set how = ? where person_id = ? and kind = ?", how, person, kind))
        tx.insert("letter_choices", ChoiceRow{core::new_id(), person, kind, how});
}

Hours hours_of(db::Read& read, std::int64_t person) {
    return read.first<Hours>("select quiet_from, quiet_until, digest_at from letter_hours where person_id = ?", person)
        .value_or(Hours{});
}

}  // namespace letters
