#include "tests/cli/program.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace conspectus {
namespace {

using nlohmann::json;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

std::string exported(std::vector<std::string> options, const std::string& map = kBuiltIn, const std::string& in = {})
{
    options.insert(options.begin(), {"export", map, "-o", "-"});
    const Outcome outcome = run(options, in);
    EXPECT_EQ(outcome.exitCode, 0) << outcome.trouble << outcome.err;
    EXPECT_THAT(outcome.err, IsEmpty());
    return outcome.out;
}

/// Width and height stand big-endian at byte 16 of every PNG.
unsigned bigEndian(const std::string& bytes, std::size_t at)
{
    unsigned value = 0;
    for (std::size_t i = at; i < at + 4; ++i)
        value = value << 8 | static_cast<unsigned char>(bytes.at(i));
    return value;
}

TEST(Export, DrawsEveryViewInEveryFormat)
{
    const json views = json::parse(run({"info", kBuiltIn, "--json"}).out).at("views");
    EXPECT_EQ(views.size(), 5u);
    for (const std::string view : views) {
        EXPECT_THAT(exported({"--format", "svg", "--view", view}), HasSubstr("<svg")) << view;
        EXPECT_THAT(exported({"--format", "pdf", "--view", view}), StartsWith("%PDF-")) << view;
        EXPECT_THAT(exported({"--format", "png", "--view", view}), StartsWith("\x89PNG")) << view;
    }
}

TEST(Export, MakesTheSameBytesTwice)
{
    for (const char* format : {"svg", "pdf", "png"})
        EXPECT_EQ(exported({"--format", format}), exported({"--format", format})) << format;
}

TEST(Export, ChoosesTheFormatByTheNameOfTheFile)
{
    const Folder folder;
    for (const auto& [name, beginning] : {std::pair{"a.svg", "<?xml"}, {"a.pdf", "%PDF-"}, {"A.PNG", "\x89PNG"}}) {
        const Outcome outcome = run({"export", kBuiltIn, "-o", folder.file(name), "--view", "Figure 1"});
        EXPECT_EQ(outcome.exitCode, 0) << outcome.err;
        EXPECT_THAT(bytesOf(folder.file(name)), StartsWith(beginning)) << name;
    }
}

TEST(Export, WritesTextAsTextWithATitle)
{
    EXPECT_THAT(exported({"--format", "svg", "--view", "Figure 1"}),
                AllOf(HasSubstr("<title"), HasSubstr("<desc"), HasSubstr("Figure 1"), HasSubstr("<text")));
}

TEST(Export, IsAsLargeAsAsked)
{
    const std::string png = exported({"--format", "png", "--size", "800x600"});
    EXPECT_EQ(bigEndian(png, 16), 800u);
    EXPECT_EQ(bigEndian(png, 20), 600u);
}

TEST(Export, DiffersByTheme)
{
    const std::string paper = exported({"--format", "svg", "--theme", "paper", "--view", "Figure 1"});
    EXPECT_EQ(paper, exported({"--format", "svg", "--view", "Figure 1"}));
    EXPECT_NE(paper, exported({"--format", "svg", "--theme", "night", "--view", "Figure 1"}));
}

TEST(Export, ReadsStandardInput)
{
    EXPECT_THAT(exported({"--format", "svg"}, "-", "digraph { heat -> energy }"),
                AllOf(HasSubstr("heat"), HasSubstr("energy")));
}

TEST(Export, EmbedsItsFontsInPdf)
{
    if (runProgram({"pdffonts", "-v"}).exitCode != 0)
        GTEST_SKIP() << "needs pdffonts";
    const Folder folder;
    ASSERT_EQ(run({"export", kBuiltIn, "-o", folder.file("map.pdf"), "--view", "Figure 1"}).exitCode, 0);
    const Outcome fonts = runProgram({"pdffonts", folder.file("map.pdf")});
    EXPECT_THAT(fonts.out, HasSubstr("Lato"));
    EXPECT_THAT(fonts.out, HasSubstr(" yes yes "));
    EXPECT_THAT(fonts.out, testing::Not(HasSubstr(" no  yes ")));
}

TEST(Export, FailsWithFourWhereItCannotWrite)
{
    const Outcome outcome = run({"export", kBuiltIn, "-o", "/nowhere/at/all.svg", "--view", "Figure 1"});
    EXPECT_EQ(outcome.exitCode, 4) << outcome.trouble;
}

}  // namespace
}  // namespace conspectus
