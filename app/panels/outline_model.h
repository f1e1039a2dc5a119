// outline_model.h: the map as a tree for item views.
#pragma once
#include "core/query/taxonomy.h"

#include <QAbstractItemModel>

#include <memory>
#include <optional>

namespace conspectus {

class MapSession;

/// The hierarchy of the whole map; nodes are made when their parent is expanded. A concept with several parents stands
/// under each of them; below itself (in a cycle) it has no children. Follows edits, view and language of the session.
class OutlineModel : public QAbstractItemModel {
    Q_OBJECT
public:
    static constexpr int kIsShownRole = Qt::UserRole;  // bool: whether the picture shows the concept

    explicit OutlineModel(MapSession& session, QObject* parent = nullptr);
    ~OutlineModel() override;

    ConceptId conceptAt(const QModelIndex& index) const;  // invalid for an invalid index
    /// A place where the concept stands, below its parent in the picture if possible. Makes the nodes on the path.
    /// Invalid for a concept that is not in the map.
    QModelIndex indexOf(ConceptId id);

    /// The place of a node, in a form that survives a reset of the model.
    using Path = std::vector<ConceptId>;
    Path pathOf(const QModelIndex& index) const;
    QModelIndex indexOfPath(const Path& path);  // invalid if it is gone

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    using QObject::parent;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    bool hasChildren(const QModelIndex& parent = {}) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

    // A concept that is dropped on another moves below it, with everything below the concept.
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

private:
    struct Node;

    Node& nodeAt(const QModelIndex& index) const;
    QModelIndex indexAt(const Node& node) const;
    bool hasNarrower(const Node& node) const;
    void putInPlace(ConceptId id, ConceptId parent, int row);
    void rebuild();
    void announceNewLooks();
    void announceBelow(const Node& node);
    Path wayTo(ConceptId id) const;
    ConceptId parentInPicture(ConceptId id) const;

    MapSession& m_session;
    std::optional<Taxonomy> m_taxonomy;
    std::unique_ptr<Node> m_root;  // the invisible root: no concept
};

}  // namespace conspectus
