#include "app/publish/check/colour_difference.h"
#include "app/publish/check/colour_vision.h"
#include "app/theme/contrast.h"

#include <gtest/gtest.h>

#include <set>

namespace conspectus {
namespace {

double differenceSeen(QRgb one, QRgb other, Vision vision)
{
    return difference(labOf(simulated(QColor(one), vision)), labOf(simulated(QColor(other), vision)));
}

TEST(ColourVision, LeavesBlackGreyAndWhiteAsTheyAre)
{
    for (Vision vision : visions())
        for (QRgb colour : {0xFF000000, 0xFF7F7F7F, 0xFFFFFFFF})
            EXPECT_EQ(simulated(QColor(colour), vision), QColor(colour)) << titleOf(vision).toStdString();
}

// What the matrices of the paper's table give in linear light, worked out by hand.
TEST(ColourVision, SeesPureColoursAsPublished)
{
    EXPECT_EQ(simulated(QColor(0xFFFF0000), Vision::Protanopia).name(), "#6d5f00");
    EXPECT_EQ(simulated(QColor(0xFF0000FF), Vision::Protanopia).name(), "#0059ff");
    EXPECT_EQ(simulated(QColor(0xFFFF0000), Vision::Deuteranopia).name(), "#a39000");
    EXPECT_EQ(simulated(QColor(0xFFFF0000), Vision::Tritanopia).name(), "#ff000f");
}

TEST(ColourVision, ConfusesRedAndGreenWithoutTheirConesOnly)
{
    constexpr QRgb kOlive = 0xFF7F7A00, kBrick = 0xFFB45A1E;
    EXPECT_GT(difference(labOf(QColor(kOlive)), labOf(QColor(kBrick))), 25);
    EXPECT_LT(differenceSeen(kOlive, kBrick, Vision::Deuteranopia), 10);
    EXPECT_GT(differenceSeen(kOlive, kBrick, Vision::Tritanopia), 15);
}

TEST(ColourVision, ConfusesBlueAndGreenWithoutBlueConesOnly)
{
    constexpr QRgb kBlue = 0xFF2A86BD, kGreen = 0xFF008A80;
    EXPECT_LT(differenceSeen(kBlue, kGreen, Vision::Tritanopia), 6);
    EXPECT_GT(differenceSeen(kBlue, kGreen, Vision::Protanopia), 15);
}

TEST(ColourVision, TurnsColoursIntoGreysAsBrightAsTheyAre)
{
    const QColor colour(0xFFB26F00), grey = simulated(colour, Vision::Grey);
    EXPECT_EQ(grey.red(), grey.green());
    EXPECT_EQ(grey.green(), grey.blue());
    EXPECT_NEAR(relativeLuminance(grey), relativeLuminance(colour), 0.003);
}

TEST(ColourVision, PaintsPicturesInTheSameColours)
{
    QImage image(4, 1, QImage::Format_ARGB32_Premultiplied);
    image.setDotsPerMeterX(11811);
    const QRgb colours[] = {0xFFB26F00, 0xFF2A86BD, 0xFF2A86BD, 0x00000000};
    for (int x = 0; x < 4; ++x)
        image.setPixel(x, 0, colours[x]);
    for (Vision vision : visions()) {
        const QImage seen = simulated(image, vision);
        for (int x = 0; x < 4; ++x)
            EXPECT_EQ(seen.pixel(x, 0), simulated(QColor::fromRgba(colours[x]), vision).rgba()) << x;
        EXPECT_EQ(seen.dotsPerMeterX(), 11811);
    }
}

TEST(ColourVision, TakesAnImageOfNothing) { EXPECT_TRUE(simulated(QImage(), Vision::Grey).isNull()); }

TEST(ColourVision, HasANameForEachKindOfIt)
{
    std::set<QString> names;
    for (Vision vision : visions())
        names.insert({titleOf(vision), nameOf(vision)});
    EXPECT_EQ(names.size(), 8u);
    EXPECT_FALSE(names.contains(QString()));
}

// Of the table of test data in Sharma, Wu and Dalal (2005).
TEST(ColourDifference, IsThatOfThePublishedTable)
{
    struct Row {
        Lab one, other;
        double difference;
    };
    const Row rows[] = {{{50, 2.6772, -79.7751}, {50, 0, -82.7485}, 2.0425},
                        {{50, -1.3802, -84.2814}, {50, 0, -82.7485}, 1.0000},
                        {{50, 2.4900, -0.0010}, {50, -2.4900, 0.0009}, 7.1792},
                        {{50, 2.4900, -0.0010}, {50, -2.4900, 0.0011}, 7.2195},
                        {{50, 2.5, 0}, {73, 25, -18}, 27.1492},
                        {{50, 2.5, 0}, {58, 24, 15}, 19.4535},
                        {{60.2574, -34.0099, 36.2677}, {60.4626, -34.1751, 39.4387}, 1.2644},
                        {{22.7233, 20.0904, -46.6940}, {23.0331, 14.9730, -42.5619}, 2.0373},
                        {{2.0776, 0.0795, -1.1350}, {0.9033, -0.0636, -0.5514}, 0.9082}};
    for (const Row& row : rows) {
        EXPECT_NEAR(difference(row.one, row.other), row.difference, 1e-4);
        EXPECT_NEAR(difference(row.other, row.one), row.difference, 1e-4);
    }
}

TEST(ColourDifference, PlacesTheCornersOfSrgb)
{
    const Lab red = labOf(QColor(Qt::red)), white = labOf(QColor(Qt::white));
    EXPECT_NEAR(red.lightness, 53.24, 0.02);
    EXPECT_NEAR(red.a, 80.09, 0.05);
    EXPECT_NEAR(red.b, 67.20, 0.05);
    EXPECT_NEAR(white.lightness, 100, 0.01);
    EXPECT_NEAR(white.a, 0, 0.02);
    EXPECT_NEAR(white.b, 0, 0.02);
}

}  // namespace
}  // namespace conspectus
