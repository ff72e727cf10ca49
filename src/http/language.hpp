// Which language a request is answered in: the one chosen in this browser, else the account's, else the browser's own.
#pragma once
#include "core/values.hpp"
#include "http/message.hpp"

namespace http {

// The web front end keeps what was chosen last in this cookie, so that screens and sentences never differ.
inline constexpr std::string_view language_cookie = "spark_language";
std::optional<core::Language> chosen_language(const Head& head);

// What is known without the account.
core::Language asked_language(const Head& head);

}  // namespace http
