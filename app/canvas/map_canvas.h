// map_canvas.h: the map view of an open map: it shows the session's picture and selection, and asks the session for
// what the hand wants.
#pragma once
#include "app/canvas/view/map_view.h"

namespace conspectus {

class MapEditor;
class MapSession;
class SelectionEditor;

class MapCanvas : public MapView {
    Q_OBJECT
public:
    /// `session` must outlive the canvas.
    explicit MapCanvas(MapSession& session, QWidget* parent = nullptr);

    MapEditor& editor() { return *m_editor; }
    SelectionEditor& selected() { return *m_selected; }

protected:
    void resizeEvent(QResizeEvent* event) override;
    /// Of the session's picture, what is to be seen.
    virtual Picture pictureToShow() const;
    std::optional<Picture> pictureWhileDragged(const std::vector<ConceptId>& ids, Point by) const override;
    /// The size that pictures are arranged for in a widget of `size`.
    virtual QSize targetFor(QSize size) const { return size; }
    MapSession& session() const { return m_session; }

private:
    void showPicture(PictureCause cause, ConceptId anchor);
    void showSelection();
    void showSpotlight();
    void select(const Selection& selection);

    MapSession& m_session;
    MapEditor* m_editor;
    SelectionEditor* m_selected;
    ConceptId m_awaited;  // the current concept, while no picture shows it
};

}  // namespace conspectus
