// Webhooks: an operator's events reach a receiver signed, once it takes them, and nobody else's do.
#include <sodium.h>

#include "activity/webhooks.hpp"
#include "contract/receiver.hpp"
#include "contract/spark.hpp"

namespace contract {
namespace {

using formats::Reach;

// HMAC as RFC 2104 writes it down, so that it is not the house's own that verifies.
std::string hmac_sha256(std::string key, const std::string& text) {
    constexpr std::size_t block = 64;
    const auto sha256 = [](const std::string& of) {
        std::string out(crypto_hash_sha256_BYTES, '\0');
        crypto_hash_sha256(reinterpret_cast<unsigned char*>(out.data()),
                           reinterpret_cast<const unsigned char*>(of.data()), of.size());
        return out;
    };
    if (key.size() > block) key = sha256(key);
    key.resize(block, '\0');
    std::string inner = key, outer = key, out;
    for (auto& c : inner) c = static_cast<char>(c ^ 0x36);
    for (auto& c : outer) c = static_cast<char>(c ^ 0x5c);
    for (const char c : sha256(outer + sha256(inner + text))) {
        constexpr std::string_view digits = "0123456789abcdef";
        const auto byte = static_cast<unsigned char>(c);
        (out += digits[byte >> 4U]) += digits[byte & 15U];
    }
    return out;
}

class Webhooks : public Spark {
protected:
    void SetUp() override {
        Spark::SetUp();
        if (IsSkipped()) return;
        activity::let_webhooks_reach(Reach::anywhere);
        receiver_.emplace();
        manager_.emplace(as("manager"));
        palabre_ = str(file_of("Palabre", "spark-2014-winter"));
    }
    void TearDown() override {
        activity::let_webhooks_reach(Reach::public_only);
        manager_.reset();
        receiver_.reset();
        Spark::TearDown();
    }
    Receiver& receiver() { return *receiver_; }
    Browser& manager() { return *manager_; }
    std::int64_t house_id(std::string_view slug) {
        return known("select id from operators where slug = ?", slug).value();
    }
    std::string wish(const std::string& url, const std::string& kinds = R"("application.status_set")",
                     std::string_view house = "spark") {
        return R"({"operator":)" + str(house_id(house)) + R"(,"url":")" + url + R"(","kinds":[)" + kinds +
               R"(],"active":true})";
    }
    // Its path; `secret_` is what it is signed with.
    std::string hook(const std::string& url, const std::string& kinds = R"("application.status_set")") {
        const auto made = manager().post("/api/webhooks", wish(url, kinds));
        EXPECT_EQ(made.status, 201) << made.body;
        secret_ = made.text("/secret");
        return "/api/webhooks/" + str(made.number("/webhook/id"));
    }
    void set_status(const std::string& status) {
        EXPECT_EQ(manager().patch("/api/applications/" + palabre_, R"({"status":")" + status + "\"}").status, 200);
    }
    void follow_and_post() {
        house().followers().do_due();
        house().post().do_due();
    }
    // Until all that waits is due again.
    void let_time_pass() {
        database().write_now({}, [](db::Tx& tx) {
            tx.run("update webhook_deliveries set next_at = 0 where state = 'waiting'");
            tx.run("update webhooks set rests_until = 0");
            tx.run("update jobs set run_at = 0 where kind = 'webhooks.deliver' and state = 'waiting'");
        });
    }
    Answer deliveries(const std::string& hook) { return manager().get(hook + "/deliveries"); }
    // As a receiver is told to in docs/api.
    static bool verifies(const Posted& posted, const std::string& secret) {
        const auto header = posted.header("x-spark-signature");
        const auto seconds = header.substr(2, header.find(',') - 2);
        return header.find(",v1=" + hmac_sha256(secret, seconds + "." + posted.body)) != std::string::npos;
    }

