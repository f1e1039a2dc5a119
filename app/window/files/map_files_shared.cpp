// The part of MapFiles that is about a file which others have, too: overwriting, merging, reloading.
#include "app/window/files/map_files.h"

#include "app/session/document_guard.h"
#include "core/edit/merge/becoming.h"
#include "core/edit/merge/merging.h"

#include <QMessageBox>
#include <QPushButton>

namespace conspectus {

/// Others have written the file since it was read: nothing was saved yet.
void MapFiles::askAboutOthers(const QString& path)
{
    if (m_isEnding)
        return;
    QMessageBox box(QMessageBox::Warning, {},
                    tr("%1 was changed by another program since it was opened.").arg(m_session.displayName()),
                    QMessageBox::Cancel, &m_window);
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(
        tr("Merging keeps what was done there and what was done here. What is overwritten stays among the versions."));
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
                        takeFromDisk();
                    }}}});
}

void MapFiles::tellOfOwner(const LockOwner& owner)
{
    emit noticed(
        {Notice::Kind::Warning,
         tr("%1 is open in another window (%2 on %3). What is saved there and what is done here can be merged.")
             .arg(m_session.displayName(), QString::fromStdString(owner.user), QString::fromStdString(owner.host)),
         {}});
}

void MapFiles::takeFromDisk()
{
    if (!waitUntilWritten())
        return;
    const Result<ConceptMap> map = m_guard.mapOnDisk();
    if (!map)
        return fail(map.error());
    if (const auto done = m_session.perform(become(m_session.map(), *map, "Take what is saved")); !done)
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
        emit noticed({Notice::Kind::Info, tr("What was saved elsewhere is merged."), {}});
    else
        emit noticed({Notice::Kind::Warning,
                      details.size() == 1
                          ? tr("Merged. One change there and here did not go together.")
                          : tr("Merged. %1 changes there and here did not go together.").arg(details.size()),
                      details});
    return true;
}

}  // namespace conspectus
