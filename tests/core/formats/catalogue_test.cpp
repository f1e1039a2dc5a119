#include "tests/core/formats/reading.h"
#include "tests/support/random_map.h"

using namespace conspectus;
using namespace conspectus::test;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

namespace {

TEST(Catalogue, FindsFormatsByNameAndByPath)
{
    for (const Format* format : formats()) {
        EXPECT_EQ(formatByName(format->name), format);
        for (std::string_view extension : format->extensions)
            EXPECT_EQ(formatByPath("/some/where/map." + std::string(extension)), format);
    }
    EXPECT_EQ(formatByPath("A.B/HEAT.GRAPHML"), formatByName("graphml"));
    EXPECT_EQ(formatByPath("heat"), nullptr);
    EXPECT_EQ(formatByPath("graphml"), nullptr);
    EXPECT_EQ(formatByPath("folder.dot/heat"), nullptr);
    EXPECT_EQ(formatByName("nonsense"), nullptr);
}

TEST(Catalogue, EveryFormatKnowsAndReadsWhatItWrites)
{
    for (const Format* format : formats()) {
        const ConceptMap map = randomMap(7);
        const std::string bytes = written(format->name, map);
        EXPECT_TRUE(format->recognises(bytes)) << format->name;
        const ReadMap back = read(bytes, "-");
        EXPECT_EQ(back.map.conceptCount(), map.conceptCount());
        EXPECT_EQ(back.map.relationCount(), map.relationCount());
    }
}

TEST(Catalogue, EveryFormatWritesTheEmptyMap)
{
    for (const Format* format : formats())
        EXPECT_EQ(read(written(format->name, ConceptMap()), "-").map, ConceptMap()) << format->name;
}

TEST(Catalogue, NoFormatTakesAnothersFile)
{
    for (const Format* format : formats())
        for (const Format* other : formats())
            EXPECT_EQ(format->recognises(written(other->name, randomMap(3))), format == other);
}

TEST(ReadMap, GoesByContentWhereTheNameSaysNothing)
{
    EXPECT_EQ(sketch(read("digraph { a -> b }", "-").map), "a -> b");
    EXPECT_EQ(sketch(read("<graphml><graph><node id='a'/></graph></graphml>", "notes.txt").map), "a");
}

TEST(ReadMap, GoesByContentAgainstAWrongName)
{
    const ReadMap found = read("<graphml><graph><node id='a'/></graph></graphml>", "wrong.dot");
    EXPECT_EQ(sketch(found.map), "a");
    EXPECT_THAT(messages(found.losses), Contains("The file is GraphML, though its name says DOT."));
}

TEST(ReadMap, RefusesWhatItDoesNotKnow)
{
    const auto found = readMap("just words", "notes.txt");
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().code, ErrorCode::Input);
    EXPECT_EQ(found.error().file, "notes.txt");
    EXPECT_THAT(found.error().message, HasSubstr("GraphML"));
}

TEST(ReadMap, RefusesAnEmptyFile) { EXPECT_EQ(readMap("", "a.graphml").error().message, "The file is empty."); }

TEST(ReadMap, KeepsToItsLimits)
{
    const std::string text = "digraph { a -> b; b -> c; c -> d }";
    const auto refusal = [&](const ReadLimits& limits) {
        const auto found = readMap(text, "a.dot", limits);
        return found ? std::string("(read)") : found.error().message;
    };
    EXPECT_EQ(refusal({}), "(read)");
    EXPECT_THAT(refusal({.bytes = 10}), HasSubstr("larger than"));
    EXPECT_THAT(refusal({.concepts = 3}), HasSubstr("more than 3"));
    EXPECT_THAT(refusal({.relations = 2}), HasSubstr("more than 2"));
}

TEST(ReadMap, SaysFileAndLineOfAFault)
{
    const auto found = readMap("digraph {\n a ->\n}", "maps/a.dot");
    ASSERT_FALSE(found);
    EXPECT_EQ(describe(found.error()), "maps/a.dot, line 3: There should be a node before '}'.");
}

}  // namespace
