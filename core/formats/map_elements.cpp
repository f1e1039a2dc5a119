#include "core/formats/map_elements.h"

#include "core/formats/fields.h"
#include "core/formats/numbers.h"
#include "core/formats/xml_text.h"

#include <span>

namespace conspectus {

namespace {

// In the order of the enumerators.
constexpr std::string_view kHierarchies[] = {"none", "from-broader", "from-narrower"};
constexpr std::string_view kLines[] = {"solid", "dashed", "dotted"};
constexpr std::string_view kArrows[] = {"none", "forward", "both"};

template <class Enum> Enum valueOf(std::span<const std::string_view> names, std::string_view name, Enum otherwise)
{
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i] == name)
            return static_cast<Enum>(i);
    return otherwise;
}

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

std::optional<ViewCamera> cameraFrom(pugi::xml_node element, const ConceptByKey& conceptByKey)
{
    const ConceptId at = conceptByKey(element.attribute("ref").value());
    const std::optional<double> zoom = numberFrom(element.attribute("zoom").value());
    if (!at.isValid() || !zoom || !(*zoom > 0))
        return std::nullopt;
    return ViewCamera{at, std::clamp(*zoom, 0.001, 1000.0)};
}

}  // namespace

std::string typeElement(const RelationType& type, LossList& losses)
{
    const RelationType usual;
    pugi::xml_document document;
    ElementWriter write{document.append_child("c:type"), losses};
    write.attribute("id", type.key);
    write.attribute("name", type.name);
    write.attribute("phrase", type.phrase);
    write.attribute("hierarchy", kHierarchies, type.hierarchy, usual.hierarchy);
    write.attribute("phrase-shown", type.phraseShown ? "" : "no");
    write.attribute("line", kLines, type.line, usual.line);
    write.attribute("arrow", kArrows, type.arrow, usual.arrow);
    write.number("colour", type.colour);
    write.translations("c:phrase", type.phrases);
    write.attributes(type.attributes);
    return fragmentIn(document, "c");
}

std::string viewElement(const NamedView& view, const KeyOfConcept& keyOf, LossList& losses)
{
    pugi::xml_document document;
    ElementWriter write{document.append_child("c:view"), losses};
    write.attribute("name", view.name);
    write.number("depth", view.depth);
    write.number("most", view.most);
    write.attribute("filter", view.filter);
    write.attribute("engine", view.engine);
    write.attribute("theme", view.theme);
    write.translations("c:name", view.names);
    write.concepts("c:root", view.roots, keyOf);
    for (const std::string& tag : view.tags)
        write.child("c:tag", tag);
    write.concepts("c:only", view.only, keyOf);
    for (const std::string& key : view.without)
        write.child("c:without", key);
    write.concepts("c:folded", view.folded, keyOf);
    write.concepts("c:opened", view.opened, keyOf);
    write.concepts("c:kept", view.kept, keyOf);
    if (const std::string at = view.camera ? keyOf(view.camera->at) : std::string(); !at.empty()) {
        ElementWriter camera = write.child("c:camera", {});
        camera.attribute("ref", at);
        camera.attribute("zoom", numberText(view.camera->zoom));
    }
    write.attributes(view.attributes);
    return fragmentIn(document, "c");
}

RelationType typeFrom(pugi::xml_node element)
{
    RelationType type;
    type.key = element.attribute("id").value();
    type.name = element.attribute("name").value();
    type.phrase = element.attribute("phrase").value();
    type.hierarchy = valueOf(kHierarchies, element.attribute("hierarchy").value(), type.hierarchy);
    type.phraseShown = std::string_view(element.attribute("phrase-shown").value()) != "no";
    type.line = valueOf(kLines, element.attribute("line").value(), type.line);
    type.arrow = valueOf(kArrows, element.attribute("arrow").value(), type.arrow);
    type.colour = wholeNumberFrom(element.attribute("colour").value()).value_or(type.colour);
    type.phrases = translationsIn(element, "phrase");
    type.attributes = attributesIn(element);
    return type;
}

NamedView viewFrom(pugi::xml_node element, const ConceptByKey& conceptByKey)
{
    NamedView view;
    view.name = element.attribute("name").value();
    view.depth = wholeNumberFrom(element.attribute("depth").value()).value_or(0);
    view.engine = element.attribute("engine").value();
    view.theme = element.attribute("theme").value();
    view.names = translationsIn(element, "name");
    view.roots = conceptsIn(element, "root", conceptByKey);
    view.most = wholeNumberFrom(element.attribute("most").value()).value_or(0);
    view.filter = element.attribute("filter").value();
    for (pugi::xml_node child : element) {
        if (localName(child) == "tag")
            view.tags.push_back(textOf(child));
        if (localName(child) == "without")
            view.without.push_back(textOf(child));
        if (localName(child) == "camera")
            view.camera = cameraFrom(child, conceptByKey);
    }
    view.only = conceptsIn(element, "only", conceptByKey);
    std::ranges::sort(view.only);
    view.folded = conceptsIn(element, "folded", conceptByKey);
    view.opened = conceptsIn(element, "opened", conceptByKey);
    view.kept = conceptsIn(element, "kept", conceptByKey);
    view.attributes = attributesIn(element);
    return view;
}

}  // namespace conspectus
