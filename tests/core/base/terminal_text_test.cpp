#include "core/base/terminal_text.h"

#include <gtest/gtest.h>

using namespace conspectus;

TEST(TerminalText, OrdinaryTextStaysAsItIs)
{
    for (const char* text : {"", "one\ttwo\nthree\r\nfour", "文化软实力 – café, \xf0\x9f\x98\x80", "\xe2\x80\x8f"})
        EXPECT_EQ(withVisibleControls(text), text);
}

TEST(TerminalText, ControlsAreWrittenOut)
{
    EXPECT_EQ(withVisibleControls("a\x1b[31m\x07\r\x7f"), "a\\u001b[31m\\u0007\\u000d\\u007f");
    EXPECT_EQ(withVisibleControls("\xc2\x80\xc2\x9b\xc2\x9f\xc2\xa0"), "\\u0080\\u009b\\u009f\xc2\xa0");
    EXPECT_EQ(withVisibleControls(std::string_view("a\0b", 3)), "a\\u0000b");
}

TEST(TerminalText, SoIsWhatTurnsTheLineAround)
{
    EXPECT_EQ(withVisibleControls("\xe2\x80\xaa\xe2\x80\xae\xe2\x81\xa6\xe2\x81\xa9"), "\\u202a\\u202e\\u2066\\u2069");
}

TEST(TerminalText, SoAreBytesThatAreNoUtf8)
{
    EXPECT_EQ(withVisibleControls("caf\xe9 \x9b\xc2"), "caf\\xe9 \\x9b\\xc2");
}
