// main_window.h: the main window: makes its parts and connects their signals.
#pragma once
#include "app/present/tour_desk.h"
#include "app/session/map_session.h"
#include "app/session/settings.h"
#include "app/window/actions/workbench.h"
#include "app/window/dialogs/help_shelf.h"
#include "app/window/dialogs/tool_shelf.h"

#include <QMainWindow>
#include <QPointer>

#include <memory>

class QComboBox;
class QStackedWidget;

namespace conspectus {

class ActionSet;
class Breadcrumb;
class DocumentGuard;
class InsightsPanel;
class NoticeBar;
class OfferBars;
class OutlinePanel;
class SideView;
class TourPanel;
class ViewsModel;
class ViewsPanel;
struct Theme;

class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    /// All must outlive the window.
    MainWindow(MapSession& session, DocumentGuard& guard, Settings& settings, Appearance& appearance);
    ~MainWindow() override;

    void open(const QString& path);
    /// Accepts what is being typed, ends a show and finishes a save: for an end of the program without questions.
    void endWithoutAsking();

    MapSession& session() { return m_session; }
    MapCanvas& canvas() { return *m_canvas; }
    SearchBox& searchBox() { return *m_search; }
    ActionSet& actions() { return *m_actions; }
    TourDesk& tour() { return m_tour; }
    ToolShelf& shelf() { return m_shelf; }

signals:
    void windowAsked(const QString& path);  // asks for another window; empty: with a new map
    void closed();

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void settle();
    void keepShape();
    void makeParts();
    void makeDocks();
    void makeCentre();
    void makeToolBar();
    void makeMenus();
    /// The layouts that the map can be shown in, and that it is shown in.
    void offerEngines();
    void connectSession();
    void connectTour();
    void followArranging();
    void connectFiles();
    void restoreWindow();
    void wear(const Theme& theme);
    void retitle();
    void followView();
    void makeExploringDocks();
    void makeTourDock();
    void showContextMenu(QPoint globalPosition);
    void openAddress(const QUrl& address);
    QDockWidget* makeDock(const QString& name, const QString& title, QWidget* content);

    MapSession& m_session;
    DocumentGuard& m_guard;
    Settings& m_settings;
    Appearance& m_appearance;
    HelpShelf m_help;
    TourDesk m_tour;
    ToolShelf m_shelf;
    std::unique_ptr<MapFiles> m_files;
    std::unique_ptr<Panes> m_panes;
    std::unique_ptr<Workbench> m_bench;
    MapCanvas* m_canvas = nullptr;
    OutlinePanel* m_outline = nullptr;
    InspectorPanel* m_inspector = nullptr;
    NoticeBar* m_notice = nullptr;
    OfferBars* m_offers = nullptr;
    SearchBox* m_search = nullptr;
    QStackedWidget* m_centre = nullptr;
    QComboBox* m_views = nullptr;
    QComboBox* m_engines = nullptr;
    ViewsModel* m_viewsModel = nullptr;
    ViewsPanel* m_viewsPanel = nullptr;
    QPointer<SideView> m_side;
    InsightsPanel* m_insights = nullptr;  // made when it is first shown
    TourPanel* m_tourPanel = nullptr;  // made when it is first shown
    ActionSet* m_actions = nullptr;
};

}  // namespace conspectus
