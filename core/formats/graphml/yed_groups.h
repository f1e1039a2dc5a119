// yed_groups.h: yEd's open groups as frames.
#pragma once
#include "core/formats/graphml/yed_graphics.h"
#include "core/formats/map_builder.h"

namespace conspectus {

/// On a group that is a frame alone, without a concept: so our writer marks it.
inline constexpr std::string_view kYedFrame = "frame";

class YedGroups {
public:
    static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

    /// The frame of a group that stands in the frame `outer` (or kNone); `outer` itself if nothing is to be seen of it.
    std::size_t open(const std::string& label, const YedNode& graphics, std::size_t outer);

    /// `member` stands in a frame, and so in all frames around it.
    void add(std::size_t frame, ConceptId member);

    void moveTo(MapBuilder& builder);

private:
    struct Group {
        Frame frame;
        std::size_t outer;
    };
    std::vector<Group> m_groups;
};

/// Where a node stands; a group's concept stands where yEd writes the group's name. Nothing if it has no place.
std::optional<Rect> yedPlace(const YedNode& graphics);

}  // namespace conspectus
