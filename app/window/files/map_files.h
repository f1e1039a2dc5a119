// map_files.h: opens, saves and exports maps, and asks a person for files.
#pragma once
#include "app/panels/notice_bar.h"
#include "app/publish/export.h"
#include "app/session/map_loader.h"
#include "app/session/map_saver.h"
#include "app/session/map_session.h"
#include "core/document/document_lock.h"

#include <QTimer>

class QEventLoop;
class QWidget;

namespace conspectus {

class Appearance;
class DocumentGuard;
class Settings;

/// Asks before unsaved changes would be lost. Errors are emitted by noticed(), never shown in a message box.
class MapFiles : public QObject {
    Q_OBJECT
public:
    MapFiles(MapSession& session, DocumentGuard& guard, Settings& settings, const Appearance& appearance,
             QWidget& window);

    /// A file, or "builtin:NAME". Large files are read in the background: loadingStarted(), then loadingEnded().
    void open(const QString& path);
    void askAndOpen();
    void openExample();
    /// Begins to save; the result is emitted by noticed(). False: the person cancelled.
    bool save();
    bool saveAs();
    void saveCopy();
    void askAndOpenElsewhere();
    bool hasFile() const;  // the map is in a file of its own
    /// Replaces the map by what its file holds, as one step of undo.
    void revertToDisk();
    /// Merges what others saved with the open map, as one step of undo.
    bool mergeFromDisk();
    void exportPicture();
    /// Copies a picture of the selection, or of everything, to the clipboard.
    void copyPicture();
    bool close();
    /// True when no changes would be lost: saved, or discarded by choice. Waits for the disk while events are handled.
    bool mayDiscard();
    /// Cancels reading, or the command that waits for a save; the save itself goes on.
    void cancelWork();
    /// Blocks until a save in progress is on the disk, and asks no questions: for the end of the program.
    void finishSaving();

signals:
    void noticed(const conspectus::Notice& notice);
    void workStarted(const QString& text, conspectus::NoticeBar::Work work);
    void workEnded();
    void recentChanged();
    void windowAsked(const QString& path);  // asks for another window; empty: with a new map

private:
    void openNow(const QString& path);
    bool saveTo(const QString& path);
    bool mayReplaceByNothing(const QString& path);
    bool isWriting() const;
    bool waitUntilWritten();
    void tellOfWriting();
    void endTellingOfWriting();
    void askAboutOthers(const QString& path);
    void tellOfChange();
    void tellOfOwner(const LockOwner& owner);
    QString askForFile();
    QString askWhereTo(const QString& title);
    void remember(const QString& path);
    void sayDone(const QString& sentence, const Picture& picture, FormatKind kind);
    void fail(const Error& error);
    QString suggestedName(const QString& extension) const;

    MapSession& m_session;
    DocumentGuard& m_guard;
    Settings& m_settings;
    const Appearance& m_appearance;
    QWidget& m_window;
    MapLoader m_loader;
    MapSaver m_saver;
    QTimer m_patience;  // a save that takes longer shows its progress
    bool m_isEnding = false;  // no questions any more
    QEventLoop* m_wait = nullptr;  // while something waits for a save
};

}  // namespace conspectus
