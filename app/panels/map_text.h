// map_text.h: texts of a map as the panels show them.
#pragma once
#include "core/query/propositions.h"

#include <QString>

namespace conspectus {

inline QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// What the concept is called, on one line; empty for a concept that is gone.
inline QString nameIn(const ConceptMap& map, ConceptId id, const QString& language)
{
    const Concept* subject = map.find(id);
    return subject ? toQString(nameOf(*subject, language.toStdString())) : QString();
}

/// For buttons, menus and tabs, where '&' would make a mnemonic.
inline QString withoutMnemonics(QString text) { return text.replace(QLatin1Char('&'), QLatin1String("&&")); }

}  // namespace conspectus
