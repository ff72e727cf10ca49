// Who owns a startup: always one of its team, who may hand it over to another that can sign in.
#include "activity/record.hpp"
#include "startups/rooms.hpp"

namespace startups {
namespace {

struct OfStartup {
    std::int64_t id;
};
struct Heir {
    std::int64_t member;
};

void expect_owned(db::Read& read, std::int64_t startup) {
    expect_mine(read, startup);
    if (!startup_of(read, startup).owned)
        throw core::Problem(403, "not_owner",
                            {"Only its owner can hand a startup over. Ask them to do it.",
                             "Seul son propriétaire peut confier une startup. Demandez-le-lui.",
                             "Só a pessoa responsável pode passar uma startup adiante. Peça a ela."});
}

// One who could not come back on another device would leave the startup without anybody.
void expect_able_to_own(db::Read& read, std::int64_t startup, std::int64_t member) {
    struct Known {
        std::optional<std::int64_t> person_id;
        bool owner;
    };
    const auto heir = read.first<Known>("select person_id, owner from my_team_members where id = ? and startup_id = ?",
                                        member, startup);
    if (!heir) throw core::not_found("member");
    if (heir->owner)
        throw core::conflict("owner_already", {"This person owns the startup already.",
                                               "Cette personne est déjà propriétaire de la startup.",
                                               "Esta pessoa já é responsável pela startup."});
    const auto claimed = read.first<std::int64_t>(
        "select id from people where id = ? and email is not null and password is not null", heir->person_id);
    if (!claimed)
        throw core::refused(
            "no_account", {"An owner must be able to sign in. Send this person a link to come in; once they have an "
                           "e-mail address and a password here, hand the startup over.",
                           "Un propriétaire doit pouvoir se connecter. Envoyez à cette personne un lien pour entrer ; "
                           "dès qu’elle a ici une adresse e-mail et un mot de passe, confiez-lui la startup.",
                           "Quem é responsável precisa poder entrar. Envie um link a esta pessoa; quando ela tiver "
                           "aqui um e-mail e uma senha, passe a startup adiante."});
}

std::vector<Member> hand_over(db::Tx& tx, http::Call& call, OfStartup of, const Heir& heir) {
    expect_owned(tx, of.id);
    expect_able_to_own(tx, of.id, heir.member);
    tx.run("update team_members set owner = 0 where startup_id = ? and owner = 1", of.id);
    tx.run("update team_members set owner = 1 where id = ?", heir.member);
    activity::record(tx, activity::actor(call), "startup.handed_over",
                     {.startup_id = of.id, .subject_id = heir.member, .seen = activity::Seen::by_team});
    return team_of(tx, of.id);
}

}  // namespace

void ownership_routes(http::Api& api) {
    api.post("/startups/{id}/ownership", "Hand one's startup over to another of its team", http::Role::member,
             hand_over)
        .answers(200);
}

}  // namespace startups
