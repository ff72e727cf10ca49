// From a wording with {values} to what somebody reads, plain and as HTML.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "core/problem.hpp"
#include "letters/kinds.hpp"

namespace letters {

using Values = std::map<std::string, std::string>;

// {link} stays as it is: it is known when the letter goes. A value that is not told leaves nothing.
std::string filled(std::string_view wording, core::Language language, const Values& values);
// For a header: line breaks and other control characters become spaces.
std::string one_line(std::string text);
// The same in one line, for a subject.
std::string filled_line(std::string_view wording, core::Language language, const Values& values);

// What stands in braces and is no value of the kind, or is not closed: "{startpu}".
std::vector<std::string> unknown_values(std::string_view wording, const Kind& kind);

// A fault for each of the two in which such a value stands, and for a subject of two lines.
std::vector<core::FieldError> wording_faults(const std::string& subject, const std::string& body, const Kind& kind);

// A letter has one link. Where its text names none, it stands at the end.
std::string with_link(std::string body);

std::string as_text(std::string_view body, std::string_view link);
// Paragraphs; the link is a button when it has one to itself. `foot` is a small last line, `foot_link` its own link.
struct Foot {
    std::string text, link;
};
std::string as_html(std::string_view subject, std::string_view body, std::string_view link, core::Language language,
                    const Foot& foot);

}  // namespace letters
