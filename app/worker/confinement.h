// confinement.h: what the layout worker may use of the machine. It needs memory and time and nothing else.
#pragma once
#include <cstddef>
#include <optional>
#include <span>

namespace conspectus {

struct WorkerOptions {
    std::size_t memory = std::size_t{2} << 30;  // bytes of address space
    unsigned cpuSeconds = 60;  // for one layout
};

/// From the command line; empty if it is not understood.
std::optional<WorkerOptions> workerOptions(std::span<char* const> arguments);

/// Gives up for good what is not needed: files, processes, core dumps, new privileges, memory past the limit, and every
/// call to the kernel but a few (filterSystemCalls()); and dies with the process that started this one. A limit that
/// the system refuses is left as it was.
void confine(const WorkerOptions& options);

/// The process is killed when it has used so many seconds of CPU from now on.
void allowCpuSeconds(unsigned seconds);

}  // namespace conspectus
