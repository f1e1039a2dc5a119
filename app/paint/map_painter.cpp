// How much is drawn depends on the zoom. Below kNearScale nothing but plain rectangles and straight lines
// (far_painter.h); from there on everything, text where it can be read (paint_tools.h), and of the lines those that
// matter here (line_traffic.h). What stands out is drawn last and never simplified away.
#include "app/paint/map_painter.h"

#include "app/paint/concept_painter.h"
#include "app/paint/edge_path.h"
#include "app/paint/far_painter.h"
#include "app/paint/line_traffic.h"
#include "app/paint/paint_tools.h"
#include "app/paint/picture_style.h"
#include "app/paint/relation_painter.h"
#include "app/paint/text_painter.h"

namespace conspectus {

namespace {

constexpr double kNearScale = 0.28;

/// Calls `draw` for what is dimmed, then for what is normal, then for what stands out.
template <class EmphasisOf, class Draw> void inOrder(std::size_t count, EmphasisOf emphasisOf, Draw draw)
{
    bool isPlain = true;
    for (std::size_t i = 0; i < count && isPlain; ++i)
        isPlain = emphasisOf(i) == Emphasis::Normal;
    const auto round = [&](auto belongs) {
        for (std::size_t i = 0; i < count; ++i)
            if (const Emphasis emphasis = emphasisOf(i); belongs(emphasis))
                draw(i, emphasis);
    };
    if (!isPlain)
        round([](Emphasis e) { return e == Emphasis::Dimmed; });
    round([](Emphasis e) { return e == Emphasis::Normal; });
    if (!isPlain)
        round(standsOut);
}

}  // namespace

Emphasis emphasisOf(const PictureBlock& block, const Highlight& highlight)
{
    Emphasis most = block.relations.empty() ? Emphasis::Normal : Emphasis::Dimmed;
    for (int relation : block.relations) {
        const Emphasis each = highlight.relation(static_cast<std::size_t>(relation));
        if (each == Emphasis::Dimmed)
            continue;
        most = most == Emphasis::Dimmed ? each : std::max(most, each);
    }
    return most;
}

void MapPainter::paint(QPainter& painter, const Rect& visible, double scale, const Highlight& highlight,
                       Effort effort) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (scale < kNearScale && effort == Effort::Frame)
        paintFar(painter, visible, scale, highlight);
    else
        paintNear(painter, visible, scale, highlight, effort);
    painter.restore();
}

void MapPainter::paintFar(QPainter& painter, const Rect& visible, double scale, const Highlight& highlight) const
{
    paintFrames(painter, visible, scale);
    paintFarPicture(painter, m_picture, m_theme, visible, m_window.isEmpty() ? visible : m_window, scale, highlight);
    for (std::size_t i = 0; i < highlight.relations.size() && i < m_picture.relations.size(); ++i)
        if (standsOut(highlight.relations[i]))
            paintRelation(painter, i, scale, highlight.relations[i]);
    for (std::size_t i = 0; i < m_picture.concepts.size(); ++i) {
        const PictureConcept& shown = m_picture.concepts[i];
        const bool isLegible = isTextShown(m_theme.type.level(shown.level).px, scale) && shown.box.intersects(visible);
        if (isLegible || standsOut(highlight.concept_(i)))
            paintConcept(painter, i, scale, highlight.concept_(i));
    }
}

void MapPainter::paintNear(QPainter& painter, const Rect& visible, double scale, const Highlight& highlight,
                           Effort effort) const
{
    const auto blockEmphasis = [&](std::size_t i) {
        return emphasisOf(m_picture.blocks[i], highlight);
    };
    const auto relationEmphasis = [&](std::size_t i) {
        return highlight.relation(i);
    };
    const auto conceptEmphasis = [&](std::size_t i) {
        return highlight.concept_(i);
    };

    paintFrames(painter, visible, scale);
    inOrder(m_picture.blocks.size(), blockEmphasis, [&](std::size_t i, Emphasis emphasis) {
        if (boundsOf(m_picture.blocks[i].stem).united(m_picture.blocks[i].frame).intersects(visible))
            paintBlock(painter, i, scale, emphasis, effort);
    });
    paintLines(painter, visible, scale, highlight, effort);
    paintNotes(painter, visible, scale, effort);
    if (isTextShown(m_theme.type.phrasePx, scale)) {
        for (std::size_t i = 0; i < m_picture.blocks.size(); ++i)
            if (m_picture.blocks[i].plate.intersects(visible))
                paintBlockPhrase(painter, i, scale, blockEmphasis(i));
        inOrder(m_picture.relations.size(), relationEmphasis, [&](std::size_t i, Emphasis emphasis) {
            if (m_picture.relations[i].plate.intersects(visible))
                paintPhrase(painter, i, scale, emphasis);
        });
    }
    inOrder(m_picture.concepts.size(), conceptEmphasis, [&](std::size_t i, Emphasis emphasis) {
        if (m_picture.concepts[i].box.grown(kRingReach).intersects(visible))
            paintConcept(painter, i, scale, emphasis);
    });
}

