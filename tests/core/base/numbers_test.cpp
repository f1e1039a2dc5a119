#include "core/base/numbers.h"

#include <gtest/gtest.h>

namespace conspectus {
namespace {

TEST(Numbers, AreGroupedByThousands)
{
    EXPECT_EQ(grouped(0), "0");
    EXPECT_EQ(grouped(999), "999");
    EXPECT_EQ(grouped(1'000), "1,000");
    EXPECT_EQ(grouped(82'115), "82,115");
    EXPECT_EQ(grouped(853'000'000), "853,000,000");
}

TEST(Numbers, AMeasureHasThreeDigitsAndNoExponent)
{
    EXPECT_EQ(threeDigits(0), "0");
    EXPECT_EQ(threeDigits(8.534e8), "853,000,000");
    EXPECT_EQ(threeDigits(1234.5), "1,230");
    EXPECT_EQ(threeDigits(999.7), "1,000");
    EXPECT_EQ(threeDigits(99.96), "100");
    EXPECT_EQ(threeDigits(12.34), "12.3");
    EXPECT_EQ(threeDigits(12), "12");
    EXPECT_EQ(threeDigits(0.5), "0.5");
    EXPECT_EQ(threeDigits(0.041234), "0.0412");
    EXPECT_EQ(threeDigits(0.00001), "< 0.0001");
}

}  // namespace
}  // namespace conspectus
