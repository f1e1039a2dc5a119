#include "app/present/stage_search.h"

#include "app/panels/map_text.h"
#include "core/query/search.h"

#include <QKeyEvent>
#include <QVBoxLayout>

namespace conspectus {

namespace {

constexpr std::size_t kMostHits = 200;  // that are listed

}  // namespace

StageSearch::StageSearch(TourShow& show, QWidget* parent)
    : QFrame(parent),
      m_show(show),
      m_words(new QLineEdit(this)),
      m_hits(new QListWidget(this)),
      m_count(new QLabel(this))
{
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    m_words->setPlaceholderText(tr("Go to a concept"));
    m_words->setAccessibleName(tr("Go to a concept"));
    m_words->installEventFilter(this);
    m_hits->setAccessibleName(tr("Concepts found"));
    m_hits->setFocusPolicy(Qt::NoFocus);
    m_hits->setFrameShape(QFrame::NoFrame);
    m_hits->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_hits->setTextElideMode(Qt::ElideRight);
    m_count->setTextFormat(Qt::PlainText);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_words);
    column->addWidget(m_hits, 1);
    column->addWidget(m_count);
    connect(m_words, &QLineEdit::textChanged, this, &StageSearch::list);
    connect(m_hits, &QListWidget::itemClicked, this, &StageSearch::go);
    hide();
}

void StageSearch::open()
{
    const QSize room = parentWidget()->size();
    QFont font = this->font();
    font.setPixelSize(std::max(13, room.height() / 45));
    setFont(font);
    const int line = QFontMetrics(font).height();
    const QSize size(std::min(room.width() - 20, line * 24), line * 13);
    setGeometry((room.width() - size.width()) / 2, room.height() / 8, size.width(), size.height());
    m_words->clear();
    list();
    show();
    raise();
    m_words->setFocus();
}

void StageSearch::list()
{
    m_hits->clear();
    const ConceptMap& map = m_show.session().map();
    const SearchIndex index(map);
    const std::string words = m_words->text().toStdString();
    std::vector<SearchHit> hits = index.find(words, kMostHits + 1);
    if (hits.empty())
        hits = index.findNearly(words, kMostHits + 1);
    const bool hasMore = hits.size() > kMostHits;
    hits.resize(std::min(hits.size(), kMostHits));
    for (const SearchHit& hit : hits) {
        auto* item = new QListWidgetItem(nameIn(map, hit.subject, m_show.session().language()), m_hits);
        item->setData(Qt::UserRole, hit.subject.value);
    }
    m_hits->setCurrentRow(0);
    m_count->setText(m_words->text().trimmed().isEmpty() ? QString()
                         : hits.empty()                  ? tr("Nothing found")
                         : hasMore                       ? tr("The first %1 are listed; type more").arg(hits.size())
                         : hits.size() == 1              ? tr("1 concept found")
                                                         : tr("%1 concepts found").arg(hits.size()));
}

void StageSearch::go()
{
    const QListWidgetItem* item = m_hits->currentItem();
    leave();
    if (item)
        m_show.lookFor(ConceptId{item->data(Qt::UserRole).toUInt()});
}

void StageSearch::leave()
{
    hide();
    emit left();
}

bool StageSearch::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const int rows = m_hits->count();
    if (key->key() == Qt::Key_Escape) {
        leave();
        return true;
    }
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        go();  // not passed on: in a show, Enter is a key for the next stop
        return true;
    }
    if ((key->key() == Qt::Key_Down || key->key() == Qt::Key_Up) && rows > 0) {
        const int step = key->key() == Qt::Key_Down ? 1 : rows - 1;
        m_hits->setCurrentRow((m_hits->currentRow() + step) % rows);
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

}  // namespace conspectus
