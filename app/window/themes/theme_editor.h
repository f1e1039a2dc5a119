// theme_editor.h: edits themes: a list of all, the settings of the chosen one, and a preview of the open map.
#pragma once
#include "app/session/map_session.h"
#include "app/window/themes/theme_desk.h"
#include "app/window/themes/theme_pages.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QTabWidget;

namespace conspectus {

class Settings;
class ThemePreview;

class ThemeEditor : public QDialog {
    Q_OBJECT
public:
    /// Session and settings must outlive it.
    ThemeEditor(MapSession& session, Settings& settings, QWidget* parent);

    /// Reads theme files that were added to the folder meanwhile.
    void refresh();
    void choose(const QString& name);
    /// True when no changes would be lost: saved, or discarded by choice.
    bool mayDiscard();
    ThemeDesk& desk() { return *m_desk; }

public slots:
    void duplicate();
    void remove();
    void bringBack();
    void save();
    void revert();
    void importTheme();
    void exportTheme();
    void reject() override;

protected:
    bool event(QEvent* event) override;

private:
    QWidget* makeList();
    QWidget* makeSettings();
    QWidget* makePreview();
    QWidget* makeFoot();
    QPushButton* makeButton(const QString& text, const char* name, void (ThemeEditor::*run)());
    void undo();
    void redo();
    void showFolder();
    void fillList();
    void fillPages();
    void orderTabs();
    void load();
    void edit(const Theme& after, const QString& what, bool isTyped);
    void editTitle();
    void say(const QString& sentence);
    void showMade(const Result<ThemeDraft*>& made, const QString& sentence);
    ThemeSubjects subjects() const;
    QString itemText(const ThemeDraft& draft) const;
    QString nameFault() const;

    MapSession& m_session;
    Settings& m_settings;
    ThemeDesk* m_desk;
    ThemeDraft* m_draft = nullptr;
    ThemeSubjects m_subjects;
    QListWidget* m_list = nullptr;
    QLineEdit* m_title = nullptr;
    QLineEdit* m_name = nullptr;
    QCheckBox* m_dark = nullptr;
    QLabel* m_hint = nullptr;
    QTabWidget* m_tabs = nullptr;
    std::vector<ThemeForm*> m_forms;
    ThemePreview* m_preview = nullptr;
    QLabel* m_faults = nullptr;
    QLabel* m_said = nullptr;
    QPushButton* m_remove = nullptr;
    QPushButton* m_back = nullptr;
    QPushButton* m_undo = nullptr;
    QPushButton* m_redo = nullptr;
    QPushButton* m_revert = nullptr;
    QPushButton* m_save = nullptr;
    bool m_isLoading = false;
};

}  // namespace conspectus
