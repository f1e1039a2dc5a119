// relation.h: one relation between two concepts, and the types that relations have, as values.
#pragma once
#include "core/model/concept.h"

namespace conspectus {

enum class LineStyle { Solid, Dashed, Dotted };
enum class ArrowStyle { None, Forward, Both };

/// What a hierarchical relation says of its ends.
enum class Hierarchy {
    None,  // not hierarchical
    FromIsBroader,  // "includes": the source is above the target
    FromIsNarrower,  // "is part of": the target is above the source
};

/// A kind of relation: what it says and how it is drawn.
struct RelationType {
    RelationTypeId id;
    std::string key;  // its id in the file; unique in the map; given by the map when empty
    std::string name;  // "drives"; shown in lists and legends
    std::string phrase;  // the linking phrase of relations that have none of their own
    LocalizedTexts phrases;  // the same in other languages
    Hierarchy hierarchy = Hierarchy::None;
    bool phraseShown = true;  // false: obvious from the picture ("includes" in a tree)
    LineStyle line = LineStyle::Solid;
    ArrowStyle arrow = ArrowStyle::Forward;
    int colour = 0;  // index into the theme's palette, 0 = ink
    Attributes attributes;

    friend bool operator==(const RelationType&, const RelationType&) = default;
};

/// A proposition's middle: source concept, linking phrase, target concept. A map may hold several between the same
/// two concepts, and from a concept to itself.
struct Relation {
    RelationId id;
    std::string key;  // its id in the file; unique in the map; given by the map when empty
    ConceptId from;
    ConceptId to;
    RelationTypeId type;
    std::string phrase;  // empty: the type's phrase
    LocalizedTexts phrases;
    std::string definition;
    std::string notes;
    std::string source;
    std::vector<std::string> tags;
    double weight = 1;
    Rgba colour;  // of its line; else its type's
    Attributes attributes;

    friend bool operator==(const Relation&, const Relation&) = default;
};

/// The linking phrase to show for `relation` in `language`: its own, else its type's.
std::string_view phraseOf(const Relation& relation, const RelationType& type, std::string_view language);

}  // namespace conspectus
