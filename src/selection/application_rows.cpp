#include "selection/applications.hpp"
#include "selection/earlier.hpp"

namespace selection {
namespace {

ApplicationRow found(db::Read& read, std::int64_t id, std::string_view from) {
    auto row = read.first<ApplicationRow>("select " + db::columns<ApplicationRow>("a") + std::string(from), id);
    if (!row) throw core::not_found("application");
    return std::move(*row);
}

constexpr std::string_view digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

struct StoredAnswer {
    std::string field, text;
    std::vector<std::string> choices;
    std::optional<std::int64_t> file_id;
};

}  // namespace

ApplicationRow application_seen(db::Read& read, std::int64_t id) {
    return found(read, id, " from my_applications a where a.id = ?");
}
ApplicationRow application_mine(db::Read& read, std::int64_t id) {
    return found(read, id, " from my_applications a where a.id = ? and a.mine = 1");
}
ApplicationRow application_run(db::Read& read, std::int64_t id) {
    return found(read, id, " from my_applications_run a where a.id = ?");
}
bool runs(db::Read& read, const ApplicationRow& row) {
    return read.first<std::int64_t>("select id from my_calls_run where id = ?", row.call_id).has_value();
}
bool mine(db::Read& read, const ApplicationRow& row) {
    return read.first<std::int64_t>("select id from my_own_startups where id = ?", row.startup_id).has_value();
}

std::int64_t version_for_house(const ApplicationRow& row) { return row.version + row.board_version - 1; }

std::string number_of(std::int64_t id) {
    std::string out;
    for (int place = 0; id > 0; id >>= 5, ++place) {
        if (place && place % 4 == 0) out.insert(out.begin(), '-');
        out.insert(out.begin(), digits[static_cast<std::size_t>(id & 31)]);
    }
    return out;
}

std::optional<std::int64_t> id_of_number(std::string_view number) {
    std::int64_t id = 0;
    int read = 0;
    for (char c : number) {
        if (c == '-' || c == ' ') continue;
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
        if (c == 'O') c = '0';
        if (c == 'I' || c == 'L') c = '1';
        const auto digit = digits.find(c);
        if (digit == std::string_view::npos || ++read > 11) return std::nullopt;  // 53 bits are eleven digits
        id = (id << 5) | static_cast<std::int64_t>(digit);
    }
    return read ? std::optional(id) : std::nullopt;
}

core::Instant deadline(const ApplicationRow& row, const CallRow& call) {
    return std::max(call.closes_at, row.extended_until.value_or(core::Instant{}));
}

May edit(const ApplicationRow& row, const CallRow& call, core::Instant now) {
    const bool unsettled = row.status == Status::draft || row.status == Status::submitted;
    const bool in_time = row.trial || (call.published_at && now >= call.opens_at && now <= deadline(row, call));
    return unsettled && in_time ? May::yes : May::no;
}

Sent live(db::Read& read, const ApplicationRow& row) {
    const db::AsHouse house(read, "the file's own parts are put together");
    Sent out{startups::passport_of(read, row.startup_id), {}, {}, {}, {}};
    out.team = read.all<startups::Member>(
        "select id, name, email, title, writes_code, case when hours_told = 1 then full_time end, owner, case when "
        "person_id is null then 0 else 1 end, "
        "null, null, null "
        "from team_members where startup_id = ? order by id",
        row.startup_id);
    for (auto& a : read.all<StoredAnswer>(
             "select field, text, choices, file_id from answers where application_id = ? order by field", row.id)) {
        if (a.field.starts_with("consent.")) {
            if (a.text == "yes") out.consents.push_back(a.field.substr(8));
            continue;
        }
        if (a.field == changed_since) {
            if (!a.text.empty()) out.changed_since = a.text;
            continue;
        }
        Answer answer{std::strtoll(a.field.c_str() + 7, nullptr, 10), a.text, a.choices, {}};
        if (a.file_id)
            answer.file =
                read.first<startups::FileRef>("select id, name, size, type from files where id = ?", *a.file_id);
        out.answers.push_back(std::move(answer));
    }
    return out;
}

Sent counting(db::Read& read, const ApplicationRow& row) {
    if (!row.sent_version) return live(read, row);
    struct Stored {  // a struct is read from a row; this row has one column that holds it
        Sent sent;
    };
    const db::AsHouse house(read, "what was sent is the house's to read");
    return read
        .one<Stored>("select sent from application_versions where application_id = ? and number = ?", row.id,
                     row.sent_version)
        .sent;
}

Sent checked(db::Read& read, const ApplicationRow& row) {
    auto out = live(read, row);
    if (row.sent_version) out.answers = counting(read, row).answers;
    return out;
}

programmes::Facts facts_of(const Sent& file, const CallRow& call, const ApplicationRow& row) {
    programmes::Facts facts;
    std::int64_t people = 0, yes = 0, unsaid = 0;
    for (const auto& member : file.team) {
        ++people;
        yes += member.writes_code == startups::WritesCode::yes;
        unsaid += member.writes_code == startups::WritesCode::unknown;
    }
    if (row.stated_people)
        facts.people = core::Count{*row.stated_people};
    else if (people)
        facts.people = core::Count{people};
    if (row.stated_developers)
        facts.developers = core::Count{*row.stated_developers};
    else if (people && (yes || !unsaid))
        facts.developers = core::Count{yes};
    for (const auto& term : file.startup.technologies) facts.technologies.push_back(term.str());
    for (const auto& question : call.questions) {
        if (!question.fact || question.fact->str() != "technologies") continue;
        for (const auto& answer : file.answers) {
            if (answer.question != question.id) continue;
            for (const auto& choice : answer.choices) facts.technologies.push_back(choice);
            if (!answer.text.empty())
                facts.technologies_told = facts.technologies_told.value_or("") + answer.text + "; ";
        }
    }
    facts.founded = file.startup.founded;
    facts.founded_on = file.startup.founded_on;
    facts.revenue = file.startup.revenue;
    facts.revenue_cents = file.startup.revenue_cents;
    facts.revenue_currency = file.startup.revenue_currency;
    facts.privately_held = file.startup.privately_held;
    facts.country = file.startup.country;
    add_answers(facts, file, call);
    return facts;
}

}  // namespace selection
