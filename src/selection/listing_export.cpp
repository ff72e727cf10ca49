// The list as a spreadsheet: the files that are shown, in the columns that are shown.
#include <algorithm>

#include "formats/csv_writer.hpp"
#include "selection/listing.hpp"

namespace selection {
namespace {

// Columns that a reader may put away; which file it is and what it makes always stays.
enum class Shown { city, team, technology, eligibility, looks_after, score, sent, status };

struct ExportAsked {
    core::Slug slug;
    std::optional<core::Text<0, 200>> search;
    std::vector<Status> status;
    std::vector<Eligibility> eligibility;
    std::optional<core::Country> country;
    std::optional<core::Text<1, 120>> city;
    std::optional<core::Text<1, 60>> tag;
    std::optional<core::Text<1, 60>> technology;
    std::optional<core::Text<1, 20>> looks_after;
    std::optional<bool> pencilled;
    std::optional<core::Text<1, 20>> sort;
    std::vector<Shown> hide;
};

class Sheet {
public:
    Sheet(std::string& out, const std::vector<Shown>& hide) : csv_(out), hide_(hide) {}
    void heads();
    void line(const ApplicationLine& l);

private:
    bool shows(Shown column) const { return std::find(hide_.begin(), hide_.end(), column) == hide_.end(); }
    void heads_of(Shown column, std::initializer_list<const char*> heads) {
        if (!shows(column)) return;
        for (const auto* head : heads) csv_.text(head);
    }
    void number(const std::optional<std::int64_t>& told) {
        if (told)
            csv_.number(*told);
        else
            csv_.text("");
    }
    formats::CsvWriter csv_;
    const std::vector<Shown>& hide_;
};

std::string joined(const std::vector<std::string>& items) {
    std::string out;
    for (const auto& item : items) (out += out.empty() ? "" : ", ") += item;
    return out;
}

void Sheet::heads() {
    for (const auto* head : {"number", "startup", "one_liner", "tags"}) csv_.text(head);
    heads_of(Shown::city, {"city", "country"});
    heads_of(Shown::team, {"people", "developers"});
    heads_of(Shown::technology, {"technologies"});
    heads_of(Shown::eligibility, {"eligibility", "reason"});
    heads_of(Shown::looks_after, {"looks_after"});
    heads_of(Shown::score, {"score"});
    heads_of(Shown::sent, {"sent_at"});
    heads_of(Shown::status, {"status"});
    csv_.end_row();
}

void Sheet::line(const ApplicationLine& l) {
    for (const auto& text : {l.number, l.startup.name, l.startup.one_liner, joined(l.tags)}) csv_.text(text);
    if (shows(Shown::city)) {
        csv_.text(l.startup.city);
        csv_.text(l.startup.country);
    }
    if (shows(Shown::team)) {
        number(l.people);
        number(l.developers);
    }
    if (shows(Shown::technology)) csv_.text(joined(l.technologies));
    if (shows(Shown::eligibility)) {
        csv_.text(core::reflect::name(l.eligibility));
        csv_.text(l.override_reason ? *l.override_reason : l.reason.value_or(""));
    }
    if (shows(Shown::looks_after)) csv_.text(l.looks_after ? l.looks_after->name : "");
    if (shows(Shown::score)) number(l.score);
    if (shows(Shown::sent)) csv_.text(l.sent_at ? core::iso(*l.sent_at) : "");
    if (shows(Shown::status)) csv_.text(core::reflect::name(l.status));
    csv_.end_row();
}

struct Export {
    CallRow call;
    Asked asked;
    std::vector<Shown> hide;
    http::Call request;
    enum class At { beginning, pages, end } at = At::beginning;
};

void next_page(Export& e, db::Db& db, std::string& chunk) {
    Sheet sheet(chunk, e.hide);
    if (e.at == Export::At::beginning) {
        chunk += "\xEF\xBB\xBF";
        sheet.heads();
    }
    db.read(e.request.identity.caller, [&](db::Read& read) {
        const auto page = applications_page(read, e.request, e.call, e.asked, Reach::whole_call);
        for (const auto& line : page.items) sheet.line(line);
        e.at = page.next ? Export::At::pages : Export::At::end;
        if (page.next) e.asked.cursor = core::Text<1, 600>::from(*page.next);
    });
}

// Page after page, a read transaction each, so that a long export holds nothing up and needs little memory.
http::Download export_csv(http::Call& request, const ExportAsked& a) {
    const Asked asked{a.search,     a.status,      a.eligibility, a.country, a.city, a.tag,
                      a.technology, a.looks_after, a.pencilled,   a.sort,    {},     core::Number<1, 200>{200}};
    auto call = request.db.ask(request.caller(), [&](db::Read& read) {
        auto row = call_run(read, a.slug.str());
        // What can't be asked is refused before the file begins.
        Listing(row, asked, request.caller(), Reach::whole_call, share_of(read, row.id), scores_of(read, row));
        return row;
    });
    const auto name = call.slug + ".csv";
    auto state = std::make_shared<Export>(Export{std::move(call), asked, a.hide, request});
    const auto more = [&db = request.db, state](std::string& chunk) {
        if (state->at == Export::At::end) return false;
        next_page(*state, db, chunk);
        return true;
    };
    return {"text/csv; charset=utf-8", name, {}, more};
}

}  // namespace

void export_routes(http::Api& api) {
    api.get("/calls/{slug}/applications.csv", "The list as CSV, as it is filtered and in the columns that are shown",
            http::Role::manager, export_csv)
        .gives("text/csv");
}

}  // namespace selection
