#include "core/query/outline_text.h"

#include "tests/support/sketch.h"

#include <gtest/gtest.h>

using namespace conspectus;
using namespace conspectus::test;

namespace {

std::string outline(const ConceptMap& map, const std::vector<std::string>& tops)
{
    std::vector<ConceptId> ids;
    for (const std::string& top : tops)
        ids.push_back(named(map, top));
    return outlineText(map, Taxonomy(map), ids, {});
}

}  // namespace

TEST(OutlineText, IndentsWhatIsNarrower)
{
    const ConceptMap map = mapFrom("power->hard power->soft soft->culture soft->values");
    EXPECT_EQ(outline(map, {"power"}), "power\n\thard\n\tsoft\n\t\tculture\n\t\tvalues\n");
    EXPECT_EQ(outline(map, {"hard", "culture"}), "hard\nculture\n");
}

TEST(OutlineText, WritesEachConceptOnce)
{
    const ConceptMap map = mapFrom("a->b b->c c->a a->c");
    EXPECT_EQ(outline(map, {"b", "c"}), "b\n\tc\n\t\ta\n");
    EXPECT_EQ(outline(map, {"c", "a"}), "c\n\ta\n\t\tb\n");
    EXPECT_EQ(outline(mapFrom("a->x b->x"), {"a", "b"}), "a\n\tx\nb\n");
}
