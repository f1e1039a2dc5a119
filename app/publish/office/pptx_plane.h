// pptx_plane.h: where a picture's coordinates are on a slide. Slides are measured in EMU (914,400 to the inch).
#pragma once
#include "app/publish/drawing.h"

#include <cstdint>

namespace conspectus {

using Emu = std::int64_t;

struct EmuRect {
    Emu x = 0, y = 0, width = 0, height = 0;
};

/// A page becomes a slide of the same size. PowerPoint's are from 1 to 56 inches: a larger page is scaled down, a
/// smaller one stands in the middle of its slide.
class SlidePlane {
public:
    explicit SlidePlane(const Placement& placement);

    Emu width() const { return m_width; }
    Emu height() const { return m_height; }

    Emu length(double px) const;
    Point at(Point p) const { return m_offset + p * m_scale; }  // EMU, not rounded
    EmuRect at(const Rect& rect) const;
    /// Hundredths of a point.
    int points(double px) const;

private:
    Emu m_width = 0, m_height = 0;
    double m_scale = 1;  // EMU for one px of the picture
    Point m_offset;
};

}  // namespace conspectus
