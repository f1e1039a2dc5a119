#include "core/formats/rdf/rdf_map_elements.h"

#include "core/formats/elements/figure_elements.h"
#include "core/formats/elements/map_elements.h"
#include "core/formats/xml/xml_file.h"

namespace conspectus {

namespace {

void addLine(std::string& text, const std::string& line) { (text += text.empty() ? "" : "\n") += line; }

}  // namespace

std::vector<std::string> elementTexts(const ConceptMap& map, LossList& losses)
{
    const auto keyOf = [&](ConceptId id) {
        return map.find(id) ? map.find(id)->key : std::string();
    };
    // Statements have no keys: a relation that a tour lights up could not be found again.
    const auto noKey = [](RelationId) {
        return std::string();
    };
    std::vector<std::string> texts(std::size(kElementProperties));
    for (const NamedView& view : map.info().views)
        for (const std::string& line : viewElements(view, {keyOf, noKey}, losses))
            addLine(texts[0], line);
    for (const Tour& tour : map.info().tours) {
        for (const TourStop& stop : tour.stops)
            if (!stop.litRelations.empty())
                losses.note("A stop's highlighted relations were left out: in RDF a relation has no name.", 0,
                            stop.title);
        for (const std::string& line : tourElements(tour, {keyOf, noKey}, losses))
            addLine(texts[1], line);
    }
    for (const Figure& figure : map.info().figures)
        addLine(texts[2], figureElement(figure, {keyOf, noKey}, losses));
    return texts;
}

void readElements(std::string_view property, const std::string& text, const ConceptMap& map, MapInfo& info,
                  LossList& losses)
{
    const auto file = XmlFile::open("<c:all xmlns:c=\"" + std::string(kMapNamespace) + "\">" + text + "</c:all>",
                                    ReadLimits(), losses);
    if (!file)
        return losses.note("Views, tours or figures that are not well-formed were left out.");
    std::vector<pugi::xml_node> elements;
    for (pugi::xml_node child : file->root())
        if (child.type() == pugi::node_element)
            elements.push_back(child);
    const auto conceptBy = [&](std::string_view key) {
        return map.conceptByKey(key);
    };
    const auto relationBy = [&](std::string_view key) {
        return map.relationByKey(key);
    };
    if (property == "tours") {
        info.tours = toursFrom(elements, {conceptBy, relationBy}, losses);
    } else if (property == "figures") {
        info.figures = figuresFrom(elements, {conceptBy, relationBy}, losses);
    } else {
        info.views = viewsFrom(elements, {conceptBy, relationBy}, losses);
    }
}

}  // namespace conspectus
