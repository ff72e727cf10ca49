// How far files came, and how long they waited.
#include "reports/chapters.hpp"

#include "programmes/programmes.hpp"

namespace reports {

using core::Language;
using core::Phrase;

namespace {

constexpr Phrase pencilled{"More in pencil", "De plus au crayon", "A mais, a lápis"},
    share_word{"Share", "Part", "Parcela"};

}  // namespace

Chapter funnel_chapter(const Report& report, Language language) {
    Chapter out{fill({"Funnel", "Entonnoir", "Funil"}, language), {}, {}};
    ReportTable steps{"", said({{"Step", "Étape", "Etapa"}, files_word, share_word, pencilled}, language), {}, 2};
    for (const auto& one : report.funnel.steps)
        steps.rows.push_back({words(one.label), whole(one.files), shared(one.share), whole(one.pencilled)});
    ReportTable ends{fill({"Where files stand", "Où en sont les dossiers", "Onde estão as candidaturas"}, language),
                     said({{"Status", "Statut", "Situação"}, files_word, share_word, pencilled}, language),
                     {},
                     2};
    for (const auto& one : report.funnel.ends)
        ends.rows.push_back({words(one.label), whole(one.files), shared(one.share), whole(one.pencilled)});
    out.tables = {std::move(steps), std::move(ends)};
    out.notes =
        said({{"Shares are of the files sent. A file counts once at each step that it ever reached.",
               "Les parts se rapportent aux dossiers envoyés. Un dossier compte une fois à chaque étape qu’il a "
               "atteinte.",
               "As parcelas referem-se às candidaturas enviadas. Cada candidatura conta uma vez em cada etapa que "
               "alcançou."}},
             language);
    return out;
}

Chapter days_chapter(const Report& report, Language language) {
    Chapter out{fill({"Days", "Jours", "Dias"}, language), {}, {}};
    ReportTable waits{"",
                      said({{"From sending until", "De l’envoi à", "Do envio até"},
                            files_word,
                            {"Median days", "Jours (médiane)", "Dias (mediana)"},
                            {"9 in 10 within", "9 sur 10 en", "9 em 10 em até"}},
                           language),
                      {},
                      {}};
    for (const auto& one : report.waits)
        waits.rows.push_back({words(one.label), whole(one.files), tenths(one.median), tenths(one.ninetieth)});
    out.tables.push_back(std::move(waits));
    if (!report.promise) return out;
    const auto& promise = *report.promise;
    out.tables.push_back(
        {fill({"Answers promised by {day}", "Réponses promises pour le {day}", "Respostas prometidas até {day}"},
              language, {{"day", programmes::day_with_year(promise.answers_by, language)}}),
         said({{"Answer", "Réponse", "Resposta"}, files_word}, language),
         {{words(fill({"In time", "À temps", "No prazo"}, language)), whole(promise.kept)},
          {words(fill(late_word, language)), whole(promise.late)},
          {words(fill({"Still waiting", "En attente", "Ainda à espera"}, language)), whole(promise.waiting)}},
         {}});
    return out;
}

}  // namespace reports
