// recovery_keeper.h: keeps a copy of a session's unsaved changes on disk.
#pragma once
#include "app/session/map_session.h"

#include <QTimer>

namespace conspectus {

/// Where the copies of all windows are: in XDG_STATE_HOME, or where that is by default.
QString recoveryRoot();

/// At most a second after a change a copy of the map is on disk, written by a thread of its own. It goes when the map
/// is saved, when its changes are undone or given up, and when the program ends in order.
class RecoveryKeeper : public QObject {
    Q_OBJECT
public:
    /// `session` must outlive it.
    explicit RecoveryKeeper(MapSession& session, const QString& root = recoveryRoot());
    ~RecoveryKeeper() override;

    /// Returns when what the session holds now is on disk.
    void storeNow();
    /// The same, and then nothing more: what is not saved is found by the next start. For the end of the program.
    void leaveBehind();

signals:
    void failed(const QString& sentence);  // once, until it works again

private:
    void follow();
    void giveCopy();

    struct Writer;
    MapSession& m_session;
    QTimer m_pause;
    bool m_isLeft = false;
    std::unique_ptr<Writer> m_writer;
};

}  // namespace conspectus
