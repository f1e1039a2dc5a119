// hostile_files_test.cpp: broken and hostile files of our own making give a sentence or a sound map.
#include "tests/support/hostile_files.h"

#include "tests/core/formats/reading.h"
#include "tests/support/graphviz_killers.h"

using namespace conspectus;
using namespace conspectus::test;
using testing::AnyOf;
using testing::EndsWith;
using testing::IsEmpty;

namespace {

void expectMap(const ReadMap& found, const HostileFile& file)
{
    EXPECT_EQ(file.fate, Fate::Opened);
    EXPECT_THAT(verify(found.map), IsEmpty());
    EXPECT_GT(found.map.conceptCount(), 0u);
    EXPECT_EQ(read(written("graphml", found.map), "map.graphml").map, found.map);
}

void expectSentence(const Error& error, const HostileFile& file)
{
    EXPECT_NE(file.fate, Fate::Opened) << error.message;
    EXPECT_THAT(error.message, AnyOf(EndsWith("."), EndsWith("?")));
    EXPECT_LT(error.message.size(), 300u) << "a sentence, not the file";
    EXPECT_EQ(error.file, file.name);
    if (file.fate == Fate::RefusedWithLine) {
        EXPECT_GT(error.line, 0) << error.message;
    }
}

void expectSentencesOrMaps(const std::vector<HostileFile>& files)
{
    for (const HostileFile& file : files) {
        SCOPED_TRACE(file.name);
        if (const Result<ReadMap> found = readMap(file.bytes, file.name))
            expectMap(*found, file);
        else
            expectSentence(found.error(), file);
    }
}

TEST(HostileFiles, InGraphMlGiveASentenceOrASoundMap) { expectSentencesOrMaps(hostileGraphMl()); }

TEST(HostileFiles, ThatKillGraphvizOpen)
{
    for (const GraphvizKiller& killer : graphvizKillers()) {
        SCOPED_TRACE(killer.name);
        EXPECT_GT(read(killer.dot, killer.name + ".gv").map.relationCount(), 0u);
    }
}

TEST(HostileFiles, InDotGiveASentenceOrASoundMap) { expectSentencesOrMaps(hostileDot()); }

}  // namespace
