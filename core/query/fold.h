// fold.h: text as it is compared in a search: small letters without diacritics, and where its words begin.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace conspectus {

/// Folded text, made by appending; one may hold many texts in a row.
/// Letters lose their case and their compatibility forms ("Ｓｏｆｔ" gives "soft", "CO₂" gives "co2"); Latin letters
/// become ASCII ("Straße" gives "strasse", "Việt" gives "viet"); Greek, Arabic and Hebrew ones lose accents and points.
/// White space becomes a space. Letters of other scripts keep marks that are part of them ("ё", "が"). Bytes that are
/// not UTF-8 become U+FFFD.
struct FoldedText {
    std::string text;  // UTF-8
    std::vector<std::uint32_t> words;  // where words begin in `text`, rising. In scripts that are written without
                                       // spaces (Chinese, Japanese, Thai, ...) every character begins one.

    void append(std::string_view source);
};

/// For each byte of the folded form of `source` the offset in `source` of the character that it came from, and after
/// the last one the size of `source`. What a search found is shown in the text as it was written by this.
std::vector<std::uint32_t> foldedOrigins(std::string_view source);

}  // namespace conspectus
