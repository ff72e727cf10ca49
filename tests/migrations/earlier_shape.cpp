// Gives an empty database the shape that a folder of migrations says: `earlier_shape URL FOLDER`.
#include <algorithm>
#include <charconv>
#include <deque>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

#include "db/migrate.hpp"

namespace {

namespace fs = std::filesystem;

std::string content(const fs::path& path) {
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), {}};
}

struct Texts {
    std::deque<std::string> kept;  // what the migrations point into
    std::vector<db::Migration> migrations;
    std::string views;
};

Texts texts_in(const fs::path& folder) {
    Texts out;
    for (const auto& entry : fs::directory_iterator(folder)) {
        const auto name = entry.path().stem().string();
        int number = 0;
        std::from_chars(name.data(), name.data() + name.size(), number);
        if (number == 0) continue;
        const std::string_view kept = out.kept.emplace_back(name);
        out.migrations.push_back({number, kept, out.kept.emplace_back(content(entry.path()))});
    }
    std::sort(out.migrations.begin(), out.migrations.end(),
              [](const auto& a, const auto& b) { return a.number < b.number; });
    out.views = content(folder / "views.sql");
    return out;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        std::cerr << "usage: earlier_shape URL FOLDER\n";
        return 2;
    }
    try {
        const auto texts = texts_in(argv[2]);
        const auto db = db::open(argv[1]);
        db::migrate(*db, texts.migrations, texts.views);
        db->close();
        return 0;
    } catch (const std::exception& error) {
        std::cerr << "earlier_shape: " << error.what() << "\n";
        return 1;
    }
}
