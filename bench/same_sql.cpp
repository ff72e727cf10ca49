#include "bench/same_sql.hpp"

#include <stdexcept>

#include "db/sql.hpp"
#include "startups/startups.hpp"

namespace bench {
namespace {

std::string literal(db::Connection& connection, const db::Value& value) {
    std::string text;
    if (const auto* whole = std::get_if<std::int64_t>(&value)) return std::to_string(*whole);
    if (const auto* view = std::get_if<std::string_view>(&value))
        text = *view;
    else if (const auto* own = std::get_if<std::string>(&value))
        text = *own;
    else if (const auto* words = std::get_if<db::Words>(&value))
        text = connection.words(*words);
    else
        throw std::runtime_error("an argument that the floor can't be given");
    std::string out = "'";
    for (const char letter : text) out.append(letter == '\'' ? 2 : 1, letter);
    return out + "'";
}

std::string written_out(db::Connection& connection, const db::Query& query) {
    const auto sql = db::rendered_query(query.sql(), db::Engine::sqlite);
    std::string out;
    std::size_t next = 0;
    for (const char letter : sql) {
        if (letter == '?')
            out += literal(connection, query.args().at(next++));
        else
            out += letter;
    }
    return out;
}

std::unique_ptr<db::Db> opened(const std::string& path) { return db::open("sqlite:" + path, {.readers = 1}); }

}  // namespace

std::string sql_of_page(const std::string& path, std::int64_t call, std::int64_t person,
                        const selection::Asked& asked) {
    selection::CallRow row{};
    row.id = call;
    const auto db = opened(path);
    const auto share = db->ask({}, [&](db::Read& read) { return selection::share_of(read, call); });
    const selection::Listing listing(row, asked, {person}, selection::Reach::whole_call, share,
                                     selection::Scores::told);
    return written_out(*db->connect(), listing.page(51));
}

std::string sql_of_application(const std::string& path, std::int64_t id) {
    const auto db = opened(path);
    const auto connection = db->connect();
    std::string out;
    const auto add = [&](const db::Query& query) {
        out += (out.empty() ? "" : "\t") + written_out(*connection, query);
    };
    add(db::Query("select " + db::columns<selection::ApplicationRow>("a") + " from my_applications a where a.id = ?",
                  id));
    add(db::Query(
        "select v.sent from my_application_versions v where v.application_id = ? order by v.number desc limit 1", id));
    add(db::Query("select " + db::columns<startups::Passport>("s") +
                      " from my_startups s where s.id = (select a.startup_id from my_applications a where a.id = ?)",
                  id));
    return out;
}

}  // namespace bench
