// conversation.h: one request to one worker and its answer, without ever blocking.
#pragma once
#include "app/layout/worker_process.h"
#include "core/layout/wire/wire.h"

#include <chrono>
#include <optional>

struct pollfd;

namespace conspectus {

class Conversation {
public:
    using Clock = std::chrono::steady_clock;

    /// `request` must outlive the conversation.
    Conversation(WorkerProcess worker, const LayoutRequest& request, std::size_t number, Clock::time_point deadline);

    /// What to poll for.
    pollfd interest() const;
    /// Sends and receives as much as goes.
    void advance();
    /// Ends it as too late.
    void giveUp();

    const std::optional<Result<Layout>>& outcome() const { return m_outcome; }
    std::size_t number() const { return m_number; }
    Clock::time_point deadline() const { return m_deadline; }
    /// True if the worker can be asked again: it answered, whole and to the point.
    bool isWorkerFit() const { return m_isWorkerFit; }
    WorkerProcess takeWorker() { return std::move(m_worker); }

private:
    void send();
    void receive();
    void take(std::span<const std::uint8_t> bytes);
    void finish();
    void fail(std::string sentence);

    WorkerProcess m_worker;
    const LayoutRequest* m_request;
    std::size_t m_number;
    Clock::time_point m_deadline;
    Bytes m_outgoing;
    std::size_t m_sent = 0;
    Bytes m_incoming;
    std::optional<std::size_t> m_frameSize;  // with its header
    std::optional<Result<Layout>> m_outcome;
    bool m_isWorkerFit = false;
};

}  // namespace conspectus
