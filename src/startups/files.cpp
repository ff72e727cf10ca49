// Files (decks, attachments) as rows of 256 KiB, a commit each; a last small write seals the file, before that it is
// not there.
#include <fstream>

#include "accounts/accounts.hpp"
#include "activity/record.hpp"
#include "core/ids.hpp"
#include "http/negotiation.hpp"
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

struct OfStartup {
    std::int64_t id;
};
FileRef upload_deck(Call& call, OfStartup of, const http::Upload& upload) {
    call.db.read(call.caller(), [&](db::Read& read) {
        expect_mine(read, of.id);
        accounts::expect_claimed(read, call);
    });
    if (kind_of(upload) != FileKind::pdf)
        throw core::refused(
            "not_a_pdf", {"A deck is a PDF. Export your slides as PDF, then choose that file.",
                          "Une présentation est un PDF. Exportez vos diapositives en PDF, puis choisissez ce fichier.",
                          "Uma apresentação é um PDF. Exporte os slides como PDF e escolha esse arquivo."});
    const auto file = keep_file(call, of.id, upload);
    return call.db.change(call.caller(), [&](db::Tx& tx) {
        expect_mine(tx, of.id);
        set_deck(tx, activity::actor(call), of.id, file);
        return *file_of(tx, file);
    });
}

void remove_deck(db::Tx& tx, Call& call, OfStartup of) {
    expect_mine(tx, of.id);
    set_deck(tx, activity::actor(call), of.id, {});
}

struct OfFile {
    std::int64_t id;
};
// Gives the bytes from `first` up to, not including, `end`, a stored part at a time.
std::function<bool(std::string&)> bytes_of(db::Db& db, std::int64_t file, std::uint64_t first, std::uint64_t end) {
    return [&db, file, end, at = first](std::string& chunk) mutable {
        if (at >= end) return false;
        const auto bytes = db.ask({}, [&](db::Read& read) {
            return read.first<db::Blob>("select bytes from file_parts where file_id = ? and part = ?", file,
                                        static_cast<std::int64_t>(at / part_size));
        });
        const auto inside = at % part_size;
        if (!bytes || bytes->bytes.size() <= inside) return false;
        chunk = bytes->bytes.substr(inside, end - at);
        at += chunk.size();
        return true;
    };
}

// A file never changes under its id; so its tag is the id.
http::Download download(Call& call, OfFile of) {
    struct Known {
        std::string name, type;
        std::int64_t size;
    };
    const auto file = call.db.ask(call.caller(), [&](db::Read& read) {
        return read.first<Known>("select name, type, size from my_files where id = ? and sealed = 1", of.id);
    });
    if (!file) throw core::not_found("file");
    const auto size = static_cast<std::uint64_t>(file->size);
    const auto tag = '"' + std::to_string(of.id) + '"', whole = "/" + std::to_string(size);
    call.set_header("ETag", tag);
    call.set_header("Accept-Ranges", "bytes");
    http::Download out{file->type == "application/pdf" ? "application/pdf" : "application/octet-stream", file->name};
    const auto if_range = call.head.header("if-range");
    const bool may_be_part = if_range.empty() || if_range == tag;
    const auto range = may_be_part ? http::read_range(call.head.header("range"), size) : std::nullopt;
    if (range && !range->satisfiable) {
        call.set_header("Content-Range", "bytes *" + whole);
        out.status = 416;
        return out;
    }
    if (range) {
        out.status = 206;
        call.set_header("Content-Range",
                        "bytes " + std::to_string(range->first) + "-" + std::to_string(range->last) + whole);
    }
    out.more = bytes_of(call.db, of.id, range ? range->first : 0, range ? range->last + 1 : size);
    return out;
}

}  // namespace

void set_deck(db::Tx& tx, const activity::Actor& by, std::int64_t startup, std::optional<std::int64_t> file) {
    tx.run("update startups set deck_id = ?, version = version + 1 where id = ?", file, startup);
    activity::record(tx, by, file ? "startup.deck_changed" : "startup.deck_removed",
                     {.startup_id = startup, .subject_id = file.value_or(0), .seen = activity::Seen::by_team});
}

std::int64_t keep_file(Call& call, std::int64_t startup, const http::Upload& upload) {
    std::ifstream in(upload.path, std::ios::binary);
    const auto id = core::new_id();
    const auto parts = static_cast<std::int64_t>((upload.size + part_size - 1) / part_size);
    const bool pdf = kind_of(upload) == FileKind::pdf;
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
    api.remove("/startups/{id}/deck", "Take one's deck away; what was sent with it keeps it", http::Role::member,
               remove_deck);
    api.get("/files/{id}", "A file", http::Role::member, download);
}

}  // namespace startups
