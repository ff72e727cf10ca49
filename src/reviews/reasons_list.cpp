// The refused of a call in pencil: whose reasons are to be read, read, or changed since; and reading many at once.
#include "core/phrase.hpp"
#include "reviews/reasons.hpp"

namespace reviews {
namespace {

using http::Call;
using selection::ReasonsState;

struct RefusedLine {
    std::int64_t application;
    std::string startup, one_liner;
    ReasonsState state;
    std::int64_t reviews;  // finished ones; none: the manager writes the reasons
    std::optional<core::Instant> publish_at;
};
struct RefusedOfCall {
    bool owed;  // none may go without reasons
    std::int64_t total, to_read, changed;
    std::vector<RefusedLine> items;
    std::optional<std::int64_t> next;  // more: ask with it as `after`
};
struct RefusedAsked {
    core::Slug slug;
    std::optional<std::int64_t> after;
    std::optional<core::Number<1, 500>> limit;
};
struct Line {
    std::int64_t application;
    std::string startup, one_liner;
    bool read, changed;
    std::int64_t reviews;
    std::optional<core::Instant> publish_at;
};

constexpr std::string_view refused_in_pencil =
    " from my_applications_run a left join my_reasons w on w.application_id = a.id where a.call_id = ? and a.board = "
    "'refused' and a.status <> 'refused'";

RefusedOfCall refused_of(db::Read& read, Call&, const RefusedAsked& asked) {
    struct Counted {
        std::int64_t total, to_read, changed;
    };
    const auto call = selection::call_run(read, asked.slug.str());
    const auto limit = static_cast<std::size_t>(asked.limit ? asked.limit->value : 200);
    const auto counted = read.one<Counted>(
        "select count(*), coalesce(sum(case when w.read_at is null then 1 else 0 end), 0), coalesce(sum(case when "
        "w.changed = 1 then 1 else 0 end), 0)" +
            std::string(refused_in_pencil),
        call.id);
    RefusedOfCall out{selection::owes_reasons(read, call.id), counted.total, counted.to_read, counted.changed, {}, {}};
    for (const auto& one : read.all<Line>(
             "select a.id, a.name, a.one_liner, case when w.read_at is null then 0 else 1 end, coalesce(w.changed, 0), "
             "(select count(*) from my_reviews r where r.application_id = a.id and r.state = 'finished'), (select "
             "d.publish_at from my_decisions d where d.id = a.decision_id)" +
                 std::string(refused_in_pencil) + " and a.id > ? order by a.id limit ?",
             call.id, asked.after.value_or(0), static_cast<std::int64_t>(limit) + 1)) {
        if (out.items.size() == limit) {
            out.next = out.items.back().application;
            break;
        }
        out.items.push_back({one.application, one.startup, one.one_liner, selection::state_of(one.read, one.changed),
                             one.reviews, one.publish_at});
    }
    return out;
}

struct ManyToRead {
    std::vector<std::int64_t> applications;
};
struct ManyRead {
    std::int64_t read = 0;
    std::vector<selection::LeftOut> left_out;
};

constexpr core::Phrase nothing_said{"Nothing is said to this team yet: open it and write a sentence or two.",
                                    "Rien n’est encore dit à cette équipe : ouvrez-la et écrivez une phrase ou deux.",
                                    "Nada é dito ainda a esta equipe: abra e escreva uma ou duas frases."};
constexpr core::Phrase changed_since{
    "A review changed since these reasons were read: open them and read them again.",
    "Une lecture a changé depuis que ces raisons ont été lues : ouvrez-les et relisez-les.",
    "Uma leitura mudou desde que estas razões foram lidas: abra e leia de novo."};

// What changed since somebody read it is opened, never waved through.
ManyRead mark_many_read(db::Tx& tx, Call& request, selection::OfCall of, const ManyToRead& wish) {
    if (wish.applications.empty() || wish.applications.size() > 200)
        throw core::invalid(
            "applications", "out_of_range",
            {"Choose from 1 to 200 files.", "Choisissez de 1 à 200 dossiers.", "Escolha de 1 a 200 candidaturas."});
    const auto call = selection::call_run(tx, of.slug.str());
    ManyRead out;
    Finding finding(tx);
    for (const auto application : wish.applications) {
        const auto left_out = [&](std::string_view code, const core::Phrase& why) {
            out.left_out.push_back({application, std::string(code), core::fill(why, request.language())});
        };
        const auto row = selection::file_on_board(tx, call, application);
        if (!row || row->board != selection::Status::refused || row->status == selection::Status::refused)
            left_out("not_here", selection::not_here);
        else if (reasons_row(tx, *row).changed)
            left_out("changed_since", changed_since);
        else if (!read_reasons(tx, activity::actor(request), *row, finding))
            left_out("nothing_said", nothing_said);
        else
            ++out.read;
    }
    return out;
}

}  // namespace

void reasons_list_routes(http::Api& api) {
    using http::Role;
    api.get("/calls/{slug}/reasons", "The refused in pencil, and whose reasons are to be read before they are told",
            Role::manager, refused_of);
    api.post("/calls/{slug}/reasons/reading", "Say that one has read the reasons of some of the refused", Role::manager,
             mark_many_read)
        .answers(200);
}

}  // namespace reviews
