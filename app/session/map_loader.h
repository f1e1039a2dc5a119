// map_loader.h: reads a large map without holding up the window.
#pragma once
#include "app/session/map_source.h"

#include <QObject>

namespace conspectus {

/// Lives on the GUI thread; reads on a pool thread. One map at a time: a new load() gives up the one before.
class MapLoader : public QObject {
    Q_OBJECT
public:
    /// Files of at least this many bytes are worth a thread; smaller ones are read faster than a frame is drawn.
    static constexpr qint64 kLargeFile = 1 << 20;

    using QObject::QObject;

    void load(const QString& path);
    /// The answer will not come; the reading itself ends by its own.
    void cancel();
    bool isLoading() const { return m_isLoading; }
    QString path() const { return m_path; }

signals:
    void started(const QString& path);
    void loaded(const QString& path, const std::shared_ptr<conspectus::LoadedMap>& map);
    void failed(const QString& path, const conspectus::Error& error);
    void ended();  // after loaded, failed and cancel()

private:
    void finish(quint64 ticket, const std::shared_ptr<Result<LoadedMap>>& result);

    quint64 m_ticket = 0;
    bool m_isLoading = false;
    QString m_path;
};

}  // namespace conspectus
