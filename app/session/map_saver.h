// map_saver.h: saves the map of a session without holding up the window.
#pragma once
#include "app/session/map_save.h"
#include "core/base/result.h"

#include <QObject>

#include <optional>

namespace conspectus {

class DocumentGuard;
class MapSession;

/// Lives on the GUI thread; writes on the thread of the guard. What is saved is the map as it was when save() was
/// called; editing goes on meanwhile. One save at a time: the latest wish waits, and replaces one that waits already.
class MapSaver : public QObject {
    Q_OBJECT
public:
    /// What to do with a file that others wrote since it was read.
    enum class Others {
        Spare,  // nothing is written: changedElsewhere()
        Overwrite,  // what they wrote is kept as a version first
    };

    /// Both must outlive it.
    MapSaver(MapSession& session, DocumentGuard& guard);
    ~MapSaver() override;  // waits for what is being written

    void save(const QString& path, Others others = Others::Spare);
    /// Writes without becoming the map of that file.
    void saveCopy(const QString& path);
    bool isSaving() const { return m_running.has_value(); }
    QString path() const;  // of what is being written
    /// Blocks until nothing is being written, and takes what became of it.
    void finish();

signals:
    // Exactly one of the three for each save() that was not replaced by a later one, then ended().
    void saved(const QString& path);
    void changedElsewhere(const QString& path);
    void failed(const conspectus::Error& error);
    void started(const QString& path);
    void ended();  // isSaving() may have ended, too

private:
    struct Plan {
        MapSave save;
        Others others = Others::Spare;
        bool isOwn = false;  // it is the file that the session's map is in
        std::shared_ptr<const std::string> known = {};  // what that should hold, if it is known
        bool isChanged = false;  // it holds something else
        QString trouble = {};  // what is to be said of the version of what was replaced

        void carryOut(const std::string& versions);
        bool mayReplace(const std::string& versions);
    };

    void add(MapSave save, Others others);
    void start();
    void settle();

    MapSession& m_session;
    DocumentGuard& m_guard;
    std::shared_ptr<Plan> m_plan;  // of the thread, while it writes
    std::optional<QString> m_running;
    std::optional<Plan> m_next;
};

}  // namespace conspectus
