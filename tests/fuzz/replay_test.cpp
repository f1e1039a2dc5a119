// Every input that is kept goes through its entry again. corpus/NAME holds small files that show what NAME reads, and
// what fuzzers once found broken.
#include "core/document/file_store.h"
#include "tests/fuzz/entries.h"
#include "tests/support/paths.h"
#include "tests/support/random_map.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <gtest/gtest.h>
#include <vector>

namespace conspectus::fuzz {

namespace {

struct Door {
    const char* name;
    void (*enter)(std::string_view bytes);

    friend std::ostream& operator<<(std::ostream& out, const Door& door) { return out << door.name; }
};

constexpr Door kDoors[] = {
    {"graphml", graphmlEntry},   {"turtle", turtleEntry},   {"ntriples", ntriplesEntry}, {"rdfxml", rdfxmlEntry},
    {"dot", dotEntry},           {"tgf", tgfEntry},         {"csv", csvEntry},           {"gml", gmlEntry},
    {"gexf", gexfEntry},         {"tlp", tlpEntry},         {"figure", figureEntry},     {"mm", mmEntry},
    {"opml", opmlEntry},         {"xmind", xmindEntry},     {"wire", wireEntry},         {"query", queryEntry},
    {"recovery", recoveryEntry}, {"cxl", cxlEntry},         {"canvas", canvasEntry},     {"alz", alzEntry},
    {"vue", vueEntry},           {"webvowl", webvowlEntry},
#ifdef CONSPECTUS_FUZZ_THEMES
    {"theme", themeEntry},
#endif
};

std::vector<std::filesystem::path> kept(const char* name)
{
    std::vector<std::filesystem::path> files;
    for (const auto& entry :
         std::filesystem::directory_iterator(test::sourcePath(std::string("tests/fuzz/corpus/") + name)))
        files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

}  // namespace

class Kept : public testing::TestWithParam<Door> { };

TEST_P(Kept, InputsAreReadOrRefused)
{
    const auto files = kept(GetParam().name);
    EXPECT_GE(files.size(), 3u);
    for (const std::filesystem::path& file : files) {
        SCOPED_TRACE(file.filename().string());
        EXPECT_LT(std::filesystem::file_size(file), 64u << 10) << "only small inputs are kept";
        EXPECT_NO_THROW(GetParam().enter(readFile(file.string()).value()));
    }
}

TEST_P(Kept, InputsCutAnywhereAreReadOrRefused)
{
    for (const std::filesystem::path& file : kept(GetParam().name)) {
        SCOPED_TRACE(file.filename().string());
        const std::string bytes = readFile(file.string()).value();
        const std::size_t step = 1 + bytes.size() / 50;
        for (std::size_t length = 0; length < bytes.size(); length += step)
            EXPECT_NO_THROW(GetParam().enter(std::string_view(bytes).substr(0, length))) << length << " bytes";
    }
}

namespace {

/// A few bytes changed, doubled, left out or exchanged; `random` says which.
std::string mutated(std::string bytes, test::Random& random)
{
    for (std::uint32_t changes = 1 + random.below(4); changes > 0 && !bytes.empty(); --changes) {
        const std::size_t at = random.below(static_cast<std::uint32_t>(bytes.size()));
        const std::size_t length = 1 + random.below(12);
        switch (random.below(5)) {
        case 0:
            bytes[at] = static_cast<char>(random.below(256));
            break;
        case 1:
            bytes[at] = "<>&\"'[]{}()=;:,-*0\n\\"[random.below(21)];
            break;
        case 2:
            bytes.erase(at, length);
            break;
        case 3:
            bytes.insert(at, bytes.substr(random.below(static_cast<std::uint32_t>(bytes.size())), length));
            break;
        default:
            bytes[at] = static_cast<char>(bytes[at] ^ (1 << random.below(8)));
        }
    }
    return bytes;
}

/// CONSPECTUS_MUTATIONS says how many to try of each kept input.
int mutations()
{
    const char* wished = std::getenv("CONSPECTUS_MUTATIONS");
    return wished ? std::atoi(wished) : 200;
}

}  // namespace

TEST_P(Kept, InputsWithBytesChangedAreReadOrRefused)
{
    test::Random random(20'261'201);
    for (const std::filesystem::path& file : kept(GetParam().name)) {
        const std::string bytes = readFile(file.string()).value();
        for (int i = 0; i < mutations(); ++i) {
            const std::string changed = mutated(bytes, random);
            ASSERT_NO_THROW(GetParam().enter(changed)) << file.filename() << ", try " << i << ":\n" << changed;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Fuzz, Kept, testing::ValuesIn(kDoors),
                         [](const auto& door) { return std::string(door.param.name); });

}  // namespace conspectus::fuzz
