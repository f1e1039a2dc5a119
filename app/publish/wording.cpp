#include "app/publish/wording.h"

#include "app/paint/label_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace conspectus {

namespace {

constexpr QChar kEllipsis(0x2026);
constexpr int kLongestName = 60, kMostWordsOfName = 12;

/// Never half of a character beyond U+FFFF.
QString firstLetters(const QString& text, int letters)
{
    QString some = text.left(letters);
    if (!some.isEmpty() && some.back().isHighSurrogate())
        some.chop(1);
    return some.trimmed();
}

bool isWithoutSpaces(char32_t c)
{
    const QChar::Script script = QChar::script(c);
    return script == QChar::Script_Han || script == QChar::Script_Hiragana || script == QChar::Script_Katakana ||
        script == QChar::Script_Thai || script == QChar::Script_Lao || script == QChar::Script_Khmer ||
        script == QChar::Script_Myanmar;
}

}  // namespace

int countOfWords(const QString& text)
{
    std::ptrdiff_t words = 0;
    const QStringList parts = text.simplified().split(u' ', Qt::SkipEmptyParts);
    for (const QString& part : parts) {
        const std::u32string letters = part.toStdU32String();
        words += std::max<std::ptrdiff_t>((std::ranges::count_if(letters, isWithoutSpaces) + 1) / 2, 1);
    }
    return static_cast<int>(words);
}

QString shortened(const QString& text, int words, int letters)
{
    const QString line = cleanedLabel(text).simplified();
    QString some = line.section(u' ', 0, words - 1);
    if (countOfWords(some) > words)
        letters = std::min(letters, 2 * words);
    if (some.size() > letters)
        some = firstLetters(some, letters - 1);
    return some.size() < line.size() ? some + kEllipsis : some;
}

QString quoted(const QString& text) { return QCoreApplication::translate("Picture", "“%1”").arg(text); }

QString enumerated(const QStringList& names, std::size_t more)
{
    if (names.isEmpty())
        return {};
    QStringList all = names;
    if (more > 0)
        all += QCoreApplication::translate("Picture", "%n more", nullptr, static_cast<int>(more));
    if (all.size() == 1)
        return all.front();
    const QString last = all.takeLast();
    return QCoreApplication::translate("Picture", "%1 and %2")
        .arg(all.join(QCoreApplication::translate("Picture", ", ")), last);
}

QString enumeratedLabels(const QStringList& labels, std::size_t most)
{
    const auto count = static_cast<std::size_t>(labels.size());
    QStringList names;
    for (std::size_t i = 0; i < count && i < most; ++i)
        names += quoted(shortened(labels[static_cast<qsizetype>(i)], kMostWordsOfName, kLongestName));
    return enumerated(names, count > most ? count - most : 0);
}

QString counted(const char* one, const char* many, std::size_t n)
{
    return n == 1 ? QCoreApplication::translate("Picture", one)
                  : QCoreApplication::translate("Picture", many, nullptr, static_cast<int>(n));
}

QString shortNumber(double value, int decimals)
{
    QString digits = QString::number(value, 'f', decimals);
    if (digits.contains(u'.')) {
        while (digits.endsWith(u'0'))
            digits.chop(1);
        if (digits.endsWith(u'.'))
            digits.chop(1);
    }
    return digits;
}

}  // namespace conspectus
