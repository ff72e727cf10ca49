#include "formats/smtp.hpp"

#include <curl/curl.h>

#include <algorithm>
#include <atomic>
#include <stdexcept>

namespace formats {
namespace {

constexpr std::size_t longest_reason = 500;

struct List {
    curl_slist* items = nullptr;
    ~List() { curl_slist_free_all(items); }
};

// What passes between us and the server: of what is sent only the first word of a command is kept, of what is said the
// first line that refuses, such as "550 5.1.1 No such person", and to which command.
struct Talk {
    std::string command, refusal, refused;

    int code() const { return refusal.size() < 3 ? 0 : std::atoi(refusal.substr(0, 3).c_str()); }
};

std::size_t hear(char* bytes, std::size_t size, std::size_t count, void* with) {
    auto& talk = *static_cast<Talk*>(with);
    std::string_view line(bytes, size * count);
    while (!line.empty() && (line.back() == '\n' || line.back() == '\r')) line.remove_suffix(1);
    if (talk.refusal.empty() && !line.empty() && (line[0] == '4' || line[0] == '5')) {
        talk.refusal = line.substr(0, longest_reason);
        talk.refused = talk.command;
    }
    return size * count;
}

int watch(CURL*, curl_infotype kind, char* bytes, std::size_t size, void* with) {
    if (kind == CURLINFO_HEADER_OUT)
        static_cast<Talk*>(with)->command = std::string(bytes, std::min<std::size_t>(size, 4));
    return 0;
}

struct Outgoing {
    std::string_view left;
};
std::size_t give(char* bytes, std::size_t size, std::size_t count, void* from) {
    auto& outgoing = *static_cast<Outgoing*>(from);
    const auto take = std::min(outgoing.left.size(), size * count);
    std::copy_n(outgoing.left.data(), take, bytes);
    outgoing.left.remove_prefix(take);
    return take;
}

using Ticks = std::atomic<std::chrono::steady_clock::rep>;

int is_over(void* end, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
    return std::chrono::steady_clock::now().time_since_epoch().count() >= static_cast<Ticks*>(end)->load() ? 1 : 0;
}

struct Url {
    CURLU* parts = curl_url();
    ~Url() { curl_url_cleanup(parts); }
    std::string get(CURLUPart part, unsigned flags = 0) const {
        char* text = nullptr;
        if (curl_url_get(parts, part, &text, flags) != CURLUE_OK) return {};
        std::string out = text;
        curl_free(text);
        return out;
    }
};

bool is_this_machine(const std::string& url) {
    const Url parts;
    if (curl_url_set(parts.parts, CURLUPART_URL, url.c_str(), CURLU_NON_SUPPORT_SCHEME) != CURLUE_OK) return false;
    const auto host = parts.get(CURLUPART_HOST);
    return host == "localhost" || host == "127.0.0.1" || host == "[::1]";
}

}  // namespace

std::optional<MailServer> mail_server(std::string_view text) {
    const Url url;
    if (curl_url_set(url.parts, CURLUPART_URL, std::string(text).c_str(), CURLU_NON_SUPPORT_SCHEME) != CURLUE_OK)
        return std::nullopt;
    const auto scheme = url.get(CURLUPART_SCHEME), host = url.get(CURLUPART_HOST);
    const auto port = url.get(CURLUPART_PORT), path = url.get(CURLUPART_PATH);
    if ((scheme != "smtp" && scheme != "smtps") || host.empty() || path.size() > 1 ||
        !url.get(CURLUPART_QUERY).empty() || !url.get(CURLUPART_FRAGMENT).empty())
        return std::nullopt;
    const std::string usual = scheme == "smtps" ? "465" : "587";
    return MailServer{scheme + "://" + host + ":" + (port.empty() ? usual : port),
                      url.get(CURLUPART_USER, CURLU_URLDECODE), url.get(CURLUPART_PASSWORD, CURLU_URLDECODE), ""};
}

class SmtpClient::Curl {
public:
    Curl(MailServer server, int patience)
        : server_(std::move(server)), encrypted_(!server_.user.empty() || !is_this_machine(server_.url)) {
        if (!handle_) throw std::runtime_error("no mail can be sent: libcurl cannot begin");
        set(CURLOPT_URL, server_.url.c_str());
        set(CURLOPT_PROXY, "");
        set(CURLOPT_NOSIGNAL, 1L);
        set(CURLOPT_CONNECTTIMEOUT, static_cast<long>(patience));
        set(CURLOPT_SERVER_RESPONSE_TIMEOUT, static_cast<long>(patience));
        set(CURLOPT_TIMEOUT, 4L * patience);
        set(CURLOPT_USE_SSL, encrypted_ ? CURLUSESSL_ALL : CURLUSESSL_TRY);
        if (!encrypted_) set(CURLOPT_SSL_VERIFYPEER, 0L), set(CURLOPT_SSL_VERIFYHOST, 0L);
        if (!server_.certificates.empty()) set(CURLOPT_CAINFO, server_.certificates.c_str());
        if (!server_.user.empty()) {
            set(CURLOPT_USERNAME, server_.user.c_str());
            set(CURLOPT_PASSWORD, server_.password.c_str());
        }
        set(CURLOPT_UPLOAD, 1L);
        set(CURLOPT_READFUNCTION, &give);
        set(CURLOPT_HEADERFUNCTION, &hear);
        set(CURLOPT_HEADERDATA, &talk_);
        set(CURLOPT_VERBOSE, 1L);
        set(CURLOPT_DEBUGFUNCTION, &watch);
        set(CURLOPT_DEBUGDATA, &talk_);
        set(CURLOPT_MAXAGE_CONN, 20L);
        set(CURLOPT_NOPROGRESS, 0L);
        set(CURLOPT_XFERINFOFUNCTION, &is_over);
        set(CURLOPT_XFERINFODATA, &end_);
    }
    ~Curl() { curl_easy_cleanup(handle_); }
    Curl(const Curl&) = delete;
    Curl& operator=(const Curl&) = delete;

