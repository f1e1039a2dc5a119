#include "tests/bench/benches.h"
#include "tests/bench/samples.h"
#include "tests/support/paths.h"

#include <cstdio>

namespace conspectus::bench {

void benchLaunch()
{
    constexpr int kRounds = 15;
    std::printf("Launch to the first picture of the built-in map, whole process, medians of %d\n", kRounds);
    const auto [ours, empty] = inTurn(
        kRounds,
        [&] {
            return timedProgram({test::programPath("conspectus"), "--exit-after-first-picture"});
        },
        [&] { return timedProgram({test::programPath("bench_empty_window")}); });
    printRatio("Conspectus", median(ours), "empty Qt window", median(empty), 2);
}

}  // namespace conspectus::bench
