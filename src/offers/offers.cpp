#include "offers/offers.hpp"

#include "offers/answering.hpp"
#include "offers/by_house.hpp"
#include "offers/links.hpp"
#include "offers/offers_page.hpp"

namespace offers {

void routes(http::Api& api) {
    api.room("offers");
    page_routes(api);
    terms_routes(api);
    waiting_list_routes(api);
    answering_routes(api);
    by_house_routes(api);
    condition_routes(api);
    link_routes(api);
}

}  // namespace offers
