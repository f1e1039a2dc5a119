#include "app/window/frame/main_window.h"

#include "app/canvas/edit/map_editor.h"
#include "app/canvas/edit/selection_editor.h"
#include "app/canvas/map_canvas.h"
#include "app/panels/breadcrumb.h"
#include "app/panels/insights_panel.h"
#include "app/panels/inspector_panel.h"
#include "app/panels/map_text.h"
#include "app/panels/notice_bar.h"
#include "app/panels/views_model.h"
#include "app/panels/views_panel.h"
#include "app/present/presentation.h"
#include "app/present/tour_panel.h"
#include "app/session/file_names.h"
#include "app/window/actions/action_set.h"
#include "app/window/actions/relation_menu.h"
#include "app/window/files/map_files.h"
#include "app/window/frame/panes.h"
#include "app/window/frame/side_view.h"
#include "app/window/search/search_box.h"
#include "app/window/themes/appearance.h"

#include <QCloseEvent>
#include <QComboBox>
#include <QDesktopServices>
#include <QDragEnterEvent>
#include <QMenu>
#include <QMimeData>
#include <QStackedWidget>
#include <QTimer>
#include <QUrl>

namespace conspectus {

namespace {

/// The first local file that is dragged, or nothing.
QString droppedFile(const QMimeData& data)
{
    for (const QUrl& url : data.urls())
        if (url.isLocalFile())
            return pathFrom(QByteArray::fromPercentEncoding(url.path(QUrl::FullyEncoded).toLatin1()).toStdString());
    return {};
}

bool isSafeToOpen(const QUrl& address)
{
    const QString scheme = address.scheme();
    return address.isValid() &&
        (scheme == QLatin1String("https") || scheme == QLatin1String("http") || scheme == QLatin1String("mailto"));
}

}  // namespace

MainWindow::MainWindow(MapSession& session, DocumentGuard& guard, Settings& settings, Appearance& appearance)
    : m_session(session),
      m_guard(guard),
      m_settings(settings),
      m_appearance(appearance),
      m_help(*this),
      m_tour(session),
      m_shelf(session, guard, m_tour, *this)
{
    setObjectName(QStringLiteral("window"));
    setAcceptDrops(true);
    m_session.setLanguage(settings.labelLanguage());
    m_session.setUndoBudget(static_cast<std::size_t>(settings.undoMegabytes()) << 20);
    makeParts();
    makeCentre();
    makeDocks();
    makeToolBar();
    makeMenus();
    connectSession();
    connectFiles();
    wear(appearance.theme());
    restoreWindow();
    followView();
    retitle();
    m_canvas->setFocus();
}

MainWindow::~MainWindow() = default;

void MainWindow::open(const QString& path) { m_files->open(path); }

void MainWindow::connectSession()
{
    const auto refresh = [this] {
        m_actions->refresh();
    };
    connect(&m_session, &MapSession::mapOpened, this, &MainWindow::retitle);
    connect(&m_session, &MapSession::modifiedChanged, this, &MainWindow::retitle);
    connect(&m_session, &MapSession::languageChanged, this, &MainWindow::retitle);
    for (auto signal : {&MapSession::mapOpened, &MapSession::viewChanged, &MapSession::languageChanged})
        connect(&m_session, signal, this, &MainWindow::followView);
    for (auto signal : {&MapSession::mapOpened, &MapSession::mapChanged, &MapSession::viewChanged,
                        &MapSession::selectionChanged, &MapSession::spotlightChanged})
        connect(&m_session, signal, this, refresh);
    connect(&m_session, &MapSession::pictureChanged, this, refresh);
    connect(&m_session, &MapSession::modifiedChanged, this, refresh);
    // Before the new map is opened, so that notices about it stay.
    connect(&m_session, &MapSession::mapLeft, m_notice, &NoticeBar::dismiss);
    connect(&m_session, &MapSession::mapLeft, m_offers, &OfferBars::clear);
    connect(&m_session, &MapSession::noticed, this,
            [this](const Notice& notice) { notice.isOffer ? m_offers->say(notice) : m_notice->say(notice); });
    connect(&m_session, &MapSession::noticed, this, refresh);
    followArranging();
    connect(m_inspector, &InspectorPanel::linkActivated, this, &MainWindow::openAddress);
    connect(&m_tour, &TourDesk::changed, this, refresh);
    connectTour();
    connect(m_search, &SearchBox::hitsChanged, this, refresh);
    connect(m_search, &SearchBox::left, this, [this] { m_canvas->setFocus(); });
    connect(&m_canvas->requests(), &CanvasRequests::contextMenuAsked, this, &MainWindow::showContextMenu);
    connect(&m_appearance, &Appearance::changed, this, &MainWindow::wear);
}

/// Remembers the chosen tour for the next time that the map is opened.
void MainWindow::connectTour()
{
    const auto remember = [this] {
        if (!m_session.path().isEmpty() && !m_tour.name().isEmpty())
            m_settings.setChosenTour(m_session.path(), m_tour.name());
    };
    connect(&m_tour, &TourDesk::tourChosen, this, remember);
    connect(&m_session, &MapSession::saved, this, remember);
    connect(&m_session, &MapSession::mapOpened, this, [this] {
        if (const QString tour = m_settings.chosenTour(m_session.path()); !tour.isEmpty())
            m_tour.chooseTour(tour);
    });
}

/// Shows progress when arranging takes long, but never covers a notice.
void MainWindow::followArranging()
{
    constexpr int kPatienceMs = 1'000;
    auto* patience = new QTimer(this);
    patience->setSingleShot(true);
    patience->setInterval(kPatienceMs);
    const auto isTold = std::make_shared<bool>(false);
    connect(patience, &QTimer::timeout, this, [this, isTold] {
        *isTold = m_session.isArranging() && !m_notice->isVisible();
        if (*isTold)
            m_notice->beginWork(tr("Arranging the map"), NoticeBar::Work::EndsSoon);
    });
    connect(&m_session, &MapSession::arrangingChanged, this, [this, patience, isTold](bool isArranging) {
        if (isArranging)
            return patience->start();
        patience->stop();
        if (std::exchange(*isTold, false))
            m_notice->endWork();
    });
}

void MainWindow::connectFiles()
{
    connect(m_files.get(), &MapFiles::noticed, m_notice, &NoticeBar::say);
    connect(m_files.get(), &MapFiles::workStarted, m_notice, &NoticeBar::beginWork);
    connect(m_files.get(), &MapFiles::workEnded, m_notice, &NoticeBar::endWork);
    connect(m_files.get(), &MapFiles::windowAsked, this, &MainWindow::windowAsked);
    connect(m_inspector, &InspectorPanel::editingEnded, this, [this] { m_canvas->setFocus(); });
    connect(m_notice, &NoticeBar::cancelled, m_files.get(), &MapFiles::cancelWork);
}

void MainWindow::wear(const Theme& theme)
{
    m_canvas->setTheme(theme);
    m_inspector->setTheme(theme);
    m_shelf.setTheme(theme);
    m_viewsPanel->setTheme(theme);
    if (m_side)
        m_side->canvas().setTheme(theme);
    if (m_insights)
        m_insights->setTheme(theme);
    if (m_tourPanel)
        m_tourPanel->setTheme(theme);
    m_actions->recolour(theme.ink);
    m_search->setInk(palette().color(QPalette::PlaceholderText));
}

void MainWindow::retitle()
{
    setWindowModified(m_session.isModified());
    const bool isOpen = m_session.isOpen();
    const QString name = m_session.displayName().replace(QLatin1String("[*]"), QLatin1String("[*][*]"));
    setWindowTitle(isOpen ? tr("%1[*] \u2013 Conspectus").arg(name) : tr("Conspectus[*]"));
    m_centre->setCurrentIndex(isOpen ? 0 : 1);
}

void MainWindow::followView()
{
    m_views->setCurrentIndex(m_viewsModel->currentRow());
    m_views->setPlaceholderText(m_session.isFocused() ? tr("Focus") : tr("A part of the map"));
    offerEngines();
    m_views->setEnabled(m_session.map().conceptCount() > 0);
    m_engines->setEnabled(m_views->isEnabled());
}

void MainWindow::showContextMenu(QPoint globalPosition)
{
    QMenu menu(this);
    if (addRelationMenu(menu, m_session))
        menu.addSeparator();
    for (const char* id : {"fold",      "focus",   "branch",    "related", "open-source", "fit-selection", "",
                           "add-child", "connect", "reverse",   "rename",  "details",     "duplicate",     "group",
                           "pin",       "delete",  "",          "cut",     "copy",        "copy-text",     "paste",
                           "",          "back",    "whole-map", "fit"}) {
        if (QAction* action = m_actions->action(id))
            menu.addAction(action);
        else
            menu.addSeparator();
    }
    menu.exec(globalPosition);
}

/// Addresses in a map are not trusted: only ordinary ones are opened, and only on request.
void MainWindow::openAddress(const QUrl& address)
{
    if (!isSafeToOpen(address) || !QDesktopServices::openUrl(address))
        m_notice->say({Notice::Kind::Warning, tr("This address cannot be opened: %1").arg(address.toString()), {}});
}

void MainWindow::settle()
{
    m_canvas->editor().settle();
    m_inspector->settle();
    if (m_shelf.show())
        m_shelf.show()->end();
}

void MainWindow::keepShape()
{
    if (m_panes->isOnlyMap())
        m_panes->toggleOnlyMap();
    m_settings.setWindow(saveGeometry(), saveState());
}

void MainWindow::endWithoutAsking()
{
    settle();
    m_files->finishSaving();
    keepShape();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    settle();
    if (!m_shelf.mayClose() || !m_files->mayDiscard())
        return event->ignore();
    keepShape();
    event->accept();
    emit closed();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    const QMimeData& dropped = *event->mimeData();
    if (dropped.hasUrls() || dropped.hasText())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    const QMimeData& dropped = *event->mimeData();
    if (const QString file = droppedFile(dropped); !file.isEmpty())
        return m_files->open(file);
    const QPointF place = m_canvas->mapFrom(this, event->position());
    m_canvas->selected().addDropped(dropped, m_canvas->camera().toPicture(place));
}

}  // namespace conspectus
