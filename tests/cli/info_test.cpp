#include "tests/cli/program.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace conspectus {
namespace {

using nlohmann::json;
using testing::AllOf;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

constexpr const char* kSmallMap = "digraph { heat -> energy [label=\"is a form of\"]; energy -> work; light }";

TEST(Info, SaysWhatTheBuiltInMapHolds)
{
    const Outcome outcome = run({"info", kBuiltIn, "--json"});
    ASSERT_EQ(outcome.exitCode, 0) << outcome.err;
    const json info = json::parse(outcome.out);
    EXPECT_GT(info.at("concepts"), 70);
    EXPECT_GT(info.at("relations"), 70);
    EXPECT_THAT(info.at("relation_types").get<std::vector<std::string>>(), Contains("includes"));
    EXPECT_EQ(info.at("views"),
              json({"Whole map", "Figure 1", "Figure 2", "Table 1", "The role of cultural soft power"}));
    EXPECT_EQ(info.at("languages"), json({"en", "zh-Hans"}));
    EXPECT_THAT(info.at("warnings"), IsEmpty());
}

TEST(Info, ReadsStandardInput)
{
    const Outcome outcome = run({"info", "-", "--json"}, kSmallMap);
    ASSERT_EQ(outcome.exitCode, 0) << outcome.err;
    const json info = json::parse(outcome.out);
    EXPECT_EQ(info.at("concepts"), 4);
    EXPECT_EQ(info.at("relations"), 2);
}

TEST(Info, IsReadableWithoutJson)
{
    const Outcome outcome = run({"info", kBuiltIn});
    EXPECT_EQ(outcome.exitCode, 0) << outcome.err;
    EXPECT_THAT(outcome.out, AllOf(HasSubstr("Concepts: "), HasSubstr("Figure 1, Figure 2, Table 1")));
}

TEST(Info, SaysTheSameTwice)
{
    EXPECT_EQ(run({"info", kBuiltIn, "--json"}).out, run({"info", kBuiltIn, "--json"}).out);
}

TEST(Info, FailsWithTwoOnWhatIsNotThere)
{
    for (const char* path : {"/no/such/map.graphml", "/", "builtin:nothing"}) {
        const Outcome outcome = run({"info", path});
        EXPECT_EQ(outcome.exitCode, 2) << path << outcome.trouble;
        EXPECT_THAT(outcome.err, StartsWith("conspectus: ")) << path;
        EXPECT_THAT(outcome.out, IsEmpty()) << path;
    }
}

TEST(Validate, SaysOneLineForEachFile)
{
    const Folder folder;
    write(folder.file("good.dot"), kSmallMap);
    write(folder.file("bad.graphml"), "<graphml><graph>");
    const Outcome outcome = run({"validate", folder.file("good.dot"), folder.file("bad.graphml"), kBuiltIn});
    EXPECT_EQ(outcome.exitCode, 2) << outcome.trouble;
    EXPECT_THAT(
        outcome.out,
        AllOf(HasSubstr("good.dot: ok, 4 concepts, 2 relations\n"), HasSubstr("builtin:cultural-soft-power: ok, ")));
    EXPECT_THAT(outcome.err, AllOf(StartsWith("conspectus: "), HasSubstr("bad.graphml")));
}

TEST(Validate, NamesFiguresAndStopsWhoseViewIsMissing)
{
    const Outcome outcome = run({"validate", "-"}, R"(<graphml xmlns="http://graphml.graphdrawing.org/xmlns"
 xmlns:c="urn:conspectus:map:1"><key id="figures" for="graph" attr.name="figures" attr.type="string"/>
<graph id="map" edgedefault="directed"><data key="figures"><c:figure name="Figure 1" view="Gone"/></data>
<node id="n1"/></graph></graphml>)");
    EXPECT_EQ(outcome.exitCode, 0) << outcome.err;
    EXPECT_EQ(outcome.out,
              "-: ok, 1 concept, 0 relations, 1 warning\n"
              "-: The figure 'Figure 1' shows the view 'Gone', which the map does not have.\n");
}

TEST(Validate, IsContentWithGoodFiles)
{
    const Outcome outcome = run({"validate", "-"}, kSmallMap);
    EXPECT_EQ(outcome.exitCode, 0);
    EXPECT_EQ(outcome.out, "-: ok, 4 concepts, 2 relations\n");
    EXPECT_THAT(outcome.err, IsEmpty());
}

}  // namespace
}  // namespace conspectus
