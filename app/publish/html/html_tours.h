// html_tours.h: the tours of a map as steps through a picture that stays as it is.
#pragma once
#include "app/paint/picture.h"
#include "core/query/taxonomy.h"

#include <QJsonArray>

namespace conspectus {

/// Tours with their stops, without those that a show passes over. Concepts are numbers of the picture's concepts; what
/// the picture folds away stands for the nearest broader concept that it shows.
///
///   name, stops: title, notes, shown (what of the picture the stop's view has; left out if all), lit, steps (groups
///   that appear one after the other), camera (at, zoom for a stage of kStageHeight; left out if there is none)
QJsonArray toursData(const ConceptMap& map, const Picture& picture, const Taxonomy& taxonomy);

}  // namespace conspectus