void MapPainter::paintNotes(QPainter& painter, const Rect& visible, double scale, Effort effort) const
{
    for (const PictureRelation& sample : m_picture.samples)
        if (isWithin(sample.curve, visible))
            paintLine(painter, m_theme, sample, sample.curve, scale, Emphasis::Normal, 1, effort);
    for (const PictureNote& note : m_picture.notes)
        if (note.area.intersects(visible))
            drawText(painter, note.text, note.area, m_theme.ink);
    paintKey(painter, visible, scale);
}

void MapPainter::paintKey(QPainter& painter, const Rect& visible, double scale) const
{
    for (const PictureKeyEntry& entry : m_picture.key)
        if (entry.plate.united(entry.area).intersects(visible)) {
            paintPlate(painter, m_theme, entry.plate, entry.sign, true, scale, Emphasis::Normal);
            if (isTextShown(m_theme.type.phrasePx, scale))
                drawText(painter, entry.phrase, entry.area, m_theme.ink);
        }
}

void MapPainter::paintLines(QPainter& painter, const Rect& visible, double scale, const Highlight& highlight,
                            Effort effort) const
{
    const Rect reach = visible.grown(kRingReach);
    const LineTraffic traffic = lineTraffic(m_picture, m_window.isEmpty() ? reach : m_window, scale);
    const bool isHurried = effort == Effort::Frame;
    painter.setRenderHint(QPainter::Antialiasing, !(isHurried && traffic.isTangle));
    const auto emphasisOf = [&](std::size_t line) {
        return highlight.relation(traffic.lines[line]);
    };
    inOrder(traffic.lines.size(), emphasisOf, [&](std::size_t line, Emphasis emphasis) {
        const PictureRelation& relation = m_picture.relations[traffic.lines[line]];
        if (!isWithin(relation.curve, reach))
            return;
        const bool isFaded = isHurried && traffic.isPassing[line] && !standsOut(emphasis);
        const double strength = isFaded ? traffic.passingStrength : 1;
        if (strength > 0)
            paintLine(painter, m_theme, relation, relation.curve, scale, emphasis, strength, effort);
    });
    painter.setRenderHint(QPainter::Antialiasing);
}

void MapPainter::paintFrames(QPainter& painter, const Rect& visible, double scale) const
{
    for (const PictureFrame& frame : m_picture.frames) {
        if (!frame.box.intersects(visible))
            continue;
        const BlockLook look = frameLook(m_theme, frame);
        painter.setPen(linePen(look.border, look.borderWidth, scale));
        painter.setBrush(look.fill);
        painter.drawRoundedRect(toQRectF(frame.box), look.radius, look.radius);
        if (!frame.label.lines.isEmpty() && isTextShown(frame.label.font.pixelSize(), scale))
            drawText(painter, frame.label, frame.labelArea, frameTextColour(m_theme, frame));
    }
}

void MapPainter::paintBlock(QPainter& painter, std::size_t index, double scale, Emphasis emphasis, Effort effort) const
{
    const PictureBlock& block = m_picture.blocks[index];
    const bool isDimmed = emphasis == Emphasis::Dimmed;
    const BlockLook look = blockLook(m_theme);
    painter.setPen(linePen(isDimmed ? dimmed(look.border, m_theme) : look.border, look.borderWidth, scale));
    painter.setBrush(isDimmed ? dimmed(look.fill, m_theme) : look.fill);
    painter.drawRoundedRect(toQRectF(block.frame), look.radius, look.radius);
    if (!block.relations.empty()) {
        const PictureRelation& first = m_picture.relations[static_cast<std::size_t>(block.relations.front())];
        paintLine(painter, m_theme, first, block.stem, scale, emphasis, 1, effort);
    }
}

void MapPainter::paintRelation(QPainter& painter, std::size_t index, double scale, Emphasis emphasis) const
{
    const PictureRelation& relation = m_picture.relations[index];
    paintLine(painter, m_theme, relation, relation.curve, scale, emphasis);
}

void MapPainter::paintPhrase(QPainter& painter, std::size_t index, double scale, Emphasis emphasis) const
{
    const PictureRelation& relation = m_picture.relations[index];
    paintPlate(painter, m_theme, relation.plate, relation.phrase, relation.keyNumber > 0, scale, emphasis);
}

void MapPainter::paintBlockPhrase(QPainter& painter, std::size_t index, double scale, Emphasis emphasis) const
{
    const PictureBlock& block = m_picture.blocks[index];
    paintPlate(painter, m_theme, block.plate, block.phrase, block.keyNumber > 0, scale, emphasis);
}

void MapPainter::paintConcept(QPainter& painter, std::size_t index, double scale, Emphasis emphasis) const
{
    paintConceptBox(painter, m_theme, m_picture.concepts[index], scale, emphasis);
}

}  // namespace conspectus