    std::string secret_, palabre_;

private:
    std::optional<Receiver> receiver_;
    std::optional<Browser> manager_;
};

TEST_F(Webhooks, post_what_happened_signed_and_with_ids_only) {
    const auto path = hook(receiver().url());
    set_status("shortlisted");
    EXPECT_EQ(receiver().posted().size(), 0u) << "not while the manager waits";
    follow_and_post();
    const auto posted = receiver().posted();
    ASSERT_EQ(posted.size(), 1u);
    EXPECT_TRUE(verifies(posted[0], secret_));
    EXPECT_FALSE(verifies(posted[0], secret_ + "x"));
    EXPECT_EQ(posted[0].header("x-spark-event"), "application.status_set");
    EXPECT_EQ(posted[0].header("content-type"), "application/json");
    const auto event = known("select max(id) from events where kind = 'application.status_set'").value();
    const boost::json::value expected{
        {"id", event},
        {"kind", "application.status_set"},
        {"at", posted[0].json().at("at")},
        {"operator", house_id("spark")},
        {"programme", known("select programme_id from events where id = ?", event).value()},
        {"call", known("select call_id from events where id = ?", event).value()},
        {"call_slug", "spark-2014-winter"},
        {"application", std::stoll(palabre_)},
        {"startup", known("select id from startups where name = 'Palabre'").value()},
        {"import", nullptr},
        {"subject", nullptr},
        {"what", "shortlisted"},
        {"count", nullptr}};
    EXPECT_EQ(boost::json::serialize(posted[0].json()), boost::json::serialize(expected));
    const auto told = deliveries(path);
    EXPECT_EQ(told.size("/items"), 1u);
    EXPECT_EQ(told.text("/items/0/state"), "delivered");
    EXPECT_EQ(told.number("/items/0/status"), 204);
    EXPECT_EQ(str(told.number("/items/0/id")), posted[0].header("x-spark-delivery"));
    follow_and_post();
    EXPECT_EQ(receiver().posted().size(), 1u);
}

TEST_F(Webhooks, hear_nothing_of_other_kinds_other_houses_or_while_they_are_switched_off) {
    const auto path = hook(receiver().url(), R"("application.withdrawn","call.made")");
    set_status("shortlisted");
    follow_and_post();
    EXPECT_EQ(receiver().posted().size(), 0u) << "another kind";
    EXPECT_EQ(manager().patch(path, R"({"kinds":["application.status_set"]})").status, 200);
    const auto ruche = str(file_of("Cale Sèche", "ruche-2013"));
    EXPECT_EQ(as("manager@ruche.example").patch("/api/applications/" + ruche, R"({"status":"refused"})").status, 200);
    follow_and_post();
    EXPECT_EQ(receiver().posted().size(), 0u) << "another house";
    EXPECT_EQ(manager().patch(path, R"({"active":false})").status, 200);
    set_status("interview");
    follow_and_post();
    EXPECT_EQ(receiver().posted().size(), 0u) << "switched off";
    EXPECT_EQ(manager().patch(path, R"({"active":true})").status, 200);
    set_status("shortlisted");
    follow_and_post();
    EXPECT_EQ(receiver().posted().size(), 1u);
}

TEST_F(Webhooks, that_fail_are_posted_again_under_the_same_id_until_they_are_taken) {
    const auto path = hook(receiver().url());
    receiver().answer({500, 503});
    set_status("shortlisted");
    follow_and_post();
    const auto failed = deliveries(path);
    EXPECT_EQ(failed.text("/items/0/state"), "waiting");
    EXPECT_EQ(failed.number("/items/0/status"), 500);
    EXPECT_EQ(failed.text("/items/0/answer"), "what the receiver says: " + std::string(476, 'x'));
    EXPECT_TRUE(failed.at("/items/0/next_at").is_string());
    follow_and_post();
    EXPECT_EQ(receiver().posted().size(), 1u) << "not at once";
    for (int i = 0; i < 3; ++i) {
        let_time_pass();
        follow_and_post();
    }
    const auto posted = receiver().posted();
    ASSERT_EQ(posted.size(), 3u);
    EXPECT_EQ(posted[0].body, posted[2].body);
    EXPECT_EQ(posted[0].header("x-spark-delivery"), posted[2].header("x-spark-delivery"));
    EXPECT_EQ(deliveries(path).text("/items/0/state"), "delivered");
    EXPECT_EQ(deliveries(path).number("/items/0/attempts"), 3);
}

TEST_F(Webhooks, that_nobody_takes_are_given_up_told_and_sent_again_by_hand) {
    const auto path = hook(receiver().url());
    receiver().answer({500, 500, 500, 500, 500, 500, 500, 500, 500});
    set_status("shortlisted");
    follow_and_post();
    for (int i = 0; i < 12; ++i) {
        let_time_pass();
        house().post().do_due();
    }
    EXPECT_EQ(receiver().posted().size(), 9u);
    const auto given_up = manager().get(path + "/deliveries?state=given_up");
    EXPECT_EQ(given_up.size("/items"), 1u);
    EXPECT_EQ(given_up.number("/items/0/attempts"), 9);
    EXPECT_EQ(manager().get("/api/webhooks").number("/webhooks/0/given_up"), 1);
    const auto again = path + "/deliveries/" + str(given_up.number("/items/0/id"));
    EXPECT_EQ(manager().post(again).status, 202);
    house().post().do_due();
    EXPECT_EQ(deliveries(path).text("/items/0/state"), "delivered");
    EXPECT_EQ(receiver().posted().back().body, receiver().posted().front().body);
    EXPECT_EQ(manager().get("/api/webhooks").number("/webhooks/0/given_up"), 0);
}

TEST_F(Webhooks, whose_receiver_is_gone_are_switched_off) {
    const auto path = hook(receiver().url());
    receiver().answer({410});
    set_status("shortlisted");
    follow_and_post();
    const auto hooks = manager().get("/api/webhooks");
    EXPECT_EQ(hooks.at("/webhooks/0/active"), false);
    EXPECT_EQ(hooks.at("/webhooks/0/gone"), true);
    EXPECT_EQ(deliveries(path).text("/items/0/state"), "given_up");
    EXPECT_EQ(manager().post(path + "/test").code(), "switched_off");
    set_status("interview");
    let_time_pass();
    follow_and_post();
    EXPECT_EQ(receiver().posted().size(), 1u);
    EXPECT_EQ(manager().patch(path, R"({"active":true})").at("/gone"), false);
}

TEST_F(Webhooks, whose_receiver_never_answers_hold_up_none_of_the_others) {
    Receiver quick;
    const auto slow = hook(receiver().url());
    const auto other = hook(quick.url());
    receiver().answer({0});
    set_status("shortlisted");
    set_status("interview");
    follow_and_post();
    EXPECT_EQ(receiver().posted().size(), 1u) << "the second waits until it has rested";
    EXPECT_EQ(quick.posted().size(), 2u);
    EXPECT_EQ(deliveries(slow).text("/items/1/trouble"), "too_slow");
    EXPECT_TRUE(deliveries(slow).at("/items/1/status").is_null());
}

TEST_F(Webhooks, do_not_follow_a_receiver_elsewhere) {
    const auto path = hook(receiver().url());
    receiver().answer({302});
    set_status("shortlisted");
    follow_and_post();
    ASSERT_EQ(receiver().posted().size(), 1u);
    EXPECT_EQ(receiver().posted()[0].path, "/hook");
    EXPECT_EQ(deliveries(path).number("/items/0/status"), 302);
    EXPECT_EQ(deliveries(path).text("/items/0/state"), "waiting");
}

TEST_F(Webhooks, lead_into_no_private_network_neither_when_made_nor_when_posted) {
    const auto path = hook(receiver().url());
    activity::let_webhooks_reach(Reach::public_only);
    for (const auto* url : {"http://127.0.0.1:8080/", "https://10.1.2.3/", "http://169.254.169.254/latest/meta-data",
                            "http://[::1]/", "http://[::ffff:192.168.1.1]/", "http://0x7f.1/", "http://2130706433/",
                            "http://localhost/", "http://100.64.0.7/", "http://0.0.0.0/"}) {
        const auto refused = manager().post("/api/webhooks", wish(url));
        EXPECT_EQ(refused.status, 422) << url;
        EXPECT_EQ(refused.text("/errors/0/field"), "url");
        EXPECT_EQ(refused.text("/errors/0/code"), "private_net") << url;
        EXPECT_EQ(manager().patch(path, R"({"url":")" + std::string(url) + "\"}").status, 422) << url;
    }
    EXPECT_EQ(manager().post("/api/webhooks", wish("https://93.184.216.34/hook")).status, 201);
    EXPECT_EQ(manager().post(path + "/test").status, 201);
    house().post().do_due();
    EXPECT_EQ(receiver().posted().size(), 0u) << "made while it was allowed, or by a name that meant another machine";
    EXPECT_EQ(deliveries(path).text("/items/0/trouble"), "private_net");
}

