#include "app/window/themes/theme_editor.h"

#include "app/panels/map_text.h"
#include "app/session/settings.h"
#include "app/theme/theme_file.h"
#include "app/window/themes/theme_preview.h"
#include "app/window/themes/theme_titles.h"
#include "core/model/figure.h"

#include <QCheckBox>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QTabWidget>
#include <QUrl>

#include <algorithm>
#include <set>

namespace conspectus {

namespace {

QString filter() { return ThemeEditor::tr("Themes (*.theme)"); }

QString sentenceOf(const Error& error) { return QString::fromStdString(describe(error)); }

}  // namespace

void ThemeEditor::refresh()
{
    rereadThemes();
    fillPages();
    say(themeFaults().join(u'\n'));
}

void ThemeEditor::choose(const QString& name)
{
    for (int row = 0; row < m_list->count(); ++row)
        if (m_list->item(row)->data(Qt::UserRole).toString() == name)
            return m_list->setCurrentRow(row);
}

QString ThemeEditor::itemText(const ThemeDraft& draft) const
{
    const QString title = draft.mayEdit() ? draft.now.title : themeTitle(draft.now);
    return draft.isModified() ? tr("%1 (not saved)").arg(title) : title;
}

/// The headings of the list cannot be chosen.
void ThemeEditor::fillList()
{
    const QString chosen = m_draft ? m_draft->kept.name : QString();
    m_isLoading = true;
    m_draft = nullptr;
    m_list->clear();
    std::optional<ThemeKind> kind;
    for (const ThemeDraft* draft : m_desk->drafts()) {
        if (kind != draft->kind) {
            kind = draft->kind;
            auto* heading = new QListWidgetItem(draft->kind == ThemeKind::Screen       ? tr("For the screen")
                                                    : draft->kind == ThemeKind::Figure ? tr("For figures")
                                                                                       : tr("Your own"),
                                                m_list);
            heading->setFlags(Qt::NoItemFlags);
        }
        auto* item = new QListWidgetItem(itemText(*draft), m_list);
        item->setData(Qt::UserRole, draft->kept.name);
        if (draft->kept.name == chosen)
            m_list->setCurrentItem(item);
    }
    m_isLoading = false;
    if (!m_list->currentItem())
        m_list->setCurrentRow(1);  // below the first heading
    load();
}

/// The style classes and relation types of the open map, and those that themes already have settings for.
ThemeSubjects ThemeEditor::subjects() const
{
    std::set<QString> classes;
    std::map<QString, QString> others;
    for (const ThemeDraft* draft : m_desk->drafts()) {
        for (const auto& [name, style] : draft->now.classes)
            classes.insert(name);
        for (const auto& [key, style] : draft->now.lines)
            others.emplace(key, key);
    }
    const ConceptMap& map = m_session.map();
    for (ConceptId id : map.concepts())
        if (const std::string& style = map.find(id)->style; !style.empty())
            classes.insert(toQString(style));
    ThemeSubjects found;
    found.classes = QStringList(classes.begin(), classes.end());
    for (RelationTypeId id : map.relationTypes()) {
        const RelationType& type = *map.find(id);
        found.relations.emplace_back(toQString(type.key), toQString(type.name.empty() ? type.phrase : type.name));
        others.erase(toQString(type.key));
    }
    found.relations.insert(found.relations.end(), others.begin(), others.end());
    return found;
}

void ThemeEditor::load()
{
    const QListWidgetItem* item = m_list->currentItem();
    m_draft = item ? m_desk->draft(item->data(Qt::UserRole).toString()) : nullptr;
    if (!m_draft || m_isLoading)
        return;
    const Theme& theme = m_draft->now;
    m_isLoading = true;
    m_title->setText(m_draft->mayEdit() ? theme.title : themeTitle(theme));
    if (m_name->text() != theme.name)
        m_name->setText(theme.name);
    m_dark->setChecked(theme.isDark);
    for (ThemeForm* form : m_forms)
        form->load(theme);
    m_isLoading = false;
    for (QWidget* field : QList<QWidget*>{m_title, m_name, m_dark})
        field->setEnabled(m_draft->mayEdit());
    for (ThemeForm* form : m_forms)
        form->setEnabled(m_draft->mayEdit());
    m_hint->setText(m_draft->mayEdit() ? tr("Changes take effect when you save.")
                                       : tr("This theme comes with the program. Duplicate it to change it."));
    m_preview->preview(theme);
    const auto faults = static_cast<int>(contrastFaults(theme).size());
    m_faults->setText(faults == 1 ? tr("One colour has too little contrast with its background.")
                          : faults > 1
                          ? tr("%n colours have too little contrast with their backgrounds.", nullptr, faults)
                          : tr("Every colour has enough contrast with its background."));
    m_remove->setEnabled(m_draft->mayEdit());
    m_undo->setEnabled(m_draft->steps.canUndo());
    m_redo->setEnabled(m_draft->steps.canRedo());
    m_revert->setEnabled(m_draft->isModified());
    m_save->setEnabled(m_draft->isModified() && nameFault().isEmpty());
}

QString ThemeEditor::nameFault() const
{
    const QString& name = m_draft->now.name;
    const bool isFree = name == m_draft->kept.name || !findTheme(name);
    return isThemeName(name) && isFree ? QString()
                                       : tr("The name in files may have lower-case letters, digits and hyphens, and "
                                            "must differ from those of other themes.");
}

void ThemeEditor::edit(const Theme& after, const QString& what, bool isTyped)
{
    if (m_draft && !m_isLoading)
        m_desk->edit(*m_draft, after, what, isTyped);
}

void ThemeEditor::editTitle()
{
    if (!m_draft || m_isLoading)
        return;
    Theme after = m_draft->now;
    after.title = m_title->text().simplified();
    after.name = m_name->text().trimmed();
    after.isDark = m_dark->isChecked();
    if (!after.title.isEmpty())
        edit(after, tr("Name"), sender() != m_dark);
    say(nameFault());
}

void ThemeEditor::say(const QString& sentence)
{
    m_said->setText(sentence);
    m_back->hide();
}

void ThemeEditor::showMade(const Result<ThemeDraft*>& made, const QString& sentence)
{
    if (!made)
        return say(sentenceOf(made.error()));
    choose((*made)->kept.name);
    say(sentence);
}

void ThemeEditor::duplicate()
{
    if (!m_draft)
        return;
    const QString original = itemText(*m_draft);
    showMade(m_desk->duplicate(*m_draft), tr("This is a copy of %1.").arg(original));
    m_title->setFocus();
    m_title->selectAll();
}

void ThemeEditor::remove()
{
    if (!m_draft || !m_draft->mayEdit())
        return;
    const Result<void> removed = m_desk->remove(*m_draft);
    if (!removed)
        return say(sentenceOf(removed.error()));
    say(tr("%1 is deleted.").arg(m_desk->removedTitle()));
    m_back->show();
    m_back->setFocus();
}

void ThemeEditor::bringBack()
{
    const QString title = m_desk->removedTitle();
    showMade(m_desk->bringBack(), tr("%1 is back.").arg(title));
    m_list->setFocus();
}

void ThemeEditor::save()
{
    if (!m_draft || !m_draft->isModified())
        return;
    const QString title = m_draft->now.title;
    const Result<void> saved = m_desk->save(*m_draft);
    say(saved ? tr("%1 is saved.").arg(title) : sentenceOf(saved.error()));
}

void ThemeEditor::revert()
{
    if (m_draft)
        m_desk->revert(*m_draft);
}

void ThemeEditor::undo()
{
    if (m_draft)
        m_draft->steps.undo();
}

void ThemeEditor::redo()
{
    if (m_draft)
        m_draft->steps.redo();
}

void ThemeEditor::importTheme()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Import a theme"), m_settings.lastFolder(), filter());
    if (path.isEmpty())
        return;
    m_settings.setLastFolder(QFileInfo(path).absolutePath());
    showMade(m_desk->importFrom(path), tr("The theme was added to your own themes."));
}

