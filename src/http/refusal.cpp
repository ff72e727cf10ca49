#include "http/refusal.hpp"

#include "core/log.hpp"
#include "db/connection.hpp"

namespace http {

core::Problem as_problem(const std::exception_ptr& failed, const Head& head) {
    try {
        std::rethrow_exception(failed);
    } catch (const core::Problem& problem) {
        return problem;
    } catch (const db::Full& full) {
        core::log(core::LogLevel::error, "database.full", head.request_id, {{"what", full.what()}});
        return {
            507,
            "no_room",
            {"The house has no room left to keep this. Nothing was changed; keep your text and tell the house.",
             "La maison n’a plus de place pour le garder. Rien n’a été modifié ; gardez votre texte et prévenez la "
             "maison.",
             "A casa não tem mais espaço para guardar isto. Nada foi alterado; guarde o seu texto e avise a casa."}};
    } catch (const db::InDoubt& doubt) {
        core::log(core::LogLevel::error, "database.in_doubt", head.request_id, {{"what", doubt.what()}});
        return {
            503,
            "in_doubt",
            {"The database went away while this was being saved, so it may be saved or not. Look before you send it "
             "again.",
             "La base de données s’est absentée pendant l’enregistrement : c’est peut-être enregistré, peut-être pas. "
             "Regardez avant de renvoyer.",
             "O banco de dados se ausentou durante a gravação: pode estar gravado ou não. Olhe antes de enviar de "
             "novo."}};
    } catch (const db::Unavailable& unavailable) {
        core::log(core::LogLevel::warning, "database.unavailable", head.request_id, {{"what", unavailable.what()}});
        return {503,
                "busy",
                {"The house is busy right now. Nothing was changed; try again in a few seconds.",
                 "La maison est très occupée. Rien n’a été modifié ; réessayez dans quelques secondes.",
                 "A casa está muito ocupada. Nada foi alterado; tente de novo em alguns segundos."}};
    } catch (const db::Unique&) {
        return {409,
                "taken",
                {"This was taken a moment ago. Look again, then choose another.",
                 "Cela vient d’être pris. Regardez de nouveau, puis choisissez autre chose.",
                 "Isto acabou de ser tomado. Olhe de novo e escolha outro."}};
    } catch (const std::exception& e) {
        core::log(core::LogLevel::error, "request.failed", head.request_id, {{"what", e.what()}, {"path", head.path}});
        return {500,
                "internal",
                {"Something broke on our side. What you sent was not changed; quote the number below.",
                 "Une panne de notre côté. Ce que vous avez envoyé n’a rien modifié ; donnez le numéro ci-dessous.",
                 "Uma falha do nosso lado. O que você enviou não alterou nada; cite o número abaixo."}};
    }
}

}  // namespace http
