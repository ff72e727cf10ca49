// Mail from the command line: its settings, a letter to try them, and reports of letters that came back.
#include "cli/mail.hpp"

#include <iostream>
#include <iterator>

#include "core/problem.hpp"
#include "db/migrate.hpp"
#include "letters/bounces.hpp"

namespace cli {
namespace {

[[noreturn]] void refuse(const std::string& sentence) {
    throw core::Problem(422, "invalid", core::Sentence::quoted(sentence));
}

// "Spark <spark@spark.example>", or the address alone.
formats::Correspondent correspondent(const std::string& text) {
    const auto open = text.find('<'), close = text.find('>');
    const bool named = open != std::string::npos && close == text.size() - 1;
    const auto email = core::Email::from(named ? text.substr(open + 1, close - open - 1) : text);
    if (!email) refuse("--mail-from: write it like \"Spark <spark@spark.example>\"");
    const auto name = core::Text<0, 120>::from(named ? text.substr(0, open) : "");
    return {name ? name->str() : "", email->str()};
}

std::string site_of(std::string text) {
    if (text.empty()) return text;
    while (text.ends_with('/')) text.pop_back();
    if (!text.starts_with("http://") && !text.starts_with("https://"))
        refuse("--site: write it like https://spark.example");
    return text;
}

}  // namespace

letters::PostSettings post_settings(const MailOptions& options) {
    letters::PostSettings out;
    out.site = site_of(options.site);
    if (options.smtp.empty()) return out;
    out.server = formats::mail_server(options.smtp);
    if (!out.server) refuse("--smtp: write it like smtps://user:password@mail.example");
    out.server->certificates = options.certificates;
    out.patience = options.patience;
    if (options.from.empty()) refuse("--mail-from is needed with --smtp: \"Spark <spark@spark.example>\"");
    out.from = correspondent(options.from);
    if (out.site.empty()) refuse("--site is needed with --smtp, so that letters can point to the house");
    return out;
}

int doctor_mail(const MailOptions& options, const std::string& to) {
    const auto settings = post_settings(options);
    if (!settings.server) refuse("no mail server is named: --smtp or SPARK_SMTP");
    const auto email = core::Email::from(to);
    if (!email) refuse("--to: " + std::string(core::Email::rule.sentence.en));
    formats::SmtpClient client(*settings.server, settings.patience);
    const auto handed = letters::try_out(client, settings, email->str());
    if (handed.how == formats::Handed::accepted) {
        std::cout << "The mail server at " << settings.server->url << " has taken the letter to " << email->str()
                  << ". Look whether it arrives.\n";
        return 0;
    }
    std::cerr << "spark: the mail server at " << settings.server->url << " has not taken it: " << handed.reason << "\n";
    return 1;
}

int bounced(const std::string& url) {
    constexpr std::size_t longest = std::size_t{10} << 20;
    std::string message;
    for (std::istreambuf_iterator<char> at(std::cin), end; at != end && message.size() < longest; ++at) message += *at;
    const auto report = formats::delivery_report(message);
    if (!report) refuse("this is no report of a letter that came back");
    const auto db = db::open(url, {.missing = db::Missing::refused});
    db::expect_current(*db);
    const bool known = db->change({}, [&](db::Tx& tx) { return letters::note_report(tx, *report); });
    db->close();
    std::cout << (known ? "noted\n" : "no letter of this house\n");
    return 0;
}

}  // namespace cli
