// map_view.h: the widget that shows a picture. It pans, zooms and glides by itself; everything else that mouse and keys
// mean (to select, fold, edit, move) it only asks for. Knows no session.
#pragma once
#include "app/canvas/motion/canvas_context.h"

#include <QTimer>

namespace conspectus {

class FocusRing;
class Hand;
class KeyWalk;
class Narrator;
class Overview;
class PictureLayer;
enum class PictureCause;
struct ViewCamera;

/// GUI thread. Puts the parts of the canvas together: the scene (what is shown), navigation (where the view looks),
/// layers (what is painted) and hand (what gestures mean). Has a picture of its own.
class MapView : public QWidget {
    Q_OBJECT
public:
    explicit MapView(QWidget* parent = nullptr);
    ~MapView() override;

    /// Shows another picture, even in the middle of a glide; `cause` and `anchor` say how to get there: see
    /// cameraFor().
    void setPicture(Picture picture, PictureCause cause, ConceptId anchor = {});
    void setTheme(const Theme& theme);
    void setHabits(const CanvasHabits& habits);
    void setNarrator(std::unique_ptr<Narrator> narrator);  // null: no tooltips, bare names for screen readers
    /// Brings the current concept into the window if it is off screen.
    void setSelection(Selection selection);
    /// `isDimming`: what is not selected steps back.
    void setSpotlight(Spotlight lit, bool isDimming);

    const Scene& scene() const { return m_scene; }
    const Picture& picture() const { return m_scene.picture(); }
    const Selection& selection() const { return m_scene.selection(); }
    const Theme& theme() const { return m_theme; }
    const CanvasHabits& habits() const { return m_habits; }
    const Narrator* narrator() const { return m_narrator.get(); }
    const Camera& camera() const { return m_navigation.camera(); }

    const Navigation& navigation() const { return m_navigation; }
    Navigation& navigation() { return m_navigation; }
    CanvasRequests& requests() { return m_requests; }
    KeyWalk& keyWalk() { return *m_keyWalk; }

    Hit hitAt(QPointF position) const { return m_context.hitAt(position); }  // px of the widget
    QRectF boxOnScreen(int subject) const { return m_context.boxOnScreen(subject); }  // px of the widget
    QPoint placeOfSelection() const;  // px of the widget: the middle of what is selected, or of the view

    void fitSelection();  // everything when nothing is selected
    void reveal(ConceptId id);
    void lookAt(ConceptId id, double zoom);
    /// The concept nearest to the middle, and the zoom; none for an empty picture.
    std::optional<ViewCamera> look() const;

signals:
    void cameraChanged();
    void picturePainted();  // the first frame of a picture is on screen

protected:
    /// Where to look when `next` comes after `shown`, which was seen through `now`.
    virtual Camera arrival(const Picture& next, PictureCause cause, ConceptId anchor, const Picture& shown,
                           const Camera& now) const;
    /// The picture with concepts moved and their lines led there; nothing: only the dragged concepts are drawn.
    virtual std::optional<Picture> pictureWhileDragged(const std::vector<ConceptId>& ids, Point by) const;

    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void cameraMoved();
    void rest();
    void clearOverview();
    void sayThatPainted();

    Scene m_scene;
    Theme m_theme;
    CanvasHabits m_habits;
    std::unique_ptr<Narrator> m_narrator;
    Navigation m_navigation{*this, m_habits};
    CanvasRequests m_requests;
    CanvasContext m_context{*this, m_scene, m_navigation, m_requests, m_habits, m_theme};
    std::unique_ptr<PictureLayer> m_layer;
    std::unique_ptr<FocusRing> m_focusRing;
    std::unique_ptr<Hand> m_hand;
    std::unique_ptr<KeyWalk> m_keyWalk;
    Overview* m_overview;
    QTimer m_restTimer;  // runs out some time after the last movement: exact frames again
    bool m_isNewPicture = false;  // and not painted yet
};

}  // namespace conspectus
