#include "letters/letters.hpp"

#include "http/api.hpp"
#include "letters/inbox.hpp"
#include "letters/kinds.hpp"
#include "letters/notices.hpp"
#include "letters/outbox.hpp"

namespace letters {

void routes(http::Api& api) {
    api.room("letters");
    outbox_routes(api);
    batch_routes(api);
    template_routes(api);
    startup_letter_routes(api);
    inbox_routes(api);
}

void own_kinds() { digest_letter(); }

}  // namespace letters
