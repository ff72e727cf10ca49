#include "formats/archive_writer.hpp"

#include <zip.h>

#include <memory>
#include <stdexcept>

namespace formats {
namespace {

struct Free {
    void operator()(zip_source_t* source) const { zip_source_free(source); }
    void operator()(zip_t* archive) const { zip_discard(archive); }
};

constexpr zip_uint16_t first_day = (1U << 5U) | 1U;  // 1 January 1980, the first that an archive can name

void add(zip_t& archive, const std::string& name, const std::string& content) {
    zip_source_t* source = zip_source_buffer(&archive, content.data(), content.size(), 0);
    if (source == nullptr) throw std::runtime_error("no memory for " + name);
    const auto index = zip_file_add(&archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(source);
        throw std::runtime_error("cannot pack " + name);
    }
    zip_file_set_dostime(&archive, static_cast<zip_uint64_t>(index), 0, first_day, 0);
}

}  // namespace

std::string archive_of(const std::vector<std::pair<std::string, std::string>>& parts) {
    const std::unique_ptr<zip_source_t, Free> target(zip_source_buffer_create(nullptr, 0, 0, nullptr));
    if (!target) throw std::runtime_error("no memory for an archive");
    std::unique_ptr<zip_t, Free> archive(zip_open_from_source(target.get(), ZIP_TRUNCATE, nullptr));
    if (!archive) throw std::runtime_error("cannot begin an archive");
    zip_source_keep(target.get());
    for (const auto& [name, content] : parts) add(*archive, name, content);
    if (zip_close(archive.get()) != 0) throw std::runtime_error("cannot write an archive");
    static_cast<void>(archive.release());  // closed
    zip_stat_t facts;
    if (zip_source_stat(target.get(), &facts) != 0 || zip_source_open(target.get()) != 0)
        throw std::runtime_error("cannot read what was packed");
    std::string bytes(facts.size, '\0');
    const auto read = zip_source_read(target.get(), bytes.data(), bytes.size());
    zip_source_close(target.get());
    if (read != static_cast<zip_int64_t>(bytes.size())) throw std::runtime_error("cannot read what was packed");
    return bytes;
}

}  // namespace formats
