// Looks up a header of a request.
#include "http/message.hpp"

namespace http {

std::string_view Head::header(std::string_view lower_case_name) const {
    for (const auto& [name, value] : headers) {
        if (name == lower_case_name) return value;
    }
    return {};
}

}  // namespace http
