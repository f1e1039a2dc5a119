#include "core/edit/placing.h"

#include "core/edit/missing.h"

#include <algorithm>

namespace conspectus {

Result<Transaction> pinAll(const ConceptMap& map, const std::vector<Placed>& places, std::string label,
                           std::string merge)
{
    Transaction step{std::move(label), {}, std::move(merge)};
    for (const Placed& placed : places) {
        const Concept* before = map.find(placed.id);
        if (!before)
            return noSuchConcept();
        Concept after = *before;
        after.pin = placed.box.centre();
        step.changes.push_back(SetConcept{std::move(after)});
    }
    return step;
}

Result<Transaction> unpinAll(const ConceptMap& map, const std::vector<ConceptId>& ids)
{
    Transaction step{"Unpin", {}, {}};
    for (ConceptId id : ids) {
        const Concept* before = map.find(id);
        if (!before)
            return noSuchConcept();
        if (!before->pin)
            continue;
        Concept after = *before;
        after.pin.reset();
        step.changes.push_back(SetConcept{std::move(after)});
    }
    return step;
}

std::vector<Placed> aligned(std::vector<Placed> places, Line line)
{
    if (places.empty())
        return places;
    const Rect first = places.front().box;
    for (Placed& placed : places) {
        Rect& box = placed.box;
        switch (line) {
        case Line::Left:
            box.x = first.x;
            break;
        case Line::Centre:
            box.x = first.centre().x - box.width / 2;
            break;
        case Line::Right:
            box.x = first.right() - box.width;
            break;
        case Line::Top:
            box.y = first.y;
            break;
        case Line::Middle:
            box.y = first.centre().y - box.height / 2;
            break;
        case Line::Bottom:
            box.y = first.bottom() - box.height;
            break;
        }
    }
    return places;
}

std::vector<Placed> distributed(std::vector<Placed> places, bool isAcross)
{
    if (places.size() < 3)
        return places;
    const auto start = [&](Placed& placed) -> double& {
        return isAcross ? placed.box.x : placed.box.y;
    };
    const auto extent = [&](const Placed& placed) {
        return isAcross ? placed.box.width : placed.box.height;
    };
    std::ranges::stable_sort(
        places, [&](const Placed& a, const Placed& b) { return isAcross ? a.box.x < b.box.x : a.box.y < b.box.y; });
    double filled = 0;
    for (const Placed& placed : places)
        filled += extent(placed);
    const double whole = start(places.back()) + extent(places.back()) - start(places.front());
    const double gap = (whole - filled) / static_cast<double>(places.size() - 1);
    double next = start(places.front());
    for (Placed& placed : places) {
        start(placed) = next;
        next += extent(placed) + gap;
    }
    return places;
}

}  // namespace conspectus
