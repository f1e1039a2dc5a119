#include "app/present/audience_window.h"

#include "app/paint/stage.h"
#include "app/present/show_actions.h"
#include "app/theme/theme_library.h"

#include <QCloseEvent>
#include <QKeyEvent>
#include <QPainter>

namespace conspectus {

namespace {

constexpr int kIdleMs = 3'000;

void fill(QWidget& widget, const QColor& colour)
{
    QPalette palette = widget.palette();
    palette.setColor(QPalette::Window, colour);
    widget.setPalette(palette);
    widget.setAutoFillBackground(true);
}

}  // namespace

AudienceWindow::AudienceWindow(TourShow& show)
    : m_show(show),
      m_theme(themes().front()),
      m_stage(new StageCanvas(show, this)),
      m_pointer(new PointerLayer(show, *m_stage)),
      m_overview(new TourOverview(show, this)),
      m_curtain(new QWidget(this)),
      m_frozen(new QLabel(this)),
      m_hints(new QLabel(this))
{
    setObjectName(QStringLiteral("audience"));
    setWindowTitle(tr("Show \u2013 Conspectus"));
    setAccessibleName(tr("What the room sees"));
    m_curtain->hide();
    m_frozen->hide();
    m_hints->hide();
    m_hints->setTextFormat(Qt::PlainText);
    m_hints->setWordWrap(true);
    m_hints->setAlignment(Qt::AlignCenter);
    m_hints->setAutoFillBackground(true);
    m_hints->setAccessibleName(tr("Keys"));
    setFocusProxy(m_stage);
    m_idle.setSingleShot(true);
    m_idle.setInterval(kIdleMs);
    connect(&m_idle, &QTimer::timeout, this, [this] {
        if (m_pointer->tool() == PointerTool::None)
            m_stage->setCursor(Qt::BlankCursor);
    });
    m_stage->installEventFilter(this);
    m_overview->installEventFilter(this);
    setAnimated(true);
    connect(&show, &TourShow::placeChanged, this, &AudienceWindow::follow);
    connect(&show, &TourShow::awayChanged, this, qOverload<>(&QWidget::update));
    connect(&show, &TourShow::curtainChanged, this, &AudienceWindow::follow);
    connect(m_pointer, &PointerLayer::toolChanged, this, qOverload<>(&QWidget::update));
    connect(m_overview, &TourOverview::left, this, &AudienceWindow::toggleOverview);
    connect(m_overview, &TourOverview::stopChosen, this, [this](int stop) {
        m_overview->hide();
        m_stage->setFocus();
        m_show.goTo({stop, 0});
    });
}

void AudienceWindow::setTheme(const Theme& theme)
{
    m_theme = theme;
    follow();
}

void AudienceWindow::setAnimated(bool isAnimated)
{
    CanvasHabits habits;
    habits.wheelZooms = true;
    habits.isAnimated = isAnimated;
    habits.showsOverview = false;
    habits.movesConcepts = false;
    habits.motionMs = StageCanvas::kMotionMs;
    habits.showsContext = true;
    habits.framesFocus = false;
    m_stage->setHabits(habits);
}

/// Applies the theme of the stop, places title and map, opens or closes the curtain.
void AudienceWindow::follow()
{
    const Theme* own = findScreenTheme(QString::fromStdString(m_show.stop().view.theme));
    const Theme& theme = own ? *own : m_theme;
    if (m_stage->theme().name != theme.name) {
        m_stage->setTheme(theme);
        m_overview->setTheme(theme);
    }
    fill(*this, theme.canvas);
    fill(*m_hints, theme.canvas);
    QPalette ink = m_hints->palette();
    ink.setColor(QPalette::WindowText, theme.ink);
    m_hints->setPalette(ink);
    fill(*m_curtain, m_show.curtain() == Curtain::White ? Qt::white : Qt::black);
    m_curtain->setVisible(m_show.curtain() != Curtain::Open);
    place();
    update();
}

void AudienceWindow::place()
{
    const StageAreas areas = stageAreas(size(), !m_show.title().isEmpty());
    m_stage->setStageHeight(height());
    m_stage->setGeometry(areas.picture.toRect());
    for (QWidget* over : {static_cast<QWidget*>(m_overview), static_cast<QWidget*>(m_frozen), m_curtain})
        over->setGeometry(rect());
    m_hints->setFont(mapFont(std::max(12.0, height() / 54.0), QFont::Normal));
    const int wide = width() - width() / 12;
    const int high = m_hints->heightForWidth(wide) + height() / 27;
    m_hints->setGeometry((width() - wide) / 2, height() - high, wide, high);
    m_overview->raise();
    m_frozen->raise();
    m_curtain->raise();
    m_hints->raise();
}

void AudienceWindow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    place();
}

void AudienceWindow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_stage->theme().canvas);
    paintTitle(painter);
}

void AudienceWindow::paintTitle(QPainter& painter) const
{
    const StageAreas areas = stageAreas(size(), !m_show.title().isEmpty());
    if (areas.title.isEmpty())
        return;
    paintStageTitle(painter, m_stage->theme(), areas.title, m_show.title(),
                    m_show.isAway() ? m_show.trail().join(QStringLiteral(" \u203A ")) : QString());
    if (m_pointer->tool() == PointerTool::Spotlight)
        painter.fillRect(areas.title, PointerLayer::kDark);
}

void AudienceWindow::toggleOverview()
{
    if (m_overview->isVisibleTo(this)) {
        m_overview->hide();
        m_stage->setFocus();
    } else {
        m_overview->open();
    }
}

void AudienceWindow::setFrozen(bool isFrozen)
{
    m_frozen->setPixmap(isFrozen ? grab() : QPixmap());
    m_frozen->setVisible(isFrozen);
}

void AudienceWindow::setHints(bool areShown)
{
    m_hints->setText(hintText());
    m_hints->setVisible(areShown);
    place();
}

QString AudienceWindow::hintText() const
{
    QStringList parts;
    for (const ShowAction& action : showActions()) {
        const QString hint = showActionHint(action);
        if (hint.isEmpty())
            continue;
        const QString key = keysOf(action).first().toString(QKeySequence::NativeText);
        parts.append(key + QStringLiteral("\u00A0\u2013\u00A0") + QString(hint).replace(u' ', QChar(0xA0)));
    }
    return parts.join(QStringLiteral("    "));
}

QPixmap AudienceWindow::stagePicture()
{
    QPixmap picture(size() * devicePixelRatioF());
    picture.setDevicePixelRatio(devicePixelRatioF());
    picture.fill(m_stage->theme().canvas);
    QPainter painter(&picture);
    paintTitle(painter);
    QWidget* shown = m_overview->isVisibleTo(this) ? static_cast<QWidget*>(m_overview) : m_stage;
    shown->render(&painter, shown->pos());
    return picture;
}

bool AudienceWindow::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::MouseMove:
        if (m_pointer->tool() != PointerTool::Laser)
            m_stage->unsetCursor();
        m_idle.start();
        break;
    case QEvent::KeyPress:
        // The stage must not handle keys itself: Space and arrows belong to the tour.
        if (watched == m_stage) {
            keyPressEvent(static_cast<QKeyEvent*>(event));
            return true;
        }
        break;
    case QEvent::KeyRelease:
        if (watched == m_stage)
            return true;
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void AudienceWindow::keyPressEvent(QKeyEvent* event) { emit keyPressed(event); }

void AudienceWindow::closeEvent(QCloseEvent* event)
{
    event->ignore();
    emit closeAsked();
}

}  // namespace conspectus
