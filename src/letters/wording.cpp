#include "letters/wording.hpp"

#include <algorithm>

namespace letters {
namespace {

constexpr std::string_view link_mark = "{link}";
constexpr core::Phrase open_it{"Open in Spark", "Ouvrir dans Spark", "Abrir no Spark"};

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '&')
            out += "&amp;";
        else if (c == '<')
            out += "&lt;";
        else if (c == '>')
            out += "&gt;";
        else if (c == '"')
            out += "&quot;";
        else
            out += c;
    }
    return out;
}

std::string replaced(std::string text, std::string_view what, std::string_view with) {
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
    return text;
}

std::string anchor(std::string_view link, std::string_view text, std::string_view style) {
    std::string out = "<a href=\"" + escaped(link) + "\"";
    if (!style.empty()) out += " style=\"" + std::string(style) + "\"";
    return out + ">" + escaped(text) + "</a>";
}

std::string button(std::string_view link, core::Language language) {
    return anchor(link, core::in(open_it, language),
                  "display:inline-block;padding:10px 18px;border-radius:8px;background:#1d1b17;color:#ffffff;"
                  "text-decoration:none;font-weight:600");
}

std::string paragraph(std::string_view text, std::string_view link, core::Language language) {
    std::string inside;
    if (text == link_mark)
        inside = link.empty() ? "" : button(link, language);
    else
        inside = replaced(replaced(escaped(text), "\n", "<br>"), link_mark, anchor(link, link, ""));
    return "<p style=\"margin:0 0 16px\">" + inside + "</p>";
}

// Where a value that is not told had a paragraph to itself, none is left.
std::string without_gaps(const std::string& text) {
    std::string out;
    for (const char c : text)
        if (c != '\n' || !out.ends_with("\n\n")) out += c;
    return out;
}

std::vector<std::string_view> paragraphs(std::string_view body) {
    std::vector<std::string_view> out;
    while (!body.empty()) {
        const auto end = std::min(body.find("\n\n"), body.size());
        if (end) out.push_back(body.substr(0, end));
        body.remove_prefix(std::min(body.find_first_not_of('\n', end), body.size()));
    }
    return out;
}

}  // namespace

std::string filled(std::string_view wording, core::Language language, const Values& values) {
    std::vector<core::Blank> blanks{{"link", std::string(link_mark)}};
    for (const auto& [name, text] : values)
        if (name != "link") blanks.push_back({name, text});
    return without_gaps(core::fill({wording, wording, wording}, language, blanks));
}

std::string one_line(std::string text) {
    std::replace_if(
        text.begin(), text.end(), [](unsigned char c) { return c < ' ' || c == 0x7f; }, ' ');
    return text;
}

std::string filled_line(std::string_view wording, core::Language language, const Values& values) {
    return one_line(filled(wording, language, values));
}

std::vector<std::string> unknown_values(std::string_view wording, const Kind& kind) {
    std::vector<std::string> out;
    const auto values = values_of(kind);
    for (auto open = wording.find('{'); open != std::string_view::npos; open = wording.find('{', open + 1)) {
        const auto close = wording.find('}', open);
        const auto name = wording.substr(open + 1, close == std::string_view::npos ? 20 : close - open - 1);
        const bool known = close != std::string_view::npos &&
                           std::any_of(values.begin(), values.end(), [&](const Value& v) { return v.name == name; });
        if (!known) out.push_back("{" + std::string(name.substr(0, 40)) + (close == std::string_view::npos ? "" : "}"));
    }
    return out;
}

std::vector<core::FieldError> wording_faults(const std::string& subject, const std::string& body, const Kind& kind) {
    std::vector<core::FieldError> out;
    for (const auto& [field, text] : {std::pair("subject", &subject), std::pair("body", &body)})
        if (const auto unknown = unknown_values(*text, kind); !unknown.empty())
            out.push_back({field,
                           "unknown_value",
                           {core::Phrase{"There is no value {it}. Choose one of those listed.",
                                         "Il n’y a pas de valeur {it}. Choisissez-en une de la liste.",
                                         "Não há valor {it}. Escolha um da lista."},
                            {{"it", unknown.front()}}}});
    if (subject.find('\n') != std::string::npos)
        out.push_back({"subject",
                       "one_line",
                       {"A subject is one line.", "Un objet tient sur une ligne.", "Um assunto é uma linha só."}});
    return out;
}

std::string with_link(std::string body) {
    if (body.find(link_mark) == std::string::npos) (body += "\n\n") += link_mark;
    return body;
}

std::string as_text(std::string_view body, std::string_view link) {
    auto out = replaced(std::string(body), link_mark, link);
    if (!out.ends_with('\n')) out += '\n';
    return out;
}

std::string as_html(std::string_view subject, std::string_view body, std::string_view link, core::Language language,
                    const Foot& foot) {
    std::string out = "<!doctype html>\n<html lang=\"" + std::string(core::reflect::name(language)) +
                      "\"><head><meta charset=\"utf-8\"><title>" + escaped(subject) +
                      "</title></head>\n<body style=\"margin:0;padding:24px;font-family:system-ui,sans-serif;"
                      "font-size:16px;line-height:1.5\"><div style=\"max-width:560px\">\n";
    for (const auto text : paragraphs(body)) out += paragraph(text, link, language) + "\n";
    if (!foot.text.empty())
        out +=
            "<p style=\"margin:32px 0 0;font-size:13px;opacity:0.75\">" + anchor(foot.link, foot.text, "") + "</p>\n";
    return out + "</div></body></html>\n";
}

}  // namespace letters
