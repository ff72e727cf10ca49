// Reads the parts of a zip archive, and refuses those that would unpack to more than is sane.
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>

#include "formats/source.hpp"

namespace formats {

// A zip bomb is small and unpacks to gigabytes; deflate reaches 1 : 1,030, honest spreadsheets stay under 1 : 100.
struct ArchiveLimits {
    std::size_t largest_part = std::size_t{256} << 20;  // bytes, unpacked
    std::size_t steepest = 250;                         // unpacked bytes for one packed byte ...
    std::size_t steep_from = std::size_t{16} << 20;     // ... of parts larger than this
};

// Throws Unreadable for what is no archive, is encrypted or damaged, or passes a limit; the limits hold against what is
// really unpacked, not only against what the archive says of itself.
class Archive {
public:
    static Archive of_file(const std::filesystem::path& path, const ArchiveLimits& limits = {});
    static Archive of_bytes(std::string bytes, const ArchiveLimits& limits = {});

    bool holds(const std::string& part) const;
    Source part(const std::string& name) const;  // unpacks as it is read; keeps the archive open
    std::string content(const std::string& name, std::size_t largest) const;

private:
    struct Open;
    Archive(std::shared_ptr<Open> open, const ArchiveLimits& limits) : open_(std::move(open)), limits_(limits) {}
    std::shared_ptr<Open> open_;
    ArchiveLimits limits_;
};

}  // namespace formats
