// theme_desk.h: all themes with their unsaved edits, for the theme editor. Nothing is written before save().
#pragma once
#include "app/theme/theme_library.h"

#include <QUndoStack>

#include <memory>

namespace conspectus {

/// A theme as it is saved and as it is edited.
struct ThemeDraft {
    ~ThemeDraft() { steps.blockSignals(true); }  // QUndoStack emits signals when its commands are deleted

    Theme kept;
    Theme now;
    ThemeKind kind = ThemeKind::Own;
    QUndoStack steps;

    bool isModified() const { return !(now == kept); }
    bool mayEdit() const { return kind == ThemeKind::Own; }
};

class ThemeDesk : public QObject {
    Q_OBJECT
public:
    explicit ThemeDesk(QObject* parent = nullptr);
    ~ThemeDesk() override;

    /// In the order of allThemes(). The address of a draft is stable until its theme is removed.
    std::vector<ThemeDraft*> drafts() const;
    ThemeDraft* draft(const QString& keptName) const;  // null: none
    bool hasModified() const;

    /// One step that can be undone. Steps of the same `field` that are typed one after the other become one.
    void edit(ThemeDraft& draft, const Theme& after, const QString& what, bool isTyped = false);
    /// Reverts to the saved theme, as a step of undo.
    void revert(ThemeDraft& draft);
    Result<void> save(ThemeDraft& draft);

    // Each returns the new theme, which is saved at once.
    Result<ThemeDraft*> duplicate(const ThemeDraft& draft);
    Result<ThemeDraft*> importFrom(const QString& path);
    Result<ThemeDraft*> bringBack();  // restores the theme that was removed last

    Result<void> exportTo(const ThemeDraft& draft, const QString& path) const;
    Result<void> remove(const ThemeDraft& draft);
    QString removedTitle() const { return m_removed ? m_removed->title : QString(); }

    /// Updates the drafts from the theme library.
    void load();

signals:
    void listChanged();
    void draftChanged(conspectus::ThemeDraft* draft);

private:
    std::unique_ptr<ThemeDraft> makeDraft();
    Result<ThemeDraft*> keepNew(Theme theme);

    std::vector<std::unique_ptr<ThemeDraft>> m_drafts;
    std::optional<Theme> m_removed;
};

}  // namespace conspectus
