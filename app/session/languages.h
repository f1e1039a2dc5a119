// languages.h: the languages that a map's labels come in.
#pragma once
#include "core/model/concept_map.h"

#include <QStringList>

namespace conspectus {

/// BCP 47 tags: the map's own first, then those that some concept has a label in, in alphabetical order.
QStringList languagesOf(const ConceptMap& map);

/// What speakers call the language: "English", "简体中文"; the tag itself where it is unknown.
QString languageName(const QString& tag);

/// What it is called in English: "Chinese". Empty where it is unknown.
QString englishNameOf(const QString& tag);

}  // namespace conspectus
