// The part of MainWindow that makes its parts.
#include "app/window/frame/main_window.h"

#include "app/canvas/map_canvas.h"
#include "app/panels/breadcrumb.h"
#include "app/panels/focus_bar.h"
#include "app/panels/history_panel.h"
#include "app/panels/insights_panel.h"
#include "app/panels/inspector_panel.h"
#include "app/panels/map_text.h"
#include "app/panels/notice_bar.h"
#include "app/panels/outline_panel.h"
#include "app/panels/propositions_panel.h"
#include "app/panels/related_panel.h"
#include "app/panels/views_panel.h"
#include "app/present/tour_panel.h"
#include "app/session/file_names.h"
#include "app/session/languages.h"
#include "app/window/actions/action_set.h"
#include "app/window/actions/choice_menu.h"
#include "app/window/files/map_files.h"
#include "app/window/frame/empty_state.h"
#include "app/window/frame/late_widget.h"
#include "app/window/frame/panes.h"
#include "app/window/frame/side_view.h"
#include "app/window/search/search_box.h"
#include "app/window/themes/appearance.h"
#include "app/window/themes/theme_titles.h"
#include "core/layout/engine_catalogue.h"
#include "core/model/tour.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QLabel>
#include <QMenuBar>
#include <QScreen>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolBar>
#include <QVBoxLayout>

