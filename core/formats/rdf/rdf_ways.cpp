#include "core/formats/rdf/rdf_ways.h"

#include "core/base/text.h"
#include "core/formats/rdf/rdf_names.h"

#include <algorithm>

namespace conspectus {

RdfWays usualWays(std::string_view property, const RelationType& type, RdfStyle style)
{
    const std::string narrower = iriIn(kSkos, "narrower"), broader = iriIn(kSkos, "broader"),
                      related = iriIn(kSkos, "related");
    RdfWays ways{{std::string(property), false}};
    const bool isOurs = property.starts_with(kOurRelation) && style == RdfStyle::Skos;
    if (property == related)
        ways.push_back({related, true});
    if (property == narrower)
        ways.push_back({broader, true});
    if (isOurs && type.hierarchy == Hierarchy::FromIsBroader)
        ways.insert(ways.end(), {{narrower, false}, {broader, true}});
    if (isOurs && type.hierarchy == Hierarchy::FromIsNarrower)
        ways.insert(ways.end(), {{broader, false}, {narrower, true}});
    std::sort(ways.begin(), ways.end());
    return ways;
}

std::string waysText(const RdfWays& ways, const RdfPrefixes& prefixes)
{
    std::string text;
    for (const RdfWay& way : ways)
        ((text += text.empty() ? "" : " ") += way.isInverse ? "^" : "") += prefixes.named(way.property);
    return text;
}

RdfWays waysFrom(std::string_view text, const RdfPrefixes& prefixes)
{
    RdfWays ways;
    for (std::string_view word : split(text, ' ')) {
        const bool isInverse = word.starts_with('^');
        if (auto property = prefixes.expanded(word.substr(isInverse ? 1 : 0)))
            ways.push_back({std::move(*property), isInverse});
    }
    std::sort(ways.begin(), ways.end());
    return ways;
}

}  // namespace conspectus
