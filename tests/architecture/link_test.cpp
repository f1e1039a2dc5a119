#include "tests/support/paths.h"

#include <gmock/gmock.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>

namespace conspectus {
namespace {

using testing::HasSubstr;
using testing::Not;

/// Every library that a program loads, its libraries' libraries too.
std::string librariesOf(const std::string& program)
{
    const std::string path = test::programPath(program);
    if (!std::filesystem::exists(path))
        return {};
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> pipe(popen(("ldd '" + path + "'").c_str(), "r"), pclose);
    std::string output;
    std::array<char, 4096> part{};
    while (pipe && std::fgets(part.data(), part.size(), pipe.get()))
        output += part.data();
    return output;
}

TEST(Links, OfTheWindowHaveNoGraphviz)
{
    const std::string libraries = librariesOf("conspectus");
    if (libraries.empty())
        GTEST_SKIP() << "the program was not built";
    EXPECT_THAT(libraries, HasSubstr("libQt6Core"));
    for (const char* graphviz : {"libgvc", "libcgraph", "libgvplugin", "libcdt", "libpathplan"})
        EXPECT_THAT(libraries, Not(HasSubstr(graphviz)));
}

TEST(Links, OfTheWorkerHaveNoQt)
{
    const std::string libraries = librariesOf("conspectus-layout");
    if (libraries.empty())
        GTEST_SKIP() << "the worker was not built";
    EXPECT_THAT(libraries, HasSubstr("libgvc"));
    EXPECT_THAT(libraries, Not(HasSubstr("libQt6")));
}

}  // namespace
}  // namespace conspectus
