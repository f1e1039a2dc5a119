// many_test.cpp: folders of maps converted and looked at in one go.
#include "tests/cli/program.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace conspectus {
namespace {

using nlohmann::json;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
namespace fs = std::filesystem;

/// Two good maps, one below the other, a bad one between them, and what is no map.
struct Maps {
    Maps()
    {
        fs::create_directories(folder.path() / "in/deep");
        fs::create_directories(folder.path() / "in/.hidden");
        write(folder.file("in/a.dot"), "digraph { a -> b }");
        write(folder.file("in/b.graphml"), "<graphml>");
        write(folder.file("in/deep/c.dot"), "graph { c }");
        write(folder.file("in/.hidden/d.dot"), "graph { d }");
        write(folder.file("in/readme.txt"), "nothing");
    }
    Folder folder;
};

TEST(ConvertMany, GoesOnAfterABadOneAndSaysWhatBecameOfEach)
{
    const Maps maps;
    const Outcome outcome = run({"convert", "--to", "graphml", maps.folder.file("in"), "-o", maps.folder.file("out"),
                                 "--report", maps.folder.file("report.json")});
    EXPECT_EQ(outcome.exitCode, 2);
    EXPECT_THAT(outcome.err, HasSubstr("1 of 3 maps could not be converted."));
    EXPECT_THAT(
        outcome.out,
        AllOf(HasSubstr("concepts"), HasSubstr("never closed"), HasSubstr("deep/c.graphml"), Not(HasSubstr("hidden"))));
    EXPECT_THAT(run({"validate", maps.folder.file("out/a.graphml")}).out, HasSubstr("2 concepts, 1 relation"));
    EXPECT_TRUE(fs::exists(maps.folder.file("out/deep/c.graphml")));
    EXPECT_FALSE(fs::exists(maps.folder.file("out/b.graphml")));
    const json report = json::parse(bytesOf(maps.folder.file("report.json")));
    ASSERT_EQ(report.at("maps").size(), 3u);
    EXPECT_TRUE(report.at("maps")[1].contains("error"));
}

TEST(ConvertMany, NeverWritesTwoMapsIntoOneFile)
{
    const Folder folder;
    write(folder.file("a.dot"), "graph { x }");
    write(folder.file("a.gv"), "graph { x; y }");
    const Outcome outcome = run(
        {"convert", folder.file("a.dot"), folder.file("a.gv"), kBuiltIn, "--to", "graphml", "-o", folder.file("out")});
    EXPECT_EQ(outcome.exitCode, 0) << outcome.err;
    for (const char* name : {"out/a.graphml", "out/a-2.graphml", "out/cultural-soft-power.graphml"})
        EXPECT_TRUE(fs::exists(folder.file(name))) << name;
}

TEST(ConvertMany, NeedsAFormatAndAFolder)
{
    const Maps maps;
    const Outcome noFormat = run({"convert", maps.folder.file("in"), "-o", maps.folder.file("out")});
    EXPECT_EQ(noFormat.exitCode, 1);
    EXPECT_THAT(noFormat.err, HasSubstr("--to"));
    const Outcome noFolder = run({"convert", maps.folder.file("in"), maps.folder.file("out.graphml")});
    EXPECT_EQ(noFolder.exitCode, 1);
    EXPECT_THAT(noFolder.err, HasSubstr("-o DIR"));
    const Outcome three = run({"convert", kBuiltIn, kBuiltIn, "-"});
    EXPECT_EQ(three.exitCode, 1);
}

TEST(ValidateMany, LooksAtEveryMapOfAFolderAndCounts)
{
    const Maps maps;
    const Outcome outcome = run({"validate", maps.folder.file("in")});
    EXPECT_EQ(outcome.exitCode, 2);
    EXPECT_THAT(outcome.out,
                AllOf(HasSubstr("a.dot: ok"), HasSubstr("c.dot: ok"), HasSubstr("3 maps: 2 ok, 1 cannot be read\n")));
    EXPECT_THAT(outcome.err, HasSubstr("b.graphml"));
}

TEST(ValidateMany, SaysThatAFolderHasNoMap)
{
    const Folder folder;
    const Outcome outcome = run({"validate", folder.path().string()});
    EXPECT_EQ(outcome.exitCode, 2);
    EXPECT_THAT(outcome.err, HasSubstr("no map"));
}

}  // namespace
}  // namespace conspectus
