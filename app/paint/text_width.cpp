#include "app/paint/text_width.h"

#include <cmath>
#include <limits>

namespace conspectus {

namespace {

// The table's alphabet: Basic Latin to Latin Extended-A without controls, then dashes, quotes, bullet and ellipsis.
constexpr char16_t kFirst = 0x20, kLast = 0x17F, kFirstPunctuation = 0x2010, kLastPunctuation = 0x2026;
constexpr int kLetters = kLast - kFirst + 1;
constexpr int kAlphabet = kLetters + kLastPunctuation - kFirstPunctuation + 1;
constexpr float kUnknown = std::numeric_limits<float>::quiet_NaN();
constexpr qsizetype kMostShaped = 100'000;

bool isInvisible(char16_t c) { return (c >= 0x7F && c < 0xA0) || c == 0xAD || c == 0x2011; }

int glyphOf(char16_t c)
{
    if (isInvisible(c))
        return -1;
    if (c >= kFirst && c <= kLast)
        return c - kFirst;
    if (c >= kFirstPunctuation && c <= kLastPunctuation)
        return kLetters + c - kFirstPunctuation;
    return -1;
}

QChar letterOf(int glyph)
{
    return QChar(static_cast<char16_t>(glyph < kLetters ? kFirst + glyph : kFirstPunctuation + glyph - kLetters));
}

}  // namespace

TextWidth::TextWidth(const QFont& font) : m_metrics(font), m_advances(kAlphabet, kUnknown) { }

bool TextWidth::isTabled(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return glyphOf(c.unicode()) >= 0; });
}

double TextWidth::advance(int glyph)
{
    float& known = m_advances[static_cast<std::size_t>(glyph)];
    if (std::isnan(known))
        known = static_cast<float>(m_metrics.horizontalAdvance(QString(letterOf(glyph))));
    return known;
}

double TextWidth::kerning(int left, int right)
{
    if (m_kerning.empty())
        m_kerning.assign(static_cast<std::size_t>(kAlphabet) * kAlphabet, kUnknown);
    float& known = m_kerning[static_cast<std::size_t>(left * kAlphabet + right)];
    if (std::isnan(known)) {
        const QString pair = QString(letterOf(left)) + letterOf(right);
        known = static_cast<float>(m_metrics.horizontalAdvance(pair) - advance(left) - advance(right));
    }
    return known;
}

std::vector<double> TextWidth::positions(QStringView text)
{
    std::vector<double> starts;
    starts.reserve(static_cast<std::size_t>(text.size()) + 1);
    double x = 0;
    int before = -1;
    for (QChar c : text) {
        const int glyph = glyphOf(c.unicode());
        if (before >= 0)
            x += advance(before) + kerning(before, glyph);
        starts.push_back(x);
        before = glyph;
    }
    starts.push_back(before >= 0 ? x + advance(before) : 0);
    return starts;
}

double TextWidth::width(const QString& text)
{
    if (isTabled(text))
        return positions(text).back();
    if (const auto known = m_shaped.constFind(text); known != m_shaped.constEnd())
        return *known;
    if (m_shaped.size() >= kMostShaped)
        m_shaped.clear();
    return *m_shaped.insert(text, m_metrics.horizontalAdvance(text));
}

}  // namespace conspectus
