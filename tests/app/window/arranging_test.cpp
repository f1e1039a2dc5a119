// What the window says and does while the layout workers take their time.
#include "app/panels/notice_bar.h"
#include "app/session/document_guard.h"
#include "app/window/frame/main_window.h"
#include "app/window/themes/appearance.h"
#include "tests/support/session.h"

#include <QFile>
#include <QProgressBar>
#include <QTemporaryDir>
#include <QTest>
#include <gtest/gtest.h>

#include <chrono>

namespace conspectus::test {
namespace {

constexpr int kLongEnough = 30'000;  // ms

/// A window whose layout workers never answer.
class SlowWindow {
public:
    SlowWindow()
        : m_map(std::make_unique<MapSession>(std::make_unique<LayoutService>(std::make_unique<WorkerPool>(
              silentWorker(), 2, WorkerLimits{std::chrono::minutes(10), std::chrono::minutes(10)}))))
    {
        window = std::make_unique<MainWindow>(*m_map, m_guard, m_settings, m_appearance);
        window->show();
        m_map->adopt(mapFrom("a->b b->c a->d"), {});
    }

    MapSession& session() { return *m_map; }

private:
    QTemporaryDir m_folder;
    Settings m_settings{m_folder.path()};
    Appearance m_appearance{m_settings};
    std::unique_ptr<MapSession> m_map;
    DocumentGuard m_guard{*m_map, m_folder.filePath(QStringLiteral("versions"))};

    std::string silentWorker() const
    {
        QFile script(m_folder.filePath(QStringLiteral("worker")));
        if (script.open(QIODevice::WriteOnly))
            script.write("#!/bin/sh\nexec sleep 600\n");
        script.close();
        script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return script.fileName().toStdString();
    }

public:
    std::unique_ptr<MainWindow> window;
};

TEST(Arranging, ThatTakesLongIsTold)
{
    SlowWindow slow;
    auto* bar = slow.window->findChild<NoticeBar*>();
    ASSERT_TRUE(slow.session().isArranging());
    EXPECT_FALSE(bar->isVisible());
    ASSERT_TRUE(QTest::qWaitFor([&] { return bar->isVisible(); }, kLongEnough));
    EXPECT_TRUE(bar->findChild<QProgressBar*>()->isVisible());
    EXPECT_EQ(drawnIn(slow.session()), "a b c d");
    slow.session().adopt(ConceptMap(), {});
    EXPECT_FALSE(bar->isVisible());
}

/// Layouts may take ten minutes here: whoever waited for one would notice.
TEST(Arranging, DoesNotKeepAWindowFromClosing)
{
    auto slow = std::make_unique<SlowWindow>();
    ASSERT_TRUE(slow->session().isArranging());
    const auto start = std::chrono::steady_clock::now();
    slow.reset();
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(10));
}

}  // namespace
}  // namespace conspectus::test
