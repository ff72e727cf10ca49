#include "http/entrance.hpp"

#include <algorithm>

namespace http {
namespace {

void expect_scope(const Route& route, const Identity& identity) {
    const auto scope = scope_of(route);
    if (scope.empty())
        throw core::Problem(403, "out_of_scope",
                            {"No program comes here: sign in yourself, in a browser.",
                             "Aucun programme n’entre ici : connectez-vous vous-même, dans un navigateur.",
                             "Nenhum programa entra aqui: entre você mesmo, em um navegador."});
    const auto whole_house = "all" + scope.substr(scope.find(':'));
    const auto& held = identity.scopes;
    if (std::find(held.begin(), held.end(), scope) != held.end()) return;
    if (std::find(held.begin(), held.end(), whole_house) != held.end()) return;
    throw core::Problem(403, "out_of_scope",
                        core::Sentence{{"This access lacks the scope {scope}. Make one that has it.",
                                        "Cet accès n’a pas la portée {scope}. Créez-en un qui l’a.",
                                        "Este acesso não tem o escopo {scope}. Crie um que o tenha."},
                                       {{"scope", scope}}});
}

core::Problem second_factor_needed() {
    return {403,
            "second_factor_needed",
            {"Your house asks for a second step at sign-in. Open Spark in a browser and set it up, then go on.",
             "Votre maison demande une deuxième étape à la connexion. Ouvrez Spark dans un navigateur, mettez-la "
             "en place, puis continuez.",
             "A sua casa pede uma segunda etapa na entrada. Abra o Spark em um navegador, configure-a e "
             "continue."}};
}

}  // namespace

std::optional<std::string_view> bearer(const Head& head) {
    static constexpr std::string_view scheme = "bearer ";
    const auto value = head.header("authorization");
    const bool named = value.size() >= scheme.size() &&
                       std::equal(scheme.begin(), scheme.end(), value.begin(), [](char letter, char given) {
                           return letter == (given >= 'A' && given <= 'Z' ? static_cast<char>(given + 32) : given);
                       });
    if (!named) return std::nullopt;
    return value.substr(scheme.size());
}

std::string scope_of(const Route& route) {
    if (route.by_session_alone) return {};
    return route.room + (route.method == "GET" ? ":read" : ":write");
}

void allow(const Route& route, const Identity& identity) {
    if (route.least != Role::guest && !identity.caller.person) throw core::unauthenticated();
    if (identity.by_token) expect_scope(route, identity);
    if (identity.owes_second_factor && !route.before_second_step) throw second_factor_needed();
    if (identity.role < route.least) throw core::forbidden();
}

}  // namespace http
