// grid_picture.h: pictures of any size made by rule, for tests and measurements of the canvas: no map, no layout.
#pragma once
#include "app/paint/picture.h"

namespace conspectus {

/// `count` concepts in rows of `columns`, ids from 1. Four neighbours of a row make a family: the first is the parent
/// of the other three, and the first above it (in the top row: the one to its left) is its own. Every third concept has
/// a relation with a phrase to the one below and to the right. About 1.3 curves a concept.
class GridPicture {
public:
    static constexpr Size kPitch{220, 110};

    GridPicture(int count, int columns) : m_count(count), m_columns(columns) { }

    Picture make() const
    {
        Picture picture;
        for (int i = 0; i < m_count; ++i)
            picture.concepts.push_back(conceptAt(i));
        for (int i = 0; i < m_count; ++i)
            if (const int parent = parentOf(i); parent >= 0)
                picture.relations.push_back(curve(picture, parent, i, true));
        for (int i = 0; i < m_count; i += 3)
            if (const int other = i + m_columns + 1; other < m_count && i % m_columns + 1 < m_columns)
                picture.relations.push_back(curve(picture, i, other, false));
        for (std::size_t r = 0; r < picture.relations.size(); ++r)
            picture.relations[r].relations = {RelationId{static_cast<std::uint32_t>(r + 1)}};
        for (const PictureConcept& each : picture.concepts)
            picture.bounds = picture.bounds.united(each.box);
        return picture;
    }

private:
    int parentOf(int i) const
    {
        const int column = i % m_columns;
        if (column % 4 != 0)
            return i - column % 4;
        return i >= m_columns ? i - m_columns : i >= 4 ? i - 4 : -1;
    }

    PictureConcept conceptAt(int i) const
    {
        const int column = i % m_columns, row = i / m_columns;
        PictureConcept made;
        made.id = ConceptId{static_cast<std::uint32_t>(i + 1)};
        made.level = i == 0 ? 0 : column % 4 == 0 ? 1 : 2 + i % 2;
        made.parent = parentOf(i);
        made.canFold = column % 4 == 0;
        made.hidden = made.canFold && i % 5 == 4 ? 7 : 0;
        made.label = measureText(QStringLiteral("Concept %1").arg(i + 1), mapFont(13, 400), 170);
        const Point centre{column * kPitch.width, row * kPitch.height};
        made.box = Rect::around(centre, {made.label.size.width + 30 + (made.hidden > 0 ? 34 : 0), 36});
        return made;
    }

    static PictureRelation curve(const Picture& picture, int from, int to, bool isHierarchical)
    {
        const Point a = picture.concepts[static_cast<std::size_t>(from)].box.centre();
        const Point b = picture.concepts[static_cast<std::size_t>(to)].box.centre();
        const Point start = a + Point{0, a.y < b.y ? 18.0 : 0.0} + Point{a.y < b.y ? 0.0 : 60.0, 0};
        const Point end = b - Point{0, a.y < b.y ? 18.0 : 0.0} - Point{a.y < b.y ? 0.0 : 60.0, 0};
        PictureRelation made;
        made.from = from;
        made.to = to;
        made.curve = {start, start + Point{0, 30}, end - Point{0, 30}, end};
        made.isHierarchical = isHierarchical;
        made.arrow = isHierarchical ? ArrowStyle::None : ArrowStyle::Forward;
        if (isHierarchical)
            return made;
        made.phrase = measureText(QStringLiteral("leads to"), mapFont(12, 400, true), 120);
        made.plate = Rect::around((start + end) * 0.5, {made.phrase.size.width + 8, made.phrase.size.height + 4});
        made.colour = 1 + from % 7;
        made.line = from % 2 ? LineStyle::Dashed : LineStyle::Solid;
        return made;
    }

    int m_count;
    int m_columns;
};

}  // namespace conspectus
