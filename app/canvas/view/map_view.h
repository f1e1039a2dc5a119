// map_view.h: the widget that shows a picture and answers the hand: it pans, zooms and glides by itself, and asks for
// everything else (select, fold, menus) by signals. Knows nothing of sessions.
#pragma once
#include "app/canvas/view/carry.h"
#include "app/canvas/view/emphasis.h"
#include "app/canvas/view/frame_store.h"
#include "app/canvas/view/hit_test.h"
#include "app/canvas/view/narrator.h"
#include "app/canvas/view/picture_morph.h"
#include "app/canvas/view/walk.h"
#include "app/session/map_session.h"

#include <QTimer>
#include <QVariantAnimation>
#include <QWidget>

#include <memory>
#include <optional>

class QGestureEvent;
class QHelpEvent;
class QNativeGestureEvent;

namespace conspectus {

class Overview;

/// How the canvas answers hand and eye; from the settings.
struct CanvasHabits {
    bool wheelZooms = false;  // the habit of graph viewers: the wheel zooms and dragging pans
    bool isAnimated = true;  // false, or a desktop without animations: every change is one frame
    bool showsOverview = true;
    bool movesConcepts = true;  // dragging a concept moves it, and its handle makes a relation; else it pans
    int motionMs = 220;
    bool framesFocus = true;  // keys that go to a map in which nothing is selected are seen by a frame around it
    bool showsContext = false;  // on a long way one sees both of its ends for a moment
};

/// GUI thread. Paints from the flat arrays of its own copy of the picture.
class MapView : public QWidget {
    Q_OBJECT
public:
    explicit MapView(QWidget* parent = nullptr);
    ~MapView() override;

    /// Shows another picture; `cause` and `anchor` say how to get there (see cameraFor()). Interrupts what is moving.
    void setPicture(Picture picture, PictureCause cause, ConceptId anchor = {});
    void setTheme(const Theme& theme);
    void setHabits(const CanvasHabits& habits);
    void setNarrator(std::unique_ptr<Narrator> narrator);  // null: no tooltips, bare names for screen readers
    /// Shows the selection; brings the current concept into the window if it is off screen and `reveal` says so.
    /// `isDimming`: what is not selected steps back, too.
    void setSpotlight(Spotlight lit, bool isDimming);
    enum class Reveal { No, Yes };
    void setSelection(Selection selection, Reveal reveal = Reveal::Yes);

    const Picture& picture() const { return m_picture; }
    const PictureGraph& graph() const { return m_graph; }
    const Theme& theme() const { return m_theme; }
    const CanvasHabits& habits() const { return m_habits; }
    const Selection& selection() const { return m_selection; }
    const Narrator* narrator() const { return m_narrator.get(); }
    const Camera& camera() const { return m_camera; }
    bool isMoving() const { return m_motion.state() == QAbstractAnimation::Running; }

    /// Moves the view at once, as fingers do.
    void panBy(QPointF by);
    void zoomAt(QPointF pointer, double factor);

