#include "app/theme/theme_file.h"

#include "app/theme/theme_library.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

namespace conspectus {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::SizeIs;

Result<ReadTheme> readAs(std::string_view text, const char* name = "mine") { return readTheme(text, name, findTheme); }

Theme themeFrom(std::string_view text)
{
    const Result<ReadTheme> read = readAs(text);
    if (!read)
        throw std::logic_error(describe(read.error()));
    return read->theme;
}

std::string faultOf(std::string_view text)
{
    const Result<ReadTheme> read = readAs(text);
    return read ? "none" : describe(read.error());
}

/// Names that are as hard to write down as any map's can be.
rc::Gen<QString> anyName()
{
    const auto letters = rc::gen::elementOf(std::vector<char32_t>{U'a', U'Z', U' ', U'[', U']', U'%', U'=', U';', U'#',
                                                                  U'\n', U'\t', U'\x7F', U'\x01', U'\u00E9', U'\u4E2D',
                                                                  U'\u0627', U'\u2028', U'\U0001F600'});
    return rc::gen::map(rc::gen::nonEmpty(rc::gen::container<std::vector<char32_t>>(letters)),
                        [](const std::vector<char32_t>& all) {
                            return QString::fromUcs4(all.data(), static_cast<qsizetype>(all.size()));
                        });
}

rc::Gen<QColor> anyColour()
{
    return rc::gen::map(rc::gen::inRange<QRgb>(0, 0x1000000), [](QRgb rgb) { return QColor(rgb); });
}

template <class Value> std::optional<Value> perhaps(const rc::Gen<Value>& gen)
{
    return *rc::gen::arbitrary<bool>() ? std::optional<Value>(*gen) : std::nullopt;
}

double anySize() { return *rc::gen::inRange(40, 961) / 10.0; }
double anyWidth() { return *rc::gen::inRange(1, 201) / 10.0; }

void paintAnew(Theme& theme)
{
    for (QColor* colour : {&theme.canvas, &theme.ink, &theme.faint, &theme.block, &theme.plate, &theme.phrase,
                           &theme.selection, &theme.hover})
        *colour = *anyColour();
    for (QColor& colour : theme.palette)
        colour = *anyColour();
    theme.palette[0] = theme.ink;
    for (LevelStyle& level : theme.levels)
        level = {*anyColour(), *anyColour(), *anyColour()};
}

Theme anyTheme()
{
    Theme theme = themes().front();
    theme.name = QStringLiteral("theme-%1").arg(*rc::gen::inRange(0, 1000));
    theme.title = QStringLiteral("T%1").arg(*anyName()).remove(QChar(0x7F)).remove(QChar(1)).simplified();
    theme.isDark = *rc::gen::arbitrary<bool>();
    paintAnew(theme);
    theme.type.family = *rc::gen::element(QStringLiteral("Lato"), QStringLiteral("Liberation Serif"));
    for (LevelType& level : theme.type.levels)
        level = {anySize(), *rc::gen::inRange(100, 901)};
    theme.type.phrasePx = anySize();
    theme.type.isPhraseItalic = *rc::gen::arbitrary<bool>();
    theme.shape = static_cast<Shape>(*rc::gen::inRange(0, 5));
    theme.lineWidth = anyWidth();
    for (int i = *rc::gen::inRange(0, 4); i > 0; --i)
        theme.classes[*anyName()] = {static_cast<Shape>(*rc::gen::inRange(0, 5)), perhaps(anyColour()),
                                     perhaps(anyColour()), perhaps(anyColour())};
    for (int i = *rc::gen::inRange(0, 4); i > 0; --i)
        theme.lines[*anyName()] = {static_cast<LineStyle>(*rc::gen::inRange(0, 3)), perhaps(anyColour()), anyWidth()};
    return theme;
}

RC_GTEST_PROP(ThemeFiles, ReadAsTheyWereWritten, ())
{
    const Theme theme = anyTheme();
    const std::string text = writeTheme(theme);
    const Result<ReadTheme> back = readAs(text, "other");
    if (!back)
        RC_FAIL(describe(back.error()) + "\n" + text);
    RC_ASSERT(back->warnings.empty());
    RC_ASSERT(back->theme == theme);
    RC_ASSERT(writeTheme(back->theme) == text);
}

RC_GTEST_PROP(ThemeFiles, OfAnyBytesAreReadOrRefused, (std::vector<char> bytes))
{
    std::string text = writeTheme(themes().front());
    for (char byte : bytes)
        text[*rc::gen::inRange<std::size_t>(0, text.size())] = byte;
    if (const Result<ReadTheme> read = readAs(text); !read)
        RC_ASSERT(!read.error().message.empty());
}

TEST(ThemeFiles, SayOnlyWhatDiffersFromTheirBase)
{
    const Theme theme =
        themeFrom("; mine\n[theme]\nbased-on = night\n\n[colours]\nink = white\n\n[level 3]\nfill=#123");
    Theme expected = *findTheme("night");
    expected.name = expected.title = "mine";
    expected.ink = expected.palette[0] = QColor(0xFFFFFFFF);
    expected.levels[3].fill = QColor(0xFF112233);
    EXPECT_EQ(theme, expected);
}

TEST(ThemeFiles, OfNothingArePaperUnderAnotherName)
{
    Theme expected = *findTheme("paper");
    expected.name = expected.title = "mine";
    EXPECT_EQ(themeFrom(""), expected);
    EXPECT_EQ(themeFrom("\xEF\xBB\xBF[theme]\r\nname = mine\r\n"), expected) << "as editors on Windows write it";
}

TEST(ThemeFiles, MayBeBasedOnFigureThemes)
{
    EXPECT_EQ(themeFrom("[theme]\nbased-on = plain-serif\n[type]\nphrase-size = 11.5").type.family, "Liberation Serif");
}

TEST(ThemeFiles, NameTheLineAndWhatMayStandThere)
{
    EXPECT_THAT(faultOf("[colours]\n\ncanvas = blau\n"),
                AllOf(HasSubstr("line 3"), HasSubstr("#264463"), HasSubstr("'blau'")));
    EXPECT_THAT(faultOf("[level 0]\nfill = white\n[level 1]\nfill = #12\n"), HasSubstr("line 4"));
    EXPECT_THAT(faultOf("[type]\nsizes = 15 14 13\n"),
                AllOf(HasSubstr("line 2"), HasSubstr("four sizes from 4 to 96")));
    EXPECT_THAT(faultOf("[theme]\nbased-on = nothing"),
                AllOf(HasSubstr("line 2"), HasSubstr("comes with the program")));
    EXPECT_THAT(faultOf("[theme]\nname = My Theme"), HasSubstr("small letters"));
    EXPECT_THAT(faultOf("[theme]\nname = a\nname = b\n"), HasSubstr("line 3"));
    EXPECT_THAT(faultOf("[theme\n"), HasSubstr("line 1"));
    EXPECT_THAT(faultOf("hello"), HasSubstr("line 1"));
    EXPECT_THAT(faultOf("[theme]\ntitle = \xFF"), HasSubstr("UTF-8"));
}

TEST(ThemeFiles, KeepWithinBounds)
{
    for (const char* text : {"[type]\nphrase-size = 3.9", "[type]\nphrase-size = 97", "[type]\nphrase-size = nan",
                             "[type]\nphrase-size = 1e1x", "[lines]\nwidth = 0.05", "[lines]\nwidth = 21",
                             "[type]\nweights = 400 400 400 1000", "[type]\nweights = 400 400 400 400.5",
                             "[colours]\ncanvas = #80ffffff", "[colours]\ncanvas = transparent",
                             "[colours]\npalette = #111 #222 #333 #444 #555 #666", "[shape]\nconcepts = Rounded"})
        EXPECT_FALSE(readAs(text)) << text;
    EXPECT_THAT(faultOf(std::string(kLargestThemeFile + 1, '\n')), HasSubstr("64 KB"));
    EXPECT_TRUE(readAs(std::string(kLargestThemeFile, '\n')));
}

TEST(ThemeFiles, WarnOfWhatIsNotKnown)
{
    const Result<ReadTheme> read = readAs("[theme]\ncolour = red\n\n[level 4]\nfill = red\n[shape]\nconcepts = plain");
    ASSERT_TRUE(read);
    ASSERT_THAT(read->warnings, SizeIs(2));
    EXPECT_THAT(read->warnings[0], AllOf(HasSubstr("line 2"), HasSubstr("'colour'")));
    EXPECT_THAT(read->warnings[1], AllOf(HasSubstr("line 4"), HasSubstr("'level 4'")));
    EXPECT_EQ(read->theme.shape, Shape::Plain);
}

TEST(ThemeNames, AreIds)
{
    for (const char* name : {"a", "plain-serif", "2", "acm-2024"})
        EXPECT_TRUE(isThemeName(QString(QLatin1String(name)))) << name;
    for (const QString& name : {QString(), QStringLiteral("-a"), QStringLiteral("A"), QStringLiteral("a b"),
                                QStringLiteral("../a"), QStringLiteral("\u00E4"), QString(65, u'a')})
        EXPECT_FALSE(isThemeName(name)) << name.toStdString();
    EXPECT_EQ(themeNameFrom("My journal (2nd)"), "my-journal-2nd");
    EXPECT_EQ(themeNameFrom("\u00DCber"), "uber");
    EXPECT_EQ(themeNameFrom("\u4E2D\u6587"), "");
    EXPECT_TRUE(isThemeName(themeNameFrom(QString(200, u'x'))));
}

}  // namespace
}  // namespace conspectus
