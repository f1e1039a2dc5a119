#include "app/layout/layout_service.h"

#include "app/layout/worker_pool.h"
#include "core/base/within_memory.h"
#include "core/layout/live/live.h"

#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

namespace conspectus {

namespace {

struct Job {
    LayoutRequest request;
    std::optional<Standing> standing;
    std::uint64_t number = 0;
    std::stop_token stop;
};

}  // namespace

struct LayoutService::Impl {
    Impl(LayoutService& owner, std::unique_ptr<WorkerPool> workers)
        : service(owner), pool(std::move(workers)), thread([this](std::stop_token end) { work(std::move(end)); })
    {
    }

    // On the thread of the service.
    void replace(std::optional<Job> job);
    void setBusy(bool busy);
    void deliver(std::uint64_t number, const Result<Layout>& answer, std::uint64_t revision);
    // On the thread below.
    void work(std::stop_token end);
    Result<Layout> laidOut(const Job& job);

    LayoutService& service;
    std::unique_ptr<WorkerPool> pool;
    std::uint64_t latest = 0;  // number of the job whose answer is wanted
    bool isBusy = false;
    std::stop_source stop;  // of that job

    std::mutex mutex;
    std::condition_variable_any changed;
    std::optional<Job> waiting;
    std::jthread thread;  // last: ends before what it uses
};

/// What is wanted from now on; nothing before it is.
void LayoutService::Impl::replace(std::optional<Job> job)
{
    stop.request_stop();
    stop = {};
    ++latest;
    if (job) {
        job->number = latest;
        job->stop = stop.get_token();
    }
    const bool hasWork = job.has_value();
    {
        const std::lock_guard lock(mutex);
        waiting = std::move(job);
    }
    changed.notify_all();
    setBusy(hasWork);
}

void LayoutService::Impl::setBusy(bool busy)
{
    if (std::exchange(isBusy, busy) != busy)
        emit service.busyChanged(busy);
}

void LayoutService::Impl::deliver(std::uint64_t number, const Result<Layout>& answer, std::uint64_t revision)
{
    if (number != latest)
        return;
    setBusy(false);
    if (answer)
        emit service.ready(*answer);
    else
        emit service.failed(answer.error(), revision);
}

Result<Layout> LayoutService::Impl::laidOut(const Job& job)
{
    if (job.standing)
        return arrangeLive(job.request, *job.standing);
    return arrange(job.request, pool->runner(job.stop), job.stop);
}

void LayoutService::Impl::work(std::stop_token end)
{
    std::unique_lock lock(mutex);
    while (changed.wait(lock, end, [this] { return waiting.has_value(); })) {
        const Job job = *std::exchange(waiting, std::nullopt);
        lock.unlock();
        Result<Layout> answer = withinMemory(ErrorCode::Layout, [&] { return laidOut(job); });
        if (!job.stop.stop_requested())
            QMetaObject::invokeMethod(
                &service,
                [this, number = job.number, revision = job.request.revision, answer = std::move(answer)] {
                    deliver(number, answer, revision);
                },
                Qt::QueuedConnection);
        lock.lock();
    }
}

LayoutService::LayoutService(std::unique_ptr<WorkerPool> pool, QObject* parent)
    : QObject(parent), m_impl(std::make_unique<Impl>(*this, std::move(pool)))
{
    qRegisterMetaType<Layout>("conspectus::Layout");
    qRegisterMetaType<Error>("conspectus::Error");
}

LayoutService::~LayoutService() { m_impl->stop.request_stop(); }

void LayoutService::submit(LayoutRequest request) { m_impl->replace(Job{std::move(request), {}, 0, {}}); }

void LayoutService::submit(LayoutRequest request, Standing standing)
{
    m_impl->replace(Job{std::move(request), std::move(standing), 0, {}});
}

void LayoutService::cancel() { m_impl->replace(std::nullopt); }

bool LayoutService::isBusy() const { return m_impl->isBusy; }

}  // namespace conspectus
