#include "app/canvas/edit/selection_editor.h"

#include "app/canvas/edit/map_editor.h"
#include "app/canvas/view/map_view.h"
#include "core/edit/fragments.h"
#include "core/edit/linking.h"
#include "core/edit/moving.h"
#include "core/edit/pasting.h"
#include "core/formats/format.h"
#include "core/query/outline_text.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QUrl>

#include <unordered_set>

namespace conspectus {

namespace {

constexpr const char* kMapMime = "application/x-conspectus-map";
constexpr double kNudge = 8;  // px of the picture

Point stepTo(Direction direction)
{
    switch (direction) {
    case Direction::Left:
        return {-kNudge, 0};
    case Direction::Right:
        return {kNudge, 0};
    case Direction::Up:
        return {0, -kNudge};
    case Direction::Down:
        return {0, kNudge};
    }
    return {};
}

std::string keyOf(const std::vector<ConceptId>& ids)
{
    std::string key = "nudge";
    for (ConceptId id : ids)
        key += ' ' + std::to_string(id.value);
    return key;
}

/// An error with `sentence` in place of a step that would change nothing.
Result<Transaction> orSaid(Result<Transaction> step, const char* sentence)
{
    return step && step->changes.empty() ? unexpected(ErrorCode::Edit, sentence) : step;
}

}  // namespace

SelectionEditor::SelectionEditor(MapSession& session, MapView& view, MapEditor& editor)
    : QObject(&view), m_session(session), m_view(view), m_editor(editor)
{
}

void SelectionEditor::performAndSelect(Result<Addition> addition)
{
    if (!addition) {
        m_session.performOrSay(unexpected(addition.error()));
        return;
    }
    tagAdded(addition->transaction, m_session.view().scope.tags);
    if (!m_session.performOrSay(std::move(addition->transaction)) || addition->added.empty())
        return;
    m_session.select(addition->added, addition->added.front());
    m_session.revealConcept(addition->added.front());
    m_view.reveal(addition->added.front());
}

std::vector<ConceptId> SelectionEditor::branches() const
{
    std::vector<ConceptId> all = m_session.selection();
    std::unordered_set<ConceptId> seen(all.begin(), all.end());
    for (std::size_t i = 0; i < all.size(); ++i)
        for (ConceptId below : m_session.taxonomy().narrower(all[i]))
            if (seen.insert(below).second)
                all.push_back(below);
    return all;
}

void SelectionEditor::remove()
{
    if (!m_session.selectedRelations().empty())
        m_session.performOrSay(removeRelations(m_session.map(), m_session.selectedRelations()));
    else
        m_session.performOrSay(removeConcepts(m_session.map(), m_session.selection()));
}

void SelectionEditor::duplicate() { performAndSelect(conspectus::duplicate(m_session.map(), branches())); }
void SelectionEditor::split() { performAndSelect(splitConcept(m_session.map(), m_session.current())); }

void SelectionEditor::merge()
{
    const ConceptId kept = m_session.current();
    if (m_session.performOrSay(mergeConcepts(m_session.map(), kept, m_session.selection())))
        m_session.select({kept}, kept);
}

void SelectionEditor::group() { m_editor.grow(addGroup(m_session.map(), m_session.selection(), {})); }

void SelectionEditor::hangUnder(ConceptId parent)
{
    std::vector<ConceptId> ids = m_session.selection();
    std::erase(ids, parent);
    hangUnder(ids, parent);
}

void SelectionEditor::hangUnder(const std::vector<ConceptId>& ids, ConceptId parent)
{
    Result<Transaction> step = moveUnder(m_session.map(), ids, parent);
    if (step)
        tagAdded(*step, m_session.view().scope.tags);
    if (!m_session.performOrSay(step) || ids.empty())
        return;
    m_session.select(ids, ids.front());
    m_session.revealConcept(ids.front());
}

void SelectionEditor::cutLoose()
{
    m_session.performOrSay(conspectus::cutLoose(m_session.map(), m_session.selection()));
}

void SelectionEditor::moveEarlier()
{
    m_session.performOrSay(
        orSaid(reorder(m_session.map(), m_session.current(), -1), "It is already the first below its parent."));
}

void SelectionEditor::moveLater()
{
    m_session.performOrSay(
        orSaid(reorder(m_session.map(), m_session.current(), 1), "It is already the last below its parent."));
}

std::vector<Placed> SelectionEditor::placed(const std::vector<ConceptId>& ids) const
{
    std::vector<Placed> places;
    for (ConceptId id : ids)
        if (const int at = m_view.picture().indexOf(id); at >= 0)
            places.push_back({id, m_view.picture().concepts[static_cast<std::size_t>(at)].box});
    return places;
}

void SelectionEditor::moveBy(const std::vector<ConceptId>& ids, Point by)
{
    std::vector<Placed> places = placed(ids);
    for (Placed& place : places)
        place.box = place.box.translated(by);
    m_session.performOrSay(pinAll(m_session.map(), places, "Move"));
}

void SelectionEditor::nudge(Direction direction)
{
    std::vector<Placed> places = placed(m_session.selection());
    for (Placed& place : places)
        place.box = place.box.translated(stepTo(direction));
    m_session.performOrSay(pinAll(m_session.map(), places, "Move", keyOf(m_session.selection())));
}

bool SelectionEditor::arePinned() const
{
    const auto& ids = m_session.selection();
    return !ids.empty() &&
        std::all_of(ids.begin(), ids.end(), [&](ConceptId id) { return m_session.map().find(id)->pin.has_value(); });
}

void SelectionEditor::togglePins()
{
    m_session.performOrSay(arePinned() ? unpinAll(m_session.map(), m_session.selection())
                                       : pinAll(m_session.map(), placed(m_session.selection()), "Pin"));
}

void SelectionEditor::align(Line line)
{
    std::vector<Placed> places = placed(m_session.selection());
    const auto current = std::find_if(places.begin(), places.end(),
                                      [&](const Placed& place) { return place.id == m_session.current(); });
    if (current != places.end())
        std::iter_swap(places.begin(), current);
    m_session.performOrSay(pinAll(m_session.map(), aligned(std::move(places), line), "Align"));
}

void SelectionEditor::distribute(bool isAcross)
{
    m_session.performOrSay(pinAll(m_session.map(), distributed(placed(m_session.selection()), isAcross), "Distribute"));
}

void SelectionEditor::copy()
{
    if (m_session.selection().empty())
        return;
    auto* data = new QMimeData;
    data->setText(QString::fromStdString(
        outlineText(m_session.map(), m_session.taxonomy(), m_session.selection(), m_session.language().toStdString())));
    if (const auto written = formatByName("graphml")->write(fragmentOf(m_session.map(), branches())))
        data->setData(QLatin1String(kMapMime), QByteArray::fromStdString(written->bytes));
    QGuiApplication::clipboard()->setMimeData(data);
}

void SelectionEditor::cut()
{
    copy();
    remove();
}

void SelectionEditor::paste()
{
    const QMimeData* data = QGuiApplication::clipboard()->mimeData();
    if (data && data->hasFormat(QLatin1String(kMapMime))) {
        const Result<ReadMap> fragment =
            readMap(data->data(QLatin1String(kMapMime)).toStdString(), "clipboard.graphml");
        if (fragment)
            return performAndSelect(pasteMap(m_session.map(), m_session.current(), fragment->map));
    }
    addText(QGuiApplication::clipboard()->text(), m_session.current());
}

void SelectionEditor::addText(const QString& text, ConceptId parent)
{
    Result<Pasted> pasted = pasteText(m_session.map(), parent, text.toStdString());
    if (!pasted)
        return performAndSelect(unexpected(pasted.error()));
    performAndSelect(Addition{std::move(pasted->transaction), std::move(pasted->concepts)});
}

void SelectionEditor::addDropped(const QMimeData& data, Point place)
{
    const QList<QUrl> addresses = data.urls();
    if (addresses.isEmpty())
        return addText(data.text(), {});
    const QUrl& address = addresses.front();
    const QString last = address.fileName();
    const QString label = last.isEmpty() ? address.host() : last;
    Growth growth = addFree(m_session.map(), (label.isEmpty() ? address.toString() : label).toStdString(), place);
    std::get<AddConcept>(growth.transaction.changes.front()).value.link = address.toString().toStdString();
    growth.transaction.merge.clear();
    performAndSelect(Addition{std::move(growth.transaction), {growth.added}});
}

}  // namespace conspectus
