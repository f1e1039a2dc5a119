#include "tests/cli/program.h"

#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <unistd.h>

namespace conspectus {
namespace {

using nlohmann::json;
using testing::Contains;
using testing::HasSubstr;

namespace fs = std::filesystem;

class TourCommand : public testing::Test {
protected:
    TourCommand() : folder(fs::temp_directory_path() / ("conspectus-tour-" + std::to_string(::getpid()))) { }
    void SetUp() override { fs::create_directories(folder); }
    void TearDown() override { fs::remove_all(folder); }

    std::string path(const char* name) const { return (folder / name).string(); }
    std::string bytesOf(const char* name) const
    {
        std::ifstream file(path(name), std::ios::binary);
        return {std::istreambuf_iterator<char>(file), {}};
    }

    fs::path folder;
};

TEST_F(TourCommand, TheBuiltInTourGoesThroughThePaper)
{
    const Outcome outcome = run({"tour", kBuiltIn, "--json"});
    ASSERT_EQ(outcome.exitCode, 0) << outcome.err;
    const json stops = json::parse(outcome.out).at("stops");
    EXPECT_GE(stops.size(), 10u);
    std::string all;
    for (const json& stop : stops) {
        EXPECT_EQ(stop.at("missing"), 0) << stop.at("title");
        EXPECT_GT(stop.at("shown").size(), 0u) << stop.at("title");
        EXPECT_GT(stop.at("subject").size(), 0u) << stop.at("title");
        EXPECT_GT(std::string(stop.at("notes")).size(), 40u) << stop.at("title") << ": notes to speak from";
        EXPECT_GT(stop.at("planned"), 0);
        all += std::string(stop.at("title")) + "\n";
    }
    for (const char* section :
         {"\u00A72", "\u00A73", "\u00A74.1", "\u00A74.2", "\u00A74.3", "Figure 1", "Figure 2", "Table 1"})
        EXPECT_THAT(all, HasSubstr(section));
    const json chinese = json::parse(run({"tour", kBuiltIn, "--language", "zh-Hans"}).out);
    EXPECT_EQ(chinese.at("stops").at(0).at("title"), "一图看懂全文");
    EXPECT_THAT(chinese.at("stops").at(2).at("shown"), Contains("硬实力"));
}

TEST_F(TourCommand, WritesTheSameSlidesTwice)
{
    ASSERT_EQ(run({"tour", kBuiltIn, "--pdf", path("a.pdf")}).exitCode, 0);
    ASSERT_EQ(run({"tour", kBuiltIn, "--pdf", path("b.pdf")}).exitCode, 0);
    EXPECT_GT(bytesOf("a.pdf").size(), 10'000u);
    EXPECT_EQ(bytesOf("a.pdf"), bytesOf("b.pdf"));
}

TEST_F(TourCommand, WritesAPictureForEachStep)
{
    ASSERT_EQ(run({"tour", kBuiltIn, "--png", path("stops")}).exitCode, 0);
    ASSERT_EQ(run({"tour", kBuiltIn, "--png", path("steps"), "--steps", "--shape", "4:3"}).exitCode, 0);
    const auto files = [&](const char* name) {
        return std::distance(fs::directory_iterator(folder / name), fs::directory_iterator());
    };
    EXPECT_EQ(files("stops"), 18);
    EXPECT_EQ(files("steps"), 18 + 2 + 2 + 3 + 3 + 4 + 3 + 3);
    EXPECT_TRUE(fs::exists(folder / "stops" / "018.png"));
}

TEST_F(TourCommand, SaysWhatItCannotDo)
{
    EXPECT_EQ(run({"tour", kBuiltIn, "--tour", "Nobody's"}).exitCode, 1);
    EXPECT_THAT(run({"tour", kBuiltIn, "--shape", "1:1"}).err, HasSubstr("16:9 or 4:3"));
    EXPECT_THAT(run({"tour", kBuiltIn, "--pdf", path("x.pdf"), "--handout", "5"}).err, HasSubstr("2, 3 or 6"));
    EXPECT_THAT(run({"tour", kBuiltIn, "--theme", "nigth"}).err, HasSubstr("night"));
    EXPECT_FALSE(fs::exists(folder / "x.pdf"));
    std::ofstream(path("plain.dot")) << "digraph { a -> b }";
    EXPECT_THAT(run({"tour", path("plain.dot")}).err, HasSubstr("no tour"));
}

}  // namespace
}  // namespace conspectus
