#include "selection/scores.hpp"

namespace selection {

Scores scores_of(db::Read& read, const CallRow& call) {
    return read.first<std::int64_t>("select id from my_calls_scored where id = ?", call.id) ? Scores::told
                                                                                            : Scores::withheld;
}

core::Problem reading_still() {
    return core::conflict("finish_first",
                          {"You have files of this call left to read: finish them first, so that others’ "
                           "scores lead nobody.",
                           "Il vous reste des dossiers de cet appel à lire : terminez-les d’abord, pour "
                           "que les notes des autres n’influencent personne.",
                           "Você ainda tem candidaturas desta chamada para ler: conclua-as antes, para "
                           "que as notas dos outros não influenciem ninguém."});
}

void note_scores(db::Tx& tx, const std::vector<FileScore>& scores) {
    for (const auto& [application, score] : scores)
        tx.run("update applications set score = ? where id = ? and score <> ?", score, application, score);
}

}  // namespace selection
