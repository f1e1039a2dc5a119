// The steps from bytes to a picture, each by itself, for finding out which one a change made slower.
#include "app/paint/picture.h"
#include "core/formats/format.h"
#include "core/layout/arrange/arrange.h"
#include "core/layout/measures/measures.h"
#include "tests/bench/generated_map.h"

#include <QGuiApplication>
#include <benchmark/benchmark.h>

namespace conspectus::bench {
namespace {

void readGraphMl(benchmark::State& state)
{
    const std::string bytes = formatByName("graphml")->write(generatedMap(int(state.range(0))))->bytes;
    for (auto _ : state)
        benchmark::DoNotOptimize(readMap(bytes, "map.graphml"));
}

void writeGraphMl(benchmark::State& state)
{
    const ConceptMap map = generatedMap(int(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(formatByName("graphml")->write(map));
}

void fold(benchmark::State& state)
{
    const ConceptMap map = generatedMap(int(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(visibleMap(map, ViewSpec{}));
}

void measureLabels(benchmark::State& state)
{
    const ConceptMap map = generatedMap(int(state.range(0)));
    const VisibleMap visible = visibleMap(map, ViewSpec{});
    for (auto _ : state)
        benchmark::DoNotOptimize(measureView(map, visible, {}));
}

void firstLayout(benchmark::State& state)
{
    const ConceptMap map = generatedMap(int(state.range(0)));
    const MeasuredView view = measureView(map, visibleMap(map, ViewSpec{}), {});
    for (auto _ : state)
        benchmark::DoNotOptimize(arrangeAtOnce(view.request));
}

void measureLayout(benchmark::State& state)
{
    const ConceptMap map = generatedMap(int(state.range(0)));
    const MeasuredView view = measureView(map, visibleMap(map, ViewSpec{}), {});
    const Layout layout = arrangeAtOnce(view.request);
    for (auto _ : state)
        benchmark::DoNotOptimize(measure(view.request, layout));
}

void compose(benchmark::State& state)
{
    const ConceptMap map = generatedMap(int(state.range(0)));
    const MeasuredView view = measureView(map, visibleMap(map, ViewSpec{}), {});
    const Layout layout = arrangeAtOnce(view.request);
    for (auto _ : state)
        benchmark::DoNotOptimize(composePicture(map, view, layout));
}

struct Step {
    const char* name;
    void (*run)(benchmark::State&);
};

constexpr Step kSteps[] = {
    {"read GraphML", readGraphMl},     {"write GraphML", writeGraphMl}, {"fold", fold},
    {"measure labels", measureLabels}, {"first layout", firstLayout},   {"measure layout", measureLayout},
    {"compose picture", compose}};

}  // namespace
}  // namespace conspectus::bench

int main(int argc, char** argv)
{
    const QGuiApplication application(argc, argv);
    for (const conspectus::bench::Step& step : conspectus::bench::kSteps)
        benchmark::RegisterBenchmark(step.name, step.run)
            ->Arg(300)
            ->Arg(1'500)
            ->Arg(20'000)
            ->Unit(benchmark::kMillisecond);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
