// layout_service.h: layouts in the background for a window: the latest request wins, the window never waits.
#pragma once
#include "core/layout/standing.h"

#include <QObject>

#include <memory>

namespace conspectus {

class WorkerPool;

/// Lives on the GUI thread; works on one thread of its own, with a WorkerPool below.
class LayoutService : public QObject {
    Q_OBJECT
public:
    explicit LayoutService(std::unique_ptr<WorkerPool> pool, QObject* parent = nullptr);
    ~LayoutService() override;

    /// Starts laying out; whatever ran before is cancelled and its answer never delivered.
    void submit(LayoutRequest request);
    /// The same, but the picture that stands is carried on.
    void submit(LayoutRequest request, Standing standing);
    void cancel();
    bool isBusy() const;

signals:
    /// Carries the revision of the request inside. Only for the latest request.
    void ready(const conspectus::Layout& layout);
    /// One sentence; the caller keeps its last good picture.
    void failed(const conspectus::Error& error, quint64 revision);
    void busyChanged(bool busy);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace conspectus
