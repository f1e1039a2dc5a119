// What a map as large as the nouns of WordNet costs: to make, to copy, and to edit while a copy is held.
#include "core/edit/transaction.h"
#include "tests/bench/generated_map.h"

#include <benchmark/benchmark.h>
#include <malloc.h>

namespace conspectus::bench {

namespace {

constexpr int kConcepts = 82'000;

const ConceptMap& largeMap()
{
    static const ConceptMap map = generatedMap(kConcepts);
    return map;
}

Transaction renaming(const ConceptMap& map, ConceptId id, std::string label)
{
    Concept renamed = *map.find(id);
    renamed.label = std::move(label);
    return {"Rename", {SetConcept{std::move(renamed)}}, {}};
}

void makeLargeMap(benchmark::State& state)
{
    std::size_t bytes = 0;
    for (auto _ : state) {
        const std::size_t before = mallinfo2().uordblks;
        const ConceptMap map = generatedMap(kConcepts);
        bytes = mallinfo2().uordblks - before;
        benchmark::DoNotOptimize(map.conceptCount());
    }
    state.counters["MB"] = static_cast<double>(bytes) / (1 << 20);
}
BENCHMARK(makeLargeMap)->Unit(benchmark::kMillisecond);

void copyLargeMap(benchmark::State& state)
{
    const ConceptMap& map = largeMap();
    for (auto _ : state) {
        const ConceptMap copy = map;
        benchmark::DoNotOptimize(copy.conceptCount());
    }
}
BENCHMARK(copyLargeMap)->Unit(benchmark::kMicrosecond);

/// A copy, as whoever works beside the window takes one, and one edit afterwards.
void editLargeMapWhileACopyIsHeld(benchmark::State& state)
{
    ConceptMap map = largeMap();
    const std::vector<ConceptId> ids = map.concepts();
    std::size_t next = 0;
    for (auto _ : state) {
        const ConceptMap copy = map;
        next = (next + 7'919) % ids.size();
        benchmark::DoNotOptimize(perform(map, renaming(map, ids[next], "renamed")).has_value());
        benchmark::DoNotOptimize(copy.conceptCount());
    }
}
BENCHMARK(editLargeMapWhileACopyIsHeld)->Unit(benchmark::kMicrosecond);

void walkLargeMap(benchmark::State& state)
{
    const ConceptMap& map = largeMap();
    const std::vector<ConceptId> ids = map.concepts();
    for (auto _ : state) {
        std::size_t sum = 0;
        for (ConceptId id : ids)
            for (RelationId relation : map.relationsFrom(id))
                sum += map.find(map.find(relation)->to)->label.size();
        benchmark::DoNotOptimize(sum);
    }
}
BENCHMARK(walkLargeMap)->Unit(benchmark::kMillisecond);

void findByKeyInLargeMap(benchmark::State& state)
{
    const ConceptMap& map = largeMap();
    std::vector<std::string> keys;
    for (ConceptId id : map.concepts())
        keys.push_back(map.find(id)->key);
    std::size_t next = 0;
    for (auto _ : state) {
        next = (next + 7'919) % keys.size();
        benchmark::DoNotOptimize(map.conceptByKey(keys[next]));
    }
}
BENCHMARK(findByKeyInLargeMap)->Unit(benchmark::kNanosecond);

}  // namespace

}  // namespace conspectus::bench
