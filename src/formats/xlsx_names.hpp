// Names of XML elements without their prefix, which every producer of workbooks chooses for itself.
#pragma once

#include <pugixml.hpp>
#include <string_view>

namespace formats {

inline std::string_view local_name(const pugi::xml_node& node) {
    const std::string_view name = node.name();
    return name.substr(name.find(':') + 1);
}

inline pugi::xml_node child_named(const pugi::xml_node& parent, std::string_view name) {
    return parent.find_child([name](const pugi::xml_node& node) { return local_name(node) == name; });
}

}  // namespace formats
