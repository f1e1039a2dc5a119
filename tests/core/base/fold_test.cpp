#include "core/base/fold.h"

#include "core/base/text.h"
#include "tests/support/random_map.h"

#include <gmock/gmock.h>

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
