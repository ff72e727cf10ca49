// A refusal that the caller can act on: HTTP status, a stable code, a sentence, and the fields at fault (RFC 9457).
#pragma once
#include <chrono>
#include <exception>

#include "core/missing.hpp"
#include "core/phrase.hpp"

namespace core {

struct FieldError {
    std::string field;  // path into the input: "team.0.email"
    std::string code;   // stable: "required", "too_long"
    Sentence message;
};

struct Problem : std::exception {
    int status;
    std::string code;
    Sentence detail;
    std::vector<FieldError> errors;
    std::chrono::seconds retry_after{0};  // when the same may be asked again; 0: not told

    Problem(int http_status, std::string stable_code, Sentence sentence, std::vector<FieldError> fields = {})
        : status(http_status), code(std::move(stable_code)), detail(std::move(sentence)), errors(std::move(fields)) {}
    const char* what() const noexcept override { return detail.en.c_str(); }  // for logs and the command line
};

// Said in more than one room.
inline constexpr Phrase required{"Fill this in.", "Remplissez ce champ.", "Preencha este campo."};
inline constexpr Phrase no_time_zone{"This is no time zone. Write it like Europe/Paris.",
                                     "Ce n’est pas un fuseau horaire. Écrivez-le comme Europe/Paris.",
                                     "Isto não é um fuso horário. Escreva-o como Europe/Paris."};

inline Problem not_found(Missing what) { return {404, "not_found", what.sentence()}; }
inline Problem unauthenticated() {
    return {401, "sign_in_needed", {"Sign in first.", "Connectez-vous d’abord.", "Entre primeiro."}};
}
inline Problem forbidden() {
    return {403,
            "forbidden",
            {"Your role does not allow this.", "Votre rôle ne le permet pas.", "O seu papel não permite isto."}};
}
inline Problem conflict(std::string code, Sentence sentence) { return {409, std::move(code), std::move(sentence)}; }
inline Problem refused(std::string code, Sentence sentence) { return {422, std::move(code), std::move(sentence)}; }
inline Problem invalid(std::vector<FieldError> errors) {
    return {422,
            "invalid",
            {"Some fields need attention.", "Certains champs sont à revoir.", "Alguns campos precisam de atenção."},
            std::move(errors)};
}
inline Problem invalid(std::string field, std::string code, Sentence sentence) {
    return invalid(std::vector<FieldError>{{std::move(field), std::move(code), std::move(sentence)}});
}

}  // namespace core
