// samples.h: times of a thing that was done several times.
#pragma once
#include <chrono>
#include <functional>
#include <string>
#include <vector>

namespace conspectus::bench {

/// Milliseconds, one for each time.
using Samples = std::vector<double>;

double median(Samples samples);
double percentile95(Samples samples);

/// Milliseconds that `action` takes.
double timed(const std::function<void()>& action);

/// Runs a program to its end with its output thrown away and gives the milliseconds; stops the benchmark with a
/// sentence when it fails.
double timedProgram(const std::vector<std::string>& commandLine);

/// Both in turn, `rounds` times after one round that does not count, so that whatever else the machine does strikes
/// both.
std::pair<Samples, Samples> inTurn(int rounds, const std::function<double()>& ours,
                                   const std::function<double()>& theirs);

/// Milliseconds since some moment, as text: "12.3".
std::string ms(double milliseconds);

}  // namespace conspectus::bench
