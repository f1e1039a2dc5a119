// map_files.h: opening, saving and exporting: what asks a person for files.
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

/// Asks before unsaved changes would be lost. What goes wrong is said by noticed(), never in a box.
class MapFiles : public QObject {
    Q_OBJECT
public:
    MapFiles(MapSession& session, DocumentGuard& guard, Settings& settings, const Appearance& appearance,
             QWidget& window);

    /// A file, or "builtin:NAME". Large files are read in the background: loadingStarted(), then loadingEnded().
    void open(const QString& path);
    void askAndOpen();
    void openExample();
    /// Begins to save; what becomes of it is said by noticed(). False: given up by choice.
    bool save();
    bool saveAs();
    void saveCopy();
    void askAndOpenElsewhere();
    bool hasFile() const;  // the map is in a file of its own
    /// The map becomes what its file holds; that can be undone.
    void takeFromDisk();
    /// What others saved meanwhile and what was done here, together; that can be undone.
    bool mergeFromDisk();
    void exportPicture();
    /// Of what is selected, or of everything, onto the clipboard.
    void copyPicture();
    bool close();
    /// True when nothing would be lost: saved, or given up by choice. Waits for the disk, with the window alive.
    bool mayDiscard();
    /// Gives up reading, or what waits for a save; the save itself goes on.
    void cancelWork();
    /// Blocks until what is being saved is on the disk, and asks nothing any more: for the end of the program.
    void finishSaving();

signals:
    void noticed(const conspectus::Notice& notice);
    void workStarted(const QString& text, conspectus::NoticeBar::Work work);
    void workEnded();
    void recentChanged();
    void windowAsked(const QString& path);  // another one; empty: with a new map

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
    QTimer m_patience;  // a save that takes longer is said to be going on
    bool m_isEnding = false;  // nobody is there to be asked
    QEventLoop* m_wait = nullptr;  // while something waits for a save
};

}  // namespace conspectus
