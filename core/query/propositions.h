// propositions.h: a map read out loud: "hard power — is the basis of → soft power".
#pragma once
#include "core/model/concept_map.h"

namespace conspectus {

/// A relation as it is read out at one of its two concepts.
struct Proposition {
    RelationId relation;
    ConceptId from;
    std::string phrase;  // in the language asked for
    ConceptId to;
    bool isOutgoing = true;  // read at `from`

    friend bool operator==(const Proposition&, const Proposition&) = default;
};

/// What the map says of `subject`: first what starts from it, then what ends at it, each in id order; a self-loop once.
/// `language` empty: the map's own.
std::vector<Proposition> propositionsOf(const ConceptMap& map, ConceptId subject, std::string_view language);

/// Its label in one line; empty if it has none.
std::string labelInOneLine(const Concept& subject, std::string_view language);

/// What a concept is called in text for programs and files: its label in one line; its key when the label is empty.
std::string nameOf(const Concept& subject, std::string_view language);

/// "from — phrase → to", or "from → to" without a phrase; empty when the relation is not in the map.
std::string sentence(const ConceptMap& map, RelationId relation, std::string_view language);

}  // namespace conspectus
