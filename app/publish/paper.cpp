#include "app/publish/paper.h"

#include <algorithm>
#include <iterator>

namespace conspectus {

namespace {

struct Paper {
    std::string_view name;
    Size size;
};

constexpr Paper kPapers[] = {
    {"a5", {148, 210}},        {"a4", {210, 297}},          {"a3", {297, 420}}, {"a2", {420, 594}},
    {"a1", {594, 841}},        {"a0", {841, 1189}},         {"b5", {176, 250}}, {"letter", {215.9, 279.4}},
    {"legal", {215.9, 355.6}}, {"tabloid", {279.4, 431.8}},
};

constexpr std::string_view kLandscape = "-landscape";

}  // namespace

std::optional<Size> paperCalled(std::string_view name)
{
    const bool isLandscape = name.ends_with(kLandscape);
    if (isLandscape)
        name.remove_suffix(kLandscape.size());
    const auto found = std::ranges::find(kPapers, name, &Paper::name);
    if (found == std::end(kPapers))
        return std::nullopt;
    return isLandscape ? found->size.transposed() : found->size;
}

std::vector<std::string> paperNames()
{
    std::vector<std::string> names;
    std::ranges::transform(kPapers, std::back_inserter(names),
                           [](const Paper& each) { return std::string(each.name); });
    return names;
}

}  // namespace conspectus
