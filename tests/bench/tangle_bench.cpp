#include "tests/bench/benches.h"
#include "tests/bench/generated_map.h"
#include "tests/bench/samples.h"
#include "tests/support/paths.h"

#include <QTemporaryDir>

#include <cstdio>
#include <fstream>

namespace conspectus::bench {

namespace {

constexpr double kAim = 10;  // ordinary exports
constexpr int kRounds = 5;

/// Each of a set of nodes related to each of as many others, with a phrase.
std::string joinedSets(int each)
{
    std::string from, to;
    for (int i = 0; i < each; ++i) {
        from += " a" + std::to_string(i);
        to += " b" + std::to_string(i);
    }
    return "digraph { edge [label=causes]; {" + from + " } -> {" + to + " } }";
}

std::string sameRelation(int times)
{
    std::string map = "digraph { r->z;";
    for (int i = 0; i < times; ++i)
        map += " a->z;";
    return map + " }";
}

std::string longTree(int concepts)
{
    std::string map = "digraph {";
    for (int i = 1; i < concepts; ++i)
        map += " n" + std::to_string(i / 3) + " -> n" + std::to_string(i) + ";";
    return map + " }";
}

}  // namespace

void benchTangles()
{
    std::printf("Small files that ask for much, whole process, against the export of 300 concepts\n");
    const QTemporaryDir folder;
    const std::string program = test::programPath("conspectus");
    const std::string ordinary = folder.filePath("ordinary.dot").toStdString();
    std::ofstream(ordinary) << asPlainDot(generatedMap(300));
    const auto against = [&](const char* what, const char* command, const std::string& map) {
        const std::string file = folder.filePath("map.dot").toStdString();
        std::ofstream(file) << map;
        const auto [ours, usual] = inTurn(
            kRounds,
            [&] {
                return command == std::string_view("info")
                    ? timedProgram({program, command, file})
                    : timedProgram({program, command, file, "-o", file + ".svg"});
            },
            [&] {
                return timedProgram({program, "export", ordinary, "-o", ordinary + ".svg"});
            });
        printRatio(what, median(ours), "export of 300", median(usual), kAim);
    };
    against("export of 90,000 relations", "export", joinedSets(300));
    against("export of one 1,000 times", "export", sameRelation(1000));
    against("info of 148,000 concepts", "info", longTree(148'000));
}

}  // namespace conspectus::bench
