// A letter as the mail server gets it: who writes, whom one answers, what it belongs to, its link.
#include "letters/calendar_notes.hpp"
#include "letters/post.hpp"
#include "letters/wording.hpp"

namespace letters {
namespace {

constexpr std::size_t longest_thread = 20;

std::string id_of(std::int64_t letter, const std::string& from) {
    const auto at = from.find('@');
    return "letter." + std::to_string(letter) + (at == std::string::npos ? "@localhost" : from.substr(at));
}

std::vector<std::string> before_it(db::Read& read, const LetterRow& letter, const std::string& from) {
    std::vector<std::string> out;
    if (letter.thread.empty() || !letter.person_id) return out;
    const db::AsHouse house(read, "a letter names those before it in its thread");
    for (const auto id :
         read.all<std::int64_t>("select id from letters where person_id = ? and thread = ? and id < ? and state = "
                                "'sent' order by id limit ?",
                                letter.person_id, letter.thread, letter.id, static_cast<std::int64_t>(longest_thread)))
        out.push_back(id_of(id, from));
    return out;
}

std::optional<formats::Correspondent> reply_to(db::Read& read, const LetterRow& letter) {
    if (!letter.reply_to_id) return std::nullopt;
    const auto to = to_person(read, *letter.reply_to_id);
    return to ? std::optional(formats::Correspondent{one_line(to->name), to->address}) : std::nullopt;
}

std::map<std::string, CalendarOf, std::less<>>& calendars() {
    static std::map<std::string, CalendarOf, std::less<>> all;
    return all;
}

// Whoever looks after the file signs the letter; its date is the house's, the same for all and always.
std::optional<formats::MailCalendar> calendar_of(db::Read& read, const LetterRow& letter, const formats::Mail& mail,
                                                 const PostSettings& post) {
    const auto make = calendars().find(letter.kind);
    if (make == calendars().end() || !letter.person_id || !letter.application_id) return std::nullopt;
    const auto note = make->second(read, *letter.person_id, *letter.application_id, letter.language);
    if (!note) return std::nullopt;
    const auto house = post.from.name.empty() ? one_line(house_name(read, letter.operator_id)) : post.from.name;
    return formats::MailCalendar{note->asks == formats::Asks::to_come ? "REQUEST" : "CANCEL",
                                 formats::invitation(note->meeting, note->asks, {house, mail.from.address},
                                                     {mail.to.name, mail.to.address}, mail.date)};
}

}  // namespace

void calendar_with(std::string_view kind, CalendarOf make) { calendars().emplace(kind, std::move(make)); }

formats::Mail as_mail(db::Read& read, const LetterRow& letter, const PostSettings& post, const std::string& link,
                      const std::string& unsubscribe) {
    static constexpr core::Phrase no_more{"No more letters of this kind", "Plus de lettres de ce genre",
                                          "Não quero mais cartas deste tipo"};
    formats::Mail out;
    out.reply_to = reply_to(read, letter);
    out.from = post.from;
    if (out.from.name.empty()) out.from.name = one_line(house_name(read, letter.operator_id));
    if (out.reply_to) out.from.name = out.reply_to->name + " · " + out.from.name;
    out.to = {one_line(letter.name), letter.address};
    out.subject = letter.subject;
    out.text = as_text(letter.body, link);
    Foot foot;
    if (!unsubscribe.empty()) {
        out.unsubscribe = post.site + "/api/letters/unsubscribe/" + unsubscribe;
        foot = {std::string(core::in(no_more, letter.language)), post.site + "/unsubscribe#" + unsubscribe};
        out.text += "\n-- \n" + foot.text + ": " + foot.link + "\n";
    }
    out.html = as_html(letter.subject, letter.body, link, letter.language, foot);
    out.date = core::real_now();
    out.id = id_of(letter.id, post.from.address);
    out.answers = before_it(read, letter, post.from.address);
    out.language = std::string(core::reflect::name(letter.language));
    out.calendar = calendar_of(read, letter, out, post);
    return out;
}

}  // namespace letters
