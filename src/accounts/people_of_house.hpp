// Who works in a house and as what.
#pragma once
#include "accounts/accounts.hpp"

namespace accounts {

enum class StaffRole { juror, advisor, manager, admin };
http::Role as_role(StaffRole role);
std::string_view role_word(StaffRole role, core::Language language);

struct GrantRow {
    std::int64_t id;
    StaffRole role;
    std::optional<std::int64_t> operator_id, programme_id;
};
// In the order in which they were given.
std::vector<GrantRow> grants_of_person(db::Read& read, std::int64_t person);

inline constexpr core::Phrase taken_back{
    "This invitation was used or taken back. Sign in, or ask who invited you.",
    "Cette invitation a été utilisée ou reprise. Connectez-vous, ou demandez à qui vous a invité.",
    "Este convite já foi usado ou retirado. Entre, ou peça a quem convidou você."};

void tell_asked_letters();
void tell_invitation_letters();

}  // namespace accounts
