// How a view is made. (1) Walk breadth first from the roots over narrower concepts, not going below a folded one: what
// is met is shown, at the level and under the concept where it was met first. (2) Walk on from the folded ones through
// what was not met: each hidden concept belongs to the shown one it was met from first, which counts it. (3) Every
// relation in scope is drawn between the shown concepts that its ends belong to; those with a hidden end are bundled by
// pair.
#include "core/view/visible_map.h"

#include "core/model/named_view.h"
#include "core/view/weightiest.h"

#include <algorithm>
#include <map>

namespace conspectus {

namespace {

constexpr std::size_t kFewBundles = 60;  // lines that can still be told apart, however few concepts they join

/// By concept id; `ids` that the map never gave are passed over.
std::vector<bool> flagged(const std::vector<ConceptId>& ids, std::size_t slots)
{
    std::vector<bool> flags(slots, false);
    for (ConceptId id : ids)
        if (id.value < slots)
            flags[id.value] = true;
    return flags;
}

class Builder {
public:
    Builder(const ConceptMap& map, const Taxonomy& taxonomy, const ViewSpec& spec)
        : m_map(map),
          m_taxonomy(taxonomy),
          m_spec(spec),
          m_folded(flagged(spec.folded, map.nextConceptId().value)),
          m_opened(flagged(spec.opened, map.nextConceptId().value)),
          m_owner(map.nextConceptId().value, -1)
    {
    }

    VisibleMap run()
    {
        if (m_spec.most > 0)
            m_within = weightiest(m_map, m_taxonomy, m_spec);
        meetShown();
        meetKept();
        putInReadingOrder();
        countHidden();
        drawRelations();
        thinOutBundles();
        m_result.outOfScope = m_map.conceptCount() - m_result.concepts.size() - m_result.hidden;
        for (std::size_t i = 0; i < m_result.concepts.size(); ++i)
            m_result.byId.emplace_back(m_result.concepts[i].id, static_cast<int>(i));
        std::sort(m_result.byId.begin(), m_result.byId.end());
        m_result.centre = m_result.indexOf(m_spec.centre);
        if (m_result.centre >= 0)
            levelFromCentre();
        m_result.shownBy = std::move(m_owner);
        return std::move(m_result);
    }

private:
    bool isFolded(const VisibleConcept& shown) const
    {
        if (m_folded[shown.id.value])
            return true;
        return m_spec.depth > 0 && shown.level >= m_spec.depth && !m_opened[shown.id.value];
    }

    bool isWithin(ConceptId id) const { return m_within.empty() || m_within[id.value]; }

    void show(ConceptId id, int level, int parent)
    {
        if (!m_taxonomy.contains(id) || m_owner[id.value] >= 0)
            return;
        m_owner[id.value] = static_cast<int>(m_result.concepts.size());
        m_result.concepts.push_back({id, level, parent, 0, static_cast<int>(m_taxonomy.narrower(id).size())});
    }

    /// Given roots, else those of the whole; with a limit only those within it.
    std::vector<ConceptId> roots() const
    {
        std::vector<ConceptId> starts;
        std::ranges::copy_if(m_spec.roots, std::back_inserter(starts),
                             [&](ConceptId id) { return m_taxonomy.contains(id); });
        if (starts.empty())
            starts = m_taxonomy.roots();
        return starts;
    }

    void meetShown()
    {
        for (ConceptId root : roots())
            if (isWithin(root) || !m_spec.roots.empty())
                show(root, 0, -1);
        for (; m_walked < m_result.concepts.size(); ++m_walked) {
            const VisibleConcept shown = m_result.concepts[m_walked];
            if (isFolded(shown))
                continue;
            for (ConceptId below : m_taxonomy.narrower(shown.id)) {
                if (isWithin(below) || m_opened[shown.id.value])
                    show(below, shown.level + 1, static_cast<int>(m_walked));
                else
                    m_result.concepts[m_walked].isHeldBack = true;
            }
        }
    }

