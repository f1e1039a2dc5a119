// Each check has a map that fails it and one that passes it.
#include "app/publish/check/preflight.h"
#include "app/publish/wording.h"
#include "tests/app/publish/hostile_map.h"

#include <gmock/gmock.h>

namespace conspectus {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

const PictureFormat& format(std::string_view path) { return *pictureFormatByPath(path); }

/// What one kind of finding says, of a picture that tests may change.
struct Checked {
    SampleMap sample;
    Picture picture = pictureOf(sample.map);
    ExportOptions options = {};
    FigureLimits limits = {};
    const PictureFormat* format = nullptr;

    explicit Checked(SampleMap made) : sample(std::move(made)) { }

    std::vector<Finding> all() const { return preflight(sample.map, picture, options, limits, format); }

    std::vector<Finding> of(FindingKind kind) const
    {
        std::vector<Finding> some = all();
        std::erase_if(some, [&](const Finding& each) { return each.kind != kind; });
        return some;
    }

    std::string said(FindingKind kind) const
    {
        std::string sentences;
        for (const Finding& each : of(kind))
            sentences += each.sentence.toStdString() + '\n';
        return sentences;
    }
};

ViewSpec foldedAt(ConceptId id)
{
    ViewSpec spec;
    spec.folded = {id};
    return spec;
}

Theme paper() { return *findTheme(QStringLiteral("paper")); }

SampleMap labelled(const std::string& label)
{
    SampleMap sample;
    sample.add(label);
    return sample;
}

TEST(Preflight, FindsNothingSeriousInASimpleMap)
{
    const Checked checked(powers());
    EXPECT_TRUE(isPrintable(checked.all())) << checked.all().front().sentence.toStdString();
}

TEST(Preflight, FindsTypeThatIsTooSmall)
{
    Checked checked(powers());
    EXPECT_THAT(checked.of(FindingKind::SmallType), IsEmpty());
    checked.options.scale = 0.6;  // 20 px are 9 pt, 16 px 7.2 pt, 12 px 5.4 pt
    const std::vector<Finding> found = checked.of(FindingKind::SmallType);
    ASSERT_THAT(found, SizeIs(1));
    EXPECT_EQ(found[0].sentence.toStdString(),
              "Type of 5.4 pt is smaller than the 6 pt asked for: “is part of” and “is the basis of”.");
    EXPECT_TRUE(found[0].isSerious);
    EXPECT_EQ(found[0].mend, Mend::EnlargeType);
    ASSERT_THAT(found[0].places, SizeIs(2));
    EXPECT_EQ(found[0].places[1].relation, checked.sample.map.relations().back());
    EXPECT_FALSE(isPrintable(found));
}

TEST(Preflight, TakesTypeOfExactlyTheLimit)
{
    Checked checked(powers());
    checked.options.scale = 2.0 / 3;
    EXPECT_EQ(checked.said(FindingKind::SmallType), "");
}

TEST(Preflight, FindsLinesThatAreTooThin)
{
    Checked checked(powers());
    EXPECT_THAT(checked.of(FindingKind::ThinLine), IsEmpty());
    checked.options.scale = 0.25;
    EXPECT_THAT(checked.said(FindingKind::ThinLine),
                HasSubstr("Lines of 0.21 pt are thinner than the 0.25 pt asked for: “comprehensive national power — "));
    EXPECT_THAT(checked.said(FindingKind::ThinLine), HasSubstr("Borders of 0.21 pt are"));
}

TEST(Preflight, FindsTextThatDoesNotStandOutFromItsBox)
{
    Checked checked(powers());
    EXPECT_THAT(checked.of(FindingKind::LowContrast), IsEmpty());
    Theme pale = paper();
    pale.levels[0] = {QColor(0xFFFFFFFF), QColor(0xFF000000), QColor(0xFF888888)};
    checked.options.theme = &pale;
    const std::vector<Finding> found = checked.of(FindingKind::LowContrast);
    ASSERT_THAT(found, SizeIs(1));
    EXPECT_EQ(found[0].sentence.toStdString(),
              "Text in #888888 on #ffffff has a contrast of 3.5:1, less than the 4.5:1 asked for: “comprehensive "
              "national power”.");
    EXPECT_EQ(found[0].places[0].subject, checked.picture.concepts[0].id);
}

TEST(Preflight, AsksLessOfLargeType)
{
    Checked checked(powers());
    Theme pale = paper();
    pale.levels[0] = {QColor(0xFFFFFFFF), QColor(0xFF000000), QColor(0xFF888888)};
    checked.options.theme = &pale;
    checked.options.scale = 1.2;  // 20 px are 18 pt
    EXPECT_EQ(checked.said(FindingKind::LowContrast), "");
}

TEST(Preflight, TakesPaperForWhite)
{
    Checked checked(powers());
    PictureNote caption;
    caption.text = measureText(QStringLiteral("Figure 1"), mapFont(14, 400), 500);
    caption.area = {0, -200, 200, 40};
    checked.picture.notes.push_back(caption);
    checked.options.theme = findTheme(QStringLiteral("night"));
    EXPECT_EQ(checked.said(FindingKind::LowContrast), "");
    checked.options.isTransparent = true;
    EXPECT_THAT(checked.said(FindingKind::LowContrast), HasSubstr("Text in #d5dbe3 on #ffffff"));
}

TEST(Preflight, LooksAtWhatIsReallyBehindAText)
{
    Checked checked(powers());
    PictureNote note;
    note.text = measureText(QStringLiteral("note"), mapFont(14, 400), 500);
    note.area = checked.picture.concepts[0].box;  // dark: the ink of notes does not show there
    checked.picture.notes.push_back(note);
    EXPECT_THAT(checked.said(FindingKind::LowContrast), HasSubstr("Text in #2b2f36 on #264463"));
}

TEST(Preflight, WarnsOfLinesThatDoNotStandOut)
{
    Checked checked(powers());
    Theme pale = paper();
    pale.faint = QColor(0xFFD0D0D0);
    checked.options.theme = &pale;
    const std::vector<Finding> found = checked.of(FindingKind::LowContrast);
    ASSERT_THAT(found, SizeIs(1));
    EXPECT_THAT(found[0].sentence.toStdString(), HasSubstr("Lines in #d0d0d0 on #fcfbf7 have a contrast of 1.4:1"));
    EXPECT_FALSE(found[0].isSerious);
}

/// Two kinds of relation in the colours 1 and 2, by default without a phrase, solid.
struct TwoKinds {
    RelationType first = kind("causes", 1);
    RelationType second = kind("hinders", 2);