void ThemeEditor::exportTheme()
{
    if (!m_draft)
        return;
    const QString proposed = QDir(m_settings.lastFolder()).filePath(m_draft->now.name + QStringLiteral(".theme"));
    QString path = QFileDialog::getSaveFileName(this, tr("Export the theme"), proposed, filter());
    if (path.isEmpty())
        return;
    if (!isThemePath(path))
        path += QStringLiteral(".theme");
    m_settings.setLastFolder(QFileInfo(path).absolutePath());
    const Result<void> written = m_desk->exportTo(*m_draft, path);
    say(written ? tr("The theme is in %1.").arg(QDir::toNativeSeparators(path)) : sentenceOf(written.error()));
}

void ThemeEditor::showFolder()
{
    if (themeFolder().isEmpty() || !QDir().mkpath(themeFolder()) ||
        !QDesktopServices::openUrl(QUrl::fromLocalFile(themeFolder())))
        say(tr("Your own themes are in %1.").arg(QDir::toNativeSeparators(themeFolder())));
}

bool ThemeEditor::mayDiscard()
{
    if (!m_desk->hasModified())
        return true;
    QMessageBox box(QMessageBox::Question, {}, tr("Save the changes to your themes?"),
                    QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, this);
    box.setInformativeText(tr("Otherwise the changes since the last save are lost."));
    box.setDefaultButton(QMessageBox::Save);
    const int answer = box.exec();
    if (answer == QMessageBox::Cancel)
        return false;
    for (ThemeDraft* draft : m_desk->drafts()) {
        if (!draft->isModified())
            continue;
        if (answer == QMessageBox::Discard) {
            m_desk->revert(*draft);
        } else if (const Result<void> saved = m_desk->save(*draft); !saved) {
            say(sentenceOf(saved.error()));
            return false;
        }
    }
    return true;
}

void ThemeEditor::reject()
{
    if (mayDiscard())
        QDialog::reject();
}

bool ThemeEditor::event(QEvent* event)
{
    if (event->type() == QEvent::WindowActivate && m_subjects != subjects())
        fillPages();  // for another map
    return QDialog::event(event);
}

}  // namespace conspectus
