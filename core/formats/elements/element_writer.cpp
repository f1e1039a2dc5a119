#include "core/formats/elements/element_writer.h"

#include "core/formats/fields.h"
#include "core/formats/xml/xml_file.h"

namespace conspectus {

LocalizedTexts translationsIn(pugi::xml_node element, std::string_view name)
{
    LocalizedTexts texts;
    for (pugi::xml_node child : element)
        if (localName(child) == name)
            texts.push_back({child.attribute("lang").value(), textOf(child)});
    settle(texts);
    return texts;
}

Attributes attributesIn(pugi::xml_node element)
{
    Attributes attributes;
    for (pugi::xml_node child : element)
        if (localName(child) == "attribute")
            attributes.push_back({child.attribute("name").value(), child.attribute("type").value(), textOf(child)});
    return attributes;
}

std::vector<ConceptId> conceptsIn(pugi::xml_node element, std::string_view name, const ConceptByKey& conceptByKey)
{
    std::vector<ConceptId> ids;
    for (pugi::xml_node child : element)
        if (localName(child) == name)
            if (const ConceptId id = conceptByKey(child.attribute("ref").value()); id.isValid())
                ids.push_back(id);
    return ids;
}

}  // namespace conspectus
