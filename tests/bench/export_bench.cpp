#include "app/publish/export.h"
#include "app/publish/writers.h"
#include "tests/bench/benches.h"
#include "tests/bench/generated_map.h"
#include "tests/bench/samples.h"
#include "tests/support/paths.h"
#include "tests/support/sample_picture.h"

#include <QTemporaryDir>

#include <chrono>
#include <cstdio>
#include <fstream>

namespace conspectus::bench {

namespace {

constexpr double kAim = 1.5;

/// Whole processes, layout included: each format of shapes against the same graph drawn by dot.
void benchFormats(int concepts, int rounds)
{
    std::printf("Figures of a %d-concept map with labelled cross links, whole process, medians of %d\n", concepts,
                rounds);
    const QTemporaryDir folder;
    const std::string dot = folder.filePath("map.dot").toStdString();
    std::ofstream(dot) << asPlainDot(generatedMap(concepts));
    const std::string program = test::programPath("conspectus");
    for (const PictureFormat& format : pictureFormats()) {
        if (format.kind == FormatKind::Pixels)
            continue;
        const std::string extension(format.extension);
        const std::string yardstick = extension == "pdf" || extension == "eps" ? "-Tpdf" : "-Tsvg";
        const auto [ours, bare] = inTurn(
            rounds,
            [&] {
                return timedProgram({program, "export", dot, "-o", dot + ".ours." + extension});
            },
            [&] {
                return timedProgram({"dot", yardstick, dot, "-o", dot + ".bare"});
            });
        printRatio(("export " + extension).c_str(), median(ours), ("dot " + yardstick).c_str(), median(bare), kAim);
    }
}

/// Writing alone: the picture is there.
void benchLarge(int concepts)
{
    const ConceptMap map = generatedMap(concepts);
    LayoutWish wish;
    const MeasuredView view = measureView(map, visibleMap(map, {}), wish);
    const Picture picture = composePicture(map, view, layoutByHand(view));
    const auto start = std::chrono::steady_clock::now();
    const Result<std::string> svg = writeSvg(map, picture, {});
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    std::printf("SVG of %d concepts after layout  %.2f s, %zu bytes  (aim: 5 s)\n", concepts, took.count(),
                svg ? svg->size() : 0);
}

}  // namespace

void benchExport()
{
    benchFormats(300, 9);
    benchLarge(10'000);
}

}  // namespace conspectus::bench
