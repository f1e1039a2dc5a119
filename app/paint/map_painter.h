// map_painter.h: the only code that draws a picture, for the screen and for every export but SVG (which has a writer of
// its own over the same Picture and Theme).
#pragma once
#include "app/paint/picture.h"
#include "app/paint/theme.h"

#include <QPainter>

namespace conspectus {

struct ConceptLook;

/// How one concept or relation stands out.
enum class Emphasis : std::uint8_t { Normal, Dimmed, Hovered, Selected };

/// What to draw beyond the picture itself. Empty vectors: everything Normal.
struct Highlight {
    std::vector<Emphasis> concepts;
    std::vector<Emphasis> relations;

    Emphasis concept_(std::size_t i) const { return i < concepts.size() ? concepts[i] : Emphasis::Normal; }
    Emphasis relation(std::size_t i) const { return i < relations.size() ? relations[i] : Emphasis::Normal; }
};

/// Draws in picture coordinates: the caller has set the painter's transform. Draws only what meets `visible` (picture
/// coordinates) and in as much detail as `scale` (device px per picture px) can show.
class MapPainter {
public:
    MapPainter(const Picture& picture, const Theme& theme) : m_picture(picture), m_theme(theme) {}

    void paint(QPainter& painter, const Rect& visible, double scale, const Highlight& highlight = {}) const;

    void paintBlock(QPainter&, std::size_t index, double scale, Emphasis) const;
    void paintRelation(QPainter&, std::size_t index, double scale, Emphasis) const;
    void paintPhrase(QPainter&, std::size_t index, double scale, Emphasis) const;
    void paintBlockPhrase(QPainter&, std::size_t index, double scale, Emphasis) const;
    void paintConcept(QPainter&, std::size_t index, double scale, Emphasis) const;

private:
    void paintCurve(QPainter&, const Spline& curve, const PictureRelation&, double scale, Emphasis) const;
    void paintRing(QPainter&, const Rect& box, double radius, double scale, Emphasis) const;
    void paintBadge(QPainter&, const PictureConcept&, const ConceptLook&) const;
    void paintFar(QPainter& painter, const Rect& visible, double scale, const Highlight& highlight) const;
    void paintNear(QPainter& painter, const Rect& visible, double scale, const Highlight& highlight) const;

    const Picture& m_picture;
    const Theme& m_theme;
};

}  // namespace conspectus
