// versions_dialog.h: lists the saved versions of a document, and how each differs from the present map.
#pragma once
#include "app/session/document_guard.h"

#include <QDialog>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>

namespace conspectus {

class VersionsDialog : public QDialog {
    Q_OBJECT
public:
    VersionsDialog(MapSession& session, DocumentGuard& guard, QWidget* parent);

    void load();
    /// Replaces the map by the chosen version, as one step of undo.
    void restoreChosen();

private:
    void showChosen();
    Result<ConceptMap> chosenMap() const;

    MapSession& m_session;
    DocumentGuard& m_guard;
    std::vector<Version> m_versions;
    QListWidget* m_list;
    QPlainTextEdit* m_difference;
    QPushButton* m_restore;
};

}  // namespace conspectus
