#include "core/edit/merge/merge_fields.h"

namespace conspectus {

namespace {

constexpr std::string_view kBetween = "\n\n";  // a paragraph of its own

}  // namespace

MergedText mergedText(const std::string& base, const std::string& ours, const std::string& theirs)
{
    std::string merged = ours;
    if (mergeValue(base, merged, theirs))
        return {merged, false};
    if (ours.empty() || theirs.empty())
        return {ours + theirs, true};
    if (ours.starts_with(theirs))
        return {ours, false};
    if (theirs.starts_with(ours))
        return {theirs, false};
    if (!base.empty() && theirs.starts_with(base) && ours.starts_with(base)) {
        const std::string_view added = std::string_view(theirs).substr(base.size());
        const std::size_t text = added.find_first_not_of(" \n");
        if (text > 0 && text != std::string_view::npos)
            return {ours + std::string(kBetween) + std::string(added.substr(text)), false};
    }
    return {ours + std::string(kBetween) + theirs, true};
}

}  // namespace conspectus
