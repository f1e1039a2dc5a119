#include "app/publish/tex/latex_text.h"

#include <algorithm>
#include <iterator>
#include <vector>

namespace conspectus {

namespace {

using Letters = std::u32string;

struct Command {
    char32_t letter;
    const char* latex;
};

/// "^" and its like are commands of TeX, "<" and "|" are other letters in its oldest fonts, and packages for languages
/// make quotation marks active.
constexpr Command kCommands[] = {
    {U'\\', "\\textbackslash{}"},
    {U'{', "\\{"},
    {U'}', "\\}"},
    {U'$', "\\$"},
    {U'&', "\\&"},
    {U'#', "\\#"},
    {U'%', "\\%"},
    {U'_', "\\_"},
    {U'^', "\\textasciicircum{}"},
    {U'~', "\\textasciitilde{}"},
    {U'<', "\\textless{}"},
    {U'>', "\\textgreater{}"},
    {U'|', "\\textbar{}"},
    {U'"', "{\\char34}"},
    {U'`', "{\\char96}"},
    {U'\t', " "},
    {U'\n', " "},
    {0x00A0, "~"},
    {0x00AD, "\\-"},
    {0x2011, "-"},
    {0x202F, "\\,"},
    {0x2212, "\\ensuremath{-}"},
    {0x2190, "\\ensuremath{\\leftarrow}"},
    {0x2192, "\\ensuremath{\\rightarrow}"},
    {0x2194, "\\ensuremath{\\leftrightarrow}"},
    {0x21D2, "\\ensuremath{\\Rightarrow}"},
    {0x21D4, "\\ensuremath{\\Leftrightarrow}"},
    {0x2208, "\\ensuremath{\\in}"},
    {0x221E, "\\ensuremath{\\infty}"},
    {0x2248, "\\ensuremath{\\approx}"},
    {0x2260, "\\ensuremath{\\neq}"},
    {0x2264, "\\ensuremath{\\leq}"},
    {0x2265, "\\ensuremath{\\geq}"},
};

const Command* commandFor(char32_t c)
{
    const auto found = std::ranges::find(kCommands, c, &Command::letter);
    return found == std::end(kCommands) ? nullptr : &*found;
}

bool isLeftOut(char32_t c)
{
    if (c == U'\t' || c == U'\n')
        return false;
    const bool isJoiner = c == 0x200C || c == 0x200D;
    const bool isSelector = c >= 0xFE00 && c <= 0xFE0F;
    const bool isNoCharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    case QChar::Other_Format:
        return c != 0x00AD && !isJoiner;
    default:
        return isSelector || isNoCharacter;
    }
}

struct Script {
    QChar::Script script;
    const char* name;  // as packages and fonts call it
};
constexpr Script kScripts[] = {
    {QChar::Script_Han, "Han"},
    {QChar::Script_Hiragana, "Han"},
    {QChar::Script_Katakana, "Han"},
    {QChar::Script_Bopomofo, "Han"},
    {QChar::Script_Hangul, "Han"},
    {QChar::Script_Arabic, "Arabic"},
    {QChar::Script_Hebrew, "Hebrew"},
    {QChar::Script_Greek, "Greek"},
    {QChar::Script_Cyrillic, "Cyrillic"},
    {QChar::Script_Devanagari, "Devanagari"},
    {QChar::Script_Bengali, "Bengali"},
    {QChar::Script_Gurmukhi, "Gurmukhi"},
    {QChar::Script_Gujarati, "Gujarati"},
    {QChar::Script_Tamil, "Tamil"},
    {QChar::Script_Telugu, "Telugu"},
    {QChar::Script_Kannada, "Kannada"},
    {QChar::Script_Malayalam, "Malayalam"},
    {QChar::Script_Sinhala, "Sinhala"},
    {QChar::Script_Thai, "Thai"},
    {QChar::Script_Lao, "Lao"},
    {QChar::Script_Khmer, "Khmer"},
    {QChar::Script_Myanmar, "Myanmar"},
    {QChar::Script_Tibetan, "Tibetan"},
    {QChar::Script_Ethiopic, "Ethiopic"},
    {QChar::Script_Georgian, "Georgian"},
    {QChar::Script_Armenian, "Armenian"},
};
constexpr const char* kSymbols = "Symbols";
constexpr char32_t kFirstSymbol = 0x2190;
constexpr char32_t kFirstWide = 0x3000, kLastWide = 0x303F, kFirstFullWidth = 0xFF00, kLastFullWidth = 0xFFEF;

/// Empty for what every font has.
std::string scriptOf(char32_t c)
{
    if (commandFor(c))
        return {};
    const bool isWide = (c >= kFirstWide && c <= kLastWide) || (c >= kFirstFullWidth && c <= kLastFullWidth);
    if (isWide)
        return "Han";
    const QChar::Script script = QChar::script(c);
    const auto known = std::ranges::find(kScripts, script, &Script::script);
    if (known != std::end(kScripts))
        return known->name;
    const bool isLatin = script == QChar::Script_Latin || c < kFirstSymbol;
    return isLatin ? std::string() : kSymbols;
}

enum class Way { Neutral, Left, Right };  // Left: from left to right

Way wayOf(char32_t c)
{
    switch (QChar::direction(c)) {
    case QChar::DirL:
    case QChar::DirEN:
    case QChar::DirAN:
        return Way::Left;
    case QChar::DirR:
    case QChar::DirAL:
        return Way::Right;
    default:
        return Way::Neutral;
    }
}

bool isJoining(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_SpacingCombining ||
        category == QChar::Other_Format;
}

/// Neighbours for which `of` says the same. What stands between two such stretches and says nothing (`neutral`) belongs
/// to both, at other places to none.
template <typename Key> struct Stretch {
    Key key;
    Letters letters;
};

template <typename Key, typename Of, typename IsNeutral>
std::vector<Stretch<Key>> stretchesOf(const Letters& letters, Key neutral, Of of, IsNeutral isNeutral)
{
    std::vector<Stretch<Key>> stretches;
    Letters waiting;
    const auto put = [&](Key key, const Letters& some) {
        if (some.empty())
            return;
        if (stretches.empty() || stretches.back().key != key)
            stretches.push_back({key, {}});
        stretches.back().letters += some;
    };
    for (char32_t c : letters) {
        const bool isOpen = !stretches.empty() && stretches.back().key != neutral;
        if (isOpen && isNeutral(c)) {
            waiting += c;
            continue;
        }
        const Key key = isOpen && waiting.empty() && isJoining(c) ? stretches.back().key : of(c);
        put(isOpen && key == stretches.back().key ? key : neutral, waiting);
        waiting.clear();
        put(key, Letters(1, c));
    }
    put(neutral, waiting);
    return stretches;
}

std::string escapedLetters(const Letters& letters)
{
    std::string out;
    char32_t before = 0;
    for (char32_t c : letters) {
        const bool isLigature = (c == U'-' || c == U',' || c == U'\'') && before == c;
        if (isLigature)
            out += "{}";
        if (const Command* command = commandFor(c))
            out += command->latex;
        else
            out += QString::fromUcs4(&c, 1).toStdString();
        before = c;
    }
    return out;
}

std::string inScripts(const Letters& letters)
{
    const auto isNeutral = [](char32_t c) {
        return c == U' ';
    };
    std::string out;
    for (const auto& each : stretchesOf(letters, std::string(), scriptOf, isNeutral)) {
        const std::string text = escapedLetters(each.letters);
        out += each.key.empty() ? text : "\\conspectusscript{" + each.key + "}{" + text + '}';
    }
    return out;
}

Letters lettersOf(const QString& line)
{
    Letters letters;
    for (char32_t code : line.normalized(QString::NormalizationForm_C).toStdU32String())
        if (!isLeftOut(code))
            letters += code;
    return letters;
}

/// As they look when they are read from right to left: TeX turns no brackets round.
Letters mirrored(Letters letters)
{
    for (char32_t& c : letters)
        c = QChar::mirroredChar(c);
    return letters;
}

/// "\\" takes a bracket or star that follows for its own.
std::string startingPlainly(std::string text)
{
    const bool isTaken = !text.empty() && (text.front() == '[' || text.front() == '*');
    return isTaken ? "{}" + text : text;
}

}  // namespace

