// character_fold.h: one character as it is compared in a search.
#pragma once
#include <cstdint>
#include <string_view>

namespace conspectus {

/// What a character is to a search.
enum class CharacterKind : std::uint8_t {
    Letter,  // or digit: continues a word or begins one
    Alone,  // a word can begin at it wherever it stands: scripts that are written without spaces
    Separator,  // stands between words
    Mark,  // belongs to the character before it and is not compared
};

struct FoldedCharacter {
    CharacterKind kind = CharacterKind::Letter;
    std::string_view bytes;  // UTF-8, valid until the program ends
};

/// Of the Unicode code point `c`. May be called from several threads.
FoldedCharacter foldedCharacter(char32_t c);

}  // namespace conspectus
