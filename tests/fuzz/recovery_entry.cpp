#include "core/base/text.h"
#include "core/document/recovery.h"
#include "core/model/verify.h"
#include "tests/fuzz/entries.h"

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace conspectus::fuzz {

namespace fs = std::filesystem;

namespace {

/// A root for recovery copies of this process alone, in memory where there is such a place. It goes with the process.
struct Root {
    Root()
    {
        std::string name = fs::exists("/dev/shm") ? "/dev/shm/recovery-XXXXXX" : "/tmp/recovery-XXXXXX";
        path = mkdtemp(name.data());
    }
    ~Root()
    {
        std::error_code ignored;
        fs::remove_all(path, ignored);
    }
    std::string path;
};

bool isName(std::string_view text)
{
    return !text.empty() && text.size() < 40 && text.front() != '.' &&
        std::ranges::all_of(text, [](char each) { return (each >= 'a' && each <= 'z') || each == '.' || each == '-'; });
}

/// Lays the files that `bytes` describes into `place`.
void layOut(std::string_view bytes, const std::string& place)
{
    constexpr std::string_view kHead = "=== ";
    std::ofstream file;
    for (std::string_view line : split(bytes, '\n')) {
        if (line.starts_with(kHead) && isName(line.substr(kHead.size()))) {
            file.close();
            file.clear();
            file.open(place + '/' + std::string(line.substr(kHead.size())), std::ios::binary | std::ios::trunc);
        } else if (file.is_open()) {
            file << line << '\n';
        }
    }
}

}  // namespace

void recoveryEntry(std::string_view bytes)
{
    static const Root root;
    const std::string place = root.path + "/map-abcdef";
    fs::create_directory(place);
    layOut(bytes, place);
    for (const LostMap& lost : lostMaps(root.path)) {
        const Result<ConceptMap> map = restored(lost);
        demand(map || !map.error().message.empty(), "a refusal without a sentence");
        demand(!map || verify(*map).empty(), "a copy is restored as a map that is not sound");
        forget(lost);
        demand(lostMaps(root.path).empty(), "a copy that was forgotten is offered again");
    }
    fs::remove_all(place);
}

}  // namespace conspectus::fuzz
