// figure_test.cpp: figures of a size on paper, presets and the check before printing, as whole processes.
#include "core/model/figure.h"
#include "core/model/tour.h"
#include "tests/cli/program.h"
#include "tests/support/paths.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace conspectus {
namespace {

using nlohmann::json;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

const std::vector<std::string> kViews{"Figure 1", "Figure 2", "Table 1"};

std::string exported(std::vector<std::string> options, const std::string& map = kBuiltIn)
{
    options.insert(options.begin(), {"export", map, "-o", "-"});
    const Outcome outcome = run(options);
    EXPECT_EQ(outcome.exitCode, 0) << outcome.trouble << outcome.err;
    EXPECT_THAT(outcome.err, IsEmpty());
    return outcome.out;
}

json checked(std::vector<std::string> options, const std::string& map = kBuiltIn)
{
    options.insert(options.begin(), {"check-figure", map, "--json"});
    return json::parse(run(options).out);
}

TEST(Figure, OfThePaperFitsColumnsAtEightPoints)
{
    for (const std::string& view : kViews)
        for (const char* width : {"85", "178"}) {
            const json report = checked({"--view", view, "--width", width});
            EXPECT_NEAR(report.at("width_mm").get<double>(), std::stod(width), 0.01) << view;
            EXPECT_GE(report.at("type_pt").get<double>(), 7.99) << view << ' ' << width;
            EXPECT_TRUE(report.at("printable").get<bool>()) << view << ' ' << width << report.dump(1);
        }
}

TEST(Figure, SaysItsSizeInMillimetres)
{
    EXPECT_THAT(exported({"--format", "svg", "--view", "Figure 1", "--width", "85"}), HasSubstr(" width=\"85mm\""));
    EXPECT_THAT(exported({"--format", "svg", "--view", "Figure 1", "--size", "800x600"}), HasSubstr(" width=\"800\""));
}

TEST(Figure, IsWrittenInEveryFormat)
{
    const std::vector<std::pair<std::string, std::string>> beginnings{
        {"svg", "<?xml"},   {"pdf", "%PDF-"}, {"eps", "%!PS-Adobe"}, {"png", "\x89PNG"},   {"jpg", "\xff\xd8"},
        {"webp", "RIFF"},   {"tiff", "II*"},  {"tex", "%"},          {"pptx", "PK"},       {"html", "<!DOCTYPE"},
        {"dot", "digraph"}, {"mmd", "---"},   {"txt", "Figure 1"},   {"md", "# Figure 1"},
    };
    for (const auto& [format, beginning] : beginnings) {
        const std::string once = exported({"--format", format, "--view", "Figure 1", "--width", "85"});
        EXPECT_THAT(once, StartsWith(beginning)) << format;
        EXPECT_EQ(once, exported({"--format", format, "--view", "Figure 1", "--width", "85"})) << format;
    }
}

TEST(Figure, OfAPresetIsTheSameAsOneOfItsOptions)
{
    const Folder folder;
    std::string map = bytesOf(test::sourcePath("resources/maps/cultural-soft-power.graphml"));
    const std::string kept = "<data key=\"figures\">\n";
    map.insert(map.find(kept) + kept.size(),
               "<c:figure name=\"Journal\" view=\"Figure 2\" width=\"114\" legend=\"yes\" theme=\"print\"/>\n");
    const std::string path = folder.file("map.graphml");
    write(path, map);
    EXPECT_EQ(
        exported({"--preset", "Journal", "--format", "svg"}, path),
        exported({"--view", "Figure 2", "--width", "114", "--legend", "--theme", "print", "--format", "svg"}, path));
    EXPECT_THAT(run({"info", path}).out, HasSubstr("Journal"));
    const Outcome missing = run({"export", path, "-o", "-", "--format", "svg", "--preset", "Jornal"});
    EXPECT_EQ(missing.exitCode, 1);
    EXPECT_THAT(missing.err, HasSubstr("did you mean 'Journal'?"));
}

TEST(Figure, OfThePaperIsKeptInTheBuiltInMap)
{
    for (const std::string& view : kViews)
        EXPECT_EQ(exported({"--preset", view + ", one column", "--format", "svg"}),
                  exported({"--view", view, "--width", "85", "--format", "svg"}));
}

TEST(Figure, SaysHowMuchIsDoneWhereThatIsAsked)
{
    const Folder folder;
    const Outcome outcome = run({"export", kBuiltIn, "-o", folder.file("map.png"), "--width", "178", "--progress"});
    EXPECT_EQ(outcome.exitCode, 0);
    EXPECT_THAT(outcome.err, HasSubstr("progress 100%"));
}

TEST(Figure, RefusesSizesThatAreNone)
{
    EXPECT_EQ(run({"export", kBuiltIn, "-o", "-", "--format", "svg", "--width", "wide"}).exitCode, 1);
    EXPECT_EQ(run({"export", kBuiltIn, "-o", "-", "--format", "svg", "--width", "-85"}).exitCode, 1);
    EXPECT_EQ(run({"export", kBuiltIn, "-o", "-", "--format", "png", "--dpi", "1000000"}).exitCode, 1);
    EXPECT_THAT(run({"export", kBuiltIn, "-o", "-", "--format", "svg", "--page", "a11"}).err, HasSubstr("a4"));
}

TEST(CheckFigure, FindsFaultAndSaysSoByItsExitCode)
{
    const Outcome small = run({"check-figure", kBuiltIn, "--view", "Whole map", "--width", "85", "--height", "60"});
    EXPECT_NE(small.exitCode, 0);
    EXPECT_THAT(small.out, AllOf(HasSubstr("fault: "), HasSubstr("pt")));
    const Outcome fine = run({"check-figure", kBuiltIn, "--view", "Figure 1", "--width", "178", "--alt",
                              "Concept map of hard and soft power and of what each of them consists of."});
    EXPECT_EQ(fine.exitCode, 0) << fine.out;
    EXPECT_THAT(fine.out, HasSubstr("Nothing to find fault with."));
}

TEST(CheckFigure, LooksAtTheFormat)
{
    EXPECT_THAT(
        run({"check-figure", kBuiltIn, "--view", "Figure 1", "--width", "178", "--dpi", "72", "--format", "png"}).out,
        HasSubstr("72"));
    EXPECT_THAT(
        run({"check-figure", kBuiltIn, "--view", "Figure 1", "--width", "178", "--dpi", "72", "--format", "svg"}).out,
        Not(HasSubstr("72")));
}

/// While it lives, no font is installed: there are those that come with the program.
class NoFonts {
public:
    NoFonts()
    {
        write(m_folder.file("fonts.conf"),
              "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"urn:fontconfig:fonts.dtd\"><fontconfig><cachedir>" +
                  m_folder.file("cache") + "</cachedir></fontconfig>");
        setenv("FONTCONFIG_FILE", m_folder.file("fonts.conf").c_str(), 1);
    }
    ~NoFonts() { unsetenv("FONTCONFIG_FILE"); }

