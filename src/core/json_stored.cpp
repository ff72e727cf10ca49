// Reads JSON that this program wrote itself, straight into its struct: no tree in between and no rule asked again.
#include <boost/json/basic_parser_impl.hpp>

#include "core/json.hpp"

namespace core {
namespace {

namespace json = boost::json;

// Where the next value goes: into an object's field, or a list's new item. `next` is the field that is likely to come,
// since fields are written in their order.
struct Frame {
    const Shape* shape = nullptr;
    void* out = nullptr;
    std::size_t next = 0;
    std::uint64_t seen = 0;  // a bit for each field; a struct has fewer than 64
};

struct Place {
    const Shape* shape;
    void* out;
};

// What the parser tells while it walks the text; false ends the walk, and `fault` says why.
class StoredReader {
public:
    static constexpr std::size_t max_object_size = std::size_t(-1), max_array_size = std::size_t(-1),
                                 max_key_size = std::size_t(-1), max_string_size = std::size_t(-1);
    using Failed = json::error_code;
    using View = json::string_view;
    std::string fault;
    Place root{};

    bool on_document_begin(Failed&) { return true; }
    bool on_document_end(Failed&) { return true; }
    bool on_object_begin(Failed& failed) { return open(Kind::object, failed); }
    bool on_array_begin(Failed& failed) { return open(Kind::list, failed); }
    bool on_object_end(std::size_t, Failed& failed) {
        const auto frame = frames_.back();
        frames_.pop_back();
        for (std::size_t i = 0; i < frame.shape->fields.size(); ++i) {
            if (frame.seen >> i & 1) continue;
            const auto kind = frame.shape->fields[i].shape().kind;
            if (kind != Kind::optional && kind != Kind::change)
                return refuse(failed, "a field is missing", frame.shape->fields[i].name);
        }
        return true;
    }
    bool on_array_end(std::size_t, Failed&) { return frames_.pop_back(), true; }

    bool on_key_part(View part, std::size_t, Failed&) { return text_ += std::string_view(part), true; }
    bool on_key(View rest, std::size_t, Failed& failed) {
        const auto key = whole(rest);
        auto& frame = frames_.back();
        const auto& fields = frame.shape->fields;
        for (std::size_t i = 0; i < fields.size(); ++i, ++frame.next) {
            if (frame.next >= fields.size()) frame.next = 0;
            if (fields[frame.next].name != key) continue;
            frame.seen |= std::uint64_t{1} << frame.next;
            text_.clear();
            return true;
        }
        return refuse(failed, "a field is not known", key);
    }
    bool on_string_part(View part, std::size_t, Failed&) { return text_ += std::string_view(part), true; }
    bool on_string(View rest, std::size_t, Failed& failed) {
        const bool kept = keep_text(place(), whole(rest));
        text_.clear();
        return kept || refuse(failed, "a text does not fit", rest);
    }
    bool on_number_part(View, Failed&) { return true; }
    bool on_int64(std::int64_t number, View, Failed& failed) { return keep_number(number, failed); }
    bool on_uint64(std::uint64_t number, View text, Failed& failed) {
        return number >> 63 ? refuse(failed, "a number is too large", text)
                            : keep_number(static_cast<std::int64_t>(number), failed);
    }
    bool on_double(double number, View text, Failed& failed) {
        const auto to = place();
        if (to.shape->kind != Kind::real) return refuse(failed, "a number is not whole", text);
        *static_cast<double*>(to.out) = number;
        return true;
    }
    bool on_bool(bool flag, Failed& failed) {
        const auto to = place();
        return to.shape->kind == Kind::boolean ? to.shape->set_integer(to.out, flag)
                                               : refuse(failed, "a value is of another kind", flag ? "true" : "false");
    }
    bool on_null(Failed& failed) {
        auto to = outer_place();
        while (to.shape->kind == Kind::change) to = {&to.shape->inner(), to.shape->make(to.out)};
        return to.shape->kind == Kind::optional ? (to.shape->clear(to.out), true)
                                                : refuse(failed, "a value is of another kind", "null");
    }
    bool on_comment_part(View, Failed&) { return true; }
    bool on_comment(View, Failed&) { return true; }

private:
    bool refuse(Failed& failed, std::string_view why, std::string_view what) {
        (((fault = why) += ": '") += what.substr(0, 80)) += "'";
        failed = json::error::exception;
        return false;
    }
    std::string_view whole(View rest) {
        if (text_.empty()) return rest;
        text_ += std::string_view(rest);
        return text_;
    }
    Place outer_place() {
        if (frames_.empty()) return root;
        auto& frame = frames_.back();
        if (frame.shape->kind == Kind::list) return {&frame.shape->inner(), frame.shape->make(frame.out)};
        const auto& field = frame.shape->fields[frame.next++];
        return {&field.shape(), field_at(frame.out, field)};
    }
    Place place() {
        auto to = outer_place();
        while (to.shape->kind == Kind::optional || to.shape->kind == Kind::change)
            to = {&to.shape->inner(), to.shape->make(to.out)};
        return to;
    }
    bool open(Kind kind, Failed& failed) {
        const auto to = place();
        if (to.shape->kind != kind) return refuse(failed, "a value is of another kind", kind == Kind::list ? "[" : "{");
        if (kind == Kind::list) to.shape->clear(to.out);
        frames_.push_back({to.shape, to.out});
        return true;
    }
    bool keep_number(std::int64_t number, Failed& failed) {
        const auto to = place();
        if (to.shape->kind == Kind::real) return *static_cast<double*>(to.out) = static_cast<double>(number), true;
        if (to.shape->kind == Kind::integer && number >= to.shape->min && number <= to.shape->max)
            return to.shape->set_integer(to.out, number);
        return refuse(failed, "a number does not fit", std::to_string(number));
    }
    static bool keep_text(const Place& to, std::string_view text) {
        if (to.shape->kind == Kind::integer || to.shape->kind == Kind::boolean) return false;
        if (to.shape->kind != Kind::text || !to.shape->string) return read_scalar(text, *to.shape, to.out);
        // The value was handed over for writing, so the string that it holds may be written.
        const_cast<std::string&>(*to.shape->string(to.out)) = text;
        return true;
    }

    std::vector<Frame> frames_;
    std::string text_;  // of a key or a text that comes in parts
};

}  // namespace

void read_stored_json(std::string_view text, const Shape& shape, void* out) {
    json::parse_options options;
    options.max_depth = 64;
    json::basic_parser<StoredReader> parser(options);
    parser.handler().root = {&shape, out};
    json::error_code failed;
    const auto read = parser.write_some(false, text.data(), text.size(), failed);
    if (!parser.handler().fault.empty()) throw std::runtime_error(parser.handler().fault);
    if (failed || read != text.size()) throw std::runtime_error("it is not JSON");
}

}  // namespace core
