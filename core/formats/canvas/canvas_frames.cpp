#include "core/formats/canvas/canvas_frames.h"

#include "core/formats/canvas/canvas.h"
#include "core/formats/canvas/canvas_kept.h"
#include "core/formats/drawn_boxes.h"
#include "core/formats/map_builder.h"

#include <algorithm>
#include <map>

namespace conspectus {

namespace {

using nlohmann::json;

constexpr std::string_view kGroupMembers[] = {"id", "type", "label", "x", "y", "width", "height", "color"};

std::string withBox(std::string_view label, const Rect& box)
{
    std::string key(label);
    for (double each : {box.x, box.y, box.width, box.height})
        (key += '\n') += wholeText(each);
    return key;
}

Rect boxOf(const json& node)
{
    const auto number = [&](const char* name) {
        const json& member = memberOf(node, name);
        return member.is_number() ? member.get<double>() : 0.0;
    };
    return {number("x"), number("y"), number("width"), number("height")};
}

/// The groups that a reader has kept, each to be given away once.
class KeptGroups {
public:
    explicit KeptGroups(const Attributes& attributes)
    {
        const auto kept = std::ranges::find(attributes, kCanvasGroups, &Attribute::name);
        if (kept == attributes.end())
            return;
        if (const Result<json> groups = jsonFrom(kept->value, ReadLimits()); groups && groups->is_array())
            m_groups = *groups;
        m_used.resize(m_groups.size());
        for (std::size_t i = m_groups.size(); i-- > 0;) {
            m_byBox[withBox(textIn(m_groups[i], "label"), boxOf(m_groups[i]))].push_back(i);
            m_byLabel[std::string(textIn(m_groups[i], "label"))].push_back(i);
        }
    }

    /// Null if there is none left.
    json take(const Frame& frame)
    {
        for (auto* list : {&m_byBox[withBox(frame.label, frame.box)], &m_byLabel[frame.label]})
            for (; !list->empty(); list->pop_back())
                if (const std::size_t i = list->back(); !m_used[i]) {
                    m_used[i] = true;
                    return m_groups[i];
                }
        return {};
    }

private:
    json m_groups = json::array();
    std::vector<bool> m_used;
    std::map<std::string, std::vector<std::size_t>> m_byBox;  // the last is the next
    std::map<std::string, std::vector<std::size_t>> m_byLabel;
};

}  // namespace

CanvasFrames::CanvasFrames(const ConceptMap& map)
{
    const SavedArrangement* drawn = drawnArrangement(map);
    if (!drawn)
        return;
    KeptGroups kept(map.info().attributes);
    int count = 0;
    for (const Frame& frame : drawn->frames) {
        const json was = kept.take(frame);
        Attributes more;
        keepMembers(more, was, kGroupMembers);
        const json& wasId = memberOf(was, "id");
        std::string id = wasId.is_string() ? wasId.get<std::string>() : std::string();
        const auto isFree = [&](const std::string& wanted) {
            const Concept* same = map.find(map.conceptByKey(wanted));
            return !m_ids.contains(wanted) && (!same || keptText(same->attributes, "type") == "group");
        };
        while (id.empty() || !isFree(id))
            id = "group" + std::to_string(++count);
        m_ids.insert(id);
        m_groups.push_back({std::move(id), &frame, keptMembers(more, {})});
    }
}

}  // namespace conspectus
