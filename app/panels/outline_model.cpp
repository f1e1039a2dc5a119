#include "app/panels/outline_model.h"

#include "app/panels/map_text.h"
#include "app/session/map_session.h"
#include "core/edit/moving.h"

#include <QMimeData>

#include <algorithm>
#include <unordered_map>

namespace conspectus {

namespace {

constexpr const char* kConceptMime = "application/x-conspectus-concepts";

}  // namespace

struct OutlineModel::Node {
    ConceptId id;
    Node* parent = nullptr;
    int row = 0;
    bool isFilled = false;
    std::vector<std::unique_ptr<Node>> children;

    bool isBelowItself() const
    {
        for (const Node* above = parent; above; above = above->parent)
            if (above->id == id)
                return true;
        return false;
    }

    void fill(std::span<const ConceptId> ids)
    {
        isFilled = true;
        for (ConceptId below : ids)
            children.push_back(std::make_unique<Node>(Node{below, this, static_cast<int>(children.size()), false, {}}));
    }
};

OutlineModel::OutlineModel(MapSession& session, QObject* parent) : QAbstractItemModel(parent), m_session(session)
{
    rebuild();
    const auto reset = [this] {
        beginResetModel();
        rebuild();
        endResetModel();
    };
    connect(&session, &MapSession::mapOpened, this, reset);
    connect(&session, &MapSession::mapChanged, this, reset);
    connect(&session, &MapSession::viewChanged, this, &OutlineModel::announceNewLooks);
    connect(&session, &MapSession::languageChanged, this, &OutlineModel::announceNewLooks);
}

OutlineModel::~OutlineModel() = default;

void OutlineModel::rebuild()
{
    m_taxonomy.emplace(m_session.map());
    m_root = std::make_unique<Node>();
    m_root->fill(m_taxonomy->roots());
}

OutlineModel::Node& OutlineModel::nodeAt(const QModelIndex& index) const
{
    return index.isValid() ? *static_cast<Node*>(index.internalPointer()) : *m_root;
}

QModelIndex OutlineModel::indexAt(const Node& node) const
{
    return node.parent ? createIndex(node.row, 0, const_cast<Node*>(&node)) : QModelIndex();
}

ConceptId OutlineModel::conceptAt(const QModelIndex& index) const { return nodeAt(index).id; }

QModelIndex OutlineModel::index(int row, int column, const QModelIndex& parent) const
{
    return hasIndex(row, column, parent) ? indexAt(*nodeAt(parent).children[static_cast<std::size_t>(row)])
                                         : QModelIndex();
}

QModelIndex OutlineModel::parent(const QModelIndex& child) const
{
    return child.isValid() ? indexAt(*nodeAt(child).parent) : QModelIndex();
}

int OutlineModel::rowCount(const QModelIndex& parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(nodeAt(parent).children.size());
}

int OutlineModel::columnCount(const QModelIndex&) const { return 1; }

bool OutlineModel::hasNarrower(const Node& node) const
{
    return !node.isBelowItself() && !m_taxonomy->narrower(node.id).empty();
}

bool OutlineModel::hasChildren(const QModelIndex& parent) const
{
    const Node& node = nodeAt(parent);
    return node.isFilled ? !node.children.empty() : hasNarrower(node);
}

bool OutlineModel::canFetchMore(const QModelIndex& parent) const
{
    const Node& node = nodeAt(parent);
    return !node.isFilled && hasNarrower(node);
}

void OutlineModel::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent))
        return;
    Node& node = nodeAt(parent);
    const auto narrower = m_taxonomy->narrower(node.id);
    beginInsertRows(parent, 0, static_cast<int>(narrower.size()) - 1);
    node.fill(narrower);
    endInsertRows();
}

QVariant OutlineModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const ConceptId id = conceptAt(index);
    const bool isShown = m_session.visible().indexOf(id) >= 0;
    switch (role) {
    case Qt::DisplayRole:
        return nameIn(m_session.map(), id, m_session.language());
    case Qt::AccessibleDescriptionRole:
        return isShown ? QString() : tr("not shown in the picture");
    case kIsShownRole:
        return isShown;
    default:
        return {};
    }
}

Qt::ItemFlags OutlineModel::flags(const QModelIndex& index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled | Qt::ItemIsDropEnabled
                           : Qt::ItemIsDropEnabled;
}

QStringList OutlineModel::mimeTypes() const { return {QLatin1String(kConceptMime)}; }