TEST_F(Webhooks, want_an_address_of_the_web_without_credentials_and_an_event) {
    const auto code = [&](const std::string& url, const std::string& kinds = R"("call.made")") {
        return manager().post("/api/webhooks", wish(url, kinds)).text("/errors/0/code");
    };
    EXPECT_EQ(code("ftp://93.184.216.34/"), "no_web_address");
    EXPECT_EQ(code("file:///etc/passwd"), "no_web_address");
    EXPECT_EQ(code("crm.example"), "no_web_address");
    EXPECT_EQ(code("https://"), "no_web_address");
    EXPECT_EQ(code("https://user:word@93.184.216.34/"), "holds_credentials");
    EXPECT_EQ(code("https://user@93.184.216.34/"), "holds_credentials");
    EXPECT_EQ(code("https://nobody.invalid/"), "unknown_host");
    EXPECT_EQ(code(receiver().url(), ""), "required");
    EXPECT_NE(code(receiver().url(), R"("draft.reminded")"), "");
    EXPECT_EQ(all("select id from webhooks").size(), 0u);
}

TEST_F(Webhooks, bear_both_signatures_for_a_day_after_a_new_secret) {
    const auto path = hook(receiver().url());
    const auto old = secret_;
    const auto renewed = manager().post(path + "/secret");
    EXPECT_EQ(renewed.status, 201);
    const auto fresh = renewed.text("/secret");
    EXPECT_EQ(manager().post(path + "/test").status, 201);
    house().post().do_due();
    EXPECT_TRUE(verifies(receiver().posted()[0], old));
    EXPECT_TRUE(verifies(receiver().posted()[0], fresh));
    EXPECT_EQ(receiver().posted()[0].json().at("kind"), "webhook.test");
    database().write_now(
        {}, [](db::Tx& tx) { tx.run("update webhook_secrets set ends_at = 1 where ends_at is not null"); });
    EXPECT_EQ(manager().post(path + "/test").status, 201);
    house().post().do_due();
    EXPECT_FALSE(verifies(receiver().posted()[1], old));
    EXPECT_TRUE(verifies(receiver().posted()[1], fresh));
    for (const auto& told : {manager().get("/api/webhooks"), deliveries(path), manager().get("/api/audit")})
        for (const auto& secret : {old, fresh}) EXPECT_EQ(told.body.find(secret), std::string::npos);
}

