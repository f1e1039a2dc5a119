// missing_letters.h: characters that no installed font can show, and that come out as empty boxes. What the check of
// a figure finds of them, every export says.
#pragma once
#include "app/publish/export.h"

#include <QFont>
#include <QHash>

#include <map>
#include <set>

namespace conspectus {

/// Whether fonts can show characters, with all the fonts that stand in for the first. Each character of each font is
/// shaped once. GUI thread only, as are the functions below.
class Glyphs {
public:
    bool has(char32_t c, const QFont& font);

private:
    std::map<QString, QHash<char32_t, bool>> m_known;
};

/// Of everything that is written in the picture.
std::set<char32_t> missingLetters(const ConceptMap& map, const Picture& picture, const ExportOptions& options = {});
/// Of a text in the font of labels.
std::set<char32_t> missingLetters(const QString& text);

/// "No font on this computer has 3 characters of the picture (…) …": which, and what helps; empty for none.
QString sentenceOn(const std::set<char32_t>& missing);

}  // namespace conspectus
