// The part of MapSession that is about finding one's way: neighbourhoods, filters, what is lit, and views that are
// kept.
#include "app/session/map_session_impl.h"

#include "core/edit/views.h"
#include "core/model/map_info.h"
#include "core/query/neighbourhood.h"
#include "core/view/filter.h"

#include <algorithm>
#include <cmath>

namespace conspectus {

namespace {

void sortOnce(auto& ids)
{
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

/// Shares of the largest value, small differences made visible.
std::vector<double> shares(std::vector<double> values)
{
    const double most = values.empty() ? 0 : std::ranges::max(values);
    for (double& value : values)
        value = most > 0 ? std::sqrt(std::max(value, 0.0) / most) : 0;
    return values;
}

}  // namespace

void MapSession::Impl::settleScope()
{
    if (visited.here().spec.centre.isValid() && !document.map().find(visited.here().spec.centre))
        visited.here() = wholeMapOf(document.map());  // what it was about is gone
    ViewSpec& spec = visited.here().spec;
    if (spec.centre.isValid()) {
        if (!whole)
            whole.emplace(document.map());
        NearConcepts near = nearestTo(document.map(), *whole, spec.centre, spec.hops, kMostAround);
        neighbours = near.all;
        spec.scope = {};
        spec.scope.only = std::move(near.concepts);
    } else {
        // A filter that nothing answers to any more (its concept is gone) shows what it last found.
        static_cast<void>(applyFilter(document.map(), spec));
        if (spec.scope.only && !addedHere.empty()) {
            spec.scope.only->insert(spec.scope.only->end(), addedHere.begin(), addedHere.end());
            sortOnce(*spec.scope.only);
        }
    }
    if (isTaxonomyFresh && taxonomyScope == spec.scope)
        return;
    taxonomy = Taxonomy(document.map(), spec.scope);
    taxonomyScope = spec.scope;
    isTaxonomyFresh = true;
}

bool MapSession::isFocused() const { return view().centre.isValid(); }
int MapSession::focusHops() const { return view().hops; }
std::size_t MapSession::neighbours() const { return isFocused() ? m_impl->neighbours : 0; }

void MapSession::focusOn(ConceptId id, int hops)
{
    if (!m_impl->document.map().find(id))
        return;
    VisitedView next;
    next.spec.centre = id;
    next.spec.hops = std::clamp(hops, 1, kMostHops);
    next.engine = "neighbourhood";
    if (m_impl->current != id)
        select({id}, id);
    if (!isFocused())
        return m_impl->visit(std::move(next), PictureCause::ViewChosen, id);
    if (next.spec.centre == view().centre && next.spec.hops == view().hops)
        return;
    m_impl->visited.here() = std::move(next);  // walking is not visiting: one step back leaves
    m_impl->arrangeElsewhere(PictureCause::ViewChosen, id);
}

void MapSession::setFocusHops(int hops)
{
    if (isFocused())
        focusOn(view().centre, hops);
}

void MapSession::leaveFocus()
{
    if (!isFocused())
        return;
    const ConceptId centre = view().centre;
    if (canGoBack())
        goBack();
    else
        showWholeMap();
    if (m_impl->visited.here().policy == FoldPolicy::UntilLegible)
        m_impl->toReveal = centre;
    else
        revealConcept(centre);
}

/// Selecting another concept while one is focused walks there.
void MapSession::followFocus()
{
    const ConceptId current = m_impl->current;
    if (isFocused() && m_impl->selection.size() == 1 && current.isValid() && current != view().centre)
        focusOn(current, view().hops);
}

bool MapSession::filterBy(const QString& query)
{
    VisitedView next = m_impl->visited.here();
    if (next.spec.centre.isValid())
        next = wholeMapOf(m_impl->document.map());
    next.name.clear();
    next.spec.filter = query.trimmed().toStdString();
    next.spec.scope.only.reset();
    next.spec.roots.clear();
    next.spec.folded.clear();
    next.spec.opened.clear();
    next.spec.kept.clear();
    next.spec.depth = next.spec.most = 0;
    next.policy = FoldPolicy::UntilLegible;
    if (const Result<void> found = applyFilter(m_impl->document.map(), next.spec); !found) {
        emit noticed({Notice::Kind::Failure, QString::fromStdString(found.error().message), {}});
        return false;
    }
    if (next.spec.scope.only && next.spec.scope.only->empty()) {
        emit noticed({Notice::Kind::Info, tr("Nothing in the map answers to this: %1").arg(query), {}});
        return false;
    }
    setSpotlight({});  // what was highlighted before is no answer to this
    m_impl->visit(std::move(next), PictureCause::ViewChosen);
    return true;
}

void MapSession::leaveOutTypes(std::vector<std::string> keys)
{
    sortOnce(keys);
    VisitedView next = m_impl->visited.here();
    next.name.clear();
    next.spec.scope.without = std::move(keys);
    if (next.spec.scope == view().scope)
        return;
    setSpotlight({});
    m_impl->visit(std::move(next), PictureCause::ViewChosen);
}

bool MapSession::isFiltered() const
{
    return !isFocused() && (!view().filter.empty() || view().scope.only || !view().scope.without.empty());
}

void MapSession::clearFilter()
{
    if (!isFiltered())
        return;
    VisitedView next = wholeMapOf(m_impl->document.map());
    if (!view().scope.tags.empty()) {
        next.spec.scope.tags = view().scope.tags;
        next.name.clear();
    }
    m_impl->visit(std::move(next), PictureCause::ViewChosen);
}

void MapSession::showOnly(std::vector<ConceptId> ids)
{
    std::erase_if(ids, [&](ConceptId id) { return !m_impl->document.map().find(id); });
    if (ids.empty())
        return;
    sortOnce(ids);
    setSpotlight({});
    ViewSpec spec;
    spec.scope.only = std::move(ids);
    m_impl->visit({std::move(spec), {}, {}, FoldPolicy::UntilLegible}, PictureCause::ViewChosen);
}

const Spotlight& MapSession::spotlight() const { return m_impl->spotlight; }

void MapSession::setSpotlight(Spotlight lit)
{
    sortOnce(lit.concepts);
    sortOnce(lit.relations);
    if (lit == m_impl->spotlight)
        return;
    m_impl->spotlight = std::move(lit);
    emit spotlightChanged();
}

std::optional<Measure> MapSession::measure() const { return m_impl->measure; }

void MapSession::setMeasure(std::optional<Measure> measure)
{
    if (measure == m_impl->measure)
        return;
    m_impl->measure = measure;
    m_impl->shade();
    m_impl->pipeline.shadeAgain();
    emit measureChanged();
}

void MapSession::Impl::shade()
{
    Shading shading;
    if (measure == Measure::Community)
        shading.groups = measured(document.map(), taxonomy, *measure);
    else if (measure)
        shading.shares = shares(measured(document.map(), taxonomy, *measure));
    pipeline.setShading(std::move(shading));
}

bool MapSession::storeView(const QString& name, std::optional<ViewCamera> camera)
{
    NamedView stored;
    for (const NamedView& each : m_impl->document.map().info().views)
        if (each.name == name.toStdString())
            stored = each;
    NamedView now = viewNow();
    now.name = name.toStdString();
    now.names = std::move(stored.names);
    now.theme = std::move(stored.theme);
    now.attributes = std::move(stored.attributes);
    stored = std::move(now);
    stored.camera = camera;
    if (!performOrSay(conspectus::storeView(m_impl->document.map(), std::move(stored))))
        return false;
    m_impl->visited.here().name = name;
    emit viewChanged();
    return true;
}

bool MapSession::removeView(const QString& name)
{
    return performOrSay(conspectus::removeView(m_impl->document.map(), name.toStdString()));
}

bool MapSession::renameView(const QString& name, const QString& to)
{
    const bool isHere = m_impl->visited.here().name == name;
    Result<Transaction> step = conspectus::renameView(m_impl->document.map(), name.toStdString(), to.toStdString());
    if (step && isHere)
        m_impl->visited.here().name = to.trimmed();
    return performOrSay(std::move(step));
}

}  // namespace conspectus
