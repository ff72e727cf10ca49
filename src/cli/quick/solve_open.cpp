#include "cli/solve_open.hpp"

#include <fstream>

#include "formats/csv.hpp"

namespace cli {
namespace {

formats::Source source_of_file(const std::string& path) {
    auto file = std::make_shared<std::ifstream>(path, std::ios::binary);
    return [file, read = formats::source_of(*file)](char* out, std::size_t room) { return read(out, room); };
}

}  // namespace

std::unique_ptr<formats::Table> open_for_solving(const std::string& path) {
    formats::CsvOptions options;
    options.encoding = formats::encoding_of(source_of_file(path));
    return std::make_unique<formats::CsvReader>(source_of_file(path), options);
}

}  // namespace cli
