// The floor that the server is measured against: bare Beast and bare sqlite3 on one thread, nothing else.
//
//   beast_floor PORT DATABASE SQL_FILE
//
// The SQL file holds one query that returns ids (or any rows) below a key, newest first, with parameters ?1 (the key to
// begin before) and ?2 (how many rows). GET /hello gives a fixed text; GET /page gives 50 rows as JSON, GET
// /page?before=ID the next ones.
#include <sqlite3.h>

#include <boost/asio.hpp>
#include <boost/beast.hpp>
#include <charconv>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <limits>
#include <memory>
#include <optional>
#include <sstream>
#include <string>

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using tcp = asio::ip::tcp;

void append_text(std::string& out, std::string_view text) {
    static constexpr char hex[] = "0123456789abcdef";
    out += '"';
    for (const char letter : text) {
        const auto code = static_cast<unsigned char>(letter);
        if (letter == '"' || letter == '\\') {
            out += '\\';
            out += letter;
        } else if (code < 0x20) {
            out += "\\u00";
            out += hex[code >> 4];
            out += hex[code & 15];
        } else {
            out += letter;
        }
    }
    out += '"';
}

// One prepared statement, run for each request.
class Pages {
public:
    Pages(const char* database, const char* sql_file) {
        std::ifstream file(sql_file);
        std::stringstream sql;
        sql << file.rdbuf();
        if (sqlite3_open_v2(database, &database_, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nullptr) != SQLITE_OK ||
            sqlite3_prepare_v2(database_, sql.str().c_str(), -1, &statement_, nullptr) != SQLITE_OK) {
            throw std::runtime_error(sqlite3_errmsg(database_));
        }
    }
    ~Pages() {
        sqlite3_finalize(statement_);
        sqlite3_close(database_);
    }
    Pages(const Pages&) = delete;
    Pages& operator=(const Pages&) = delete;

    std::string page(std::int64_t before, int rows) {
        sqlite3_bind_int64(statement_, 1, before);
        sqlite3_bind_int(statement_, 2, rows);
        std::string out = "{\"items\":[";
        while (sqlite3_step(statement_) == SQLITE_ROW) append_row(out);
        sqlite3_reset(statement_);
        if (out.back() == ',') out.pop_back();
        out += "]}";
        return out;
    }

private:
    void append_row(std::string& out) {
        out += '{';
        for (int column = 0; column < sqlite3_column_count(statement_); ++column) {
            if (column > 0) out += ',';
            append_text(out, sqlite3_column_name(statement_, column));
            out += ':';
            append_value(out, column);
        }
        out += "},";
    }
    void append_value(std::string& out, int column) {
        const int type = sqlite3_column_type(statement_, column);
        if (type == SQLITE_NULL) {
            out += "null";
            return;
        }
        const std::string_view text(reinterpret_cast<const char*>(sqlite3_column_text(statement_, column)),
                                    static_cast<std::size_t>(sqlite3_column_bytes(statement_, column)));
        if (type == SQLITE_TEXT || type == SQLITE_BLOB) {
            append_text(out, text);
        } else {
            out += text;
        }
    }

    sqlite3* database_ = nullptr;
    sqlite3_stmt* statement_ = nullptr;
};

class Connection : public std::enable_shared_from_this<Connection> {
public:
    Connection(tcp::socket socket, Pages* pages) : stream_(std::move(socket)), pages_(pages) {}

    void read() {
        request_ = {};
        http::async_read(stream_, buffer_, request_,
                         [self = shared_from_this()](beast::error_code failed, std::size_t) {
                             if (!failed) self->answer();
                         });
    }

private:
    std::string body() const {
        const std::string_view target = request_.target();
        if (pages_ == nullptr || !target.starts_with("/page")) return "{\"ok\":true}";
        std::int64_t before = std::numeric_limits<std::int64_t>::max();
        const auto key = target.find("before=");
        if (key != std::string_view::npos)
            std::from_chars(target.data() + key + 7, target.data() + target.size(), before);
        return pages_->page(before, 50);
    }
    void answer() {
        response_ = {http::status::ok, request_.version()};
        response_.set(http::field::content_type, "application/json");
        response_.keep_alive(request_.keep_alive());
        response_.body() = body();
        response_.prepare_payload();
        http::async_write(stream_, response_, [self = shared_from_this()](beast::error_code failed, std::size_t) {
            if (!failed && self->response_.keep_alive()) self->read();
        });
    }

    beast::tcp_stream stream_;
    beast::flat_buffer buffer_;
    http::request<http::string_body> request_;
    http::response<http::string_body> response_;
    Pages* pages_;
};

void accept(tcp::acceptor& acceptor, Pages* pages) {
    acceptor.async_accept([&acceptor, pages](beast::error_code failed, tcp::socket socket) {
        if (!failed) {
            socket.set_option(tcp::no_delay(true));
            std::make_shared<Connection>(std::move(socket), pages)->read();
        }
        accept(acceptor, pages);
    });
}

}  // namespace

int main(int count, char** words) {
    if (count != 2 && count != 4) {
        std::fputs("usage: beast_floor PORT [DATABASE SQL_FILE]\n", stderr);
        return 2;
    }
    try {
        std::optional<Pages> pages;
        if (count == 4) pages.emplace(words[2], words[3]);
        asio::io_context io(1);
        const auto port = static_cast<unsigned short>(std::stoi(words[1]));
        tcp::acceptor acceptor(io, {asio::ip::make_address("127.0.0.1"), port});
        accept(acceptor, pages ? &*pages : nullptr);
        io.run();
    } catch (const std::exception& error) {
        std::fprintf(stderr, "beast_floor: %s\n", error.what());
        return 1;
    }
}
