// A map from text that keeps what was used last: prepared statements, of which a connection can hold only so many.
#pragma once
#include <list>
#include <string>
#include <string_view>
#include <unordered_map>

namespace db {

// T is copied out, so a shared_ptr that is still in use outlives its eviction.
template <class T> class Recent {
public:
    explicit Recent(std::size_t most) : most_(most) {}
    T* find(std::string_view key) {
        const auto found = places_.find(key);
        if (found == places_.end()) return nullptr;
        items_.splice(items_.begin(), items_, found->second);
        return &items_.front().value;
    }
    void put(std::string_view key, T value) {
        erase(key);
        items_.push_front({std::string(key), std::move(value)});
        places_.emplace(items_.front().key, items_.begin());
        if (items_.size() > most_) erase(items_.back().key);
    }
    void erase(std::string_view key) {
        const auto found = places_.find(key);
        if (found == places_.end()) return;
        const auto item = found->second;
        places_.erase(found);
        items_.erase(item);
    }
    void clear() {
        places_.clear();
        items_.clear();
    }
    std::size_t size() const { return items_.size(); }

private:
    struct Item {
        std::string key;
        T value;
    };
    std::size_t most_;
    std::list<Item> items_;
    std::unordered_map<std::string_view, typename std::list<Item>::iterator> places_;
};

}  // namespace db
