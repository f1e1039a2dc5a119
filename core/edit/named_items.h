// named_items.h: changes of the lists of a map whose items have names (views, tours, figures).
#pragma once
#include "core/base/shared_list.h"
#include "core/model/change.h"

#include <algorithm>
#include <string_view>

namespace conspectus {

/// The number of items when there is none of that name.
template <class T> std::size_t placeOf(const SharedList<T>& items, std::string_view name)
{
    return static_cast<std::size_t>(std::ranges::find(items, name, &T::name) - items.begin());
}

/// Puts `value` in place of the item of its name, or at the end.
template <class T> Change storing(const SharedList<T>& items, T value)
{
    const std::size_t at = placeOf(items, value.name);
    auto item = std::make_shared<const T>(std::move(value));
    if (at == items.size())
        return InsertItem<T>{at, std::move(item)};
    return SetItem<T>{at, std::move(item)};
}

}  // namespace conspectus