    /// Each below something that is shown, or else at the top; then what is open of it.
    void meetKept()
    {
        for (ConceptId id : m_spec.kept) {
            if (!m_taxonomy.contains(id))
                continue;
            int above = -1;
            bool isFoldedAway = false;
            for (ConceptId broader : m_taxonomy.broader(id)) {
                const int owner = m_owner[broader.value];
                isFoldedAway = isFoldedAway || (owner >= 0 && m_folded[broader.value]);
                if (owner >= 0 && !m_folded[broader.value] && (above < 0 || owner < above))
                    above = owner;
            }
            if (above < 0 && isFoldedAway)
                continue;
            show(id, above < 0 ? 0 : m_result.concepts[static_cast<std::size_t>(above)].level + 1, above);
            meetShown();
        }
    }

    void putInReadingOrder()
    {
        const auto& met = m_result.concepts;
        std::vector<std::vector<int>> children(met.size());
        std::vector<int> stack;
        for (int i = static_cast<int>(met.size()) - 1; i >= 0; --i) {
            const int parent = met[static_cast<std::size_t>(i)].parent;
            (parent < 0 ? stack : children[static_cast<std::size_t>(parent)]).push_back(i);
        }
        std::vector<int> place(met.size());
        std::vector<VisibleConcept> ordered;
        ordered.reserve(met.size());
        while (!stack.empty()) {
            const auto i = static_cast<std::size_t>(stack.back());
            stack.pop_back();
            place[i] = static_cast<int>(ordered.size());
            ordered.push_back(met[i]);
            stack.insert(stack.end(), children[i].begin(), children[i].end());
        }
        for (VisibleConcept& each : ordered) {
            if (each.parent >= 0)
                each.parent = place[static_cast<std::size_t>(each.parent)];
            m_owner[each.id.value] = place[static_cast<std::size_t>(m_owner[each.id.value])];
        }
        m_result.concepts = std::move(ordered);
    }

    void countHidden()
    {
        std::vector<ConceptId> frontier;
        for (const VisibleConcept& each : m_result.concepts)
            if (isFolded(each) || each.isHeldBack)
                frontier.push_back(each.id);
        for (std::size_t i = 0; i < frontier.size(); ++i) {
            const int owner = m_owner[frontier[i].value];
            for (ConceptId below : m_taxonomy.narrower(frontier[i])) {
                if (m_owner[below.value] >= 0)
                    continue;
                m_owner[below.value] = owner;
                ++m_result.concepts[static_cast<std::size_t>(owner)].hidden;
                ++m_result.hidden;
                frontier.push_back(below);
            }
        }
        if (m_spec.most > 0)
            countRootsLeftOut();
    }

    /// And what is reached from them alone: hidden, but behind nothing that is shown.
    void countRootsLeftOut()
    {
        std::vector<ConceptId> frontier;
        std::vector<bool> isMet(m_owner.size(), false);
        const auto meet = [&](ConceptId id) {
            if (m_owner[id.value] >= 0 || isMet[id.value])
                return;
            isMet[id.value] = true;
            ++m_result.hidden;
            frontier.push_back(id);
        };
        for (ConceptId root : roots())
            meet(root);
        for (std::size_t i = 0; i < frontier.size(); ++i)
            for (ConceptId below : m_taxonomy.narrower(frontier[i]))
                meet(below);
    }

    bool isShown(ConceptId id) const
    {
        const int owner = m_owner[id.value];
        return owner >= 0 && m_result.concepts[static_cast<std::size_t>(owner)].id == id;
    }

    void drawRelations()
    {
        std::map<std::pair<int, int>, std::size_t> bundles;
        for (RelationId id : m_taxonomy.relations()) {
            const Relation& relation = *m_map.find(id);
            const int from = m_owner[relation.from.value], to = m_owner[relation.to.value];
            if (from < 0 || to < 0)
                continue;
            if (isShown(relation.from) && isShown(relation.to)) {
                m_result.relations.push_back(
                    {from, to, {id}, relation.type, m_taxonomy.isHierarchical(relation), false});
                continue;
            }
            if (from == to)
                continue;
            const auto [place, isNew] = bundles.try_emplace({from, to}, m_result.relations.size());
            if (isNew) {
                m_result.relations.push_back({from, to, {id}, relation.type, false, true});
                continue;
            }
            VisibleRelation& bundle = m_result.relations[place->second];
            bundle.relations.push_back(id);
            if (bundle.type != relation.type)
                bundle.type = {};
        }
    }

