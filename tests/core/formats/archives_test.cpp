// archives_test.cpp: zip archives and JSON, as readers of formats get them.
#include "core/formats/json/json_file.h"
#include "core/formats/zip/zip_file.h"

#include <gmock/gmock.h>

using namespace conspectus;
using testing::ElementsAre;
using testing::HasSubstr;

namespace {

std::string refusal(const auto& found) { return found ? std::string("(read)") : found.error().message; }

std::string archive(const std::vector<ZipEntry>& entries) { return *zipOf(entries); }

TEST(ZipFile, GivesBackWhatWasPacked)
{
    const std::string bytes =
        archive({{"map/content.json", "{}"}, {"empty", ""}, {"\xE5\x9B\xBE", std::string(99'999, 'x')}});
    EXPECT_TRUE(isZip(bytes));
    ZipFile file = *ZipFile::open(bytes, {});
    EXPECT_THAT(file.names(), ElementsAre("map/content.json", "empty", "\xE5\x9B\xBE"));
    EXPECT_EQ(*file.content("map/content.json"), "{}");
    EXPECT_EQ(*file.content("empty"), "");
    EXPECT_EQ(file.content("\xE5\x9B\xBE")->size(), 99'999u);
    EXPECT_FALSE(file.has("content.json"));
    EXPECT_THAT(refusal(file.content("content.json")), HasSubstr("no entry 'content.json'"));
}

TEST(ZipFile, RefusesAnArchiveThatIsCutOrChangedAnywhere)
{
    const std::string bytes = archive({{"a", "some text that is long enough to be packed, packed, packed"}});
    for (std::size_t length = 0; length < bytes.size(); ++length)
        EXPECT_FALSE(ZipFile::open(bytes.substr(0, length), {})) << length;
    for (std::size_t i = 31; i < 60; ++i) {  // in what is packed
        std::string changed = bytes;
        changed[i] = static_cast<char>(changed[i] ^ 0x55);
        Result<ZipFile> file = ZipFile::open(changed, {});
        EXPECT_FALSE(file && file->content("a")) << i;
    }
}

TEST(ZipFile, UnpacksNoMoreThanTheLimitInAll)
{
    const std::string bytes = archive({{"a", std::string(600'000, ' ')}, {"b", std::string(600'000, ' ')}});
    ZipFile file = *ZipFile::open(bytes, {.bytes = 1'000'000});
    EXPECT_TRUE(file.content("a"));
    EXPECT_THAT(refusal(file.content("b")), HasSubstr("more than a map may hold"));
}

TEST(JsonFile, ReadsValuesAndForgivesMissingOnes)
{
    const nlohmann::json read = *jsonFrom(R"({"title": "Heat", "n": 3, "list": [1, 2]})", {});
    EXPECT_EQ(textIn(read, "title"), "Heat");
    EXPECT_EQ(textIn(read, "n"), "");
    EXPECT_EQ(textIn(memberOf(read, "nothing"), "title"), "");
    EXPECT_EQ(memberOf(read, "list").size(), 2u);
}

TEST(JsonFile, RefusesWithTheLine)
{
    const auto fault = jsonFrom("{\n  \"a\": 1,\n  b\n}", {});
    ASSERT_FALSE(fault);
    EXPECT_EQ(fault.error().line, 3);
    EXPECT_THAT(refusal(jsonFrom("", {})), HasSubstr("not valid JSON"));
    EXPECT_THAT(refusal(jsonFrom("\"\xff\"", {})), HasSubstr("not valid JSON"));
    EXPECT_THAT(refusal(jsonFrom("[1e999]", {})), HasSubstr("not valid JSON"));
}

TEST(JsonFile, RefusesWhatIsNestedTooDeep)
{
    const auto nested = [](std::size_t depth) {
        return std::string(depth, '[') + std::string(depth, ']');
    };
    EXPECT_TRUE(jsonFrom(nested(200), {}));
    EXPECT_THAT(refusal(jsonFrom(nested(300), {})), HasSubstr("deeper than 256"));
    EXPECT_THAT(refusal(jsonFrom(std::string(5'000'000, '['), {})), HasSubstr("deeper than 256"));
}

}  // namespace
