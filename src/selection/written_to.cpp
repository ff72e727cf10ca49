// Who stands behind the files of a list, for a letter to those selected: the owner of each team.
#include "http/request_input.hpp"
#include "letters/rows.hpp"
#include "selection/call_texts.hpp"
#include "selection/listing.hpp"
#include "selection/notice_kinds.hpp"
#include "selection/selection.hpp"

namespace selection {
namespace {

using letters::Recipient;

struct Written {
    std::int64_t application, startup;
    std::string startup_name;
};
constexpr std::string_view files =
    "select a.id, a.startup_id, a.name from my_applications_run a where a.call_id = ? and a.id in ";

Recipient recipient(const Written& file, const CallRow& call, std::int64_t house) {
    Recipient out;
    out.row = file.application;
    out.row_name = file.startup_name;
    out.values = {{"startup", file.startup_name}, {"number", number_of(file.application)}};
    out.link = "/apply/" + call.slug + "/sent";
    out.thread = "application " + std::to_string(file.application);
    out.operator_id = house;
    out.programme_id = call.programme_id;
    out.startup_id = file.startup;
    out.application_id = file.application;
    return out;
}

// In the language of whoever gets the letter.
class CallNames {
public:
    explicit CallNames(const CallRow& call) : call_(call) {}
    const std::string& in(db::Read& read, core::Language language) {
        auto& name = names_[language];
        if (name.empty()) name = spoken_name(read, call_, language);
        return name;
    }

private:
    const CallRow& call_;
    std::map<core::Language, std::string> names_;
};

std::vector<std::int64_t> matching(db::Read& read, http::Call& request, const CallRow& call, const std::string& query) {
    Asked asked;
    http::read_query(query, core::shape_of<Asked>(), &asked);
    asked.cursor.reset();
    const Listing listing(call, asked, request.caller(), Reach::whole_call, share_of(read, call.id),
                          scores_of(read, call));
    return read.all<std::int64_t>(listing.page(static_cast<std::int64_t>(letters::most_rows) + 1));
}

std::vector<Recipient> behind(db::Read& read, http::Call& request, const letters::Rows& rows) {
    if (!rows.of) throw core::invalid("of", "required", core::required);
    const auto call = call_run(read, rows.of->str());
    const auto ids = rows.ids ? *rows.ids : matching(read, request, call, rows.matching->str());
    const auto house = operator_of(read, call);
    const auto written = read.all<Written>(db::Query(files, call.id).add_list(ids));
    std::vector<std::int64_t> of;
    for (const auto& file : written) of.push_back(file.startup);
    const auto owners = startups::owners(read, of);
    CallNames names(call);
    std::map<std::int64_t, Recipient> found;
    for (const auto& file : written) {
        const auto owner = owners.find(file.startup);
        auto one = recipient(file, call, house);
        startups::address_to(one, owner == owners.end() ? nullptr : &owner->second, own_language(call));
        one.values["call"] = names.in(read, one.to ? one.to->language : own_language(call));
        found.emplace(file.application, std::move(one));
    }
    std::vector<Recipient> out;
    for (const auto id : ids)
        if (const auto one = found.find(id); one != found.end()) out.push_back(std::move(found.extract(one).mapped()));
    return out;
}

}  // namespace

void tell_rows() {
    letters::kind_by_hand(
        "letter.by_hand",
        {"A letter about a file", "Une lettre à propos d’un dossier", "Uma carta sobre uma candidatura"},
        values_of_file());
    letters::rows_from("applications", "letter.by_hand", behind);
}

}  // namespace selection
