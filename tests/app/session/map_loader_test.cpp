#include "app/session/map_loader.h"

#include "app/session/show.h"

#include <QSignalSpy>
#include <gtest/gtest.h>

namespace conspectus {
namespace {

QString builtIn() { return QStringLiteral("builtin:") + QString::fromStdString(builtInMaps().front()); }

TEST(MapLoader, DeliversTheMapLater)
{
    MapLoader loader;
    std::shared_ptr<LoadedMap> delivered;
    QObject::connect(&loader, &MapLoader::loaded, [&](const QString&, const auto& map) { delivered = map; });
    QSignalSpy ended(&loader, &MapLoader::ended);
    loader.load(builtIn());
    EXPECT_FALSE(delivered);
    EXPECT_TRUE(loader.isLoading());
    ASSERT_TRUE(ended.wait(5'000));
    ASSERT_TRUE(delivered);
    EXPECT_GT(delivered->map.conceptCount(), 0u);
    EXPECT_FALSE(loader.isLoading());
}

TEST(MapLoader, SaysWhyNotWhenItCannot)
{
    MapLoader loader;
    QSignalSpy failed(&loader, &MapLoader::failed);
    loader.load(QStringLiteral("/there/is/no/such.graphml"));
    EXPECT_TRUE(failed.wait(5'000));
}

TEST(MapLoader, DeliversNothingOnceCancelled)
{
    MapLoader loader;
    bool isDelivered = false;
    QObject::connect(&loader, &MapLoader::loaded, [&] { isDelivered = true; });
    loader.load(builtIn());
    loader.cancel();
    QSignalSpy other(&loader, &MapLoader::failed);
    loader.load(QStringLiteral("/there/is/no/such.graphml"));
    ASSERT_TRUE(other.wait(5'000));
    EXPECT_FALSE(isDelivered);
}

}  // namespace
}  // namespace conspectus
