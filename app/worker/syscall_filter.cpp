// A program of the kernel's packet filter (BPF), run before each system call. It knows a call by its number, which only
// means something together with the processor; the first lines make sure of that.
#include "app/worker/syscall_filter.h"

#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#if defined(__x86_64__)
#define CONSPECTUS_AUDIT_ARCH AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define CONSPECTUS_AUDIT_ARCH AUDIT_ARCH_AARCH64
#elif defined(__riscv) && __riscv_xlen == 64
#define CONSPECTUS_AUDIT_ARCH AUDIT_ARCH_RISCV64
#endif

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__) || !defined(CONSPECTUS_AUDIT_ARCH)

namespace conspectus {
bool filterSystemCalls() { return false; }
}  // namespace conspectus

#else

namespace conspectus {

namespace {

using Program = std::vector<sock_filter>;

constexpr std::array kAllowed{
    // what is open already
    SYS_read,
    SYS_write,
    SYS_readv,
    SYS_writev,
    SYS_lseek,
    SYS_fstat,
    SYS_close,
    SYS_dup,
    SYS_dup3,
#ifdef SYS_dup2
    SYS_dup2,
#endif
    // memory (mmap and mprotect: see below)
    SYS_brk,
    SYS_munmap,
    SYS_mremap,
    SYS_madvise,
    // time and chance
    SYS_clock_gettime,
    SYS_gettimeofday,
    SYS_times,
    SYS_getrusage,
    SYS_getrandom,
    SYS_sysinfo,
#ifdef SYS_time
    SYS_time,
#endif
    // waiting for oneself, faults, and the end
    SYS_futex,
    SYS_sched_yield,
    SYS_restart_syscall,
    SYS_rt_sigaction,
    SYS_rt_sigprocmask,
    SYS_rt_sigreturn,
    SYS_sigaltstack,
    SYS_getpid,
    SYS_gettid,
    SYS_tgkill,
    SYS_exit,
    SYS_exit_group,
};

/// Reads a word of what the kernel tells of the call.
sock_filter load(std::size_t offset) { return BPF_STMT(BPF_LD | BPF_W | BPF_ABS, static_cast<std::uint32_t>(offset)); }
sock_filter end(std::uint32_t verdict) { return BPF_STMT(BPF_RET | BPF_K, verdict); }
/// Goes on with the next line if the word that was read is `value`, else passes over `otherwise` lines.
sock_filter isEqual(std::uint32_t value, std::uint8_t otherwise)
{
    return BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, value, 0, otherwise);
}
sock_filter jumpOver(std::uint32_t lines) { return BPF_STMT(BPF_JMP | BPF_JA | BPF_K, lines); }
sock_filter hasBits(std::uint32_t bits, std::uint8_t otherwise)
{
    return BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, bits, 0, otherwise);
}

/// The lower half of an argument of the call; all of these processors are little-endian.
std::size_t argument(std::size_t index) { return offsetof(seccomp_data, args) + index * sizeof(std::uint64_t); }

void add(Program& program, std::initializer_list<sock_filter> lines)
{
    program.insert(program.end(), lines.begin(), lines.end());
}

/// Memory, but never for code.
void allowWithoutCode(Program& program, long call)
{
    add(program,
        {isEqual(static_cast<std::uint32_t>(call), 4), load(argument(2)), hasBits(PROT_EXEC, 1),
         end(SECCOMP_RET_KILL_PROCESS), end(SECCOMP_RET_ALLOW)});
}

/// Its own seconds of CPU, which each request lengthens; the other limits stay.
void allowCpuLimit(Program& program)
{
    add(program,
        {isEqual(SYS_prlimit64, 6), load(argument(0)), isEqual(0, 3), load(argument(1)), isEqual(RLIMIT_CPU, 1),
         end(SECCOMP_RET_ALLOW), end(SECCOMP_RET_KILL_PROCESS)});
}

/// What the C library makes of fstat(): a look at an open file by an empty path.
void allowLookAtOpenFile(Program& program)
{
#ifdef SYS_newfstatat
    add(program,
        {isEqual(SYS_newfstatat, 4), load(argument(3)), hasBits(AT_EMPTY_PATH, 1), end(SECCOMP_RET_ALLOW),
         end(SECCOMP_RET_KILL_PROCESS)});
#else
    static_cast<void>(program);
#endif
}

Program filterProgram()
{
    Program program;
    add(program,
        {load(offsetof(seccomp_data, arch)), isEqual(CONSPECTUS_AUDIT_ARCH, 1), jumpOver(1),
         end(SECCOMP_RET_KILL_PROCESS), load(offsetof(seccomp_data, nr))});
    for (const long call : kAllowed)
        add(program, {isEqual(static_cast<std::uint32_t>(call), 1), end(SECCOMP_RET_ALLOW)});
    allowWithoutCode(program, SYS_mmap);
    allowWithoutCode(program, SYS_mprotect);
    allowCpuLimit(program);
    allowLookAtOpenFile(program);
    program.push_back(end(SECCOMP_RET_KILL_PROCESS));
    return program;
}

}  // namespace

bool filterSystemCalls()
{
    Program lines = filterProgram();
    const sock_fprog program{static_cast<unsigned short>(lines.size()), lines.data()};
    return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
}

}  // namespace conspectus

#endif
