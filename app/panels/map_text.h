// map_text.h: texts of a map as the panels show them.
#pragma once
#include "core/query/propositions.h"

#include <QCoreApplication>

namespace conspectus {

inline QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// The label of the concept on one line; empty for a concept without a label, and for one that is not in the map.
inline QString labelIn(const ConceptMap& map, ConceptId id, const QString& language)
{
    const Concept* subject = map.find(id);
    return subject ? toQString(labelInOneLine(*subject, language.toStdString())) : QString();
}

/// The same for lists and links: "(no label)" in place of an empty one. Never the key, which is for files.
inline QString nameIn(const ConceptMap& map, ConceptId id, const QString& language)
{
    const QString label = labelIn(map, id, language);
    return label.isEmpty() && map.find(id) ? QCoreApplication::translate("Concepts", "(no label)") : label;
}

/// For buttons, menus and tabs, where '&' would make a mnemonic.
inline QString withoutMnemonics(QString text) { return text.replace(QLatin1Char('&'), QLatin1String("&&")); }

}  // namespace conspectus
