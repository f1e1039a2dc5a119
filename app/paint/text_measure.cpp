// How a label becomes lines: (1) white space is made single, control characters go, line breaks of the author stay;
// (2) each paragraph is cut into pieces that stay together (UAX #14 line breaking; words wider than a line at
// graphemes); (3) pieces are put on the fewest lines and evened out (line_breaker.h); (4) too many lines are cut with
// an ellipsis.
#include "app/paint/text_measure.h"

#include "app/paint/label_words.h"
#include "app/paint/line_breaker.h"
#include "app/paint/map_font.h"
#include "app/paint/text_width.h"
#include "app/paint/until_application_ends.h"

#include <QTextBoundaryFinder>

#include <cmath>
#include <memory>

namespace conspectus {

namespace {

constexpr QChar kEllipsis(0x2026);

/// Everything that is measured in one font.
class Setter {
public:
    explicit Setter(const QFont& font) : m_font(font), m_width(font) { }

    const QFont& font() const { return m_font; }

    const MeasuredText& measure(const QString& text, double maxWidth, int maxLines)
    {
        const Key key{text, maxWidth, maxLines};
        if (const auto known = m_known.constFind(key); known != m_known.constEnd())
            return *known;
        if (m_known.size() >= kMostKnown)
            m_known.clear();
        return *m_known.insert(key, set(text, maxWidth, maxLines));
    }

    double widestWord(const QString& text)
    {
        double widest = 0;
        for (const QString& paragraph : cleanedLabel(text).split(u'\n', Qt::SkipEmptyParts))
            for (const Piece& piece : shapedPieces(paragraph, wordsOf(paragraph)))
                widest = std::max(widest, piece.width);
        return widest;
    }

private:
    struct Key {
        QString text;
        double maxWidth;
        int maxLines;
        friend bool operator==(const Key&, const Key&) = default;
        friend size_t qHash(const Key& key, size_t seed)
        {
            return qHashMulti(seed, key.text, key.maxWidth, key.maxLines);
        }
    };
    static constexpr qsizetype kMostKnown = 200'000;

    MeasuredText set(const QString& text, double maxWidth, int maxLines)
    {
        const QString clean = cleanedLabel(text);
        MeasuredText measured;
        measured.font = m_font;
        bool isCut = clean.size() >= kLongestLabel;
        for (const QString& paragraph : clean.split(u'\n', Qt::SkipEmptyParts)) {
            if (paragraph == u" ")
                continue;
            const int left = maxLines - static_cast<int>(measured.lines.size());
            isCut = isCut || left <= 0;
            if (left > 0)
                isCut = !appendLines(paragraph.trimmed(), maxWidth, left, measured.lines) || isCut;
        }
        if (isCut && !measured.lines.isEmpty())
            elide(measured.lines.back(), maxWidth);
        measured.isRightToLeft = clean.isRightToLeft();
        giveSize(measured);
        return measured;
    }

    /// False if the paragraph has more than `most` lines; the first ones are there then.
    bool appendLines(const QString& paragraph, double maxWidth, int most, QStringList& lines)
    {
        const bool isTabled = TextWidth::isTabled(paragraph);
        std::vector<Word> words = isTabled ? latinWordsOf(paragraph) : wordsOf(paragraph);
        std::vector<Piece> pieces = isTabled ? tabledPieces(paragraph, words) : shapedPieces(paragraph, words);
        breakWideWords(paragraph, maxWidth, words, pieces);

        std::vector<std::size_t> starts = balancedLines(pieces, maxWidth);
        const bool isWhole = static_cast<int>(starts.size()) <= most;
        if (!isWhole) {
            starts = filledLines(pieces, maxWidth);
            starts.resize(static_cast<std::size_t>(most) + 1);
        }
        for (std::size_t i = 0; i < starts.size() && static_cast<int>(i) < most; ++i) {
            const Word& first = words[starts[i]];
            const Word& last = words[(i + 1 < starts.size() ? starts[i + 1] : words.size()) - 1];
            lines += paragraph.mid(first.start, last.start + last.length - first.start);
        }
        return isWhole;
    }

    std::vector<Piece> tabledPieces(const QString& paragraph, const std::vector<Word>& words)
    {
        const std::vector<double> x = m_width.positions(paragraph);
        std::vector<Piece> pieces;
        pieces.reserve(words.size());
        for (std::size_t i = 0; i < words.size(); ++i) {
            const auto start = static_cast<std::size_t>(words[i].start);
            const auto end = start + static_cast<std::size_t>(words[i].length);
            const bool isLast = i + 1 == words.size();
            // Where the word ends if a line does: x[end] is moved by the kerning with what follows.
            const double wordEnd = x[end - 1] + m_width.width(paragraph.mid(words[i].start + words[i].length - 1, 1));
            const double space = isLast ? 0 : x[static_cast<std::size_t>(words[i + 1].start)] - wordEnd;
            pieces.push_back({wordEnd - x[start], space, isLast || words[i].hasSpaceAfter});
        }
        return pieces;
    }

