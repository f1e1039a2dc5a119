#include "app/cli/many_files.h"

#include "core/base/text.h"
#include "core/formats/format.h"

#include <algorithm>
#include <filesystem>

namespace conspectus {
namespace {

namespace fs = std::filesystem;

bool isMap(const fs::path& file)
{
    const Format* format = formatByPath(file.string());
    return format && format->read;
}

Result<void> addFolder(const std::string& folder, std::vector<MapFile>& files)
{
    std::error_code failed;
    std::vector<MapFile> found;
    fs::recursive_directory_iterator walk(folder, fs::directory_options::skip_permission_denied, failed);
    for (; !failed && walk != fs::recursive_directory_iterator(); walk.increment(failed)) {
        std::error_code ignored;
        const bool isHidden = walk->path().filename().string().starts_with('.');
        if (isHidden && walk->is_directory(ignored))
            walk.disable_recursion_pending();
        else if (!isHidden && walk->is_regular_file(ignored) && isMap(walk->path()))
            found.push_back({walk->path().string(), walk->path().lexically_relative(folder).string()});
    }
    if (failed)
        return unexpected(Error{ErrorCode::Input, "The folder cannot be read: " + failed.message() + ".", folder, 0});
    std::ranges::sort(found, {}, &MapFile::path);
    files.insert(files.end(), found.begin(), found.end());
    return {};
}

/// Characters, as far as bytes tell: those that go on with a character are not counted.
std::size_t widthOf(const std::string& text)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

}  // namespace

bool isFolder(const std::string& path)
{
    std::error_code ignored;
    return fs::is_directory(path, ignored);
}

Result<std::vector<MapFile>> mapFilesIn(const std::vector<std::string>& places)
{
    std::vector<MapFile> files;
    for (const std::string& place : places) {
        if (!isFolder(place))
            files.push_back({place, fs::path(place).filename().string()});
        else if (const Result<void> added = addFolder(place, files); !added)
            return unexpected(added.error());
    }
    return files;
}

std::string tableOf(const std::vector<std::vector<std::string>>& rows, const std::vector<bool>& isNumber)
{
    std::vector<std::size_t> widths(isNumber.size());
    for (const auto& row : rows)
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], widthOf(row[i]));
    std::string text;
    for (const auto& row : rows) {
        std::string line;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const std::string gap(widths[i] - widthOf(row[i]), ' ');
            line += (i == 0 ? "" : "  ") + (isNumber[i] ? gap + row[i] : row[i] + gap);
        }
        line.erase(line.find_last_not_of(' ') + 1);
        text += line + '\n';
    }
    return text;
}

}  // namespace conspectus
