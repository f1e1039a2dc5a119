#include "core/formats/elements/map_elements.h"

#include "core/formats/elements/arrangement_elements.h"
#include "core/formats/elements/element_writer.h"
#include "core/formats/fields.h"
#include "core/formats/numbers.h"
#include "core/formats/xml/xml_text.h"
#include "core/model/named_view.h"

#include <span>
#include <unordered_set>

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

std::optional<ViewCamera> cameraFrom(pugi::xml_node element, const ConceptByKey& conceptByKey)
{
    const ConceptId at = conceptByKey(element.attribute("ref").value());
    const std::optional<double> zoom = numberFrom(element.attribute("zoom").value());
    if (!at.isValid() || !zoom || !(*zoom > 0))
        return std::nullopt;
    return ViewCamera{at, std::clamp(*zoom, 0.001, 1000.0)};
}

/// A neighbourhood of a concept that the map does not have is none, and has no size either.
void readAround(pugi::xml_node element, const ConceptByKey& conceptByKey, NamedView& view)
{
    const ConceptId centre = conceptByKey(element.attribute("ref").value());
    if (!centre.isValid())
        return;
    view.centre = centre;
    view.hops = std::clamp(wholeNumberFrom(element.attribute("hops").value()).value_or(1), 1, 5);
}

void keepArrangement(NamedView& view, SavedArrangement arrangement)
{
    if (arrangement.isEmpty())
        return;
    settle(arrangement);
    view.arrangement = Cow(std::move(arrangement));
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

void writeView(ElementWriter write, const NamedView& view, const KeysOut& keys, bool isApart)
{
    const KeyOfConcept& keyOf = keys.ofConcept;
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
    if (const std::string centre = view.centre.isValid() ? keyOf(view.centre) : std::string(); !centre.empty()) {
        ElementWriter around = write.child("c:around", {});
        around.attribute("ref", centre);
        around.number("hops", view.hops);
    }
    if (const std::string at = view.camera ? keyOf(view.camera->at) : std::string(); !at.empty()) {
        ElementWriter camera = write.child("c:camera", {});
        camera.attribute("ref", at);
        camera.attribute("zoom", numberText(view.camera->zoom));
    }
    if (!isApart)
        writeArrangement(write, *view.arrangement, keys);
    write.attributes(view.attributes);
}

std::vector<std::string> viewElements(const NamedView& view, const KeysOut& keys, LossList& losses)
{
    pugi::xml_document document;
    writeView({document.append_child("c:view"), losses}, view, keys, true);
    std::vector<std::string> lines{fragmentIn(document, "c")};
    pugi::xml_document placed;
    writeArrangement({placed.append_child("c:view"), losses}, *view.arrangement, keys);
    for (pugi::xml_node child : placed.first_child()) {
        pugi::xml_document alone;
        alone.append_copy(child);
        lines.push_back(fragmentIn(alone, "c"));
    }
    return lines;
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

NamedView viewFrom(pugi::xml_node element, const KeysIn& keys)
{
    const ConceptByKey& conceptByKey = keys.conceptBy;
    NamedView view;
    SavedArrangement arrangement;
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
        if (localName(child) == "around")
            readAround(child, conceptByKey, view);
        addToArrangement(arrangement, child, keys);
    }
    keepArrangement(view, std::move(arrangement));
    view.only = conceptsIn(element, "only", conceptByKey);
    std::ranges::sort(view.only);
    view.folded = conceptsIn(element, "folded", conceptByKey);
    view.opened = conceptsIn(element, "opened", conceptByKey);
    view.kept = conceptsIn(element, "kept", conceptByKey);
    view.attributes = attributesIn(element);
    return view;
}

std::vector<NamedView> viewsFrom(const std::vector<pugi::xml_node>& elements, const KeysIn& keys, LossList& losses)
{
    std::vector<NamedView> views;
    std::unordered_set<std::string> names;
    SavedArrangement placed;  // in the view before; nowhere before the first
    bool isLeftOut = true;
    const auto finish = [&] {
        if (!isLeftOut)
            keepArrangement(views.back(), std::move(placed));
        placed = SavedArrangement();
    };
    for (pugi::xml_node element : elements) {
        if (localName(element) != "view") {
            addToArrangement(placed, element, keys);
            continue;
        }
        finish();
        NamedView view = viewFrom(element, keys);
        isLeftOut = !names.insert(view.name).second;
        if (isLeftOut) {
            losses.note("A second view of the same name was left out.", 0, view.name);
            continue;
        }
        placed = *view.arrangement;
        views.push_back(std::move(view));
    }
    finish();
    return views;
}

}  // namespace conspectus
