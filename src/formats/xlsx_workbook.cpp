#include "formats/xlsx_workbook.hpp"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <map>
#include <optional>
#include <pugixml.hpp>
#include <utility>

#include "formats/trouble.hpp"
#include "formats/xlsx_names.hpp"
#include "formats/xml_pieces.hpp"

namespace formats {
namespace {

constexpr std::size_t largest_description = std::size_t{16} << 20;  // bytes of workbook.xml, styles.xml, relationships
constexpr std::size_t longest_string = std::size_t{4} << 20;        // bytes of one shared string with its markup

void parse(const Archive& archive, const std::string& part, pugi::xml_document& document) {
    const std::string text = archive.content(part, largest_description);
    if (!document.load_buffer(text.data(), text.size())) throw Unreadable({.fault = Fault::not_a_workbook});
}

struct Relationship {
    std::string id, type, part;  // the type is the last word of its address
};

// "xl/workbook.xml" → "xl/_rels/workbook.xml.rels"; targets are relative to the folder of the part.
std::vector<Relationship> relationships(const Archive& archive, const std::filesystem::path& part) {
    const auto file = part.parent_path() / "_rels" / (part.filename().string() + ".rels");
    pugi::xml_document document;
    parse(archive, file.generic_string(), document);
    std::vector<Relationship> found;
    for (const pugi::xml_node& node : document.document_element()) {
        const std::string_view type = node.attribute("Type").value();
        const std::filesystem::path target = node.attribute("Target").value();
        const auto place = target.is_absolute() ? target.relative_path() : part.parent_path() / target;
        found.push_back({node.attribute("Id").value(), std::string(type.substr(type.rfind('/') + 1)),
                         place.lexically_normal().generic_string()});
    }
    return found;
}

std::optional<std::string> part_of_type(const std::vector<Relationship>& all, std::string_view type) {
    for (const Relationship& one : all) {
        if (one.type == type) return one.part;
    }
    return std::nullopt;
}

// The attribute that points to a relationship bears any prefix: r:id, d3p1:id.
std::string_view relationship_id(const pugi::xml_node& node) {
    const auto attribute = node.find_attribute(
        [](const pugi::xml_attribute& one) { return std::string_view(one.name()).ends_with(":id"); });
    return attribute.value();
}

// The part that lists the sheets.
std::string open_main(const Archive& archive, pugi::xml_document& document) {
    const auto main = part_of_type(relationships(archive, ""), "officeDocument");
    if (!main) throw Unreadable({.fault = Fault::not_a_workbook});
    parse(archive, *main, document);
    if (local_name(document.document_element()) != "workbook") throw Unreadable({.fault = Fault::not_a_workbook});
    return *main;
}

bool is_wanted(const pugi::xml_node& sheet, std::string_view name) {
    if (!name.empty()) return name == sheet.attribute("name").value();
    return std::string_view(sheet.attribute("state").value()).empty() ||
           std::string_view(sheet.attribute("state").value()) == "visible";
}

void choose_sheet(Workbook& book, const pugi::xml_node& root, const std::vector<Relationship>& parts,
                  std::string_view name) {
    for (const pugi::xml_node& sheet : child_named(root, "sheets")) {
        if (!is_wanted(sheet, name)) continue;
        for (const Relationship& part : parts) {
            if (part.type != "worksheet" || part.id != relationship_id(sheet)) continue;
            book.sheet = sheet.attribute("name").value();
            book.sheet_part = part.part;
            return;
        }
    }
    throw Unreadable({.fault = Fault::no_such_sheet});
}

std::vector<CellStyle> styles(const Archive& archive, const std::string& part) {
    pugi::xml_document document;
    parse(archive, part, document);
    const auto root = document.document_element();
    std::map<int, CellStyle> custom;
    for (const pugi::xml_node& format : child_named(root, "numFmts")) {
        custom[format.attribute("numFmtId").as_int()] = {form_of_code(format.attribute("formatCode").value()),
                                                         currency_of_code(format.attribute("formatCode").value())};
    }
    std::vector<CellStyle> found_styles;
    for (const pugi::xml_node& style : child_named(root, "cellXfs")) {
        const int format = style.attribute("numFmtId").as_int();
        const auto found = custom.find(format);
        found_styles.push_back(found != custom.end() ? found->second : CellStyle{form_of_builtin(format), {}});
    }
    return found_styles;
}

std::vector<std::string> shared_strings(const Archive& archive, const std::string& part) {
    std::vector<std::string> strings;
    XmlPieces pieces(archive.part(part), "si", longest_string);
    pugi::xml_document document;
    while (const auto piece = pieces.next()) {
        document.load_buffer(piece->data(), piece->size(), pugi::parse_default | pugi::parse_ws_pcdata);
        strings.push_back(rich_text(document.document_element()));
    }
    return strings;
}

void append_text(std::string& text, const pugi::xml_node& element) {
    for (const pugi::xml_node& node : element) {
        if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) text += node.value();
        if (local_name(node) == "t" || local_name(node) == "r") append_text(text, node);
    }
}

// _xHHHH_ stands for a character that XML cannot hold, most often the CR of a line end.
std::string without_escapes(const std::string& text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        unsigned code = 0;
        if (text.compare(at, 2, "_x") == 0 && at + 6 < text.size() && text[at + 6] == '_' &&
            std::from_chars(text.data() + at + 2, text.data() + at + 6, code, 16).ptr == text.data() + at + 6 &&
            code < 0x80) {
            plain += static_cast<char>(code);
            at += 6;
        } else {
            plain += text[at];
        }
    }
    return plain;
}

}  // namespace

std::string rich_text(const pugi::xml_node& element) {
    std::string text;
    append_text(text, element);
    return text.find("_x") == std::string::npos ? text : without_escapes(text);
}

std::vector<std::string> visible_sheets(const Archive& archive) {
    pugi::xml_document document;
    const auto parts = relationships(archive, open_main(archive, document));
    std::vector<std::string> names;
    for (const pugi::xml_node& sheet : child_named(document.document_element(), "sheets")) {
        const bool of_cells = std::any_of(parts.begin(), parts.end(), [&](const Relationship& part) {
            return part.type == "worksheet" && part.id == relationship_id(sheet);
        });
        if (of_cells && is_wanted(sheet, "")) names.emplace_back(sheet.attribute("name").value());
    }
    return names;
}

Workbook open_workbook(const Archive& archive, std::string_view sheet) {
    pugi::xml_document document;
    const auto parts = relationships(archive, open_main(archive, document));
    const auto root = document.document_element();
    Workbook book;
    choose_sheet(book, root, parts, sheet);
    if (child_named(root, "workbookPr").attribute("date1904").as_bool()) book.epoch = Epoch::from_1904;
    if (const auto part = part_of_type(parts, "styles")) book.styles = styles(archive, *part);
    if (const auto part = part_of_type(parts, "sharedStrings")) book.shared_strings = shared_strings(archive, *part);
    return book;
}

}  // namespace formats
