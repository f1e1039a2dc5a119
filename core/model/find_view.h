// find_view.h: a named view as a person means it.
#pragma once
#include "core/base/text.h"
#include "core/model/map_info.h"

namespace conspectus {

/// The view with these very letters, else the first that differs in capital and small ASCII letters alone. Null when
/// there is none.
inline const NamedView* findView(const MapInfo& info, std::string_view name)
{
    for (const NamedView& view : info.views)
        if (view.name == name)
            return &view;
    for (const NamedView& view : info.views)
        if (asciiLower(view.name) == asciiLower(name))
            return &view;
    return nullptr;
}

}  // namespace conspectus