QMimeData* OutlineModel::mimeData(const QModelIndexList& indexes) const
{
    QByteArray ids;
    for (const QModelIndex& index : indexes)
        ids += QByteArray::number(conceptAt(index).value) + ' ';
    auto* data = new QMimeData;
    data->setData(QLatin1String(kConceptMime), ids);
    return data;
}

/// A drop between two rows goes to that place among them; a drop below all rows makes a root.
bool OutlineModel::dropMimeData(const QMimeData* data, Qt::DropAction, int row, int, const QModelIndex& parent)
{
    std::vector<ConceptId> ids;
    for (const QByteArray& number : data->data(QLatin1String(kConceptMime)).split(' '))
        if (const ConceptId id{number.toUInt()}; m_session.map().find(id))
            ids.push_back(id);
    if (ids.empty())
        return false;
    const ConceptId target = conceptAt(parent);
    Result<Transaction> step =
        target.isValid() ? moveUnder(m_session.map(), ids, target) : cutLoose(m_session.map(), ids);
    if (m_session.performOrSay(std::move(step)) && row >= 0 && target.isValid())
        putInPlace(ids.front(), target, row);
    return false;  // the map has changed and this model with it: the view must remove no row
}

void OutlineModel::putInPlace(ConceptId id, ConceptId parent, int row)
{
    const auto siblings = m_session.taxonomy().narrower(parent);
    const auto at = std::find(siblings.begin(), siblings.end(), id) - siblings.begin();
    if (at == std::ptrdiff_t(siblings.size()))
        return;
    if (Result<Transaction> step = reorder(m_session.map(), id, row - static_cast<int>(at) - (row > at ? 1 : 0));
        step && !step->changes.empty())
        (void)m_session.perform(std::move(*step));
}

void OutlineModel::announceNewLooks() { announceBelow(*m_root); }

void OutlineModel::announceBelow(const Node& node)
{
    if (node.children.empty())
        return;
    emit dataChanged(indexAt(*node.children.front()), indexAt(*node.children.back()));
    for (const auto& child : node.children)
        announceBelow(*child);
}

/// The shortest path from a root down to `id`; among equally short ones, that through its parent in the picture.
OutlineModel::Path OutlineModel::wayTo(ConceptId id) const
{
    const auto& roots = m_taxonomy->roots();
    std::unordered_map<ConceptId, ConceptId> below{{id, {}}};  // each concept found, and the one below it on the path
    std::vector<ConceptId> met;
    const auto meet = [&](ConceptId above, ConceptId from) {
        if (above.isValid() && below.try_emplace(above, from).second)
            met.push_back(above);
    };
    met.push_back(id);
    for (std::size_t i = 0; i < met.size(); ++i) {
        const ConceptId here = met[i];
        if (std::binary_search(roots.begin(), roots.end(), here)) {
            Path way;
            for (ConceptId step = here; step.isValid(); step = below[step])
                way.push_back(step);
            return way;
        }
        const auto broader = m_taxonomy->broader(here);
        const ConceptId drawnAbove = parentInPicture(here);
        if (std::find(broader.begin(), broader.end(), drawnAbove) != broader.end())
            meet(drawnAbove, here);
        for (ConceptId above : broader)
            meet(above, here);
    }
    return {};
}

ConceptId OutlineModel::parentInPicture(ConceptId id) const
{
    const VisibleMap& visible = m_session.visible();
    const int shown = visible.indexOf(id);
    const int parent = shown < 0 ? -1 : visible.concepts[static_cast<std::size_t>(shown)].parent;
    return parent < 0 ? ConceptId{} : visible.concepts[static_cast<std::size_t>(parent)].id;
}

QModelIndex OutlineModel::indexOf(ConceptId id)
{
    return m_taxonomy->contains(id) ? indexOfPath(wayTo(id)) : QModelIndex();
}

OutlineModel::Path OutlineModel::pathOf(const QModelIndex& index) const
{
    Path path;
    for (const Node* node = &nodeAt(index); node->parent; node = node->parent)
        path.push_back(node->id);
    std::reverse(path.begin(), path.end());
    return path;
}

QModelIndex OutlineModel::indexOfPath(const Path& path)
{
    QModelIndex at;
    for (ConceptId step : path) {
        fetchMore(at);
        const auto& children = nodeAt(at).children;
        const auto found =
            std::find_if(children.begin(), children.end(), [&](const auto& child) { return child->id == step; });
        if (found == children.end())
            return {};
        at = indexAt(**found);
    }
    return at;
}

}  // namespace conspectus
