#include "app/window/search_hits.h"

#include "app/panels/map_text.h"
#include "app/session/map_session.h"
#include "app/window/action_set.h"
#include "core/query/search.h"

#include <algorithm>

namespace conspectus {

namespace {

/// Every word of `query` begins a word of `text`.
bool matches(const QString& text, const QString& query)
{
    const QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const QStringList wanted = query.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return !wanted.isEmpty() && std::all_of(wanted.begin(), wanted.end(), [&](const QString& part) {
        return std::any_of(words.begin(), words.end(),
                           [&](const QString& word) { return word.startsWith(part, Qt::CaseInsensitive); });
    });
}

FoundItem commandItem(const ActionInfo& info, QAction* action)
{
    FoundItem item;
    item.kind = FoundItem::Kind::Command;
    item.title = plainActionText(info);
    item.note = action->shortcut().toString(QKeySequence::NativeText);
    item.command = action;
    return item;
}

}  // namespace

SearchHits::SearchHits(MapSession& session, QObject* parent) : QAbstractListModel(parent), m_session(session)
{
    const auto forget = [this] {
        m_index.reset();
        show({});
    };
    connect(&session, &MapSession::mapOpened, this, forget);
    connect(&session, &MapSession::mapChanged, this, forget);
}

SearchHits::~SearchHits() = default;

void SearchHits::find(const QString& query)
{
    std::vector<FoundItem> found;
    findConcepts(query, found);
    findViews(query, found);
    findCommands(query, found);
    show(std::move(found));
}

void SearchHits::listCommands()
{
    std::vector<FoundItem> found;
    if (m_actions)
        for (const auto& [info, action] : m_actions->all())
            if (action->isEnabled())
                found.push_back(commandItem(*info, action));
    show(std::move(found));
}

void SearchHits::findConcepts(const QString& query, std::vector<FoundItem>& found)
{
    if (!m_index)
        m_index = std::make_unique<SearchIndex>(m_session.map());
    for (const SearchHit& hit : m_index->find(query.toStdString(), kMostConcepts)) {
        FoundItem item;
        item.subject = hit.subject;
        item.title = nameIn(m_session.map(), hit.subject, m_session.language());
        const QString text = toQString(hit.text).simplified();
        if (hit.field != SearchField::Label || text != item.title)
            item.note = text;
        found.push_back(std::move(item));
    }
}

void SearchHits::findViews(const QString& query, std::vector<FoundItem>& found) const
{
    for (const NamedView& view : m_session.map().info().views) {
        const QString title = toQString(textIn(view.names, m_session.language().toStdString(), view.name)).simplified();
        if (!matches(title, query) && !matches(toQString(view.name), query))
            continue;
        FoundItem item;
        item.kind = FoundItem::Kind::View;
        item.title = title;
        item.note = tr("view");
        item.view = toQString(view.name);
        found.push_back(std::move(item));
    }
}

void SearchHits::findCommands(const QString& query, std::vector<FoundItem>& found) const
{
    if (!m_actions)
        return;
    for (const auto& [info, action] : m_actions->all())
        if (action->isEnabled() && matches(plainActionText(*info), query))
            found.push_back(commandItem(*info, action));
}

void SearchHits::show(std::vector<FoundItem> items)
{
    beginResetModel();
    m_items = std::move(items);
    endResetModel();
}

int SearchHits::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

QVariant SearchHits::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const FoundItem& item = m_items[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return item.title;
    case Qt::AccessibleDescriptionRole:
    case kNoteRole:
        return item.note;
    case kKindRole:
        return static_cast<int>(item.kind);
    default:
        return {};
    }
}

}  // namespace conspectus
