#include "tests/cli/program.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace conspectus {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

std::vector<std::string> idsIn(const json& records)
{
    std::vector<std::string> ids;
    for (const json& each : records)
        ids.push_back(each.at("id"));
    return ids;
}

TEST(QueryCommand, AnswersAsJsonAndAsText)
{
    const Outcome outcome = run({"query", kBuiltIn, "? -[drives]-> \"cultural innovation\"", "--json"});
    ASSERT_EQ(outcome.exitCode, 0) << outcome.err;
    const json found = json::parse(outcome.out);
    EXPECT_EQ(found.at("count"), 3);
    EXPECT_THAT(idsIn(found.at("concepts")),
                UnorderedElementsAre("ability-to-innovate-with-technology", "ability-to-create-a-soft-environment",
                                     "soft-capital"));
    EXPECT_EQ(found.at("relations").size(), 3u);
    EXPECT_THAT(run({"query", kBuiltIn, "id:soft-power"}).out, HasSubstr("soft power"));
}

TEST(QueryCommand, SaysWhatIsWrong)
{
    for (const char* query : {"", "tag:", "\"open", "\"nobody\" --> ?", "type:eats"}) {
        const Outcome outcome = run({"query", kBuiltIn, query});
        EXPECT_EQ(outcome.exitCode, 1) << query << outcome.trouble;
        EXPECT_THAT(outcome.out, IsEmpty()) << query;
        EXPECT_THAT(outcome.err, HasSubstr("conspectus: ")) << query;
    }
    EXPECT_EQ(run({"query", "/no/such/map", "a"}).exitCode, 2);
}

TEST(PathCommand, SaysHowTwoConceptsAreRelated)
{
    const Outcome outcome = run({"path", kBuiltIn, "culture", "economic power", "--json"});
    ASSERT_EQ(outcome.exitCode, 0) << outcome.err;
    const json found = json::parse(outcome.out);
    EXPECT_EQ(found.at("length"), 3);
    EXPECT_GE(found.at("shortest"), 1);
    EXPECT_THAT(found.at("common"), testing::Contains("comprehensive-national-power"));
    for (const json& path : found.at("paths"))
        EXPECT_EQ(path.at("sentences").size(), path.at("length"));
    EXPECT_EQ(outcome.out, run({"path", kBuiltIn, "culture", "economic power", "--json"}).out);
}

TEST(PathCommand, KeepsToTypesAndDirections)
{
    const auto lengthOf = [](std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), {"path", kBuiltIn});
        arguments.push_back("--json");
        return json::parse(run(arguments).out).at("length");
    };
    EXPECT_EQ(lengthOf({"soft power", "culture"}), 1);
    EXPECT_EQ(lengthOf({"culture", "soft power", "--directed"}), nullptr);
    EXPECT_EQ(lengthOf({"soft power", "culture", "--type", "drives"}), nullptr);
    EXPECT_EQ(lengthOf({"soft capital", "comprehensive national power"}), nullptr) << "the paper draws no such line";
    EXPECT_EQ(run({"path", kBuiltIn, "soft power", "nobody"}).exitCode, 1);
}

TEST(Info, SaysWhatTheGraphSays)
{
    const json graph = json::parse(run({"info", kBuiltIn, "--json"}).out).at("graph");
    EXPECT_EQ(graph.at("starts").size(), 4u);
    EXPECT_EQ(graph.at("parts"), 4);
    EXPECT_EQ(graph.at("duplicate_labels").size(), 1u);
    EXPECT_EQ(graph.at("orphans").size(), 0u);
    EXPECT_FALSE(graph.at("most_bridging").empty());
}

TEST(LayoutCommand, FiltersByAQuery)
{
    const json laidOut =
        json::parse(run({"layout", kBuiltIn, "--json", "--filter", "under:\"hidden competitiveness\""}).out);
    EXPECT_EQ(laidOut.at("measures").at("shown"), 9);
    EXPECT_EQ(laidOut.at("measures").at("out_of_scope"), 67);
}

}  // namespace
}  // namespace conspectus
