// canvas_frames.h: the frames of a map as groups of a canvas that is written.
#pragma once
#include "core/model/concept_map.h"

#include <string>
#include <unordered_set>
#include <vector>

namespace conspectus {

struct Frame;

struct CanvasGroup {
    std::string id;
    const Frame* frame = nullptr;
    std::string more;  // members that the file had, as `,"name":value`
};

/// Frames get back the ids and further members of the groups that they were in the file: of the one with this label and
/// box, else with this label.
class CanvasFrames {
public:
    explicit CanvasFrames(const ConceptMap& map);

    const std::vector<CanvasGroup>& groups() const { return m_groups; }
    bool has(const std::string& id) const { return m_ids.contains(id); }

private:
    std::vector<CanvasGroup> m_groups;
    std::unordered_set<std::string> m_ids;
};

}  // namespace conspectus
