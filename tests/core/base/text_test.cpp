#include "core/base/result.h"
#include "core/base/text.h"

#include <gmock/gmock.h>

using namespace conspectus;

TEST(Trimmed, TakesWhiteSpaceFromBothEnds)
{
    EXPECT_EQ(trimmed(" \t heat and work\r\n"), "heat and work");
    EXPECT_EQ(trimmed(" \n "), "");
}

TEST(Split, KeepsEmptyParts)
{
    EXPECT_THAT(split("a;;b;", ';'), testing::ElementsAre("a", "", "b", ""));
    EXPECT_THAT(split("", ';'), testing::ElementsAre(""));
}

TEST(Utf8, WellFormedTextOfEveryLengthIsValid)
{
    EXPECT_TRUE(isValidUtf8(""));
    EXPECT_TRUE(isValidUtf8("a é 力 \xF0\x9F\x8C\x8D"));
    EXPECT_TRUE(isValidUtf8("\xF4\x8F\xBF\xBF"));  // U+10FFFF
}

TEST(Utf8, MalformedTextIsNot)
{
    for (const char* text : {"\x80", "\xC3", "\xC0\xAF", "\xE0\x9F\xBF", "\xED\xA0\x80", "\xF0\x8F\xBF\xBF",
                             "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xFF", "a\xE4\xB8"})
        EXPECT_FALSE(isValidUtf8(text)) << testing::PrintToString(std::string(text));
}

TEST(Utf8, EveryCodePointButSurrogatesIsValid)
{
    for (std::uint32_t c = 0x80; c <= 0x10FFFF; ++c) {
        std::string text;
        const auto byte = [&](std::uint32_t value) {
            text += static_cast<char>(value);
        };
        if (c < 0x800) {
            byte(0xC0 | c >> 6);
        } else if (c < 0x10000) {
            byte(0xE0 | c >> 12);
            byte(0x80 | (c >> 6 & 0x3F));
        } else {
            byte(0xF0 | c >> 18);
            byte(0x80 | (c >> 12 & 0x3F));
            byte(0x80 | (c >> 6 & 0x3F));
        }
        byte(0x80 | (c & 0x3F));
        ASSERT_EQ(isValidUtf8(text), c < 0xD800 || c > 0xDFFF) << c;
    }
}

TEST(Latin1, StrayBytesBecomeTheirLetterAndUtf8Stays)
{
    EXPECT_EQ(latin1ToUtf8("caf\xE9 \xC3\xA9 \xE5\x8A\x9B"), "café é 力");
    EXPECT_TRUE(isValidUtf8(latin1ToUtf8("\x80\xFF\xC3")));
}

TEST(Controls, WhatXmlForbidsGoes)
{
    EXPECT_EQ(withoutControls(std::string_view("a\0b\x1F\tc\r\n\x7F", 9)), "ab\tc\r\n\x7F");
    EXPECT_EQ(withoutControls("x\xEF\xBF\xBEy\xEF\xBF\xBF\xEF\xBF\xBD"), "xy\xEF\xBF\xBD");
}

TEST(Describe, NamesAsMuchOfThePlaceAsIsKnown)
{
    EXPECT_EQ(describe({ErrorCode::Input, "It ends early.", "map.graphml", 12}),
              "map.graphml, line 12: It ends early.");
    EXPECT_EQ(describe({ErrorCode::Input, "It ends early.", "", 12}), "line 12: It ends early.");
    EXPECT_EQ(describe({ErrorCode::Input, "It ends early.", "map.graphml", 0}), "map.graphml: It ends early.");
    EXPECT_EQ(describe({ErrorCode::Input, "It ends early.", "", 0}), "It ends early.");
}
