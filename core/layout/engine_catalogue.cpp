#include "core/layout/engine_catalogue.h"

#include <algorithm>
#include <array>

namespace conspectus {

namespace {

constexpr std::array<EngineInfo, 9> kEngines{{
    {"layered", "Layered", "Levels from broad to narrow, downwards or to the right, whichever is more legible.",
     EngineKind::Graphviz, 400},
    {"radial", "Radial", "The start concept in the middle, narrower concepts on rings around it.", EngineKind::Graphviz,
     1000},
    {"organic", "Organic", "Related concepts near each other, as if relations were springs.", EngineKind::Graphviz,
     300},
    {"circular", "Circular", "Closely related groups on circles.", EngineKind::Graphviz, 300},
    {"tree", "Tidy tree", "A compact tree of the hierarchy, at once for any size.", EngineKind::Ours, 100'000},
    {"boxes", "Nested boxes", "Each concept above a frame with its narrower ones: an overview of any size.",
     EngineKind::Ours, 1'000'000},
    {"indented", "Indented", "One concept below the other, narrower ones indented: fits a narrow column.",
     EngineKind::Ours, 300},
    {"neighbourhood", "Neighbourhood",
     "One concept in the middle, broader ones above it, narrower ones below, other relations at the sides.",
     EngineKind::Ours, 300},
    {kDrawnEngine, "As drawn", "Where its author put it, or the program that the map came from.", EngineKind::Ours,
     1'000},
}};

}  // namespace

std::span<const EngineInfo> layoutEngines() { return kEngines; }

const EngineInfo* findEngine(std::string_view name)
{
    const auto found =
        std::find_if(kEngines.begin(), kEngines.end(), [&](const EngineInfo& e) { return e.name == name; });
    return found == kEngines.end() ? nullptr : &*found;
}

std::string_view defaultEngine(std::size_t shown)
{
    return shown <= static_cast<std::size_t>(kEngines.front().comfortable) ? "layered" : "boxes";
}

}  // namespace conspectus
