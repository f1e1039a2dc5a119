// versions_dialog.h: what a document held at its last saves, and how that differs from what it is now.
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
    /// The map becomes the chosen version, as one step that can be undone.
    void takeChosen();

private:
    void showChosen();
    Result<ConceptMap> chosenMap() const;

    MapSession& m_session;
    DocumentGuard& m_guard;
    std::vector<Version> m_versions;
    QListWidget* m_list;
    QPlainTextEdit* m_difference;
    QPushButton* m_take;
};

}  // namespace conspectus
