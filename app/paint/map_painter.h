// map_painter.h: the only code that draws a picture, for the screen and for every export but SVG (which has a writer of
// its own over the same Picture and Theme).
#pragma once
#include "app/paint/picture.h"
#include "app/theme/theme.h"

#include <QPainter>

namespace conspectus {

/// How one concept or relation stands out.
enum class Emphasis : std::uint8_t { Normal, Dimmed, Hovered, Selected };

/// What to draw beyond the picture itself. Empty vectors: everything Normal.
struct Highlight {
    std::vector<Emphasis> concepts;
    std::vector<Emphasis> relations;

    Emphasis concept_(std::size_t i) const { return i < concepts.size() ? concepts[i] : Emphasis::Normal; }
    Emphasis relation(std::size_t i) const { return i < relations.size() ? relations[i] : Emphasis::Normal; }
};

/// A leaf block stands out as much as the relation of it that does most.
Emphasis emphasisOf(const PictureBlock& block, const Highlight& highlight);

/// How much time there is.
enum class Effort {
    Frame,  // one of sixty a second: thousands of lines that nobody could tell apart are thinned out
    Export,  // all that there is, at its best
};

/// Draws in picture coordinates: the caller has set the painter's transform. Draws only what meets `visible` (picture
/// coordinates) and in as much detail as `scale` (device px per picture px) can show.
class MapPainter {
public:
    /// `window`: all that is in view, when paint() is called for parts of it one by one, so that lines are thinned out
    /// alike in all of them. Empty: each call is a view of its own.
    MapPainter(const Picture& picture, const Theme& theme, const Rect& window = {})
        : m_picture(picture), m_theme(theme), m_window(window)
    {
    }

    void paint(QPainter& painter, const Rect& visible, double scale, const Highlight& highlight = {},
               Effort effort = Effort::Frame) const;

    void paintFrames(QPainter& painter, const Rect& visible, double scale) const;
    void paintBlock(QPainter&, std::size_t index, double scale, Emphasis, Effort effort = Effort::Frame) const;
    void paintRelation(QPainter&, std::size_t index, double scale, Emphasis) const;
    void paintPhrase(QPainter&, std::size_t index, double scale, Emphasis) const;
    void paintBlockPhrase(QPainter&, std::size_t index, double scale, Emphasis) const;
    void paintConcept(QPainter&, std::size_t index, double scale, Emphasis) const;
    void paintKey(QPainter& painter, const Rect& visible, double scale) const;

private:
    void paintFar(QPainter& painter, const Rect& visible, double scale, const Highlight& highlight) const;
    void paintNear(QPainter& painter, const Rect& visible, double scale, const Highlight& highlight,
                   Effort effort) const;
    void paintNotes(QPainter& painter, const Rect& visible, double scale, Effort effort) const;
    void paintLines(QPainter& painter, const Rect& visible, double scale, const Highlight& highlight,
                    Effort effort) const;

    const Picture& m_picture;
    const Theme& m_theme;
    Rect m_window;
};

}  // namespace conspectus
