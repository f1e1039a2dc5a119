#include "core/layout/phrases/phrase_key.h"

#include "core/layout/index.h"

#include <algorithm>
#include <map>

namespace conspectus {

namespace {

constexpr double kAbove = 14;  // between picture and key
constexpr double kBetweenEntries = 18;
constexpr double kBetweenRows = 4;

Size sizeOf(const KeyEntry& entry, const LayoutRequest& request)
{
    const Size number = request.numberPlate, phrase = request.edges[index(entry.edge)].phrase;
    return {number.width + kBesideNumber + phrase.width, std::max(number.height, phrase.height)};
}

/// One for each number, ascending.
std::vector<KeyEntry> entriesOf(const Layout& layout)
{
    std::map<int, int> edgeOf;
    for (std::size_t i = 0; i < layout.edges.size(); ++i)
        if (layout.edges[i].keyNumber > 0)
            edgeOf.try_emplace(layout.edges[i].keyNumber, static_cast<int>(i));
    for (const LeafBlock& block : layout.blocks)
        if (block.keyNumber > 0)
            edgeOf.try_emplace(block.keyNumber, block.edges.front());
    std::vector<KeyEntry> entries;
    for (const auto& [number, edge] : edgeOf)
        entries.push_back({number, edge, {}});
    return entries;
}

}  // namespace

std::vector<Rect> rowsBelow(const Rect& picture, const std::vector<Size>& sizes)
{
    std::vector<Rect> boxes;
    double x = picture.x, y = picture.bottom() + kAbove, rowHeight = 0;
    for (Size size : sizes) {
        if (x > picture.x && x + size.width > picture.right()) {
            x = picture.x;
            y += rowHeight + kBetweenRows;
            rowHeight = 0;
        }
        boxes.push_back({x, y, size.width, size.height});
        rowHeight = std::max(rowHeight, size.height);
        x += size.width + kBetweenEntries;
    }
    return boxes;
}

std::vector<KeyEntry> keyBelow(const LayoutRequest& request, const Layout& layout)
{
    std::vector<KeyEntry> key = entriesOf(layout);
    if (key.empty())
        return key;
    std::vector<Size> sizes;
    for (const KeyEntry& entry : key)
        sizes.push_back(sizeOf(entry, request));
    const std::vector<Rect> areas = rowsBelow(boundsOf(request, layout), sizes);
    for (std::size_t i = 0; i < key.size(); ++i)
        key[i].area = areas[i];
    return key;
}

}  // namespace conspectus
