#include "core/base/typo.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

using namespace conspectus;

namespace {

/// Everything that one edit makes of `typed`, over a small alphabet.
std::set<std::string> edited(const std::string& typed)
{
    std::set<std::string> made{typed};
    for (std::size_t i = 0; i <= typed.size(); ++i) {
        for (char c : std::string("abc")) {
            made.insert(typed.substr(0, i) + c + typed.substr(i));
            if (i < typed.size())
                made.insert(typed.substr(0, i) + c + typed.substr(i + 1));
        }
        if (i < typed.size())
            made.insert(typed.substr(0, i) + typed.substr(i + 1));
        if (i + 1 < typed.size())
            made.insert(typed.substr(0, i) + typed[i + 1] + typed[i] + typed.substr(i + 2));
    }
    return made;
}

std::vector<std::string> wordsUpTo(std::size_t length)
{
    std::vector<std::string> words{""};
    for (std::size_t i = 0; i < words.size(); ++i)
        if (words[i].size() < length)
            for (char c : std::string("abc"))
                words.push_back(words[i] + c);
    return words;
}

}  // namespace

TEST(Typo, IsOneEditAndNoMore)
{
    const std::vector<std::string> words = wordsUpTo(4);
    for (const std::string& typed : words) {
        const std::set<std::string> near = edited(typed);
        for (const std::string& word : words) {
            bool expected = false;
            for (std::size_t length = 0; length <= word.size(); ++length)
                expected = expected || near.contains(word.substr(0, length));
            EXPECT_EQ(beginsNearly(word, typed), expected) << word << " typed as " << typed;
        }
    }
}

TEST(Typo, CountsCharactersNotBytes)
{
    EXPECT_TRUE(beginsNearly("культура", "кульдура"));
    EXPECT_TRUE(beginsNearly("культура", "куьлтура"));
    EXPECT_FALSE(beginsNearly("культура", "кудьдура"));
    EXPECT_TRUE(beginsNearly("文化实力", "文化力实"));
}
