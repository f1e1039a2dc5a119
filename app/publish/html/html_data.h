// html_data.h: a map as the script of an interactive page reads it.
#pragma once
#include "app/publish/drawing.h"

#include <QJsonObject>

#include <string>

namespace conspectus {

/// Concepts of the picture (numbered as there), what the map says of them, and the map's tours. All texts are plain and
/// in the picture's language.
///
///   concepts:     id, label, definition, notes, source, tags, link, parent and narrower (numbers), level, hidden (how
///                 many the picture folds away behind it), box (x, y, width, height in the page)
///   others:       labels of concepts that propositions lead to and the picture does not show
///   propositions: from, phrase, to: numbers of concepts; -1 is the first of `others`, -2 the second
///   tours:        see html_tours.h
QJsonObject pageData(const ConceptMap& map, const Picture& picture, const Drawing& drawing);

/// JSON that is safe inside of <script>: no "<" and no line separators in it.
std::string scriptJson(const QJsonObject& object);

}  // namespace conspectus
