#include "core/view/visible_map.h"

#include "core/model/named_view.h"
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

namespace {

/// What a view shows, hides and draws, by definition.
void expectSound(const ConceptMap& map, const ViewSpec& spec, const VisibleMap& visible, unsigned seed)
{
    const Taxonomy taxonomy(map, spec.scope);
    const auto has = [](const std::vector<ConceptId>& ids, ConceptId id) {
        return std::find(ids.begin(), ids.end(), id) != ids.end();
    };
    EXPECT_EQ(visible.concepts.size() + visible.hidden + visible.outOfScope, map.conceptCount()) << seed;
    std::set<ConceptId> shown;
    for (const VisibleConcept& each : visible.concepts)
        EXPECT_TRUE(taxonomy.contains(each.id) && shown.insert(each.id).second) << seed;
    std::size_t behind = 0;
    for (std::size_t i = 0; i < visible.concepts.size(); ++i) {
        const VisibleConcept& each = visible.concepts[i];
        behind += static_cast<std::size_t>(each.hidden);
        // It is a root, was kept, or hangs on something shown that is not folded by hand.
        const auto above = taxonomy.broader(each.id);
        const bool hangs = std::any_of(above.begin(), above.end(),
                                       [&](ConceptId id) { return shown.contains(id) && !has(spec.folded, id); });
        EXPECT_TRUE(each.parent < 0 || hangs) << seed;
        if (each.parent >= 0) {
            EXPECT_LT(static_cast<std::size_t>(each.parent), i) << seed << ": reading order";
        }
        // What was opened by hand and not folded shows all that is narrower.
        if (has(spec.opened, each.id) && !has(spec.folded, each.id)) {
            for (ConceptId below : taxonomy.narrower(each.id))
                EXPECT_TRUE(shown.contains(below)) << seed;
        }
    }
    if (spec.most == 0) {
        EXPECT_EQ(behind, visible.hidden) << seed << ": everything hidden is behind something";
    }
    EXPECT_LE(behind, visible.hidden) << seed;
    // Every relation between two shown concepts is drawn once; bundles hold the others, each once.
    std::multiset<RelationId> drawn;
    for (const VisibleRelation& each : visible.relations)
        drawn.insert(each.relations.begin(), each.relations.end());
    for (RelationId id : taxonomy.relations()) {
        const Relation& relation = *map.find(id);
        const int from = visible.indexShowing(relation.from), to = visible.indexShowing(relation.to);
        const bool isOpen = shown.contains(relation.from) && shown.contains(relation.to);
        const bool isDrawn = isOpen || (from >= 0 && to >= 0 && from != to);
        EXPECT_EQ(drawn.count(id), isDrawn ? 1u : 0u) << seed;
    }
}

}  // namespace

TEST(VisibleMap, IsSoundOnAnyGraphHoweverItIsFoldedAndLimited)
{
    for (unsigned seed = 1; seed <= 4'000; ++seed) {
        Random random(seed);
        const ConceptMap map = randomGraph(random);
        const std::vector<ConceptId> all = map.concepts();
        if (all.empty())
            continue;
        const auto some = [&](int percent) {
            std::vector<ConceptId> ids;
            for (ConceptId id : all)
                if (random.chance(static_cast<std::uint32_t>(percent)))
                    ids.push_back(id);
            return ids;
        };
        ViewSpec spec;
        spec.depth = static_cast<int>(random.below(3));
        spec.most = random.chance(60) ? 1 + static_cast<int>(random.below(5)) : 0;
        spec.folded = some(20);
        spec.opened = some(20);
        spec.kept = some(20);
        if (random.chance(30))
            spec.scope.only = some(70);
        if (random.chance(20))
            spec.roots = some(20);
        expectSound(map, spec, visibleMap(map, spec), seed);

        ViewSpec plain;
        plain.most = 1 + static_cast<int>(random.below(6));
        EXPECT_EQ(visibleMap(map, plain).concepts.size(), std::min<std::size_t>(all.size(), std::size_t(plain.most)))
            << seed << ": the limit is used up";
    }
}

TEST(VisibleMap, ALimitShowsWhatLeadsToMost)
{
    const ConceptMap map = mapFrom("big->m big->n m->o m->p small->q lone");
    ViewSpec spec;
    spec.most = 2;
    EXPECT_EQ(shown(map, spec), "big(+1) m(+2), big->m");
    EXPECT_EQ(visibleMap(map, spec).hidden, 6u);
    spec.opened = {named(map, "m")};
    EXPECT_EQ(shown(map, spec), "big(+1) m o p, big->m m->o m->p");
    spec.kept = {named(map, "small")};
    EXPECT_EQ(shown(map, spec), "big(+1) m o p small(+1), big->m m->o m->p");
    spec.folded = {named(map, "big")};
    EXPECT_EQ(shown(map, spec), "big(+4) small(+1),");
}

TEST(VisibleMap, OfVeryManyBundlesTheHeaviestAreDrawn)
{
    std::string sketch;
    for (char a = 'a'; a <= 'l'; ++a)
        sketch += std::string("top->") + a + " " + a + "->" + a + "x ";
    for (char a = 'a'; a <= 'l'; ++a)
        for (char b = 'a'; b <= 'l'; ++b)
            if (a != b)
                sketch += std::string(1, a) + "x~" + b + "x ";
    const ConceptMap map = mapFrom(sketch);
    ViewSpec spec;
    spec.depth = 1;
    const VisibleMap visible = visibleMap(map, spec);
    EXPECT_EQ(visible.concepts.size(), 13u);
    EXPECT_EQ(visible.leftOut, 12u * 11u - 13u);
    EXPECT_EQ(visible.relations.size(), 12u + 13u);
}
