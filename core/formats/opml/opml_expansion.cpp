#include "core/formats/opml/opml_expansion.h"

#include "core/base/text.h"
#include "core/formats/numbers.h"

namespace conspectus {

namespace {

/// `see(item, line)` for every item that has something below it and is displayed; whether it is open.
template <class See> void walk(const std::vector<OutlineItem>& items, See see)
{
    int line = 0;
    for (std::size_t i = 0; i < items.size();) {
        ++line;
        const int depth = items[i].depth;
        const bool hasMore = i + 1 < items.size() && items[i + 1].depth > depth;
        const bool isOpen = !hasMore || see(items[i], line);
        for (++i; !isOpen && i < items.size() && items[i].depth > depth;)
            ++i;
    }
}

}  // namespace

std::vector<ConceptId> foldedBy(std::string_view state, const std::vector<OutlineItem>& items)
{
    std::unordered_set<int> open;
    for (std::string_view number : split(state, ','))
        if (const auto line = wholeNumberFrom(number))
            open.insert(*line);
    std::vector<ConceptId> folded;
    if (open.empty())
        return folded;
    walk(items, [&](const OutlineItem& item, int line) {
        if (!open.contains(line))
            folded.push_back(item.id);
        return open.contains(line);
    });
    return folded;
}

std::string expansionState(const std::unordered_set<ConceptId>& folded, const std::vector<OutlineItem>& items)
{
    std::string text;
    walk(items, [&](const OutlineItem& item, int line) {
        const bool isOpen = !folded.contains(item.id);
        if (isOpen)
            (text += text.empty() ? "" : ",") += std::to_string(line);
        return isOpen;
    });
    return text.empty() && !folded.empty() ? "0" : text;
}

}  // namespace conspectus
