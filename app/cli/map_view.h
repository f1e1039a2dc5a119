// map_view.h: the options that choose what of a map is shown and how, shared by the commands that make pictures.
#pragma once
#include "app/session/show.h"
#include "app/theme/theme.h"

#include <optional>
#include <string>
#include <vector>

namespace conspectus {

struct NamedView;

class CommandOptions;

/// As they were typed.
struct ViewOptions {
    std::string map;
    std::string view;
    std::vector<std::string> roots;
    std::string filter;
    std::optional<int> depth;
    std::string engine;
    std::string size;
    std::string language;
};

/// Adds them to a command.
void declareViewOptions(CommandOptions& command, ViewOptions& options);

/// As they are understood.
struct ViewChoice {
    ViewSpec spec;
    LayoutWish wish;
    std::optional<Size> size;  // if one was asked for
    const NamedView* named = nullptr;  // in the map
};

/// An error of kind Usage names what there is to choose from.
Result<ViewChoice> chooseView(const ConceptMap& map, const ViewOptions& options);

/// By its id in the file, or by its label in any language; the label may be that of one concept only.
Result<ConceptId> findConcept(const ConceptMap& map, const std::string& typed);

/// A theme by its name, or one in a .theme file; an error of kind Usage names those that there are.
Result<const Theme*> themeCalled(const std::string& name);
std::vector<std::string> themeNames();

/// Every language that the map has a text in, its main one first.
std::vector<std::string> languagesOf(const ConceptMap& map);

}  // namespace conspectus
