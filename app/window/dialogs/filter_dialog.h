// filter_dialog.h: chooses what of the map is shown, without one having to know the query language.
#pragma once
#include "app/session/map_session.h"

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>

namespace conspectus {

/// Stays open beside the map. Conditions are put together as a query that one can read and change; kinds of relation
/// are ticked off.
class FilterDialog : public QDialog {
    Q_OBJECT
public:
    explicit FilterDialog(MapSession& session, QWidget* parent = nullptr);

    void load();  // what the view is filtered by now

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
