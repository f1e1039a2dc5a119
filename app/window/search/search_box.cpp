#include "app/window/search/search_box.h"

#include "app/paint/numbers.h"
#include "app/session/map_session.h"
#include "app/window/parts/line_icon.h"

#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace conspectus {

namespace {

constexpr int kLeastWidth = 440;
constexpr int kMostRows = 12;
constexpr int kIconSide = 16;

const char* iconOf(FoundItem::Kind kind)
{
    switch (kind) {
    case FoundItem::Kind::Concept:
        return "concept";
    case FoundItem::Kind::View:
        return "view";
    case FoundItem::Kind::Command:
        return "command";
    case FoundItem::Kind::Offer:
        return "focus";
    case FoundItem::Kind::Remark:
        return "search";
    }
    return "concept";
}

/// Draws a row: an icon for the kind, the title, and a note in quiet type at the right.
class HitDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        QStyleOptionViewItem look = option;
        initStyleOption(&look, index);
        look.text.clear();
        look.widget->style()->drawControl(QStyle::CE_ItemViewItem, &look, painter, look.widget);

        const QColor quiet = look.palette.color(QPalette::PlaceholderText);
        QRect rest = option.rect.adjusted(10, 0, -10, 0);
        const auto kind = static_cast<FoundItem::Kind>(index.data(SearchHits::kKindRole).toInt());
        lineIcon(QLatin1String(iconOf(kind)), quiet)
            .paint(painter, QRect(rest.left(), rest.center().y() - kIconSide / 2 + 1, kIconSide, kIconSide));
        rest.setLeft(rest.left() + kIconSide + 10);

        const QFontMetrics metrics = look.fontMetrics;
        const QString title = metrics.elidedText(index.data().toString(), Qt::ElideRight, rest.width());
        painter->setFont(look.font);
        painter->setPen(index.data(SearchHits::kIsOffRole).toBool() ? quiet : look.palette.color(QPalette::Text));
        painter->drawText(rest, Qt::AlignVCenter | Qt::AlignLeft, title);
        rest.setLeft(rest.left() + metrics.horizontalAdvance(title) + 16);
        painter->setPen(quiet);
        painter->drawText(
            rest, Qt::AlignVCenter | Qt::AlignRight,
            metrics.elidedText(index.data(SearchHits::kNoteRole).toString(), Qt::ElideRight, rest.width()));
    }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override
    {
        return {100, option.fontMetrics.height() + 12};
    }
};

}  // namespace

SearchBox::SearchBox(MapSession& session, QWidget* parent)
    : QLineEdit(parent), m_session(session), m_hits(session), m_list(new QListView(this))
{
    setObjectName(QStringLiteral("search"));
    setAccessibleName(tr("Search or command"));
    setPlaceholderText(tr("Search or command  (Ctrl+K)"));
    setClearButtonEnabled(true);
    m_count = new QLabel(this);
    m_count->setTextFormat(Qt::PlainText);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_count->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_mark = addAction(QIcon(), QLineEdit::LeadingPosition);
    m_list->setObjectName(QStringLiteral("hits"));
    m_list->setAccessibleName(tr("Found"));
    m_list->setModel(&m_hits);
    m_list->setItemDelegate(new HitDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->hide();
    connect(this, &QLineEdit::textEdited, this, &SearchBox::look);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) { activate(index.row()); });
    connect(&session, &MapSession::mapOpened, this, [this] {
        m_found.clear();
        clear();
        showCount();
        hideList();
        emit hitsChanged();
    });
}

void SearchBox::setInk(const QColor& ink) { m_mark->setIcon(lineIcon(QStringLiteral("search"), ink)); }

bool SearchBox::isListing() const { return !m_list->isHidden(); }

void SearchBox::start(Start what)
{
    setFocus(Qt::ShortcutFocusReason);
    selectAll();
    if (what == Start::Commands && text().isEmpty()) {
        m_hits.listCommands();
        showList();
    } else if (!text().isEmpty()) {
        look(text());
    }
}

void SearchBox::look(const QString& query)
{
    m_hits.find(query);
    m_found = m_hits.found();
    m_at = 0;
    m_isAt = false;
    showCount();
    showList();
    emit hitsChanged();
}

