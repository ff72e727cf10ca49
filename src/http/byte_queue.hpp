// Bytes that have come and are not used yet: they come in at the back and are taken from the front.
#pragma once
#include <algorithm>
#include <cstddef>
#include <cstring>
#include <span>
#include <string_view>
#include <vector>

namespace http {

class ByteQueue {
public:
    std::string_view view() const { return {bytes_.data() + begin_, end_ - begin_}; }
    bool empty() const { return begin_ == end_; }
    std::size_t size() const { return end_ - begin_; }

    void take(std::size_t count) {
        begin_ += count;
        if (begin_ == end_) begin_ = end_ = 0;
    }
    // Room for at least `least` more bytes, and as many as there is room for anyway.
    std::span<char> room(std::size_t least) {
        if (bytes_.size() - end_ < least) {
            if (begin_ > 0) std::memmove(bytes_.data(), bytes_.data() + begin_, size());
            end_ -= begin_;
            begin_ = 0;
            if (bytes_.size() - end_ < least) bytes_.resize(std::max(end_ + least, bytes_.size() * 2));
        }
        return {bytes_.data() + end_, bytes_.size() - end_};
    }
    void came(std::size_t count) { end_ += count; }
    // Gives memory back after a large body, so that a quiet connection costs little.
    void shrink(std::size_t to) {
        if (!empty() || bytes_.size() <= to) return;
        bytes_.resize(to);
        bytes_.shrink_to_fit();
    }

private:
    std::vector<char> bytes_;
    std::size_t begin_ = 0, end_ = 0;
};

}  // namespace http
