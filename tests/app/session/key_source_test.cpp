#include "app/session/key_source.h"

#include "core/edit/growing.h"
#include "tests/support/session.h"

#include <gtest/gtest.h>

namespace conspectus::test {
namespace {

std::string keyOfWhatIsAdded()
{
    const std::unique_ptr<MapSession> session = sessionWithoutWorkers();
    EXPECT_TRUE(session->perform(addFree(session->map(), "heat").transaction));
    return session->map().find(session->map().concepts().back())->key;
}

TEST(KeysOfWhatIsAdded, AreDrawnByChanceUnlessTheyAreToBeCounted)
{
    EXPECT_EQ(keyOfWhatIsAdded(), "n1");
    const QByteArray before = qgetenv("CONSPECTUS_KEYS");
    qunsetenv("CONSPECTUS_KEYS");
    const std::string one = keyOfWhatIsAdded(), other = keyOfWhatIsAdded();
    qputenv("CONSPECTUS_KEYS", before);
    EXPECT_TRUE(isDrawnKey(one)) << one;
    EXPECT_NE(one, other);
}

}  // namespace
}  // namespace conspectus::test
