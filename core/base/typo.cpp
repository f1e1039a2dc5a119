#include "core/base/typo.h"

#include "core/base/text.h"

#include <algorithm>

namespace conspectus {

namespace {

/// Without its first character.
std::string_view rest(std::string_view text)
{
    return text.empty() ? text : text.substr(std::max<std::size_t>(1, sequenceLength(text)));
}

std::string_view firstOf(std::string_view text) { return text.substr(0, text.size() - rest(text).size()); }

}  // namespace

bool beginsNearly(std::string_view word, std::string_view typed)
{
    while (!typed.empty() && !word.empty() && word.front() == typed.front()) {
        const std::string_view first = firstOf(typed);
        if (!word.starts_with(first))
            break;
        word.remove_prefix(first.size());
        typed.remove_prefix(first.size());
    }
    if (typed.empty())
        return true;
    const std::string_view typedRest = rest(typed), wordRest = rest(word);
    const bool isMore = word.starts_with(typedRest);  // typed one too many
    const bool isLess = !word.empty() && wordRest.starts_with(typed);
    const bool isOther = !word.empty() && wordRest.starts_with(typedRest);
    const bool isTurned = !typedRest.empty() && !wordRest.empty() && firstOf(word) == firstOf(typedRest) &&
        firstOf(wordRest) == firstOf(typed) && rest(wordRest).starts_with(rest(typedRest));
    return isMore || isLess || isOther || isTurned;
}

}  // namespace conspectus
