// Letters that came back, and the letter that tries out a mail server.
#pragma once
#include "letters/post.hpp"

namespace letters {

// Notes a failed delivery on its letter. False when no letter of this house went to that address under that id.
bool note_report(db::Tx& tx, const formats::DeliveryReport& report);

formats::HandedOver try_out(formats::SmtpClient& client, const PostSettings& settings, const std::string& to);

}  // namespace letters
