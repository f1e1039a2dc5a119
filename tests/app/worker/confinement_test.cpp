// confinement_test.cpp: what a worker that was taken over by its input can still do.
#include "app/worker/confinement.h"
#include "app/worker/syscall_filter.h"

#include <gtest/gtest.h>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <functional>
#include <vector>

using namespace conspectus;

namespace {

/// Exit code of a confined child that does `what`, or the negative number of the signal that ended it.
int fateOf(const std::function<int()>& what)
{
    const pid_t child = fork();
    if (child == 0) {
        confine({});
        _exit(what());
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
}

bool hasFilter()
{
    const pid_t child = fork();
    if (child == 0) {
        confine({});
        _exit(filterSystemCalls() ? 1 : 0);  // a second time: the calls for it are not allowed any more
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFSIGNALED(status) && WTERMSIG(status) == SIGSYS;
}

class Confined : public testing::Test {
protected:
    void SetUp() override
    {
        if (!hasFilter())
            GTEST_SKIP() << "no filter of system calls under this kernel or sanitizer";
    }
};

}  // namespace

TEST_F(Confined, DiesOfOpeningAFile)
{
    EXPECT_EQ(fateOf([] { return open("/etc/passwd", O_RDONLY | O_CLOEXEC); }), -SIGSYS);
    EXPECT_EQ(fateOf([] { return open("/tmp/x", O_WRONLY | O_CREAT | O_CLOEXEC, 0600); }), -SIGSYS);
    EXPECT_EQ(fateOf([] { return unlink("/tmp/x"); }), -SIGSYS);
    EXPECT_EQ(fateOf([] { return access("/etc/passwd", R_OK); }), -SIGSYS);
}

TEST_F(Confined, DiesOfTalkingToOthers)
{
    EXPECT_EQ(fateOf([] { return socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0); }), -SIGSYS);
    EXPECT_EQ(fateOf([] { return static_cast<int>(fork()); }), -SIGSYS);
    EXPECT_EQ(fateOf([] { return execl("/bin/true", "true", nullptr); }), -SIGSYS);
    EXPECT_EQ(fateOf([] { return kill(getppid(), 0); }), -SIGSYS);
}

TEST_F(Confined, DiesOfMakingCode)
{
    EXPECT_EQ(fateOf([] {
                  return mmap(nullptr, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) == MAP_FAILED;
              }),
              -SIGSYS);
}

TEST_F(Confined, DiesOfRaisingItsLimits)
{
    EXPECT_EQ(fateOf([] {
                  const rlimit more{64, 64};
                  return setrlimit(RLIMIT_NOFILE, &more);
              }),
              -SIGSYS);
}

TEST_F(Confined, StillWorks)
{
    EXPECT_EQ(fateOf([] {
                  std::vector<std::vector<int>> much(200, std::vector<int>(50'000, 1));
                  much.clear();
                  std::array<int, 2> answer{1, 2};
                  allowCpuSeconds(10);
                  allowCpuSeconds(20);
                  return write(STDERR_FILENO, answer.data(), 0) == 0 ? 7 : 1;
              }),
              7);
    EXPECT_EQ(fateOf([] {
                  std::abort();
                  return 0;
              }),
              -SIGABRT);
}

TEST(Limits, CannotBeRaisedAgain)
{
    std::array<int, 2> told{}, held{};
    ASSERT_EQ(pipe(told.data()) + pipe(held.data()), 0);
    const pid_t child = fork();
    if (child == 0) {
        confine({});
        char byte = 1;
        const bool isTold = write(told[1], &byte, 1) == 1;
        _exit(isTold && read(held[0], &byte, 1) == 1 ? 0 : 1);
    }
    char byte = 0;
    ASSERT_EQ(read(told[0], &byte, 1), 1);
    for (const auto resource : {RLIMIT_FSIZE, RLIMIT_NOFILE, RLIMIT_CORE, RLIMIT_NPROC, RLIMIT_STACK}) {
        rlimit limits{};
        EXPECT_EQ(prlimit(child, resource, nullptr, &limits), 0);
        EXPECT_EQ(limits.rlim_cur, limits.rlim_max) << resource;
        EXPECT_NE(limits.rlim_cur, RLIM_INFINITY) << resource;
    }
    EXPECT_EQ(write(held[1], &byte, 1), 1);
    int status = 0;
    waitpid(child, &status, 0);
    EXPECT_TRUE(WIFEXITED(status));
    for (int end : {told[0], told[1], held[0], held[1]})
        close(end);
}
