#include "app/publish/tex/latex_text.h"
#include "app/publish/tex/tikz_styles.h"
#include "app/publish/writers.h"
#include "tests/app/publish/hostile_map.h"
#include "tests/app/publish/latex.h"

#include <QTemporaryDir>
#include <gmock/gmock.h>

namespace conspectus {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string tikzOf(const ConceptMap& map, const ExportOptions& options = {})
{
    return *writeTikz(map, pictureOf(map), options);
}

std::string latexOf(const char* text, bool isRightToLeft = false)
{
    return latexText(QString::fromUtf8(text), isRightToLeft);
}

/// How many more braces open than close, those that are letters left out; -1 if one closes that was not open.
int openBraces(const std::string& tex)
{
    int open = 0;
    for (std::size_t i = 0; i < tex.size(); ++i) {
        if (tex[i] == '\\')
            ++i;
        else if (tex[i] == '{')
            ++open;
        else if (tex[i] == '}' && --open < 0)
            return -1;
    }
    return open;
}

TEST(TikzWriter, HasTheKeyOfNumbers)
{
    const SampleMap sample = powers();
    const std::string tex = *writeTikz(sample.map, numberedPictureOf(sample.map), {});
    EXPECT_THAT(tex, HasSubstr("conspectus number/.style"));
    EXPECT_THAT(tex, HasSubstr("{is the basis of};"));
    EXPECT_THAT(tex, HasSubstr("{2};"));
    EXPECT_EQ(openBraces(tex), 0);
}

TEST(LatexText, LeavesLettersAlone) { EXPECT_EQ(latexOf("soft power, naïve – “Łódź”"), "soft power, naïve – “Łódź”"); }

TEST(LatexText, WritesWhatIsSpecialAsCommands)
{
    EXPECT_EQ(latexOf("\\input{/etc/passwd}"), "\\textbackslash{}input\\{/etc/passwd\\}");
    EXPECT_EQ(latexOf("100% of $x_1^2$ & #7~"), "100\\% of \\$x\\_1\\textasciicircum{}2\\$ \\& \\#7\\textasciitilde{}");
    EXPECT_EQ(latexOf("<b> | \"q\""), "\\textless{}b\\textgreater{} \\textbar{} {\\char34}q{\\char34}");
    EXPECT_EQ(latexOf("a\nb\tc"), "a b c");
}

TEST(LatexText, LeavesOutWhatIsNoLetter)
{
    EXPECT_EQ(latexText(QStringLiteral("a") + QChar(0) + QChar(0x1B) + QChar(0x202E) + QChar(0xFFFF)), "a");
}

TEST(LatexText, BreaksLigatures)
{
    EXPECT_EQ(latexOf("a--b---c,,''"), "a-{}-b-{}-{}-c,{},'{}'");
    EXPECT_EQ(latexOf("?`"), "?{\\char96}");
}

TEST(LatexText, HidesBracketsFromTheEndOfALine)
{
    EXPECT_EQ(latexOf("[3cm]"), "{}[3cm]");
    EXPECT_EQ(latexOf("*x"), "{}*x");
}

TEST(LatexText, NamesTheScriptsOfOtherLetters)
{
    EXPECT_EQ(latexOf("软实力 (soft power)"), "\\conspectusscript{Han}{软实力} (soft power)");
    EXPECT_EQ(latexOf("a ≤ b \xF0\x9F\x98\x80"),
              "a \\ensuremath{\\leq} b \\conspectusscript{Symbols}{\xF0\x9F\x98\x80}");
}

TEST(LatexText, SaysWhatIsReadFromTheRight)
{
    EXPECT_EQ(latexOf("see שלום now"), "see \\conspectusright{\\conspectusscript{Hebrew}{שלום}} now");
    EXPECT_EQ(latexOf("שלום (2020)", true),
              "\\conspectusright{\\conspectusscript{Hebrew}{שלום} )\\conspectusleft{2020}(}");
}

TEST(TikzStyles, SaysOnceWhatPartsHaveInCommon)
{
    TikzStyles styles;
    const TikzKinds first{"concept", "level 1"}, second{"concept", "level 2"};
    styles.add(first, {{"fill", "fill=blue"}, {"width", "line width=1bp"}});
    styles.add(first, {{"fill", "fill=blue"}, {"width", "line width=1bp"}});
    styles.add(second, {{"fill", "fill=red"}, {"width", "line width=1bp"}});
    styles.settle();
    EXPECT_THAT(styles.definitions(),
                testing::ElementsAre("conspectus concept/.style={line width=1bp}",
                                     "conspectus level 1/.style={fill=blue}", "conspectus level 2/.style={fill=red}"));
    EXPECT_EQ(styles.optionsOf(first, {{"fill", "fill=green"}, {"width", "line width=1bp"}}),
              "conspectus concept, conspectus level 1, fill=green");
}

TEST(TikzWriter, NamesNodesAndStyles)
{
    const std::string tex = tikzOf(powers().map);
    EXPECT_THAT(tex, HasSubstr("conspectus level 0/.style={"));
    EXPECT_THAT(tex, HasSubstr("conspectus type drives/.style={"));
    EXPECT_THAT(tex, HasSubstr("(c3)"));
    EXPECT_THAT(tex, HasSubstr("{soft power};"));
}

TEST(TikzWriter, SaysWhatIsReadOut)
{
    EXPECT_THAT(tikzOf(powers().map, {.alternative = QStringLiteral("A & B")}), HasSubstr("alt/.try={A \\& B}"));
}

TEST(TikzWriter, LetsNothingOfAMapRun)
{
    SampleMap sample = hostileMap();
    sample.add("\\input{/etc/passwd} \\end{document} {{{ % $");
    const std::string tex = tikzOf(sample.map);
    EXPECT_THAT(tex, Not(HasSubstr("\\input{")));
    EXPECT_THAT(tex, HasSubstr("\\textbackslash{}input\\{"));
    EXPECT_EQ(openBraces(tex.substr(tex.find("\\begin{tikzpicture}"))), 0);
}

TEST(TikzWriter, WritesTheSameBytesTwice) { EXPECT_EQ(tikzOf(hostileMap().map), tikzOf(hostileMap().map)); }

TEST(TikzWriter, LeavesTheCanvasOutWhenTransparent)
{
    EXPECT_THAT(tikzOf(powers().map), HasSubstr("\\fill[conspectus canvas]"));
    EXPECT_THAT(tikzOf(powers().map, {.isTransparent = true}), Not(HasSubstr("conspectus canvas")));
}

TEST(TikzWriter, RefusesWhatTexCannotMeasure)
{
    const ConceptMap map = powers().map;
    const Result<std::string> tex = writeTikz(map, pictureOf(map), {.size = QSizeF(20000, 100)});
    ASSERT_FALSE(tex);
    EXPECT_EQ(tex.error().code, ErrorCode::Output);
}

/// Takes all programs away until its end.
class NoPrograms {
public:
    NoPrograms() { qputenv("PATH", m_empty.path().toLocal8Bit()); }
    ~NoPrograms() { qputenv("PATH", m_path); }

private:
    QByteArray m_path = qgetenv("PATH");
    QTemporaryDir m_empty;
};

TEST(Latex, IsSaidToBeMissingWhereItIs)
{
    const NoPrograms none;
    EXPECT_EQ(test::missingForLatex(), QStringLiteral("pdflatex is not installed (Debian: texlive-pictures)"));
    EXPECT_THAT(test::complaintOf("\\relax").toStdString(), HasSubstr("pdflatex cannot be started"));
}

TEST(TikzWriter, CompilesAsItIsAndInAnotherDocument)
{
    if (const QString missing = test::missingForLatex(); !missing.isEmpty())
        GTEST_SKIP() << missing.toStdString();
    SampleMap sample = hostileMap();
    const ConceptId many = sample.add("软实力 القوة \xF0\x9F\x98\x80 \\input{x} $ % {{ ^^M \\fi [ ]");
    sample.link(sample.add("[3cm] *"), many, sample.partOf);
    const std::string tex = tikzOf(sample.map, {.alternative = QStringLiteral("100% {unbalanced 软")});
    EXPECT_EQ(test::complaintOf(tex), QString());
    EXPECT_EQ(test::complaintOf("\\documentclass{article}\\usepackage{tikz}\\begin{document}\n" + tex +
                                "\nand so on\\end{document}"),
              QString());
}

/// `tex`, ending in an error of TeX if the base line of node c1 is not so many points of TeX below its middle.
std::string measuringBase(std::string tex, double expected)
{
    tex.insert(tex.find("\\end{tikzpicture}"),
               "\\pgfpointanchor{c1}{base}\\edef\\baseplace{\\the\\csname pgf@y\\endcsname}"
               "\\pgfpointanchor{c1}{center}\\edef\\middleplace{\\the\\csname pgf@y\\endcsname}"
               "\\dimen0=\\dimexpr\\middleplace-\\baseplace-" +
                   std::to_string(expected) +
                   "pt\\relax \\ifdim\\dimen0<0pt \\dimen0=-\\dimen0 \\fi"
                   "\\ifdim\\dimen0>0.1pt \\errmessage{the label is \\the\\dimen0 off its place}\\fi ");
    return tex;
}

TEST(TikzWriter, SetsLabelsOfSeveralLinesInTheMiddle)
{
    if (const QString missing = test::missingForLatex(); !missing.isEmpty())
        GTEST_SKIP() << missing.toStdString();
    for (const char* label : {"power", "comprehensive\nnational power", "power\nof a nation\nas a whole"}) {
        SampleMap sample;
        sample.add(label);
        const Picture picture = pictureOf(sample.map);
        const MeasuredText& text = picture.concepts.front().label;
        const double lines = static_cast<double>(text.lines.size());
        const double expected = (lines - 1) * text.lineHeight - text.size.height / 2 + text.ascent;  // px
        const std::string tex = measuringBase(*writeTikz(sample.map, picture, {}), expected * 0.75 * 72.27 / 72);
        EXPECT_EQ(test::complaintOf(tex), QString()) << label;
    }
}

}  // namespace
}  // namespace conspectus
