#include "accounts/second_factor.hpp"

#include "accounts/tries.hpp"
#include "core/clock.hpp"
#include "core/ids.hpp"
#include "core/one_time_code.hpp"
#include "core/secret.hpp"

namespace accounts {
namespace {

constexpr int recovery_codes = 10;
constexpr std::size_t recovery_letters = 16;  // 80 bits

struct Factor {
    std::int64_t id;
    std::string secret;
    std::int64_t last_step;
};
std::optional<Factor> in_force(db::Read& read, std::int64_t person) {
    const db::AsHouse house(read, "the door itself checks the code of whoever wants to come in");
    return read.first<Factor>(
        "select id, secret, last_step from second_factors where person_id = ? and confirmed_at is not null", person);
}

// As it was meant: "k7qm 3fwx-..." is "K7QM3FWX...".
std::string meant(std::string_view typed) {
    std::string out;
    for (const char c : typed)
        if (c != ' ' && c != '-') out += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    return out;
}

// What is copied from paper may be a digit that Base32 lacks for the letter that it looks like.
std::string as_letters(std::string code) {
    for (auto& c : code) c = c == '0' ? 'O' : c == '1' ? 'I' : c == '8' ? 'B' : c;
    return code;
}

bool spend_recovery_code(db::Tx& tx, const activity::Actor& who, const std::string& code) {
    const auto spent =
        tx.run("update recovery_codes set used_at = ? where person_id = ? and code_hash = ? and used_at is null",
               core::real_now(), who.person, core::token_hash(as_letters(code)));
    if (!spent) return false;
    activity::record(tx, who, "second_factor.recovered", {.subject_id = who.person});
    return true;
}

bool spend(db::Tx& tx, const activity::Actor& who, const Factor& factor, const std::string& code) {
    const auto step = core::step_of_code(factor.secret, code, core::real_now(), factor.last_step);
    if (!step) return spend_recovery_code(tx, who, code);
    return tx.run("update second_factors set last_step = ? where id = ? and last_step < ?", *step, factor.id, *step) >
           0;
}

core::Problem code_needed() {
    return {401,
            "code_needed",
            {"Type the code that your telephone shows, or a recovery code.",
             "Saisissez le code que montre votre téléphone, ou un code de secours.",
             "Digite o código que o seu telefone mostra ou um código de recuperação."}};
}

core::Problem wrong_code() {
    const core::Phrase sentence{"This code is not right, or was used already. Wait for the next one and type it.",
                                "Ce code n’est pas le bon, ou a déjà servi. Attendez le suivant et saisissez-le.",
                                "Este código não está certo ou já foi usado. Espere o próximo e digite-o."};
    return {401, "wrong_code", sentence, {{"code", "wrong", sentence}}};
}

// "K7QM-3FWX-...": easier to copy from paper.
std::string in_groups(std::string_view code) {
    std::string out;
    for (std::size_t i = 0; i < code.size(); ++i) {
        if (i > 0 && i % 4 == 0) out += '-';
        out += code[i];
    }
    return out;
}

bool told(const std::optional<Code>& code) { return code && !code->empty(); }

}  // namespace

bool has_second_factor(db::Read& read, std::int64_t person) { return in_force(read, person).has_value(); }

void expect_code(db::Db& db, std::int64_t person, const std::optional<Code>& code) {
    if (!db.ask({}, [&](db::Read& read) { return has_second_factor(read, person); })) return;
    if (!told(code)) throw code_needed();
    db.write_now(
        {}, [&](db::Tx& tx) { expect_a_code_try(tx, person); }, tries_queue);
}

void take_second_step(db::Tx& tx, const activity::Actor& who, const std::optional<Code>& code) {
    const auto factor = in_force(tx, who.person);
    if (!factor) return;
    if (!told(code)) throw code_needed();
    if (!spend(tx, who, *factor, meant(code->str()))) throw wrong_code();
    forgive_codes(tx, who.person);
}

std::vector<std::string> new_recovery_codes(db::Tx& tx, std::int64_t person) {
    struct RecoveryCode {
        std::int64_t id, person_id;
        std::string code_hash;
    };
    tx.run("delete from recovery_codes where person_id = ?", person);
    std::vector<std::string> out;
    for (int i = 0; i < recovery_codes; ++i) {
        const auto code = core::random_letters(recovery_letters);
        tx.insert("recovery_codes", RecoveryCode{core::new_id(), person, core::token_hash(code)});
        out.push_back(in_groups(code));
    }
    return out;
}

bool remove_second_factor(db::Tx& tx, std::int64_t person) {
    tx.run("delete from recovery_codes where person_id = ?", person);
    return tx.run("delete from second_factors where person_id = ?", person) > 0;
}

}  // namespace accounts
