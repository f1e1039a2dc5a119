#include "tests/core/formats/round_trips.h"

#include "core/base/text.h"
#include "tests/support/paths.h"
#include "tests/support/random_map.h"

#include <filesystem>
#include <fstream>
#include <iterator>

namespace conspectus::test {

namespace fs = std::filesystem;

namespace {

const fs::path& corpus()
{
    static const fs::path path = sourcePath("../shared/corpus");
    return path;
}

std::string contents(const fs::path& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// Files of a folder with the counts of the manifest, as text.
struct CorpusFile {
    std::string name;
    std::string nodes;
    std::string edges;
};

std::vector<CorpusFile> filesOf(std::string_view folder)
{
    std::vector<CorpusFile> files;
    const std::string table = contents(corpus() / "MANIFEST.tsv");
    for (std::string_view line : split(table, '\n'))
        if (const auto cells = split(line, '\t'); cells.size() > 6 && cells[0] == folder)
            files.push_back({std::string(cells[1]), std::string(cells[5]), std::string(cells[6])});
    return files;
}

/// Where the second map differs first, in words; empty where it does not.
std::string difference(const ConceptMap& a, const ConceptMap& b)
{
    const auto attributes = [](const Attributes& all) {
        std::string text;
        for (const Attribute& each : all)
            text += each.name + " (" + each.type + ") = " + each.value + "\n";
        return text;
    };
    for (ConceptId id : a.concepts()) {
        const Concept* other = b.find(id);
        const Concept& own = *a.find(id);
        if (!other)
            return "no concept " + own.key;
        if (*other != own)
            return "concept " + own.key + ": '" + own.label + "', '" + other->label + "'\n" + own.notes + "\n--\n" +
                other->notes + "\n" + attributes(own.attributes) + "--\n" + attributes(other->attributes);
    }
    for (RelationId id : a.relations())
        if (!b.find(id) || *b.find(id) != *a.find(id))
            return "relation " + a.find(id)->key;
    return a == b ? "" : "something of the map as a whole";
}

}  // namespace

ConceptMap anyMap()
{
    RandomMapOptions options;
    options.concepts = *rc::gen::inRange<std::uint32_t>(0, 12);
    options.relations = *rc::gen::inRange<std::uint32_t>(0, 16);
    options.types = *rc::gen::inRange<std::uint32_t>(0, 4);
    options.views = *rc::gen::inRange<std::uint32_t>(0, 3);
    return randomMap(*rc::gen::arbitrary<std::uint64_t>(), options);
}

void expectStable(std::string_view format, const ConceptMap& map)
{
    const std::string name = "map." + std::string(formatByName(format)->extensions.front());
    const std::string once = written(format, map);
    const ReadMap back = read(once, name);
    const std::string twice = written(format, back.map);
    EXPECT_EQ(twice == once, true) << (once.starts_with("PK") ? std::string() : once + "\n--\n" + twice);
    EXPECT_EQ(difference(back.map, read(twice, name).map), "");
}

void expectSafeAtEveryCut(std::string_view format, std::string_view text)
{
    for (std::size_t length = 0; length <= text.size(); ++length) {
        const auto found = formatByName(format)->read(text.substr(0, length), {});
        EXPECT_TRUE(found ? verify(found->map).empty() : !found.error().message.empty()) << text.substr(0, length);
        if (found) {
            expectStable(format, found->map);
        }
    }
}

void expectCorpusAsCounted(std::string_view folder)
{
    if (!fs::exists(corpus() / "MANIFEST.tsv"))
        GTEST_SKIP() << "no corpus beside the project";
    for (const CorpusFile& file : filesOf(folder)) {
        SCOPED_TRACE(file.name);
        const auto found = readMap(contents(corpus() / folder / file.name), file.name);
        if (!found) {
            EXPECT_EQ(file.nodes, "n/a") << describe(found.error());
            continue;
        }
        EXPECT_THAT(verify(found->map), testing::IsEmpty());
        const std::string nodes = std::to_string(found->map.conceptCount());
        const std::string edges = std::to_string(found->map.relationCount());
        const bool isAsCounted = nodes == file.nodes && (edges == file.edges || file.edges == "n/a");
        EXPECT_TRUE(isAsCounted || !found->losses.empty()) << nodes << " concepts, " << edges << " relations";
    }
}

void expectCorpusStable(std::string_view folder)
{
    if (!fs::exists(corpus() / "MANIFEST.tsv"))
        GTEST_SKIP() << "no corpus beside the project";
    for (const CorpusFile& file : filesOf(folder)) {
        SCOPED_TRACE(file.name);
        const auto found = readMap(contents(corpus() / folder / file.name), file.name);
        if (!found)
            continue;
        EXPECT_EQ(difference(found->map, read(written("graphml", found->map), "map.graphml").map), "");
        const Format& format = *formatByPath(file.name);
        const auto once = format.write(found->map);
        const ReadMap back = read(once->bytes, file.name);
        EXPECT_EQ(difference(found->map, back.map), "");
        EXPECT_EQ(format.write(back.map)->bytes, once->bytes);
    }
}

}  // namespace conspectus::test
