#include "app/layout/worker_pool.h"

#include "app/layout/conversation.h"
#include "app/layout/worker_nursery.h"
#include "app/layout/worker_program.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>

namespace conspectus {

namespace {

using Clock = Conversation::Clock;

tl::unexpected<Error> cancelled() { return unexpected(ErrorCode::Cancelled, "The layout was cancelled."); }

tl::unexpected<Error> tooLate()
{
    return unexpected(ErrorCode::Cancelled,
                      "The layout took too long and was stopped; a smaller part of the map, or another layout, may "
                      "do.");
}

/// A descriptor that poll() wakes up for.
class WakeUp {
public:
    WakeUp() : m_descriptor(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) { }
    ~WakeUp() { close(m_descriptor); }
    WakeUp(const WakeUp&) = delete;
    WakeUp& operator=(const WakeUp&) = delete;

    int descriptor() const { return m_descriptor; }
    void ring() const { eventfd_write(m_descriptor, 1); }

private:
    int m_descriptor;
};

WorkerAllowance allowanceOf(const WorkerLimits& limits)
{
    // The clock on the wall decides; the CPU limit is for a worker whose supervisor is gone.
    return {limits.memory, static_cast<unsigned>(limits.time / std::chrono::seconds(1)) + 2};
}

/// One call of runAll: as many conversations at a time as there are lanes.
class Run {
public:
    /// `end`: when it is too late for all of them.
    Run(WorkerNursery& nursery, const std::vector<LayoutRequest>& requests, std::size_t lanes,
        std::chrono::milliseconds time, Clock::time_point end, std::stop_token stop)
        : m_nursery(nursery),
          m_requests(requests),
          m_lanes(lanes),
          m_time(time),
          m_end(end),
          m_stop(std::move(stop)),
          m_answers(requests.size(), cancelled())
    {
    }
    ~Run()
    {
        for (Conversation& talk : m_talks)
            m_nursery.dismiss(talk.takeWorker());
    }
    Run(const Run&) = delete;
    Run& operator=(const Run&) = delete;

    std::vector<Result<Layout>> answers()
    {
        const std::stop_callback wake(m_stop, [this] { m_wakeUp.ring(); });
        while (!m_stop.stop_requested() && !isLate() && (m_next < m_requests.size() || !m_talks.empty())) {
            begin();
            listen();
            conclude();
        }
        if (!m_stop.stop_requested())
            giveUpOnTheRest();
        return std::move(m_answers);
    }

private:
    bool isLate() const { return Clock::now() >= m_end; }

    void giveUpOnTheRest()
    {
        for (const Conversation& talk : m_talks)
            m_answers[talk.number()] = tooLate();
        for (; m_next < m_requests.size(); ++m_next)
            m_answers[m_next] = tooLate();
    }

    void begin()
    {
        while (m_next < m_requests.size() && m_talks.size() < m_lanes) {
            Result<WorkerProcess> worker = m_nursery.take(m_stop);
            const std::size_t number = m_next++;
            if (!worker) {
                m_answers[number] = unexpected(worker.error());
                continue;
            }
            m_talks.emplace_back(std::move(*worker), m_requests[number], number, Clock::now() + m_time);
            m_talks.back().advance();
        }
    }

    /// Waits until something can be said or heard, or it is too late for one of them.
    void listen()
    {
        std::vector<pollfd> descriptors{{m_wakeUp.descriptor(), POLLIN, 0}};
        Clock::time_point first = m_end;
        for (const Conversation& talk : m_talks) {
            descriptors.push_back(talk.interest());
            first = talk.outcome() ? Clock::now() : std::min(first, talk.deadline());
        }
        if (m_talks.empty())
            return;
        const auto wait = std::chrono::ceil<std::chrono::milliseconds>(first - Clock::now());
        poll(descriptors.data(), descriptors.size(), static_cast<int>(std::clamp<long>(wait.count(), 0, 60'000)));
    }

    void conclude()
    {
        for (Conversation& talk : m_talks) {
            if (!talk.outcome())
                talk.advance();
            if (!talk.outcome() && Clock::now() >= talk.deadline())
                talk.giveUp();
            if (!talk.outcome())
                continue;
            m_answers[talk.number()] = *talk.outcome();
            if (talk.isWorkerFit())
                m_nursery.giveBack(talk.takeWorker());
            else
                m_nursery.dismiss(talk.takeWorker());
        }
        std::erase_if(m_talks, [](const Conversation& talk) { return talk.outcome().has_value(); });
    }

    WorkerNursery& m_nursery;
    const std::vector<LayoutRequest>& m_requests;
    const std::size_t m_lanes;
    const std::chrono::milliseconds m_time;
    const Clock::time_point m_end;
    const std::stop_token m_stop;
    const WakeUp m_wakeUp;
    std::size_t m_next = 0;
    std::vector<Conversation> m_talks;
    std::vector<Result<Layout>> m_answers;
};

}  // namespace

struct WorkerPool::Impl {
    Impl(std::string program, int laneCount, WorkerLimits allowed)
        : limits(allowed),
          lanes(std::max(laneCount, 1)),
          nursery(program.empty() ? workerProgram() : std::move(program), allowanceOf(allowed), lanes + 1,
                  allowed.recycleAfter)
    {
    }

    const WorkerLimits limits;
    const int lanes;
    WorkerNursery nursery;
    std::mutex mutex;
    std::stop_source stop;  // of all calls that began since the last cancel()

    std::stop_token token()
    {
        const std::lock_guard lock(mutex);
        return stop.get_token();
    }

    std::vector<Result<Layout>> run(const std::vector<LayoutRequest>& requests, Clock::time_point end,
                                    std::stop_token by);
};

WorkerPool::WorkerPool(std::string program, int lanes, WorkerLimits limits)
    : m_impl(std::make_unique<Impl>(std::move(program), lanes, limits))
{
}

WorkerPool::~WorkerPool() = default;

std::vector<Result<Layout>> WorkerPool::runAll(std::vector<LayoutRequest> requests, std::stop_token stop)
{
    return m_impl->run(requests, Clock::time_point::max(), std::move(stop));
}

RunAll WorkerPool::runner(std::stop_token stop)
{
    const auto left = std::make_shared<Clock::duration>(m_impl->limits.whole);
    return [this, stop = std::move(stop), left](std::vector<LayoutRequest> all) {
        const Clock::time_point start = Clock::now();
        std::vector<Result<Layout>> answers = m_impl->run(all, start + *left, stop);
        *left -= Clock::now() - start;
        return answers;
    };
}

std::vector<Result<Layout>> WorkerPool::Impl::run(const std::vector<LayoutRequest>& requests, Clock::time_point end,
                                                  std::stop_token by)
{
    // Either of the two stops it.
    std::stop_source either;
    const auto relay = [&either] {
        either.request_stop();
    };
    const std::stop_callback byCaller(std::move(by), relay), byPool(token(), relay);
    return Run(nursery, requests, static_cast<std::size_t>(lanes), limits.time, end, either.get_token()).answers();
}

void WorkerPool::cancel()
{
    std::stop_source old;
    {
        const std::lock_guard lock(m_impl->mutex);
        std::swap(old, m_impl->stop);
    }
    old.request_stop();
}

}  // namespace conspectus
