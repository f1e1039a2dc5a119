#include "core/formats/graphml/yed_groups.h"

#include <algorithm>

namespace conspectus {

namespace {

constexpr double kNameHeight = 24;  // px that a group's name takes at its top

bool isOpenGroup(const YedNode& graphics) { return graphics.isGroup && !graphics.isClosed && graphics.box; }

}  // namespace

std::size_t YedGroups::open(const std::string& label, const YedNode& graphics, std::size_t outer)
{
    if (!isOpenGroup(graphics))
        return outer;
    m_groups.push_back({{label, *graphics.box, {}, graphics.look}, outer});
    return m_groups.size() - 1;
}

void YedGroups::add(std::size_t frame, ConceptId member)
{
    for (; frame != kNone; frame = m_groups[frame].outer)
        m_groups[frame].frame.members.push_back(member);
}

void YedGroups::moveTo(MapBuilder& builder)
{
    for (Group& group : m_groups)
        builder.frame(std::move(group.frame));
    m_groups.clear();
}

std::optional<Rect> yedPlace(const YedNode& graphics)
{
    if (!graphics.box)
        return std::nullopt;
    Rect box = *graphics.box;
    if (isOpenGroup(graphics))
        box.height = std::min(box.height, kNameHeight);
    return box.isEmpty() ? Rect{box.x, box.y, 0, 0} : box;
}

}  // namespace conspectus
