#include "core/query/fold.h"

#include "core/base/text.h"
#include "tests/support/random_map.h"

#include <gmock/gmock.h>
#include <thread>

using namespace conspectus;

namespace {

std::string folded(std::string_view source)
{
    FoldedText text;
    text.append(source);
    return text.text;
}

/// The folded text with a bar where a word begins.
std::string words(std::string_view source)
{
    FoldedText text;
    text.append(source);
    for (auto offset = text.words.rbegin(); offset != text.words.rend(); ++offset)
        text.text.insert(*offset, "|");
    return text.text;
}

std::string utf8(char32_t c)
{
    const auto tail = [c](int shift) {
        return static_cast<char>(0x80 | ((c >> shift) & 0x3F));
    };
    if (c < 0x800)
        return {static_cast<char>(0xC0 | (c >> 6)), tail(0)};
    if (c < 0x10000)
        return {static_cast<char>(0xE0 | (c >> 12)), tail(6), tail(0)};
    return {static_cast<char>(0xF0 | (c >> 18)), tail(12), tail(6), tail(0)};
}

}  // namespace

TEST(Fold, CaseAndDiacriticsGo)
{
    EXPECT_EQ(folded("R&D Ärger ÇEDILLE Łódź İstanbul"), "r&d arger cedille lodz istanbul");
    EXPECT_EQ(folded("Straße, Œuvre, Þing"), "strasse, oeuvre, thing");
    EXPECT_EQ(folded("e\xCC\x81tude"), "etude");
}

TEST(Fold, GreekAndCyrillicLoseTheirCase)
{
    EXPECT_EQ(folded("ΛΟΓΟΣ"), "λογοσ");
    EXPECT_EQ(folded("МЯГКАЯ СИЛА Ё"), "мягкая сила ё");
}

TEST(Fold, LatinLettersOfEveryLanguageBecomeAscii)
{
    EXPECT_EQ(folded("Việt Nam, Đà Nẵng, phở"), "viet nam, da nang, pho");
    EXPECT_EQ(folded("Ǎ ǎ Ǆ Ș ț ẞ Ə"), "a a dz s t ss ə");
    EXPECT_EQ(folded("paraŀlel ŉ Ŋ ŧ"), "parallel n n t");
}

TEST(Fold, GreekArabicAndHebrewLoseAccentsAndPoints)
{
    EXPECT_EQ(folded("Λόγος ᾠδή"), "λογοσ ωδη");
    EXPECT_EQ(folded("القُوَّة الأُولَى"), "القوة الاولى");
    EXPECT_EQ(folded("שָׁלוֹם"), "שלום");
}

TEST(Fold, MarksThatArePartOfALetterStay)
{
    EXPECT_EQ(folded("Ёлка й Її"), "ёлка й її");
    EXPECT_EQ(folded("ガが"), "ガが");
    EXPECT_EQ(folded("हिन्दी 한글"), "हिन्दी 한글");
}

TEST(Fold, CompatibilityFormsBecomeOrdinaryLetters)
{
    EXPECT_EQ(folded("CO₂ m² ﬁeld ①"), "co2 m2 field 1");
    EXPECT_EQ(words("ｶﾅ ⼒"), "|カ|ナ |力");
    EXPECT_EQ(folded("½ ℃"), "  ℃") << "that would not be letters stays";
}

TEST(Fold, EveryCharacterIsFoldedOnceAndForAll)
{
    for (char32_t c = 0x80; c <= 0x10FFFF; ++c) {
        if (c >= 0xD800 && c <= 0xDFFF)
            continue;
        const std::string source = utf8(c);
        ASSERT_TRUE(isValidUtf8(source)) << std::hex << static_cast<std::uint32_t>(c);
        FoldedText once, twice;
        once.append(source);
        twice.append(once.text);
        ASSERT_EQ(twice.text, once.text) << std::hex << static_cast<std::uint32_t>(c);
        ASSERT_EQ(twice.words, once.words) << std::hex << static_cast<std::uint32_t>(c);
        ASSERT_TRUE(isValidUtf8(once.text)) << std::hex << static_cast<std::uint32_t>(c);
        ASSERT_EQ(once.text.find_first_of("\t\n\r"), std::string::npos) << std::hex << static_cast<std::uint32_t>(c);
    }
}

TEST(Fold, MayBeAskedByManyThreadsAtOnce)
{
    std::string source;
    for (char32_t c = 0x80; c < 0x3000; ++c)
        source += utf8(c);
    std::vector<std::string> made(4);
    {
        std::vector<std::jthread> threads;
        for (std::string& each : made)
            threads.emplace_back([&] { each = folded(source); });
    }
    for (const std::string& each : made)
        EXPECT_EQ(each, made.front());
}

TEST(Fold, FullWidthFormsBecomeAscii) { EXPECT_EQ(folded("Ｓｏｆｔ　ｐｏｗｅｒ！"), "soft power!"); }

TEST(Fold, WordsBeginAfterWhatIsNotALetter)
{
    EXPECT_EQ(words("inter-ethnic identity (system)"), "|inter-|ethnic |identity (|system)");
    EXPECT_EQ(words("two\nlines"), "|two |lines");
    EXPECT_EQ(words("«élan» ×2"), " |elan   |2");
}

TEST(Fold, EveryIdeographBeginsAWord)
{
    EXPECT_EQ(words("文化软实力"), "|文|化|软|实|力");
    EXPECT_EQ(words("GDP增长，3%"), "|gdp|增|长,|3%");
}

TEST(Fold, OriginsLeadBackToTheCharacterAByteCameFrom)
{
    EXPECT_THAT(foldedOrigins("ßé"), testing::ElementsAre(0, 0, 2, 4));  // s s e, end
    EXPECT_THAT(foldedOrigins("e\xCC\x81x"), testing::ElementsAre(0, 3, 4));
    EXPECT_THAT(foldedOrigins(""), testing::ElementsAre(0));
}

TEST(Fold, HoldsForAnyBytes)
{
    test::Random random(1);
    for (int run = 0; run < 2'000; ++run) {
        std::string source = test::oddText(random);
        for (std::uint32_t noise = random.below(4); noise > 0; --noise)
            source.insert(source.begin() + random.below(static_cast<std::uint32_t>(source.size() + 1)),
                          static_cast<char>(random.below(256)));
        FoldedText text;
        text.append(source);
        const auto origins = foldedOrigins(source);
        ASSERT_EQ(origins.size(), text.text.size() + 1);
        ASSERT_TRUE(std::is_sorted(origins.begin(), origins.end()));
        ASSERT_TRUE(std::is_sorted(text.words.begin(), text.words.end()));
        ASSERT_EQ(text.text.find('\n'), std::string::npos);
        ASSERT_EQ(folded(text.text), text.text) << "folding twice changes nothing";
        if (isValidUtf8(source)) {
            ASSERT_TRUE(isValidUtf8(text.text));
        }
    }
}
