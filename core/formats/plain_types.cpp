#include "core/formats/plain_types.h"

namespace conspectus {

bool isPlainType(const RelationType& type)
{
    return type.phrase.empty() && type.phrases.empty() && type.hierarchy == Hierarchy::None &&
        type.line == LineStyle::Solid && type.colour == 0 && type.attributes.empty() &&
        (type.name == "relation" || type.name.ends_with(" relation"));
}

RelationTypeId lineType(MapBuilder& builder, ArrowStyle arrow, LineStyle line)
{
    static constexpr std::string_view kLines[] = {"", "dashed", "dotted"};  // by LineStyle
    static constexpr std::string_view kArrows[] = {"-undirected", "", "-two-way"};  // by ArrowStyle
    if (line == LineStyle::Solid)
        return builder.plainType(arrow);
    RelationType type;
    type.key = std::string(kLines[static_cast<std::size_t>(line)]);
    type.name = type.key + " relation";
    type.key += kArrows[static_cast<std::size_t>(arrow)];
    type.arrow = arrow;
    type.line = line;
    return builder.add(std::move(type));
}

}  // namespace conspectus
