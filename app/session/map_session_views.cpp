// The part of MapSession that is about what is shown: views, folding, and where one has been.
#include "app/session/map_session_impl.h"

#include "app/session/folding.h"
#include "app/session/whereabouts.h"
#include "core/layout/engine_catalogue.h"
#include "core/layout/measures/displacement.h"
#include "core/model/map_info.h"
#include "core/view/filter.h"

#include <algorithm>
#include <cmath>

namespace conspectus {

namespace {

/// A window that grew or shrank by less than this share, either way, keeps its picture.
constexpr double kSameShape = 0.15;

const NamedView* findView(const ConceptMap& map, const QString& name)
{
    const auto& views = map.info().views;
    const auto found = std::find_if(views.begin(), views.end(),
                                    [&](const NamedView& view) { return QString::fromStdString(view.name) == name; });
    return found == views.end() ? nullptr : &*found;
}

bool isNear(double a, double b) { return std::abs(a - b) <= kSameShape * std::max(a, b); }

bool haveSameShape(Size a, Size b) { return isNear(a.width, b.width) && isNear(a.height, b.height); }

}  // namespace

VisitedView wholeMapOf(const ConceptMap& map)
{
    const auto& views = map.info().views;
    const auto found = std::find_if(views.begin(), views.end(), showsWholeMap);
    return found == views.end() ? VisitedView{{}, {}, {}, FoldPolicy::UntilLegible} : visitOf(*found);
}

const ViewSpec& MapSession::view() const { return m_impl->visited.here().spec; }
QString MapSession::viewName() const { return m_impl->visited.here().name; }
const VisibleMap& MapSession::visible() const { return m_impl->pipeline.visible(); }
const Taxonomy& MapSession::taxonomy() const { return m_impl->taxonomy; }
const Picture& MapSession::picture() const { return m_impl->pipeline.picture(); }
std::optional<Picture> MapSession::pictureWhileDragged(const std::vector<ConceptId>& ids, Point by) const
{
    return m_impl->pipeline.pictureWhileDragged(ids, by);
}

LayoutMeasures MapSession::layoutMeasures() const { return m_impl->pipeline.measures(); }

double MapSession::labelPx() const { return m_impl->pipeline.labelPx(); }
bool MapSession::isArranging() const { return m_impl->pipeline.isBusy(); }

std::string MapSession::engine() const
{
    const std::string& asked = m_impl->visited.here().engine;
    const bool isUndrawn = asked == kDrawnEngine && view().arrangement->isEmpty();
    return asked.empty() || isUndrawn ? std::string(defaultEngine(visible().concepts.size())) : asked;
}

std::vector<std::string_view> MapSession::engines() const
{
    std::vector<std::string_view> names;
    for (const EngineInfo& engine : layoutEngines())
        if (engine.name != kDrawnEngine || drawnArrangement(m_impl->document.map().info()))
            names.push_back(engine.name);
    return names;
}

QString MapSession::language() const
{
    return m_impl->languages.contains(m_impl->language)
        ? m_impl->language
        : QString::fromStdString(m_impl->document.map().info().language);
}

QStringList MapSession::languages() const { return m_impl->languages; }

void MapSession::showNamedView(const QString& name)
{
    if (const NamedView* view = findView(m_impl->document.map(), name))
        m_impl->look = view->camera;
    else
        return;
    VisitedView next = visitOf(*findView(m_impl->document.map(), name));
    const Result<void> filtered = applyFilter(m_impl->document.map(), next.spec);
    m_impl->visit(std::move(next), PictureCause::ViewChosen);
    if (!filtered)
        emit noticed({Notice::Kind::Warning,
                      tr("The filter of this view cannot be used; everything is shown."),
                      {QString::fromStdString(filtered.error().message)}});
}

void MapSession::showWholeMap() { m_impl->visit(wholeMapOf(m_impl->document.map()), PictureCause::ViewChosen); }

void MapSession::showView(ViewSpec view, PictureCause cause, ConceptId anchor)
{
    const FoldPolicy policy = policyFor(view);
    m_impl->visit({std::move(view), {}, m_impl->visited.here().engine, policy}, cause, anchor);
}

void MapSession::setEngine(const std::string& name)
{
    if (m_impl->visited.here().engine == name)
        return;
    ViewSpec& spec = m_impl->visited.here().spec;
    if (const auto* drawn = drawnArrangement(m_impl->document.map().info()); name == kDrawnEngine && drawn)
        if (spec.arrangement->isEmpty())
            spec.arrangement = *drawn;
    m_impl->visited.here().engine = name;
    m_impl->arrangeElsewhere(PictureCause::ViewChosen);
}

void MapSession::setLanguage(const QString& language)
{
    const QString before = this->language();
    m_impl->language = language;
    if (this->language() == before)
        return;
    emit languageChanged();
    m_impl->arrangeElsewhere(PictureCause::ViewChosen);
}

void MapSession::setTargetSize(QSize size)
{
    if (size.width() < 1 || size.height() < 1)
        return;
    m_impl->target = {static_cast<double>(size.width()), static_cast<double>(size.height())};
    if (haveSameShape(m_impl->target, m_impl->arrangedFor) || m_impl->document.map().conceptCount() == 0)
        m_impl->resized.stop();
    else
        m_impl->resized.start();
}

void MapSession::toggleFold(ConceptId id)
{
    const int index = visible().indexOf(id);
    if (index < 0)
        return;
    const VisibleConcept& subject = visible().concepts[static_cast<std::size_t>(index)];
    if (subject.narrower > 0)
        m_impl->refold(withFoldToggled(view(), subject), PictureCause::Folded, id, m_impl->pipeline.arrangement());
}

void MapSession::foldToLevel(int level)
{
    m_impl->refold(openedToLevel(view(), std::max(0, level)), PictureCause::ViewChosen);
}

void MapSession::showMoreLevels()
{
    if (view().most > 0) {
        ViewSpec more = view();
        more.most *= 2;
        return m_impl->refold(std::move(more), PictureCause::Folded);
    }
    if (visible().hidden == 0)
        return;
    const int deepest = deepestLevel(m_impl->document.map(), m_impl->taxonomy, view());
    const int depth = view().depth > 0 && view().depth + 1 < deepest ? view().depth + 1 : 0;
    m_impl->refold(openedToLevel(view(), depth), PictureCause::Folded);
}

void MapSession::showBranch()
{
    ViewSpec spec;
    spec.roots = selection();
    if (!isFocused())
        spec.scope = view().scope;
    showView(std::move(spec), PictureCause::ViewChosen);
}

/// Closes what stands beside the way from the top to the current concept.
void MapSession::foldOthers()
{
    const VisibleMap& shown = visible();
    std::vector<bool> isOnWay(shown.concepts.size(), false);
    for (int i = shown.indexOf(m_impl->current); i >= 0; i = shown.concepts[static_cast<std::size_t>(i)].parent)
        isOnWay[static_cast<std::size_t>(i)] = true;
    ViewSpec spec = view();
    for (std::size_t i = 0; i < shown.concepts.size(); ++i) {
        const VisibleConcept& each = shown.concepts[i];
        const bool hangsOnWay = each.parent < 0 || isOnWay[static_cast<std::size_t>(each.parent)];
        const bool isBelow =
            each.parent >= 0 && shown.concepts[static_cast<std::size_t>(each.parent)].id == m_impl->current;
        if (!isOnWay[i] && hangsOnWay && !isBelow && each.narrower > 0 && !conspectus::isFolded(spec, each))
            spec = withFoldToggled(std::move(spec), each);
    }
    if (!(spec == view()))
        m_impl->refold(std::move(spec), PictureCause::Folded, m_impl->current, m_impl->pipeline.arrangement());
}

void MapSession::showFewerLevels()
{
    const int deepest = deepestLevel(m_impl->document.map(), m_impl->taxonomy, view());
    const int shown = view().depth > 0 ? std::min(view().depth, deepest) : deepest;
    if (shown > 1)
        m_impl->refold(openedToLevel(view(), shown - 1), PictureCause::Folded);
}

void MapSession::revealConcept(ConceptId id)
{
    if (!m_impl->document.map().find(id) || visible().indexOf(id) >= 0)
        return;
    if (auto found = revealed(visible(), m_impl->taxonomy, view(), id)) {
        m_impl->refold(std::move(found->view), PictureCause::Folded, found->anchor, m_impl->pipeline.arrangement());
        return;
    }
    // The view leaves it out: go to the whole map, and open the way there.
    showWholeMap();
    if (auto found = revealed(visible(), m_impl->taxonomy, view(), id))
        m_impl->refold(std::move(found->view), PictureCause::ViewChosen);
}

NamedView MapSession::viewNow() const
{
    const VisitedView& here = m_impl->visited.here();
    NamedView view;
    keepViewSpec(view, here.spec);
    if (here.policy == FoldPolicy::UntilLegible && here.spec.opened.empty())
        view.depth = view.most = 0;  // as deep as stays legible in the window that it is shown in
    view.engine = here.engine;
    return view;
}

Whereabouts MapSession::whereabouts() const
{
    Whereabouts place{m_impl->visited.here(), m_impl->pipeline.arrangement()};
    place.view.policy = FoldPolicy::AsAsked;
    return place;
}

void MapSession::goTo(Whereabouts place)
{
    m_impl->addedHere.clear();
    m_impl->toReveal = {};
    m_impl->look.reset();
    m_impl->visited.visit(std::move(place.view));
    m_impl->stood.clear();
    m_impl->isHandMade = false;
    m_impl->arrange(PictureCause::ViewChosen, {}, std::move(place.arrangement));
}

void MapSession::tidy()
{
    if (picture().concepts.empty() || m_impl->tidied)
        return;
    const BeforeTidying before{m_impl->pipeline.measures(), m_impl->pipeline.arrangement()};
    const std::size_t position = m_impl->document.history().position();
    if (!m_impl->document.perform({"Tidy the picture", {}, {}}))
        return;
    m_impl->remember(position);
    m_impl->stood.erase(m_impl->stood.upper_bound(position), m_impl->stood.end());
    m_impl->isHandMade = false;
    m_impl->arrange(PictureCause::ViewChosen);
    m_impl->tidied = before;
    emit modifiedChanged(isModified());
}

void MapSession::reportTidied()
{
    if (!m_impl->tidied || isArranging())
        return;
    const BeforeTidying before = *std::exchange(m_impl->tidied, std::nullopt);
    const LayoutMeasures now = m_impl->pipeline.measures();
    std::vector<Rect> was, is;
    for (const PictureConcept& each : picture().concepts)
        if (before.arrangement->shows(each.id)) {
            was.push_back(before.arrangement->box(each.id));
            is.push_back(each.box);
        }
    const Displacement moved = displacementOf(was, is, m_impl->pipeline.arrangement()->orientation());
    emit noticed({Notice::Kind::Info,
                  tr("The picture is tidied: %1 crossings instead of %2, lines %3 % as long. Undo brings the old one "
                     "back.")
                      .arg(std::max(now.crossings, 0))
                      .arg(std::max(before.measures.crossings, 0))
                      .arg(std::lround(100 * now.edgeLength / std::max(before.measures.edgeLength, 1.0))),
                  {tr("Concepts moved by %1 % of the picture's diagonal on average; %2 pairs changed places.")
                       .arg(100 * moved.mean, 0, 'f', 1)
                       .arg(moved.flips)}});
}

bool MapSession::canGoBack() const { return m_impl->visited.canGoBack(); }
bool MapSession::canGoForward() const { return m_impl->visited.canGoForward(); }

void MapSession::goBack()
{
    if (!canGoBack())
        return;
    m_impl->visited.goBack();
    m_impl->arrangeElsewhere(PictureCause::ViewChosen);
}

void MapSession::goForward()
{
    if (!canGoForward())
        return;
    m_impl->visited.goForward();
    m_impl->arrangeElsewhere(PictureCause::ViewChosen);
}

}  // namespace conspectus
