#include "tests/cli/program.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <set>

namespace conspectus {
namespace {

using nlohmann::json;
using testing::HasSubstr;

json layoutOf(std::vector<std::string> options, const std::string& map = kBuiltIn, const std::string& in = {})
{
    options.insert(options.begin(), {"layout", map, "--json"});
    const Outcome outcome = run(options, in);
    EXPECT_EQ(outcome.exitCode, 0) << outcome.trouble << outcome.err;
    return outcome.exitCode == 0 ? json::parse(outcome.out) : json::object();
}

struct Box {
    double left, top, right, bottom;
};

Box boxOf(const json& record)
{
    const double x = record.at("x"), y = record.at("y");
    return {x, y, x + record.at("width").get<double>(), y + record.at("height").get<double>()};
}

/// Counted here from the boxes, not taken from the measures.
int overlapsIn(const json& layout)
{
    int overlaps = 0;
    const json& list = layout.at("concepts");
    for (std::size_t i = 0; i < list.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) {
            const Box a = boxOf(list[i]), b = boxOf(list[j]);
            overlaps += a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
        }
    return overlaps;
}

TEST(Layout, OfTheWholeBuiltInMapIsLegible)
{
    const json layout = layoutOf({"--size", "1920x1080"});
    const json all = json::parse(run({"info", kBuiltIn, "--json"}).out).at("concepts");
    const json& measures = layout.at("measures");
    EXPECT_EQ(measures.at("shown").get<int>() + measures.at("hidden").get<int>(), all);
    EXPECT_EQ(measures.at("shown"), layout.at("concepts").size());
    EXPECT_EQ(measures.at("overlaps"), 0);
    EXPECT_EQ(overlapsIn(layout), 0);
    EXPECT_GE(measures.at("label_px"), 10);
}

TEST(Layout, OfEachFigureIsWholeAndLegible)
{
    for (const char* view : {"Figure 1", "Figure 2", "Table 1"}) {
        const json layout = layoutOf({"--view", view, "--size", "1920x1080"});
        const json& measures = layout.at("measures");
        EXPECT_EQ(measures.at("hidden"), 0) << view;
        EXPECT_EQ(measures.at("overlaps"), 0) << view;
        EXPECT_EQ(overlapsIn(layout), 0) << view;
        EXPECT_GE(measures.at("label_px"), 12) << view;
    }
}

TEST(Layout, HasAllItsKeys)
{
    const json layout = layoutOf({"--view", "Figure 1"});
    EXPECT_EQ(layout.at("engine"), "layered");
    for (const char* key : {"x", "y", "width", "height"})
        EXPECT_TRUE(layout.at("bounds").at(key).is_number()) << key;
    for (const json& record : layout.at("concepts"))
        for (const char* key : {"id", "label", "x", "y", "width", "height", "font_px"})
            EXPECT_TRUE(record.contains(key)) << key;
    for (const char* key : {"overlaps", "crossings", "aspect", "label_px", "shown", "hidden", "ms"})
        EXPECT_TRUE(layout.at("measures").at(key).is_number()) << key;
}

TEST(Layout, DrawsEveryRelationBetweenShownConcepts)
{
    const json layout = layoutOf({"--view", "Figure 2"});
    std::set<std::string> shown;
    for (const json& record : layout.at("concepts"))
        shown.insert(record.at("id"));
    EXPECT_FALSE(layout.at("relations").empty());
    for (const json& relation : layout.at("relations")) {
        EXPECT_TRUE(shown.contains(relation.at("from"))) << relation;
        EXPECT_TRUE(shown.contains(relation.at("to"))) << relation;
        EXPECT_EQ(relation.at("points").size() % 3, 1u) << relation;
    }
}

TEST(Layout, LiesWithinItsBounds)
{
    const json layout = layoutOf({});
    const Box bounds = boxOf(layout.at("bounds"));
    for (const json& record : layout.at("concepts")) {
        const Box box = boxOf(record);
        EXPECT_TRUE(box.left >= bounds.left - 0.05 && box.right <= bounds.right + 0.05 &&
                    box.top >= bounds.top - 0.05 && box.bottom <= bounds.bottom + 0.05)
            << record;
    }
}

TEST(Layout, IsTheSameTwice)
{
    json first = layoutOf({});
    json second = layoutOf({});
    first.at("measures").erase("ms");
    second.at("measures").erase("ms");
    EXPECT_EQ(first, second);
}

TEST(Layout, ShowsAsManyLevelsAsAsked)
{
    const json top = layoutOf({"--root", "soft power", "--depth", "1"});
    EXPECT_EQ(top.at("concepts").at(0).at("label"), "soft power");
    for (const json& record : top.at("concepts"))
        EXPECT_LE(record.at("level"), 1);
    const json deeper = layoutOf({"--root", "soft power", "--depth", "2"});
    EXPECT_GT(deeper.at("concepts").size(), top.at("concepts").size());
}

TEST(Layout, CanBeMadeByEveryEngine)
{
    for (const char* engine : {"layered", "radial", "organic", "circular", "tree", "boxes"}) {
        const json layout = layoutOf({"--engine", engine, "--view", "Table 1"});
        EXPECT_EQ(layout.at("engine"), engine);
        EXPECT_EQ(overlapsIn(layout), 0) << engine;
    }
}

TEST(Layout, SpeaksChinese)
{
    const json layout = layoutOf({"--view", "Figure 1", "--language", "zh-Hans"});
    const auto isChinese = [](const json& record) {
        return record.at("label").get<std::string>().at(0) < 0;
    };
    EXPECT_TRUE(std::any_of(layout.at("concepts").begin(), layout.at("concepts").end(), isChinese));
}

TEST(Layout, OfAnEmptyMapIsEmpty)
{
    const json layout = layoutOf({}, "-", "digraph {}");
    EXPECT_TRUE(layout.at("concepts").empty());
    EXPECT_EQ(layout.at("measures").at("shown"), 0);
}

TEST(Layout, OfTwoThousandConceptsFoldsRatherThanShrinks)
{
    std::string dot = "digraph {";
    for (int i = 1; i < 2000; ++i)
        dot += "\"concept number " + std::to_string(i / 4) + "\" -> \"concept number " + std::to_string(i) + "\";";
    const json measures = layoutOf({}, "-", dot + "}").at("measures");
    EXPECT_EQ(measures.at("shown").get<int>() + measures.at("hidden").get<int>(), 2000);
    EXPECT_GE(measures.at("label_px"), 10);
    EXPECT_EQ(measures.at("overlaps"), 0);
}

TEST(Layout, IsReadableWithoutJson)
{
    const Outcome outcome = run({"layout", kBuiltIn});
    EXPECT_EQ(outcome.exitCode, 0) << outcome.err;
    EXPECT_THAT(outcome.out, HasSubstr("concepts shown"));
}

TEST(LayoutCommand, CarriesAPreviousLayoutOn)
{
    const std::string folder = testing::TempDir() + "conspectus-previous";
    std::filesystem::create_directories(folder);
    const std::string previous = folder + "/layout.json";
    const Outcome first = run({"layout", kBuiltIn, "--json", "--size", "1920x1080"});
    ASSERT_EQ(first.exitCode, 0);
    std::ofstream(previous) << first.out;
    const json before = json::parse(first.out), after = layoutOf({"--previous", previous});
    const json& moved = after.at("measures").at("displacement");
    EXPECT_EQ(moved.at("carried_on"), true);
    EXPECT_EQ(moved.at("concepts"), before.at("concepts").size());
    EXPECT_EQ(moved.at("order_flips"), 0);
    EXPECT_LE(moved.at("max").get<double>(), 0.001);
    EXPECT_EQ(after.at("measures").at("crossings"), before.at("measures").at("crossings"));
    EXPECT_EQ(overlapsIn(after), 0);

    std::ofstream(previous, std::ios::trunc) << "{\"nodes\": 3}";
    const Outcome wrong = run({"layout", kBuiltIn, "--previous", previous});
    EXPECT_NE(wrong.exitCode, 0);
    EXPECT_THAT(wrong.err, HasSubstr("is not a layout"));
    std::filesystem::remove_all(folder);
}

}  // namespace
}  // namespace conspectus
