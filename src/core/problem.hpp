// A refusal that the caller can act on: HTTP status, a stable code, a sentence, and the fields at fault (RFC 9457).
#pragma once
#include <exception>
#include <string>
#include <utility>
#include <vector>

namespace core {

struct FieldError {
    std::string field;    // path into the input: "team.0.email"
    std::string code;     // stable: "required", "too_long"
    std::string message;  // one sentence
};

struct Problem : std::exception {
    int status;
    std::string code;
    std::string detail;
    std::vector<FieldError> errors;

    Problem(int http_status, std::string stable_code, std::string sentence, std::vector<FieldError> fields = {})
        : status(http_status), code(std::move(stable_code)), detail(std::move(sentence)), errors(std::move(fields)) {}
    const char* what() const noexcept override { return detail.c_str(); }
};

inline Problem not_found(const std::string& what) { return {404, "not_found", "There is no such " + what + "."}; }
inline Problem unauthenticated() { return {401, "sign_in_needed", "Sign in first."}; }
inline Problem forbidden() { return {403, "forbidden", "Your role does not allow this."}; }
inline Problem conflict(std::string code, std::string sentence) { return {409, std::move(code), std::move(sentence)}; }
inline Problem refused(std::string code, std::string sentence) { return {422, std::move(code), std::move(sentence)}; }
inline Problem invalid(std::vector<FieldError> errors) {
    return {422, "invalid", "Some fields need attention.", std::move(errors)};
}
inline Problem invalid(std::string field, std::string code, std::string sentence) {
    return invalid(std::vector<FieldError>{{std::move(field), std::move(code), std::move(sentence)}});
}

}  // namespace core
