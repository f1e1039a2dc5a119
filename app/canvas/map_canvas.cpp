#include "app/canvas/map_canvas.h"

#include "app/canvas/edit/map_editor.h"
#include "app/canvas/edit/selection_editor.h"
#include "app/canvas/session_narrator.h"
#include "app/session/map_session.h"

#include <QResizeEvent>

namespace conspectus {

MapCanvas::MapCanvas(MapSession& session, QWidget* parent) : MapView(parent), m_session(session)
{
    setNarrator(std::make_unique<SessionNarrator>(session));
    connect(&session, &MapSession::pictureChanged, this, &MapCanvas::showPicture);
    connect(&session, &MapSession::selectionChanged, this, &MapCanvas::showSelection);
    connect(&session, &MapSession::lookAsked, this, &MapView::lookAt);
    connect(&session, &MapSession::spotlightChanged, this, &MapCanvas::showSpotlight);
    connect(&requests(), &CanvasRequests::selectionAsked, this, &MapCanvas::select);
    connect(&requests(), &CanvasRequests::foldAsked, this, [this](ConceptId id) { m_session.toggleFold(id); });
    m_editor = new MapEditor(session, *this);  // after the picture is taken: it looks where things stand
    connect(&requests(), &CanvasRequests::editAsked, m_editor, &MapEditor::rename);
    connect(&requests(), &CanvasRequests::additionAsked, m_editor, &MapEditor::addFreeAt);
    connect(&requests(), &CanvasRequests::linkAsked, m_editor, &MapEditor::connect);
    m_selected = new SelectionEditor(session, *this, *m_editor);
    connect(&requests(), &CanvasRequests::moveAsked, m_selected, &SelectionEditor::moveBy);
    connect(&requests(), &CanvasRequests::hangAsked, m_selected,
            qOverload<const std::vector<ConceptId>&, ConceptId>(&SelectionEditor::hangUnder));
    showPicture(PictureCause::Opened, {});
    showSelection();
}

void MapCanvas::showPicture(PictureCause cause, ConceptId anchor)
{
    showSpotlight();
    setPicture(pictureToShow(), cause, anchor);
    if (m_session.current().isValid() && picture().indexOf(m_session.current()) < 0)
        m_awaited = m_session.current();
    if (m_awaited.isValid() && picture().indexOf(m_awaited) >= 0)
        reveal(std::exchange(m_awaited, {}));
}

/// In a neighbourhood everything is near: nothing steps back.
void MapCanvas::showSpotlight()
{
    setSpotlight(asShown(m_session.spotlight(), m_session.visible()), !m_session.isFocused());
}

void MapCanvas::showSelection()
{
    const ConceptId current = m_session.current();
    m_awaited = current.isValid() && picture().indexOf(current) < 0 ? current : ConceptId();
    setSelection({m_session.selection(), current, m_session.selectedRelations()});
}

void MapCanvas::select(const Selection& selection)
{
    if (!selection.relations.empty())
        m_session.selectRelations(selection.relations);
    else
        m_session.select(selection.concepts, selection.current);
}

Picture MapCanvas::pictureToShow() const { return m_session.picture(); }

std::optional<Picture> MapCanvas::pictureWhileDragged(const std::vector<ConceptId>& ids, Point by) const
{
    return m_session.pictureWhileDragged(ids, by);
}

void MapCanvas::resizeEvent(QResizeEvent* event)
{
    MapView::resizeEvent(event);
    m_session.setTargetSize(targetFor(event->size()));
}

}  // namespace conspectus
