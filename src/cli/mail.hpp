// What the command line tells of the mail server, checked.
#pragma once
#include "cli/commands.hpp"
#include "letters/post.hpp"

namespace cli {

// Throws core::Problem, saying what to write instead.
letters::PostSettings post_settings(const MailOptions& options);

}  // namespace cli
