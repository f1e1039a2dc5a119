// folding_test.cpp: folding against its definition on thousands of random graphs.
#include "core/view/visible_map.h"
#include "tests/support/random_graph.h"

#include <gmock/gmock.h>

#include <map>
#include <set>

using namespace conspectus;
using namespace conspectus::test;

namespace {

ViewSpec randomSpec(Random& random, const ConceptMap& map)
{
    ViewSpec spec;
    const auto some = [&](std::uint32_t percent) {
        std::vector<ConceptId> ids;
        for (ConceptId id : map.concepts())
            if (random.chance(percent))
                ids.push_back(id);
        if (random.chance(10))
            ids.push_back(ConceptId{50 + random.below(5)});  // one that is gone
        return ids;
    };
    if (random.chance(30))
        spec.roots = some(30);
    if (random.chance(30))
        spec.scope.tags = {random.chance(50) ? "red" : "blue"};
    spec.depth = random.chance(50) ? 0 : 1 + static_cast<int>(random.below(3));
    spec.folded = some(30);
    spec.opened = some(30);
    return spec;
}

/// What is shown, by definition: the least levels that agree with "roots are at 0, and what lies below an open concept
/// is at most one level deeper". What gets no level is not shown.
class Folding {
public:
    Folding(const Taxonomy& taxonomy, const ViewSpec& spec) : m_taxonomy(taxonomy), m_spec(spec)
    {
        const bool hasRoots =
            std::any_of(spec.roots.begin(), spec.roots.end(), [&](ConceptId root) { return taxonomy.contains(root); });
        for (ConceptId root : hasRoots ? spec.roots : taxonomy.roots())
            if (taxonomy.contains(root))
                level[root] = 0;
        const auto roots = level;
        spread(level, [&](ConceptId id) { return isOpen(id); });
        std::map<ConceptId, int> all = roots;
        spread(all, [](ConceptId) { return true; });
        for (const auto& [id, steps] : all)
            reached.insert(id);
    }

    bool isOpen(ConceptId id) const
    {
        const auto in = [&](const auto& ids) {
            return std::find(ids.begin(), ids.end(), id) != ids.end();
        };
        return !in(m_spec.folded) && (m_spec.depth == 0 || level.at(id) < m_spec.depth || in(m_spec.opened));
    }

    bool isShown(ConceptId id) const { return level.contains(id); }
    bool isHidden(ConceptId id) const { return reached.contains(id) && !isShown(id); }

    /// True if `hidden` is met from the folded concept `owner` through hidden ones alone.
    bool canHideBehind(ConceptId owner, ConceptId hidden) const
    {
        if (!isShown(owner) || isOpen(owner))
            return false;
        std::map<ConceptId, int> met{{owner, 0}};
        spread(met, [&](ConceptId id) { return id == owner || isHidden(id); });
        return met.contains(hidden);
    }

    std::map<ConceptId, int> level;
    std::set<ConceptId> reached;  // shown or hidden

private:
    template <class May> void spread(std::map<ConceptId, int>& steps, May mayGoBelow) const
    {
        for (bool changed = true; changed;) {
            changed = false;
            const auto before = steps;
            for (const auto& [id, at] : before)
                if (mayGoBelow(id))
                    for (ConceptId below : m_taxonomy.narrower(id))
                        if (!steps.contains(below) || steps[below] > at + 1) {
                            steps[below] = at + 1;
                            changed = true;
                        }
        }
    }

    const Taxonomy& m_taxonomy;
    const ViewSpec& m_spec;
};

class FoldingTest : public testing::Test {
protected:
    void checkConcepts()
    {
        std::set<ConceptId> ids;
        std::size_t hidden = 0;
        for (std::size_t i = 0; i < visible.concepts.size(); ++i) {
            const VisibleConcept& each = visible.concepts[i];
            ASSERT_TRUE(ids.insert(each.id).second) << "shown once";
            ASSERT_TRUE(folding->isShown(each.id));
            ASSERT_EQ(each.level, folding->level.at(each.id));
            ASSERT_EQ(visible.indexOf(each.id), static_cast<int>(i));
            ASSERT_EQ(static_cast<std::size_t>(each.narrower), taxonomy->narrower(each.id).size());
            checkParent(each, static_cast<int>(i));
            if (each.hidden > 0) {
                ASSERT_FALSE(folding->isOpen(each.id));
            }
            hidden += static_cast<std::size_t>(each.hidden);
        }
        ASSERT_EQ(ids.size(), folding->level.size());
        ASSERT_EQ(visible.hidden, hidden);
        ASSERT_EQ(visible.hidden, folding->reached.size() - ids.size());
        ASSERT_EQ(visible.concepts.size() + visible.hidden + visible.outOfScope, map.conceptCount());
    }

    void checkParent(const VisibleConcept& each, int index)
    {
        ASSERT_EQ(each.parent < 0, each.level == 0);
        ASSERT_LT(each.parent, index) << "each stands after the one it was reached from";
        if (each.parent < 0)
            return;
        const VisibleConcept& parent = visible.concepts[static_cast<std::size_t>(each.parent)];
        ASSERT_TRUE(folding->isOpen(parent.id));
        ASSERT_EQ(parent.level + 1, each.level);
        const auto below = taxonomy->narrower(parent.id);
        ASSERT_NE(std::find(below.begin(), below.end(), each.id), below.end());
        for (int between = each.parent + 1; between < index; ++between)
            ASSERT_GT(visible.concepts[static_cast<std::size_t>(between)].level, parent.level)
                << "a branch stands together";
    }

