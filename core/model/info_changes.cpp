#include "core/model/info_changes.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <string_view>

namespace conspectus {

namespace {

/// Which of `now` each of `wanted` is: its index, or -1.
template <class T> std::vector<int> origins(const SharedList<T>& wanted, const SharedList<T>& now)
{
    std::map<std::string_view, int> byName;
    for (std::size_t i = now.size(); i-- > 0;)
        byName[now[i].name] = static_cast<int>(i);
    std::vector<int> origin(wanted.size(), -1);
    std::vector<bool> isTaken(now.size(), false);
    for (std::size_t i = 0; i < wanted.size(); ++i)
        if (const auto found = byName.find(wanted[i].name); found != byName.end()) {
            const auto at = static_cast<std::size_t>(found->second);
            if (!isTaken[at])
                origin[i] = found->second;
            isTaken[at] = true;
        }
    std::size_t next = 0;
    for (int& each : origin) {
        while (next < now.size() && isTaken[next])
            ++next;
        if (each < 0 && next < now.size())
            each = static_cast<int>(next++);
    }
    return origin;
}

template <class T> void addChanges(const SharedList<T>& wanted, const SharedList<T>& now, std::vector<Change>& changes)
{
    const std::vector<int> origin = origins(wanted, now);
    std::vector<int> order;  // of what there is now, as the changes so far leave it; -1: inserted
    for (int i = 0; i < static_cast<int>(now.size()); ++i)
        order.push_back(i);
    for (std::size_t i = now.size(); i-- > 0;)
        if (std::ranges::find(origin, static_cast<int>(i)) == origin.end()) {
            changes.push_back(RemoveItem<T>{i});
            order.erase(order.begin() + static_cast<std::ptrdiff_t>(i));
        }
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const auto here = order.begin() + static_cast<std::ptrdiff_t>(i);
        if (origin[i] < 0) {
            changes.push_back(InsertItem<T>{i, wanted.item(i)});
            order.insert(here, -1);
            continue;
        }
        const auto from = std::find(here, order.end(), origin[i]);
        if (from != here) {
            changes.push_back(MoveItem<T>{static_cast<std::size_t>(from - order.begin()), i});
            std::rotate(here, from, from + 1);
        }
        const auto& before = now.item(static_cast<std::size_t>(origin[i]));
        if (before != wanted.item(i) && !(*before == wanted[i]))
            changes.push_back(SetItem<T>{i, wanted.item(i)});
    }
}

}  // namespace

std::vector<Change> changesTo(const MapInfo& wanted, const MapInfo& now)
{
    std::vector<Change> changes;
    const MapProperties& properties = wanted;
    if (!(properties == now))
        changes.push_back(SetMapProperties{properties});
    addChanges(wanted.views, now.views, changes);
    addChanges(wanted.tours, now.tours, changes);
    addChanges(wanted.figures, now.figures, changes);
    return changes;
}

}  // namespace conspectus
