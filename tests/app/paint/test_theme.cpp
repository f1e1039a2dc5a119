#include "app/paint/theme.h"

#include "app/paint/picture_style.h"
#include "tests/app/paint/contrast.h"

#include <gtest/gtest.h>

namespace conspectus {

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
    for (const Theme& theme : themes())
        for (const LevelStyle& level : theme.levels)
            EXPECT_GE(contrast(level.text, level.fill), 4.5) << theme.name.toStdString() << ' ' << level.fontPx;
}

TEST(Themes, CountsAreReadableOnTheirBadges)
{
    for (const Theme& theme : themes())
        for (int level = 0; level < 4; ++level) {
            PictureConcept shown;
            shown.level = level;
            const ConceptLook look = conceptLook(theme, shown);
            EXPECT_GE(contrast(look.text, look.badge), 4.5) << theme.name.toStdString() << ' ' << level;
        }
}

TEST(Themes, PhrasesAndInkAreReadableWhereTheyStand)
{
    for (const Theme& theme : themes()) {
        EXPECT_GE(contrast(theme.phrase, theme.plate), 4.5) << theme.name.toStdString();
        EXPECT_GE(contrast(theme.ink, theme.canvas), 4.5) << theme.name.toStdString();
        EXPECT_GE(contrast(theme.phrase, theme.block), 4.5) << theme.name.toStdString();
    }
}

TEST(Themes, LinesStandOutFromTheCanvas)
{
    for (const Theme& theme : themes()) {
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
    for (const Theme& theme : themes())
        for (std::size_t i = 0; i < theme.palette.size(); ++i)
            for (std::size_t j = i + 1; j < theme.palette.size(); ++j)
                EXPECT_NE(theme.palette[i], theme.palette[j]) << theme.name.toStdString();
}

TEST(Themes, TypeIsTheSameInAllSoThatAChangeOfThemeNeverChangesTheLayout)
{
    for (const Theme& theme : themes())
        for (std::size_t i = 0; i < theme.levels.size(); ++i) {
            EXPECT_EQ(theme.levels[i].fontPx, themes().front().levels[i].fontPx);
            EXPECT_EQ(theme.levels[i].weight, themes().front().levels[i].weight);
        }
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
