// syscall_filter.h: which calls to the kernel the layout worker may still make (seccomp(2), mode filter).
#pragma once

namespace conspectus {

/// From now on, for good: reading and writing what is open, memory, time, its own limit on CPU time, and the end. Any
/// other call (opening a file, a socket, another program, memory that is code) kills the process with SIGSYS. False
/// where there is no filter: the kernel has none, the processor is another one, or a sanitizer needs more than that.
bool filterSystemCalls();

}  // namespace conspectus
