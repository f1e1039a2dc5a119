// filter_dialog.h: chooses which part of the map is shown; the query language need not be known.
#pragma once
#include "app/session/map_session.h"

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>

namespace conspectus {

/// Stays open beside the map. A menu adds conditions to a query that can be read and edited; kinds of relation have
/// check boxes.
class FilterDialog : public QDialog {
    Q_OBJECT
public:
    explicit FilterDialog(MapSession& session, QWidget* parent = nullptr);

    void load();  // shows the filter of the present view

private:
    void fillConditions();
    void addCondition(const QString& condition);
    void look();
    void apply();
    void light();
    std::vector<std::string> leftOut() const;

    MapSession& m_session;
    QLineEdit* m_query;
    QMenu* m_conditions;
    QLabel* m_count;
    QListWidget* m_types;
    QPushButton* m_apply;
    QPushButton* m_light;
};

}  // namespace conspectus
