#include "core/layout/engine_catalogue.h"

#include <gtest/gtest.h>

#include <set>

namespace conspectus {
namespace {

TEST(EngineCatalogue, NamesEachEngineOnceAndFindsIt)
{
    std::set<std::string_view> names;
    for (const EngineInfo& engine : layoutEngines()) {
        EXPECT_TRUE(names.insert(engine.name).second);
        EXPECT_EQ(findEngine(engine.name), &engine);
        EXPECT_FALSE(engine.title.empty());
        EXPECT_TRUE(engine.description.ends_with('.'));
        EXPECT_GT(engine.comfortable, 0);
    }
    EXPECT_EQ(names.size(), 9u);
    EXPECT_EQ(findEngine("ortho"), nullptr);
}

TEST(EngineCatalogue, StartsWithTheDefault)
{
    EXPECT_EQ(defaultEngine(75), layoutEngines().front().name);
    EXPECT_EQ(defaultEngine(50'000), "boxes");
}

}  // namespace
}  // namespace conspectus
