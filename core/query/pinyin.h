// pinyin.h: how Chinese labels are typed on a Latin keyboard.
#pragma once
#include "core/query/fold.h"

namespace conspectus {

/// True if `text` has a Chinese character.
bool hasHan(std::string_view text);

struct Pinyin {
    FoldedText syllables;  // "wenhuaruanshili": a word begins with each syllable
    FoldedText initials;  // "whrsl": a word begins with each letter
};

/// Of the Chinese characters of `text` by their most common readings, without tones (ICU's Han-Latin transform, from
/// Unicode's Unihan data); other letters stay as they are folded.
Pinyin pinyinOf(std::string_view text);

}  // namespace conspectus
