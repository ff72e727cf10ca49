#include "letters/bounces.hpp"

#include <charconv>

#include "core/clock.hpp"
#include "core/fold.hpp"
#include "letters/wording.hpp"

namespace letters {
namespace {

constexpr std::string_view id_begins = "letter.";

// "letter.17@spark.example" is letter 17.
std::int64_t letter_named(std::string_view id) {
    std::int64_t out = 0;
    if (!id.starts_with(id_begins)) return 0;
    id.remove_prefix(id_begins.size());
    const auto [end, fault] = std::from_chars(id.data(), id.data() + id.size(), out);
    return fault == std::errc() && end != id.data() + id.size() && *end == '@' ? out : 0;
}

}  // namespace

// The id of a letter is no secret, so a report counts only with the address that the letter went to.
bool note_report(db::Tx& tx, const formats::DeliveryReport& report) {
    const auto letter = letter_by_id(tx, letter_named(report.letter_id));
    if (!letter || core::fold(letter->address) != core::fold(report.recipient)) return false;
    if (report.outcome != formats::DeliveryReport::Outcome::failed || letter->state != LetterState::sent) return true;
    const auto reason = core::clean_text(report.reason, 0, 500).value_or("");
    tx.run("update letters set state = 'bounced', reason = ?, version = version + 1 where id = ?",
           reason.empty() ? report.status : reason, letter->id);
    announce(tx, *letter);
    return true;
}

formats::HandedOver try_out(formats::SmtpClient& client, const PostSettings& settings, const std::string& to) {
    formats::Mail mail;
    mail.from = settings.from;
    if (mail.from.name.empty()) mail.from.name = "Spark";
    mail.to.address = to;
    mail.subject = "A letter from Spark";
    const std::string body = "Hello,\n\nSpark can send letters: this is one. Nothing needs to be done.\n\n{link}";
    mail.text = as_text(body, settings.site);
    mail.html = as_html(mail.subject, body, settings.site, core::Language::en, {});
    mail.date = core::real_now();
    mail.id =
        "try." + std::to_string(mail.date.microseconds) + settings.from.address.substr(settings.from.address.find('@'));
    mail.language = "en";
    return client.hand_over(settings.from.address, to, formats::message(mail));
}

}  // namespace letters
