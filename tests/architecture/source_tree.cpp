#include "tests/architecture/source_tree.h"
#include "tests/support/paths.h"

#include <algorithm>
#include <fstream>
#include <regex>
#include <sstream>

namespace fs = std::filesystem;

namespace conspectus {

fs::path sourceRoot() { return test::sourcePath(); }

std::vector<std::string> filesUnder(const std::string& folder)
{
    std::vector<std::string> files;
    if (!fs::exists(sourceRoot() / folder))
        return files;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(sourceRoot() / folder))
        if (entry.is_regular_file())
            files.push_back(entry.path().lexically_relative(sourceRoot()).generic_string());
    std::ranges::sort(files);
    return files;
}

std::string contentOf(const std::string& file)
{
    std::ifstream stream(sourceRoot() / file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

std::vector<Include> includesIn(const std::string& file, const std::string& content)
{
    static const std::regex kInclude(R"re(^\s*#\s*include\s*(["<])([^">]+)[">])re");
    std::vector<Include> includes;
    std::istringstream lines(content);
    std::string text;
    for (int line = 1; std::getline(lines, text); ++line)
        if (std::smatch match; std::regex_search(text, match, kInclude))
            includes.push_back({file, line, match[2], match[1] == "\""});
    return includes;
}

}  // namespace conspectus
