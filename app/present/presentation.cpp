#include "app/present/presentation.h"

#include "app/canvas/edit/map_editor.h"
#include "app/present/show_actions.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QScreen>
#include <QWindow>

#include <algorithm>

namespace conspectus {

namespace {

constexpr int kScreensPauseMs = 400;  // plugging in a projector causes several changes at once

}  // namespace

Presentation::Presentation(MapSession& source, const Theme& theme, const Wish& wish,
                           const TourShow::MakeLayouts& makeLayouts, QWidget& home, QObject* parent)
    : QObject(parent),
      m_home(home),
      m_isRehearsal(wish.isRehearsal),
      m_first(wish.stop),
      m_awake(tr("A tour is being shown")),
      m_show(source, wish.tour, makeLayouts),
      m_audience(m_show),
      m_presenter(std::make_unique<PresenterWindow>(*this, m_audience)),
      m_search(new StageSearch(m_show, &m_audience))
{
    m_audience.setTheme(theme);
    m_audience.setAnimated(wish.isAnimated);
    connect(&m_audience, &AudienceWindow::keyPressed, this, &Presentation::handleKey);
    connect(m_presenter.get(), &PresenterWindow::keyPressed, this, &Presentation::handleKey);
    connect(&source, &MapSession::mapOpened, this, &Presentation::end);  // another map has other tours
    connect(&m_audience, &AudienceWindow::closeAsked, this, &Presentation::end);
    connect(m_presenter.get(), &PresenterWindow::closeAsked, this, &Presentation::togglePresenter);
    connect(m_search, &StageSearch::left, this, [this] {
        m_search->parentWidget() == &m_audience ? m_audience.stage().setFocus() : m_presenter->setFocus();
    });
    m_screens.setSingleShot(true);
    m_screens.setInterval(kScreensPauseMs);
    connect(&m_screens, &QTimer::timeout, this, &Presentation::placeWindows);
    for (auto signal : {&QGuiApplication::screenAdded, &QGuiApplication::screenRemoved})
        connect(qGuiApp, signal, &m_screens, qOverload<>(&QTimer::start));
}

Presentation::~Presentation() = default;

void Presentation::start()
{
    placeWindows();
    m_show.begin(m_first);
    m_audience.stage().setFocus();
}

void Presentation::end()
{
    if (std::exchange(m_hasEnded, true))
        return;
    m_audience.stage().clearFocus();  // accepts what is being typed
    m_audience.stage().editor().settle();
    if (m_isRehearsal)
        m_show.keepTimes();
    m_audience.hide();
    m_presenter->hide();
    emit ended();
}

// --- Screens

QScreen* Presentation::homeScreen() const { return m_home.screen(); }

void Presentation::put(QWidget& window, QScreen* screen)
{
    window.winId();  // makes the native window, so that it has a screen to be put on
    window.setWindowState(Qt::WindowNoState);  // one that fills another screen would stay there
    window.windowHandle()->setScreen(screen);
    window.setGeometry(screen->geometry());
    window.showFullScreen();
}

void Presentation::placeWindows()
{
    if (m_hasEnded)
        return;
    const QList<QScreen*> screens = QGuiApplication::screens();
    QScreen* home = homeScreen();
    const auto other = std::ranges::find_if(screens, [&](const QScreen* each) { return each != home; });
    if (other == screens.end()) {
        put(m_audience, home);
        if (m_wantsPresenter) {
            m_presenter->showNormal();
            m_presenter->resize(home->availableSize() * 3 / 4);
            m_presenter->raise();
        } else {
            m_presenter->hide();
        }
    } else {
        QScreen *forRoom = *other, *forSpeaker = home;
        if (m_isSwapped)
            std::swap(forRoom, forSpeaker);
        put(m_audience, forRoom);
        put(*m_presenter, forSpeaker);
    }
    m_audience.activateWindow();
    m_audience.stage().setFocus();
    m_presenter->refresh();
}

void Presentation::swapScreens()
{
    m_isSwapped = !m_isSwapped;
    placeWindows();
}

void Presentation::togglePresenter()
{
    m_wantsPresenter = !isPresenterShown();
    if (!m_wantsPresenter) {
        m_presenter->hide();
        m_audience.activateWindow();
        m_audience.stage().setFocus();
        return;
    }
    if (QGuiApplication::screens().size() > 1)
        return placeWindows();
    m_presenter->resize(m_home.screen()->availableSize() * 3 / 4);
    m_presenter->show();
    m_presenter->raise();
    m_presenter->activateWindow();
    m_presenter->refresh();
}

void Presentation::toggleFreeze()
{
    m_audience.setFrozen(!m_audience.isFrozen());
    m_presenter->refresh();
}

// --- Keys

void Presentation::handleKey(QKeyEvent* event)
{
    // The overview is in the audience window; the keyboard focus may be in the speaker's.
    TourOverview& overview = m_audience.overview();
    if (isOverviewOpen() && !overview.hasFocus() && event->spontaneous()) {
        QKeyEvent passed(event->type(), event->key(), event->modifiers(), event->text());
        if (QCoreApplication::sendEvent(&overview, &passed) && passed.isAccepted())
            return m_presenter->refresh();
    }
    const ShowAction* action = showActionFor(*event);
    if (!action)
        return event->ignore();
    event->accept();
    if (event->isAutoRepeat())
        return;  // a clicker that is held down counts as one click
    action->run(*this);
    m_presenter->refresh();
}

void Presentation::openSearch()
{
    QWidget* place = isPresenterShown() ? static_cast<QWidget*>(m_presenter.get()) : &m_audience;
    m_search->setParent(place);
    place->activateWindow();
    m_search->open();
}

void Presentation::rename()
{
    m_audience.activateWindow();
    m_audience.stage().setFocus();
    m_audience.stage().editor().rename();
}

void Presentation::add()
{
    m_audience.activateWindow();
    m_audience.stage().setFocus();
    if (m_show.session().current().isValid())
        m_audience.stage().editor().addChild();
    else
        m_audience.stage().editor().addFree();
}

void Presentation::stepOut()
{
    if (areHintsShown())
        toggleHints();
    else if (isOverviewOpen())
        toggleOverview();
    else if (m_show.curtain() != Curtain::Open)
        m_show.setCurtain(m_show.curtain());
    else if (isFrozen())
        toggleFreeze();
    else if (tool() != PointerTool::None)
        setTool(PointerTool::None);
    else if (m_show.isAway())
        m_show.comeBack();
    else
        end();
}

}  // namespace conspectus
