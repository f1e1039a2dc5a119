// types_dialog.h: edits the relation types of a map: their phrase, their part in the hierarchy, how they are drawn.
#pragma once
#include "app/session/map_session.h"
#include "app/theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

namespace conspectus {

class TypesDialog : public QDialog {
    Q_OBJECT
public:
    TypesDialog(MapSession& session, const Theme& theme, QWidget* parent);

    void setTheme(const Theme& theme);
    void add();
    void remove();

private:
    void load();
    void loadType();
    void commit();
    RelationTypeId current() const;

    MapSession& m_session;
    Theme m_theme;
    QListWidget* m_list;
    QWidget* m_fields;
    QLineEdit* m_name;
    QLineEdit* m_phrase;
    QCheckBox* m_phraseShown;
    QComboBox* m_hierarchy;
    QComboBox* m_line;
    QComboBox* m_arrow;
    QComboBox* m_colour;
    QComboBox* m_heir;
    QPushButton* m_remove;
    bool m_isLoading = false;
};

}  // namespace conspectus
