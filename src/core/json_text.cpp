#include "core/json_text.hpp"

#include <boost/json/basic_parser_impl.hpp>
#include <unordered_set>
#include <vector>

#include "core/problem.hpp"

namespace core {
namespace {

namespace json = boost::json;

// Hears a document and keeps, for each object still open, the keys it has had.
struct KeyListener {
    static constexpr std::size_t max_object_size = std::size_t(-1), max_array_size = std::size_t(-1),
                                 max_key_size = std::size_t(-1), max_string_size = std::size_t(-1);
    std::vector<std::unordered_set<std::string>> open;
    std::string key;
    bool repeated = false;

    using Failed = json::error_code;
    bool on_document_begin(Failed&) { return true; }
    bool on_document_end(Failed&) { return true; }
    bool on_object_begin(Failed&) { return open.emplace_back(), true; }
    bool on_object_end(std::size_t, Failed&) { return open.pop_back(), true; }
    bool on_array_begin(Failed&) { return true; }
    bool on_array_end(std::size_t, Failed&) { return true; }
    bool on_key_part(json::string_view s, std::size_t, Failed&) { return key += std::string_view(s), true; }
    bool on_key(json::string_view s, std::size_t, Failed&) {
        key += std::string_view(s);
        repeated |= !open.back().insert(std::move(key)).second;
        key.clear();
        return true;
    }
    bool on_string_part(json::string_view, std::size_t, Failed&) { return true; }
    bool on_string(json::string_view, std::size_t, Failed&) { return true; }
    bool on_number_part(json::string_view, Failed&) { return true; }
    bool on_int64(std::int64_t, json::string_view, Failed&) { return true; }
    bool on_uint64(std::uint64_t, json::string_view, Failed&) { return true; }
    bool on_double(double, json::string_view, Failed&) { return true; }
    bool on_bool(bool, Failed&) { return true; }
    bool on_null(Failed&) { return true; }
    bool on_comment_part(json::string_view, Failed&) { return true; }
    bool on_comment(json::string_view, Failed&) { return true; }
};

}  // namespace

void refuse_repeated_keys(std::string_view text) {
    json::parse_options options;
    options.max_depth = 32;
    json::basic_parser<KeyListener> parser(options);
    json::error_code failed;
    const auto read = parser.write_some(false, text.data(), text.size(), failed);
    if (failed || read != text.size())
        throw Problem(400, "bad_json",
                      {"The body is not JSON.", "Le contenu n’est pas du JSON.", "O conteúdo não é JSON."});
    if (parser.handler().repeated)
        throw Problem(400, "bad_json",
                      {"The body names the same field twice.", "Le contenu nomme deux fois le même champ.",
                       "O conteúdo nomeia o mesmo campo duas vezes."});
}

}  // namespace core
