#include "core/formats/canvas/canvas_text.h"
#include "core/formats/map_builder.h"
#include "tests/core/formats/reading.h"
#include "tests/support/paths.h"
#include "tests/support/random_map.h"

#include <filesystem>
#include <fstream>
#include <iterator>

using namespace conspectus;
using namespace conspectus::test;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

namespace {

std::string card(const std::string& id, const std::string& text, const std::string& more = "")
{
    return R"({"id":")" + id + R"(","type":"text","text":")" + text + R"(","x":10,"y":20,"width":100,"height":50)" +
        more + "}";
}

std::string canvasOf(const std::string& nodes, const std::string& edges = "")
{
    return "{\"nodes\":[" + nodes + "],\"edges\":[" + edges + "]}";
}

ReadMap readCanvasText(const std::string& text) { return read(text, "map.canvas"); }

TEST(CardText, TakesTheFirstParagraphForTheLabel)
{
    EXPECT_EQ(cardFrom("Heat"), (CardText{"Heat", "", ""}));
    EXPECT_EQ(cardFrom("Heat\nand work\n\nMore *about* it"), (CardText{"Heat\nand work", "", "More *about* it"}));
    EXPECT_EQ(cardFrom("## Heat\nis energy"), (CardText{"Heat", "", "is energy"}));
    EXPECT_EQ(cardFrom("Learn more:\n\n- [Apps](a.md)"), (CardText{"Learn more:", "", "- [Apps](a.md)"}));
    EXPECT_EQ(cardFrom("Learn more:\n- one"), (CardText{"Learn more:", "", "- one"}));
    EXPECT_EQ(cardFrom("- one\n- two"), (CardText{"one", "", "- one\n- two"}));
    EXPECT_EQ(cardFrom(" \n"), CardText());
}

TEST(CardText, TakesMarksOff)
{
    EXPECT_EQ(cardFrom("**Heat** and _work_, `c`").label, "Heat and work, c");
    EXPECT_EQ(cardFrom("snake_case 2 * 3 a*b").label, "snake_case 2 * 3 a*b");
    EXPECT_EQ(cardFrom("see [[notes/Heat|heat]] ![x](y.png)").label, "see heat x");
    EXPECT_EQ(cardFrom("a \\*b\\*").label, "a *b*");
}

TEST(CardText, MakesALinkOfALoneLink)
{
    EXPECT_EQ(cardFrom("[Spec](https://a.org/)"), (CardText{"Spec", "https://a.org/", ""}));
    EXPECT_EQ(cardFrom("[Spec](spec.md)"), (CardText{"Spec", "", ""}));
    EXPECT_EQ(markdownOf({"Spec", "https://a.org/", "n"}), "[Spec](https://a.org/)\n\nn");
}

TEST(CardText, CutsWhatIsTooLongForALabel)
{
    const std::string longText(400, 'x');
    const CardText found = cardFrom(longText);
    EXPECT_EQ(found.label, std::string(120, 'x') + "…");
    EXPECT_EQ(found.notes, longText);
}

TEST(CardText, EscapesWhatWouldBeAMark)
{
    for (const char* label :
         {"a *b* c", "# no heading", "- no item", "[a](b)", "1. first", "x_y", "`c`", "back\\*slash"})
        EXPECT_EQ(cardFrom(markdownOf({label, "", ""})).label, label);
}

TEST(Canvas, ReadsCardsAndLines)
{
    const ReadMap found = readCanvasText(
        canvasOf(card("a", "Heat") + "," + card("b", "Work\\n\\nis energy"),
                 R"({"id":"e","fromNode":"a","fromSide":"right","toNode":"b","toSide":"left","label":"drives"})"));
    EXPECT_EQ(sketch(found.map), "Heat -drives-> Work");
    EXPECT_EQ(conceptIn(found.map, "b").notes, "is energy");
    EXPECT_EQ(relationIn(found.map, "e").phrase, "drives");
    ASSERT_TRUE(drawnArrangement(found.map));
    EXPECT_EQ(drawnArrangement(found.map)->places[0].box, (Rect{10, 20, 100, 50}));
    EXPECT_THAT(found.losses, IsEmpty());
}

TEST(Canvas, KnowsWhereArrowsAre)
{
    const ReadMap found = readCanvasText(canvasOf(card("a", "A") + "," + card("b", "B"),
                                                  R"({"id":"1","fromNode":"a","toNode":"b","toEnd":"none"},
                    {"id":"2","fromNode":"a","toNode":"b","fromEnd":"arrow"},
                    {"id":"3","fromNode":"a","toNode":"b","fromEnd":"arrow","toEnd":"none","fromSide":"left"})"));
    const auto arrow = [&](const char* key) {
        return found.map.find(relationIn(found.map, key).type)->arrow;
    };
    EXPECT_EQ(arrow("1"), ArrowStyle::None);
    EXPECT_EQ(arrow("2"), ArrowStyle::Both);
    EXPECT_EQ(arrow("3"), ArrowStyle::Forward);
    EXPECT_EQ(found.map.find(relationIn(found.map, "3").from)->label, "B");
    const std::string bytes = written("canvas", found.map);
    EXPECT_THAT(bytes, HasSubstr(R"("toEnd":"none")"));
    EXPECT_THAT(bytes, HasSubstr(R"("fromEnd":"arrow")"));
    EXPECT_THAT(bytes, HasSubstr(R"("fromNode":"b","fromSide":"bottom","toNode":"a","toSide":"left")"));
}

TEST(Canvas, ReadsGroupsAsFramesByGeometry)
{
    const std::string text = canvasOf(
        R"({"id":"in","type":"group","label":"Inner","x":0,"y":0,"width":150,"height":100,"color":"4"},)"
        R"({"id":"out","type":"group","label":"Outer","x":-10,"y":-10,"width":400,"height":300,"background":"p.png"},)" +
        card("a", "A") + R"(,{"id":"b","type":"text","text":"B","x":200,"y":20,"width":100,"height":50})");
    const ReadMap found = readCanvasText(text);
    EXPECT_EQ(sketch(found.map), "A\nB");
    ASSERT_TRUE(drawnArrangement(found.map));
    const auto& frames = drawnArrangement(found.map)->frames;
    ASSERT_EQ(frames.size(), 2u);
    EXPECT_EQ(frames[0].label, "Outer");
    EXPECT_EQ(frames[0].members.size(), 2u);
    EXPECT_EQ(frames[1].label, "Inner");
    EXPECT_EQ(frames[1].members, std::vector{found.map.conceptByKey("a")});
    const std::string bytes = written("canvas", found.map);
    EXPECT_THAT(bytes,
                HasSubstr(R"({"id":"in","type":"group","label":"Inner","x":0,"y":0,"width":150,"height":100,)"
                          R"("color":"4"})"));
    EXPECT_THAT(bytes, HasSubstr(R"("background":"p.png")"));
}

TEST(Canvas, KeepsLinesAtGroups)
{
    const std::string text =
        canvasOf(R"({"id":"g","type":"group","label":"G","x":0,"y":0,"width":500,"height":500},)" + card("a", "A"),
                 R"({"id":"e","fromNode":"a","toNode":"g"})");
    const ReadMap found = readCanvasText(text);
    EXPECT_EQ(sketch(found.map), "A -> G");
    const std::string bytes = written("canvas", found.map);
    EXPECT_EQ(bytes.find("\"id\":\"g\""), bytes.rfind("\"id\":\"g\""));
    EXPECT_THAT(bytes, HasSubstr(R"("toNode":"g")"));
}

TEST(Canvas, ReadsFilesAndWebPages)
{
    const std::string text = canvasOf(
        R"({"id":"f","type":"file","file":"notes/Heat.md","subpath":"#Laws","x":0,"y":0,"width":9,"height":9},)"
        R"({"id":"l","type":"link","url":"https://a.org/","x":0,"y":0,"width":9,"height":9})");
    const ReadMap found = readCanvasText(text);
    EXPECT_EQ(conceptIn(found.map, "f").label, "Heat");
    EXPECT_EQ(conceptIn(found.map, "l").link, "https://a.org/");
    lossThatSays(found.losses, "only the file's name");
    const std::string bytes = written("canvas", found.map);
    EXPECT_THAT(bytes,
                HasSubstr(R"({"id":"f","type":"file","x":0,"y":0,"width":9,"height":9,"file":"notes/Heat.md",)"
                          R"("subpath":"#Laws"})"));
    EXPECT_THAT(bytes, HasSubstr(R"({"id":"l","type":"link","url":"https://a.org/","x":0)"));
}

TEST(Canvas, ReadsColours)
{
    const ReadMap found =
        readCanvasText(canvasOf(card("a", "A", R"(,"color":"1")") + "," + card("b", "B", R"(,"color":"#102030")")));
    EXPECT_EQ(conceptIn(found.map, "a").look.line, Rgba::of(0xe9, 0x31, 0x47));
    EXPECT_EQ(conceptIn(found.map, "b").look.line, Rgba::of(0x10, 0x20, 0x30));
    const std::string bytes = written("canvas", found.map);
    EXPECT_THAT(bytes, HasSubstr(R"("color":"1")"));
    EXPECT_THAT(bytes, HasSubstr(R"("color":"#102030")"));
}

TEST(Canvas, KeepsMembersThatItDoesNotKnow)
{
    const std::string text = R"({"nodes":[)" + card("a", "**A**", R"(,"styleAttributes":{"shape":"pill"})") +
        R"(],"edges":[],"metadata":{"version":"1.0-1.0"}})";
    const std::string bytes = written("canvas", readCanvasText(text).map);
    EXPECT_THAT(bytes, HasSubstr(R"("text":"**A**")"));
    EXPECT_THAT(bytes, HasSubstr(R"("styleAttributes":{"shape":"pill"})"));
    EXPECT_THAT(bytes, HasSubstr(R"("metadata":{"version":"1.0-1.0"})"));
}

TEST(Canvas, StandsNonsense)
{
    const ReadMap found = readCanvasText(
        R"({"nodes":[{"id":"a","type":"hologram","x":0,"y":0,"width":10,"height":10},{"id":"b","x":0,"y":0},
        {"type":"text","text":"no id","x":0,"y":"far","width":-9,"height":9},17,null],"edges":[{"id":"e","fromNode":"a",
        "toNode":"zz"},{"id":"e","fromNode":"a"},{"id":7,"fromNode":null,"toNode":[]},"x"],"future":true})");
    EXPECT_EQ(found.map.conceptCount(), 3u);
    EXPECT_EQ(found.map.relationCount(), 0u);
    lossThatSays(found.losses, "does not describe");
    EXPECT_EQ(lossThatSays(found.losses, "does not join two cards").count, 4);
    lossThatSays(found.losses, "no number");
    EXPECT_EQ(readCanvasText(R"({"nodes":{},"edges":[]})").losses.size(), 1u);
}

TEST(Canvas, RefusesWhatIsNoJson)
{
    for (const char* text : {"{\"nodes\":[", "{\"nodes\":[{\"x\":NaN}]}", "[1,2]", "{\"nodes\":\n[}]}"})
        EXPECT_FALSE(readMap(text, "map.canvas")) << text;
    EXPECT_FALSE(readMap("{\"nodes\":" + std::string(100'000, '[') + std::string(100'000, ']') + "}", "map.canvas"));
}

TEST(Canvas, StandsEveryCutOfAFile)
{
    const std::string whole =
        canvasOf(card("a", "A") + "," + card("b", "B"), R"({"id":"e","fromNode":"a","toNode":"b"})");
    for (std::size_t length = 1; length < whole.size(); ++length)
        EXPECT_FALSE(readMap(std::string_view(whole).substr(0, length), "map.canvas"));
}

TEST(Canvas, SaysWhatItHasNoPlaceFor)
{
    ConceptMap map = mapOf({conceptOf("a", "A")});
    Concept subject = *map.find(map.conceptByKey("a"));
    subject.tags = {"x"};
    subject.definition = "D";
    ASSERT_TRUE(map.apply(SetConcept{subject}));
    const Result<WrittenMap> made = formatByName("canvas")->write(map);
    ASSERT_TRUE(made);
    lossThatSays(made->losses, "Tags were left out");
    lossThatSays(made->losses, "became part of the text");
    EXPECT_THAT(made->bytes, HasSubstr(R"("text":"A\n\nD")"));
}

TEST(Canvas, WritesTheSameBytesAgain)
{
    for (std::uint64_t seed = 1; seed < 40; ++seed) {
        const std::string bytes = written("canvas", randomMap(seed));
        const ConceptMap back = read(bytes, "map.canvas").map;
        ASSERT_EQ(firstDifference(written("canvas", back), bytes), "") << seed;
        ASSERT_EQ(back.conceptCount(), randomMap(seed).conceptCount());
        ASSERT_EQ(back.relationCount(), randomMap(seed).relationCount());
    }
}

TEST(Canvas, GivesTheSampleBackAsItWas)
{
    const std::filesystem::path path = sourcePath("../shared/corpus/canvas/jsoncanvas-sample.canvas");
    if (!std::filesystem::exists(path))
        GTEST_SKIP() << "no corpus beside the project";
    std::ifstream file(path, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    const ReadMap found = read(bytes, "sample.canvas");
    EXPECT_EQ(found.map.conceptCount(), 4u);
    EXPECT_EQ(found.map.relationCount(), 1u);
    ASSERT_TRUE(drawnArrangement(found.map));
    EXPECT_EQ(drawnArrangement(found.map)->frames.at(0).members.size(), 2u);
    const std::string again = written("canvas", found.map);
    EXPECT_EQ(written("canvas", read(again, "sample.canvas").map), again);
    EXPECT_THAT(again,
                HasSubstr(R"({"id":"754a8ef995f366bc","type":"group","label":"JSON Canvas","x":-300,"y":-460,)"));
    EXPECT_THAT(again, HasSubstr(R"("fromNode":"7efdbbe0c4742315","fromSide":"right","toNode":"59e896bc8da20699",)"));
}

}  // namespace
