#include "tests/bench/benches.h"
#include "tests/bench/generated_map.h"
#include "tests/bench/samples.h"

#include <QTemporaryDir>

#include <cstdio>
#include <fstream>

namespace conspectus::bench {

void benchExport()
{
    constexpr int kConcepts = 300;
    constexpr int kRounds = 15;
    std::printf("SVG of a %d-concept map with labelled cross links, whole process, medians of %d\n", kConcepts,
                kRounds);
    const QTemporaryDir folder;
    const std::string dot = folder.filePath("map.dot").toStdString();
    std::ofstream(dot) << asPlainDot(generatedMap(kConcepts));
    const std::string program = std::string(CONSPECTUS_BIN_DIR) + "/conspectus";
    const auto [ours, bare] = inTurn(
        kRounds,
        [&] {
            return timedProgram({program, "export", dot, "-o", dot + ".ours.svg"});
        },
        [&] {
            return timedProgram({"dot", "-Tsvg", dot, "-o", dot + ".svg"});
        });
    printRatio("conspectus export", median(ours), "dot -Tsvg", median(bare), 1.5);
}

}  // namespace conspectus::bench
