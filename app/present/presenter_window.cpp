#include "app/present/presenter_window.h"

#include "app/paint/notes_text.h"
#include "app/panels/map_text.h"
#include "app/panels/page_browser.h"
#include "app/present/presentation.h"
#include "app/present/show_actions.h"
#include "core/model/tour.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QSplitter>
#include <QTime>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

namespace conspectus {

namespace {

constexpr int kNotesLines = 8;
constexpr qsizetype kMostNames = 4;  // of concepts that the next step shows
constexpr double kLeastNotesPx = 12, kMostNotesPx = 60;
constexpr const char* kButtons[] = {"show-back",  "show-next",   "show-return",    "show-overview",
                                    "show-black", "show-freeze", "show-spotlight", "show-laser",
                                    "show-pen",   "show-eraser", "show-clear",     "show-keep",
                                    "show-find",  "show-swap",   "show-pause",     "show-end"};

/// "3:07", "1:02:10".
QString timeText(double seconds)
{
    const int all = static_cast<int>(std::max(0.0, seconds));
    const QTime time = QTime(0, 0).addSecs(all % 86'400);
    return time.toString(all >= 3600 ? QStringLiteral("h:mm:ss") : QStringLiteral("m:ss"));
}

QLabel* label(QWidget* parent, double share, int weight)
{
    auto* made = new QLabel(parent);
    QFont font = made->font();
    font.setPointSizeF(font.pointSizeF() * share);
    font.setWeight(static_cast<QFont::Weight>(weight));
    made->setFont(font);
    made->setTextFormat(Qt::PlainText);
    return made;
}

}  // namespace

PresenterWindow::PresenterWindow(Presentation& presentation, AudienceWindow& audience)
    : m_presentation(presentation),
      m_show(presentation.show()),
      m_mirror(new StageMirror(audience, this)),
      m_next(new StopPreview(presentation.show(), audience, this)),
      m_notesPx(fontMetrics().height() * 1.15)
{
    setObjectName(QStringLiteral("presenter"));
    setWindowTitle(tr("Speaker \u2013 Conspectus"));
    setAccessibleName(tr("What the speaker sees"));
    setAutoFillBackground(true);
    auto* left = new QSplitter(Qt::Vertical, this);
    left->addWidget(m_mirror);
    left->addWidget(makeNotes());
    left->setStretchFactor(0, 3);
    left->setStretchFactor(1, 2);
    left->setChildrenCollapsible(false);
    auto* middle = new QSplitter(Qt::Horizontal, this);
    middle->addWidget(left);
    middle->addWidget(makeRight());
    middle->setStretchFactor(0, 5);
    middle->setStretchFactor(1, 3);
    middle->setChildrenCollapsible(false);
    auto* column = new QVBoxLayout(this);
    column->addWidget(makeHead());
    column->addWidget(middle, 1);
    column->addWidget(makeControls());
    for (auto signal : {&TourShow::placeChanged, &TourShow::awayChanged, &TourShow::curtainChanged})
        connect(&m_show, signal, this, &PresenterWindow::refresh);
    connect(&m_show, &TourShow::inkChanged, m_mirror, &StageMirror::refresh);
    connect(&audience.pointer(), &PointerLayer::toolChanged, this, &PresenterWindow::refresh);
    connect(&m_second, &QTimer::timeout, this, &PresenterWindow::tick);
    m_second.start(500);
    refresh();
}

QWidget* PresenterWindow::makeHead()
{
    auto* head = new QWidget(this);
    m_place = label(head, 1.3, QFont::DemiBold);
    m_time = label(head, 1.6, QFont::DemiBold);
    m_time->setAccessibleName(tr("Time since the start"));
    m_clock = label(head, 1.3, QFont::Normal);
    m_clock->setAccessibleName(tr("Clock"));
    m_pace = new QProgressBar(head);
    m_pace->setAccessibleName(tr("Time at this stop"));
    m_pace->setMaximumWidth(300);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_place, 1);
    row->addWidget(m_pace);
    row->addSpacing(16);
    row->addWidget(m_time);
    row->addSpacing(16);
    row->addWidget(m_clock);
    return head;
}

QWidget* PresenterWindow::makeRight()
{
    auto* right = new QWidget(this);
    m_nextTitle = label(right, 1.1, QFont::DemiBold);
    m_nextTitle->setWordWrap(true);
    m_stops = new QListWidget(right);
    m_stops->setAccessibleName(tr("Stops"));
    m_stops->setFocusPolicy(Qt::NoFocus);
    m_stops->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_stops, &QListWidget::itemClicked, this, [this](QListWidgetItem* item) {
        m_show.goTo({m_stops->row(item), 0});
    });
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_nextTitle);
    column->addWidget(m_next, 2);
    column->addWidget(m_stops, 3);
    return right;
}

