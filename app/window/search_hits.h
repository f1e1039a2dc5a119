// search_hits.h: what a few typed words find: concepts first, then views, then commands.
#pragma once
#include "core/model/concept.h"

#include <QAbstractListModel>
#include <QAction>
#include <QPointer>

#include <memory>
#include <vector>

namespace conspectus {

class ActionSet;
class MapSession;
class SearchIndex;

struct FoundItem {
    enum class Kind { Concept, View, Command };
    Kind kind = Kind::Concept;
    QString title;
    QString note;  // why it was found, or its key
    ConceptId subject;
    QString view;
    QPointer<QAction> command;
};

/// Lists what was found last. The index of the map's words is built on the first search after a change.
class SearchHits : public QAbstractListModel {
    Q_OBJECT
public:
    static constexpr int kNoteRole = Qt::UserRole;
    static constexpr int kKindRole = Qt::UserRole + 1;
    static constexpr std::size_t kMostConcepts = 50;

    explicit SearchHits(MapSession& session, QObject* parent = nullptr);
    ~SearchHits() override;

    void setActions(const ActionSet* actions) { m_actions = actions; }
    void find(const QString& query);
    /// Every command that can be run now.
    void listCommands();
    const std::vector<FoundItem>& items() const { return m_items; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    void findConcepts(const QString& query, std::vector<FoundItem>& found);
    void findViews(const QString& query, std::vector<FoundItem>& found) const;
    void findCommands(const QString& query, std::vector<FoundItem>& found) const;
    void show(std::vector<FoundItem> items);

    MapSession& m_session;
    const ActionSet* m_actions = nullptr;
    std::unique_ptr<SearchIndex> m_index;
    std::vector<FoundItem> m_items;
};

}  // namespace conspectus