    HandedOver hand_over(const std::string& from, const std::string& to, const std::string& message) {
        List recipients;
        recipients.items = curl_slist_append(nullptr, ("<" + to + ">").c_str());
        Outgoing outgoing{message};
        talk_ = {};
        set(CURLOPT_MAIL_FROM, ("<" + from + ">").c_str());
        set(CURLOPT_MAIL_RCPT, recipients.items);
        set(CURLOPT_READDATA, &outgoing);
        const auto code = curl_easy_perform(handle_);
        set(CURLOPT_MAIL_RCPT, static_cast<curl_slist*>(nullptr));
        return {told(code), code == CURLE_OK ? std::string() : reason(code)};
    }
    void end_within(std::chrono::milliseconds left) {
        end_.store((std::chrono::steady_clock::now() + left).time_since_epoch().count());
    }

private:
    template <class Value> void set(CURLoption option, Value value) { curl_easy_setopt(handle_, option, value); }

    // A refusal of whom the letter is for, or of its text, is about this letter; any other holds for all.
    Handed told(CURLcode code) const {
        if (code == CURLE_OK) return Handed::accepted;
        const bool of_the_letter = talk_.refused == "RCPT" || talk_.refused == "DATA";
        if (!of_the_letter || talk_.code() == 421) return Handed::unreachable;
        return talk_.code() >= 500 ? Handed::refused : Handed::later;
    }
    std::string reason(CURLcode code) const { return talk_.refusal.empty() ? curl_easy_strerror(code) : talk_.refusal; }

    const MailServer server_;
    const bool encrypted_;
    CURL* handle_ = curl_easy_init();
    Talk talk_;
    Ticks end_ = std::chrono::steady_clock::time_point::max().time_since_epoch().count();
};

SmtpClient::SmtpClient(MailServer server, int patience) : curl_(std::make_unique<Curl>(std::move(server), patience)) {}
SmtpClient::~SmtpClient() = default;

HandedOver SmtpClient::hand_over(const std::string& from, const std::string& to, const std::string& message) {
    return curl_->hand_over(from, to, message);
}
void SmtpClient::end_within(std::chrono::milliseconds left) { curl_->end_within(left); }

}  // namespace formats
