// Reports: what came of a call, on screen, on paper and as a workbook.
#pragma once

namespace http {
class Api;
}

namespace reports {

void routes(http::Api& api);

}  // namespace reports
