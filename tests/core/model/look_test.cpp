#include "core/model/look.h"

#include <gtest/gtest.h>

using namespace conspectus;

namespace {

TEST(Look, ReadsAndWritesColours)
{
    EXPECT_EQ(colourFrom("#4477aa"), Rgba::of(0x44, 0x77, 0xaa));
    EXPECT_EQ(colourFrom("#47a"), Rgba::of(0x44, 0x77, 0xaa));
    EXPECT_EQ(colourFrom("#4477AA80"), Rgba::of(0x44, 0x77, 0xaa, 0x80));
    EXPECT_EQ(colourFrom("#00000000"), kClear);
    for (const char* other : {"", "#", "4477aa", "#44", "#4477a", "#4477ag", "#4477aa8", "#-477aa", "red"})
        EXPECT_FALSE(colourFrom(other)) << other;
    EXPECT_EQ(colourText(Rgba::of(0x44, 0x77, 0xaa)), "#4477aa");
    EXPECT_EQ(colourText(Rgba::of(0, 0, 1, 0x80)), "#00000180");
    EXPECT_EQ(colourText({}), "");
}

TEST(Look, NamesEveryOutline)
{
    for (int i = 0; i <= static_cast<int>(Outline::Plain); ++i)
        EXPECT_EQ(outlineFrom(outlineName(static_cast<Outline>(i))), static_cast<Outline>(i));
    EXPECT_FALSE(outlineFrom("star"));
}

}  // namespace
