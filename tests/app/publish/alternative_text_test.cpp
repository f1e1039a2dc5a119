#include "app/publish/alternative_text.h"
#include "app/publish/wording.h"
#include "app/publish/writers.h"
#include "tests/app/publish/hostile_map.h"

#include <gmock/gmock.h>

namespace conspectus {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

std::string alternativeOf(const ConceptMap& map, const ViewSpec& spec = {}, const QString& language = {})
{
    return alternativeText(map, pictureOf(map, spec, language)).toStdString();
}

std::string accountOf(const ConceptMap& map) { return longDescription(map, pictureOf(map)).toStdString(); }

/// A root with that many concepts below it, which all have the same label.
SampleMap star(const std::string& label, int leaves)
{
    SampleMap sample;
    const ConceptId root = sample.add(label);
    for (int i = 0; i < leaves; ++i)
        sample.link(root, sample.add(label), sample.includes);
    return sample;
}

TEST(AlternativeText, SaysHowLargeTheMapIsWhatIsAtItsTopAndWhatItSays)
{
    EXPECT_EQ(
        alternativeOf(powers().map),
        "Concept map with 3 concepts and 3 relations. At the top stands “comprehensive national power”; below it "
        "are “hard power” and “soft power”. Its relations say “includes” (1), “is part of” (1) and “drives” (1).");
}

TEST(AlternativeText, NamesTheMap)
{
    const SampleMap sample = powers();
    Picture picture = pictureOf(sample.map);
    picture.title = QStringLiteral("Power %1 and %2");
    EXPECT_THAT(alternativeText(sample.map, picture).toStdString(),
                StartsWith("Concept map “Power %1 and %2” with 3 concepts and 3 relations."));
}

TEST(AlternativeText, SaysWhatAMapWithoutHierarchyShows)
{
    SampleMap sample;
    const ConceptId first = sample.add("heat"), second = sample.add("work"), third = sample.add("energy");
    sample.link(first, third, sample.drives);
    sample.link(second, third, sample.drives);
    EXPECT_THAT(alternativeOf(sample.map), HasSubstr("It shows “energy”, “heat” and “work”."));
}

TEST(AlternativeText, SaysWhatIsBelowTheLargestOfSeveralTops)
{
    SampleMap sample = powers();
    sample.link(sample.add("trade"), sample.add("export"), sample.includes);
    EXPECT_THAT(alternativeOf(sample.map),
                HasSubstr("At the top stand “comprehensive national power” and “trade”. Below “comprehensive national "
                          "power” are “hard power” and “soft power”."));
}

TEST(AlternativeText, SaysHowMuchIsFolded)
{
    const SampleMap sample = star("a", 3);
    EXPECT_THAT(alternativeOf(sample.map), Not(HasSubstr("folded")));
    ViewSpec spec;
    spec.folded = {sample.map.concepts().front()};
    EXPECT_THAT(alternativeOf(sample.map, spec), HasSubstr("3 concepts are folded away."));
}

TEST(AlternativeText, IsAsLongAsPublishersTakeIt)
{
    const std::string longest = "one two three four five six seven eight " + std::string(500, 'x');
    std::string ideographs;
    for (int i = 0; i < 300; ++i)
        ideographs += "力";
    for (const std::string& label : {std::string(), std::string("a"), longest, ideographs, kScript})
        for (int leaves : {0, 1, 2, 40}) {
            const SampleMap sample = star(label, leaves);
            Picture picture = pictureOf(sample.map);
            picture.title = QString::fromStdString(label);
            const QString text = alternativeText(sample.map, picture);
            EXPECT_GE(countOfWords(text), kLeastWords) << text.toStdString();
            EXPECT_LE(countOfWords(text), kMostWords) << text.toStdString();
        }
    EXPECT_GE(countOfWords(QString::fromStdString(alternativeOf(ConceptMap()))), kLeastWords);
}

TEST(AlternativeText, HasNoControlCharactersAndNoLineBreaks)
{
    for (QChar c : QString::fromStdString(alternativeOf(hostileMap().map)))
        EXPECT_NE(c.category(), QChar::Other_Control);
}

TEST(LongDescription, TellsTheHierarchyFromItsTopAndThenWhatGoesAcross)
{
    EXPECT_EQ(accountOf(powers().map),
              "“comprehensive national power” includes “hard power”.\n"
              "“soft power” is part of “comprehensive national power”.\n"
              "Across this hierarchy:\n"
              "“hard power” is the basis of “soft power”.");
}

TEST(LongDescription, SaysWhatIsSaidOfSeveralInOneSentence)
{
    SampleMap sample;
    const ConceptId colours = sample.add("colours");
    for (const char* label : {"red", "green", "blue"})
        sample.link(colours, sample.add(label), sample.includes);
    EXPECT_EQ(accountOf(sample.map), "“colours” includes “red”, “green” and “blue”.");
}

TEST(LongDescription, NamesWhatHasNoRelations)
{
    SampleMap sample;
    sample.add("alone");
    EXPECT_EQ(accountOf(sample.map), "Without relations: “alone”.");
}

TEST(LongDescription, EndsSomewhere)
{
    const std::string account = accountOf(star("leaf", 1000).map);
    EXPECT_THAT(account, HasSubstr("and 600 more relations"));
    EXPECT_LT(account.size(), 20'000u);
}

TEST(SpokenDescription, IsWhatTheMapSaysUnlessSomebodyWroteIt)
{
    const SampleMap sample = powers();
    const Picture picture = pictureOf(sample.map);
    const auto spoken = [&](const ExportOptions& options) {
        return spokenDescription(sample.map, picture, options);
    };
    const QString made = alternativeText(sample.map, picture), account = longDescription(sample.map, picture);
    EXPECT_EQ(spoken({}), made + u'\n' + account);
    EXPECT_EQ(spoken({.description = QStringLiteral("Of power.")}), made + QStringLiteral("\nOf power.\n") + account);
    EXPECT_EQ(spoken({.alternative = QStringLiteral("Own words.")}), QStringLiteral("Own words.\n") + account);
    EXPECT_EQ(spoken({.alternative = QStringLiteral("Own words."),
                      .description = QStringLiteral("Of power."),
                      .longDescription = QStringLiteral("And many of them.")}),
              QStringLiteral("Own words.\nAnd many of them."));
}

TEST(SpokenDescription, IsReadOutOfAnSvg)
{
    const SampleMap sample = powers();
    const std::string svg =
        *writeSvg(sample.map, pictureOf(sample.map), {.alternative = QStringLiteral("Own <words>.")});
    EXPECT_THAT(svg, HasSubstr("<desc id=\"description\">Own &lt;words&gt;.\n“comprehensive national power” includes"));
}

TEST(Wording, CountsWordsOfScriptsWithoutSpaces)
{
    EXPECT_EQ(countOfWords(QStringLiteral("  hard  power ")), 2);
    EXPECT_EQ(countOfWords(QStringLiteral("文化软实力")), 3);
    EXPECT_EQ(countOfWords(QString()), 0);
}

TEST(Wording, ShortensWithoutBreakingCharacters)
{
    EXPECT_EQ(shortened(QStringLiteral("a b c d"), 3, 40), QStringLiteral("a b c…"));
    EXPECT_EQ(shortened(QStringLiteral("a\nb"), 3, 40), QStringLiteral("a b"));
    EXPECT_EQ(shortened(QString::fromUtf8("xx\U0001F600\U0001F600"), 9, 4), QStringLiteral("xx…"));
}

TEST(Wording, EnumeratesAsPeopleDo)
{
    EXPECT_EQ(enumerated({}), QString());
    EXPECT_EQ(enumerated({QStringLiteral("a")}), QStringLiteral("a"));
    EXPECT_EQ(enumerated({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}),
              QStringLiteral("a, b and c"));
    EXPECT_EQ(enumerated({QStringLiteral("%2"), QStringLiteral("%1")}, 3), QStringLiteral("%2, %1 and 3 more"));
    EXPECT_EQ(enumeratedLabels({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}, 1),
              QStringLiteral("“a” and 2 more"));
}

}  // namespace
}  // namespace conspectus
