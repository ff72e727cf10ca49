// A house with one call and its manager, on the engine under test, answered through its own routes: for tests of
// imports.
#pragma once
#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <filesystem>

#include "core/clock.hpp"
#include "core/ids.hpp"
#include "formats/real_inputs.hpp"
#include "http/metrics.hpp"
#include "selection/imports.hpp"
#include "selection/selection.hpp"
#include "world/engine.hpp"

namespace selection {

namespace json = boost::json;

struct Answered {
    int status = 0;
    std::string text;
    json::value body() const { return json::parse(text); }
};

// Lives as long as the test; gone with it.
struct TemporaryFile {
    std::filesystem::path path;
    explicit TemporaryFile(const std::string& bytes);
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    ~TemporaryFile() { std::filesystem::remove(path); }
};

class ImportWorld : public world::OnEngine {
protected:
    void SetUp() override;

    void open();
    void open_again();

    db::Db& db() { return *world_->db; }

    Answered ask(const std::string& method, const std::string& path, const std::string& body = {});
    Answered upload(const std::string& bytes, const std::string& name = "candidates.csv",
                    const std::string& call = "spring");
    std::int64_t uploaded(const std::string& bytes, const std::string& call = "spring");
    static std::string at(std::int64_t import, const std::string& act = "");
    // The mapping that was guessed, as a body.
    std::string guessed(std::int64_t import);
    int work();
    // Uploads, runs and waits; "added updated unchanged refused lookalikes".
    std::string brought_in(const std::string& bytes, const std::string& mapping = "",
                           const std::string& call = "spring");
    std::string counts(std::int64_t import);
    template <class T> std::vector<T> rows(const std::string& sql) {
        return db().ask({}, [&](db::Read& read) {
            const db::AsHouse house(read, "a test looks");
            return read.all<T>(sql);
        });
    }
    std::string report(std::int64_t import);

    std::int64_t manager_ = 0, stranger_ = 0, person_ = 0, operator_ = 0, call_ = 0, last_ = 0;
    core::Language language_ = core::Language::en;
    core::Clock clock_;

private:
    Answered send(const std::string& method, const std::string& path, http::Request request);
    void furnish(db::Tx& tx);

    std::unique_ptr<world::World> world_;
    http::Metrics metrics_;
    std::unique_ptr<http::Api> api_;
};

}  // namespace selection
