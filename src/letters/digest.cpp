// One letter a day of what a person would rather hear of together.
#include "core/clock.hpp"
#include "letters/letter.hpp"
#include "letters/notices.hpp"

namespace letters {
namespace {

constexpr std::int64_t most_lines = 50;

struct Line {
    std::int64_t id;
    std::string subject;
};

std::string lines_of(const std::vector<Line>& lines) {
    std::string out;
    for (const auto& line : lines) out += (out.empty() ? "– " : "\n– ") + line.subject;
    return out;
}

void write_digest(db::Tx& tx, core::Instant now, std::int64_t person) {
    const auto to = to_person(tx, person);
    std::vector<Line> lines;
    {
        const db::AsHouse house(tx, "what a person is told is gathered for them");
        lines = tx.all<Line>(
            "select id, subject from notices where person_id = ? and how = 'daily' and digest_id is null and read_at "
            "is null order by id limit ?",
            person, most_lines);
    }
    if (!to || lines.empty()) return;
    Letter letter;
    letter.kind = "notices.digest";
    letter.to = *to;
    letter.values = {{"news", lines_of(lines)},
                     {"count", core::whole(static_cast<std::int64_t>(lines.size()), to->language)}};
    letter.link = "/notices";
    const auto id = write(tx, now, letter);
    // Those past the fiftieth wait in the inbox; the next letter tells newer ones.
    tx.run("update notices set digest_id = ? where person_id = ? and how = 'daily' and digest_id is null", id, person);
}

}  // namespace

void digest(db::Db& db, const core::Clock& clock, std::int64_t person) {
    db.write_now({}, [&](db::Tx& tx) { write_digest(tx, clock.now(), person); });
}

void digest_letter() {
    kind({"notices.digest",
          {"The day’s news", "Les nouvelles du jour", "As notícias do dia"},
          Arrives::as_chosen,
          {{"news",
            {"what happened, a line each", "ce qui s’est passé, une ligne chacune", "o que aconteceu, uma linha cada"},
            {"– Brindille has sent its file", "– Brindille a envoyé son dossier", "– Brindille enviou a candidatura"}},
           {"count", {"how many there are", "combien il y en a", "quantas são"}, {"3", "3", "3"}}},
          {"{count} new in {house}", "{count} nouvelles de {house}", "{count} novidades em {house}"},
          {"Hello {name},\n\nsince the last letter:\n\n{news}\n\n{link}\n\n{house}",
           "Bonjour {name},\n\ndepuis la dernière lettre :\n\n{news}\n\n{link}\n\n{house}",
           "Olá, {name},\n\ndesde a última carta:\n\n{news}\n\n{link}\n\n{house}"}});
}

}  // namespace letters
