#include "tests/bench/samples.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace conspectus::bench {
namespace {

double quantile(Samples samples, double share)
{
    std::ranges::sort(samples);
    const auto last = static_cast<double>(samples.size() - 1);
    return samples.empty() ? 0 : samples[static_cast<std::size_t>(last * share + 0.5)];
}

[[noreturn]] void become(const std::vector<std::string>& commandLine)
{
    if (const int nowhere = open("/dev/null", O_WRONLY); nowhere >= 0)
        dup2(nowhere, 1);
    std::vector<char*> words;
    for (const std::string& word : commandLine)
        words.push_back(const_cast<char*>(word.c_str()));
    words.push_back(nullptr);
    execvp(words[0], words.data());
    _exit(127);
}

}  // namespace

double median(Samples samples) { return quantile(std::move(samples), 0.5); }

double percentile95(Samples samples) { return quantile(std::move(samples), 0.95); }

double timed(const std::function<void()>& action)
{
    const auto began = std::chrono::steady_clock::now();
    action();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - began).count();
}

double timedProgram(const std::vector<std::string>& commandLine)
{
    int status = 0;
    const double took = timed([&] {
        const pid_t child = fork();
        if (child == 0)
            become(commandLine);
        waitpid(child, &status, 0);
    });
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
        std::fprintf(stderr, "bench: %s failed\n", commandLine.front().c_str());
        std::exit(1);
    }
    return took;
}

std::pair<Samples, Samples> inTurn(int rounds, const std::function<double()>& ours,
                                   const std::function<double()>& theirs)
{
    std::pair<Samples, Samples> samples;
    for (int round = -1; round < rounds; ++round) {
        const double our = ours(), their = theirs();
        if (round < 0)
            continue;
        samples.first.push_back(our);
        samples.second.push_back(their);
    }
    return samples;
}

std::string ms(double milliseconds)
{
    char text[32];
    std::snprintf(text, sizeof text, milliseconds < 100 ? "%.1f" : "%.0f", milliseconds);
    return text;
}

}  // namespace conspectus::bench
