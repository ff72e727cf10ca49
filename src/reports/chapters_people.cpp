// Who read, how scores lie, and who applied.
#include "reports/chapters.hpp"

namespace reports {

using core::Language;
using core::Phrase;

namespace {

constexpr Phrase given{"Given", "Confiés", "Atribuídas"}, finished{"Finished", "Terminés", "Concluídas"};

ReportTable table_of(const ReportTrait& trait, Language language) {
    ReportTable out{trait.label,
                    {trait.of_people ? fill({"People", "Personnes", "Pessoas"}, language) : fill(files_word, language)},
                    {},
                    {}};
    for (const auto& step : trait.steps) out.heads.push_back(step.label);
    for (const auto& row : trait.rows) {
        out.rows.push_back({words(row.label)});
        for (const auto& cell : row.cells) {
            out.rows.back().push_back(whole(cell.count));
            out.rows.back().back().part = cell.share;
        }
    }
    out.rows.push_back({words(fill({"All", "Total", "Total"}, language))});
    for (const auto& step : trait.steps) out.rows.back().push_back(whole(step.total));
    return out;
}

}  // namespace

Chapter reading_chapter(const Report& report, Language language) {
    Chapter out{fill({"Reviewers", "Lecteurs", "Avaliadores"}, language), {}, {}};
    ReportTable phases{"",
                       said({{"Phase", "Phase", "Fase"},
                             {"Readers", "Lecteurs", "Leitores"},
                             given,
                             finished,
                             late_word,
                             {"Median minutes", "Minutes (médiane)", "Minutos (mediana)"}},
                            language),
                       {},
                       {}};
    for (const auto& one : report.phases)
        phases.rows.push_back({words(one.name), whole(one.reviewers), whole(one.given), whole(one.finished),
                               whole(one.late), whole(one.minutes)});
    ReportTable readers{"", said({{"Reviewer", "Lecteur", "Avaliador"}, given, finished, late_word}, language), {}, {}};
    for (const auto& one : report.readers)
        readers.rows.push_back({words(one.name), whole(one.given), whole(one.finished), whole(one.late)});
    if (phases.rows.empty()) {
        out.notes =
            said({{"No phase of reading was held in this call.", "Aucune phase de lecture n’a eu lieu pour cet appel.",
                   "Nenhuma fase de leitura ocorreu nesta chamada."}},
                 language);
        return out;
    }
    out.tables = {std::move(phases), std::move(readers)};
    out.notes =
        said({{"Minutes are told over all readers, once three have finished a file. Each reader sees their own alone.",
               "Les minutes sont données pour l’ensemble des lecteurs, dès que trois ont terminé un dossier. Chacun "
               "ne voit que les siennes.",
               "Os minutos são informados para o conjunto dos leitores, quando três concluíram uma candidatura. "
               "Cada um vê apenas os seus."}},
             language);
    return out;
}

Chapter scores_chapter(const Report& report, Language language) {
    Chapter out{fill({"Scores", "Notes", "Notas"}, language), {}, {}};
    for (const auto& phase : report.scores) {
        ReportTable table{phase.name,
                          said({{"Score of 100", "Note sur 100", "Nota de 100"},
                                {"Raw", "Brutes", "Brutas"},
                                {"Evened out", "Égalisées", "Equalizadas"}},
                               language),
                          {},
                          2};
        for (const auto& bar : phase.bars)
            table.rows.push_back({words(std::to_string(bar.from / 10) + "–" + std::to_string(bar.to / 10)),
                                  whole(bar.raw), whole(bar.calibrated)});
        if (phase.told) out.tables.push_back(std::move(table));
    }
    if (out.tables.empty())
        out.notes =
            said({{"There are no scores to show.", "Il n’y a pas de notes à montrer.", "Não há notas a mostrar."}},
                 language);
    return out;
}

Chapter people_chapter(const Report& report, Language language) {
    Chapter out{fill({"Who they are", "Qui sont-ils", "Quem são"}, language), {}, {}};
    if (report.people.not_yet) out.notes.push_back(*report.people.not_yet);
    for (const auto& one : report.people.traits) out.tables.push_back(table_of(one, language));
    if (!out.tables.empty())
        out.notes =
            said({{"No group of fewer than five is told, nor what it could be worked out from: such groups are put "
                   "together, and a dash stands for a step that would tell of one.",
                   "Aucun groupe de moins de cinq n’est donné, ni ce qui permettrait de le calculer : ces groupes "
                   "sont réunis, et un tiret remplace une étape qui en trahirait un.",
                   "Nenhum grupo de menos de cinco é informado, nem aquilo que permitiria calculá-lo: esses grupos "
                   "são reunidos, e um traço substitui uma etapa que revelaria algum."}},
                 language);
    return out;
}

}  // namespace reports
