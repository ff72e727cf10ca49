// What `spark` does on the command line, a function each. They return the exit code: 0 done, 1 refused.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "http/server.hpp"

namespace cli {

struct MailOptions {
    std::string smtp, from, certificates, site;
    int patience = 30;
};

struct Serve {
    std::string db = "sqlite:spark.db";
    http::ServerOptions server;
    unsigned readers = 4;
    bool sync = true;
    bool demonstration = false;
    MailOptions mail;
    bool private_webhooks = false;  // they may lead into this house's own network
};
int serve(const Serve& with);

struct Fill {
    std::string db = "sqlite:spark.db";
    std::int64_t startups = 0, applications = 0;
    std::uint64_t seed = 1;
};
int fill(const Fill& with);  // `spark demo`

int migrate(const std::string& db);
int doctor(const std::string& db);
int doctor_mail(const MailOptions& mail, const std::string& to);
int retry(const std::string& db);
// Reads from standard input what a mail server reports of a letter that came back.
int bounced(const std::string& db);
int openapi();

struct NewUser {
    std::string db = "sqlite:spark.db", email, name, role, operator_slug, password, site;
};
int add_user(const NewUser& user);
int link_user(const NewUser& user);
int reset_second_factor(const NewUser& user);

int backup(const std::string& db, const std::string& file);
int restore(const std::string& db, const std::string& file);

struct Import {
    std::string db = "sqlite:spark.db", call, file, map, sheet;
    bool dry_run = false;
};
int import(const Import& with);

}  // namespace cli
