#include "tests/cli/program.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace conspectus {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::IsEmpty;

TEST(Convert, ToGraphMlAndBackLosesNothing)
{
    const Folder folder;
    const Outcome there =
        run({"convert", kBuiltIn, folder.file("map.graphml"), "--report", folder.file("report.json")});
    ASSERT_EQ(there.exitCode, 0) << there.err;
    EXPECT_THAT(there.err, IsEmpty());
    EXPECT_THAT(json::parse(bytesOf(folder.file("report.json"))).at("losses"), IsEmpty());

    const Outcome again = run({"convert", folder.file("map.graphml"), "-", "--to", "graphml"});
    EXPECT_EQ(again.exitCode, 0) << again.err;
    EXPECT_EQ(again.out, bytesOf(folder.file("map.graphml")));
}

TEST(Convert, KeepsConceptsAndRelationsInDot)
{
    const Folder folder;
    ASSERT_EQ(run({"convert", kBuiltIn, folder.file("map.dot")}).exitCode, 0);
    const json before = json::parse(run({"info", kBuiltIn, "--json"}).out);
    const json after = json::parse(run({"info", folder.file("map.dot"), "--json"}).out);
    EXPECT_EQ(after.at("concepts"), before.at("concepts"));
    EXPECT_EQ(after.at("relations"), before.at("relations"));
}

TEST(Convert, ReportsWhatItCouldNotCarryOver)
{
    const Folder folder;
    const Outcome outcome = run({"convert", "-", folder.file("map.graphml"), "--report", folder.file("report.json")},
                                "digraph { a [label=<<b>bold</b>>]; a -> b }");
    ASSERT_EQ(outcome.exitCode, 0) << outcome.err;
    const json losses = json::parse(bytesOf(folder.file("report.json"))).at("losses");
    ASSERT_EQ(losses.size(), 1u);
    EXPECT_EQ(losses[0].at("when"), "reading");
    EXPECT_THAT(outcome.err, HasSubstr(losses[0].at("message").get<std::string>()));
}

TEST(Convert, NeedsToKnowTheFormat)
{
    const Outcome outcome = run({"convert", kBuiltIn, "map.unheard-of"});
    EXPECT_EQ(outcome.exitCode, 1);
    EXPECT_THAT(outcome.err, HasSubstr("graphml"));
}

TEST(Convert, LeavesTheOldFileWhenTheInputIsBad)
{
    const Folder folder;
    write(folder.file("old.graphml"), "precious");
    EXPECT_EQ(run({"convert", "-", folder.file("old.graphml")}, "<graphml><graph>").exitCode, 2);
    EXPECT_EQ(bytesOf(folder.file("old.graphml")), "precious");
}

}  // namespace
}  // namespace conspectus
