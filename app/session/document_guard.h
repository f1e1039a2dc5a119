// document_guard.h: looks after the file of an open map: who else has it open, what others write into it, what it held
// before.
#pragma once
#include "app/session/map_session.h"
#include "core/document/document_lock.h"
#include "core/document/versions.h"

#include <QDateTime>
#include <QFileSystemWatcher>
#include <QThreadPool>
#include <QTimer>

namespace conspectus {

/// Where the versions of all documents are: in XDG_STATE_HOME, or where that is by default.
QString versionsRoot();

/// Files of any size that can be opened are watched and versioned; they are read and written off the GUI thread.
class DocumentGuard : public QObject {
    Q_OBJECT
public:
    /// `session` must outlive it.
    explicit DocumentGuard(MapSession& session, const QString& root = versionsRoot());
    ~DocumentGuard() override;

    /// True if the file holds something else than what was read from it or saved in it last.
    bool isChangedElsewhere() const;
    /// What is on disk now, and what was there when it was read or saved last.
    Result<ConceptMap> mapOnDisk();
    Result<ConceptMap> mapAsItWas() const;
    /// What mapOnDisk() gave last is what the map was made from; without that, what is on disk now.
    void accept();

    std::vector<Version> versions() const;
    /// Versions are still being written.
    bool isKeeping() const { return m_keeping > 0; }

    /// Takes away the lock file and waits for what is being written: for an end without destructors.
    void letGo();

    const std::string& root() const { return m_root; }
    /// One thread, for what is written to the document and to its versions: one after the other.
    QThreadPool& writers() { return m_writers; }

signals:
    void changedElsewhere();  // once for each change
    void heldByAnother(const conspectus::LockOwner& owner);
    void failed(const QString& sentence);
    void kept();  // isKeeping() may have ended

private:
    using Bytes = std::shared_ptr<const std::string>;

    void follow();
    void watch();
    void afterSave();
    void check();
    void tellOf(quint64 look, std::optional<std::size_t> other);
    void lookAround();
    void keep(Bytes before, Bytes now);
    std::string fileName() const;  // empty: the map is in no file of its own

    MapSession& m_session;
    std::string m_root;
    QString m_path;
    Bytes m_before;  // of the file, before it was saved last
    Bytes m_onDisk;  // what mapOnDisk() read last
    std::optional<std::size_t> m_seen;  // a hash of what others were said to have written
    quint64 m_look = 0;  // the latest look at the file
    DocumentLock m_lock;
    QFileSystemWatcher m_watcher;
    QTimer m_pause;
    QTimer m_rounds;  // for file systems that tell nobody
    QDateTime m_checked;  // when the file was changed last, as far as that was looked at
    int m_keeping = 0;
    QThreadPool m_writers;
};

}  // namespace conspectus
