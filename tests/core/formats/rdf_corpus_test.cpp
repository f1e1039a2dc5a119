// rdf_corpus_test.cpp: real thesauri, where they are at hand; and that every map comes back.
#include "core/base/text.h"
#include "tests/core/formats/reading.h"
#include "tests/support/paths.h"
#include "tests/support/random_map.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <rapidcheck/gtest.h>

using namespace conspectus;
using namespace conspectus::test;
namespace fs = std::filesystem;

namespace {

const fs::path kThesauri = sourcePath("../shared/corpus/skos");

std::string contents(const fs::path& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// Concepts that the file declares, and relations that only a thesaurus has: what the table of the corpus counts.
struct Counts {
    std::size_t concepts = 0;
    std::size_t relations = 0;
};

Counts countsOf(const ConceptMap& map)
{
    Counts counts;
    for (ConceptId id : map.concepts())
        counts.concepts += valueOf(map.find(id)->attributes, "rdf:undeclared") == "(none)" ? 1u : 0u;
    for (RelationId id : map.relations()) {
        const std::string& key = map.find(map.find(id)->type)->key;
        counts.relations += key.ends_with("core#narrower") || key.ends_with("core#related") ? 1u : 0u;
    }
    return counts;
}

ConceptMap anyMap()
{
    RandomMapOptions options;
    options.concepts = *rc::gen::inRange<std::uint32_t>(0, 10);
    options.relations = *rc::gen::inRange<std::uint32_t>(0, 12);
    return randomMap(*rc::gen::arbitrary<std::uint64_t>(), options);
}

}  // namespace

TEST(RdfCorpus, OpensWithItsCountsAndStaysTheSame)
{
    if (!fs::exists(kThesauri))
        GTEST_SKIP() << "no corpus beside the project";
    const std::string table = contents(kThesauri / "../MANIFEST.tsv");
    int opened = 0;
    for (std::string_view line : split(table, '\n')) {
        const auto cells = split(line, '\t');
        if (cells.size() < 7 || cells[0] != "skos")
            continue;
        SCOPED_TRACE(cells[1]);
        const ReadMap found = read(contents(kThesauri / cells[1]), cells[1]);
        const Counts counts = countsOf(found.map);
        const bool isThesaurus = cells[5] != "0";
        if (isThesaurus) {
            EXPECT_EQ(std::to_string(counts.concepts), cells[5]);
            EXPECT_EQ(std::to_string(counts.relations), cells[6]);
        }
        for (const char* format : {"turtle", "ntriples", "rdfxml"}) {
            const std::string bytes = written(format, found.map);
            EXPECT_EQ(written(format, read(bytes, "-").map), bytes) << format;
        }
        ++opened;
    }
    EXPECT_GE(opened, 25);
}

RC_GTEST_PROP(RdfRoundTrip, KeepsConceptsAndTheirTexts, ())
{
    const ConceptMap map = anyMap();
    for (const char* format : {"turtle", "ntriples", "rdfxml"}) {
        const ReadMap back = read(written(format, map), "-");
        RC_ASSERT(back.map.conceptCount() == map.conceptCount());
        for (ConceptId id : map.concepts()) {
            const Concept& was = *map.find(id);
            const Concept* is = back.map.find(back.map.conceptByKey(was.key));
            RC_ASSERT(is);
            LocalizedTexts others = was.labels;
            std::erase_if(others, [&](const auto& each) { return each.language == map.info().language; });
            RC_ASSERT(is->label == was.label && is->labels == others && is->definition == was.definition);
            RC_ASSERT(is->tags == was.tags && is->pin == was.pin && is->style == was.style && is->link == was.link);
        }
    }
}

RC_GTEST_PROP(RdfRoundTrip, WritesTheSameBytesAgain, ())
{
    const ConceptMap map = anyMap();
    for (const char* format : {"turtle", "ntriples", "rdfxml"}) {
        const std::string bytes = written(format, map);
        RC_ASSERT(written(format, read(bytes, "-").map) == bytes);
    }
}
