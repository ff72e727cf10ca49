#include "http/call.hpp"

namespace http {

void Call::set_cookie(std::string_view name, std::string_view value, std::int64_t seconds) {
    std::string text(name);
    text += '=';
    text += value;
    text += "; Path=/; HttpOnly; SameSite=Lax; Max-Age=" + std::to_string(value.empty() ? 0 : seconds);
    if (behind_tls()) text += "; Secure";
    set_header("Set-Cookie", std::move(text));
}

void Call::expect_version(std::int64_t stored) const {
    auto asked = head.header("if-match");
    if (asked.empty() || asked == "*") return;
    if (asked.size() >= 2 && asked.front() == '"' && asked.back() == '"') asked = asked.substr(1, asked.size() - 2);
    if (asked != std::to_string(stored))
        throw core::Problem(
            412, "changed_meanwhile",
            {"Somebody changed this meanwhile. Look at it again, then repeat your change.",
             "Quelqu’un l’a modifié entre-temps. Regardez de nouveau, puis refaites votre modification.",
             "Alguém alterou isto entretanto. Olhe de novo e repita a sua alteração."},
            {{"version",
              "changed",
              {{"It is version {n} by now.", "C’est désormais la version {n}.", "Agora é a versão {n}."},
               {{"n", std::to_string(stored)}}}}});
}

}  // namespace http