TEST_F(Webhooks, of_one_house_look_absent_to_the_managers_of_another) {
    const auto path = hook(receiver().url());
    EXPECT_EQ(manager().post(path + "/test").status, 201);
    const auto delivery = "/deliveries/" + str(deliveries(path).number("/items/0/id"));
    auto ruche = as("manager@ruche.example");
    EXPECT_EQ(ruche.get("/api/webhooks").size("/webhooks"), 0u);
    EXPECT_EQ(ruche.post("/api/webhooks", wish(receiver().url())).status, 404);
    EXPECT_EQ(ruche.patch(path, R"({"active":false})").status, 404);
    EXPECT_EQ(ruche.remove(path).status, 404);
    for (const auto* part : {"/secret", "/test", delivery.c_str()}) EXPECT_EQ(ruche.post(path + part).status, 404);
    EXPECT_EQ(ruche.get(path + "/deliveries").status, 404);
    EXPECT_EQ(as("juror").get("/api/webhooks").status, 403);
    EXPECT_EQ(manager().remove(path).status, 204);
    EXPECT_EQ(manager().get(path + "/deliveries").status, 404);
    EXPECT_EQ(all("select id from webhook_secrets").size() + all("select id from webhook_deliveries").size(), 0u);
}

TEST_F(Webhooks, deliveries_are_read_page_by_page) {
    const auto path = hook(receiver().url());
    for (int i = 0; i < 5; ++i) EXPECT_EQ(manager().post(path + "/test").status, 201);
    std::set<std::int64_t> seen;
    std::string cursor;
    for (int pages = 0; pages < 3; ++pages) {
        const auto page = manager().get(path + "/deliveries?limit=2" + cursor);
        for (std::size_t i = 0; i < page.size("/items"); ++i)
            seen.insert(page.number("/items/" + str(static_cast<std::int64_t>(i)) + "/id"));
        cursor = "&cursor=" + page.text("/next");
    }
    EXPECT_EQ(seen.size(), 5u);
    EXPECT_EQ(cursor, "&cursor=");
}

}  // namespace
}  // namespace contract
