// The house's post: hands letters that wait to its mail server, each as a job, and notes what became of it.
#pragma once
#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <mutex>

#include "core/clock.hpp"
#include "formats/mail.hpp"
#include "formats/smtp.hpp"
#include "letters/letter.hpp"

namespace letters {

struct PostSettings {
    std::optional<formats::MailServer> server;  // none: letters are kept in the outbox
    formats::Correspondent from;                // name empty: the house's name
    std::string site;                           // "https://spark.example"; empty: letters hold bare paths
    int patience = 30;                          // seconds without a word from the server
};

// What the pages know of it, kept as a setting that all nodes share.
struct PostState {
    bool server = false;
    std::string site, from;
    std::optional<core::Instant> unreachable_since;  // real time
    std::string reason;                              // why it cannot be reached, in the server's words
};
PostState post_state(db::Read& read);

class Post {
public:
    Post(db::Db& db, const core::Clock& clock, PostSettings settings);
    ~Post();
    // Says what this house is to all who ask post_state(); `address` is its site unless the settings told one.
    void open(const std::string& address);
    void send(std::int64_t letter);
    // The letter at hand has a few seconds left; from any thread.
    void stop_soon();
    std::map<std::string, std::function<void(std::int64_t)>> jobs();

private:
    bool is_paused(const LetterRow& letter);
    void hand_over(const LetterRow& letter);
    void pause(const LetterRow& letter, const std::string& reason);
    void reachable();

    db::Db& db_;
    const core::Clock& clock_;
    PostSettings settings_;
    std::unique_ptr<formats::SmtpClient> client_;
    core::Instant paused_until_;
    int failures_ = 0;
    bool trouble_told_ = false;
};

// What the server said of a letter, as the letter's state; when it is to be tried again.
struct Outcome {
    LetterState state;
    std::optional<core::Instant> again;
};
Outcome outcome(formats::Handed how, std::int64_t attempts, core::Instant made_at, core::Instant now);

// The letter as it goes: `link` with its secret.
formats::Mail as_mail(db::Read& read, const LetterRow& letter, const PostSettings& post, const std::string& link,
                      const std::string& unsubscribe);

}  // namespace letters
