// The command line: reads the arguments, calls the command, and turns what escapes into a sentence and an exit code.
#include <CLI/CLI.hpp>
#include <csignal>
#include <iostream>

#include "cli/commands.hpp"
#include "cli/solve.hpp"
#include "core/problem.hpp"

namespace {

constexpr int usage = 2;

std::string database_fault(const std::string& url) {
    for (const std::string_view engine : {"sqlite:", "postgresql://", "postgres://"})
        if (url.starts_with(engine) && url.size() > engine.size()) return {};
    return "a database is named sqlite:PATH or postgresql://user@host/name";
}

std::string count_fault(const std::string& text) {
    const bool digits = !text.empty() && text.size() < 10 && text.find_first_not_of("0123456789") == std::string::npos;
    return digits ? "" : "must be a whole number from 0 to 999999999";
}

void database_option(CLI::App& command, std::string& url) {
    command.add_option("--db", url, "sqlite:PATH or postgresql://user@host/name")
        ->capture_default_str()
        ->check(database_fault)
        ->envname("SPARK_DB");
}

void mail_options(CLI::App& command, cli::MailOptions& with) {
    command.add_option("--smtp", with.smtp, "The mail server: smtp[s]://user:password@host:port")
        ->envname("SPARK_SMTP");
    command.add_option("--mail-from", with.from, "Whom letters come from: \"Spark <spark@spark.example>\"")
        ->envname("SPARK_MAIL_FROM");
    command.add_option("--smtp-certificates", with.certificates, "Authorities to trust instead of the machine's own")
        ->envname("SPARK_SMTP_CERTIFICATES");
    command.add_option("--smtp-patience", with.patience, "Seconds without a word from the mail server")
        ->capture_default_str()
        ->check(CLI::Range(1, 300));
    command.add_option("--site", with.site, "Where the house is served: https://spark.example")->envname("SPARK_SITE");
}

void doctor_command(CLI::App& app, std::string& db, cli::MailOptions& mail, std::string& to, int& code) {
    auto* doctor = app.add_subcommand("doctor", "Look for faults in a database, or try out the mail server");
    database_option(*doctor, db);
    auto* letter = doctor->add_subcommand("mail", "Send a letter to see whether the mail server takes it");
    mail_options(*letter, mail);
    letter->add_option("--to", to, "Whom it goes to")->required();
    letter->callback([&] { code = cli::doctor_mail(mail, to); });
    doctor->callback([&, doctor] {
        if (doctor->get_subcommands().empty()) code = cli::doctor(db);
    });
}

void serve_command(CLI::App& app, cli::Serve& with, int& code) {
    auto* serve = app.add_subcommand("serve", "Serve the house");
    database_option(*serve, with.db);
    serve->add_option("--host", with.server.host, "The address to listen at")->capture_default_str();
    serve->add_option("--port", with.server.port, "The port to listen at")->capture_default_str();
    serve->add_option("--workers", with.server.workers, "Threads that run routes")->capture_default_str();
    serve->add_option("--readers", with.readers, "Connections that read")->capture_default_str();
    serve->add_flag("--trust-proxy", with.server.trust_proxy,
                    "Believe X-Forwarded-For and X-Forwarded-Proto from a proxy on this machine");
    serve->add_flag("!--no-sync", with.sync, "Don't wait for the disk; only to measure what waiting costs");
    mail_options(*serve, with.mail);
    serve->add_flag("--demo", with.demonstration, "Expect a demonstration: refuse a database that is none");
    serve
        ->add_flag("--allow-private-webhooks", with.private_webhooks,
                   "Let webhooks lead into private networks and to this machine")
        ->envname("SPARK_ALLOW_PRIVATE_WEBHOOKS");
    serve->callback([&] { code = cli::serve(with); });
}

void fill_command(CLI::App& app, cli::Fill& with, int& code) {
    auto* demo =
        app.add_subcommand("demo", "Fill a database with the story of the first house, or a world of any size");
    database_option(*demo, with.db);
    demo->add_option("--startups", with.startups, "Believable startups beside the story's")->check(count_fault);
    demo->add_option("--applications", with.applications, "How many of them apply")->check(count_fault);
    demo->add_option("--seed", with.seed, "The same seed gives the same world")
        ->capture_default_str()
        ->check(count_fault);
    demo->callback([&] { code = cli::fill(with); });
}

void user_command(CLI::App& app, cli::NewUser& user, int& code) {
    auto* people = app.add_subcommand("user", "People who may come in");
    people->require_subcommand(1);
    auto* add = people->add_subcommand("add", "Add a person, or a role to one");
    auto* link = people->add_subcommand("link", "Make a one-time sign-in link");
    auto* reset = people->add_subcommand("reset-second-factor", "Take a lost second step at sign-in away");
    for (auto* command : {add, link, reset}) {
        database_option(*command, user.db);
        command->add_option("--email", user.email, "Their e-mail address")->required();
    }
    add->add_option("--name", user.name, "Their name");
    add->add_option("--role", user.role, "founder, juror, advisor, manager or admin")
        ->required()
        ->check(CLI::IsMember({"founder", "juror", "advisor", "manager", "admin"}));
    add->add_option("--operator", user.operator_slug, "Where the role holds; everywhere unless told");
    add->add_option("--password-file", user.password, "Reads the password from the first line of this file");
    add->callback([&] { code = cli::add_user(user); });
    link->add_option("--site", user.site, "Where the house is served, put before the link: https://spark.example");
    link->callback([&] { code = cli::link_user(user); });
    reset->callback([&] { code = cli::reset_second_factor(user); });
}

void import_command(CLI::App& app, cli::Import& with, int& code) {
    auto* import = app.add_subcommand("import", "Bring in a spreadsheet");
    import->require_subcommand(1);
    auto* applications = import->add_subcommand("applications", "Applications of a call, from CSV or XLSX");
    database_option(*applications, with.db);
    applications->add_option("--call", with.call, "The call's short name")->required();
    applications->add_option("--map", with.map, "How columns and values are read, as JSON; guessed unless told")
        ->check(CLI::ExistingFile);
    applications->add_option("--sheet", with.sheet,
                             "The sheet of a workbook; the one that looks like a table unless told");
    applications->add_flag("--dry-run", with.dry_run, "Only tell what would happen");
    applications->add_option("FILE", with.file, "The spreadsheet")->required();
    applications->callback([&] { code = cli::import(with); });
}

int run(int argc, char** argv) {
    CLI::App app{"Spark runs the headquarters of a startup ecosystem.", "spark"};
    app.require_subcommand(1);
    app.set_version_flag("--version", SPARK_VERSION);
    int code = 0;
    std::string db = "sqlite:spark.db", file, to;
    cli::MailOptions mail;
    cli::Serve serve;
    cli::Fill demo;
    cli::NewUser user;
    cli::Import imported;
    cli::Solve solve;
    cli::SolveSelect select;
    serve_command(app, serve, code);
    fill_command(app, demo, code);
    user_command(app, user, code);
    import_command(app, imported, code);
    cli::select_command(cli::solve_command(app, solve, code), select, code);
    const auto simple = [&](const char* name, const char* text, auto action, bool takes_file) {
        auto* command = app.add_subcommand(name, text);
        database_option(*command, db);
        if (takes_file) command->add_option("FILE", file, "The copy")->required();
        command->callback([&code, action] { code = action(); });
    };
    simple(
        "migrate", "Bring a database to the newest shape", [&] { return cli::migrate(db); }, false);
    doctor_command(app, db, mail, to, code);
    simple(
        "bounced", "Note a letter that came back, from a mail server's report on standard input",
        [&] { return cli::bounced(db); }, false);
    simple(
        "retry", "Begin jobs again that were given up", [&] { return cli::retry(db); }, false);
    simple(
        "backup", "Copy an SQLite database while it is in use", [&] { return cli::backup(db, file); }, true);
    simple(
        "restore", "Put a copy in the place of an SQLite database", [&] { return cli::restore(db, file); }, true);
    app.add_subcommand("openapi", "Print the API's description")->callback([&] { code = cli::openapi(); });
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& e) {
        return app.exit(e) ? usage : 0;
    }
    return code;
}

}  // namespace

int main(int argc, char** argv) {
    std::signal(SIGXFSZ, SIG_IGN);  // a file that may not grow any more is then a failed write, not the end
    try {
        return run(argc, argv);
    } catch (const core::Problem& problem) {
        std::cerr << "spark: " << problem.what();
        for (const auto& error : problem.errors) std::cerr << " " << error.field << ": " << error.message.en;
        std::cerr << "\n";
    } catch (const std::exception& e) {
        std::cerr << "spark: " << e.what() << "\n";
    }
    return 1;
}
