// propositions_panel.h: the table of propositions, to sort, filter, edit, and paste rows into.
#pragma once
#include "app/session/map_session.h"

#include <QLabel>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QTableView>

namespace conspectus {

class PropositionsModel;

class PropositionsPanel : public QWidget {
    Q_OBJECT
public:
    explicit PropositionsPanel(MapSession& session, QWidget* parent = nullptr);

    QTableView& table() { return *m_table; }
    /// Rows from a spreadsheet (concept, phrase, concept between tabs), or lines "A - phrase -> B".
    void paste();
    void copy() const;
    void removeSelected();

private:
    void followSelection();
    void showCount();
    std::vector<RelationId> selected() const;

    MapSession& m_session;
    PropositionsModel* m_model;
    QSortFilterProxyModel* m_sorted;
    QLineEdit* m_filter;
    QLabel* m_count;
    QTableView* m_table;
    bool m_isFollowing = false;
};

}  // namespace conspectus