    const Folder& folder() const { return m_folder; }

private:
    Folder m_folder;
};

TEST(Figure, SaysWhichLettersNoFontHas)
{
    const NoFonts none;
    const std::vector<std::string> chinese{"--view", "Figure 1", "--language", "zh-Hans", "--width", "178"};
    for (const char* format : {"png", "svg", "pdf", "eps", "tex", "pptx", "html", "jpg", "txt"}) {
        std::vector<std::string> arguments{"export", kBuiltIn, "-o", none.folder().file("figure"), "--format", format};
        arguments.insert(arguments.end(), chinese.begin(), chinese.end());
        const Outcome outcome = run(arguments);
        EXPECT_EQ(outcome.exitCode, 0) << format << outcome.err;
        if (format == std::string("txt"))
            EXPECT_THAT(outcome.err, Not(HasSubstr("font"))) << "text is set by who reads it";
        else
            EXPECT_THAT(outcome.err,
                        AllOf(HasSubstr("conspectus: warning: No font on this computer has "), HasSubstr("U+4E00"),
                              HasSubstr("Install a font for Chinese")))
                << format;
    }
    const Outcome english = run({"export", kBuiltIn, "-o", none.folder().file("figure.png"), "--view", "Figure 1"});
    EXPECT_THAT(english.err, Not(HasSubstr("font"))) << "the program brings fonts for this one";
}

TEST(Tour, SaysWhichLettersNoFontHas)
{
    const NoFonts none;
    const Outcome outcome = run({"tour", kBuiltIn, "--language", "zh-Hans", "--pdf", none.folder().file("slides.pdf")});
    EXPECT_EQ(outcome.exitCode, 0) << outcome.err;
    EXPECT_THAT(outcome.err, HasSubstr("conspectus: warning: No font on this computer has "));
}

TEST(Figure, OnPaperStandsOnWhite)
{
    EXPECT_THAT(exported({"--format", "svg", "--view", "Figure 1", "--width", "85"}),
                AllOf(HasSubstr("#ffffff"), Not(HasSubstr("#fcfbf7"))));
    EXPECT_THAT(exported({"--format", "svg", "--view", "Figure 1", "--size", "800x600"}), HasSubstr("#fcfbf7"))
        << "as on the screen";
    const auto grounds = [](const json& report) {
        return std::ranges::count_if(report.at("findings"),
                                     [](const json& each) { return each.at("kind") == "tinted-ground"; });
    };
    EXPECT_EQ(grounds(checked({"--view", "Figure 1", "--width", "85"})), 0);
    EXPECT_EQ(grounds(checked({"--view", "Figure 1", "--width", "85", "--theme", "night"})), 1);
    EXPECT_EQ(grounds(checked({"--view", "Figure 1", "--width", "85", "--theme", "night", "--transparent"})), 0);
}

}  // namespace
}  // namespace conspectus
