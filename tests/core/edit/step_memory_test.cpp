#include "core/edit/step_memory.h"

#include "core/model/info_changes.h"
#include "core/model/map_info.h"
#include "tests/support/random_map.h"

#include <gtest/gtest.h>
#include <malloc.h>

using namespace conspectus;
using namespace conspectus::test;

namespace {

std::size_t inUse() { return mallinfo2().uordblks; }

/// What brings the whole of a map that uses every field of the model.
Transaction everythingOf(const ConceptMap& map)
{
    Transaction all{"A label that is longer than a string holds inside", {}, {}};
    for (RelationTypeId id : map.relationTypes())
        all.changes.push_back(AddRelationType{*map.find(id)});
    for (ConceptId id : map.concepts())
        all.changes.push_back(AddConcept{*map.find(id)});
    for (RelationId id : map.relations())
        all.changes.push_back(AddRelation{*map.find(id)});
    std::ranges::move(changesTo(map.info(), {}), std::back_inserter(all.changes));
    return all;
}

/// Makes the items of a copied step its own, as they are once nobody else holds them.
void own(Transaction& step)
{
    const auto ownItem = [](auto& each) {
        if constexpr (requires {
                          each.at;
                          each.value;
                      }) {
            auto item = *each.value;
            if constexpr (requires { item.stops; })
                for (std::size_t i = 0; i < item.stops.size(); ++i)
                    item.stops.edit(i);
            each.value = std::make_shared<const decltype(item)>(std::move(item));
        }
    };
    for (Change& change : step.changes)
        std::visit(ownItem, change);
}

}  // namespace

TEST(StepMemory, IsWhatTheAllocatorGives)
{
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        SCOPED_TRACE(seed);
        const Transaction original =
            everythingOf(randomMap(seed, {.concepts = 40, .relations = 60, .views = 1 + std::uint32_t(seed)}));
        const std::size_t before = inUse();
        Transaction copy = original;
        own(copy);
        const double real = static_cast<double>(inUse() - before);
        if (real == 0)
            GTEST_SKIP() << "another allocator, which does not say";
        EXPECT_NEAR(static_cast<double>(memoryOf(copy) - sizeof copy) / real, 1, 0.25);
    }
}

TEST(StepMemory, CountsIdsInViewsStopsAndFigures)
{
    constexpr std::size_t kIds = 10'000;
    NamedView view;
    view.only.assign(kIds, ConceptId{1});
    MapInfo info;
    info.views = {view, view};
    NamedView& all = info.views.edit(1);
    all.folded = all.opened = all.kept = all.roots = view.only;
    info.figures.emplace_back().shown = view;
    TourStop stop;
    stop.view = view;
    stop.steps = {view.only, view.only};
    info.tours.emplace_back().stops = {stop};
    const std::size_t lists = 1 + 5 + 1 + 1 + 2;
    EXPECT_GE(memoryOf({"Set", changesTo(info, {}), {}}), lists * kIds * sizeof(ConceptId));
}
