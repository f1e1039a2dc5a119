#include "core/query/pinyin.h"

#include "core/base/text.h"

#include <algorithm>
#include <memory>
#include <unicode/translit.h>
#include <unicode/uscript.h>

namespace conspectus {

namespace {

UChar32 codePointOf(std::string_view character)
{
    return icu::UnicodeString::fromUTF8(icu::StringPiece(character.data(), static_cast<int>(character.size())))
        .char32At(0);
}

bool isHan(UChar32 c)
{
    UErrorCode error = U_ZERO_ERROR;
    return uscript_getScript(c, &error) == USCRIPT_HAN && U_SUCCESS(error);
}

/// "wen hua" for two characters; the text itself when ICU's data is not there.
std::string latin(std::string_view han)
{
    static const std::unique_ptr<icu::Transliterator> transform = [] {
        UErrorCode error = U_ZERO_ERROR;
        return std::unique_ptr<icu::Transliterator>(
            icu::Transliterator::createInstance("Han-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, error));
    }();
    icu::UnicodeString text = icu::UnicodeString::fromUTF8(icu::StringPiece(han.data(), static_cast<int>(han.size())));
    if (transform)
        transform->transliterate(text);
    std::string result;
    text.toUTF8String(result);
    return result;
}

template <class Visit> void forEachCharacter(std::string_view text, Visit visit)
{
    while (!text.empty()) {
        const std::size_t length = std::max<std::size_t>(1, sequenceLength(text));
        visit(text.substr(0, length));
        text.remove_prefix(length);
    }
}

}  // namespace

bool hasHan(std::string_view text)
{
    bool found = false;
    forEachCharacter(text, [&](std::string_view c) {
        found = found || (static_cast<unsigned char>(c.front()) >= 0xE2 && isHan(codePointOf(c)));
    });
    return found;
}

Pinyin pinyinOf(std::string_view text)
{
    Pinyin result;
    const auto add = [](FoldedText& to, std::string_view word) {
        to.words.push_back(static_cast<std::uint32_t>(to.text.size()));
        to.text += word;
    };
    std::string other;  // letters that are not Chinese, up to here
    const auto flush = [&] {
        result.syllables.append(other);
        result.initials.append(other);
        other.clear();
    };
    forEachCharacter(text, [&](std::string_view c) {
        if (!isHan(codePointOf(c))) {
            other += c;
            return;
        }
        flush();
        const std::string syllable(trimmed(latin(c)));
        add(result.syllables, syllable);
        add(result.initials, std::string_view(syllable).substr(0, 1));
    });
    flush();
    return result;
}

}  // namespace conspectus
