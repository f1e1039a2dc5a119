// document_guard.h: looks after the file of an open map: who else has it open, what others write into it, what it held
// before.
#pragma once
#include "app/session/map_session.h"
#include "core/document/document_lock.h"
#include "core/document/versions.h"

#include <QDateTime>
#include <QFileSystemWatcher>
#include <QTimer>

#include <thread>

namespace conspectus {

/// Where the versions of all documents are: in XDG_STATE_HOME, or where that is by default.
QString versionsRoot();

class DocumentGuard : public QObject {
    Q_OBJECT
public:
    /// `session` must outlive it.
    explicit DocumentGuard(MapSession& session, const QString& root = versionsRoot());
    ~DocumentGuard() override;

    /// True if the file holds something else than what was read from it or saved in it last.
    bool isChangedElsewhere() const;
    /// What is on disk now, and what was there when it was read or saved last.
    Result<ConceptMap> mapOnDisk() const;
    Result<ConceptMap> mapAsItWas() const;
    /// What is on disk now is what the map was made from.
    void accept();

    std::vector<Version> versions() const;

signals:
    void changedElsewhere();  // once for each change
    void heldByAnother(const conspectus::LockOwner& owner);
    void failed(const QString& sentence);

private:
    void follow();
    void afterSave();
    void check();
    void lookAround();
    void keep(std::string bytes);
    std::string fileName() const;  // empty: the map is in no file of its own

    MapSession& m_session;
    std::string m_root;
    QString m_path;
    std::string m_bytes;  // of the file, as it was read or saved last
    std::string m_seen;  // of the file, as others were said to have changed it
    bool m_isRemembered = false;  // m_bytes is worth something: the file is not too large
    DocumentLock m_lock;
    QFileSystemWatcher m_watcher;
    QTimer m_pause;
    QTimer m_rounds;  // for file systems that tell nobody
    QDateTime m_checked;  // when the file was changed last, as far as that was looked at
    std::jthread m_writer;
};

}  // namespace conspectus
