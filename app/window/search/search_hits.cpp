#include "app/window/search/search_hits.h"

#include "app/paint/numbers.h"
#include "app/panels/map_text.h"
#include "app/session/map_session.h"
#include "app/window/actions/action_set.h"
#include "app/window/actions/choice_menu.h"
#include "core/model/map_info.h"
#include "core/query/query_language.h"

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
    item.isOff = !action->isEnabled();
    item.note = item.isOff ? missingFor(info) : action->shortcut().toString(QKeySequence::NativeText);
    item.command = action;
    return item;
}

FoundItem remarkItem(const QString& text)
{
    FoundItem item;
    item.kind = FoundItem::Kind::Remark;
    item.title = text;
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
    m_found.clear();
    if (isQuery(query.toStdString()))
        askMap(query, found);
    else
        findConcepts(query, found);
    findViews(query, found);
    findChoices(query, found);
    findCommands(query, found);
    if (found.empty() && !query.trimmed().isEmpty())
        found.push_back(remarkItem(tr("Nothing matches “%1”").arg(query.trimmed())));
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

const SearchIndex& SearchHits::words()
{
    if (!m_index)
        m_index = std::make_unique<SearchIndex>(m_session.map());
    return *m_index;
}

/// Adds the commands for all hits, after the first few of them.
void SearchHits::offerAll(const QString& query, bool isAsked, Spotlight lit, std::vector<FoundItem>& found)
{
    constexpr std::size_t kFirstFew = 8;
    if (m_found.size() < 2 && !isAsked)
        return;
    const auto count = static_cast<int>(m_found.size());
    FoundItem light, only;
    light.kind = only.kind = FoundItem::Kind::Offer;
    light.title = tr("Highlight all %1 on the map", nullptr, count).arg(counted(count));
    light.note = tr("Ctrl+Enter");
    light.offer = [this, lit = std::move(lit)] {
        m_session.setSpotlight(lit);
    };
    only.title = tr("Show only these %1", nullptr, count).arg(counted(count));
    only.note = tr("Shift+Enter");
    only.offer = [this, query, isAsked, ids = m_found] {
        if (isAsked)
            m_session.filterBy(query);
        else
            m_session.showOnly(ids);
    };
    const auto place = found.begin() + static_cast<std::ptrdiff_t>(std::min(found.size(), kFirstFew));
    found.insert(place, {std::move(light), std::move(only)});
}

/// Adds the concepts that a query finds, or its error.
void SearchHits::askMap(const QString& query, std::vector<FoundItem>& found)
{
    const Result<Query> asked = parseQuery(query.toStdString());
    const ConceptMap& map = m_session.map();
    const Result<QueryAnswer> answered =
        asked ? answer(*asked, map, Taxonomy(map), &words()) : Result<QueryAnswer>(tl::unexpected(asked.error()));
    if (!answered || answered->concepts.empty()) {
        found.push_back(
            remarkItem(answered ? tr("Nothing in the map matches this query") : toQString(answered.error().message)));
        return;
    }
    m_found = answered->concepts;
    for (std::size_t i = 0; i < std::min(m_found.size(), kMostConcepts); ++i) {
        FoundItem item;
        item.subject = m_found[i];
        item.title = nameIn(map, m_found[i], m_session.language());
        item.note = toQString(map.find(m_found[i])->source).simplified();
        found.push_back(std::move(item));
    }
    offerAll(query, true, {answered->involved, answered->relations}, found);
}

void SearchHits::findConcepts(const QString& query, std::vector<FoundItem>& found)
{
    std::vector<SearchHit> hits = words().find(query.toStdString(), kMostFound);
    if (hits.empty())
        hits = words().findNearly(query.toStdString(), kMostConcepts);
    for (const SearchHit& hit : hits)
        m_found.push_back(hit.subject);
    hits.resize(std::min(hits.size(), kMostConcepts));
    for (const SearchHit& hit : hits) {
        FoundItem item;
        item.subject = hit.subject;
        item.title = nameIn(m_session.map(), hit.subject, m_session.language());
        const QString text = toQString(hit.text).simplified();
        if (hit.field != SearchField::Label || text != item.title)
            item.note = text;
        found.push_back(std::move(item));
    }
    offerAll(query, false, {m_found, {}}, found);
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

/// "Theme: Night", "Language of labels: 简体中文"
void SearchHits::findChoices(const QString& query, std::vector<FoundItem>& found) const
{
    for (const ChoiceMenu* menu : m_menus)
        for (const Choice& choice : menu->choices()) {
            const QString title = tr("%1: %2").arg(menu->title().remove(QLatin1Char('&')), choice.text);
            if (!matches(title + QLatin1Char(' ') + choice.hint, query))
                continue;
            FoundItem item;
            item.kind = FoundItem::Kind::Command;
            item.title = title;
            item.note = choice.isChosen ? tr("current choice") : choice.hint;
            item.offer = choice.choose;
            found.push_back(std::move(item));
        }
}

void SearchHits::findCommands(const QString& query, std::vector<FoundItem>& found) const
{
    if (!m_actions)
        return;
    const auto first = static_cast<std::ptrdiff_t>(found.size());
    for (const auto& [info, action] : m_actions->all())
        if (matches(plainActionText(*info), query))
            found.push_back(commandItem(*info, action));
    std::stable_partition(found.begin() + first, found.end(), [](const FoundItem& item) { return !item.isOff; });
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
    case kIsOffRole:
        return item.isOff || item.kind == FoundItem::Kind::Remark;
    default:
        return {};
    }
}

}  // namespace conspectus
