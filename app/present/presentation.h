// presentation.h: a show on screens: audience window, speaker's window, and the keys that work in both.
#pragma once
#include "app/present/audience_window.h"
#include "app/present/keep_awake.h"
#include "app/present/presenter_window.h"
#include "app/present/stage_search.h"

#include <memory>

class QScreen;

namespace conspectus {

/// With two screens the audience window goes to the one without the map's window, the speaker's to the other; with one,
/// a key shows and hides the speaker's window. Screens may be plugged in or out during the show.
class Presentation : public QObject {
    Q_OBJECT
public:
    struct Wish {
        QString tour;
        int stop = 0;
        bool isRehearsal = false;  // its times are written into the tour
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
    /// Leaves the first of these that is active: what is open over the map, a tool, a detour, the show.
    void stepOut();

signals:
    void ended();

private:
    void handleKey(QKeyEvent* event);
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
    StageSearch* m_search;  // in the speaker's window if that is shown, else in the audience window
    QTimer m_screens;
    bool m_isSwapped = false;
    bool m_wantsPresenter = false;
    bool m_hasEnded = false;
};

}  // namespace conspectus
