#include "app/session/map_loader.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

namespace conspectus {

void MapLoader::load(const QString& path)
{
    m_path = path;
    m_isLoading = true;
    const quint64 ticket = ++m_ticket;
    QThreadPool::globalInstance()->start([self = QPointer<MapLoader>(this), path, ticket] {
        auto result = std::make_shared<Result<LoadedMap>>(loadWhole(path));
        // Delivered through the application, whose thread alone may ask whether the loader still lives.
        QMetaObject::invokeMethod(qApp, [self, ticket, result] {
            if (self)
                self->finish(ticket, result);
        });
    });
    emit started(path);
}

void MapLoader::cancel()
{
    if (!m_isLoading)
        return;
    ++m_ticket;
    m_isLoading = false;
    emit ended();
}

void MapLoader::finish(quint64 ticket, const std::shared_ptr<Result<LoadedMap>>& result)
{
    if (ticket != m_ticket)
        return;
    m_isLoading = false;
    if (*result)
        emit loaded(m_path, std::make_shared<LoadedMap>(std::move(**result)));
    else
        emit failed(m_path, result->error());
    emit ended();
}

}  // namespace conspectus
