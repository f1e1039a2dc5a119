// search_hits.h: the hits of the search box: concepts first, then views, then commands, disabled ones last; for a query
// its answer.
#pragma once
#include "core/model/concept.h"

#include <QAbstractListModel>
#include <QAction>
#include <QPointer>

#include <functional>
#include <memory>
#include <vector>

namespace conspectus {

class ActionSet;
class ChoiceMenu;
class MapSession;
class SearchIndex;
struct Spotlight;

struct FoundItem {
    enum class Kind { Concept, View, Command, Offer, Remark };
    Kind kind = Kind::Concept;
    QString title;
    QString note;  // where it was found, its shortcut, or why it is disabled
    bool isOff = false;  // a disabled command
    ConceptId subject;
    QString view;
    QPointer<QAction> command;
    std::function<void()> offer;  // for all hits together, or for the choice of a menu
};

/// A model of the last hits. The index of the map's words is built on the first search after a change.
class SearchHits : public QAbstractListModel {
    Q_OBJECT
public:
    static constexpr int kNoteRole = Qt::UserRole;
    static constexpr int kKindRole = Qt::UserRole + 1;
    static constexpr int kIsOffRole = Qt::UserRole + 2;  // whether the row is disabled
    static constexpr std::size_t kMostConcepts = 50;
    static constexpr std::size_t kMostFound = 5'000;  // hits that are counted and highlighted at most

    explicit SearchHits(MapSession& session, QObject* parent = nullptr);
    ~SearchHits() override;

    void setActions(const ActionSet* actions) { m_actions = actions; }
    /// Finds the choices of this menu as commands, too; the menu must outlive this.
    void addMenu(const ChoiceMenu* menu) { m_menus.push_back(menu); }
    void find(const QString& query);
    /// Every command that can be run now.
    void listCommands();
    const std::vector<FoundItem>& items() const { return m_items; }
    /// Every concept that the last query found, best first, listed or not.
    const std::vector<ConceptId>& found() const { return m_found; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    const SearchIndex& words();
    void findConcepts(const QString& query, std::vector<FoundItem>& found);
    void askMap(const QString& query, std::vector<FoundItem>& found);
    void offerAll(const QString& query, bool isAsked, Spotlight lit, std::vector<FoundItem>& found);
    void findViews(const QString& query, std::vector<FoundItem>& found) const;
    void findCommands(const QString& query, std::vector<FoundItem>& found) const;
    void findChoices(const QString& query, std::vector<FoundItem>& found) const;
    void show(std::vector<FoundItem> items);

    MapSession& m_session;
    const ActionSet* m_actions = nullptr;
    std::vector<const ChoiceMenu*> m_menus;
    std::unique_ptr<SearchIndex> m_index;
    std::vector<FoundItem> m_items;
    std::vector<ConceptId> m_found;
};

}  // namespace conspectus
