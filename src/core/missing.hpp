// What a request names and does not find, each thing with its sentence; a thing that is not told here doesn't compile.
#pragma once
#include <array>

#include "core/phrase.hpp"

namespace core {

struct MissingThing {
    std::string_view name;
    Phrase sentence;
};

inline constexpr std::array missing_things{
    MissingThing{"page", {"There is no such page.", "Cette page n’existe pas.", "Esta página não existe."}},
    MissingThing{"access of yours",
                 {"There is no such access of yours.", "Vous n’avez pas cet accès.", "Você não tem este acesso."}},
    MissingThing{"application",
                 {"There is no such application.", "Cette candidature n’existe pas.", "Esta candidatura não existe."}},
    MissingThing{"call", {"There is no such call.", "Cet appel n’existe pas.", "Esta chamada não existe."}},
    MissingThing{"cohort", {"There is no such cohort.", "Cette promotion n’existe pas.", "Esta turma não existe."}},
    MissingThing{"file", {"There is no such file.", "Ce fichier n’existe pas.", "Este arquivo não existe."}},
    MissingThing{"delivery", {"There is no such delivery.", "Cet envoi n’existe pas.", "Este envio não existe."}},
    MissingThing{"import",
                 {"There is no such import.", "Cette importation n’existe pas.", "Esta importação não existe."}},
    MissingThing{
        "kind of letter",
        {"There is no such kind of letter.", "Cette sorte de lettre n’existe pas.", "Este tipo de carta não existe."}},
    MissingThing{"letter", {"There is no such letter.", "Cette lettre n’existe pas.", "Esta carta não existe."}},
    MissingThing{"member", {"There is no such member.", "Ce membre n’existe pas.", "Este membro não existe."}},
    MissingThing{"member without an account",
                 {"There is no member without an account here.", "Il n’y a pas ici de membre sans compte.",
                  "Não há aqui membro sem conta."}},
    MissingThing{"note of yours",
                 {"There is no such note of yours.", "Vous n’avez pas cette note.", "Você não tem esta nota."}},
    MissingThing{"operator", {"There is no such house.", "Cette maison n’existe pas.", "Esta casa não existe."}},
    MissingThing{"person", {"There is no such person.", "Cette personne n’existe pas.", "Esta pessoa não existe."}},
    MissingThing{"programme",
                 {"There is no such programme.", "Ce programme n’existe pas.", "Este programa não existe."}},
    MissingThing{"phase", {"There is no such phase.", "Cette phase n’existe pas.", "Esta fase não existe."}},
    MissingThing{"question for a file",
                 {"There is no such question for a file.", "Aucune question n’attend ce fichier.",
                  "Nenhuma pergunta espera este arquivo."}},
    MissingThing{"receipt",
                 {"There is no receipt: nothing was sent yet.", "Il n’y a pas de reçu : rien n’a encore été envoyé.",
                  "Não há recibo: nada foi enviado ainda."}},
    MissingThing{"review", {"There is no such review.", "Cette lecture n’existe pas.", "Esta leitura não existe."}},
    MissingThing{"reviewer",
                 {"There is no such reviewer.", "Cette personne ne lit pas ici.", "Esta pessoa não lê aqui."}},
    MissingThing{"role", {"There is no such role.", "Ce rôle n’existe pas.", "Este papel não existe."}},
    MissingThing{"session", {"There is no such session.", "Cette session n’existe pas.", "Esta sessão não existe."}},
    MissingThing{"startup", {"There is no such startup.", "Cette startup n’existe pas.", "Esta startup não existe."}},
    MissingThing{"step to undo",
                 {"There is nothing left to undo.", "Il n’y a plus rien à annuler.", "Não há mais nada a desfazer."}},
    MissingThing{"version", {"There is no such version.", "Cette version n’existe pas.", "Esta versão não existe."}},
    MissingThing{"webhook", {"There is no such webhook.", "Ce webhook n’existe pas.", "Este webhook não existe."}},
    MissingThing{"view of yours",
                 {"There is no such view of yours.", "Vous n’avez pas cette vue.", "Você não tem esta vista."}},
};

constexpr const MissingThing* missing_thing(std::string_view name) {
    for (const auto& thing : missing_things)
        if (thing.name == name) return &thing;
    return nullptr;  // read while compiling, this ends the compilation
}

class Missing {
public:
    // NOLINTNEXTLINE(google-explicit-constructor): not_found("startup") reads as it is said
    consteval Missing(const char* name) : phrase_(missing_thing(name)->sentence) {}
    // The thing that a path's parameter names; one that is not told here is a page.
    static Missing named(std::string_view parameter) {
        const auto* thing = missing_thing(parameter);
        return thing ? Missing(thing->sentence) : Missing("page");
    }
    Sentence sentence() const { return phrase_; }

private:
    explicit constexpr Missing(const Phrase& phrase) : phrase_(phrase) {}
    Phrase phrase_;
};

}  // namespace core
