// The floor that the server is measured against: bare Beast and bare sqlite3 on one thread, nothing else.
//
//   beast_floor PORT DATABASE REQUESTS PERSON
//
// REQUESTS holds what there is to ask: a line each, made of the size of the answer and the statements that give its
// rows, separated by tabs. GET /3 runs the statements of line 3 as PERSON (what caller() gives) and answers their rows
// as JSON, filled up with blanks to that size.
#include <sqlite3.h>

#include <boost/asio.hpp>
#include <boost/beast.hpp>
#include <charconv>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

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

void append_value(std::string& out, sqlite3_stmt* statement, int column) {
    const int type = sqlite3_column_type(statement, column);
    if (type == SQLITE_NULL) {
        out += "null";
        return;
    }
    const std::string_view text(reinterpret_cast<const char*>(sqlite3_column_text(statement, column)),
                                static_cast<std::size_t>(sqlite3_column_bytes(statement, column)));
    if (type == SQLITE_TEXT || type == SQLITE_BLOB) {
        append_text(out, text);
    } else {
        out += text;
    }
}

void append_row(std::string& out, sqlite3_stmt* statement) {
    out += '{';
    for (int column = 0; column < sqlite3_column_count(statement); ++column) {
        if (column > 0) out += ',';
        append_text(out, sqlite3_column_name(statement, column));
        out += ':';
        append_value(out, statement, column);
    }
    out += "},";
}

struct Asked {
    std::size_t size = 0;
    std::vector<sqlite3_stmt*> statements;
};

// Every statement is prepared once, before the first request.
class Pages {
public:
    Pages(const char* database, const char* requests, std::int64_t person) : person_(person) {
        if (sqlite3_open_v2(database, &database_, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nullptr) != SQLITE_OK)
            throw std::runtime_error(sqlite3_errmsg(database_));
        sqlite3_create_function_v2(database_, "caller", 0, SQLITE_UTF8 | SQLITE_DETERMINISTIC, &person_, caller,
                                   nullptr, nullptr, nullptr);
        std::ifstream file(requests);
        for (std::string line; std::getline(file, line);) asked_.push_back(read(line));
    }
    ~Pages() {
        for (const auto& asked : asked_)
            for (auto* statement : asked.statements) sqlite3_finalize(statement);
        sqlite3_close(database_);
    }
    Pages(const Pages&) = delete;
    Pages& operator=(const Pages&) = delete;

    std::string page(std::size_t number) const {
        const auto& asked = asked_.at(number);
        std::string out = "{\"items\":[";
        for (auto* statement : asked.statements) {
            while (sqlite3_step(statement) == SQLITE_ROW) append_row(out, statement);
            sqlite3_reset(statement);
        }
        if (out.back() == ',') out.pop_back();
        out += "]}";
        if (out.size() < asked.size) out.append(asked.size - out.size(), ' ');
        return out;
    }

private:
    static void caller(sqlite3_context* context, int, sqlite3_value**) {
        sqlite3_result_int64(context, *static_cast<std::int64_t*>(sqlite3_user_data(context)));
    }
    Asked read(std::string_view line) {
        Asked asked;
        for (std::size_t at = 0, part = 0; at <= line.size(); ++part) {
            const auto end = std::min(line.find('\t', at), line.size());
            const auto text = line.substr(at, end - at);
            at = end + 1;
            if (part == 0) {
                std::from_chars(text.data(), text.data() + text.size(), asked.size);
                continue;
            }
            auto** statement = &asked.statements.emplace_back();
            if (sqlite3_prepare_v3(database_, text.data(), static_cast<int>(text.size()), SQLITE_PREPARE_PERSISTENT,
                                   statement, nullptr) != SQLITE_OK)
                throw std::runtime_error(sqlite3_errmsg(database_));
        }
        return asked;
    }

    std::int64_t person_;
    sqlite3* database_ = nullptr;
    std::vector<Asked> asked_;
};

class Connection : public std::enable_shared_from_this<Connection> {
public:
    Connection(tcp::socket socket, const Pages& pages) : stream_(std::move(socket)), pages_(pages) {}

    void read() {
        request_ = {};
        http::async_read(stream_, buffer_, request_,
                         [self = shared_from_this()](beast::error_code failed, std::size_t) {
                             if (!failed) self->answer();
                         });
    }

private:
    void answer() {
        std::size_t number = 0;
        const auto target = request_.target().substr(1);
        std::from_chars(target.data(), target.data() + target.size(), number);
        response_ = {http::status::ok, request_.version()};
        response_.set(http::field::content_type, "application/json");
        response_.keep_alive(request_.keep_alive());
        response_.body() = pages_.page(number);
        response_.prepare_payload();
        http::async_write(stream_, response_, [self = shared_from_this()](beast::error_code failed, std::size_t) {
            if (!failed && self->response_.keep_alive()) self->read();
        });
    }

    beast::tcp_stream stream_;
    beast::flat_buffer buffer_;
    http::request<http::string_body> request_;
    http::response<http::string_body> response_;
    const Pages& pages_;
};

void accept(tcp::acceptor& acceptor, const Pages& pages) {
    acceptor.async_accept([&acceptor, &pages](beast::error_code failed, tcp::socket socket) {
        if (!failed) {
            socket.set_option(tcp::no_delay(true));
            std::make_shared<Connection>(std::move(socket), pages)->read();
        }
        accept(acceptor, pages);
    });
}

}  // namespace

int main(int count, char** words) {
    if (count != 5) {
        std::fputs("usage: beast_floor PORT DATABASE REQUESTS PERSON\n", stderr);
        return 2;
    }
    try {
        const Pages pages(words[2], words[3], std::stoll(words[4]));
        asio::io_context io(1);
        const auto port = static_cast<unsigned short>(std::stoi(words[1]));
        tcp::acceptor acceptor(io, {asio::ip::make_address("127.0.0.1"), port});
        accept(acceptor, pages);
        io.run();
    } catch (const std::exception& error) {
        std::fprintf(stderr, "beast_floor: %s\n", error.what());
        return 1;
    }
}