    std::vector<Piece> shapedPieces(const QString& paragraph, const std::vector<Word>& words)
    {
        const double space = m_width.width(QStringLiteral(" "));
        std::vector<Piece> pieces;
        pieces.reserve(words.size());
        for (const Word& word : words) {
            const bool isWord = word.hasSpaceAfter || isCjk(paragraph[word.start + word.length - 1].unicode());
            pieces.push_back(
                {m_width.width(paragraph.mid(word.start, word.length)), word.hasSpaceAfter ? space : 0, isWord});
        }
        return pieces;
    }

    void breakWideWords(const QString& paragraph, double maxWidth, std::vector<Word>& words, std::vector<Piece>& pieces)
    {
        const auto isWide = [&](const Piece& piece) {
            return piece.width > maxWidth;
        };
        if (std::none_of(pieces.begin(), pieces.end(), isWide))
            return;
        std::vector<Word> narrow;
        for (std::size_t i = 0; i < words.size(); ++i) {
            if (!isWide(pieces[i])) {
                narrow.push_back(words[i]);
                continue;
            }
            const QString word = paragraph.mid(words[i].start, words[i].length);
            QTextBoundaryFinder graphemes(QTextBoundaryFinder::Grapheme, word);
            for (qsizetype start = 0, next = 0; start < word.size(); start = next) {
                next = graphemes.toNextBoundary();
                next = next > start ? next : word.size();
                narrow.push_back({words[i].start + start, next - start, false});
            }
            narrow.back().hasSpaceAfter = words[i].hasSpaceAfter;
        }
        words = std::move(narrow);
        pieces = shapedPieces(paragraph, words);
    }

    void elide(QString& line, double maxWidth)
    {
        while (!line.isEmpty() && (m_width.width(line + kEllipsis) > maxWidth || line.back().isSpace())) {
            QTextBoundaryFinder graphemes(QTextBoundaryFinder::Grapheme, line);
            graphemes.toEnd();
            line.truncate(std::max<qsizetype>(graphemes.toPreviousBoundary(), 0));
        }
        line += kEllipsis;
    }

    void giveSize(MeasuredText& measured)
    {
        double width = 0;
        QChar::Script script = QChar::Script_Latin;
        for (const QString& line : std::as_const(measured.lines)) {
            width = std::max(width, m_width.width(line));
            if (script == QChar::Script_Latin || script == QChar::Script_Han)
                script = scriptOf(line) == QChar::Script_Latin ? script : scriptOf(line);
        }
        giveLineMetrics(measured, script);
        measured.size = {std::ceil(width), static_cast<double>(measured.lines.size()) * measured.lineHeight};
    }

    /// Lines stand so that the middle of their block is where the eye sees the middle of the letters: for Latin between
    /// the middles of capitals and of small letters, for ideographs the middle of the em square, for other scripts the
    /// middle of the ink, marks above and below included.
    void giveLineMetrics(MeasuredText& measured, QChar::Script script) const
    {
        const double em = m_font.pixelSize();
        measured.lineHeight = em * (script == QChar::Script_Latin ? 1.25 : 1.4);
        measured.ascent = measured.lineHeight / 2 + em * (script == QChar::Script_Latin ? 0.32 : 0.38);
        if (script == QChar::Script_Latin || script == QChar::Script_Han)
            return;
        QRectF ink;
        for (const QString& line : std::as_const(measured.lines))
            ink |= m_width.metrics().tightBoundingRect(line);
        measured.lineHeight = std::max(em * 1.4, ink.height() + em * 0.25);
        measured.ascent = (measured.lineHeight - ink.height()) / 2 - ink.top();
    }

    QFont m_font;
    TextWidth m_width;
    QHash<Key, MeasuredText> m_known;
};

struct Setters {
    std::vector<std::unique_ptr<Setter>> all;
};

Setter& setterFor(const QFont& font)
{
    auto& all = untilApplicationEnds<Setters>().all;
    for (const auto& each : all)
        if (each->font().isCopyOf(font) || each->font() == font)
            return *each;
    all.push_back(std::make_unique<Setter>(font));
    return *all.back();
}

}  // namespace

double widestWord(const QString& text, const QFont& font) { return setterFor(font).widestWord(text); }

MeasuredText measureText(const QString& text, const QFont& font, double maxWidth, int maxLines)
{
    return setterFor(font).measure(text, maxWidth, maxLines);
}

}  // namespace conspectus