std::string latexText(const QString& line, bool isRightToLeft)
{
    const Way against = isRightToLeft ? Way::Left : Way::Right;
    const auto isAgainst = [against](char32_t c) {
        return wayOf(c) == against;
    };
    const auto isNeutral = [](char32_t c) {
        return wayOf(c) == Way::Neutral;
    };
    std::string out;
    for (const auto& each : stretchesOf(lettersOf(line), false, isAgainst, isNeutral)) {
        const bool isRight = each.key != isRightToLeft;
        const std::string text = inScripts(isRight ? mirrored(each.letters) : each.letters);
        const char* const turned = isRightToLeft ? "\\conspectusleft{" : "\\conspectusright{";
        out += each.key ? turned + text + '}' : text;
    }
    return isRightToLeft ? "\\conspectusright{" + out + '}' : startingPlainly(std::move(out));
}

const std::string_view kLatexLetters =
    R"TEX(% Letters of other scripts: the document's font if it has them, else the first of these that is installed.
\def\conspectus@families@Han{Noto Sans CJK SC,FandolHei}%
\def\conspectus@families@Symbols{DejaVu Sans,Noto Sans Symbols2,FreeSerif}%
\def\conspectus@families#1{\ifcsname conspectus@families@#1\endcsname
  \csname conspectus@families@#1\endcsname\else Noto Sans #1,DejaVu Sans,FreeSans\fi}%
