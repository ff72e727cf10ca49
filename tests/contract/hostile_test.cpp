// Input that means harm, or only looks strange: it is taken as it is or refused clearly, never a fault of the house.
#include <cstring>
#include "contract/spark.hpp"

namespace contract {
namespace {

const std::string shared = SPARK_SOURCE_DIR "/../shared/data/";
const std::string winter = "/api/calls/spark-2014-winter";

std::vector<std::string> naughty_strings() {
    std::ifstream in(shared + "naughty_strings/blns.txt");
    std::vector<std::string> out{std::string("a\0b", 3), "\xc3\x28", "\xed\xa0\x80",
                                 "\xf4\x90\x80\x80",     "\xff\xfe", std::string("\xe2\x80\xae") + "drow",
                                 std::string(5000, 'x')};
    for (std::string line; std::getline(in, line);)
        if (!line.empty() && line.front() != '#') out.push_back(line);
    return out;
}
// As a JSON string, byte for byte, valid UTF-8 or not.
std::string raw_json(const std::string& text) {
    std::string out = "\"";
    for (const char c : text) {
        char escaped[8];
        std::snprintf(escaped, sizeof escaped, "\\u%04x", static_cast<unsigned>(static_cast<unsigned char>(c)));
        const bool escape = c == '"' || c == '\\' || (c >= 0 && c < 0x20);
        out += escape ? escaped : std::string(1, c);
    }
    return out + "\"";
}
std::string percent_encoded(const std::string& text) {
    std::string out;
    for (const char c : text) {
        char encoded[4];
        std::snprintf(encoded, sizeof encoded, "%%%02X", static_cast<unsigned>(static_cast<unsigned char>(c)));
        out += encoded;
    }
    return out;
}
std::string trimmed(std::string text) {
    const auto* spaces = " \t\n\r";
    text.erase(0, std::min(text.find_first_not_of(spaces), text.size()));
    text.erase(text.find_last_not_of(spaces) + 1);
    return text;
}

class Hostile : public Spark {
protected:
    void SetUp() override {
        Spark::SetUp();
        if (!IsSkipped() && !std::filesystem::exists(shared)) GTEST_SKIP() << "The corpora of ../shared are not here.";
    }
    static void expect_taken_or_refused(const Answer& answer, const std::string& what) {
        EXPECT_TRUE(answer.status == 200 || answer.status == 201 || answer.status == 400 || answer.status == 422)
            << answer.status << " for " << what << "\n"
            << answer.body;
        if (answer.status >= 400) {
            EXPECT_FALSE(answer.text("/detail").empty());
        }
    }
};

TEST_F(Hostile, strange_texts_are_kept_as_they_are_or_refused) {
    auto founder = guest();
    const auto begun = founder.post(winter + "/applications", R"({"startup":{"name":"X"}})");
    const auto draft = "/api/applications/" + str(begun.number("/id"));
    const auto make = "answer." + str(begun.number("/call/id") ? guest().get(winter).number("/questions/0/id") : 0);
    auto manager = as("manager");
    const auto file = "/api/applications/" + str(file_of("Palabre", "spark-2014-winter"));
    int kept = 0;
    for (const auto& text : naughty_strings()) {
        const auto json = raw_json(text);
        const auto name = founder.patch(draft, R"({"fields":[{"field":"startup.name","text":)" + json + "}]}");
        expect_taken_or_refused(name, text);
        if (name.status == 200) {
            EXPECT_EQ(name.text("/startup/name"), trimmed(text));
        }
        const auto answer = founder.patch(draft, R"({"fields":[{"field":")" + make + R"(","text":)" + json + "}]}");
        expect_taken_or_refused(answer, text);
        if (answer.status == 200) {
            EXPECT_EQ(answer.text("/answers/0/text"), trimmed(text));
        }
        const auto note = manager.post(file + "/notes", R"({"text":)" + json + "}");
        expect_taken_or_refused(note, text);
        if (note.status == 201) {
            EXPECT_EQ(note.text("/text"), trimmed(text));
        }
        expect_taken_or_refused(manager.patch(file, R"({"tags":[)" + json + "]}"), text);
        kept += name.status == 200;
    }
    EXPECT_GT(kept, 300);
}

TEST_F(Hostile, strange_words_may_be_searched_for) {
    auto manager = as("manager");
    for (const auto& text : naughty_strings()) {
        const auto word = percent_encoded(text.substr(0, 300));
        for (const auto& target :
             {winter + "/applications?search=" + word, winter + "/applications?search=" + word + "&sort=name",
              "/api/startups?search=" + word, winter + "/applications?tag=" + word,
              winter + "/applications?looks_after=" + word, "/api/audit?kind=" + word, "/api/audit?cursor=" + word,
              "/api/startups?cursor=" + word, winter + "/applications?cursor=" + word})
            expect_taken_or_refused(manager.get(target), target);
    }
}

TEST_F(Hostile, strange_paths_name_nothing) {
    auto manager = as("manager");
    for (const auto& text : naughty_strings()) {
        if (text.find_first_of("/\\?") != std::string::npos || text.find("..") != std::string::npos ||
            text.find('\0') != std::string::npos)
            continue;  // the server refuses or splits these before
        for (const auto* room : {"/api/applications/", "/api/startups/", "/api/calls/", "/api/files/", "/api/imports/"})
            EXPECT_EQ(manager.get(room + text).status, 404) << room << text;
        EXPECT_TRUE(manager.post("/api/undo/" + text).status == 404) << text;
    }
}

std::vector<std::string> addresses() {
    std::ifstream in(shared + "email/tests.xml");
    const std::string all((std::istreambuf_iterator<char>(in)), {});
    std::vector<std::string> out;
    for (auto at = all.find("<address>"); at != std::string::npos; at = all.find("<address>", at + 1)) {
        auto text = all.substr(at + 9, all.find("</address>", at) - at - 9);
        for (const auto& [entity, character] :
             {std::pair("&lt;", "<"), std::pair("&gt;", ">"), std::pair("&quot;", "\""), std::pair("&amp;", "&")})
            for (auto found = text.find(entity); found != std::string::npos; found = text.find(entity))
                text.replace(found, std::strlen(entity), character);
        for (auto found = text.find("&#x24"); found != std::string::npos; found = text.find("&#x24")) {
            const auto number = std::stoi(text.substr(found + 5, 2), nullptr, 16);
            text.replace(found, 8, 1, static_cast<char>(number));
        }
        out.push_back(text);
    }
    return out;
}

TEST_F(Hostile, mail_addresses_are_taken_by_our_rule_or_refused_by_field) {
    auto founder = as("founder");
    const auto team =
        "/api/startups/" + str(known("select id from startups where name = 'Brindille'").value()) + "/team";
    const auto all_addresses = addresses();
    ASSERT_EQ(all_addresses.size(), 163u);
    int taken = 0;
    for (const auto& address : all_addresses) {
        const auto answer =
            founder.post(team, R"({"name":"Somebody","writes_code":"no","email":)" + raw_json(address) + "}");
        const bool valid = core::Email::from(address).has_value();
        EXPECT_EQ(answer.status, valid ? 201 : 422) << address;
        if (!valid) {
            EXPECT_EQ(answer.text("/errors/0/field"), "email") << address;
        }
        if (!valid) continue;
        ++taken;
        const auto last = answer.size() - 1;
        EXPECT_EQ(founder.remove(team + "/" + str(answer.number("/" + std::to_string(last) + "/id"))).status, 200);
    }
    EXPECT_GT(taken, 20);
    EXPECT_LT(taken, 82);
}

TEST_F(Hostile, whatever_calls_itself_json_is_read_or_refused) {
    auto founder = as("founder");
    const auto draft = "/api/applications/" + str(file_of("Brindille", "bizspark-2014"));
    int files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(shared + "json_test_suite/test_parsing")) {
        std::ifstream in(entry.path(), std::ios::binary);
        const std::string body((std::istreambuf_iterator<char>(in)), {});
        const auto name = entry.path().filename().string();
        if (body.empty()) continue;  // no body at all stands for {}
        const bool twice =
            name.starts_with("y_object_duplicated_key");  // what the standard lets through, the house does not
        const auto fields = founder.patch(draft, body);
        const auto session = guest().post("/api/session", body);
        // A body of another shape is refused by its fields; {} changes nothing; what is no JSON is refused as such.
        for (const auto& answer : {fields, session})
            EXPECT_TRUE(answer.status == 400 || answer.status == 422 ||
                        (answer.status == 200 && name.starts_with("y_")))
                << name << " " << answer.status;
        if (name.starts_with("n_") || twice) {
            EXPECT_EQ(session.status, 400) << name << session.body;
        }
        if (name.starts_with("y_") && !twice) {
            EXPECT_NE(session.status, 400) << name << session.body;
        }
        ++files;
    }
    EXPECT_GT(files, 200);
}

}  // namespace
}  // namespace contract
