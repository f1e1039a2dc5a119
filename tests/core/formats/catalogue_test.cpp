#include "core/formats/gzip.h"
#include "tests/core/formats/reading.h"
#include "tests/support/random_map.h"

using namespace conspectus;
using namespace conspectus::test;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

namespace {

std::vector<const Format*> readAndWritten()
{
    std::vector<const Format*> both;
    for (const Format* format : formats())
        if (format->read && format->write)
            both.push_back(format);
    return both;
}

TEST(Catalogue, FindsFormatsByNameAndByPath)
{
    for (const Format* format : formats()) {
        EXPECT_EQ(formatByName(format->name), format);
        for (std::string_view extension : format->extensions) {
            const Format* found = formatByPath("/some/where/map." + std::string(extension));
            ASSERT_TRUE(found);
            EXPECT_NE(std::ranges::find(found->extensions, extension), found->extensions.end());
            EXPECT_EQ(formatByPath("map." + std::string(extension) + ".gz"), found);
        }
    }
    EXPECT_EQ(formatByPath("A.B/HEAT.GRAPHML"), formatByName("graphml"));
    EXPECT_EQ(formatByPath("heat"), nullptr);
    EXPECT_EQ(formatByPath("graphml"), nullptr);
    EXPECT_EQ(formatByPath("folder.dot/heat"), nullptr);
    EXPECT_EQ(formatByName("nonsense"), nullptr);
}

TEST(Catalogue, EveryFormatKnowsAndReadsWhatItWrites)
{
    for (const Format* format : readAndWritten()) {
        const ConceptMap map = randomMap(7);
        const WrittenMap written = *format->write(map);
        EXPECT_TRUE(format->recognises(written.bytes)) << format->name;
        const ReadMap back = read(written.bytes, "-");
        EXPECT_TRUE(back.map.conceptCount() == map.conceptCount() || !written.losses.empty()) << format->name;
        EXPECT_TRUE(back.map.relationCount() == map.relationCount() || !written.losses.empty()) << format->name;
    }
}

TEST(Catalogue, EveryFormatWritesTheEmptyMap)
{
    for (const Format* format : readAndWritten())
        EXPECT_EQ(read(written(format->name, ConceptMap()), "-").map, ConceptMap()) << format->name;
}

TEST(Catalogue, NoFormatTakesAnothersFile)
{
    for (const Format* format : readAndWritten())
        for (const Format* other : readAndWritten())
            EXPECT_EQ(format->recognises(written(other->name, randomMap(3))), format == other)
                << format->name << " asked about " << other->name;
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

TEST(ReadMap, UnpacksGzip)
{
    const std::string packed = *gzipped("digraph { a -> b }");
    EXPECT_EQ(sketch(read(packed, "map.dot.gz").map), "a -> b");
    EXPECT_EQ(sketch(read(packed, "map.dot").map), "a -> b");
    EXPECT_EQ(sketch(read(packed, "-").map), "a -> b");
}

TEST(ReadMap, RefusesGzipThatIsDamagedOrCutOrUnfoldsTooFar)
{
    const auto refusal = [](const std::string& bytes) {
        const auto found = readMap(bytes, "map.dot.gz");
        return found ? std::string("(read)") : found.error().message;
    };
    const std::string packed = *gzipped("digraph { a -> b }");
    for (std::size_t length = 2; length < packed.size(); ++length)
        EXPECT_THAT(refusal(packed.substr(0, length)), HasSubstr("damaged or incomplete"));
    EXPECT_THAT(refusal(*gzipped(packed)), HasSubstr("packed twice"));
    EXPECT_THAT(refusal(*gzipped("digraph {" + std::string(64u << 20, ' ') + '}')), HasSubstr("unfolds to more than"));
}

TEST(WriteMap, PacksWhereTheNameSaysSo)
{
    const ConceptMap map = randomMap(5);
    const Format& format = *formatByName("graphml");
    const std::string plain = writeMap(map, format, "map.graphml")->bytes;
    EXPECT_EQ(plain, format.write(map)->bytes);
    const std::string packed = writeMap(map, format, "map.graphml.GZ")->bytes;
    EXPECT_EQ(*gunzipped(packed, plain.size()), plain);
    EXPECT_EQ(packed, writeMap(map, format, "map.graphml.gz")->bytes);
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
