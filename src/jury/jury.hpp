// The jury: files of a call decided together, one at a time, by those who sit in it; minutes and a booklet as PDF.
#pragma once

namespace http {
class Api;
}

namespace jury {

void routes(http::Api& api);
// What the jury does when a tie is declared or a reviewer is let go, in the same transaction.
void follow_others();

}  // namespace jury