    static RelationType kind(const std::string& name, int colour)
    {
        RelationType type;
        type.key = type.name = name;
        type.phraseShown = false;
        type.colour = colour;
        return type;
    }

    SampleMap map() const
    {
        SampleMap sample;
        const ConceptId a = sample.add("a"), b = sample.add("b"), c = sample.add("c");
        for (RelationType type : {first, second}) {
            type.id = sample.map.nextRelationTypeId();
            sample.apply(AddRelationType{type});
            sample.link(a, type.key == "causes" ? b : c, type.id);
        }
        return sample;
    }
};

Theme themeWith(QRgb first, QRgb second)
{
    Theme theme = paper();
    theme.palette[1] = QColor(first);
    theme.palette[2] = QColor(second);
    return theme;
}

const QRgb kOlive = 0xFF7F7A00, kBrick = 0xFFB45A1E, kBlue = 0xFF0066A1;

TEST(Preflight, FindsKindsOfLineThatSomeReadersCannotTellApart)
{
    Checked checked(TwoKinds().map());
    const Theme confusing = themeWith(kOlive, kBrick), clear = themeWith(kOlive, kBlue);
    checked.options.theme = &confusing;
    const std::vector<Finding> found = checked.of(FindingKind::AlikeToColourBlind);
    ASSERT_THAT(found, SizeIs(1));
    EXPECT_THAT(found[0].sentence.toStdString(),
                HasSubstr("The lines of “causes” and “hinders” differ in colour only, and look alike to readers with"));
    EXPECT_THAT(found[0].sentence.toStdString(), HasSubstr("deuteranopia"));
    EXPECT_EQ(found[0].mend, Mend::ChangeLines);
    EXPECT_THAT(found[0].places, SizeIs(2));
    checked.options.theme = &clear;
    EXPECT_EQ(checked.said(FindingKind::AlikeToColourBlind), "");
}

TEST(Preflight, FindsKindsOfLineThatAreAlikeInGrey)
{
    Checked checked(TwoKinds().map());
    const Theme asBright = themeWith(0xFF0066A1, 0xFFA04400), clear = themeWith(0xFF003050, 0xFFCB5800);
    checked.options.theme = &asBright;
    const std::vector<Finding> found = checked.of(FindingKind::AlikeInGrey);
    ASSERT_THAT(found, SizeIs(1));
    EXPECT_EQ(found[0].sentence.toStdString(),
              "The lines of “causes” and “hinders” differ in colour only, and look alike in print in grey.");
    EXPECT_FALSE(found[0].isSerious);
    checked.options.theme = &clear;
    EXPECT_EQ(checked.said(FindingKind::AlikeInGrey), "");
}

TEST(Preflight, FindsThatAGreyThemeHasTakenTheColoursAway)
{
    Checked checked(TwoKinds().map());
    const Theme grey = themeWith(0xFF5C5C5C, 0xFF606060);
    checked.options.theme = &grey;
    const std::vector<Finding> found = checked.of(FindingKind::AlikeInGrey);
    ASSERT_THAT(found, SizeIs(1));
    EXPECT_TRUE(found[0].isSerious);
}

TEST(Preflight, TakesKindsThatDashesHeadsOrPhrasesTellApart)
{
    const Theme confusing = themeWith(kOlive, kOlive + 1);
    std::vector<TwoKinds> clear(4);
    clear[0].second.line = LineStyle::Dashed;
    clear[1].second.arrow = ArrowStyle::Both;
    clear[2].second.phraseShown = true;
    clear[2].second.phrase = "hinders";
    clear[3].second.colour = 1;  // one colour: nobody is meant to tell them apart
    for (const TwoKinds& kinds : clear) {
        Checked checked(kinds.map());
        checked.options.theme = &confusing;
        EXPECT_EQ(checked.said(FindingKind::AlikeInGrey) + checked.said(FindingKind::AlikeToColourBlind), "");
    }
    Checked same(TwoKinds().map());
    same.options.theme = &confusing;
    EXPECT_NE(same.said(FindingKind::AlikeInGrey), "");
}

TEST(Preflight, WarnsOfGroupsThatOnlyColoursTellApart)
{
    Checked checked(powers());
    Theme theme = themeWith(kOlive, kBrick);
    checked.options.theme = &theme;
    EXPECT_EQ(checked.said(FindingKind::AlikeToColourBlind), "");
    checked.picture.concepts[0].group = 0;
    checked.picture.concepts[1].group = 1;
    const std::vector<Finding> found = checked.of(FindingKind::AlikeToColourBlind);
    ASSERT_THAT(found, SizeIs(1));
    EXPECT_THAT(found[0].sentence.toStdString(), HasSubstr("The concepts of “Group 1” and “Group 2” differ in colour"));
    EXPECT_FALSE(found[0].isSerious);
}

TEST(Preflight, WarnsOfStyleClassesThatOnlyColoursTellApart)
{
    Checked checked(powers());
    Theme theme = paper();
    theme.classes[QStringLiteral("cause")] = {std::nullopt, QColor(kOlive), {}, QColor(Qt::white)};
    theme.classes[QStringLiteral("effect")] = {std::nullopt, QColor(kBrick), {}, QColor(Qt::white)};
    checked.options.theme = &theme;
    checked.picture.concepts[1].style = QStringLiteral("cause");
    checked.picture.concepts[2].style = QStringLiteral("effect");
    EXPECT_THAT(checked.said(FindingKind::AlikeToColourBlind), HasSubstr("“cause” and “effect”"));
    theme.classes[QStringLiteral("effect")].shape = Shape::Octagon;
    EXPECT_EQ(checked.said(FindingKind::AlikeToColourBlind), "");
}

TEST(Preflight, FindsCharactersThatNoFontHas)
{
    EXPECT_EQ(Checked(labelled("power")).said(FindingKind::MissingGlyph), "");
    const Checked missing(labelled("power \U0010FFFD"));
    const std::vector<Finding> found = missing.of(FindingKind::MissingGlyph);
    ASSERT_THAT(found, SizeIs(1));
    EXPECT_THAT(found[0].sentence.toStdString(), HasSubstr("No installed font has the character U+10FFFD of “power "));
    EXPECT_EQ(found[0].places[0].subject, missing.picture.concepts[0].id);
}

TEST(Preflight, MissesNoCharacterThatIsNeverSeen)
{
    const Checked checked(labelled("a\u200D\u200Cb\u00ADc\uFE0F\u200Fd\u00A0e\u2060"));
    EXPECT_EQ(checked.said(FindingKind::MissingGlyph), "");
}

TEST(Preflight, FindsTextThatIsCovered)
{
    Checked checked(powers());
    EXPECT_EQ(checked.said(FindingKind::OverlappingText), "");
    checked.picture.concepts[2].box = checked.picture.concepts[1].box.translated({3, 3});
    const std::vector<Finding> found = checked.of(FindingKind::OverlappingText);
    ASSERT_FALSE(found.empty());
    EXPECT_EQ(found.back().sentence.toStdString(), "“hard power” and “soft power” overlap.");
    EXPECT_EQ(found.back().places[0].subject, checked.picture.concepts[1].id);
    EXPECT_EQ(found.back().places[1].subject, checked.picture.concepts[2].id);
}

TEST(Preflight, FindsAPhraseThatAConceptHides)
{
    Checked checked(powers());
    for (PictureRelation& relation : checked.picture.relations)
        if (!relation.phrase.lines.isEmpty())
            relation.plate = Rect::around(checked.picture.concepts[0].box.centre(), relation.plate.size());
    EXPECT_THAT(checked.said(FindingKind::OverlappingText),
                HasSubstr("“is the basis of” and “comprehensive national power” overlap."));
}

TEST(Preflight, StopsLookingForOverlapsWhenEverythingIsOneHeap)
{
    SampleMap sample;
    for (int i = 0; i < 3000; ++i)
        sample.add("heap");
    Checked checked(std::move(sample));
    checked.picture = pictureOf(checked.sample.map);
    for (PictureConcept& shown : checked.picture.concepts)
        shown.box = checked.picture.concepts[0].box;
    EXPECT_THAT(checked.of(FindingKind::OverlappingText), SizeIs(kMostFindingsOfAKind));
}

TEST(Preflight, FindsLabelsThatAreCutShort)
{
    std::string longest;
    for (int i = 0; i < 200; ++i)
        longest += "power ";
    EXPECT_EQ(Checked(labelled("powers and so on\u2026")).said(FindingKind::ClippedLabel), "");
    EXPECT_EQ(Checked(labelled("two\nlines\nby hand")).said(FindingKind::ClippedLabel), "");
    const Checked checked(labelled(longest));
    EXPECT_THAT(checked.said(FindingKind::ClippedLabel), HasSubstr("is cut short"));
    EXPECT_EQ(checked.of(FindingKind::ClippedLabel)[0].mend, Mend::WidenLabels);
}

TEST(Preflight, FindsPhrasesThatAreCutShort)
{
    SampleMap sample;
    std::string longest;
    for (int i = 0; i < 60; ++i)
        longest += "gives ";
    const RelationId id = sample.link(sample.add("a"), sample.add("b"), sample.drives, longest);
    const std::vector<Finding> found = Checked(std::move(sample)).of(FindingKind::ClippedLabel);
    ASSERT_THAT(found, SizeIs(1));
    EXPECT_EQ(found[0].places[0].relation, id);
}

TEST(Preflight, FindsLabelsThatAreLargerThanTheirBox)
{
    Checked checked(powers());
    checked.picture.concepts[0].box.width = 40;
    EXPECT_THAT(checked.said(FindingKind::ClippedLabel),
                HasSubstr("“comprehensive national power” is larger than its box."));
}

TEST(Preflight, FindsTextBeyondTheEdgeOfThePage)
{
    Checked checked(powers());
    checked.options.size = QSizeF(200, 100);
    EXPECT_EQ(checked.said(FindingKind::ClippedLabel), "");  // it is made to fit
    checked.options.scale = 1;
    EXPECT_THAT(checked.said(FindingKind::ClippedLabel), HasSubstr("“soft power” is beyond the edge of the page."));
}

TEST(Preflight, FindsConceptsWithoutALabel)
{
    EXPECT_EQ(Checked(labelled("a")).said(FindingKind::EmptyLabel), "");
    const std::vector<Finding> found = Checked(labelled(" ")).of(FindingKind::EmptyLabel);
    ASSERT_THAT(found, SizeIs(1));
    EXPECT_TRUE(found[0].isSerious);
    EXPECT_EQ(found[0].mend, Mend::WriteLabel);
}

TEST(Preflight, FindsTooFewPixels)
{
    Checked checked(powers());
    checked.format = &format("figure.png");
    checked.options.density = 2;
    EXPECT_EQ(checked.said(FindingKind::LowResolution),
              "The picture has 192 pixels per inch, less than the 300 asked for.\n");
    checked.options.density = 3.125;
    EXPECT_EQ(checked.said(FindingKind::LowResolution), "");
    checked.options.density = 1;
    checked.format = &format("figure.svg");
    EXPECT_EQ(checked.said(FindingKind::LowResolution), "");
}

TEST(Preflight, FindsFiguresThatAreTooLarge)
{
    Checked checked(powers());
    checked.options.size = QSizeF(960, 480);  // 254 by 127 mm
    checked.limits.largest = {254, 127};
    EXPECT_EQ(checked.said(FindingKind::TooLarge), "");
    checked.limits.largest = {170, 0};
    EXPECT_EQ(checked.said(FindingKind::TooLarge), "The figure is 254 mm wide; there are 170 mm.\n");
    checked.limits.largest = {0, 100};
    EXPECT_EQ(checked.said(FindingKind::TooLarge), "The figure is 127 mm high; there are 100 mm.\n");
}

TEST(Preflight, WarnsOfWhatIsFoldedAway)
{
    Checked checked(powers());
    EXPECT_EQ(checked.said(FindingKind::FoldedAway), "");
    checked.picture = pictureOf(checked.sample.map, foldedAt(checked.sample.map.concepts().front()));
    EXPECT_EQ(checked.said(FindingKind::FoldedAway), "2 concepts are folded away and not in the figure.\n");
    EXPECT_FALSE(checked.of(FindingKind::FoldedAway)[0].isSerious);
}

TEST(Preflight, WarnsOfAnAlternativeTextThatIsMissingOrTooLong)
{
    Checked checked(powers());
    EXPECT_THAT(checked.of(FindingKind::NoAlternative), SizeIs(1));
    checked.options.alternative = QStringLiteral("word ").repeated(101);
    EXPECT_EQ(checked.said(FindingKind::NoAlternative), "");
    EXPECT_EQ(checked.said(FindingKind::LongAlternative),
              "The alternative text has 101 words; publishers ask for 10 to 100.\n");
    checked.options.alternative = QStringLiteral("word ").repeated(100);
    EXPECT_EQ(checked.said(FindingKind::LongAlternative), "");
}

TEST(Preflight, NamesTheFirstOfManyAndSaysHowManyMoreThereAre)
{
    SampleMap sample;
    for (int i = 0; i < 30; ++i)
        sample.add(" ");
    const std::vector<Finding> found = Checked(std::move(sample)).of(FindingKind::EmptyLabel);
    ASSERT_THAT(found, SizeIs(kMostFindingsOfAKind));
    EXPECT_EQ(found.back().sentence.toStdString(), "And 11 more of that kind.");
    EXPECT_THAT(found.back().places, SizeIs(11));
    EXPECT_TRUE(found.back().isSerious);
}

TEST(Preflight, SaysHowManyPhrasesStandInTheKeyAndHowManyMislead)
{
    Checked checked(powers());
    checked.picture = numberedPictureOf(checked.sample.map);
    EXPECT_EQ(checked.said(FindingKind::PhraseInKey), "") << "nobody has measured";
    checked.picture.measures = LayoutMeasures{};
    for (FindingKind kind : {FindingKind::MissingPhrase, FindingKind::MisleadingPhrase, FindingKind::PhraseInKey,
                             FindingKind::HiddenLine, FindingKind::MergedLines})
        EXPECT_EQ(checked.said(kind), "");
    checked.picture.measures->phrases = {.asked = 9, .onLine = 5, .inKey = 2, .bundled = 1, .misleading = 3};
    checked.picture.measures->hiddenLines = 4;
    checked.picture.measures->meltedLanes = 6;
    EXPECT_EQ(checked.said(FindingKind::PhraseInKey),
              "2 linking phrases have no room on their lines: they stand in the key, as numbers.\n");
    EXPECT_FALSE(checked.of(FindingKind::PhraseInKey)[0].isSerious);
    ASSERT_THAT(checked.of(FindingKind::PhraseInKey)[0].places, SizeIs(2));
    EXPECT_TRUE(checked.of(FindingKind::PhraseInKey)[0].places[0].relation.isValid());
    EXPECT_EQ(checked.said(FindingKind::MissingPhrase), "1 line is drawn without its linking phrase.\n");
    EXPECT_EQ(checked.said(FindingKind::MisleadingPhrase),
              "3 linking phrases could be taken for those of other lines.\n");
    EXPECT_EQ(checked.said(FindingKind::HiddenLine), "4 lines run behind concepts that are not at their ends.\n");
    EXPECT_THAT(checked.said(FindingKind::MergedLines), HasSubstr("6 pairs of relations"));
    EXPECT_FALSE(isPrintable(checked.all()));
}

TEST(Preflight, PutsWhatComesBackFirst)
{
    Checked checked(powers());
    checked.options.scale = 0.25;
    bool isSerious = true;
    for (const Finding& each : checked.all()) {
        EXPECT_FALSE(each.isSerious && !isSerious);
        isSerious = each.isSerious;
    }
    EXPECT_FALSE(isSerious);
}

TEST(Preflight, LooksAtNoLooksWhereThereAreNone)
{
    constexpr PictureFormat kWords{"txt", "Words", FormatKind::Text, nullptr};
    Checked checked(powers());
    checked.options.scale = 0.25;
    checked.format = &kWords;
    EXPECT_TRUE(isPrintable(checked.all()));
    EXPECT_EQ(checked.said(FindingKind::SmallType), "");
}

TEST(Preflight, StandsHostileAndEmptyMaps)
{
    Checked hostile(hostileMap());
    hostile.options.scale = 0.2;
    for (const Finding& each : hostile.all())
        for (QChar c : each.sentence)
            EXPECT_NE(c.category(), QChar::Other_Control);
    EXPECT_TRUE(isPrintable(Checked(SampleMap()).all()));
}

TEST(Preflight, HasATitleForEachKindAndEachMend)
{
    for (int kind = 0; kind <= static_cast<int>(FindingKind::MergedLines); ++kind)
        EXPECT_FALSE(titleOf(static_cast<FindingKind>(kind)).isEmpty());
    for (int mend = 1; mend <= static_cast<int>(Mend::MakeAlternative); ++mend)
        EXPECT_FALSE(titleOf(static_cast<Mend>(mend)).isEmpty());
    EXPECT_TRUE(titleOf(Mend::None).isEmpty());
    EXPECT_EQ(titleOf(FindingKind::LongAlternative), QStringLiteral("Length of the alternative text"));
    EXPECT_EQ(titleOf(FindingKind::MergedLines), QStringLiteral("Lines that run into each other"));
    EXPECT_EQ(titleOf(Mend::MakeAlternative), QStringLiteral("Write it from the map"));
}

TEST(Preflight, SaysThatAGroundIsTinted)
{
    Checked checked(labelled("power"));
    EXPECT_EQ(checked.said(FindingKind::TintedGround), "") << "on a screen it is no fault";
    checked.options.isOnPaper = true;
    EXPECT_THAT(checked.said(FindingKind::TintedGround), HasSubstr("The background is not white (#fcfbf7)"));
    EXPECT_FALSE(checked.of(FindingKind::TintedGround)[0].isSerious);
    checked.options.isTransparent = true;
    EXPECT_EQ(checked.said(FindingKind::TintedGround), "");
}

}  // namespace
}  // namespace conspectus
