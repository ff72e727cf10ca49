#include "activity/webhooks.hpp"

#include <atomic>

#include "activity/record.hpp"
#include "activity/webhook_rows.hpp"
#include "core/ids.hpp"
#include "core/secret.hpp"

namespace activity {
namespace {

using http::Call;

constexpr std::int64_t most_of_an_operator = 20;
constexpr auto old_secret_stays = std::chrono::hours(24);

std::atomic<formats::Reach> reach = formats::Reach::public_only;

struct OperatorRun {
    std::int64_t id;
    std::string name;
};
struct Webhooks {
    std::vector<Webhook> webhooks;
    std::vector<OperatorRun> operators;  // that the caller may make webhooks for
    std::vector<std::string> kinds;      // that a webhook can follow
};
Webhooks webhooks(db::Read& read, Call&) {
    Webhooks out{{},
                 read.all<OperatorRun>("select o.id, o.name from operators o where o.id in (select r.id from "
                                       "my_operators_run r) order by o.name, o.id"),
                 {public_kinds.begin(), public_kinds.end()}};
    for (const auto id : read.all<std::int64_t>("select id from my_webhooks order by id"))
        out.webhooks.push_back(webhook_run(read, id));
    return out;
}

using Url = core::Text<1, 2000>;
using Kinds = std::vector<PublicKind>;

core::Problem bad_url(std::string code, core::Sentence sentence) {
    return core::invalid("url", std::move(code), std::move(sentence));
}

// Outside any transaction: it asks the network for names.
void expect_reachable(const Url& url) {
    using formats::Hindrance;
    switch (formats::hindrance(url.str(), reach)) {
        case Hindrance::none:
            return;
        case Hindrance::no_web_address:
            throw bad_url("no_web_address",
                          {"This is no web address. Write it like https://crm.example/spark.",
                           "Ce n’est pas une adresse web. Écrivez-la comme https://crm.example/spark.",
                           "Isto não é um endereço web. Escreva-o como https://crm.example/spark."});
        case Hindrance::holds_credentials:
            throw bad_url("holds_credentials",
                          {"Leave name and password out of the address; the signature tells who posts.",
                           "Retirez le nom et le mot de passe de l’adresse ; la signature dit qui envoie.",
                           "Tire o nome e a senha do endereço; a assinatura diz quem envia."});
        case Hindrance::unknown_host:
            throw bad_url("unknown_host", {"No machine is known by this name. Check how it is written.",
                                           "Aucune machine n’est connue sous ce nom. Vérifiez-le.",
                                           "Nenhuma máquina é conhecida por este nome. Verifique-o."});
        case Hindrance::private_net:
            throw bad_url("private_net",
                          {"This address lies in a private network. Whoever runs the server can allow that.",
                           "Cette adresse est dans un réseau privé. Qui gère le serveur peut l’autoriser.",
                           "Este endereço fica numa rede privada. Quem opera o servidor pode permitir isso."});
    }
}

void expect_some(const Kinds& kinds) {
    if (kinds.empty())
        throw core::invalid(
            "kinds", "required",
            {"Choose at least one event.", "Choisissez au moins un événement.", "Escolha pelo menos um evento."});
}

void expect_run(db::Read& read, std::int64_t operator_id) {
    if (!read.first<std::int64_t>("select id from my_operators_run where id = ?", operator_id))
        throw core::not_found("operator");
}

void follow(db::Tx& tx, std::int64_t webhook, const Kinds& kinds) {
    tx.run("delete from webhook_kinds where webhook_id = ?", webhook);
    for (const auto& kind : kinds)
        tx.run("insert into webhook_kinds (webhook_id, kind) values (?, ?) on conflict (webhook_id, kind) do nothing",
               webhook, kind);
}

std::string new_secret(db::Tx& tx, std::int64_t webhook) {
    auto secret = core::random_token();
    tx.run("insert into webhook_secrets (id, webhook_id, secret) values (?, ?, ?)", core::new_id(), webhook, secret);
    return secret;
}

void note(db::Tx& tx, const Call& call, std::string_view kind, const Webhook& webhook) {
    record(tx, actor(call), kind, {.operator_id = webhook.operator_, .subject_id = webhook.id});
    webhook_changed(tx, webhook.operator_);
}

struct NewWebhook {
    std::int64_t operator_ = 0;
    Url url;
    Kinds kinds;
    bool active = true;
};
struct MadeWebhook {
    Webhook webhook;
    std::string secret;  // told this once
};
MadeWebhook make(Call& call, const NewWebhook& wish) {
    call.db.read(call.caller(), [&](db::Read& read) { expect_run(read, wish.operator_); });
    expect_some(wish.kinds);
    expect_reachable(wish.url);
    return call.db.change(call.caller(), [&](db::Tx& tx) {
        expect_run(tx, wish.operator_);
        if (tx.one<std::int64_t>("select count(*) from my_webhooks where operator_id = ?", wish.operator_) >=
            most_of_an_operator)
            throw core::conflict("too_many", {"This house has 20 webhooks. Remove one first.",
                                              "Cette maison a 20 webhooks. Supprimez-en un d’abord.",
                                              "Esta casa tem 20 webhooks. Remova um primeiro."});
        struct Row {
            std::int64_t id, operator_id;
            Url url;
            bool active, gone;
            core::Instant rests_until, made_at;
        };
        const Row row{core::new_id(), wish.operator_, wish.url, wish.active, false, {}, core::real_now()};
        tx.insert("webhooks", row);
        follow(tx, row.id, wish.kinds);
        MadeWebhook made{webhook_run(tx, row.id), new_secret(tx, row.id)};
        note(tx, call, "webhook.made", made.webhook);
        return made;
    });
}

struct OfWebhook {
    std::int64_t id;
};
struct WebhookChange {
    std::optional<Url> url;
    std::optional<Kinds> kinds;
    std::optional<bool> active;
};
Webhook change(Call& call, OfWebhook of, const WebhookChange& wish) {
    call.db.read(call.caller(), [&](db::Read& read) { webhook_run(read, of.id); });
    if (wish.url) expect_reachable(*wish.url);
    if (wish.kinds) expect_some(*wish.kinds);
    return call.db.change(call.caller(), [&](db::Tx& tx) {
        webhook_run(tx, of.id);
        if (wish.url) tx.run("update webhooks set url = ?, rests_until = 0 where id = ?", *wish.url, of.id);
        if (wish.kinds) follow(tx, of.id, *wish.kinds);
        if (wish.active) tx.run("update webhooks set active = ?, gone = 0 where id = ?", *wish.active, of.id);
        deliver_later(tx, of.id);
        auto webhook = webhook_run(tx, of.id);
        note(tx, call, "webhook.changed", webhook);
        return webhook;
    });
}

void remove(db::Tx& tx, Call& call, OfWebhook of) {
    const auto webhook = webhook_run(tx, of.id);
    for (const auto* table : {"webhook_deliveries", "webhook_secrets", "webhook_kinds"})
        tx.run("delete from " + std::string(table) + " where webhook_id = ?", of.id);
    tx.run("delete from webhooks where id = ?", of.id);
    note(tx, call, "webhook.removed", webhook);
}

struct NewSecret {
    std::string secret;         // told this once
    core::Instant old_ends_at;  // until then what is posted bears both signatures
};
NewSecret renew_secret(db::Tx& tx, Call& call, OfWebhook of) {
    const auto webhook = webhook_run(tx, of.id);
    const auto ends = core::real_now() + old_secret_stays;
    tx.run("delete from webhook_secrets where webhook_id = ? and ends_at is not null", of.id);
    tx.run("update webhook_secrets set ends_at = ? where webhook_id = ?", ends, of.id);
    note(tx, call, "webhook.secret_made", webhook);
    return {new_secret(tx, of.id), ends};
}

}  // namespace

void let_webhooks_reach(formats::Reach how_far) { reach = how_far; }
formats::Reach webhooks_reach() { return reach; }

void webhook_routes(http::Api& api) {
    api.get("/webhooks", "The webhooks of the houses that one runs", http::Role::manager, webhooks);
    api.post("/webhooks", "Have a house's events posted to an address; tells the signing secret once",
             http::Role::manager, make)
        .told_once();
    api.patch("/webhooks/{id}", "Change a webhook's address and events, or switch it on and off", http::Role::manager,
              change);
    api.remove("/webhooks/{id}", "Remove a webhook and what it delivered", http::Role::manager, remove);
    api.post("/webhooks/{id}/secret", "Make a new signing secret; the old one stays valid beside it for a day",
             http::Role::manager, renew_secret)
        .told_once();
}

}  // namespace activity
