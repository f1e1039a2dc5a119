#include "app/paint/text_measure.h"

#include "app/paint/line_breaker.h"
#include "app/paint/map_font.h"

#include <QFontInfo>
#include <QFontMetricsF>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <numeric>

namespace conspectus {

namespace {

double drawnWidth(const MeasuredText& text, const QFont& font)
{
    double width = 0;
    for (const QString& line : text.lines)
        width = std::max(width, QFontMetricsF(font).horizontalAdvance(line));
    return width;
}

const QFont& fontOfLevel(int level) { return labelFont(level, u"power"); }

std::vector<Piece> words(const std::vector<double>& widths)
{
    std::vector<Piece> pieces;
    for (double width : widths)
        pieces.push_back({width, 4, true});
    return pieces;
}

std::vector<double> lineWidths(const std::vector<Piece>& pieces, const std::vector<std::size_t>& starts)
{
    std::vector<double> widths;
    for (std::size_t line = 0; line < starts.size(); ++line) {
        const std::size_t end = line + 1 < starts.size() ? starts[line + 1] : pieces.size();
        double width = 0;
        for (std::size_t i = starts[line]; i < end; ++i)
            width += pieces[i].width + (i + 1 < end ? pieces[i].space : 0);
        widths.push_back(width);
    }
    return widths;
}

const QString kPangram =
    QStringLiteral("Sphinx of black quartz, judge my vow: AVATAR Tyrol “fjord” — office, flight, Łódź.");

}  // namespace

TEST(LineBreaker, EvensOutTheLines)
{
    const auto pieces = words({40, 40, 40, 40});
    EXPECT_EQ(balancedLines(pieces, 140), (std::vector<std::size_t>{0, 2}));
    EXPECT_EQ(filledLines(pieces, 140), (std::vector<std::size_t>{0, 3}));
}

TEST(LineBreaker, KeepsHyphenatedWordsTogetherWhenThatCostsLittle)
{
    std::vector<Piece> pieces = {{30, 0, false}, {36, 4, true}, {44, 0, true}};
    EXPECT_EQ(balancedLines(pieces, 90), (std::vector<std::size_t>{0, 2}));
}

TEST(LineBreaker, UsesTheFewestLinesAndNeverAWiderOne)
{
    EXPECT_TRUE(rc::check([] {
        const auto widths = *rc::gen::container<std::vector<double>>(
            rc::gen::map(rc::gen::inRange(1, 100), [](int w) { return static_cast<double>(w); }));
        const auto pieces = words(widths);
        const auto balanced = balancedLines(pieces, 120);
        RC_ASSERT(balanced.size() == filledLines(pieces, 120).size());
        for (double width : lineWidths(pieces, balanced))
            RC_ASSERT(width <= 120);
    }));
}

TEST(MeasureText, SetsTheBundledFamily) { EXPECT_EQ(QFontInfo(mapFont(13, QFont::Normal)).family(), "Lato"); }

TEST(MeasureText, BalancesInsteadOfFilling)
{
    const MeasuredText text = measureText("comprehensive national power of the country", fontOfLevel(1), 190);
    ASSERT_EQ(text.lines.size(), 2);
    const QFontMetricsF metrics(fontOfLevel(1));
    EXPECT_NEAR(metrics.horizontalAdvance(text.lines[0]), metrics.horizontalAdvance(text.lines[1]), 60);
}

TEST(MeasureText, NeverMeasuresLessThanIsDrawn)
{
    for (const QFont& font :
         {fontOfLevel(0), fontOfLevel(1), fontOfLevel(2), fontOfLevel(3), phraseFont(u"is the basis of")}) {
        for (int start = 0; start < kPangram.size(); ++start) {
            const MeasuredText text = measureText(kPangram.mid(start), font, 160);
            EXPECT_GE(text.size.width + 1e-6, drawnWidth(text, font)) << kPangram.mid(start).toStdString();
            EXPECT_LE(text.size.width, drawnWidth(text, font) + 1.01) << kPangram.mid(start).toStdString();
        }
    }
}

// A line ends at a hyphen that is kerned with the letter after it; alone it is wider.
TEST(MeasureText, CountsNoKerningAcrossTheEndOfALine)
{
    const QFont font = fontOfLevel(3);
    const QString source = QStringLiteral("V-flb. lVab lmmacf-mmTm-W-m.cfTbcfT-T Taf.");
    for (double width = 90; width <= 240; width += 0.25)
        ASSERT_LE(drawnWidth(measureText(source, font, width, 100), font), width + 0.01);
}

TEST(MeasureText, KeepsEveryLineWithinTheWidthAndEveryWordInOrder)
{
    EXPECT_TRUE(rc::check([] {
        const auto letters = *rc::gen::container<std::string>(rc::gen::elementOf(std::string("abcfilmTVW.-  ")));
        const QString source = QString::fromStdString(letters).left(200);
        const QFont font = fontOfLevel(3);
        const MeasuredText text = measureText(source, font, 150, 100);
        RC_ASSERT(drawnWidth(text, font) <= 150.01);
        RC_ASSERT(text.lines.join(QString()).remove(' ') == QString(source).remove(' '));
        RC_ASSERT(text.size.height == static_cast<double>(text.lines.size()) * text.lineHeight);
    }));
}

TEST(MeasureText, BreaksAWordThatIsWiderThanALine)
{
    const MeasuredText text = measureText("Donaudampfschifffahrtsgesellschaftskapitän", fontOfLevel(3), 100);
    EXPECT_GE(text.lines.size(), 2);
    EXPECT_LE(drawnWidth(text, fontOfLevel(3)), 100);
    EXPECT_EQ(text.lines.join(QString()), "Donaudampfschifffahrtsgesellschaftskapitän");
}

TEST(MeasureText, KeepsTheAuthorsLineBreaksAndDropsControls)
{
    EXPECT_EQ(measureText("hard\r\npower", fontOfLevel(2), 150).lines, (QStringList{"hard", "power"}));
    EXPECT_EQ(measureText(" a\tb\x01  c ", fontOfLevel(2), 150).lines, QStringList{"a b c"});
    EXPECT_TRUE(measureText("\n \n", fontOfLevel(2), 150).lines.isEmpty());
}

TEST(MeasureText, EndsInAnEllipsisWhenThereAreTooManyLines)
{
    const MeasuredText text = measureText(QString("soft power ").repeated(4000), fontOfLevel(3), 120, 3);
    ASSERT_EQ(text.lines.size(), 3);
    EXPECT_TRUE(text.lines.back().endsWith(QChar(0x2026)));
    EXPECT_LE(drawnWidth(text, fontOfLevel(3)), 120);
}

TEST(MeasureText, BreaksChineseBetweenCharactersAndGivesItRoom)
{
    const QString label = QString::fromUtf8("文化软实力在国际传播中的作用研究与综合国力的提升");
    const MeasuredText text = measureText(label, fontOfLevel(3), 100);
    ASSERT_GE(text.lines.size(), 3);
    EXPECT_EQ(text.lines.join(QString()), label);
    EXPECT_LE(std::abs(text.lines.front().size() - text.lines.back().size()), 2);
    EXPECT_GT(text.lineHeight, measureText("soft", fontOfLevel(3), 100).lineHeight);
}

TEST(MeasureText, KnowsTheDirectionByTheFirstStrongCharacter)
{
    EXPECT_TRUE(measureText(QString::fromUtf8("القوة الناعمة"), fontOfLevel(1), 150).isRightToLeft);
    EXPECT_TRUE(measureText(QString::fromUtf8("12 כוח רך"), fontOfLevel(1), 150).isRightToLeft);
    EXPECT_FALSE(measureText(QString::fromUtf8("R&D القوة"), fontOfLevel(1), 150).isRightToLeft);
}

TEST(MeasureText, NeverCutsAnEmojiInTwo)
{
    const MeasuredText text = measureText(
        QString::fromUtf8("👩‍🔬👩‍🔬👩‍🔬👩‍🔬👩‍🔬👩‍🔬👩‍🔬👩‍🔬"),
        fontOfLevel(0), 60);
    for (const QString& line : text.lines) {
        EXPECT_FALSE(line.front().isLowSurrogate());
        EXPECT_FALSE(line.back().isHighSurrogate());
    }
}

TEST(LabelFont, AsksTheChineseFontFirstForChineseLabelsAndTheirPunctuation)
{
    EXPECT_EQ(labelFont(2, u"由……构成").families().front(), "Noto Sans CJK SC");
    EXPECT_EQ(labelFont(2, u"R&D competitiveness").families().front(), "Lato");
}

TEST(PhraseFont, IsItalicOnlyForScriptsThatHaveItalics)
{
    EXPECT_TRUE(phraseFont(u"is the basis of").italic());
    EXPECT_TRUE(phraseFont(u"является основой").italic());
    EXPECT_FALSE(phraseFont(u"源于").italic());
    EXPECT_FALSE(phraseFont(u"أساس").italic());
}

}  // namespace conspectus
