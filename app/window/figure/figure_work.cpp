#include "app/window/figure/figure_work.h"

#include "core/base/within_memory.h"
#include "core/model/figure.h"

namespace conspectus {

namespace {

constexpr int kPauseMs = 120;

}  // namespace

FigureWork::FigureWork(QObject* parent) : QObject(parent)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &FigureWork::run);
}

FigureWork::~FigureWork()
{
    stop();
    m_runs.clear();  // waits for them
}

void FigureWork::start(const ConceptMap& map, const Figure& figure)
{
    stop();
    m_map = map;
    m_figure = figure;
    m_pause.start();
    setBusy(true);
}

void FigureWork::stop()
{
    m_pause.stop();
    ++m_number;
    // A layout of a dense graph may take a second to stop: does not wait for it.
    for (Run& each : m_runs)
        each.thread.request_stop();
    if (!m_runs.empty())
        m_workers.cancel();
    std::erase_if(m_runs, [](const Run& each) { return each.isDone->load(); });
    setBusy(false);
}

void FigureWork::run()
{
    Result<FigurePlan> plan = planOf(m_map, m_figure);
    if (!plan)
        return fail(plan.error());
    m_plan = std::move(*plan);
    m_candidates = std::make_shared<const std::vector<MeasuredView>>(candidatesFor(m_map, m_plan));
    auto isDone = std::make_shared<std::atomic<bool>>(false);
    const auto work = [this, number = m_number, limit = m_plan.limit, candidates = m_candidates,
                       isDone](const std::stop_token& stop) {
        const Result<FittedFigure> fit =
            withinMemory(ErrorCode::Layout, [&] { return fitted(*candidates, limit, m_workers.runner(stop), stop); });
        const auto deliver = [this, number, fit] {
            finish(number, fit);
        };
        QMetaObject::invokeMethod(this, deliver, Qt::QueuedConnection);
        isDone->store(true);
    };
    m_runs.push_back({isDone, std::jthread(work)});
}

void FigureWork::finish(quint64 number, const Result<FittedFigure>& fit)
{
    if (number != m_number)
        return;
    if (!fit)
        return fail(fit.error());
    const MadeFigure figure = finished(m_map, m_plan, (*m_candidates)[fit->candidate], *fit);
    setBusy(false);
    emit made(figure);
}

void FigureWork::fail(const Error& error)
{
    setBusy(false);
    emit failed(error);
}

void FigureWork::setBusy(bool busy)
{
    if (m_isBusy == busy)
        return;
    m_isBusy = busy;
    emit busyChanged(busy);
}

}  // namespace conspectus
