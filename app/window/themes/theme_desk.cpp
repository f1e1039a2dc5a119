#include "app/window/themes/theme_desk.h"

#include "app/theme/theme_file.h"
#include "app/window/themes/theme_titles.h"
#include "core/document/file_store.h"

#include <QFile>
#include <QRegularExpression>
#include <QUndoCommand>

#include <algorithm>

namespace conspectus {

namespace {

/// A step of undo holds the whole theme before and after.
class ThemeStep : public QUndoCommand {
public:
    ThemeStep(Theme& theme, const Theme& after, const QString& what, bool isTyped)
        : QUndoCommand(what), m_theme(theme), m_before(theme), m_after(after), m_isTyped(isTyped)
    {
    }

    void undo() override { m_theme = m_before; }
    void redo() override { m_theme = m_after; }
    int id() const override { return m_isTyped ? static_cast<int>(qHash(text()) & 0x7FFFFFFF) : -1; }
    bool mergeWith(const QUndoCommand* next) override
    {
        m_after = static_cast<const ThemeStep*>(next)->m_after;
        setObsolete(m_after == m_before);
        return true;
    }

private:
    Theme& m_theme;
    Theme m_before;
    Theme m_after;
    bool m_isTyped;
};

/// "Plain serif 2", or a higher number where that is taken.
QString freeTitle(const QString& title)
{
    static const QRegularExpression kNumber(QStringLiteral(" \\d+$"));
    const QString base = QString(title).remove(kNumber).left(90);
    const auto isTaken = [](const QString& wanted) {
        return std::ranges::any_of(allThemes(),
                                   [&](const ListedTheme& each) { return themeTitle(*each.theme) == wanted; });
    };
    int number = 2;
    while (isTaken(QStringLiteral("%1 %2").arg(base).arg(number)))
        ++number;
    return QStringLiteral("%1 %2").arg(base).arg(number);
}

std::string nativePath(const QString& path) { return QFile::encodeName(path).toStdString(); }

}  // namespace

ThemeDesk::ThemeDesk(QObject* parent) : QObject(parent)
{
    load();
    connect(&themeNews(), &ThemeNews::changed, this, &ThemeDesk::load);
}

ThemeDesk::~ThemeDesk() = default;

std::vector<ThemeDraft*> ThemeDesk::drafts() const
{
    std::vector<ThemeDraft*> all;
    for (const auto& draft : m_drafts)
        all.push_back(draft.get());
    return all;
}

ThemeDraft* ThemeDesk::draft(const QString& keptName) const
{
    const auto found = std::ranges::find_if(m_drafts, [&](const auto& each) { return each->kept.name == keptName; });
    return found == m_drafts.end() ? nullptr : found->get();
}

bool ThemeDesk::hasModified() const
{
    return std::ranges::any_of(m_drafts, [](const auto& each) { return each->isModified(); });
}

void ThemeDesk::edit(ThemeDraft& draft, const Theme& after, const QString& what, bool isTyped)
{
    if (draft.mayEdit() && !(after == draft.now))
        draft.steps.push(new ThemeStep(draft.now, after, what, isTyped));
}

void ThemeDesk::revert(ThemeDraft& draft) { edit(draft, Theme(draft.kept), tr("Revert")); }

Result<void> ThemeDesk::save(ThemeDraft& draft)
{
    const Theme before = draft.kept;
    draft.kept = draft.now;  // so that load(), which saving triggers, finds the draft under its new name
    const Result<const Theme*> kept = keepTheme(draft.now, before.name);
    if (kept)
        return {};
    draft.kept = before;
    return unexpected(kept.error());
}

Result<ThemeDraft*> ThemeDesk::keepNew(Theme theme)
{
    if (const Result<const Theme*> kept = keepTheme(theme); !kept)
        return unexpected(kept.error());
    return draft(theme.name);
}

Result<ThemeDraft*> ThemeDesk::duplicate(const ThemeDraft& draft)
{
    Theme copy = draft.now;
    copy.title = freeTitle(themeTitle(draft.now));
    const QString name = themeNameFrom(copy.title);
    copy.name = freeThemeName(name.isEmpty() ? QStringLiteral("theme") : name);
    return keepNew(std::move(copy));
}

Result<ThemeDraft*> ThemeDesk::importFrom(const QString& path)
{
    const Result<const Theme*> read = themeAt(path);
    if (!read)
        return unexpected(read.error());
    Theme theme = **read;
    if (const ListedTheme same = listedTheme(theme.name); same.theme) {
        theme.name = freeThemeName(theme.name);
        theme.title = freeTitle(theme.title);
    }
    return keepNew(std::move(theme));
}

Result<ThemeDraft*> ThemeDesk::bringBack()
{
    if (!m_removed)
        return unexpected(ErrorCode::Edit, "No theme was deleted.");
    Theme theme = *m_removed;
    theme.name = freeThemeName(theme.name);
    Result<ThemeDraft*> kept = keepNew(std::move(theme));
    if (kept)
        m_removed.reset();
    return kept;
}

Result<void> ThemeDesk::exportTo(const ThemeDraft& draft, const QString& path) const
{
    return writeFile(nativePath(path), writeTheme(draft.now));
}

Result<void> ThemeDesk::remove(const ThemeDraft& draft)
{
    const Theme last = draft.now;
    const QString name = draft.kept.name;
    if (const Result<void> removed = removeTheme(name); !removed)
        return removed;
    m_removed = last;
    return {};
}

std::unique_ptr<ThemeDraft> ThemeDesk::makeDraft()
{
    auto draft = std::make_unique<ThemeDraft>();
    connect(&draft->steps, &QUndoStack::indexChanged, this, [this, made = draft.get()] { emit draftChanged(made); });
    return draft;
}

void ThemeDesk::load()
{
    std::vector<std::unique_ptr<ThemeDraft>> before = std::exchange(m_drafts, {});
    for (const ListedTheme& listed : allThemes()) {
        const auto known = std::ranges::find_if(
            before, [&](const auto& each) { return each && each->kept.name == listed.theme->name; });
        std::unique_ptr<ThemeDraft> draft = known != before.end() ? std::move(*known) : makeDraft();
        const bool isBeingEdited = draft->isModified();
        draft->kind = listed.kind;
        draft->kept = *listed.theme;
        if (!isBeingEdited && !(draft->now == draft->kept)) {
            const QSignalBlocker quiet(draft->steps);
            draft->now = draft->kept;
            draft->steps.clear();
        }
        m_drafts.push_back(std::move(draft));
    }
    emit listChanged();
}

}  // namespace conspectus
