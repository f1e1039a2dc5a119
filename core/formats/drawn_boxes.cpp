#include "core/formats/drawn_boxes.h"

#include "core/base/text.h"
#include "core/formats/map_builder.h"
#include "core/formats/numbers.h"

#include <algorithm>

namespace conspectus {

namespace {

constexpr double kGap = 60;  // px between boxes in rows
constexpr double kLetter = 7.5;
constexpr double kLine = 20;

std::size_t lettersIn(std::string_view text)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

}  // namespace

std::string wholeText(double number)
{
    constexpr double kMost = 1e7;
    return numberText(static_cast<int>(std::lround(std::clamp(number, -kMost, kMost))));
}

Size roughLabelSize(std::string_view label)
{
    std::size_t longest = 0, lines = 0;
    for (std::string_view line : split(label, '\n')) {
        longest = std::max(longest, lettersIn(line));
        ++lines;
    }
    return {std::round(std::clamp(static_cast<double>(longest) * kLetter, 40.0, 600.0) + 20),
            std::round(std::min(static_cast<double>(lines), 40.0) * kLine + 12)};
}

DrawnBoxes::DrawnBoxes(const ConceptMap& map) : m_drawn(drawnArrangement(map)), m_boxes(map.nextConceptId().value)
{
    std::vector<ConceptId> rest;
    Rect all;
    for (ConceptId id : map.concepts()) {
        const Concept& subject = *map.find(id);
        const PlacedBox* placed = m_drawn ? m_drawn->placeOf(id) : nullptr;
        const bool hasSize = placed && placed->box.width >= 1 && placed->box.height >= 1;
        const Size size = hasSize ? placed->box.size() : roughLabelSize(subject.label);
        m_boxes[id.value] = Rect::around({}, size);
        if (placed)
            m_boxes[id.value] = Rect::around(placed->box.centre(), size);
        else if (subject.pin)
            m_boxes[id.value] = Rect::around(*subject.pin, size);
        else
            rest.push_back(id);
        if (placed || subject.pin)
            all = all.united(m_boxes[id.value]);
    }
    putInRows(rest, all.isEmpty() ? 0 : all.bottom() + kGap);
}

void DrawnBoxes::putInRows(const std::vector<ConceptId>& rest, double top)
{
    const double width = 200 * std::ceil(std::sqrt(static_cast<double>(rest.size())));
    double x = 0, y = std::round(top), height = 0;
    for (ConceptId id : rest) {
        Rect& box = m_boxes[id.value];
        if (x > 0 && x + box.width > width) {
            y += height + kGap;
            x = height = 0;
        }
        box.x = x;
        box.y = y;
        x += box.width + kGap;
        height = std::max(height, box.height);
    }
}

Rect DrawnBoxes::of(ConceptId id) const { return m_boxes[id.value]; }

const std::vector<Point>& DrawnBoxes::cornersOf(RelationId id) const
{
    static const std::vector<Point> none;
    const BentLine* line = m_drawn ? m_drawn->lineOf(id) : nullptr;
    return line ? line->corners : none;
}

}  // namespace conspectus
