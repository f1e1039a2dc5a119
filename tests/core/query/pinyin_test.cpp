#include "core/query/pinyin.h"

#include "core/query/search.h"
#include "tests/support/sketch.h"

#include <gtest/gtest.h>

using namespace conspectus;
using namespace conspectus::test;

TEST(Pinyin, IsReadWithoutTones)
{
    EXPECT_TRUE(hasHan("文化软实力"));
    EXPECT_FALSE(hasHan("soft power"));
    EXPECT_FALSE(hasHan("ソフト"));
    EXPECT_EQ(pinyinOf("文化软实力").syllables.text, "wenhuaruanshili");
    EXPECT_EQ(pinyinOf("文化软实力").initials.text, "whrsl");
    EXPECT_EQ(pinyinOf("文化 GDP").initials.text, "wh gdp");
}

TEST(Pinyin, FindsChineseLabels)
{
    ConceptMap map;
    put(map, "文化软实力");
    put(map, "硬实力");
    for (const char* typed : {"whrsl", "wenhua", "wen hua", "ruanshi", "rsl", "文化"}) {
        const auto hits = search(map, typed, 10);
        ASSERT_EQ(hits.size(), 1u) << typed;
        EXPECT_EQ(hits[0].text, "文化软实力") << typed;
    }
    EXPECT_EQ(search(map, "shili", 10).size(), 2u);
}

TEST(Search, ForgivesOneMistakeAWord)
{
    ConceptMap map;
    put(map, "cultural soft power");
    put(map, "cultivation");
    const SearchIndex index(map);
    for (const char* typed : {"cultrual", "powr sotf", "cutural", "softt"}) {
        const auto hits = index.findNearly(typed, 10);
        ASSERT_FALSE(hits.empty()) << typed;
        EXPECT_EQ(hits[0].text, "cultural soft power") << typed;
        EXPECT_FALSE(hits[0].ranges.empty()) << typed;
    }
    EXPECT_TRUE(index.findNearly("xyz", 10).empty());
    EXPECT_TRUE(index.findNearly("cxltxral", 10).empty());
    EXPECT_TRUE(index.findNearly("", 10).empty());
}
