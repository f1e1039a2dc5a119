#include "core/layout/phrases/phrase_scene.h"

#include "core/layout/geometry/curves.h"

namespace conspectus {

namespace {

Rect areaOf(const LayoutRequest& request, const Layout& layout)
{
    Rect area;
    for (std::size_t i = 0; i < layout.centres.size(); ++i)
        area = area.united(Rect::around(layout.centres[i], request.nodes[i].size));
    for (const PlacedEdge& edge : layout.edges)
        area = area.united(boundsOf(edge.curve).grown(1));
    return area;
}

BoxIndex conceptsOf(const Rect& area, const LayoutRequest& request, const Layout& layout)
{
    BoxIndex boxes(area, request.nodes.size());
    for (std::size_t i = 0; i < request.nodes.size(); ++i)
        if (const Rect box = Rect::around(layout.centres[i], request.nodes[i].size); !box.isEmpty())
            boxes.add(box, static_cast<int>(i));
    return boxes;
}

}  // namespace

PhraseScene::PhraseScene(const LayoutRequest& request, const Layout& layout)
    : area(areaOf(request, layout)),
      traces(request, layout),
      claims(request, layout, traces),
      sites(phraseSites(request, layout)),
      concepts(conceptsOf(area, request, layout))
{
}

}  // namespace conspectus
