#include "core/view/visible_map.h"

#include "tests/support/random_graph.h"

#include <gmock/gmock.h>

#include <map>
#include <set>

using namespace conspectus;
using namespace conspectus::test;

namespace {

/// "a(+2) b": what is shown, with what each one hides; then the lines: "a->b a=>c(3)" (=> a bundle and its size).
std::string shown(const ConceptMap& map, const ViewSpec& spec)
{
    const VisibleMap visible = visibleMap(map, spec);
    std::string text;
    const auto name = [&](int index) {
        return keyOf(map, visible.concepts[static_cast<std::size_t>(index)].id);
    };
    for (const VisibleConcept& each : visible.concepts)
        text += (text.empty() ? "" : " ") + keyOf(map, each.id) +
            (each.hidden > 0 ? "(+" + std::to_string(each.hidden) + ")" : "");
    text += ",";
    for (const VisibleRelation& each : visible.relations)
        text += " " + name(each.from) + (each.isBundle ? "=>" : "->") + name(each.to) +
            (each.isBundle ? "(" + std::to_string(each.relations.size()) + ")" : "");
    return text;
}

ViewSpec folding(const ConceptMap& map, std::initializer_list<std::string_view> keys)
{
    ViewSpec spec;
    for (std::string_view key : keys)
        spec.folded.push_back(named(map, key));
    return spec;
}

}  // namespace

TEST(VisibleMap, ShowsEverythingInReadingOrder)
{
    EXPECT_EQ(shown(mapFrom("a->b a->c b->d c->e f"), {}), "a b d c e f, a->b a->c b->d c->e");
}

TEST(VisibleMap, AFoldedConceptHidesWhatIsReachedOnlyThroughIt)
{
    const ConceptMap map = mapFrom("a->b b->c b->d a->x x->d");
    EXPECT_EQ(shown(map, folding(map, {"b"})), "a b(+1) x d, a->b b->d a->x x->d") << "d has another open parent";
}

TEST(VisibleMap, RelationsOfWhatIsHiddenAreDrawnFromWhereItHides)
{
    const ConceptMap map = mapFrom("a->b b->c b->d a->x c~x d~x x~c");
    EXPECT_EQ(shown(map, folding(map, {"b"})), "a b(+2) x, a->b a->x b=>x(2) x=>b(1)");
}

TEST(VisibleMap, ABundleOfOneTypeHasItAndOneOfSeveralHasNone)
{
    const ConceptMap map = mapFrom("a->b b->c b->d a->x c~x d~x");
    EXPECT_EQ(visibleMap(map, folding(map, {"b"})).relations.back().type, map.typeByKey("touches"));
    const ConceptMap mixed = mapFrom("a->b b->c b->d a->x c~x d->x");
    const VisibleMap visible = visibleMap(mixed, folding(mixed, {"b"}));
    EXPECT_TRUE(visible.relations.back().isBundle);
    EXPECT_FALSE(visible.relations.back().type.isValid());
}

TEST(VisibleMap, DepthFoldsWhatLiesDeeperUnlessItWasOpened)
{
    const ConceptMap map = mapFrom("a->b b->c c->d a->e e->f");
    ViewSpec spec;
    spec.depth = 1;
    EXPECT_EQ(shown(map, spec), "a b(+2) e(+1), a->b a->e");
    spec.opened = {named(map, "b")};
    EXPECT_EQ(shown(map, spec), "a b c(+1) e(+1), a->b b->c a->e");
}

TEST(VisibleMap, ACycleCanBeFoldedAnywhere)
{
    const ConceptMap map = mapFrom("a->b b->c c->a");
    EXPECT_EQ(shown(map, folding(map, {"b"})), "a b(+1), a->b b=>a(1)");
    EXPECT_EQ(shown(map, folding(map, {"a"})), "a(+2),");
}

TEST(VisibleMap, StartsAtTheGivenRootsAndPassesOverThoseThatAreGone)
{
    const ConceptMap map = mapFrom("a->b b->c a->d");
    ViewSpec spec;
    spec.roots = {ConceptId{77}, named(map, "b")};
    spec.folded = {ConceptId{77}};
    EXPECT_EQ(shown(map, spec), "b c, b->c");
    EXPECT_EQ(visibleMap(map, spec).outOfScope, 2u);
}

TEST(VisibleMap, StartsAnewWhenAllItsRootsAreGone)
{
    const ConceptMap map = mapFrom("a->b");
    ViewSpec spec;
    spec.roots = {ConceptId{77}};
    EXPECT_EQ(shown(map, spec), "a b, a->b");
}

TEST(VisibleMap, FindsAConceptByItsId)
{
    const ConceptMap map = mapFrom("a->b b->c");
    const VisibleMap visible = visibleMap(map, folding(map, {"b"}));
    EXPECT_EQ(visible.indexOf(named(map, "b")), 1);
    EXPECT_EQ(visible.indexOf(named(map, "c")), -1);
    EXPECT_EQ(visible.indexOf({}), -1);
}

TEST(ViewSpec, ComesFromANamedView)
{
    NamedView view;
    view.roots = {ConceptId{2}};
    view.tags = {"red"};
    view.folded = {ConceptId{3}};
    view.depth = 2;
    EXPECT_EQ(viewSpecOf(view), (ViewSpec{{ConceptId{2}}, {{"red"}}, 2, {ConceptId{3}}, {}}));
}

TEST(VisibleMap, IsTheSameEveryTime)
{
    Random random(3);
    const ConceptMap map = randomGraph(random);
    EXPECT_EQ(shown(map, {}), shown(map, {}));
}
