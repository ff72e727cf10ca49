#include <fcntl.h>
#include <unistd.h>

#include <filesystem>

#include "db/backup.hpp"
#include "db/migrate.hpp"
#include "db/sqlite.hpp"

namespace db {
namespace {

namespace fs = std::filesystem;

void sync_to_disk(const fs::path& path) {
    const int opened = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    const bool synced = opened >= 0 && ::fsync(opened) == 0;
    if (opened >= 0) ::close(opened);
    if (!synced) throw Unavailable(path.string() + " can't be written to disk.");
}

void put_in_place(const fs::path& made, const fs::path& wanted) {
    sync_to_disk(made);
    fs::rename(made, wanted);
    sync_to_disk(fs::absolute(wanted).parent_path());
}

// Removes the half-made file, whatever happens.
struct Half {
    fs::path path;
    explicit Half(fs::path at) : path(std::move(at)) { clear(); }
    Half(const Half&) = delete;
    Half& operator=(const Half&) = delete;
    ~Half() { clear(); }
    void clear() const {
        std::error_code ignored;
        for (const auto* end : {"", "-wal", "-shm", "-journal"}) fs::remove(path.string() + end, ignored);
    }
};

// Also makes it one file, without a write-ahead log beside it.
void refuse_unless_whole(const fs::path& path) {
    Sqlite copy({.path = path.string()});
    copy.execute("pragma quick_check", {}, [](const Row& row) {
        if (row.text(0) != "ok") throw Unavailable("The backup is damaged: " + std::string(row.text(0)) + ".");
    });
    const int newest = migrations().empty() ? 0 : migrations().back().number;
    const int found = version(copy);
    if (found == 0) throw Unavailable("The file is no database of this program.");
    if (found > newest) {
        throw Unavailable("The backup is of version " + std::to_string(found) + "; this program knows only up to " +
                          std::to_string(newest) + ". Install the newer one first.");
    }
    copy.script("pragma journal_mode = delete");
}

// The copy would take the place of the very file that is copied, and what is written meanwhile would be lost.
void refuse_own_files(Sqlite& sqlite, const fs::path& wanted) {
    std::string own;
    sqlite.execute("select file from pragma_database_list where name = 'main'", {},
                   [&own](const Row& row) { own = row.text(0); });
    for (const auto* end : {"", "-wal", "-shm"}) {
        std::error_code ignored;
        if (fs::equivalent(own + end, wanted, ignored))
            throw Unavailable(wanted.string() + " is the database itself. Name another file for the copy.");
    }
}

// As long as another connection is open SQLite refuses to give up the write-ahead log.
void refuse_when_in_use(const std::string& path) {
    try {
        Sqlite({.path = path, .use = Sqlite::Use::write}).script("pragma journal_mode = delete");
    } catch (const Unavailable&) {
        throw Unavailable("The database is in use: stop the server first.");
    }
}

std::string path_of(const std::string& url) {
    if (!url.starts_with("sqlite:")) throw Unavailable("PostgreSQL brings its own tools: use pg_dump and pg_restore.");
    return url.substr(7);
}

}  // namespace

void backup(Db& db, const std::string& file) {
    const auto connection = db.connect();
    auto* sqlite = dynamic_cast<Sqlite*>(connection.get());
    if (!sqlite) throw Unavailable("PostgreSQL brings its own tools: use pg_dump and pg_restore.");
    refuse_own_files(*sqlite, file);
    const Half half(file + ".part");
    sqlite->copy_into(half.path.string());
    refuse_unless_whole(half.path);
    put_in_place(half.path, file);
}

void restore(const std::string& url, const std::string& file) {
    const std::string path = path_of(url);
    if (!fs::exists(file)) throw Unavailable("There is no file " + file + ".");
    const Half half(path + ".restored");
    try {
        fs::copy_file(file, half.path);
        refuse_unless_whole(half.path);
    } catch (const fs::filesystem_error& error) {
        throw Unavailable(std::string("The backup can't be copied: ") + error.what() + ".");
    }
    if (fs::exists(path)) refuse_when_in_use(path);
    put_in_place(half.path, path);
}

}  // namespace db
