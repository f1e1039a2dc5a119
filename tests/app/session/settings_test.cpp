#include "app/session/settings.h"

#include "app/session/file_names.h"

#include <QDir>
#include <QTemporaryDir>
#include <gtest/gtest.h>

#include <sys/stat.h>

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

TEST(Settings, KeepNamesOfFilesThatAreNoText)
{
    const QTemporaryDir folder;
    const QString odd = pathFrom("/maps/caf\xe9 100%.graphml");
    {
        Settings settings(folder.path());
        settings.addRecentFile(odd);
        settings.addRecentFile(QStringLiteral("/maps/100%25.graphml"));
    }
    const Settings settings(folder.path());
    EXPECT_EQ(settings.recentFiles(), (QStringList{QStringLiteral("/maps/100%25.graphml"), odd}));
}

TEST(Settings, AreNotReadFromAPipeOrADevice)
{
    const QTemporaryDir folder;
    ASSERT_EQ(mkfifo(qPrintable(folder.filePath(QStringLiteral("conspectus.conf"))), 0600), 0);
    ASSERT_TRUE(QFile::link(QStringLiteral("/dev/zero"), folder.filePath(QStringLiteral("state.conf"))));
    {
        Settings settings(folder.path());
        EXPECT_TRUE(settings.recentFiles().isEmpty());
        settings.setTheme(QStringLiteral("night"));
    }
    EXPECT_EQ(Settings(folder.path()).theme(), QStringLiteral("night"));
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

TEST(Settings, RememberTheTourOfEachMap)
{
    const QTemporaryDir folder;
    Settings settings(folder.path());
    EXPECT_EQ(settings.chosenTour(QStringLiteral("/maps/a")), QString());
    for (int i = 0; i < Settings::kMostTours + 20; ++i)
        settings.setChosenTour(QStringLiteral("/maps/%1").arg(i), QStringLiteral("Talk, long"));
    settings.setChosenTour(QStringLiteral("/maps/110"), QStringLiteral("Short talk"));
    EXPECT_EQ(Settings(folder.path()).chosenTour(QStringLiteral("/maps/110")), QStringLiteral("Short talk"));
    EXPECT_EQ(settings.chosenTour(QStringLiteral("/maps/111")), QStringLiteral("Talk, long"));
    EXPECT_EQ(settings.chosenTour(QStringLiteral("/maps/3")), QString()) << "the oldest ones are forgotten";
}

}  // namespace
}  // namespace conspectus
