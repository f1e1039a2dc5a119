// audience_window.h: the window that the audience sees.
#pragma once
#include "app/present/pointer_layer.h"
#include "app/present/stage_canvas.h"
#include "app/present/tour_overview.h"

#include <QLabel>
#include <QPointer>
#include <QTimer>
#include <QWidget>

namespace conspectus {

/// A title and the map; over them, on request, the overview, key hints, a black or white curtain, a frozen picture.
class AudienceWindow : public QWidget {
    Q_OBJECT
public:
    explicit AudienceWindow(TourShow& show);

    StageCanvas& stage() { return *m_stage; }
    const StageCanvas& stage() const { return *m_stage; }
    PointerLayer& pointer() { return *m_pointer; }
    const PointerLayer& pointer() const { return *m_pointer; }
    TourOverview& overview() { return *m_overview; }
    const TourOverview& overview() const { return *m_overview; }

    void setTheme(const Theme& theme);
    const Theme& windowTheme() const { return m_theme; }  // for stops without a theme of their own
    void setAnimated(bool isAnimated);
    void toggleOverview();
    void setFrozen(bool isFrozen);
    bool isFrozen() const { return m_frozen->isVisibleTo(this); }
    void setHints(bool areShown);
    bool areHintsShown() const { return m_hints->isVisibleTo(this); }

    /// The stage without curtain, hints and frozen picture, for the speaker's window.
    QPixmap stagePicture();

signals:
    void keyPressed(QKeyEvent* event);
    void closeAsked();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool focusNextPrevChild(bool) override { return false; }

private:
    void place();
    void follow();
    void paintTitle(QPainter& painter) const;
    QString hintText() const;

    TourShow& m_show;
    Theme m_theme;  // the window's
    StageCanvas* m_stage;
    PointerLayer* m_pointer;
    TourOverview* m_overview;
    QWidget* m_curtain;
    QLabel* m_frozen;
    QLabel* m_hints;
    QTimer m_idle;  // until the mouse pointer hides
};

}  // namespace conspectus
