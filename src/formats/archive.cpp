#include "formats/archive.hpp"

#include <zip.h>

#include <utility>

#include "formats/trouble.hpp"

namespace formats {
namespace {

struct CloseArchive {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};

constexpr std::size_t unpack_at_once = std::size_t{64} << 10;

}  // namespace

struct Archive::Open {
    std::string bytes;  // libzip reads from here when the archive came as bytes
    std::unique_ptr<zip_t, CloseArchive> archive;
};

Archive Archive::of_file(const std::filesystem::path& path, const ArchiveLimits& limits) {
    auto open = std::make_shared<Open>();
    int error = 0;
    open->archive.reset(zip_open(path.c_str(), ZIP_RDONLY, &error));
    if (!open->archive) throw Unreadable({.fault = Fault::unreadable});
    return {std::move(open), limits};
}

Archive Archive::of_bytes(std::string bytes, const ArchiveLimits& limits) {
    auto open = std::make_shared<Open>();
    open->bytes = std::move(bytes);
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(open->bytes.data(), open->bytes.size(), 0, &error);
    if (source != nullptr) open->archive.reset(zip_open_from_source(source, ZIP_RDONLY, &error));
    if (source != nullptr && !open->archive) zip_source_free(source);
    zip_error_fini(&error);
    if (!open->archive) throw Unreadable({.fault = Fault::unreadable});
    return {std::move(open), limits};
}

bool Archive::holds(const std::string& part) const {
    return zip_name_locate(open_->archive.get(), part.c_str(), ZIP_FL_NOCASE) >= 0;
}

Source Archive::part(const std::string& name) const {
    const zip_int64_t index = zip_name_locate(open_->archive.get(), name.c_str(), ZIP_FL_NOCASE);
    zip_stat_t facts;
    if (index < 0 || zip_stat_index(open_->archive.get(), static_cast<zip_uint64_t>(index), 0, &facts) != 0) {
        throw Unreadable({.fault = Fault::not_a_workbook});
    }
    if (facts.encryption_method != ZIP_EM_NONE) throw Unreadable({.fault = Fault::old_workbook});
    const auto refuse_past_limits = [limits = limits_, packed = facts.comp_size](std::size_t unpacked) {
        const bool steep = unpacked > limits.steep_from && unpacked / limits.steepest > packed;
        if (unpacked > limits.largest_part || steep) throw Unreadable({.fault = Fault::too_large});
    };
    refuse_past_limits(facts.size);
    std::shared_ptr<zip_file_t> part(zip_fopen_index(open_->archive.get(), static_cast<zip_uint64_t>(index), 0),
                                     [](zip_file_t* file) {
                                         if (file != nullptr) zip_fclose(file);
                                     });
    if (!part) throw Unreadable({.fault = Fault::unreadable});
    return [open = open_, part, refuse_past_limits, unpacked = std::size_t{0}](char* out, std::size_t room) mutable {
        const zip_int64_t size = zip_fread(part.get(), out, room);
        if (size < 0) throw Unreadable({.fault = Fault::unreadable});
        unpacked += static_cast<std::size_t>(size);
        refuse_past_limits(unpacked);
        return static_cast<std::size_t>(size);
    };
}

std::string Archive::content(const std::string& name, std::size_t largest) const {
    const Source read = part(name);
    std::string text;
    while (true) {
        const std::size_t before = text.size();
        text.resize(before + unpack_at_once);
        const std::size_t size = read(text.data() + before, unpack_at_once);
        text.resize(before + size);
        if (size == 0) return text;
        if (text.size() > largest) throw Unreadable({.fault = Fault::too_large});
    }
}

}  // namespace formats
