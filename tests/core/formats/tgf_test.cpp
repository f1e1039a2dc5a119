#include "core/model/map_info.h"
#include "tests/core/formats/reading.h"

using namespace conspectus;
using namespace conspectus::test;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

namespace {

ReadMap readTgf(std::string_view text) { return read(text, "test.tgf"); }

TEST(Tgf, ReadsNodesAndEdges)
{
    const ReadMap found = readTgf("1 heat\n2 steam engine\n3\n#\n1 2 drives\n2 3\n");
    EXPECT_EQ(sketch(found.map), "heat -drives-> steam engine\nsteam engine -> 3");
    EXPECT_EQ(conceptIn(found.map, "2").label, "steam engine");
    EXPECT_THAT(found.losses, IsEmpty());
}

TEST(Tgf, TakesAnyBlanksAndLineEnds)
{
    EXPECT_EQ(sketch(readTgf("\xEF\xBB\xBF 1\theat \r\n\r\n2  work\r\n # \r\n1   2   is \t a  \r\n").map),
              "heat -is \t a-> work");
    EXPECT_EQ(sketch(readTgf("1 a\r2 b\r#\r1 2").map), "a -> b");
}

TEST(Tgf, AddsNodesThatOnlyEdgesName)
{
    const ReadMap found = readTgf("a\n#\na b\nc c loop");
    EXPECT_EQ(sketch(found.map), "a -> b\nc -loop-> c");
    const Loss loss = lossThatSays(found.losses, "only edges name");
    EXPECT_EQ(loss.line, 3);
    EXPECT_EQ(loss.count, 2);
}

TEST(Tgf, SaysWhatIsOdd)
{
    const ReadMap found = readTgf("a one\na two\n#\na\n#\na a");
    EXPECT_EQ(found.map.conceptCount(), 2u);
    EXPECT_EQ(lossThatSays(found.losses, "names one node only").line, 4);
    EXPECT_EQ(lossThatSays(found.losses, "second line '#'").line, 5);
    EXPECT_EQ(lossThatSays(found.losses, "comes twice").line, 2);
    lossThatSays(readTgf("1 A\n2 B\n1 2 rel\n").losses, "no line '#'");
}

TEST(Tgf, RefusesWhatIsNoGraph)
{
    EXPECT_FALSE(readMap("\n \n", "a.tgf"));
    EXPECT_THAT(readMap("<!DOCTYPE html><p>404", "a.tgf").error().message, HasSubstr("web page"));
    EXPECT_EQ(readMap(std::string_view("a\nb\0\n#\n", 7), "a.tgf").error().line, 2);
}

TEST(Tgf, IsKnownByItsContent)
{
    EXPECT_EQ(sketch(read("1 a\n2 b\n#\n1 2\n", "-").map), "a -> b");
    EXPECT_FALSE(formatByName("tgf")->recognises("# Title\n\ntext\n"));
    EXPECT_FALSE(formatByName("tgf")->recognises("some words\n#\nother words\n"));
}

TEST(Tgf, ReadsOldEncodings)
{
    EXPECT_EQ(conceptIn(readTgf("1 caf\xE9 \x80\n#\n").map, "1").label, "café €");
    EXPECT_EQ(conceptIn(readTgf(std::string("\xFF\xFE"
                                            "1\0 \0\xE9\0\n\0#\0",
                                            12))
                            .map,
                        "1")
                  .label,
              "é");
}

TEST(Tgf, WritesWhatItReads)
{
    const std::string text = "1 heat\n2 steam engine\n3\n#\n1 2 drives\n2 3\n3 3 x\n";
    EXPECT_EQ(written("tgf", readTgf(text).map), text);
}

TEST(Tgf, SaysWhatItCannotWrite)
{
    Concept odd = conceptOf("two words", " label\nof two lines");
    odd.definition = "lost";
    odd.tags = {"lost"};
    const auto made = formatByName("tgf")->write(mapOf({odd, conceptOf("#", "")}));
    EXPECT_EQ(made->bytes, "n1 label of two lines\nn2\n#\n");
    EXPECT_THAT(messages(made->losses),
                ElementsAre("A definition was left out: TGF has no place for it (' label of two lines').",
                            "Tags were left out: TGF has no place for them (' label of two lines').",
                            "Line ends became blanks, and blanks at the ends of a text were left out ('label of two "
                            "lines').",
                            "A concept without a label is named by its id ('n2')."));
}

TEST(Tgf, SaysThatArrowsAreOfOneKind)
{
    const ConceptMap map = read("graph { a -- b }", "a.dot").map;
    const auto made = formatByName("tgf")->write(map);
    EXPECT_EQ(made->bytes, "a\nb\n#\na b\n");
    lossThatSays(made->losses, "without an arrow");
}

}  // namespace
