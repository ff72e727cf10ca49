// Files (decks, attachments) as rows of 256 KiB, a commit each; a last small write seals the file, before that it is
// not there.
#include <fstream>

#include "activity/record.hpp"
#include "core/ids.hpp"
#include "startups/rooms.hpp"

namespace startups {
namespace {

using http::Call;

constexpr std::size_t part_size = std::size_t{256} * 1024;
constexpr std::uint64_t deck_limit = 20u << 20;

struct NewFile {
    std::int64_t id, startup_id;
    std::string name, type;
    std::int64_t size, parts;
    bool sealed;
    std::int64_t made_by;
    core::Instant made_at;
};

std::string first_bytes(const http::Upload& upload) {
    std::ifstream in(upload.path, std::ios::binary);
    std::string bytes(5, '\0');
    in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    return bytes;
}

struct OfStartup {
    std::int64_t id;
};
FileRef upload_deck(Call& call, OfStartup of, const http::Upload& upload) {
    call.db.read(call.caller(), [&](db::Read& read) { expect_mine(read, of.id); });
    if (first_bytes(upload) != "%PDF-")
        throw core::refused("not_a_pdf", "A deck is a PDF. Export your slides as PDF, then choose that file.");
    const auto file = keep_file(call, of.id, upload);
    return call.db.change(call.caller(), [&](db::Tx& tx) {
        expect_mine(tx, of.id);
        tx.run("update startups set deck_id = ?, version = version + 1 where id = ?", file, of.id);
        activity::record(tx, activity::actor(call), "startup.deck_changed",
                         {.startup_id = of.id, .subject_id = file, .seen = activity::Seen::by_team});
        return *file_of(tx, file);
    });
}

struct OfFile {
    std::int64_t id;
};
http::Download download(Call& call, OfFile of) {
    struct Known {
        std::string name, type;
        std::int64_t parts;
    };
    const auto file = call.db.ask(call.caller(), [&](db::Read& read) {
        return read.first<Known>("select name, type, parts from my_files where id = ? and sealed = 1", of.id);
    });
    if (!file) throw core::not_found("file");
    auto part = std::make_shared<std::int64_t>(0);
    auto& db = call.db;
    const auto more = [&db, part, id = of.id, parts = file->parts](std::string& chunk) {
        if (*part >= parts) return false;
        auto bytes = db.ask({}, [&](db::Read& read) {
            return read.first<db::Blob>("select bytes from file_parts where file_id = ? and part = ?", id, (*part)++);
        });
        if (bytes) chunk = std::move(bytes->bytes);
        return bytes.has_value();
    };
    std::string name = file->name;
    for (auto& c : name)
        if (c == '"' || c == '\\' || c < ' ') c = '_';
    return {file->type == "application/pdf" ? "application/pdf" : "application/octet-stream", name, {}, more};
}

}  // namespace

std::int64_t keep_file(Call& call, std::int64_t startup, const http::Upload& upload) {
    std::ifstream in(upload.path, std::ios::binary);
    const auto id = core::new_id();
    const auto parts = static_cast<std::int64_t>((upload.size + part_size - 1) / part_size);
    const bool pdf = first_bytes(upload) == "%PDF-";
    call.db.write_now(call.caller(), [&](db::Tx& tx) {
        tx.insert("files",
                  NewFile{id, startup, upload.name, pdf ? "application/pdf" : "application/octet-stream",
                          static_cast<std::int64_t>(upload.size), parts, false, call.caller().person, call.now});
    });
    std::string bytes;
    for (std::int64_t part = 0; part < parts; ++part) {
        bytes.resize(part_size);
        in.read(bytes.data(), static_cast<std::streamsize>(part_size));
        bytes.resize(static_cast<std::size_t>(in.gcount()));
        call.db.write_now(call.caller(), [&](db::Tx& tx) {
            tx.run("insert into file_parts (file_id, part, bytes) values (?, ?, ?)", id, part, db::Blob{bytes});
        });
    }
    call.db.write_now(call.caller(), [&](db::Tx& tx) { tx.run("update files set sealed = 1 where id = ?", id); });
    return id;
}

std::optional<FileRef> file_of(db::Read& read, std::int64_t file) {
    return read.first<FileRef>("select id, name, size, type from my_files where id = ? and sealed = 1", file);
}

void file_routes(http::Api& api) {
    api.post("/startups/{id}/deck", "Upload one's deck, a PDF of at most 20 MB", http::Role::member, upload_deck)
        .limited_to(deck_limit);
    api.get("/files/{id}", "A file", http::Role::member, download);
}

}  // namespace startups
