#include "core/formats/mindmap/mindmap_arrow.h"

#include "core/base/text.h"
#include "core/formats/mindmap/mindmap.h"
#include "core/formats/mindmap/mindmap_node.h"
#include "core/formats/outline/kept_data.h"

namespace conspectus {

namespace {

constexpr const char* kHead = "DEFAULT";
constexpr const char* kNoHead = "NONE";

bool hasHead(pugi::xml_node arrow, const char* end, bool otherwise)
{
    const pugi::xml_attribute shape = arrow.attribute(end);
    return shape ? asciiLower(shape.value()) != "none" : otherwise;
}

/// Shapes of heads beside the two that we write are kept.
bool isPlainShape(std::string_view shape) { return shape.empty() || shape == kHead || shape == kNoHead; }

}  // namespace

Relation relationFrom(pugi::xml_node arrow)
{
    Relation relation;
    relation.key = arrow.attribute("ID").value();
    relation.phrase = arrow.attribute("MIDDLE_LABEL").value();
    for (const char* end : {"STARTARROW", "ENDARROW"})
        if (const std::string_view shape = arrow.attribute(end).value(); !isPlainShape(shape))
            keep(relation.attributes, std::string(kMindMapPrefix) + end, "string", std::string(shape));
    keepAttributes(relation.attributes, arrow, kMindMapPrefix,
                   {"DESTINATION", "MIDDLE_LABEL", "STARTARROW", "ENDARROW"});
    if (endsOf(arrow).pointBack())
        keep(relation.attributes, kTurned, "string", "yes");
    return relation;
}

ArrowEnds endsOf(pugi::xml_node arrow)
{
    return {hasHead(arrow, "STARTARROW", false), hasHead(arrow, "ENDARROW", true)};
}

bool isTurned(const Relation& relation, const RelationType& type)
{
    return type.arrow == ArrowStyle::Forward && findAttribute(relation.attributes, kTurned);
}

std::string arrowElement(const Relation& relation, const RelationType& type, std::string_view destination)
{
    const bool turned = isTurned(relation, type);
    const bool atStart = type.arrow == ArrowStyle::Both || turned;
    const bool atEnd = type.arrow == ArrowStyle::Both || (type.arrow == ArrowStyle::Forward && !turned);
    const auto shape = [&](const char* end, bool isThere) -> std::string {
        const Attribute* kept = findAttribute(relation.attributes, std::string(kMindMapPrefix) + end);
        return kept && isThere == (asciiLower(kept->value) != "none") ? kept->value : isThere ? kHead : kNoHead;
    };
    std::string out = "<arrowlink";
    appendXmlAttribute(out, "DESTINATION", destination);
    if (const std::string_view phrase = phraseOf(relation, type, ""); !phrase.empty())
        appendXmlAttribute(out, "MIDDLE_LABEL", phrase);
    appendXmlAttribute(out, "STARTARROW", shape("STARTARROW", atStart));
    appendXmlAttribute(out, "ENDARROW", shape("ENDARROW", atEnd));
    appendKeptAttributes(out, relation.attributes, kMindMapPrefix,
                         {"DESTINATION", "MIDDLE_LABEL", "STARTARROW", "ENDARROW"});
    return out + "/>";
}

}  // namespace conspectus
