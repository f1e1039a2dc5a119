// tlp_words.h: the words of a TLP file, and the values that stand in its texts.
#pragma once
#include "core/base/geometry.h"
#include "core/model/look.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace conspectus {

enum class TlpWord { Open, Close, Atom, Text, End };

/// ";" begins a comment, to the end of the line; in texts a backslash stands before a quote, a backslash or an n.
class TlpScanner {
public:
    explicit TlpScanner(std::string_view text) : m_text(text) { }

    TlpWord next();
    /// Of an Atom or Text.
    const std::string& word() const { return m_word; }
    int line() const { return m_line; }
    /// True once a text was never closed.
    bool isCut() const { return m_isCut; }

private:
    void readText();

    std::string_view m_text;
    std::size_t m_at = 0;
    int m_line = 1;
    std::string m_word;
    bool m_isCut = false;
};

/// "(1,2,3)" as numbers; nothing for other texts.
std::vector<double> tlpNumbers(std::string_view text);
/// "((1,2,0),(3,4,0))" as points, y as in the file.
std::vector<Point> tlpPoints(std::string_view text);
/// "(255,0,0,255)"
std::optional<Rgba> tlpColour(std::string_view text);
/// By Tulip's number of the shape.
Outline tlpOutline(std::string_view number);

}  // namespace conspectus
