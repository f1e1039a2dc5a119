// How a morph moves things. Each concept has a way: one that stays goes from its old place to its new one; a new one
// comes from the old place of the nearest concept above it that was there before; one that is gone goes to the new
// place of the nearest one above it that stays. A curve that stays is mixed piece by piece; the curves of what comes
// and goes are dragged along by their ends.
#include "app/canvas/motion/picture_morph.h"

#include "app/canvas/scene/spline_pieces.h"

#include <map>
#include <tuple>
#include <unordered_map>

namespace conspectus {

namespace {

std::size_t at(int i) { return static_cast<std::size_t>(i); }

Rect between(const Rect& a, const Rect& b, double t)
{
    return {a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t, a.width + (b.width - a.width) * t,
            a.height + (b.height - a.height) * t};
}

/// The nearest concept above `i` that the other picture has too; -1 if none. Bounded, whatever the parents say.
int nearestKept(const Picture& picture, const std::vector<int>& inOther, int i)
{
    int above = picture.concepts[at(i)].parent;
    for (std::size_t steps = 0; above >= 0 && steps < picture.concepts.size(); ++steps) {
        if (inOther[at(above)] >= 0)
            return above;
        above = picture.concepts[at(above)].parent;
    }
    return -1;
}

/// For each concept of `picture` the way from its own place to the place in `other` of itself, or of the nearest
/// concept above it that is in both.
std::vector<Point> waysTo(const Picture& other, const Picture& picture, const std::vector<int>& inOther)
{
    std::vector<Point> ways(picture.concepts.size());
    for (std::size_t i = 0; i < ways.size(); ++i) {
        const int self = static_cast<int>(i);
        const int guide = inOther[i] >= 0 ? self : nearestKept(picture, inOther, self);
        if (guide >= 0)
            ways[i] = other.concepts[at(inOther[at(guide)])].box.centre() - picture.concepts[i].box.centre();
    }
    return ways;
}

/// Painted as if it were `size` of its full size, about its middle.
void paintShrunk(QPainter& painter, const Rect& box, double size, auto&& paint)
{
    if (size == 1)
        return paint();
    painter.save();
    painter.translate(box.centre().x, box.centre().y);
    painter.scale(size, size);
    painter.translate(-box.centre().x, -box.centre().y);
    paint();
    painter.restore();
}

Rect areaOf(const PictureBlock& block)
{
    return boundsOf(block.stem).united(block.frame).united(block.plate).grown(12);
}

Rect areaOf(const PictureRelation& relation) { return boundsOf(relation.curve).united(relation.plate).grown(12); }

}  // namespace

PictureMorph::PictureMorph(Picture before, Picture after)
    : m_before(std::move(before)), m_after(std::move(after)), m_gone(m_before), m_now(m_after)
{
    matchConcepts();
    matchRelations();
    matchBlocks();
    findWays();
    moveTo(0);
}

void PictureMorph::matchConcepts()
{
    m_conceptBefore.assign(m_after.concepts.size(), -1);
    m_conceptAfter.assign(m_before.concepts.size(), -1);
    std::unordered_map<ConceptId, int> places;
    for (std::size_t i = 0; i < m_before.concepts.size(); ++i)
        places.emplace(m_before.concepts[i].id, static_cast<int>(i));
    for (std::size_t i = 0; i < m_after.concepts.size(); ++i) {
        const auto found = places.find(m_after.concepts[i].id);
        if (found == places.end())
            continue;
        m_conceptBefore[i] = found->second;
        m_conceptAfter[at(found->second)] = static_cast<int>(i);
    }
}

void PictureMorph::matchRelations()
{
    using Key = std::tuple<ConceptId, ConceptId, RelationId, bool>;
    const auto keyIn = [](const Picture& picture, const PictureRelation& each) {
        return Key{picture.concepts[at(each.from)].id, picture.concepts[at(each.to)].id,
                   each.relations.empty() ? RelationId{} : each.relations.front(), each.isBundle};
    };
    m_relationBefore.assign(m_after.relations.size(), -1);
    m_relationAfter.assign(m_before.relations.size(), -1);
    std::map<Key, int> places;
    for (std::size_t r = 0; r < m_before.relations.size(); ++r)
        if (!m_before.relations[r].curve.empty())
            places.emplace(keyIn(m_before, m_before.relations[r]), static_cast<int>(r));
    for (std::size_t r = 0; r < m_after.relations.size(); ++r) {
        const auto found = places.find(keyIn(m_after, m_after.relations[r]));
        if (found == places.end() || m_after.relations[r].curve.empty())
            continue;
        m_relationBefore[r] = found->second;
        m_relationAfter[at(found->second)] = static_cast<int>(r);
    }
}

void PictureMorph::matchBlocks()
{
    m_blockBefore.assign(m_after.blocks.size(), -1);
    m_blockAfter.assign(m_before.blocks.size(), -1);
    for (std::size_t i = 0; i < m_after.blocks.size(); ++i) {
        const int anchor = m_conceptBefore[at(m_after.blocks[i].anchor)];
        for (std::size_t k = 0; k < m_before.blocks.size() && m_blockBefore[i] < 0; ++k) {
            if (m_before.blocks[k].anchor != anchor || m_blockAfter[k] >= 0)
                continue;
            m_blockBefore[i] = static_cast<int>(k);
            m_blockAfter[k] = static_cast<int>(i);
        }
    }
}

void PictureMorph::findWays()
{
    m_wayBefore = waysTo(m_after, m_before, m_conceptAfter);
    m_wayAfter = waysTo(m_before, m_after, m_conceptBefore);
}

void PictureMorph::moveTo(double share)
{
    m_share = share;
    moveConcepts();
    moveRelations();
    moveBlocks();
    m_now.bounds = between(m_before.bounds, m_after.bounds, share);
}

void PictureMorph::moveConcepts()
{
    for (std::size_t i = 0; i < m_gone.concepts.size(); ++i)
        m_gone.concepts[i].box = m_before.concepts[i].box.translated(m_wayBefore[i] * m_share);
    for (std::size_t i = 0; i < m_now.concepts.size(); ++i)
        m_now.concepts[i].box = m_after.concepts[i].box.translated(m_wayAfter[i] * (1 - m_share));
}

void PictureMorph::moveRelations()
{
    const auto drag = [](PictureRelation& moved, const PictureRelation& home, Point start, Point end) {
        moved.curve = dragged(home.curve, start, end);
        moved.plate = home.plate.translated((start + end) * 0.5);
    };
    for (std::size_t r = 0; r < m_gone.relations.size(); ++r) {
        const PictureRelation& home = m_before.relations[r];
        if (m_relationAfter[r] < 0)
            drag(m_gone.relations[r], home, m_wayBefore[at(home.from)] * m_share, m_wayBefore[at(home.to)] * m_share);
    }
    for (std::size_t r = 0; r < m_now.relations.size(); ++r) {
        const PictureRelation& home = m_after.relations[r];
        const double rest = 1 - m_share;
        if (m_relationBefore[r] < 0) {
            drag(m_now.relations[r], home, m_wayAfter[at(home.from)] * rest, m_wayAfter[at(home.to)] * rest);
            continue;
        }
        const PictureRelation& origin = m_before.relations[at(m_relationBefore[r])];
        const Point back = origin.plate.isEmpty() ? m_wayAfter[at(home.from)] * 0.5 + m_wayAfter[at(home.to)] * 0.5
                                                  : origin.plate.centre() - home.plate.centre();
        m_now.relations[r].curve = conspectus::between(origin.curve, home.curve, m_share);
        m_now.relations[r].plate = home.plate.translated(back * rest);
    }
}

void PictureMorph::moveBlocks()
{
    const auto drag = [](PictureBlock& moved, const PictureBlock& home, Point by) {
        moved.frame = home.frame.translated(by);
        moved.stem = dragged(home.stem, by, by);
        moved.plate = home.plate.translated(by);
    };
    for (std::size_t i = 0; i < m_gone.blocks.size(); ++i)
        drag(m_gone.blocks[i], m_before.blocks[i], m_wayBefore[at(m_before.blocks[i].anchor)] * m_share);
    for (std::size_t i = 0; i < m_now.blocks.size(); ++i) {
        const PictureBlock& home = m_after.blocks[i];
        drag(m_now.blocks[i], home, m_wayAfter[at(home.anchor)] * (1 - m_share));
        if (m_blockBefore[i] < 0)
            continue;
        const PictureBlock& origin = m_before.blocks[at(m_blockBefore[i])];
        m_now.blocks[i].frame = between(origin.frame, home.frame, m_share);
        if (!origin.stem.empty() && !home.stem.empty())
            m_now.blocks[i].stem = conspectus::between(origin.stem, home.stem, m_share);
    }
}

void PictureMorph::paint(QPainter& painter, const Theme& theme, const Rect& visible, double scale,
                         const Highlight& highlight) const
{
    if (m_share < 1)
        paintGone(painter, theme, visible, scale);
    paintNow(painter, theme, visible, scale, highlight);
}

void PictureMorph::paintGone(QPainter& painter, const Theme& theme, const Rect& visible, double scale) const
{
    const MapPainter map(m_gone, theme);
    const double size = 1 - 0.4 * m_share;
    painter.save();
    painter.setOpacity(std::max(0.0, 1 - 1.4 * m_share));
    for (std::size_t i = 0; i < m_gone.blocks.size(); ++i)
        if (m_blockAfter[i] < 0 && areaOf(m_gone.blocks[i]).intersects(visible))
            map.paintBlock(painter, i, scale, Emphasis::Normal);
    for (std::size_t r = 0; r < m_gone.relations.size(); ++r) {
        if (m_relationAfter[r] >= 0 || !areaOf(m_gone.relations[r]).intersects(visible))
            continue;
        map.paintRelation(painter, r, scale, Emphasis::Normal);
        map.paintPhrase(painter, r, scale, Emphasis::Normal);
    }
    for (std::size_t i = 0; i < m_gone.concepts.size(); ++i)
        if (m_conceptAfter[i] < 0 && m_gone.concepts[i].box.intersects(visible))
            paintShrunk(painter, m_gone.concepts[i].box, size,
                        [&] { map.paintConcept(painter, i, scale, Emphasis::Normal); });
    painter.restore();
}

void PictureMorph::paintNow(QPainter& painter, const Theme& theme, const Rect& visible, double scale,
                            const Highlight& highlight) const
{
    const MapPainter map(m_now, theme);
    const auto fadeIn = [&](bool isNew) {
        painter.setOpacity(isNew ? m_share : 1);
    };
    painter.save();
    for (std::size_t i = 0; i < m_now.blocks.size(); ++i) {
        fadeIn(m_blockBefore[i] < 0);
        if (areaOf(m_now.blocks[i]).intersects(visible))
            map.paintBlock(painter, i, scale, emphasisOf(m_now.blocks[i], highlight));
    }
    for (std::size_t r = 0; r < m_now.relations.size(); ++r) {
        fadeIn(m_relationBefore[r] < 0);
        if (areaOf(m_now.relations[r]).intersects(visible))
            map.paintRelation(painter, r, scale, highlight.relation(r));
    }
    for (std::size_t r = 0; r < m_now.relations.size(); ++r) {
        fadeIn(m_relationBefore[r] < 0);
        if (areaOf(m_now.relations[r]).intersects(visible))
            map.paintPhrase(painter, r, scale, highlight.relation(r));
    }
    for (std::size_t i = 0; i < m_now.blocks.size(); ++i) {
        fadeIn(m_blockBefore[i] < 0);
        if (areaOf(m_now.blocks[i]).intersects(visible))
            map.paintBlockPhrase(painter, i, scale, emphasisOf(m_now.blocks[i], highlight));
    }
    for (std::size_t i = 0; i < m_now.concepts.size(); ++i) {
        if (!m_now.concepts[i].box.intersects(visible))
            continue;
        const bool isNew = m_conceptBefore[i] < 0;
        fadeIn(isNew);
        paintShrunk(painter, m_now.concepts[i].box, isNew ? 0.6 + 0.4 * m_share : 1,
                    [&] { map.paintConcept(painter, i, scale, highlight.concept_(i)); });
    }
    painter.setOpacity(m_share);
    map.paintKey(painter, visible, scale);
    painter.restore();
}

}  // namespace conspectus
