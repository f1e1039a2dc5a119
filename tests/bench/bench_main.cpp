// bench [launch] [export] [frames] [live] [explore] [show] [tangles]: prints the figures the program is judged by, as
// ratios in one run.
#include "tests/bench/benches.h"
#include "tests/bench/samples.h"

#include <QApplication>

#include <algorithm>
#include <array>
#include <cstdio>

namespace conspectus::bench {
namespace {

constexpr std::array kBenches{Bench{"launch", benchLaunch},   Bench{"export", benchExport},
                              Bench{"frames", benchFrames},   Bench{"live", benchLive},
                              Bench{"explore", benchExplore}, Bench{"show", benchShow},
                              Bench{"tangles", benchTangles}};

}  // namespace

void printRatio(const char* what, double ours, const char* other, double theirs, double aim)
{
    std::printf("  %-28s %8s ms   %s %8s ms   ratio %.2f (aim %.2f)\n", what, ms(ours).c_str(), other,
                ms(theirs).c_str(), ours / theirs, aim);
    std::fflush(stdout);
}

}  // namespace conspectus::bench

int main(int argc, char** argv)
{
    using namespace conspectus::bench;
    const QApplication application(argc, argv);
    const QStringList wanted = QCoreApplication::arguments().mid(1);
    for (const Bench& bench : kBenches)
        if (wanted.isEmpty() || wanted.contains(QLatin1String(bench.name.data(), qsizetype(bench.name.size()))))
            bench.run();
    return 0;
}
