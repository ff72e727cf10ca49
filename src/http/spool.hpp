// Bytes on their way: a temporary file without a name, so that nothing is left of it even when the program is killed.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace http {

class Spool {
public:
    // A new file that only this user may read, in `folder` or, when that is empty, in the system's temporary folder.
    // Throws std::system_error when it can't be made.
    explicit Spool(const std::string& folder);
    ~Spool();
    Spool(const Spool&) = delete;
    Spool& operator=(const Spool&) = delete;

    void append(std::string_view bytes);  // throws std::system_error when the disk is full
    // Opens it anew from its beginning, in this process and as long as the spool lives.
    const std::string& path() const { return path_; }
    std::uint64_t size() const { return size_; }

private:
    std::string path_;
    int file_ = -1;
    std::uint64_t size_ = 0;
};

}  // namespace http
