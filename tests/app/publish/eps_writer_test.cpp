#include "app/publish/writers.h"
#include "tests/app/publish/hostile_map.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <regex>
#include <sstream>

namespace conspectus {
namespace {

using testing::ContainsRegex;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

std::string epsOf(const ConceptMap& map, const ExportOptions& options = {})
{
    return *writeEps(map, pictureOf(map), options);
}

std::size_t count(const std::string& text, const std::string& pattern)
{
    const std::regex wanted(pattern);
    return std::size_t(std::distance(std::sregex_iterator(text.begin(), text.end(), wanted), std::sregex_iterator()));
}

TEST(EpsWriter, SaysWhatItIsAndHowLarge)
{
    const std::string eps = epsOf(powers().map, {.size = QSizeF(801, 600), .title = QStringLiteral("Powers")});
    EXPECT_THAT(eps,
                StartsWith("%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 601 450\n"
                           "%%HiResBoundingBox: 0 0 600.75 450\n%%Title: (Powers)\n"));
    EXPECT_THAT(eps, HasSubstr("\n%%EndComments\n"));
    EXPECT_TRUE(eps.ends_with("\nshowpage\n%%Trailer\n%%EOF\n"));
    EXPECT_THAT(eps, Not(HasSubstr("CreationDate")));
}

TEST(EpsWriter, HasLettersAsShapesEachDescribedOnce)
{
    SampleMap sample;
    sample.add("noon noon noon");
    const std::string eps = epsOf(sample.map);
    EXPECT_THAT(eps, Not(HasSubstr("findfont")));
    EXPECT_EQ(count(eps, "/g\\d+ \\{"), 2u);
    EXPECT_EQ(count(eps, "/g\\d+ t\n"), 12u);
}

TEST(EpsWriter, IsSevenBitInShortLinesWhateverTheMapHolds)
{
    SampleMap chinese;
    chinese.add("\xe8\xbd\xaf\xe5\xae\x9e\xe5\x8a\x9b");
    chinese.add("\xd9\x82\xd9\x88\xd8\xa9 \xd9\x86\xd8\xa7\xd8\xb9\xd9\x85\xd8\xa9");
    chinese.add(std::string(1'000, 'x'));
    for (const ConceptMap& map : {hostileMap().map, chinese.map, ConceptMap()}) {
        const std::string eps = epsOf(map, {.title = QString(2'000, u')')});
        EXPECT_TRUE(std::ranges::all_of(eps, [](char c) { return c == '\n' || (c >= 0x20 && c < 0x7F); }));
        std::istringstream lines(eps);
        for (std::string line; std::getline(lines, line);)
            EXPECT_LE(line.size(), 255u) << line.substr(0, 60);
        EXPECT_EQ(eps == epsOf(map, {.title = QString(2'000, u')')}), true);
    }
}

TEST(EpsWriter, KeepsTheTitleFromEndingItsComment)
{
    const std::string eps = epsOf(powers().map, {.title = QStringLiteral("a) \\ caf\u00e9\n%%EOF \u8f6f \u2013 b")});
    EXPECT_THAT(eps, HasSubstr("\n%%Title: (a\\) \\\\ cafe %%EOF  - b)\n"));
}

TEST(EpsWriter, LeavesTheCanvasOutWhenTransparent)
{
    EXPECT_THAT(epsOf(powers().map), HasSubstr("rectfill"));
    EXPECT_THAT(epsOf(powers().map, {.isTransparent = true}), Not(HasSubstr("rectfill")));
}

}  // namespace
}  // namespace conspectus
