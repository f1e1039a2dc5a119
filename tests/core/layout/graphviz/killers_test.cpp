// Graphs that crashed, aborted or lost edges in Graphviz with some setting of theirs. We take their shape alone and lay
// it out our way.
#include "core/formats/format.h"
#include "core/layout/graphviz/graphviz_engine.h"
#include "tests/support/graphviz_killers.h"
#include "tests/support/paths.h"
#include "tests/support/views.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

namespace conspectus {
namespace {

const std::filesystem::path kFolder = test::sourcePath("../shared/corpus/graphviz-killers");

LayoutRequest shapeOf(const std::string& dot)
{
    const Result<ReadMap> read = readMap(dot, "killer.gv");
    LayoutRequest view;
    if (!read)
        return view;
    std::map<ConceptId, std::size_t> numbers;
    for (ConceptId each : read->map.concepts()) {
        numbers.emplace(each, numbers.size());
        view.nodes.push_back({{70, 30}, -1, std::nullopt});
    }
    for (RelationId each : read->map.relations()) {
        const Relation& relation = *read->map.find(each);
        test::relate(view, numbers.at(relation.from), numbers.at(relation.to), view.edges.size() % 3 != 0);
    }
    return view;
}

void expectLayouts(LayoutRequest view)
{
    static const std::unique_ptr<LayoutEngine> engine = makeGraphvizEngine();
    ASSERT_FALSE(view.edges.empty());
    for (Orientation orientation : {Orientation::Down, Orientation::Right})
        for (const char* name : {"layered", "radial", "organic"}) {
            view.engine = name;
            view.orientation = orientation;
            const Result<Layout> layout = engine->run(view);
            ASSERT_TRUE(layout) << name << ": " << layout.error().message;
            EXPECT_FALSE(faultOf(view, *layout));
            EXPECT_EQ(test::overlapsOf(view, *layout), 0) << name;
        }
}

}  // namespace

/// The large ones are for workers, which may be stopped (tests/cli).
TEST(GraphvizKillers, AreLaidOutByEveryEngine)
{
    for (const test::GraphvizKiller& killer : test::graphvizKillers()) {
        SCOPED_TRACE(killer.name);
        if (!killer.isLarge)
            expectLayouts(shapeOf(killer.dot));
    }
}

TEST(GraphvizKillers, OfTheCorpusAreLaidOutByEveryEngine)
{
    if (!std::filesystem::exists(kFolder))
        GTEST_SKIP() << "the corpus is not here";
    int files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(kFolder)) {
        SCOPED_TRACE(entry.path().filename());
        std::ostringstream text;
        text << std::ifstream(entry.path()).rdbuf();
        expectLayouts(shapeOf(text.str()));
        ++files;
    }
    EXPECT_GT(files, 30);
}

}  // namespace conspectus
