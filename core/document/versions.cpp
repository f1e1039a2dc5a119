// A folder for each document, named by a hash of its path (FNV-1a, Fowler, Noll and Vo), and in it a file for each
// save with gzip inside (RFC 1952), so that other programs can unpack it, too. Its name has the time of the save and a
// number that grows; the number says what came later, for clocks go wrong and are put right.
#include "core/document/versions.h"

#include "core/document/file_store.h"
#include "core/formats/gzip.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <functional>
#include <optional>

namespace conspectus {

namespace {

namespace fs = std::filesystem;

constexpr int kQuick = 3;

std::string hashOf(std::string_view text)
{
    std::uint64_t hash = 0xcbf29ce484222325u;
    for (char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
    char name[17];
    std::snprintf(name, sizeof name, "%016llx", static_cast<unsigned long long>(hash));
    return name;
}

fs::path folderOf(const std::string& root, const std::string& document)
{
    std::error_code error;
    const fs::path whole = fs::weakly_canonical(fs::absolute(document, error), error);
    return fs::path(root) / hashOf(error ? document : whole.string());
}

struct Place {
    long long number = 0, time = 0;
    auto operator<=>(const Place&) const = default;
};

/// "1764000000-000003.gz": the time of the save, and its number.
std::optional<Place> placeIn(const std::string& name)
{
    long long time = 0, number = 0;
    int read = 0;
    if (std::sscanf(name.c_str(), "%lld-%lld.gz%n", &time, &number, &read) != 2 ||
        static_cast<std::size_t>(read) != name.size())
        return std::nullopt;
    return Place{number, time};
}

std::string nameFor(std::time_t saved, long long number)
{
    char name[64];
    std::snprintf(name, sizeof name, "%010lld-%06lld.gz", static_cast<long long>(saved), number);
    return name;
}

Result<std::string> unpacked(std::string_view bytes)
{
    Result<std::string> found = gunzipped(bytes, kLargestFile);
    if (!found)
        return unexpected(ErrorCode::Input, "This version is damaged; choose another one.");
    return found;
}

}  // namespace

Result<void> keepVersion(const std::string& root, const std::string& document, std::string_view bytes,
                         std::time_t saved)
{
    const fs::path folder = folderOf(root, document);
    std::error_code error;
    fs::create_directories(folder, error);
    fs::permissions(root, fs::perms::owner_all, error);
    if (fs::symlink_status(folder, error).type() != fs::file_type::directory)
        return unexpected(ErrorCode::Output,
                          "No version could be kept: the folder " + folder.string() + " cannot be made.");
    std::vector<Version> known = versionsOf(root, document);
    if (!known.empty())
        if (const auto last = readVersion(known.front()); last && *last == bytes)
            return {};
    const auto last = known.empty() ? std::nullopt : placeIn(fs::path(known.front().file).filename().string());
    const std::string name = nameFor(saved, last ? last->number + 1 : 0);
    const Result<std::string> small = gzipped(bytes, kQuick);
    if (!small)
        return tl::unexpected(small.error());
    if (const Result<void> written = writeOwnFile((folder / name).string(), *small); !written)
        return unexpected(ErrorCode::Output,
                          "No version could be kept in " + folder.string() + ": " + reasonOf(written.error()));
    for (std::size_t i = kVersionsKept - 1; i < known.size(); ++i)
        fs::remove(known[i].file, error);
    return {};
}

std::vector<Version> versionsOf(const std::string& root, const std::string& document)
{
    std::vector<std::pair<Place, std::string>> found;
    std::error_code error;
    for (const fs::directory_entry& entry : fs::directory_iterator(folderOf(root, document), error))
        if (const auto place = placeIn(entry.path().filename().string()))
            found.emplace_back(*place, entry.path().string());
    std::ranges::sort(found, std::greater());
    std::vector<Version> versions;
    for (const auto& [place, file] : found)
        versions.push_back({file, static_cast<std::time_t>(place.time)});
    return versions;
}

Result<std::string> readVersion(const Version& version)
{
    const Result<std::string> small = readOwnFile(version.file);
    return small ? unpacked(*small) : small;
}

}  // namespace conspectus
