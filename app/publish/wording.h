// wording.h: pieces of sentences about maps, translated. What comes from a map is made short and harmless first: one
// line, no control characters, so many letters and words at most.
#pragma once
#include <QStringList>

namespace conspectus {

/// Words between white space; where a script has none, two of its letters count as one.
int countOfWords(const QString& text);

/// `text` in one line; what is beyond `words` or `letters` becomes an ellipsis.
QString shortened(const QString& text, int words, int letters);

/// “text”
QString quoted(const QString& text);

/// "a", "a and b", "a, b and c"; with `more`: "a, b and 3 more".
QString enumerated(const QStringList& names, std::size_t more = 0);

/// The first `most` of them quoted, then how many more there are.
QString enumeratedLabels(const QStringList& labels, std::size_t most);

/// `one` for 1, else `many` with its %n; both marked for translation in "Picture".
QString counted(const char* one, const char* many, std::size_t n);

/// With at most `decimals`: "6", "5.2".
QString shortNumber(double value, int decimals);

}  // namespace conspectus
