#include "app/theme/theme.h"

#include "app/paint/picture_style.h"
#include "app/theme/contrast.h"
#include "app/theme/theme_colours.h"
#include "app/theme/theme_library.h"
#include "tests/app/theme/contrast.h"

#include <gtest/gtest.h>

namespace conspectus {

namespace {

/// Those of the screen and those of figures.
std::vector<Theme> shippedThemes()
{
    std::vector<Theme> shipped;
    for (const ListedTheme& each : allThemes())
        if (each.kind != ThemeKind::Own)
            shipped.push_back(*each.theme);
    return shipped;
}

/// CIE 1976: as light as it looks, 0 to 100.
double lightness(const QColor& colour)
{
    const double y = luminance(colour);
    return y > 216.0 / 24389 ? 116 * std::cbrt(y) - 16 : y * 24389 / 27;
}

}  // namespace

TEST(Themes, StandInMenuOrderAndAreFoundByName)
{
    QStringList names;
    for (const Theme& theme : themes()) {
        names += theme.name;
        EXPECT_EQ(findTheme(theme.name), &theme);
    }
    EXPECT_EQ(names, (QStringList{"paper", "night", "high-contrast", "print"}));
    EXPECT_EQ(findTheme("Paper"), nullptr);
}

TEST(Themes, LabelsAreReadableOnTheirBoxes)
{
    for (const Theme& theme : shippedThemes())
        for (const LevelStyle& level : theme.levels)
            EXPECT_GE(contrast(level.text, level.fill), 4.5)
                << theme.name.toStdString() << ' ' << level.fill.name().toStdString();
}

TEST(Themes, CountsAreReadableOnTheirBadges)
{
    for (const Theme& theme : shippedThemes())
        for (int level = 0; level < 4; ++level) {
            PictureConcept shown;
            shown.level = level;
            const ConceptLook look = conceptLook(theme, shown);
            EXPECT_GE(contrast(look.text, look.badge), 4.5) << theme.name.toStdString() << ' ' << level;
        }
}

TEST(Themes, PhrasesAndInkAreReadableWhereTheyStand)
{
    for (const Theme& theme : shippedThemes()) {
        EXPECT_GE(contrast(theme.phrase, theme.plate), 4.5) << theme.name.toStdString();
        EXPECT_GE(contrast(theme.ink, theme.canvas), 4.5) << theme.name.toStdString();
        EXPECT_GE(contrast(theme.phrase, theme.block), 4.5) << theme.name.toStdString();
    }
}

TEST(Themes, LinesStandOutFromTheCanvas)
{
    for (const Theme& theme : shippedThemes()) {
        for (const QColor& colour : theme.palette)
            EXPECT_GE(contrast(colour, theme.canvas), 3)
                << theme.name.toStdString() << ' ' << colour.name().toStdString();
        for (const QColor& colour : {theme.faint, theme.selection, theme.hover})
            EXPECT_GE(contrast(colour, theme.canvas), 3)
                << theme.name.toStdString() << ' ' << colour.name().toStdString();
    }
}

TEST(Themes, ColoursOfOnePaletteDiffer)
{
    for (const Theme& theme : shippedThemes())
        for (std::size_t i = 0; i < theme.palette.size(); ++i)
            for (std::size_t j = i + 1; j < theme.palette.size(); ++j)
                EXPECT_NE(theme.palette[i], theme.palette[j]) << theme.name.toStdString();
}

TEST(Themes, ThatAreShippedHaveNoContrastFaults)
{
    for (const Theme& theme : shippedThemes())
        for (const ContrastFault& fault : contrastFaults(theme))
            ADD_FAILURE() << theme.name.toStdString() << ": " << fault.setting.toStdString() << ' ' << fault.ratio;
}

TEST(Themes, OfFiguresHaveTypeThatIsAsWideAsWhatJournalsAskFor)
{
    EXPECT_EQ(findTheme("plain-serif")->type.family, "Liberation Serif");
    EXPECT_EQ(findTheme("plain-sans")->type.family, "Liberation Sans");
    EXPECT_EQ(findTheme("high-contrast-print")->type.family, "Liberation Sans");
    for (const Theme& theme : shippedThemes())
        EXPECT_EQ(theme.palette[0], theme.ink) << theme.name.toStdString();
}

TEST(Themes, OfColouredFiguresKeepTypesApartInGrey)
{
    const Theme grey = greyed(*findTheme("plain-sans"));
    for (std::size_t i = 0; i < grey.palette.size(); ++i)
        for (std::size_t j = i + 1; j < grey.palette.size(); ++j)
            EXPECT_GE(std::abs(lightness(grey.palette[i]) - lightness(grey.palette[j])), 4) << i << ' ' << j;
}

TEST(Themes, OfHighContrastPrintAreBlackAndWhite)
{
    const Theme& theme = *findTheme("high-contrast-print");
    for (const LevelStyle& level : theme.levels) {
        EXPECT_GE(contrast(level.text, level.fill), 12);
        EXPECT_GE(contrast(level.border, theme.canvas), 12);
    }
    EXPECT_GE(contrast(theme.phrase, theme.plate), 12);
    EXPECT_GE(theme.lineWidth, 1.6);
    EXPECT_EQ(greyed(theme), theme);
}

TEST(GreyThemes, AreAsLightAsTheirColours)
{
    Theme theme = themes().front();
    theme.classes["figure"].fill = QColor(0xFF00FF00);
    theme.lines["drives"].colour = QColor(0xFFFF0000);
    const Theme grey = greyed(theme);
    EXPECT_EQ(grey.classes.at("figure").fill, QColor(0xFFDCDCDC));
    EXPECT_EQ(grey.lines.at("drives").colour, QColor(0xFF7F7F7F));
    for (std::size_t i = 0; i < theme.palette.size(); ++i) {
        EXPECT_EQ(grey.palette[i].saturation(), 0);
        EXPECT_NEAR(luminance(grey.palette[i]), luminance(theme.palette[i]), 0.005);
    }
    EXPECT_EQ(grey.type, theme.type);
    EXPECT_EQ(greyed(grey), grey);
}

TEST(ContrastFaults, SayWhichSettingStandsOnWhat)
{
    Theme theme = themes().front();
    EXPECT_TRUE(contrastFaults(theme).empty());
    theme.levels[2].text = theme.levels[2].fill;
    theme.palette[3] = theme.canvas;
    theme.classes["figure"].fill = theme.levels[0].text;  // white below the white label of level 0
    theme.lines["drives"].colour = theme.canvas;
    const std::vector<ContrastFault> faults = contrastFaults(theme);
    ASSERT_EQ(faults.size(), 4u);
    EXPECT_EQ(faults[0].setting, "class figure/fill");
    EXPECT_EQ(faults[1].setting, "colours/palette 3");
    EXPECT_EQ(faults[2].setting, "level 2/text");
    EXPECT_EQ(faults[2].against, "level 2/fill");
    EXPECT_EQ(faults[2].ratio, 1);
    EXPECT_EQ(faults[2].least, 4.5);
    EXPECT_EQ(faults[3].setting, "relation drives/colour");
    EXPECT_EQ(faults[3].least, 3);
}

TEST(Contrast, IsWcags)
{
    EXPECT_EQ(contrastRatio(Qt::black, Qt::white), 21);
    for (const Theme& theme : themes())
        EXPECT_DOUBLE_EQ(contrastRatio(theme.ink, theme.canvas), contrast(theme.ink, theme.canvas));
}

TEST(Themes, TypeIsTheSameInAllSoThatAChangeOfThemeNeverChangesTheLayout)
{
    for (const Theme& theme : themes())
        EXPECT_EQ(theme.type, themes().front().type);
}

TEST(Themes, TakeAnyLevelAndAnyColourIndex)
{
    const Theme& theme = themes().front();
    EXPECT_EQ(&theme.level(-3), &theme.levels.front());
    EXPECT_EQ(&theme.level(99), &theme.levels.back());
    EXPECT_EQ(theme.relationColour(0), theme.ink);
    EXPECT_EQ(theme.relationColour(8), theme.palette[0]);
    EXPECT_EQ(theme.relationColour(-1), theme.palette[7]);
}

}  // namespace conspectus
