// sample_picture.h: small maps with a layout made by hand, for the tests of pictures and exports.
#pragma once
#include "app/paint/picture.h"
#include "core/layout/phrases/phrase_key.h"

namespace conspectus {

/// A map with the three kinds of relation types that pictures tell apart.
class SampleMap {
public:
    SampleMap()
    {
        includes = addType({.key = "includes",
                            .phrase = "includes",
                            .hierarchy = Hierarchy::FromIsBroader,
                            .phraseShown = false,
                            .arrow = ArrowStyle::None});
        partOf = addType({.key = "part-of", .phrase = "is part of", .hierarchy = Hierarchy::FromIsNarrower});
        drives = addType({.key = "drives", .phrase = "drives", .line = LineStyle::Dashed, .colour = 3});
    }

    ConceptId add(const std::string& label, const std::string& link = {})
    {
        Concept made;
        made.id = map.nextConceptId();
        made.label = label;
        made.link = link;
        apply(AddConcept{made});
        return made.id;
    }

    RelationId link(ConceptId from, ConceptId to, RelationTypeId type, const std::string& phrase = {})
    {
        Relation made;
        made.id = map.nextRelationId();
        made.from = from;
        made.to = to;
        made.type = type;
        made.phrase = phrase;
        apply(AddRelation{made});
        return made.id;
    }

    void apply(Change change)
    {
        if (!map.apply(std::move(change)))
            std::abort();
    }

    ConceptMap map;
    RelationTypeId includes;  // hierarchical, its phrase not shown
    RelationTypeId partOf;  // hierarchical, pointing up
    RelationTypeId drives;  // dashed, colour 3

private:
    struct TypeSketch {
        std::string key;
        std::string phrase;
        Hierarchy hierarchy = Hierarchy::None;
        bool phraseShown = true;
        LineStyle line = LineStyle::Solid;
        ArrowStyle arrow = ArrowStyle::Forward;
        int colour = 0;
    };

    RelationTypeId addType(const TypeSketch& sketch)
    {
        RelationType type;
        type.id = map.nextRelationTypeId();
        type.key = type.name = sketch.key;
        type.phrase = sketch.phrase;
        type.hierarchy = sketch.hierarchy;
        type.phraseShown = sketch.phraseShown;
        type.line = sketch.line;
        type.arrow = sketch.arrow;
        type.colour = sketch.colour;
        apply(AddRelationType{type});
        return type.id;
    }
};

/// Where the line from the middle of `box` to `towards` leaves it.
inline Point borderPoint(const Rect& box, Point towards)
{
    const Point way = towards - box.centre();
    const double k = std::max(std::abs(way.x) / box.width, std::abs(way.y) / box.height) * 2;
    return k <= 1 ? box.centre() : box.centre() + way * (1 / k);
}

/// One row a level, straight curves from border to border, phrases in the middle of their curves.
inline Layout layoutByHand(const MeasuredView& view)
{
    Layout layout;
    std::vector<Rect> boxes;
    std::vector<double> rowEnd;
    for (std::size_t i = 0; i < view.request.nodes.size(); ++i) {
        const auto level = static_cast<std::size_t>(view.visible.concepts[i].level);
        rowEnd.resize(std::max(rowEnd.size(), level + 1));
        const Size size = view.request.nodes[i].size;
        const Point centre{rowEnd[level] + size.width / 2, static_cast<double>(level) * 140};
        rowEnd[level] += size.width + 160;
        layout.centres.push_back(centre);
        boxes.push_back(Rect::around(centre, size));
    }
    for (const LayoutEdge& edge : view.request.edges) {
        const Rect from = boxes[static_cast<std::size_t>(edge.from)], to = boxes[static_cast<std::size_t>(edge.to)];
        PlacedEdge placed;
        placed.curve = straightSpline({borderPoint(from, to.centre()), borderPoint(to, from.centre())});
        if (edge.phrase.width > 0)
            placed.phrase = (placed.curve.front() + placed.curve.back()) * 0.5;
        layout.edges.push_back(std::move(placed));
    }
    layout.bounds = boundsOf(view.request, layout);
    return layout;
}

inline Picture pictureOf(const ConceptMap& map, const ViewSpec& spec = {}, const QString& language = {})
{
    LayoutWish wish;
    wish.language = language;
    const MeasuredView view = measureView(map, visibleMap(map, spec), wish);
    return composePicture(map, view, layoutByHand(view));
}

/// The same with numbers in place of all phrases, one for each kind, and the key that explains them.
inline Picture numberedPictureOf(const ConceptMap& map, const LayoutWish& wish = {})
{
    const MeasuredView view = measureView(map, visibleMap(map, {}), wish);
    Layout layout = layoutByHand(view);
    for (std::size_t i = 0; i < layout.edges.size(); ++i)
        if (layout.edges[i].phrase)
            layout.edges[i].keyNumber = 1 + std::max(view.request.edges[i].kind, 0);
    layout.key = keyBelow(view.request, layout);
    layout.bounds = boundsOf(view.request, layout);
    return composePicture(map, view, layout);
}

/// Power, with hard and soft power below it and two relations between these.
inline SampleMap powers()
{
    SampleMap sample;
    const ConceptId power = sample.add("comprehensive national power"), hard = sample.add("hard power"),
                    soft = sample.add("soft power", "https://example.org/soft");
    sample.link(power, hard, sample.includes);
    sample.link(soft, power, sample.partOf);
    sample.link(hard, soft, sample.drives, "is the basis of");
    return sample;
}

}  // namespace conspectus