    void levelFromCentre()
    {
        constexpr int kFar = 9;
        std::vector<std::vector<int>> next(m_result.concepts.size());
        for (const VisibleRelation& each : m_result.relations) {
            next[static_cast<std::size_t>(each.from)].push_back(each.to);
            next[static_cast<std::size_t>(each.to)].push_back(each.from);
        }
        for (VisibleConcept& each : m_result.concepts)
            each.level = kFar;
        std::vector<int> met{m_result.centre};
        m_result.concepts[static_cast<std::size_t>(m_result.centre)].level = 0;
        for (std::size_t i = 0; i < met.size(); ++i)
            for (int other : next[static_cast<std::size_t>(met[i])])
                if (VisibleConcept& far = m_result.concepts[static_cast<std::size_t>(other)]; far.level == kFar) {
                    far.level = m_result.concepts[static_cast<std::size_t>(met[i])].level + 1;
                    met.push_back(other);
                }
    }

    /// Keeps as many bundles as there are concepts, those of most relations; of equal ones the first.
    void thinOutBundles()
    {
        std::vector<std::size_t> bundles;
        for (std::size_t i = 0; i < m_result.relations.size(); ++i)
            if (m_result.relations[i].isBundle)
                bundles.push_back(i);
        if (bundles.size() <= std::max(kFewBundles, m_result.concepts.size()))
            return;
        std::ranges::stable_sort(bundles, std::ranges::greater(),
                                 [&](std::size_t i) { return m_result.relations[i].relations.size(); });
        std::vector<bool> isLeftOut(m_result.relations.size(), false);
        for (std::size_t i = m_result.concepts.size(); i < bundles.size(); ++i)
            isLeftOut[bundles[i]] = true;
        m_result.leftOut = bundles.size() - m_result.concepts.size();
        std::size_t kept = 0;
        for (std::size_t i = 0; i < isLeftOut.size(); ++i)
            if (!isLeftOut[i])
                std::swap(m_result.relations[kept++], m_result.relations[i]);
        m_result.relations.resize(kept);
    }

    const ConceptMap& m_map;
    const Taxonomy& m_taxonomy;
    const ViewSpec& m_spec;
    std::vector<bool> m_folded;  // by concept id, as m_opened
    std::vector<bool> m_opened;
    std::vector<bool> m_within;  // the limit; empty: none
    std::size_t m_walked = 0;  // concepts shown whose narrower ones were met
    std::vector<int> m_owner;  // by concept id: index of the shown concept that it is, or hides behind; -1: neither
    VisibleMap m_result;
};

}  // namespace

ViewSpec viewSpecOf(const NamedView& view)
{
    ViewSpec spec;
    spec.roots = view.roots;
    spec.scope.tags = view.tags;
    spec.scope.without = view.without;
    if (!view.only.empty())
        spec.scope.only = view.only;
    spec.filter = view.filter;
    spec.centre = view.centre;
    spec.hops = view.hops;
    spec.depth = view.depth;
    spec.most = view.most;
    spec.folded = view.folded;
    spec.opened = view.opened;
    spec.kept = view.kept;
    spec.arrangement = view.arrangement;
    return spec;
}

void keepViewSpec(NamedView& view, const ViewSpec& spec)
{
    view.roots = spec.roots;
    view.tags = spec.scope.tags;
    view.without = spec.scope.without;
    const bool isJustThese = spec.filter.empty() && !spec.centre.isValid() && spec.scope.only;
    view.only = isJustThese ? *spec.scope.only : std::vector<ConceptId>();
    view.centre = spec.centre;
    view.hops = spec.hops;
    view.filter = spec.filter;
    view.depth = spec.depth;
    view.most = spec.most;
    view.folded = spec.folded;
    view.opened = spec.opened;
    view.kept = spec.kept;
    view.arrangement = spec.arrangement;
}

int VisibleMap::indexOf(ConceptId id) const
{
    const auto found = std::lower_bound(byId.begin(), byId.end(), id,
                                        [](const auto& entry, ConceptId wanted) { return entry.first < wanted; });
    return found != byId.end() && found->first == id ? found->second : -1;
}

VisibleMap visibleMap(const ConceptMap& map, const ViewSpec& spec)
{
    return visibleMap(map, Taxonomy(map, spec.scope), spec);
}

VisibleMap visibleMap(const ConceptMap& map, const Taxonomy& taxonomy, const ViewSpec& spec)
{
    return Builder(map, taxonomy, spec).run();
}

}  // namespace conspectus
