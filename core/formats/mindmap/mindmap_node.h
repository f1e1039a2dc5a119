// mindmap_node.h: a <node> as a concept, and a concept as what stands in a <node>.
#pragma once
#include "core/formats/losses.h"
#include "core/model/concept.h"

#include <pugixml.hpp>
#include <vector>

namespace conspectus {

/// What a node says of itself. Its arrows and the nodes below it are left to the caller.
struct MindMapNode {
    Concept subject;
    std::string linePhrase;
    bool isFolded = false;
};

MindMapNode nodeFrom(pugi::xml_node element, int line, LossList& losses);

/// What a node holds of a concept: attributes of the tag, behind its ID, and elements inside it. The concept's texts
/// must be such that XML can hold them.
struct NodeParts {
    std::string attributes;  // ` TEXT="heat"`
    std::string elements;
};

NodeParts partsOf(const Concept& subject, std::string_view linePhrase, LossList& losses);

/// Attributes of a node that shares its texts with another one.
inline constexpr std::string_view kContentId = "mm:CONTENT_ID";
inline constexpr std::string_view kReferenceId = "mm:REFERENCE_ID";

/// Elements that are put back as they are.
inline constexpr std::string_view kKeptElements = "mm:other elements";

}  // namespace conspectus
