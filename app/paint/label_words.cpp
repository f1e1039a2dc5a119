#include "app/paint/label_words.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace conspectus {

QString cleanedLabel(const QString& text)
{
    QString clean;
    clean.reserve(std::min(text.size(), kLongestLabel + 1));
    for (qsizetype i = 0; i < text.size() && clean.size() < kLongestLabel; ++i) {
        const QChar c = text[i];
        const bool isBreak = c == u'\n' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
        if (isBreak) {
            clean += u'\n';
        } else if ((c.isSpace() && c != QChar::Nbsp) || c.category() == QChar::Other_Control) {
            if (!clean.isEmpty() && clean.back() != u' ' && clean.back() != u'\n')
                clean += u' ';
        } else {
            clean += c;
        }
    }
    if (!clean.isEmpty() && clean.back().isHighSurrogate())
        clean.chop(1);
    return clean;
}

std::vector<Word> wordsOf(const QString& paragraph)
{
    std::vector<Word> words;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, paragraph);
    for (qsizetype start = 0; start < paragraph.size();) {
        qsizetype next = finder.toNextBoundary();
        if (next <= start)
            next = paragraph.size();
        qsizetype end = next;
        while (end > start && paragraph[end - 1] == u' ')
            --end;
        if (end > start)
            words.push_back({start, end - start, end < next});
        else if (!words.empty())
            words.back().hasSpaceAfter = true;
        start = next;
    }
    return words;
}

std::vector<Word> latinWordsOf(const QString& paragraph)
{
    const auto breaksAfter = [&](qsizetype i) {
        const QChar c = paragraph[i];
        const bool isJoint = c == u'-' || c == u'/' || c == QChar(0x2010) || c == QChar(0x2013) || c == QChar(0x2014);
        return isJoint && i > 0 && i + 1 < paragraph.size() && paragraph[i - 1].isLetter() &&
            paragraph[i + 1].isLetter();
    };
    std::vector<Word> words;
    qsizetype start = 0;
    for (qsizetype i = 0; i < paragraph.size(); ++i) {
        const bool isSpace = paragraph[i] == u' ';
        if (!isSpace && !breaksAfter(i))
            continue;
        words.push_back({start, (isSpace ? i : i + 1) - start, isSpace});
        start = i + 1;
    }
    if (start < paragraph.size())
        words.push_back({start, paragraph.size() - start, false});
    return words;
}

}  // namespace conspectus
