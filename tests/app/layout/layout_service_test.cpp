#include "app/layout/layout_service.h"

#include "app/layout/worker_pool.h"
#include "tests/app/layout/workers.h"
#include "tests/support/views.h"

#include <QSignalSpy>
#include <gtest/gtest.h>

namespace conspectus {
namespace {

using test::completeView;
using test::treeView;

constexpr int kLongEnough = 60'000;  // ms

std::unique_ptr<WorkerPool> patientPool(const std::string& program = test::kRealWorker)
{
    return std::make_unique<WorkerPool>(program, 2, WorkerLimits{std::chrono::minutes(10)});
}

LayoutRequest numbered(LayoutRequest view, std::uint64_t revision)
{
    view.revision = revision;
    return view;
}

}  // namespace

TEST(LayoutService, DeliversALayoutWithItsRevision)
{
    LayoutService service(patientPool());
    QSignalSpy ready(&service, &LayoutService::ready), busy(&service, &LayoutService::busyChanged);
    service.submit(numbered(treeView(20, 3), 7));
    EXPECT_TRUE(service.isBusy());
    ASSERT_TRUE(ready.wait(kLongEnough));
    EXPECT_FALSE(service.isBusy());
    EXPECT_EQ(busy.count(), 2);
    const auto layout = ready.front().front().value<Layout>();
    EXPECT_EQ(layout.revision, 7u);
    EXPECT_EQ(layout.centres.size(), 20u);
}

TEST(LayoutService, DeliversOnlyTheLatest)
{
    LayoutService service(patientPool());
    QSignalSpy ready(&service, &LayoutService::ready), failed(&service, &LayoutService::failed);
    for (std::uint64_t revision = 1; revision <= 30; ++revision)
        service.submit(numbered(revision % 3 == 0 ? completeView(80) : treeView(40, 3), revision));
    service.submit(numbered(treeView(10, 3), 31));
    ASSERT_TRUE(ready.wait(kLongEnough));
    EXPECT_FALSE(ready.wait(50));
    EXPECT_EQ(ready.count(), 1);
    EXPECT_EQ(failed.count(), 0);
    EXPECT_EQ(ready.front().front().value<Layout>().revision, 31u);
}

TEST(LayoutService, DropsAnAnswerThatCameJustTooLate)
{
    LayoutService service(patientPool());
    QSignalSpy ready(&service, &LayoutService::ready);
    service.submit(numbered(treeView(2, 3), 1));
    std::this_thread::sleep_for(std::chrono::milliseconds(200));  // the answer is in the queue, but not delivered
    service.submit(numbered(treeView(10, 3), 2));
    ASSERT_TRUE(ready.wait(kLongEnough));
    EXPECT_EQ(ready.count(), 1);
    EXPECT_EQ(ready.front().front().value<Layout>().revision, 2u);
}

TEST(LayoutService, CancelsInTheMiddle)
{
    LayoutService service(patientPool());
    QSignalSpy ready(&service, &LayoutService::ready), failed(&service, &LayoutService::failed);
    service.submit(completeView(80));
    service.cancel();
    EXPECT_FALSE(service.isBusy());
    EXPECT_FALSE(ready.wait(100));
    EXPECT_EQ(failed.count(), 0);
    service.submit(treeView(5, 2));
    EXPECT_TRUE(ready.wait(kLongEnough));
}

TEST(LayoutService, SaysWhatWentWrong)
{
    LayoutService service(patientPool("/nowhere/conspectus-layout"));
    QSignalSpy failed(&service, &LayoutService::failed);
    service.submit(numbered(treeView(20, 3), 9));
    ASSERT_TRUE(failed.wait(kLongEnough));
    EXPECT_EQ(failed.front().at(1).value<quint64>(), 9u);
    EXPECT_NE(failed.front().at(0).value<Error>().message.find("could not be started"), std::string::npos);
    EXPECT_FALSE(service.isBusy());
}

TEST(LayoutService, MayBeAskedAgainFromItsOwnSignal)
{
    LayoutService service(patientPool());
    QSignalSpy ready(&service, &LayoutService::ready);
    QObject context;
    QObject::connect(&service, &LayoutService::ready, &context, [&service](const Layout& layout) {
        if (layout.revision < 3)
            service.submit(numbered(treeView(6, 2), layout.revision + 1));
    });
    service.submit(numbered(treeView(5, 2), 1));
    while (ready.count() < 3)
        ASSERT_TRUE(ready.wait(kLongEnough));
    EXPECT_EQ(ready.back().front().value<Layout>().revision, 3u);
}

TEST(LayoutService, EndsInTheMiddleOfALayout)
{
    {
        LayoutService service(patientPool());
        service.submit(completeView(80));
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
    EXPECT_TRUE(test::children().empty());
}

}  // namespace conspectus
