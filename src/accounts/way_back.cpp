// The way back to a file that was begun without an account: a key that the browser keeps beside its session, so that a
// session that ends takes nothing with it. It works once, and no longer once the account has a password.
#include "accounts/me.hpp"
#include "accounts/reach.hpp"
#include "activity/record.hpp"
#include "core/clock.hpp"

namespace accounts {
namespace {

using http::Call;

constexpr auto key_lasts = std::chrono::hours(24 * 400);

constexpr core::Phrase has_its_password{"This account has a password: come back by signing in.",
                                        "Ce compte a un mot de passe : revenez en vous connectant.",
                                        "Esta conta tem uma senha: volte entrando com ela."};

struct WayBack {
    std::string key;
    core::Instant expires_at;
};
WayBack make_way_back(db::Tx& tx, Call& call) {
    const auto person = call.caller().person;
    if (has_password(tx, person)) throw core::conflict("claimed", has_its_password);
    return {make_link(tx, LinkPurpose::coming_back, person, {}, key_lasts), core::real_now() + key_lasts};
}

struct ByKey {
    core::Text<20, 100> key;
};
Me come_back(db::Tx& tx, Call& call, const ByKey& with) {
    const auto link = use_link(tx, LinkPurpose::coming_back, with.key.str());
    if (has_password(tx, *link.person_id)) throw core::conflict("claimed", has_its_password);
    open_session(tx, call, *link.person_id, Entrance::way_back);
    activity::record(tx, {*link.person_id, call.now}, "session.opened", {.what = "way_back"});
    return me_of(tx, *link.person_id);
}

}  // namespace

void way_back_routes(http::Api& api) {
    api.post("/me/way-back", "A key by which this browser comes back to a file without an account", http::Role::member,
             make_way_back)
        .for_people()
        .told_once();
    api.post("/session/way-back", "Come back by such a key, once", http::Role::guest, come_back)
        .for_people()
        .on_the_doorstep();
}

}  // namespace accounts
