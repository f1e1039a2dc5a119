// figure_work.h: lays a figure out in the background, over and over while its settings change.
#pragma once
#include "app/layout/worker_pool.h"
#include "app/publish/figure_maker.h"
#include "core/model/figure.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <memory>
#include <thread>
#include <vector>

namespace conspectus {

/// A new start replaces the previous one. GUI thread; works on a thread of its own.
class FigureWork : public QObject {
    Q_OBJECT
public:
    explicit FigureWork(QObject* parent = nullptr);
    ~FigureWork() override;

    /// Starts after a short pause, as settings change in bursts. The figure is of the map as it is now.
    void start(const ConceptMap& map, const Figure& figure);
    /// Cancels: the result of the last start is not emitted any more.
    void stop();
    bool isBusy() const { return m_isBusy; }

signals:
    void made(const conspectus::MadeFigure& figure);
    void failed(const conspectus::Error& error);
    void busyChanged(bool busy);

private:
    struct Run {
        std::shared_ptr<std::atomic<bool>> isDone;
        std::jthread thread;
    };

    void run();
    void finish(quint64 number, const Result<FittedFigure>& fit);
    void setBusy(bool busy);
    void fail(const Error& error);

    ConceptMap m_map;
    WorkerPool m_workers;
    QTimer m_pause;
    Figure m_figure;
    FigurePlan m_plan;
    std::shared_ptr<const std::vector<MeasuredView>> m_candidates;
    std::vector<Run> m_runs;  // the last one is current; the others are being cancelled
    quint64 m_number = 0;
    bool m_isBusy = false;
};

}  // namespace conspectus