QWidget* PresenterWindow::makeNotes()
{
    auto* box = new QWidget(this);
    m_notes = new PageBrowser(box);
    m_notes->setAccessibleName(tr("Notes"));
    m_notes->setFocusPolicy(Qt::NoFocus);
    m_notes->setMinimumHeight(fontMetrics().height() * kNotesLines);
    auto* smaller = new QToolButton(box);
    smaller->setText(QStringLiteral("A\u2212"));
    smaller->setAccessibleName(tr("Smaller notes"));
    smaller->setToolTip(tr("Smaller notes (Ctrl+wheel)"));
    auto* larger = new QToolButton(box);
    larger->setText(QStringLiteral("A+"));
    larger->setAccessibleName(tr("Larger notes"));
    larger->setToolTip(tr("Larger notes (Ctrl+wheel)"));
    for (QToolButton* button : {smaller, larger})
        button->setFocusPolicy(Qt::NoFocus);
    connect(smaller, &QToolButton::clicked, this, [this] { growNotes(-1); });
    connect(larger, &QToolButton::clicked, this, [this] { growNotes(1); });
    auto* side = new QVBoxLayout;
    side->addWidget(larger);
    side->addWidget(smaller);
    side->addStretch(1);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_notes, 1);
    row->addLayout(side);
    return box;
}

QWidget* PresenterWindow::makeControls()
{
    auto* controls = new QWidget(this);
    auto* row = new QHBoxLayout(controls);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    for (const char* id : kButtons) {
        const ShowAction* action = showAction(id);
        auto* button = new QToolButton(controls);
        QString name = showActionHint(*action);
        if (name.isEmpty())
            name = id == std::string_view("show-end") ? tr("end") : tr("pause");
        name[0] = name[0].toUpper();
        button->setText(name);
        button->setFocusPolicy(Qt::NoFocus);
        button->setAccessibleName(showActionText(*action));
        button->setToolTip(showActionText(*action) + QStringLiteral(" (") +
                           keysOf(*action).first().toString(QKeySequence::NativeText) + QStringLiteral(")"));
        button->setCheckable(action->isOn != nullptr);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
        button->setMinimumWidth(24);
        connect(button, &QToolButton::clicked, this, [this, action] {
            action->run(m_presentation);
            refresh();
        });
        row->addWidget(button);
        m_buttons.emplace_back(action, button);
    }
    return controls;
}

void PresenterWindow::refresh()
{
    const TourPlace here = m_show.place();
    const int stops = static_cast<int>(m_show.tour().stops.size());
    QString place = tr("Stop %1 of %2").arg(here.stop + 1).arg(stops);
    if (!m_show.steps().empty())
        place += QStringLiteral("  \u00B7  ") + tr("step %1 of %2").arg(here.step).arg(m_show.steps().size());
    if (m_show.isAway())
        place += QStringLiteral("  \u00B7  ") + tr("detour: %1").arg(m_show.trail().join(QStringLiteral(" \u203A ")));
    if (m_show.curtain() != Curtain::Open)
        place += QStringLiteral("  \u00B7  ") + tr("the room sees nothing");
    else if (m_presentation.isFrozen())
        place += QStringLiteral("  \u00B7  ") + tr("the room sees a still picture");
    m_place->setText(place);
    m_next->setPlace(m_show.nextPlace());
    m_nextTitle->setText(titleOfNext());
    setWindowTitle(tr("%1 \u2013 %2 \u2013 Conspectus").arg(m_place->text(), m_nextTitle->text()));
    showNotes();
    listStops();
    for (const auto& [action, button] : m_buttons)
        if (action->isOn)
            button->setChecked(action->isOn(m_presentation));
    m_mirror->refresh();
    tick();
}

