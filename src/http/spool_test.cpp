#include "http/spool.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

namespace http {
namespace {

TEST(Spool, what_it_holds_is_read_by_its_path_and_stands_in_no_folder) {
    const auto folder = std::filesystem::path(testing::TempDir()) / "spool_test";
    std::filesystem::create_directory(folder);
    std::string path;
    {
        Spool spool(folder);
        spool.append("candidates");
        spool.append(" of spring");
        path = spool.path();
        EXPECT_TRUE(std::filesystem::is_empty(folder)) << "nothing is left when the program is killed";
        for (int again = 0; again < 2; ++again) {
            std::ifstream in(path, std::ios::binary);
            EXPECT_EQ(std::string(std::istreambuf_iterator<char>(in), {}), "candidates of spring");
        }
        EXPECT_EQ(spool.size(), 20U);
    }
    EXPECT_FALSE(std::filesystem::exists(path));
    std::filesystem::remove(folder);
}

}  // namespace
}  // namespace http
