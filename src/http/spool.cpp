// POSIX file calls; one thread at a time, never the one that serves the sockets.
#include "http/spool.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <system_error>

namespace http {

Spool::Spool(const std::string& folder) {
    std::string name = (folder.empty() ? std::filesystem::temp_directory_path() : std::filesystem::path(folder)) /
                       "spark-upload-XXXXXX";
    file_ = ::mkostemp(name.data(), O_CLOEXEC);
    if (file_ < 0) throw std::system_error(errno, std::generic_category(), "upload folder");
    ::unlink(name.c_str());
    path_ = "/proc/self/fd/" + std::to_string(file_);
}

Spool::~Spool() { ::close(file_); }

void Spool::append(std::string_view bytes) {
    size_ += bytes.size();
    while (!bytes.empty()) {
        const auto written = ::write(file_, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) throw std::system_error(errno, std::generic_category(), "upload file");
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

}  // namespace http