\def\conspectus@choose#1{%
  \edef\conspectus@list{\conspectus@families{#1}}%
  \@for\conspectus@family:=\conspectus@list\do{%
    \ifcsname conspectus@font@#1\endcsname\else\IfFontExistsTF{\conspectus@family}{%
      \expandafter\xdef\csname conspectus@font@#1\endcsname{\noexpand\fontspec
        \ifcsname conspectus@families@#1\endcsname\else[Script=#1]\fi{\conspectus@family}}}{}\fi}%
  \ifcsname conspectus@font@#1\endcsname\else
    \expandafter\gdef\csname conspectus@font@#1\endcsname{}\fi}%
\def\conspectus@lacks#1#2#3{\let\conspectus@lacking\@secondoftwo
  \@tfor\conspectus@letter:=#1\do{\expandafter\iffontchar\expandafter\font\expandafter`\conspectus@letter
    \else\let\conspectus@lacking\@firstoftwo\fi}%
  \conspectus@lacking{#2}{#3}}%
\ifdefined\fontspec
  \def\conspectusscript#1#2{{%
    \conspectus@lacks{#2}{\ifcsname conspectus@font@#1\endcsname\else\conspectus@choose{#1}\fi
      \csname conspectus@font@#1\endcsname}{}%
    \conspectus@lacks{#2}{\conspectus@frames{#2}}{#2}}}%
  \def\conspectus@frames#1{\@tfor\conspectus@letter:=#1\do{%
    \expandafter\iffontchar\expandafter\font\expandafter`\conspectus@letter
      \conspectus@letter\else\fbox{\phantom{?}}\fi}}%
\else
  \def\conspectusscript#1#2{{\csname conspectus@encoding@#1\endcsname#2}}%
\fi
% pdfTeX: of what no encoding of the document has, the number in a box.
\def\conspectus@encoding#1{\ifcsname T@#1\endcsname\fontencoding{#1}\selectfont\fi}%
\def\conspectus@encoding@Cyrillic{\conspectus@encoding{T2A}}%
\def\conspectus@encoding@Greek{\conspectus@encoding{LGR}}%
\ifdefined\UTFviii@undefined@err
  \def\UTFviii@undefined@err#1{\expandafter\conspectus@letter\string#1\relax}%
  \def\conspectus@letter#1:#2\relax{\edef\conspectus@code{%
    \expandafter\UTFviii@hexnumber\expandafter{\the\numexpr\decode@UTFviii#2\relax}}%
    \expandafter\conspectus@box\conspectus@code\relax}%
  \def\conspectus@box#1#2#3\relax{\raisebox{-.2em}{\resizebox{!}{1em}{\fboxsep.15em\fboxrule.04em
    \fbox{\ttfamily\shortstack{#1#2\\#3}}}}}%
  \conspectus@encoding{T1}%
\fi
\ifdefined\directlua
  \def\conspectusright#1{{\textdir TRT #1}}%
  \def\conspectusleft#1{{\textdir TLT #1}}%
\else\ifdefined\XeTeXversion
  \TeXXeTstate=1
  \def\conspectusright#1{\beginR#1\endR}%
  \def\conspectusleft#1{\beginL#1\endL}%
\else
  \def\conspectusright#1{#1}%
  \def\conspectusleft#1{#1}%
\fi\fi
)TEX";

}  // namespace conspectus