namespace conspectus {

namespace {

constexpr QSize kFirstSize{1280, 800};
constexpr QSize kDecoration{8, 40};  // px, roughly, that a window manager adds
constexpr int kLeftWidth = 236;
constexpr int kRightWidth = 284;
constexpr int kViewsHeight = 250;
constexpr QSize kTableSize{640, 190};
constexpr QSize kHistorySize{220, 190};
constexpr QSize kExploringSize{284, 320};
constexpr QSize kTourSize{284, 640};

QString engineTitle(std::string_view engine)
{
    return QCoreApplication::translate("Engines", std::string(findEngine(engine)->title).c_str());
}

}  // namespace

void MainWindow::offerEngines()
{
    const std::vector<std::string_view> engines = m_session.engines();
    if (m_engines->count() != static_cast<int>(engines.size())) {
        m_engines->clear();
        for (std::string_view engine : engines)
            m_engines->addItem(engineTitle(engine), toQString(engine));
    }
    m_engines->setCurrentIndex(m_engines->findData(QString::fromStdString(m_session.engine())));
}

void MainWindow::makeParts()
{
    m_canvas = new MapCanvas(m_session, this);
    m_canvas->setHabits({.wheelZooms = m_settings.wheelHabit() == WheelHabit::Zooms,
                         .isAnimated = m_settings.motion() != Motion::Off,
                         .showsOverview = true});
    m_outline = new OutlinePanel(m_session, this);
    m_inspector = new InspectorPanel(m_session, this);
    m_search = new SearchBox(m_session, this);
    m_notice = new NoticeBar(this);
    m_offers = new OfferBars(this);
    m_files = std::make_unique<MapFiles>(m_session, m_guard, m_settings, m_appearance, *this);
    m_panes = std::make_unique<Panes>(*this, m_session);
    m_panes->setCanvas(m_canvas);
    m_bench = std::make_unique<Workbench>(Workbench{*this, m_session, m_settings, m_appearance, *m_files, *m_canvas,
                                                    *m_inspector, *m_search, *m_panes, m_help, m_shelf, m_tour});
    m_actions = new ActionSet(*m_bench, *this, {m_canvas, m_outline}, this);
    m_search->setActions(m_actions);
    new EmptyMapHint(m_session, *m_actions, m_canvas);
}

void MainWindow::makeCentre()
{
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* breadcrumb = new Breadcrumb(m_session, page);
    auto* focus = new FocusBar(m_session, page);
    column->addWidget(breadcrumb);
    column->addWidget(focus);
    auto* split = new QSplitter(Qt::Horizontal, page);
    split->setChildrenCollapsible(false);
    split->addWidget(m_canvas);
    column->addWidget(split, 1);
    m_panes->setSide(split, [this, split] {
        m_side = new SideView(m_session, split);
        m_side->canvas().setTheme(m_appearance.theme());
        CanvasHabits habits = m_canvas->habits();
        habits.showsOverview = false;
        m_side->canvas().setHabits(habits);
        connect(m_side, &SideView::closeAsked, m_panes.get(), &Panes::toggleSide);
        return m_side;
    });

    m_centre = new QStackedWidget(this);
    m_centre->addWidget(page);
    m_centre->addWidget(new EmptyState(*m_actions, m_centre));
    auto* centre = new QWidget(this);
    auto* outer = new QVBoxLayout(centre);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(m_offers);
    outer->addWidget(m_notice);
    outer->addWidget(m_centre, 1);
    setCentralWidget(centre);
    m_panes->addBar(breadcrumb);
    m_panes->addBar(focus);
}

QDockWidget* MainWindow::makeDock(const QString& name, const QString& title, QWidget* content)
{
    auto* dock = new QDockWidget(title, this);
    dock->setObjectName(name);
    dock->setFeatures(QDockWidget::DockWidgetClosable);
    dock->setWidget(content);
    auto* heading = new QLabel(title, dock);
    heading->setObjectName(QStringLiteral("dock-title"));
    heading->setTextFormat(Qt::PlainText);
    dock->setTitleBarWidget(heading);
    connect(dock, &QDockWidget::windowTitleChanged, heading, &QLabel::setText);
    return dock;
}

void MainWindow::makeDocks()
{
    m_viewsPanel = new ViewsPanel(m_session, this);
    ViewsPanel* views = m_viewsPanel;
    QDockWidget* outline = makeDock(QStringLiteral("outline-dock"), tr("Outline"), m_outline);
    QDockWidget* viewsDock = makeDock(QStringLiteral("views-dock"), tr("Views"), views);
    QDockWidget* inspector = makeDock(QStringLiteral("inspector-dock"), m_inspector->heading(), m_inspector);
    connect(m_inspector, &InspectorPanel::headingChanged, inspector, &QDockWidget::setWindowTitle);
    m_panes->addDock(Panes::Side::Left, outline);
    m_panes->addDock(Panes::Side::Left, viewsDock);
    m_panes->addDock(Panes::Side::Right, inspector);
    auto* propositions =
        new LateWidget([this](QWidget* parent) { return new PropositionsPanel(m_session, parent); }, kTableSize, this);
    QDockWidget* table = makeDock(QStringLiteral("table-dock"), tr("Propositions"), propositions);
    auto* steps =
        new LateWidget([this](QWidget* parent) { return new HistoryPanel(m_session, parent); }, kHistorySize, this);
    QDockWidget* history = makeDock(QStringLiteral("history-dock"), tr("History"), steps);
    m_panes->addDock(Panes::Side::Table, table);
    m_panes->addDock(Panes::Side::History, history);
    table->hide();
    history->hide();
    makeExploringDocks();
    makeTourDock();
    resizeDocks({outline, inspector}, {kLeftWidth, kRightWidth}, Qt::Horizontal);
    resizeDocks({viewsDock}, {kViewsHeight}, Qt::Vertical);
    for (QWidget* stop : QList<QWidget*>{m_canvas, m_inspector, m_search, m_outline, views, propositions, steps})
        m_panes->addStop(stop);
}

void MainWindow::makeExploringDocks()
{
    auto* related = new LateWidget(
        [this](QWidget* parent) {
            auto* panel = new RelatedPanel(m_session, parent);
            m_shelf.setRelated(panel);
            return panel;
        },
        kExploringSize, this);
    auto* insights = new LateWidget(
        [this](QWidget* parent) {
            m_insights = new InsightsPanel(m_session, m_appearance.theme(), parent);
            return m_insights;
        },
        kExploringSize, this);
    QDockWidget* relatedDock = makeDock(QStringLiteral("related-dock"), tr("How are these related?"), related);
    QDockWidget* insightsDock = makeDock(QStringLiteral("insights-dock"), tr("Graph statistics"), insights);
    m_panes->addDock(Panes::Side::Related, relatedDock);
    m_panes->addDock(Panes::Side::Insights, insightsDock);
    relatedDock->hide();
    insightsDock->hide();
    m_panes->addStop(related);
    m_panes->addStop(insights);
}

void MainWindow::makeTourDock()
{
    auto* late = new LateWidget(
        [this](QWidget* parent) {
            m_tourPanel = new TourPanel(m_tour, parent);
            m_tourPanel->setTheme(m_appearance.theme());
            auto* menu = new QMenu(m_tourPanel);
            m_actions->fill(*menu, MenuId::Tour);
            m_tourPanel->setMenu(menu);
            connect(m_tourPanel, &TourPanel::addAsked, m_actions->action("add-stop"), &QAction::trigger);
            connect(m_tourPanel, &TourPanel::presentAsked, m_actions->action("present-here"), &QAction::trigger);
            return m_tourPanel;
        },
        kTourSize, this);
    QDockWidget* dock = makeDock(QStringLiteral("tour-dock"), tr("Tour"), late);
    m_panes->addDock(Panes::Side::Tour, dock);
    dock->hide();
    m_panes->addStop(late);
    m_shelf.setAnimated([this] { return m_canvas->habits().isAnimated; });
}

void MainWindow::makeToolBar()
{
    auto* bar = new QToolBar(tr("Tools"), this);
    bar->setObjectName(QStringLiteral("tools"));
    bar->setMovable(false);
    bar->setIconSize({20, 20});
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    bar->addAction(m_actions->action("back"));
    bar->addAction(m_actions->action("forward"));

    m_viewsModel = new ViewsModel(m_session, this);
    m_views = new QComboBox(bar);
    m_views->setAccessibleName(tr("View"));
    m_views->setToolTip(tr("Which part of the map is shown"));
    m_views->setModel(m_viewsModel);
    m_views->setMinimumContentsLength(16);
    connect(m_views, &QComboBox::activated, this, [this](int row) { m_viewsModel->show(row); });
    bar->addWidget(m_views);

    m_engines = new QComboBox(bar);
    m_engines->setAccessibleName(tr("Layout"));
    m_engines->setToolTip(tr("How the picture is arranged"));
    connect(m_engines, &QComboBox::activated, this,
            [this](int row) { m_session.setEngine(m_engines->itemData(row).toString().toStdString()); });
    bar->addWidget(m_engines);

    auto* space = new QWidget(bar);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(space);
    m_search->setFixedWidth(kRightWidth);
    bar->addWidget(m_search);
    addToolBar(bar);
    m_panes->addBar(bar);
}

void MainWindow::makeMenus()
{
    const auto engines = [this] {
        std::vector<Choice> choices;
        for (std::string_view engine : m_session.engines())
            choices.push_back({engineTitle(engine),
                               m_session.engine() == engine,
                               [this, name = std::string(engine)] {
                                   m_session.setEngine(name);
                                   followView();
                               },
                               {}});
        return choices;
    };
    const auto looks = [this] {
        std::vector<Choice> choices{
            {tr("Same as the desktop"), m_appearance.choice().isEmpty(), [this] { m_appearance.choose({}); }, {}}};
        for (const Theme& theme : themes())
            choices.push_back({themeTitle(theme),
                               m_appearance.choice() == theme.name,
                               [this, name = theme.name] { m_appearance.choose(name); },
                               {}});
        return choices;
    };
    const auto languages = [this] {
        std::vector<Choice> choices;
        for (const QString& tag : m_session.languages())
            choices.push_back({languageName(tag), m_session.language() == tag,
                               [this, tag] {
                                   m_settings.setLabelLanguage(tag);
                                   m_session.setLanguage(tag);
                               },
                               englishNameOf(tag)});
        return choices;
    };
    const auto views = [this] {
        std::vector<Choice> choices;
        for (int row = 0; row < m_viewsModel->rowCount(); ++row)
            choices.push_back({m_viewsModel->index(row).data().toString(),
                               row == m_viewsModel->currentRow(),
                               [this, row] { m_viewsModel->show(row); },
                               {}});
        return choices;
    };
    const auto recent = [this] {
        std::vector<Choice> choices;
        for (const QString& path : m_settings.recentFiles())
            choices.push_back({shownName(path), false, [this, path] { m_files->open(path); }, shownPath(path)});
        return choices;
    };

    const auto undoMemory = [this] {
        std::vector<Choice> choices;
        for (int megabytes : {64, 256, 1024, 4096})
            choices.push_back({tr("%1 megabytes").arg(megabytes),
                               m_settings.undoMegabytes() == megabytes,
                               [this, megabytes] {
                                   m_settings.setUndoMegabytes(megabytes);
                                   m_session.setUndoBudget(static_cast<std::size_t>(megabytes) << 20);
                               },
                               {}});
        return choices;
    };

    const auto add = [this](QMenu* menu, QAction* before, ChoiceMenu* below) {
        menu->insertMenu(before, below);
        m_search->addMenu(below);
    };
    QMenuBar* bar = menuBar();
    for (MenuId id : {MenuId::File, MenuId::Edit, MenuId::Concept, MenuId::Arrange, MenuId::View, MenuId::Explore,
                      MenuId::Tour, MenuId::Go, MenuId::Help}) {
        QMenu* menu = bar->addMenu(menuTitle(id));
        if (id == MenuId::View) {
            menu->addMenu(new ChoiceMenu(tr("&Views"), ChoiceMenu::Marks::One, views, menu));
            add(menu, nullptr, new ChoiceMenu(tr("La&yout"), ChoiceMenu::Marks::One, engines, menu));
            add(menu, nullptr, new ChoiceMenu(tr("Th&eme"), ChoiceMenu::Marks::One, looks, menu));
            add(menu, nullptr, new ChoiceMenu(tr("Lan&guage of labels"), ChoiceMenu::Marks::One, languages, menu));
            menu->addSeparator();
        }
        m_actions->fill(*menu, id);
        if (id == MenuId::Edit) {
            menu->addSeparator();
            add(menu, nullptr, new ChoiceMenu(tr("&Memory for undo"), ChoiceMenu::Marks::One, undoMemory, menu));
        }
        if (id == MenuId::File)
            add(menu, m_actions->action("open-example"),
                new ChoiceMenu(tr("Open &recent"), ChoiceMenu::Marks::None, recent, menu));
        connect(menu, &QMenu::aboutToShow, m_actions, &ActionSet::refresh);
    }
    m_panes->addBar(bar);
}

void MainWindow::restoreWindow()
{
    if (!restoreGeometry(m_settings.windowGeometry()))
        resize(kFirstSize.boundedTo(screen()->availableSize() - kDecoration));
    restoreState(m_settings.windowState());
    m_actions->refresh();
}

}  // namespace conspectus
