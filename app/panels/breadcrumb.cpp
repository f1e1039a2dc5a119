#include "app/panels/breadcrumb.h"

#include "app/paint/numbers.h"
#include "app/panels/map_text.h"
#include "app/panels/views_model.h"

#include <QFontMetrics>

#include <algorithm>

namespace conspectus {

namespace {

constexpr int kWidestStep = 180;
constexpr std::size_t kMostSteps = 5;  // above the last one; more are left out in the middle

QToolButton* makeStep(const QString& text, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setAutoRaise(true);
    button->setText(withoutMnemonics(button->fontMetrics().elidedText(text, Qt::ElideRight, kWidestStep)));
    button->setAccessibleName(text);
    button->setCursor(Qt::PointingHandCursor);
    return button;
}

QLabel* makeSeparator(QWidget* parent)
{
    auto* label = new QLabel(QStringLiteral("\u203a"), parent);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

}  // namespace

Breadcrumb::Breadcrumb(MapSession& session, QWidget* parent) : QWidget(parent), m_session(session)
{
    setObjectName(QStringLiteral("breadcrumb"));
    setAccessibleName(tr("Where you are"));
    setAttribute(Qt::WA_StyledBackground);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 2, 8, 2);
    row->setSpacing(2);
    m_steps = new QHBoxLayout;
    m_steps->setSpacing(2);
    row->addLayout(m_steps);
    row->addStretch(1);

    m_count = new QLabel(this);
    m_count->setTextFormat(Qt::PlainText);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_showAll = new QToolButton(this);
    m_showAll->setObjectName(QStringLiteral("link"));
    m_showAll->setAutoRaise(true);
    m_showAll->setText(tr("Show all"));
    m_showAll->setCursor(Qt::PointingHandCursor);
    m_showMore = new QToolButton(this);
    m_showMore->setObjectName(QStringLiteral("link"));
    m_showMore->setAutoRaise(true);
    m_showMore->setText(tr("Show more"));
    m_showMore->setCursor(Qt::PointingHandCursor);
    row->addWidget(m_count);
    row->addWidget(m_showMore);
    row->addWidget(m_showAll);

    connect(m_showAll, &QToolButton::clicked, &session, [&session] { session.foldToLevel(0); });
    connect(m_showMore, &QToolButton::clicked, &session, &MapSession::showMoreLevels);
    for (auto signal : {&MapSession::mapOpened, &MapSession::mapChanged, &MapSession::viewChanged,
                        &MapSession::languageChanged, &MapSession::selectionChanged})
        connect(&session, signal, this, &Breadcrumb::rebuild);
    rebuild();
}

std::vector<Breadcrumb::Step> Breadcrumb::steps() const
{
    std::vector<Step> way;
    const VisibleMap& visible = m_session.visible();
    const auto label = [&](ConceptId id) {
        return nameIn(m_session.map(), id, m_session.language());
    };
    int index = visible.indexOf(m_session.current());
    if (index < 0 && m_session.map().find(m_session.current()))
        way.push_back({label(m_session.current()), m_session.current()});
    while (index >= 0) {
        const VisibleConcept& shown = visible.concepts[static_cast<std::size_t>(index)];
        way.push_back({label(shown.id), shown.id});
        index = shown.parent;
    }
    if (way.size() > kMostSteps)
        way.erase(way.begin() + 2, way.end() - (kMostSteps - 2));
    std::reverse(way.begin(), way.end());
    const ViewsModel views(m_session);
    const int row = views.currentRow();
    const QString view =
        row < 0 ? (m_session.isFocused() ? tr("Focus") : tr("A part of the map")) : views.index(row).data().toString();
    way.insert(way.begin(), {view, {}});
    return way;
}

void Breadcrumb::rebuild()
{
    while (QLayoutItem* item = m_steps->takeAt(0)) {
        // This may be called from the click of one of these buttons: they are deleted later.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    setVisible(m_session.map().conceptCount() > 0);
    const auto add = [this](QWidget* part) {
        m_steps->addWidget(part);
        part->show();
    };
    for (const Step& step : steps()) {
        if (m_steps->count() > 0)
            add(makeSeparator(this));
        QToolButton* button = makeStep(step.text, this);
        connect(button, &QToolButton::clicked, this, [this, step] { goTo(step); });
        add(button);
    }
    showCount();
}

void Breadcrumb::showCount()
{
    const VisibleMap& visible = m_session.visible();
    const auto shown = static_cast<int>(visible.concepts.size());
    const auto all = shown + static_cast<int>(visible.hidden);
    m_showAll->setVisible(shown < all);
    m_showMore->setVisible(shown < all && (m_session.view().depth > 0 || m_session.view().most > 0));
    m_count->setText(shown < all    ? tr("Showing %1 of %2 concepts", nullptr, all).arg(counted(shown), counted(all))
                         : all == 1 ? tr("1 concept")
                                    : tr("%1 concepts", nullptr, all).arg(counted(all)));
    if (visible.leftOut > 0)
        m_count->setText(tr("%1; only the largest of %2 bundles of relations are drawn")
                             .arg(m_count->text(), counted(visible.leftOut + visible.concepts.size())));
}

void Breadcrumb::goTo(const Step& step)
{
    if (step.id.isValid())
        m_session.select({step.id}, step.id);
    else
        m_session.select({}, {});
}

}  // namespace conspectus
