#include "app/window/program/end_signals.h"

#include <QSignalSpy>
#include <gtest/gtest.h>

#include <csignal>

namespace conspectus::test {
namespace {

TEST(EndSignals, ComeThroughTheEventLoop)
{
    for (int signal : {SIGTERM, SIGINT, SIGHUP}) {
        const EndSignals end;
        QSignalSpy asked(&end, &EndSignals::endAsked);
        ASSERT_EQ(raise(signal), 0);
        EXPECT_TRUE(asked.wait(5'000)) << signal;
    }
}

TEST(EndSignals, LeaveWhatWasIgnoredIgnored)
{
    const auto before = std::signal(SIGHUP, SIG_IGN);
    {
        const EndSignals end;
        QSignalSpy asked(&end, &EndSignals::endAsked);
        ASSERT_EQ(raise(SIGHUP), 0);
        EXPECT_FALSE(asked.wait(50));
    }
    std::signal(SIGHUP, before);
}

}  // namespace
}  // namespace conspectus::test
