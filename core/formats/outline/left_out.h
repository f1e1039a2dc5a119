// left_out.h: says what the writers of outlines have no place for.
#pragma once
#include "core/formats/losses.h"
#include "core/formats/outline/spanning_tree.h"

#include <initializer_list>

namespace conspectus {

/// What a format has a place for, beyond labels.
enum class Part {
    Definition,
    Notes,
    Source,
    Link,
    Tags,
    Style,
    Pin,
    Labels,  // in other languages
    Data,  // attributes of concepts, from other programs
    LinePhrase,  // what the line to the parent says
    Title,
    Views,
    Description,  // of the map
    MapTexts,  // language, source, titles in other languages
};

class Kept {
public:
    constexpr Kept(std::initializer_list<Part> parts)
    {
        for (Part part : parts)
            m_bits |= bit(part);
    }
    constexpr bool has(Part part) const { return (m_bits & bit(part)) != 0; }

private:
    static constexpr unsigned bit(Part part) { return 1u << static_cast<unsigned>(part); }
    unsigned m_bits = 0;
};

/// Notes a loss for everything that concepts, the map, and the relations that are lines of `tree` have beyond `kept`.
/// `prefix` ("opml:") starts the names of attributes that the format keeps all the same; `title` is the format's.
void noteLeftOut(const ConceptMap& map, const SpanningTree& tree, Kept kept, std::string_view prefix,
                 std::string_view title, LossList& losses);

/// Notes what a relation has beyond its ends and phrase. `prefix` as above.
void noteLeftOut(const Relation& relation, const RelationType& type, std::string_view prefix, std::string_view title,
                 LossList& losses);

/// Notes that a relation is not written at all.
void noteNotInTree(const ConceptMap& map, RelationId relation, std::string_view title, LossList& losses);

/// "heat - drives - work"
std::string propositionOf(const ConceptMap& map, RelationId relation);

}  // namespace conspectus
