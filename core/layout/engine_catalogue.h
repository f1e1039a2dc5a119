// engine_catalogue.h: the layout engines that a person can choose. A new engine is a line here.
#pragma once
#include <optional>
#include <span>
#include <string_view>

namespace conspectus {

/// Who does the work of an engine.
enum class EngineKind {
    Graphviz,  // in the worker process
    Ours,  // linear time, in this process
};

struct EngineInfo {
    std::string_view name;  // in files and on the command line
    std::string_view title;  // for menus (translated there)
    std::string_view description;  // one sentence for the manual and tooltips
    EngineKind kind;
    int comfortable;  // concepts shown that it lays out in well under a second
};

/// layered, radial, organic, circular (Graphviz); tree, boxes, neighbourhood, drawn (ours). In menu order; the first is
/// the default.
std::span<const EngineInfo> layoutEngines();

/// Pictures of this one are carried on from a saved arrangement; without one it is the default engine.
inline constexpr std::string_view kDrawnEngine = "drawn";

const EngineInfo* findEngine(std::string_view name);

/// The engine for a request that names none: "layered" up to its comfortable size, "boxes" beyond.
std::string_view defaultEngine(std::size_t shown);

}  // namespace conspectus
