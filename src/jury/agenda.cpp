#include "jury/agenda.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "activity/record.hpp"
#include "core/ids.hpp"

namespace jury {
namespace {

std::string_view columns_of(AgendaSource source) {
    switch (source) {
        case AgendaSource::to_decide:
            return "('submitted')";
        case AgendaSource::shortlisted:
            return "('shortlisted')";
        case AgendaSource::interview:
            return "('interview')";
        case AgendaSource::in_play:
        case AgendaSource::to_talk_about:
        case AgendaSource::nothing:
            break;
    }
    return source == AgendaSource::in_play ? "('shortlisted', 'interview')"
                                           : "('submitted', 'shortlisted', 'interview', 'waiting_list')";
}

struct Candidate {
    std::int64_t id = 0;
    std::string name_key;
};

void expect_few(std::size_t files) {
    if (files > static_cast<std::size_t>(most_files))
        throw core::invalid(
            "files", "too_many",
            {"At most 500 files go through one jury. Make two.", "Un jury voit au plus 500 dossiers. Faites-en deux.",
             "Um júri vê no máximo 500 candidaturas. Faça dois."});
}

// By what the order asks for; names, then ids, settle ties and stand last where nothing is known.
void put_in_order(std::vector<Candidate>& files, AgendaOrder order, std::int64_t jury,
                  const std::map<std::int64_t, std::int64_t>& places) {
    const auto key = [&](const Candidate& file) -> std::uint64_t {
        if (order == AgendaOrder::name) return 0;
        if (order == AgendaOrder::shuffled) return reviews::own_order(jury, file.id);
        const auto known = places.find(file.id);
        return known == places.end() ? ~std::uint64_t{0} : static_cast<std::uint64_t>(known->second);
    };
    std::sort(files.begin(), files.end(), [&](const Candidate& a, const Candidate& b) {
        return std::tuple(key(a), a.name_key, a.id) < std::tuple(key(b), b.name_key, b.id);
    });
}

struct NewFile {
    std::int64_t id, jury_id, application_id, position;
    std::string why;
};

std::set<std::int64_t> known_files(db::Read& read, const JuryRow& jury, const std::vector<std::int64_t>& wanted) {
    const auto all = read.all<std::int64_t>(
        db::Query("select a.id from my_applications_run a where a.call_id = ? and a.id in ", jury.call_id)
            .add_list(wanted));
    return {all.begin(), all.end()};
}

void drop(db::Tx& tx, const JuryRow& jury, const FileRow& file) {
    if (file.decided || file.vote_closed_at || jury.on_screen_id == file.id)
        throw core::conflict("agenda_begun", {"What was voted or decided, or is on the screen, stays on the agenda.",
                                              "Ce qui est voté, décidé ou à l’écran reste à l’ordre du jour.",
                                              "O que foi votado, decidido ou está na tela permanece na pauta."});
    tx.run("delete from jury_votes where file_id = ?", file.id);
    tx.run("delete from jury_files where id = ?", file.id);
}

struct AgendaWish {
    std::vector<std::int64_t> files;  // applications, in their order; what was decided may be left out
};
void change_agenda(db::Tx& tx, http::Call& request, OfJury of, const AgendaWish& wish) {
    const auto jury = jury_run(tx, of.id);
    expect_not_closed(jury);
    set_agenda(tx, jury, wish.files);
    activity::record(tx, activity::actor(request), "jury.changed", about(tx, jury));
    tell(tx, jury, Heard::by_all);
}

}  // namespace

FileState state_of(const FileRow& file) {
    if (file.decided) return FileState::decided;
    return file.vote_closed_at ? FileState::voted : FileState::waiting;
}

std::vector<FileRow> agenda_of(db::Read& read, std::int64_t jury) {
    const db::AsHouse house(read, "the agenda is counted whole, whoever asks");
    return read.all<FileRow>(
        "select " + db::columns<FileRow>("f") + " from jury_files f where f.jury_id = ? order by f.position, f.id",
        jury);
}

FileRow file_seen(db::Read& read, std::int64_t id) {
    auto row = read.first<FileRow>("select " + db::columns<FileRow>("f") + " from my_jury_files f where f.id = ?", id);
    if (!row) throw no_file();
    return std::move(*row);
}

std::vector<std::int64_t> chosen_files(db::Read& read, const JuryRow& jury, AgendaSource source, AgendaOrder order) {
    if (source == AgendaSource::nothing) return {};
    auto files =
        read.all<Candidate>("select a.id, a.name_key from my_applications_run a where a.call_id = ? and a.board in " +
                                std::string(columns_of(source)) + " order by a.id limit 100000",
                            jury.call_id);
    std::map<std::int64_t, std::int64_t> places;
    std::set<std::int64_t> talk;
    if (jury.phase_id)
        for (const auto& line : reviews::standings_told(read, *jury.phase_id)) {
            places[line.application] = line.place;
            if (line.zone == reviews::Zone::talk) talk.insert(line.application);
        }
    if (source == AgendaSource::to_talk_about)
        std::erase_if(files, [&](const Candidate& file) { return !talk.contains(file.id); });
    expect_few(files.size());
    put_in_order(files, order, jury.id, places);
    std::vector<std::int64_t> out;
    out.reserve(files.size());
    for (const auto& file : files) out.push_back(file.id);
    return out;
}

void set_agenda(db::Tx& tx, const JuryRow& jury, const std::vector<std::int64_t>& applications) {
    expect_few(applications.size());
    const auto known = known_files(tx, jury, applications);
    std::map<std::int64_t, std::int64_t> position;
    for (const auto application : applications) {
        if (!known.contains(application)) throw core::not_found("application");
        position.emplace(application, static_cast<std::int64_t>(position.size()) + 1);
    }
    std::int64_t before = -most_files;
    for (const auto& file : agenda_of(tx, jury.id)) {
        const auto wanted = position.find(file.application_id);
        if (wanted == position.end() && !file.decided)
            drop(tx, jury, file);
        else if (wanted == position.end())
            tx.run("update jury_files set position = ? where id = ?", before++, file.id);
        else
            tx.run("update jury_files set position = ? where id = ?", wanted->second, file.id);
        if (wanted != position.end()) position.erase(wanted);
    }
    for (const auto& [application, place] : position)
        tx.insert("jury_files", NewFile{core::new_id(), jury.id, application, place, ""});
}

void agenda_routes(http::Api& api) {
    api.put("/juries/{id}/agenda", "Say which files a jury talks about, in their order", http::Role::manager,
            change_agenda)
        .answers(204);
}

}  // namespace jury
