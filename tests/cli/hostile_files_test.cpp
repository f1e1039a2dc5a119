// hostile_files_test.cpp: files that mean harm, as whole processes. Each gives a map, or a sentence, in good time.
#include "tests/support/hostile_files.h"

#include "tests/cli/map_or_sentence.h"
#include "tests/support/graphviz_killers.h"

#include <sys/stat.h>

#include <cctype>

namespace conspectus {
namespace {

using testing::StartsWith;

TEST(HostileFiles, GiveAMapOrASentence)
{
    const Folder folder;
    for (const test::HostileFile& file : test::hostileFiles()) {
        write(folder.file(file.name), file.bytes);
        const Outcome outcome = run({"info", folder.file(file.name), "--json"});
        expectMapOrSentence(outcome, file.name);
        EXPECT_EQ(outcome.exitCode == 0, file.fate == test::Fate::Opened) << file.name << ": " << outcome.err;
        std::filesystem::remove(folder.file(file.name));
    }
}

TEST(HostileFiles, ThatAreNoFilesGiveASentence)
{
    const Folder folder;
    std::filesystem::create_directory(folder.file("folder.graphml"));
    std::filesystem::create_symlink("circle.graphml", folder.file("circle.graphml"));
    std::filesystem::create_symlink("/dev/zero", folder.file("endless.graphml"));
    ASSERT_EQ(mkfifo(folder.file("pipe.graphml").c_str(), 0600), 0);
    for (const char* name : {"folder.graphml", "circle.graphml", "endless.graphml", "pipe.graphml"}) {
        const Outcome outcome = run({"info", folder.file(name)});
        EXPECT_EQ(outcome.exitCode, 2) << name << ": " << outcome.trouble;
        EXPECT_THAT(outcome.err, StartsWith("conspectus: ")) << name;
    }
}

class KillerOfGraphviz : public testing::TestWithParam<std::string> { };

TEST_P(KillerOfGraphviz, GivesAPictureOrASentence)
{
    const Folder folder;
    for (const test::GraphvizKiller& killer : test::graphvizKillers()) {
        write(folder.file("killer.gv"), killer.dot);
        expectMapOrSentence(run({"layout", folder.file("killer.gv"), "--json", "--engine", GetParam()}), killer.name);
    }
}

INSTANTIATE_TEST_SUITE_P(Engines, KillerOfGraphviz, testing::Values("layered", "radial", "organic", "circular"),
                         [](const auto& each) { return each.param; });

}  // namespace
}  // namespace conspectus