/// Describes what the key for "next" shows.
QString PresenterWindow::titleOfNext() const
{
    const std::optional<TourPlace> next = m_show.nextPlace();
    if (!next)
        return tr("This is the last stop.");
    if (m_show.isAway())
        return tr("Next: back to %1").arg(m_show.title());
    if (next->stop != m_show.place().stop)
        return tr("Next: %1").arg(m_show.titleOf(m_show.tour().stops[static_cast<std::size_t>(next->stop)]));
    QStringList names;
    for (ConceptId id : m_show.steps()[static_cast<std::size_t>(next->step) - 1])
        names.append(nameIn(m_show.session().map(), id, m_show.session().language()));
    if (names.size() > kMostNames)
        names = names.mid(0, kMostNames) << QStringLiteral("\u2026");
    return tr("Next: step %1 of %2, %3")
        .arg(next->step)
        .arg(m_show.steps().size())
        .arg(names.join(QStringLiteral(", ")));
}

void PresenterWindow::showNotes()
{
    const std::string& notes = m_show.stop().notes;
    if (m_notesStop == m_show.place().stop && notes == m_notesShown)
        return;
    m_notesStop = m_show.place().stop;
    m_notesShown = notes;
    QFont font = m_notes->font();
    font.setPixelSize(static_cast<int>(m_notesPx));
    setNotes(*m_notes->document(), QString::fromStdString(notes), font);
}

void PresenterWindow::listStops()
{
    const auto& stops = m_show.tour().stops;
    while (m_stops->count() > static_cast<int>(stops.size()))
        delete m_stops->takeItem(m_stops->count() - 1);
    while (m_stops->count() < static_cast<int>(stops.size()))
        m_stops->addItem(QString());
    for (int i = 0; i < m_stops->count(); ++i) {
        const TourStop& stop = stops[static_cast<std::size_t>(i)];
        QString text = QStringLiteral("%1  %2").arg(i + 1).arg(m_show.titleOf(stop));
        if (missingFrom(m_show.session().map(), stop) > 0)
            text += QStringLiteral("  \u26A0");
        m_stops->item(i)->setText(text);
        m_stops->item(i)->setFlags(stop.isHidden ? Qt::NoItemFlags : Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    }
    m_stops->setCurrentRow(m_show.place().stop);
}

void PresenterWindow::growNotes(int step)
{
    m_notesPx = std::clamp(m_notesPx * std::pow(1.2, step), kLeastNotesPx, kMostNotesPx);
    m_notesStop = -1;
    showNotes();
}

void PresenterWindow::tick()
{
    m_clock->setText(QLocale().toString(QTime::currentTime(), QLocale::ShortFormat));
    double planned = 0;
    for (const TourStop& stop : m_show.tour().stops)
        if (!stop.isHidden)
            planned += stop.planned > 0 ? stop.planned : stop.rehearsed;
    const double total = m_show.clock().total();
    m_time->setText(planned > 0 ? tr("%1 of %2").arg(timeText(total), timeText(planned)) : timeText(total));

    const TourStop& stop = m_show.stop();
    const double here = m_show.clock().spentAt(m_show.place().stop);
    const double wanted = stop.planned > 0 ? stop.planned : stop.rehearsed;
    m_pace->setRange(0, 1000);
    m_pace->setValue(wanted > 0 ? static_cast<int>(std::min(1.0, here / wanted) * 1000) : 0);
    m_pace->setFormat(wanted > 0 ? tr("%1 of %2").arg(timeText(here), timeText(wanted)) : timeText(here));
    // The text of the bar says late as well, for those who do not see the colour.
    const bool isLate = wanted > 0 && here > wanted;
    QPalette look = palette();
    if (isLate) {
        look.setColor(QPalette::Highlight, QColor(0xD5, 0x5E, 0x00));
        m_pace->setFormat(tr("%1 over").arg(timeText(here - wanted)));
    }
    m_pace->setPalette(look);
}

void PresenterWindow::keyPressEvent(QKeyEvent* event) { emit keyPressed(event); }

void PresenterWindow::closeEvent(QCloseEvent* event)
{
    event->ignore();
    emit closeAsked();
}

}  // namespace conspectus
