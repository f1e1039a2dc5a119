// element_writer.h: the XML elements in which a map's types, views and tours are kept, child by child.
#pragma once
#include "core/formats/elements/map_elements.h"
#include "core/formats/numbers.h"
#include "core/formats/xml/xml_text.h"

#include <span>

namespace conspectus {

struct NamedView;

/// Fills one element; what is empty or has its default is left out.
struct ElementWriter {
    pugi::xml_node element;
    LossList& losses;

    void attribute(const char* name, std::string_view value)
    {
        if (!value.empty())
            element.append_attribute(name).set_value(asXmlText(value, losses).c_str());
    }
    template <class Enum>
    void attribute(const char* name, std::span<const std::string_view> names, Enum value, Enum usual)
    {
        if (value != usual)
            attribute(name, names[static_cast<std::size_t>(value)]);
    }
    void number(const char* name, int value)
    {
        if (value != 0)
            attribute(name, numberText(value));
    }

    ElementWriter child(const char* name, std::string_view text)
    {
        pugi::xml_node made = element.append_child(name);
        if (!text.empty())
            made.text().set(asXmlText(text, losses).c_str());
        return {made, losses};
    }
    void translations(const char* name, const LocalizedTexts& texts)
    {
        for (const LocalizedText& each : texts)
            child(name, each.text).attribute("lang", each.language);
    }
    void concepts(const char* name, const std::vector<ConceptId>& ids, const KeyOfConcept& keyOf)
    {
        for (ConceptId id : ids)
            if (const std::string key = keyOf(id); !key.empty())
                child(name, {}).attribute("ref", key);
    }
    void attributes(const Attributes& list)
    {
        for (const Attribute& each : list) {
            ElementWriter made = child("c:attribute", each.value);
            made.attribute("name", each.name);
            made.attribute("type", each.type);
        }
    }
};

/// With what is placed in it as children; `isApart`: without, since that is written apart.
void writeView(ElementWriter write, const NamedView& view, const KeysOut& keys, bool isApart = false);

LocalizedTexts translationsIn(pugi::xml_node element, std::string_view name);
Attributes attributesIn(pugi::xml_node element);
/// The concepts that children called `name` refer to, without those that are not there.
std::vector<ConceptId> conceptsIn(pugi::xml_node element, std::string_view name, const ConceptByKey& conceptByKey);

}  // namespace conspectus
