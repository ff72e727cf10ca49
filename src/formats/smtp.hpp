// Hands letters to a mail server (SMTP, RFC 5321), over one connection that is kept for the next.
#pragma once
#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace formats {

enum class Handed {
    accepted,     // the server has confirmed it
    refused,      // it will not take this letter, now or later (5xx)
    later,        // not now: this letter may be tried again (4xx)
    unreachable,  // no letter gets through: the server does not answer, breaks off, or does not let us in
};
struct HandedOver {
    Handed how = Handed::unreachable;
    std::string reason;  // the server's own words, or what went wrong; at most 500 bytes
};

struct MailServer {
    std::string url;             // "smtp://host:587": without user and password
    std::string user, password;  // may be empty
    std::string certificates;    // a file of authorities to trust; empty: the machine's own
};
// "smtp[s]://[user:password@]host[:port]", user and password percent-encoded; smtp is port 587, smtps 465. Nothing
// when it is none.
std::optional<MailServer> mail_server(std::string_view url);

// One thread at a time. With a user and password, or any server that is not this machine, the connection is encrypted
// (STARTTLS with smtp) or there is none. A server that says nothing for `patience` seconds is unreachable.
class SmtpClient {
public:
    explicit SmtpClient(MailServer server, int patience = 30);
    ~SmtpClient();
    SmtpClient(const SmtpClient&) = delete;
    SmtpClient& operator=(const SmtpClient&) = delete;

    HandedOver hand_over(const std::string& from, const std::string& to, const std::string& message);
    // Whatever is under way has this long to end by itself, and nothing begins any more; from any thread. Broken off,
    // hand_over() tells that the server is unreachable.
    void end_within(std::chrono::milliseconds left);

private:
    class Curl;
    std::unique_ptr<Curl> curl_;
};

}  // namespace formats