    /// Every relation in scope stands for itself between its own ends, or in one bundle between the concepts that its
    /// ends hide behind, or hides behind one concept with both ends.
    void checkRelations()
    {
        std::map<RelationId, const VisibleRelation*> lineOf;
        std::set<std::pair<int, int>> bundles;
        for (const VisibleRelation& line : visible.relations) {
            ASSERT_FALSE(line.relations.empty());
            ASSERT_TRUE(std::is_sorted(line.relations.begin(), line.relations.end()));
            for (RelationId id : line.relations)
                ASSERT_TRUE(lineOf.emplace(id, &line).second) << "drawn once";
            if (line.isBundle) {
                ASSERT_NE(line.from, line.to);
                ASSERT_TRUE(bundles.emplace(line.from, line.to).second) << "one bundle a pair";
            }
            checkType(line);
        }
        std::size_t drawn = 0;
        for (RelationId id : taxonomy->relations()) {
            const Relation& relation = *map.find(id);
            const auto line = lineOf.find(id);
            drawn += line == lineOf.end() ? 0 : 1;
            if (!folding->reached.contains(relation.from) || !folding->reached.contains(relation.to)) {
                ASSERT_EQ(line, lineOf.end());
            } else {
                checkEnds(relation, line == lineOf.end() ? nullptr : line->second);
            }
        }
        ASSERT_EQ(drawn, lineOf.size()) << "nothing is drawn that is not in scope";
    }

    void checkType(const VisibleRelation& line)
    {
        std::set<RelationTypeId> types;
        for (RelationId id : line.relations)
            types.insert(map.find(id)->type);
        ASSERT_EQ(line.type, types.size() == 1 ? *types.begin() : RelationTypeId{});
        if (!line.isBundle) {
            ASSERT_EQ(line.isHierarchical, taxonomy->isHierarchical(*map.find(line.relations[0])));
        }
    }

    void checkEnds(const Relation& relation, const VisibleRelation* line)
    {
        const bool isWhole = folding->isShown(relation.from) && folding->isShown(relation.to);
        ASSERT_TRUE(!isWhole || (line && !line->isBundle && line->relations.size() == 1));
        if (line) {
            ASSERT_EQ(line->isBundle, !isWhole);
            hides(relation.from, idAt(line->from));
            hides(relation.to, idAt(line->to));
        } else {
            hiddenTogether.emplace_back(relation.from, relation.to);
        }
    }

    /// `id` is drawn as `owner`: by itself, or hidden behind it, and always behind the same.
    void hides(ConceptId id, ConceptId owner)
    {
        ASSERT_TRUE(folding->isShown(id) ? owner == id : folding->canHideBehind(owner, id));
        ASSERT_EQ(owners.try_emplace(id, owner).first->second, owner);
    }

    void checkHiddenTogether()
    {
        for (const auto& [from, to] : hiddenTogether) {
            const auto ownerOf = [&](ConceptId id) {
                const auto known = owners.find(id);
                return folding->isShown(id) ? id : known == owners.end() ? ConceptId{} : known->second;
            };
            const ConceptId a = ownerOf(from), b = ownerOf(to);
            ASSERT_TRUE(a == b || !a.isValid() || !b.isValid()) << "a relation between two owners was not drawn";
        }
    }

    ConceptId idAt(int index) const { return visible.concepts[static_cast<std::size_t>(index)].id; }

    ConceptMap map;
    VisibleMap visible;
    std::optional<Taxonomy> taxonomy;
    std::optional<Folding> folding;
    std::map<ConceptId, ConceptId> owners;
    std::vector<std::pair<ConceptId, ConceptId>> hiddenTogether;
};

}  // namespace

TEST_F(FoldingTest, AgreesWithItsDefinitionOnRandomGraphs)
{
    Random random(11);
    std::size_t folded = 0, bundles = 0;
    for (int run = 0; run < 6'000; ++run) {
        map = randomGraph(random);
        const ViewSpec spec = randomSpec(random, map);
        visible = visibleMap(map, spec);
        taxonomy.emplace(map, spec.scope);
        folding.emplace(*taxonomy, spec);
        owners.clear();
        hiddenTogether.clear();
        SCOPED_TRACE(testing::Message() << "run " << run << ": " << toText(map) << "; folded "
                                        << keysOf(map, spec.folded) << "; depth " << spec.depth << "; opened "
                                        << keysOf(map, spec.opened) << "; roots " << keysOf(map, spec.roots));
        checkConcepts();
        checkRelations();
        checkHiddenTogether();
        if (HasFatalFailure())
            return;
        folded += visible.hidden;
        for (const VisibleRelation& line : visible.relations)
            bundles += line.isBundle ? 1 : 0;
    }
    EXPECT_GT(folded, 1'000u);
    EXPECT_GT(bundles, 500u);
}
