// One-use links. The token stands behind # and a button posts it, so that a mail scanner that opens links spends none.
#include "accounts/accounts.hpp"
#include "core/clock.hpp"
#include "core/ids.hpp"
#include "core/secret.hpp"

namespace accounts {

std::string make_link(db::Tx& tx, LinkPurpose purpose, std::optional<std::int64_t> person,
                      std::optional<std::int64_t> member, std::chrono::seconds lasts) {
    struct LinkRow {
        std::int64_t id;
        LinkPurpose purpose;
        std::string token_hash;
        std::optional<std::int64_t> person_id, member_id;
        core::Instant made_at, expires_at;
    };
    auto token = core::random_token();
    const auto now = core::real_now();
    tx.insert("links", LinkRow{core::new_id(), purpose, core::token_hash(token), person, member, now, now + lasts});
    return token;
}

void close_first_door(db::Tx& tx) {
    tx.run("update links set used_at = ? where purpose = ? and used_at is null", core::real_now(), LinkPurpose::setup);
}

namespace {

[[noreturn]] void spent(LinkPurpose purpose) {
    static constexpr core::Phrase ask{"This link was used already or is too old. Ask for a new one.",
                                      "Ce lien a déjà servi ou est trop ancien. Demandez-en un nouveau.",
                                      "Este link já foi usado ou é antigo demais. Peça um novo."};
    // Nobody can be asked for a set-up link.
    static constexpr core::Phrase first{
        "This link was used already or is too old. Sign in if the house has its administrator; else start the server "
        "again, and it prints a new link.",
        "Ce lien a déjà servi ou est trop ancien. Connectez-vous si la maison a son administrateur ; sinon, redémarrez "
        "le serveur, il affichera un nouveau lien.",
        "Este link já foi usado ou é antigo demais. Entre se a casa já tem quem a administre; se não, reinicie o "
        "servidor, e ele mostra um novo link."};
    throw core::refused("link_spent", purpose == LinkPurpose::setup ? first : ask);
}

std::optional<UsedLink> good_link(db::Read& read, LinkPurpose purpose, std::string_view token) {
    return read.first<UsedLink>(
        "select person_id, member_id from links where token_hash = ? and purpose = ? and used_at is null and "
        "expires_at > ?",
        core::token_hash(token), purpose, core::real_now());
}

}  // namespace

std::int64_t link_person(db::Read& read, LinkPurpose purpose, std::string_view token) {
    const auto link = good_link(read, purpose, token);
    if (!link || !link->person_id) spent(purpose);
    return *link->person_id;
}

std::int64_t link_member(db::Read& read, LinkPurpose purpose, std::string_view token) {
    const auto link = good_link(read, purpose, token);
    if (!link || !link->member_id) spent(purpose);
    return *link->member_id;
}

UsedLink use_link(db::Tx& tx, LinkPurpose purpose, std::string_view token) {
    const auto now = core::real_now();
    const auto hash = core::token_hash(token);
    const auto link = tx.first<UsedLink>("select person_id, member_id from links where token_hash = ? and purpose = ?",
                                         hash, purpose);
    const auto used = tx.run(
        "update links set used_at = ? where token_hash = ? and purpose = ? and used_at is null and expires_at > ?", now,
        hash, purpose, now);
    if (!link || !used) spent(purpose);
    return *link;
}

}  // namespace accounts
