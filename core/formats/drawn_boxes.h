// drawn_boxes.h: a box for every concept of a map, for formats in which everything has a place.
#pragma once
#include "core/model/concept_map.h"

#include <string>
#include <string_view>

namespace conspectus {

struct SavedArrangement;

/// Where concepts are as drawn; those that nobody placed at their pins, or in rows below everything else. Boxes of
/// unknown size are as large as their labels need, roughly.
class DrawnBoxes {
public:
    explicit DrawnBoxes(const ConceptMap& map);

    Rect of(ConceptId id) const;
    /// The corners of a relation's line; empty if it is straight.
    const std::vector<Point>& cornersOf(RelationId id) const;
    /// True if the map says where at least one concept is.
    bool isDrawn() const { return m_drawn != nullptr; }

private:
    void putInRows(const std::vector<ConceptId>& rest, double top);

    const SavedArrangement* m_drawn;
    std::vector<Rect> m_boxes;  // by id
};

/// The nearest whole number, in digits; at most ten million, whatever the number.
std::string wholeText(double number);

/// The size that a label needs at 12 points.
Size roughLabelSize(std::string_view label);

}  // namespace conspectus
