// map_or_sentence.h: what the program owes to every file.
#pragma once
#include "tests/cli/program.h"

#include <gmock/gmock.h>

#include <algorithm>

namespace conspectus {

/// A map, or one sentence; never a crash, a hang or silence.
inline void expectMapOrSentence(const Outcome& outcome, const std::string& what)
{
    EXPECT_THAT(outcome.exitCode, testing::AnyOf(0, 2, 3)) << what << ": " << outcome.trouble << outcome.err;
    if (outcome.exitCode != 0) {
        EXPECT_THAT(outcome.err, testing::StartsWith("conspectus: ")) << what;
        EXPECT_EQ(std::ranges::count(outcome.err, '\n'), 1) << what << ": " << outcome.err;
    }
}

}  // namespace conspectus
