// The house's own marks on a file: who looks after it, tags.
#pragma once
#include "selection/applications.hpp"

namespace selection {

// Throws 422 when that person does not work for the call's house.
void set_looks_after(db::Tx& tx, const activity::Actor& by, const ApplicationRow& row, const CallRow& call,
                     std::optional<std::int64_t> person);
// Their name changed, and the lists that are in the order of it.
void name_who_looks_after(db::Tx& tx, std::int64_t person);
void set_tags(db::Tx& tx, const activity::Actor& by, const ApplicationRow& row, const CallRow& call,
              const std::vector<core::Text<1, 60>>& tags);

struct Colleague {
    std::int64_t id;
    std::string name;
};
std::vector<Colleague> colleagues(db::Read& read, const CallRow& call);

void bulk_routes(http::Api& api);
void note_routes(http::Api& api);
void view_routes(http::Api& api);
void override_routes(http::Api& api);

}  // namespace selection
