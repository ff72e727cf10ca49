// Guesses what separates the values of a CSV file.
#pragma once

#include <string_view>

namespace formats {

// One of ; , tab | by the first 50 records of `sample`. A separator must stand in the first record, outside quotes, or
// in each below a few lines of title; of those the one wins that cuts most records into as many values as the first,
// then the one that cuts into most values. Where the first record has none of them the file has one column, and the
// answer is one that the sample does not hold.
char guess_delimiter(std::string_view sample);

}  // namespace formats
