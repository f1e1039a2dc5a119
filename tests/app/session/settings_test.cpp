#include "app/session/settings.h"

#include <QDir>
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace conspectus {
namespace {

TEST(Settings, StartWithDefaults)
{
    const QTemporaryDir folder;
    const Settings settings(folder.path());
    EXPECT_EQ(settings.theme(), QString());
    EXPECT_EQ(settings.motion(), Motion::AsDesktop);
    EXPECT_EQ(settings.wheelHabit(), WheelHabit::Scrolls);
    EXPECT_EQ(settings.lastFolder(), QDir::homePath());
    EXPECT_TRUE(settings.recentFiles().isEmpty());
}

TEST(Settings, AreThereTheNextTime)
{
    const QTemporaryDir folder;
    {
        Settings settings(folder.path());
        settings.setTheme(QStringLiteral("night"));
        settings.setMotion(Motion::Off);
        settings.setWheelHabit(WheelHabit::Zooms);
        settings.setLabelLanguage(QStringLiteral("zh-Hans"));
        settings.addRecentFile(QStringLiteral("/maps/a.graphml"));
    }
    const Settings settings(folder.path());
    EXPECT_EQ(settings.theme(), QStringLiteral("night"));
    EXPECT_EQ(settings.motion(), Motion::Off);
    EXPECT_EQ(settings.wheelHabit(), WheelHabit::Zooms);
    EXPECT_EQ(settings.labelLanguage(), QStringLiteral("zh-Hans"));
    EXPECT_EQ(settings.recentFiles(), QStringList{QStringLiteral("/maps/a.graphml")});
}

TEST(Settings, RememberTheLastFilesEachOnceTheLastFirst)
{
    const QTemporaryDir folder;
    Settings settings(folder.path());
    for (int i = 0; i < 15; ++i)
        settings.addRecentFile(QStringLiteral("/maps/%1").arg(i));
    settings.addRecentFile(QStringLiteral("/maps/9"));
    EXPECT_EQ(settings.recentFiles().size(), Settings::kMostRecent);
    EXPECT_EQ(settings.recentFiles().first(), QStringLiteral("/maps/9"));
    EXPECT_EQ(settings.recentFiles().count(QStringLiteral("/maps/9")), 1);
}

}  // namespace
}  // namespace conspectus
