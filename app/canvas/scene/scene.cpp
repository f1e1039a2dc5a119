#include "app/canvas/scene/scene.h"

#include <algorithm>

namespace conspectus {

Picture Scene::replacePicture(Picture picture)
{
    m_hits.reset();  // it refers to the picture
    Picture before = std::exchange(m_picture, std::move(picture));
    m_graph = PictureGraph(m_picture);
    updateHighlight();
    return before;
}

void Scene::setSelection(Selection selection)
{
    m_selection = std::move(selection);
    updateHighlight();
}

void Scene::setSpotlight(Spotlight lit, bool isDimming)
{
    m_lit = std::move(lit);
    m_isDimming = isDimming;
    updateHighlight();
}

void Scene::updateHighlight() { m_highlight = highlightOf(m_picture, m_graph, m_selection, m_lit, m_isDimming); }

const HitTest& Scene::hits()
{
    if (!m_hits)
        m_hits.emplace(m_picture);
    return *m_hits;
}

std::vector<ConceptId> Scene::idsOf(const std::vector<int>& subjects) const
{
    std::vector<ConceptId> ids;
    ids.reserve(subjects.size());
    for (int subject : subjects)
        ids.push_back(at(subject).id);
    return ids;
}

std::vector<ConceptId> Scene::allIds() const
{
    std::vector<ConceptId> ids;
    ids.reserve(m_picture.concepts.size());
    for (const PictureConcept& each : m_picture.concepts)
        ids.push_back(each.id);
    return ids;
}

int Scene::currentIndex() const { return m_selection.current.isValid() ? m_picture.indexOf(m_selection.current) : -1; }

std::vector<int> Scene::selectedIndices() const
{
    std::vector<int> selected;
    for (int i = 0; i < static_cast<int>(m_picture.concepts.size()); ++i)
        if (isSelected(i))
            selected.push_back(i);
    return selected;
}

Rect Scene::selectedArea() const
{
    Rect area;
    for (int subject : selectedIndices())
        area = area.united(at(subject).box);
    return area;
}

std::optional<Point> Scene::selectedLineMiddle() const
{
    for (const PictureRelation& each : m_picture.relations) {
        if (std::ranges::none_of(each.relations, [&](RelationId id) { return m_selection.holds(id); }))
            continue;
        const Spline& line = each.block >= 0 ? m_picture.blocks[static_cast<std::size_t>(each.block)].stem : each.curve;
        if (const std::vector<Point> points = flattened(line); !points.empty())
            return points[points.size() / 2];
    }
    return std::nullopt;
}

std::vector<RelationId> Scene::relationsAt(const Hit& hit) const
{
    std::vector<RelationId> ids;
    for (int r : hit.relations)
        for (RelationId id : m_picture.relations[static_cast<std::size_t>(r)].relations)
            ids.push_back(id);
    return ids;
}

const PictureConcept* Scene::nearestTo(Point place) const
{
    const PictureConcept* nearest = nullptr;
    for (const PictureConcept& each : m_picture.concepts)
        if (!nearest || length(each.box.centre() - place) < length(nearest->box.centre() - place))
            nearest = &each;
    return nearest;
}

}  // namespace conspectus
