// Which startups may be one and the same, told by what they are called and where they are on the web.
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace startups {

enum class Alike { same_name, same_website, near_name };

// What a startup is compared by; `name_key` is folded, `website_key` is host and path, empty where there is none.
struct Likely {
    std::int64_t id = 0;
    std::string name, name_key, website_key;
};

// Startups seen so far. About 200 bytes each; adding and asking take a few microseconds, however many there are.
class Likeness {
public:
    struct Found {
        const Likely* other;
        Alike why;
    };
    // One that was added and resembles this one, but is not called the same at the same place: the same name with
    // another website, the same website under another name, the same name but for spaces, dots and legal form; or,
    // where one of them has no website, a name of at least eight letters that is one letter off.
    std::optional<Found> like(const Likely& startup) const;
    void add(Likely startup);

private:
    struct Slot {
        std::uint32_t mark = 0;   // of the key's hash
        std::uint32_t which = 0;  // place in all_, from 1; 0: free
    };
    struct Seen {
        Likely startup;
        std::string near;  // the name without what people write in many ways
    };
    template <class Visit> void each_of(std::uint64_t key, Visit visit) const;
    void put(std::uint64_t key, std::uint32_t which);
    void grow();
    std::vector<Seen> all_;
    std::vector<Slot> slots_;
    std::size_t used_ = 0;
};

}  // namespace startups
