#include "app/panels/focus_bar.h"

#include "app/paint/numbers.h"
#include "app/panels/map_text.h"
#include "app/session/part_of_map.h"
#include "app/session/plain_tip.h"

#include <QHBoxLayout>

#include <cmath>

namespace conspectus {

namespace {

constexpr int kSliderWidth = 76;
constexpr int kWidestText = 620;

}  // namespace

FocusBar::FocusBar(MapSession& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_text(new QLabel(this)),
      m_hops(new QSlider(Qt::Horizontal, this)),
      m_leave(new QToolButton(this))
{
    m_text->setTextFormat(Qt::PlainText);
    m_hops->setAccessibleName(tr("Steps around the concept"));
    m_hops->setToolTip(tr("How many steps around the concept are shown (keys + and -)"));
    m_hops->setRange(1, MapSession::kMostHops);
    m_hops->setPageStep(1);
    m_hops->setFixedWidth(kSliderWidth);
    m_leave->setObjectName(QStringLiteral("link"));
    m_leave->setAutoRaise(true);
    m_leave->setCursor(Qt::PointingHandCursor);
    setObjectName(QStringLiteral("breadcrumb"));
    setAttribute(Qt::WA_StyledBackground);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 2, 8, 2);
    row->addWidget(m_text);
    row->addWidget(m_hops);
    row->addStretch(1);
    row->addWidget(m_leave);
    connect(m_hops, &QSlider::valueChanged, &session, [&session](int hops) { session.setFocusHops(hops); });
    connect(m_leave, &QToolButton::clicked, &session, [&session] {
        if (showsPart(session))
            leavePart(session);
        else if (session.isFiltered())
            session.clearFilter();
        else
            session.setSpotlight({});
    });
    for (auto signal : {&MapSession::mapOpened, &MapSession::mapChanged, &MapSession::viewChanged,
                        &MapSession::languageChanged, &MapSession::spotlightChanged})
        connect(&session, signal, this, &FocusBar::refresh);
    refresh();
}

void FocusBar::refresh()
{
    const bool isFocused = m_session.isFocused(), isFiltered = m_session.isFiltered();
    const bool isBranch = !isFocused && showsPart(m_session) && !m_session.view().roots.empty();
    const Spotlight& lit = m_session.spotlight();
    setVisible(m_session.map().conceptCount() > 0 && (isFocused || isBranch || isFiltered || !lit.isEmpty()));
    m_hops->setVisible(isFocused);
    QString text;
    if (isFocused) {
        const QSignalBlocker quiet(m_hops);
        m_hops->setValue(m_session.focusHops());
        const auto shown = m_session.visible().concepts.size();
        const QString name = nameIn(m_session.map(), m_session.view().centre, m_session.language());
        text = m_session.focusHops() == 1
            ? tr("Neighbours of %1").arg(name)
            : tr("Concepts within %n steps of %1", nullptr, m_session.focusHops()).arg(name);
        if (shown < m_session.neighbours())
            text += tr(" (nearest %1 of %2)").arg(counted(shown), counted(m_session.neighbours()));
        m_leave->setText(tr("Leave (Esc)"));
    } else if (isBranch) {
        const std::vector<ConceptId>& roots = m_session.view().roots;
        text = roots.size() == 1
            ? tr("Only the branch of %1").arg(nameIn(m_session.map(), roots.front(), m_session.language()))
            : tr("Only %1 branches", nullptr, static_cast<int>(roots.size())).arg(counted(roots.size()));
        m_leave->setText(tr("Leave (Esc)"));
    } else if (isFiltered) {
        const ViewSpec& view = m_session.view();
        const auto held = m_session.taxonomy().concepts().size();
        const auto all = m_session.map().conceptCount();
        text = !view.filter.empty() ? tr("Filter: %1").arg(toQString(view.filter)) : tr("A part of the map");
        if (held < all)
            text += all - held == 1
                ? tr(" – hides 1 concept")
                : tr(" – hides %1 concepts", nullptr, static_cast<int>(all - held)).arg(counted(all - held));
        if (!view.scope.without.empty())
            text += view.scope.without.size() == 1
                ? tr(" – without 1 kind of relation")
                : tr(" – without %n kinds of relation", nullptr, static_cast<int>(view.scope.without.size()));
        m_leave->setText(showsPart(m_session) ? tr("Clear the filter (Esc)") : tr("Clear the filter"));
    } else {
        const auto concepts = static_cast<int>(lit.concepts.size());
        text = concepts == 1 ? tr("1 concept is highlighted")
                             : tr("%1 concepts are highlighted", nullptr, concepts).arg(counted(concepts));
        m_leave->setText(tr("Clear highlighting (Esc)"));
    }
    m_text->setText(m_text->fontMetrics().elidedText(text, Qt::ElideMiddle, kWidestText));
    m_text->setToolTip(plainTip(text));
}

}  // namespace conspectus
