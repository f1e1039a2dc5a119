// The part of MapFiles for files that other programs or windows change: overwriting, merging, reloading.
#include "app/window/files/map_files.h"

#include "app/session/document_guard.h"
#include "core/edit/merge/becoming.h"
#include "core/edit/merge/merging.h"

#include <QMessageBox>
#include <QPushButton>

namespace conspectus {

/// Others have written the file since it was read. Nothing was saved yet.
void MapFiles::askAboutOthers(const QString& path)
{
    if (m_isEnding)
        return;
    QMessageBox box(QMessageBox::Warning, {},
                    tr("%1 was changed by another program since it was opened.").arg(m_session.displayName()),
                    QMessageBox::Cancel, &m_window);
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(
        tr("Merging keeps the changes of both. A file that is overwritten stays among the versions."));
    QAbstractButton* merge = box.addButton(tr("&Merge and save"), QMessageBox::AcceptRole);
    const QAbstractButton* overwrite = box.addButton(tr("&Overwrite"), QMessageBox::DestructiveRole);
    merge->setEnabled(m_session.asItWas() != nullptr);
    box.exec();
    if (box.clickedButton() == merge && mergeFromDisk())
        m_saver.save(path);
    else if (box.clickedButton() == overwrite)
        m_saver.save(path, MapSaver::Others::Overwrite);
}

void MapFiles::tellOfChange()
{
    emit noticed({Notice::Kind::Warning,
                  tr("%1 was changed by another program.").arg(m_session.displayName()),
                  {},
                  {{tr("Merge"),
                    [this] {
                        if (waitUntilWritten())
                            mergeFromDisk();
                    }},
                   {tr("Reload"), [this] {
                        revertToDisk();
                    }}}});
}

void MapFiles::tellOfOwner(const LockOwner& owner)
{
    emit noticed(
        {Notice::Kind::Warning,
         tr("%1 is open in another window (%2 on %3). Changes that are saved there can be merged with yours.")
             .arg(m_session.displayName(), QString::fromStdString(owner.user), QString::fromStdString(owner.host)),
         {}});
}

void MapFiles::revertToDisk()
{
    if (!waitUntilWritten())
        return;
    const Result<ConceptMap> map = m_guard.mapOnDisk();
    if (!map)
        return fail(map.error());
    if (const auto done = m_session.perform(become(m_session.map(), *map, "Revert to the saved file")); !done)
        return fail(done.error());
    m_guard.accept();
    m_session.markSaved();
}

bool MapFiles::mergeFromDisk()
{
    const Result<ConceptMap> theirs = m_guard.mapOnDisk(), base = m_guard.mapAsItWas();
    if (!theirs || !base) {
        fail(theirs ? base.error() : theirs.error());
        return false;
    }
    Merging merging = merge(*base, m_session.map(), *theirs);
    if (!m_session.performOrSay(std::move(merging.step)))
        return false;
    m_guard.accept();
    QStringList details;
    for (const std::string& conflict : merging.conflicts)
        details.append(QString::fromStdString(conflict));
    if (details.isEmpty())
        emit noticed({Notice::Kind::Info, tr("The changes that were saved elsewhere are merged."), {}});
    else
        emit noticed({Notice::Kind::Warning,
                      details.size() == 1 ? tr("Merged. One change conflicts with yours.")
                                          : tr("Merged. %1 changes conflict with yours.").arg(details.size()),
                      details});
    return true;
}

}  // namespace conspectus
