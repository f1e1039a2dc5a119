#include "app/theme/theme_library.h"

#include "app/theme/theme_file.h"
#include "core/document/file_store.h"
#include "core/model/figure.h"
#include "tests/support/temporary_folder.h"

#include <QSignalSpy>
#include <gmock/gmock.h>

#include <filesystem>

namespace conspectus {
namespace {

using testing::HasSubstr;

class OwnThemes : public testing::Test {
protected:
    OwnThemes() { setThemeFolder(QString::fromStdString(folder.path().string())); }
    ~OwnThemes() override { setThemeFolder({}); }

    std::string pathOf(const std::string& file) { return (folder.path() / file).string(); }
    void put(const std::string& file, const std::string& text) { ASSERT_TRUE(writeFile(pathOf(file), text)); }
    static QStringList names(ThemeKind kind)
    {
        QStringList all;
        for (const ListedTheme& each : allThemes())
            if (each.kind == kind)
                all += each.theme->name;
        return all;
    }
    static Theme called(const char* name, const char* title = "Title")
    {
        Theme theme = themes().front();
        theme.name = QLatin1String(name);
        theme.title = QLatin1String(title);
        return theme;
    }

    test::TemporaryFolder folder;
};

TEST_F(OwnThemes, AreListedByTitleBehindThoseThatComeWithTheProgram)
{
    put("b.theme", "[theme]\ntitle = Alpha\n");
    put("a.theme", "[theme]\ntitle = beta\n");
    put("notes.txt", "no theme");
    EXPECT_EQ(names(ThemeKind::Screen), (QStringList{"paper", "night", "high-contrast", "print"}));
    EXPECT_EQ(names(ThemeKind::Figure), (QStringList{"plain-serif", "plain-sans", "high-contrast-print"}));
    EXPECT_EQ(names(ThemeKind::Own), (QStringList{"b", "a"}));
    EXPECT_EQ(listedTheme("a").path.toStdString(), pathOf("a.theme"));
    EXPECT_EQ(findTheme("a")->title, "beta");
    EXPECT_EQ(findTheme("notes"), nullptr);
    EXPECT_TRUE(themeFaults().isEmpty());
}

TEST_F(OwnThemes, ThatCannotBeReadAreSaidAndLeftOut)
{
    put("broken.theme", "[lines]\nwidth = wide\n");
    put("paper.theme", "");
    put("x.theme", "[theme]\nname = twin\n");
    put("y.theme", "[theme]\nname = twin\n");
    EXPECT_EQ(names(ThemeKind::Own), QStringList{"twin"});
    const std::string faults = themeFaults().join(u'\n').toStdString();
    EXPECT_THAT(faults, HasSubstr("broken.theme: line 2"));
    EXPECT_THAT(faults, HasSubstr("paper.theme: there is another theme called 'paper'"));
    EXPECT_THAT(faults, HasSubstr("y.theme: there is another theme called 'twin'"));
}

TEST_F(OwnThemes, StayTheSameObjectWhenTheyAreEditedAndRenamed)
{
    const Result<const Theme*> kept = keepTheme(called("mine"));
    ASSERT_TRUE(kept);
    Theme edited = **kept;
    edited.canvas = QColor(0xFF123456);
    QSignalSpy news(&themeNews(), &ThemeNews::changed);
    EXPECT_EQ(*keepTheme(edited), *kept);
    EXPECT_EQ((*kept)->canvas, edited.canvas);
    EXPECT_EQ(news.size(), 1);

    edited.name = QStringLiteral("ours");
    EXPECT_EQ(*keepTheme(edited, QStringLiteral("mine")), *kept);
    EXPECT_EQ(findTheme("ours"), *kept);
    EXPECT_EQ(findTheme("mine"), nullptr);
    EXPECT_FALSE(std::filesystem::exists(pathOf("mine.theme")));
    EXPECT_EQ(*readFile(pathOf("ours.theme")), writeTheme(edited));
}

TEST_F(OwnThemes, AreReadAnewAsTheSameObjects)
{
    put("mine.theme", "[lines]\nwidth = 2\n");
    const Theme* mine = findTheme("mine");
    ASSERT_NE(mine, nullptr);
    put("mine.theme", "[lines]\nwidth = 3\n");
    rereadThemes();
    EXPECT_EQ(findTheme("mine"), mine);
    EXPECT_EQ(mine->lineWidth, 3);
}

TEST_F(OwnThemes, ThatAreRemovedAreNotFoundAndMayComeBack)
{
    const Theme* mine = *keepTheme(called("mine"));
    ASSERT_TRUE(removeTheme("mine"));
    EXPECT_EQ(findTheme("mine"), nullptr);
    EXPECT_FALSE(std::filesystem::exists(pathOf("mine.theme")));
    EXPECT_EQ(mine->name, "mine") << "those who hold it still can";
    EXPECT_EQ(*keepTheme(Theme(*mine)), mine);
    EXPECT_FALSE(removeTheme("paper"));
}

TEST_F(OwnThemes, TakeNoNameThatIsTaken)
{
    EXPECT_FALSE(keepTheme(called("paper")));
    EXPECT_FALSE(keepTheme(called("plain-sans")));
    EXPECT_FALSE(keepTheme(called("../up")));
    ASSERT_TRUE(keepTheme(called("a")));
    ASSERT_TRUE(keepTheme(called("b")));
    EXPECT_FALSE(keepTheme(called("b"), QStringLiteral("a")));
    put("c.theme", "[lines]\nwidth = wide\n");
    EXPECT_FALSE(keepTheme(called("c"))) << "a file that somebody is still writing is not replaced";
    EXPECT_EQ(freeThemeName("a"), "a-2");
    EXPECT_EQ(freeThemeName("c"), "c-2");
    EXPECT_EQ(freeThemeName("d"), "d");
}

TEST_F(OwnThemes, AreOfTheScreenWhereTheirTypeIs)
{
    Theme journal = called("journal");
    journal.type.phrasePx = 11;
    ASSERT_TRUE(keepTheme(journal));
    ASSERT_TRUE(keepTheme(called("colours")));
    EXPECT_EQ(findScreenTheme("journal"), nullptr);
    EXPECT_EQ(findScreenTheme("plain-serif"), nullptr);
    EXPECT_EQ(findScreenTheme("colours"), findTheme("colours"));
    EXPECT_EQ(findScreenTheme("night"), findTheme("night"));
}

TEST(ThemesInFiles, AreReadByTheirPath)
{
    test::TemporaryFolder folder;
    const std::string path = (folder.path() / "journal.theme").string();
    ASSERT_TRUE(writeFile(path, "[theme]\nname = paper\n[lines]\nwidth = 2\n"));
    const Result<const Theme*> theme = themeAt(QString::fromStdString(path));
    ASSERT_TRUE(theme);
    EXPECT_EQ((*theme)->lineWidth, 2);
    EXPECT_NE(*theme, findTheme("paper"));
    EXPECT_EQ(*themeAt(QString::fromStdString(path)), *theme);
    ASSERT_TRUE(writeFile(path, "[lines]\nwidth = wide\n"));
    EXPECT_THAT(describe(themeAt(QString::fromStdString(path)).error()),
                HasSubstr("journal.theme, line 2: Write a width"));
    EXPECT_FALSE(themeAt(QString::fromStdString(path + "x")));
    EXPECT_TRUE(isThemePath("my.theme"));
    EXPECT_FALSE(isThemePath("plain-serif"));
}

}  // namespace
}  // namespace conspectus