/// The list lies on the window, so that it may be wider than the box and the box keeps the keyboard.
void SearchBox::showList()
{
    const int rows = std::min(m_hits.rowCount(), kMostRows);
    if (rows == 0)
        return hideList();
    if (m_list->parentWidget() != window())
        m_list->setParent(window());
    const int width = std::min(std::max(kLeastWidth, this->width()), window()->width() - 16);
    const QPoint corner = mapTo(window(), QPoint(this->width() - width, height() + 4));
    m_list->setGeometry(std::max(8, corner.x()), corner.y(), width, rows * m_list->sizeHintForRow(0) + 8);
    m_list->setCurrentIndex(m_hits.index(0));
    m_list->show();
    m_list->raise();
}

void SearchBox::hideList() { m_list->hide(); }

void SearchBox::activate(int row)
{
    const auto& items = m_hits.items();
    if (row < 0 || row >= static_cast<int>(items.size()))
        return;
    const FoundItem item = items[static_cast<std::size_t>(row)];
    if (item.kind == FoundItem::Kind::Remark || item.isOff)
        return;  // disabled: the list stays and its note says why
    hideList();
    emit left();
    switch (item.kind) {
    case FoundItem::Kind::Concept:
        m_at = static_cast<std::size_t>(std::ranges::find(m_found, item.subject) - m_found.begin());
        goTo(item.subject);
        break;
    case FoundItem::Kind::Offer:
        item.offer();
        break;
    case FoundItem::Kind::Remark:
        break;
    case FoundItem::Kind::View:
        m_session.showNamedView(item.view);
        break;
    case FoundItem::Kind::Command:
        clear();
        if (item.command)
            item.command->trigger();
        else if (item.offer)
            item.offer();
        break;
    }
}

void SearchBox::goBy(int step)
{
    if (m_found.empty())
        return;
    const auto count = static_cast<int>(m_found.size());
    m_at = static_cast<std::size_t>((static_cast<int>(m_at) + step + count) % count);
    goTo(m_found[m_at]);
}

/// "3 of 17" at the end of the box.
void SearchBox::showCount()
{
    m_count->setText(m_found.empty() || text().isEmpty() ? QString()
                         : m_isAt ? tr("%1 of %2").arg(counted(m_at + 1), counted(m_found.size()))
                                  : counted(m_found.size()));
    m_count->adjustSize();
    const int width = m_count->text().isEmpty() ? 0 : m_count->width() + 6;
    setTextMargins(0, 0, width, 0);
    constexpr int kClearButton = 26;
    m_count->move(this->width() - width - kClearButton, (height() - m_count->height()) / 2);
}

void SearchBox::resizeEvent(QResizeEvent* event)
{
    QLineEdit::resizeEvent(event);
    showCount();
}

/// Activates an offer by its index: 0 highlights all hits, 1 shows only the hits.
void SearchBox::activateOffer(int which)
{
    const auto& items = m_hits.items();
    for (std::size_t row = 0; row < items.size(); ++row)
        if (items[row].kind == FoundItem::Kind::Offer && which-- == 0)
            return activate(static_cast<int>(row));
}

void SearchBox::goTo(ConceptId id)
{
    m_isAt = true;
    showCount();
    m_session.revealConcept(id);
    m_session.select({id}, id);
}

bool SearchBox::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void SearchBox::keyPressEvent(QKeyEvent* event)
{
    const int row = m_list->currentIndex().row();
    const auto moveTo = [&](int to) {
        if (const int last = m_hits.rowCount() - 1;
            last >= 0)  // no row can be chosen when the list says that nothing matches
            m_list->setCurrentIndex(m_hits.index(std::clamp(to, 0, last)));
    };
    switch (event->key()) {
    case Qt::Key_Down:
        return isListing() ? moveTo(row + 1) : look(text());
    case Qt::Key_Up:
        return moveTo(row - 1);
    case Qt::Key_PageDown:
        return moveTo(row + kMostRows);
    case Qt::Key_PageUp:
        return moveTo(row - kMostRows);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!isListing())
            look(text());
        if (event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier))
            return activateOffer(event->modifiers() & Qt::ControlModifier ? 0 : 1);
        return activate(m_list->currentIndex().row());
    case Qt::Key_Escape:
        if (isListing())
            return hideList();
        return emit left();
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void SearchBox::focusOutEvent(QFocusEvent* event)
{
    QLineEdit::focusOutEvent(event);
    hideList();
}

}  // namespace conspectus
