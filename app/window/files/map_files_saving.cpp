// The part of MapFiles that saves: questions before, messages meanwhile and after.
#include "app/window/files/map_files.h"

#include "app/session/document_guard.h"
#include "app/session/file_names.h"
#include "app/session/map_file.h"
#include "app/session/places.h"
#include "core/formats/format.h"

#include <QEventLoop>
#include <QMessageBox>
#include <QPushButton>

namespace conspectus {

bool MapFiles::save()
{
    const QString path = m_session.path();
    const Format* format = formatByPath(bytesOf(path));
    const bool canStay = hasFile() && format && format->canHoldAll;
    return canStay ? saveTo(path) : saveAs();
}

bool MapFiles::saveAs()
{
    const QString path = askWhereTo(tr("Save the map as"));
    return !path.isEmpty() && saveTo(path);
}

void MapFiles::saveCopy()
{
    const QString path = askWhereTo(tr("Save a copy of the map as"));
    if (!path.isEmpty() && mayReplaceByNothing(path))
        m_saver.saveCopy(path);
}

bool MapFiles::saveTo(const QString& path)
{
    if (!mayReplaceByNothing(path))
        return false;
    m_saver.save(path);
    return true;
}

/// Asks before an empty map replaces a file with concepts, which is seldom meant.
bool MapFiles::mayReplaceByNothing(const QString& path)
{
    if (m_session.map().conceptCount() > 0 || !isThere(path))
        return true;
    const Result<ConceptMap> there = loadMapFile(path);
    const auto concepts = there ? static_cast<int>(there->conceptCount()) : 0;
    if (concepts == 0)
        return true;
    QMessageBox box(QMessageBox::Warning, {},
                    concepts == 1
                        ? tr("%1 holds 1 concept; the map that would replace it holds none.").arg(shownName(path))
                        : tr("%1 holds %n concepts; the map that would replace them holds none.", nullptr, concepts)
                              .arg(shownName(path)),
                    QMessageBox::Cancel, &m_window);
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(tr("Redo brings back what was undone here."));
    const QAbstractButton* empty = box.addButton(tr("Save the &empty map"), QMessageBox::DestructiveRole);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    return box.clickedButton() == empty;
}

bool MapFiles::isWriting() const { return m_saver.isSaving() || m_guard.isKeeping(); }

void MapFiles::tellOfWriting()
{
    if (!m_wait && m_saver.isSaving())
        emit workStarted(tr("Saving %1").arg(shownName(m_saver.path())), NoticeBar::Work::EndsSoon);
    else if (m_wait && isWriting())
        emit workStarted(tr("Saving %1. Your command runs when the file is on the disk.")
                             .arg(m_saver.isSaving() ? shownName(m_saver.path()) : m_session.displayName()),
                         NoticeBar::Work::MayBeCancelled);
}

void MapFiles::endTellingOfWriting()
{
    if (m_wait ? isWriting() : m_saver.isSaving())
        return;
    m_patience.stop();
    emit workEnded();
    if (m_wait)
        m_wait->quit();
}

/// False: cancelled meanwhile.
bool MapFiles::waitUntilWritten()
{
    if (m_wait)  // one at a time
        return false;
    if (!isWriting())
        return true;
    QEventLoop wait;
    m_wait = &wait;
    m_patience.start();
    const bool isCalledOff = wait.exec() != 0;
    m_wait = nullptr;
    if (isCalledOff)
        tellOfWriting();
    return !isCalledOff && !isWriting();
}

void MapFiles::cancelWork()
{
    m_loader.cancel();
    if (m_wait)
        m_wait->exit(1);
}

void MapFiles::finishSaving()
{
    m_isEnding = true;
    m_saver.finish();
}

bool MapFiles::close()
{
    if (!mayDiscard())
        return false;
    m_loader.cancel();
    m_session.adopt({}, {});
    return true;
}

bool MapFiles::mayDiscard()
{
    if (!waitUntilWritten())
        return false;
    if (!m_session.isModified())
        return true;
    QMessageBox box(QMessageBox::Question, {}, tr("Save the changes to %1?").arg(m_session.displayName()),
                    QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, &m_window);
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(tr("Otherwise the changes since the last save are lost."));
    box.setDefaultButton(QMessageBox::Save);
    switch (box.exec()) {
    case QMessageBox::Save:
        return save() && waitUntilWritten() && !m_session.isModified();
    case QMessageBox::Discard:
        return true;
    default:
        return false;
    }
}

}  // namespace conspectus