    Hit hitAt(QPointF position);
    QRectF boxOnScreen(int subject) const;  // in widget px
    const Highlight& highlight() const { return m_highlight; }
    int currentIndex() const;  // of the current concept; -1 when it is not shown
    QPoint placeOfSelection() const;  // in widget px: the middle of what is selected, or of the view

public slots:
    void zoomIn();
    void zoomOut();
    void actualSize();
    void fitAll();
    void fitSelection();  // everything when nothing is selected
    void reveal(conspectus::ConceptId id);
    /// Looks at a concept at a zoom that was kept.
    void lookAt(conspectus::ConceptId id, double zoom);
    /// The concept nearest to the middle, and the zoom.
    std::optional<conspectus::ViewCamera> look() const;
    /// All of the picture, and at the next call back to where one was.
    void peek();
    void walk(conspectus::Direction direction);
    void walkFamily(conspectus::FamilyStep step);
    void selectAll();

signals:
    void selectionAsked(const conspectus::Selection& selection);
    void foldAsked(conspectus::ConceptId id);
    void editAsked();  // of what is selected
    void additionAsked(conspectus::Point place);  // of a concept that hangs on nothing
    void moveAsked(const std::vector<conspectus::ConceptId>& ids, conspectus::Point by);
    void hangAsked(const std::vector<conspectus::ConceptId>& ids, conspectus::ConceptId parent);
    void linkAsked(conspectus::ConceptId from, conspectus::ConceptId to);
    void contextMenuAsked(QPoint globalPosition);  // what is under the pointer was selected before
    void cameraChanged();
    void picturePainted();  // the first frame of a picture is on screen

protected:
    /// Where to look when `next` comes after what is shown.
    virtual Camera arrival(const Picture& next, PictureCause cause, ConceptId anchor, const Picture& shown,
                           const Camera& now) const;
    /// The picture with concepts at another place and their lines led there; nothing: what is dragged goes alone.
    virtual std::optional<Picture> pictureWhileDragged(const std::vector<ConceptId>& ids, Point by) const;
    void glideTo(const Camera& camera, std::unique_ptr<PictureMorph> morph = nullptr);

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
    /// What a held button does when the pointer moves.
    enum class Drag { None, Pan, Band, Carry, Link };
    struct Press {
        Drag drag = Drag::None;
        Hit hit;
        QPointF start;
        QPointF last;
        Qt::KeyboardModifiers modifiers;
        bool isDown = false;
        bool hasMoved = false;
    };

    int motionMs() const;
    void step(double share);
    void land();
    void cameraMoved();
    void rest();
    void invalidate();

    void paintPicture(QPainter& painter);
    void paintHovered(QPainter& painter) const;
    void paintFocus(QPainter& painter) const;
    void paintBand(QPainter& painter) const;
    double deviceScale() const;

    const HitTest& hits();
    void setHover(const Hit& hit);
    void hoverAtPointer();
    QRegion areaOf(const PicturePart& part) const;
    void updateFocus();
    void showFocus(bool isShown);
    void askFor(int subject);
    void askForRelations(const Hit& hit);
    std::vector<RelationId> relationsAt(const Hit& hit) const;
    void click(const Press& press);
    void dragTo(QPointF position);
    void finishBand();
    void beginCarry();
    void carryTo(QPointF position);
    void finishCarry();
    bool dropCarry();  // gives up; false if there was none
    void drawDragged();
    void forgetDragged();
    int handleAt(QPointF position) const;
    std::vector<int> withHandles() const;
    void paintHandles(QPainter& painter) const;
    std::vector<ConceptId> idsOf(const std::vector<int>& concepts) const;
    void placeOverview();
    void clearOverview();
    void showTip(const QHelpEvent& event);
    void pinch(const QGestureEvent& event);
    void nativeZoom(const QNativeGestureEvent& event);
    Drag dragFor(const QMouseEvent& event, const Hit& hit) const;
    void chooseCursor();

    Picture m_picture;
    PictureGraph m_graph;
    std::optional<HitTest> m_hitTest;  // built when first asked, or when there is nothing better to do
    Theme m_theme;
    CanvasHabits m_habits;
    std::unique_ptr<Narrator> m_narrator;
    Selection m_selection;
    Spotlight m_lit;
    bool m_isDimming = true;
    Highlight m_highlight;
    Camera m_camera;
    FrameStore m_frame;

    QVariantAnimation m_motion;
    Camera m_start;
    Camera m_goal;
    std::optional<Camera> m_beforePeek;
    std::unique_ptr<PictureMorph> m_morph;
    QTimer m_restTimer;  // after the last movement: exact frames again
    bool m_isStretched = false;  // the frame on screen is not exact
    std::optional<QPointF> m_pointer;  // while it is over the view
    bool m_isNewPicture = false;

    Hit m_hover;
    PicturePart m_hoverPart;
    Press m_press;
    QRectF m_band;
    std::optional<Carry> m_carry;
    std::optional<Picture> m_dragged;  // in place of m_picture, while concepts are carried
    bool m_isDraggedStale = false;  // to be made anew for the next frame
    int m_handle = -1;  // concept whose handle is under the pointer
    bool m_isSpaceDown = false;
    bool m_isSpaceUsed = false;
    bool m_showsFocus = false;  // keys were used last, not the mouse
    Overview* m_overview;
};

}  // namespace conspectus
