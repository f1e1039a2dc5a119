#include "core/formats/elements/tour_elements.h"

#include "core/formats/elements/arrangement_elements.h"
#include "core/formats/elements/element_writer.h"
#include "core/formats/xml/xml_file.h"
#include "core/model/map_references.h"
#include "core/model/tour.h"

#include <algorithm>
#include <cmath>

namespace conspectus {

namespace {

constexpr double kLongest = 86'400;  // seconds: a stop that takes more than a day is no stop
constexpr double kWidest = 200;

double within(std::optional<double> value, double least, double most, double otherwise)
{
    return value && std::isfinite(*value) ? std::clamp(*value, least, most) : otherwise;
}

/// Concepts that the stop names and the map does not have any more.
int lostIn(TourStop stop, const KeyOfConcept& keyOf)
{
    std::vector<ConceptId> lost;
    visitReferences(
        stop,
        [&](const std::vector<ConceptId>& ids) {
            for (ConceptId id : ids)
                if (keyOf(id).empty())
                    lost.push_back(id);
        },
        [](const std::vector<RelationId>&) {});
    std::ranges::sort(lost);
    lost.erase(std::unique(lost.begin(), lost.end()), lost.end());
    return static_cast<int>(lost.size());
}

std::string stopElement(const TourStop& stop, const KeysOut& keys, LossList& losses)
{
    pugi::xml_document document;
    pugi::xml_node element = document.append_child("c:stop");
    ElementWriter write{element, losses};
    write.attribute("title", stop.title);
    write.attribute("hidden", stop.isHidden ? "yes" : "");
    if (stop.planned > 0)
        write.attribute("planned", numberText(stop.planned));
    if (stop.rehearsed > 0)
        write.attribute("rehearsed", numberText(stop.rehearsed));
    write.number("gone", stop.gone + lostIn(stop, keys.ofConcept));
    write.translations("c:title", stop.titles);
    if (!(stop.view == NamedView()))
        writeView(write.child("c:view", {}), stop.view, keys);
    // A view of which nothing can be written comes back as none, and would not be written again.
    if (const pugi::xml_node view = element.child("c:view"); view && !view.first_attribute() && !view.first_child())
        element.remove_child(view);
    write.concepts("c:lit", stop.lit, keys.ofConcept);
    for (RelationId id : stop.litRelations)
        if (const std::string key = keys.ofRelation(id); !key.empty())
            write.child("c:lit-relation", {}).attribute("ref", key);
    for (const std::vector<ConceptId>& step : stop.steps)
        write.child("c:step", {}).concepts("c:concept", step, keys.ofConcept);
    for (const InkStroke& stroke : stop.ink)
        if (const std::string at = keys.ofConcept(stroke.at); !at.empty()) {
            ElementWriter line = write.child("c:ink", pointsText(stroke.points));
            line.attribute("ref", at);
            line.attribute("width", numberText(stroke.width));
            line.number("colour", stroke.colour);
        }
    if (!stop.notes.empty())
        write.child("c:notes", stop.notes);
    write.attributes(stop.attributes);
    return fragmentIn(document, "c");
}

InkStroke strokeFrom(pugi::xml_node element, const KeysIn& keys)
{
    InkStroke stroke;
    stroke.at = keys.conceptBy(element.attribute("ref").value());
    stroke.points = pointsFrom(textOf(element));
    stroke.width = within(numberFrom(element.attribute("width").value()), 0.1, kWidest, stroke.width);
    stroke.colour = wholeNumberFrom(element.attribute("colour").value()).value_or(0);
    return stroke;
}

TourStop stopFrom(pugi::xml_node element, const KeysIn& keys)
{
    TourStop stop;
    stop.title = element.attribute("title").value();
    stop.isHidden = std::string_view(element.attribute("hidden").value()) == "yes";
    stop.planned = within(numberFrom(element.attribute("planned").value()), 0, kLongest, 0);
    stop.rehearsed = within(numberFrom(element.attribute("rehearsed").value()), 0, kLongest, 0);
    stop.gone = std::max(0, wholeNumberFrom(element.attribute("gone").value()).value_or(0));
    stop.titles = translationsIn(element, "title");
    stop.lit = conceptsIn(element, "lit", keys.conceptBy);
    std::ranges::sort(stop.lit);
    for (pugi::xml_node child : element) {
        const std::string_view kind = localName(child);
        if (kind == "view")
            stop.view = viewFrom(child, keys);
        else if (kind == "lit-relation") {
            if (const RelationId id = keys.relationBy(child.attribute("ref").value()); id.isValid())
                stop.litRelations.push_back(id);
        } else if (kind == "step")
            stop.steps.push_back(conceptsIn(child, "concept", keys.conceptBy));
        else if (kind == "notes")
            stop.notes = textOf(child);
        else if (kind == "ink")
            stop.ink.push_back(strokeFrom(child, keys));
    }
    std::ranges::sort(stop.litRelations);
    std::erase_if(stop.ink, [](const InkStroke& each) { return !each.at.isValid() || each.points.empty(); });
    stop.attributes = attributesIn(element);
    return stop;
}

}  // namespace

std::vector<std::string> tourElements(const Tour& tour, const KeysOut& keys, LossList& losses)
{
    pugi::xml_document document;
    ElementWriter write{document.append_child("c:tour"), losses};
    write.attribute("name", tour.name);
    write.translations("c:name", tour.names);
    write.attributes(tour.attributes);
    std::vector<std::string> lines{fragmentIn(document, "c")};
    for (const TourStop& stop : tour.stops)
        lines.push_back(stopElement(stop, keys, losses));
    return lines;
}

std::vector<Tour> toursFrom(const std::vector<pugi::xml_node>& elements, const KeysIn& keys, LossList& losses)
{
    std::vector<Tour> tours;
    bool isLeftOut = true;  // stops before any tour are nobody's
    for (pugi::xml_node element : elements) {
        if (localName(element) == "stop" && !isLeftOut) {
            tours.back().stops.push_back(stopFrom(element, keys));
        } else if (localName(element) == "tour") {
            Tour tour;
            tour.name = element.attribute("name").value();
            tour.names = translationsIn(element, "name");
            tour.attributes = attributesIn(element);
            isLeftOut = std::ranges::any_of(tours, [&](const Tour& each) { return each.name == tour.name; });
            if (isLeftOut)
                losses.note("A second tour of the same name was left out.", 0, tour.name);
            else
                tours.push_back(std::move(tour));
        }
    }
    return tours;
}

}  // namespace conspectus
