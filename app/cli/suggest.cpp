#include "app/cli/suggest.h"

#include "core/base/text.h"

#include <algorithm>
#include <numeric>
#include <optional>

namespace conspectus {
namespace {

constexpr std::size_t kMostListed = 20;

/// Levenshtein's distance, one row at a time.
std::size_t distance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({replaced, row[j] + 1, row[j + 1] + 1});
        }
    }
    return row.back();
}

/// How far `candidate` is from what was typed; nothing when that is too far to be what was meant. A beginning is near.
std::optional<std::size_t> differenceOf(std::string_view typed, std::string_view candidate)
{
    if (!typed.empty() && candidate.starts_with(typed))
        return 0;
    const auto [shorter, longer] = std::minmax({typed.size(), candidate.size()});
    const std::size_t most = (longer + 1) / 3;
    if (longer - shorter > most)
        return {};  // cheap to see
    const std::size_t apart = distance(typed, candidate);
    return apart <= most ? std::optional(apart) : std::nullopt;
}

}  // namespace

std::vector<std::string> nearest(std::string_view typed, std::span<const std::string> names, std::size_t most)
{
    const std::string wanted = asciiLower(typed);
    std::vector<std::pair<std::size_t, std::string>> ranked;
    for (const std::string& name : names) {
        const std::string candidate = asciiLower(name);
        if (const std::optional<std::size_t> apart = differenceOf(wanted, candidate))
            ranked.emplace_back(*apart, name);
    }
    std::ranges::sort(ranked);
    std::vector<std::string> found;
    for (const auto& [apart, name] : ranked)
        if (found.size() < most && std::ranges::find(found, name) == found.end())
            found.push_back(name);
    return found;
}

Error noSuch(std::string_view what, std::string_view typed, std::span<const std::string> names)
{
    std::string message = "There is no " + std::string(what) + " '" + std::string(typed) + "'";
    if (names.empty())
        return {ErrorCode::Usage, message + ".", {}, 0};
    std::string meant;
    for (const std::string& name : nearest(typed, names))
        meant += (meant.empty() ? "; did you mean '" : ", '") + name + "'";
    message += meant + (meant.empty() ? "." : "?");
    if (names.size() <= kMostListed)
        message += " There are: " + listed(names) + ".";
    return {ErrorCode::Usage, message, {}, 0};
}

std::string listed(std::span<const std::string> names)
{
    std::string list;
    for (const std::string& name : names)
        list += (list.empty() ? "" : ", ") + name;
    return list;
}

}  // namespace conspectus
