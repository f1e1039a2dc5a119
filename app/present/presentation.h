// presentation.h: a show on screens: the room's window, the speaker's, and the keys that work in both.
#pragma once
#include "app/present/audience_window.h"
#include "app/present/keep_awake.h"
#include "app/present/presenter_window.h"
#include "app/present/stage_search.h"

#include <memory>

class QScreen;

namespace conspectus {

/// With two screens the room gets the one that the map's window is not on, and the speaker the other; with one, the
/// speaker's window comes and goes by a key. A screen that is plugged in or out is taken into account at once.
class Presentation : public QObject {
    Q_OBJECT
public:
    struct Wish {
        QString tour;
        int stop = 0;
        bool isRehearsal = false;  // its times are kept
        bool isAnimated = true;
    };

    /// `home` is the window of the map; it must outlive this.
    Presentation(MapSession& source, const Theme& theme, const Wish& wish, const TourShow::MakeLayouts& makeLayouts,
                 QWidget& home, QObject* parent = nullptr);
    ~Presentation() override;

    void start();
    void end();
    void setTheme(const Theme& theme) { m_audience.setTheme(theme); }

    TourShow& show() { return m_show; }
    const TourShow& show() const { return m_show; }
    AudienceWindow& audience() { return m_audience; }
    PresenterWindow& presenter() { return *m_presenter; }
    StageCanvas& stage() { return m_audience.stage(); }

    PointerTool tool() const { return m_audience.pointer().tool(); }
    void setTool(PointerTool tool) { m_audience.pointer().setTool(tool); }
    bool isOverviewOpen() const { return m_audience.overview().isVisibleTo(&m_audience); }
    void toggleOverview() { m_audience.toggleOverview(); }
    bool isFrozen() const { return m_audience.isFrozen(); }
    void toggleFreeze();
    bool isPresenterShown() const { return m_presenter && m_presenter->isVisible(); }
    void togglePresenter();
    void swapScreens();
    bool areHintsShown() const { return m_audience.areHintsShown(); }
    void toggleHints() { m_audience.setHints(!m_audience.areHintsShown()); }
    void openSearch();
    void rename();
    void add();
    /// Out of what is open over the map, a tool, a detour, the show: the first that there is.
    void stepOut();

signals:
    void ended();

private:
    void takeKey(QKeyEvent* event);
    void placeWindows();
    void put(QWidget& window, QScreen* screen);
    QScreen* homeScreen() const;

    QWidget& m_home;
    bool m_isRehearsal;
    int m_first;
    KeepAwake m_awake;
    TourShow m_show;
    AudienceWindow m_audience;
    std::unique_ptr<PresenterWindow> m_presenter;
    StageSearch* m_search;  // in the speaker's window if there is one, else in the room's
    QTimer m_screens;
    bool m_isSwapped = false;
    bool m_wantsPresenter = false;
    bool m_hasEnded = false;
};

}  // namespace conspectus
