// word_writers_test.cpp: the formats that say a picture in words: outlines, Mermaid, DOT with places.
#include "app/publish/writers.h"
#include "core/formats/format.h"
#include "tests/app/publish/hostile_map.h"

#include <gmock/gmock.h>

namespace conspectus {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

SampleMap powersWithDefinition()
{
    SampleMap sample;
    const ConceptId power = sample.add("power"), hard = sample.add("hard *power*"), soft = sample.add("1. soft\npower");
    sample.link(power, hard, sample.includes);
    sample.link(power, soft, sample.includes);
    sample.link(soft, hard, sample.drives);
    return sample;
}

TEST(PlainOutline, IndentsByTheHierarchyAndSaysTheRest)
{
    const SampleMap sample = powersWithDefinition();
    EXPECT_EQ(*writePlainOutline(sample.map, pictureOf(sample.map), {.title = QStringLiteral("Powers")}),
              "Powers\n\n"
              "power\n"
              "  hard *power*\n"
              "  1. soft power\n"
              "    — drives → hard *power*\n");
}

TEST(MarkdownOutline, EscapesWhatWouldBeMarkup)
{
    const SampleMap sample = powersWithDefinition();
    const std::string text = *writeMarkdownOutline(sample.map, pictureOf(sample.map), {});
    EXPECT_THAT(text, HasSubstr("- **power**\n"));
    EXPECT_THAT(text, HasSubstr("  - **hard \\*power\\***\n"));
    EXPECT_THAT(text, HasSubstr("→ hard \\*power\\*\n"));
    const SampleMap hostile = hostileMap();
    EXPECT_THAT(*writeMarkdownOutline(hostile.map, pictureOf(hostile.map), {}), Not(HasSubstr("<script")));
}

TEST(Mermaid, IsAFlowchartWithLooksAndPhrases)
{
    const SampleMap sample = powersWithDefinition();
    const std::string chart = *writeMermaid(sample.map, pictureOf(sample.map), {});
    EXPECT_THAT(chart, HasSubstr("flowchart "));
    EXPECT_THAT(chart, HasSubstr("c1(\"power\"):::look0\n"));
    EXPECT_THAT(chart, HasSubstr("c3(\"1#46; soft power\")"));
    EXPECT_THAT(chart, HasSubstr("c3 -.->|\"drives\"| c2\n"));
    EXPECT_THAT(chart, HasSubstr("classDef look0 fill:#"));
}

TEST(Mermaid, SaysHostileLabelsAsCharacterCodes)
{
    const SampleMap sample = hostileMap();
    const std::string chart = *writeMermaid(sample.map, pictureOf(sample.map), {});
    EXPECT_THAT(chart, AllOf(Not(HasSubstr("<script")), Not(HasSubstr("javascript:")), Not(HasSubstr("onload=\""))));
    EXPECT_THAT(chart, HasSubstr("#60;script#62;"));
    EXPECT_THAT(chart, HasSubstr("href \"https://example.org/?a=1"));
}

TEST(PlacedDot, IsReadBackByOurOwnReaderAndHasPlaces)
{
    for (const SampleMap& sample : {powersWithDefinition(), hostileMap()}) {
        const std::string dot = *writePlacedDot(sample.map, pictureOf(sample.map), {});
        EXPECT_THAT(dot, StartsWith("digraph "));
        EXPECT_THAT(dot, AllOf(HasSubstr("pos=\""), HasSubstr("width=\""), HasSubstr("bb=\"0,0,")));
        const Result<ReadMap> read = readMap(dot, "picture.dot");
        ASSERT_TRUE(read) << read.error().message;
        EXPECT_EQ(read->map.conceptCount(), sample.map.conceptCount());
        EXPECT_EQ(read->map.relationCount(), sample.map.relationCount());
    }
}

TEST(WordWriters, SayThePhrasesThatThePictureHasInItsKey)
{
    const SampleMap sample = powersWithDefinition();
    for (auto write : {writeMermaid, writePlacedDot})
        EXPECT_THAT(*write(sample.map, numberedPictureOf(sample.map), {}), HasSubstr("drives"));
}

TEST(WordWriters, MakeTheSameBytesTwice)
{
    const SampleMap sample = hostileMap();
    for (auto write : {writePlainOutline, writeMarkdownOutline, writeMermaid, writePlacedDot})
        EXPECT_EQ(*write(sample.map, pictureOf(sample.map), {}), *write(sample.map, pictureOf(sample.map), {}));
}

}  // namespace
}  // namespace conspectus
