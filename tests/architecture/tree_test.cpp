#include "tests/architecture/source_tree.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <map>
#include <regex>
#include <sstream>
#include <vector>

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

// Two types of one name in one namespace break memory in silence: the linker keeps one of the functions that templates
// make of them, for both.
TEST(Tree, GivesNoTwoTypesOneName)
{
    const std::regex space(R"(^namespace ([\w:]*) ?\{)"), spaceEnd(R"(^\}  // namespace( [\w:]+)?$)");
    const std::regex definition(R"(^(struct|class|enum class) (\w+)( final)?( : .*)?( \{.*)?$)");
    std::map<std::string, std::string> definedIn;
    for (const char* top : {"core", "app"})
        for (const std::string& file : filesUnder(top)) {
            std::vector<std::string> spaces;
            std::istringstream lines(contentOf(file));
            for (std::string line; std::getline(lines, line);) {
                std::smatch match;
                if (std::regex_search(line, match, space))
                    spaces.push_back(match[1]);
                else if (std::regex_search(line, spaceEnd) && !spaces.empty())
                    spaces.pop_back();
                const bool isNamed = std::ranges::find(spaces, std::string()) == spaces.end();
                if (isNamed && std::regex_match(line, match, definition)) {
                    const std::string name = (spaces.empty() ? std::string() : spaces.back()) + "::" + match[2].str();
                    const auto [known, isNew] = definedIn.emplace(name, file);
                    EXPECT_TRUE(isNew) << name << " is in " << known->second << " and in " << file;
                }
            }
        }
    EXPECT_GT(definedIn.size(), 300u) << "the tree was not found";
}

}  // namespace
}  // namespace conspectus
