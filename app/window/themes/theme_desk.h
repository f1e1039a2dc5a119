// theme_desk.h: all themes as they are being edited: what the theme editor works on. Nothing is kept before save().
#pragma once
#include "app/theme/theme_library.h"

#include <QUndoStack>

#include <memory>

namespace conspectus {

/// A theme as it is kept and as it is now.
struct ThemeDraft {
    ~ThemeDraft() { steps.blockSignals(true); }  // it says so when its steps go

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

    /// In the order of allThemes(). Drafts stay where they are in memory until their theme is gone.
    std::vector<ThemeDraft*> drafts() const;
    ThemeDraft* draft(const QString& keptName) const;  // null: none
    bool hasModified() const;

    /// One step that can be undone. Steps of the same `field` that are typed one after the other become one.
    void edit(ThemeDraft& draft, const Theme& after, const QString& what, bool isTyped = false);
    /// As it is kept; that can be undone, too.
    void revert(ThemeDraft& draft);
    Result<void> save(ThemeDraft& draft);

    // Each gives the new theme, which is kept at once.
    Result<ThemeDraft*> duplicate(const ThemeDraft& draft);
    Result<ThemeDraft*> importFrom(const QString& path);
    Result<ThemeDraft*> bringBack();  // what was removed last

    Result<void> exportTo(const ThemeDraft& draft, const QString& path) const;
    Result<void> remove(const ThemeDraft& draft);
    QString removedTitle() const { return m_removed ? m_removed->title : QString(); }

    /// Takes what the library has.
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
