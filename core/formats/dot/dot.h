// dot.h: reading and writing DOT. We parse it ourselves: Graphviz's own parser runs in the worker alone, gives up at
// long strings and crashes on hostile ones. README.md says what is carried under which name.
#pragma once
#include "core/formats/fields.h"
#include "core/formats/format.h"

namespace conspectus {

Result<ReadMap> readDot(std::string_view bytes, const ReadLimits& limits);
Result<WrittenMap> writeDot(const ConceptMap& map);

/// The attribute that holds a field in DOT: most have their name, but some have a better one that Graphviz knows (a
/// title is the graph's label, a link a URL), and style means something else there.
std::string_view dotName(RecordKind kind, std::string_view field);

/// The field that an attribute holds; empty if it is none.
std::string_view fieldOfDot(RecordKind kind, std::string_view name);

/// What Graphviz needs to hear to draw a relation as its type says; nothing where it does so anyway.
std::string_view dotDirection(const RelationType& type, bool isDirected);
std::string_view dotStyle(const RelationType& type);

/// Attributes whose names hold fields are written with this before their name.
inline constexpr std::string_view kDotForeignPrefix = "other:";

}  // namespace conspectus
