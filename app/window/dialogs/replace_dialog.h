// replace_dialog.h: finds and replaces texts in the whole map; shows every change before it is made.
#pragma once
#include "app/session/map_session.h"
#include "core/edit/replacing.h"

#include <QCheckBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>
#include <QTreeWidget>

namespace conspectus {

class ReplaceDialog : public QDialog {
    Q_OBJECT
public:
    ReplaceDialog(MapSession& session, QWidget* parent);

    void replace();

private:
    void look();
    void showFound(QTreeWidgetItem* item);
    QString placeOf(const TextMatch& match) const;

    MapSession& m_session;
    QLineEdit* m_wanted;
    QLineEdit* m_replacement;
    QCheckBox* m_case;
    QCheckBox* m_words;
    QCheckBox* m_labels;
    QCheckBox* m_phrases;
    QCheckBox* m_texts;
    QTreeWidget* m_list;
    QLabel* m_count;
    QPushButton* m_replace;
    QTimer m_pause;
    std::vector<TextMatch> m_matches;
};

}  // namespace conspectus
