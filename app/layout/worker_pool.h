// worker_pool.h: the layout workers, supervised. No Qt: blocking calls with deadlines, for a background thread or the
// command line. One worker process a lane, started ahead, killed when late or no longer wanted, replaced at once by a
// spare.
#pragma once
#include "core/layout/arrange/arrange.h"

#include <chrono>
#include <memory>
#include <stop_token>
#include <string>

namespace conspectus {

struct WorkerLimits {
    std::chrono::milliseconds time{10'000};  // for one layout; then SIGKILL and an error that says so
    std::chrono::milliseconds whole{20'000};  // for all that one runner() is asked, waiting alone counted
    std::size_t memory = std::size_t{2} << 30;  // RLIMIT_AS of a worker
    int recycleAfter = 200;  // layouts, then a fresh process
};

/// Safe to use from several threads. Worker trouble (crash, hang, garbage, missing program) is an Error of kind Layout
/// with a sentence, and the next call starts with a healthy worker.
class WorkerPool {
public:
    /// `program` empty: conspectus-layout beside this program, or in the libexec folder of the installation.
    explicit WorkerPool(std::string program = {}, int lanes = 2, WorkerLimits limits = {});
    ~WorkerPool();

    /// Answers in order. Each answer was checked with faultOf(). After a stop of `stop` what is not done yet comes back
    /// as ErrorCode::Cancelled at once.
    std::vector<Result<Layout>> runAll(std::vector<LayoutRequest> requests, std::stop_token stop = {});

    /// Makes every running and waiting runAll() return ErrorCode::Cancelled soon (about 1 ms); later calls work.
    void cancel();

    /// For all layouts of one picture or figure. When WorkerLimits::whole is spent, what is not answered is killed and
    /// comes back as ErrorCode::Cancelled, and so does all that is asked later, at once.
    RunAll runner(std::stop_token stop = {});

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace conspectus
