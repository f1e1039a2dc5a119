#include "tests/architecture/source_tree.h"

#include <gmock/gmock.h>

#include <regex>

namespace conspectus {
namespace {

using testing::HasSubstr;
using testing::Not;

std::vector<std::string> textFiles()
{
    std::vector<std::string> files{"CMakeLists.txt", "CMakePresets.json", "dev",
                                   ".ci/run",        "README.md",         "CHANGELOG.md"};
    for (const char* top : {"core", "app", "tests", "resources"})
        for (const std::string& file : filesUnder(top))
            if (!file.ends_with(".ttf") && !file.ends_with(".png"))
                files.push_back(file);
    return files;
}

// A path of one person's machine breaks the build of the next.
TEST(Tree, HoldsNoPathOfAMachine)
{
    const std::regex home(R"((^|[^\w.])/(home|Users)/\w)");
    const std::string here = sourceRoot().string() + "/";
    for (const std::string& file : textFiles()) {
        const std::string content = contentOf(file);
        EXPECT_THAT(content, Not(HasSubstr(here))) << file;
        EXPECT_FALSE(std::regex_search(content, home)) << file << " names somebody's home";
    }
}

}  // namespace
}  // namespace conspectus
