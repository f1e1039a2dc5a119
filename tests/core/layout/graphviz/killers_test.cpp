// Graphs that crashed, aborted or lost edges in Graphviz with some setting of theirs. We take their shape alone and lay
// it out our way.
#include "core/layout/graphviz/graphviz_engine.h"
#include "tests/support/paths.h"
#include "tests/support/views.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <sstream>

namespace conspectus {
namespace {

const std::filesystem::path kFolder = test::sourcePath("../shared/corpus/graphviz-killers");

LayoutRequest shapeOf(const std::filesystem::path& file)
{
    std::ostringstream text;
    text << std::ifstream(file).rdbuf();
    const std::string dot = text.str();
    LayoutRequest view;
    std::map<std::string, std::size_t> numbers;
    const auto numberOf = [&](const std::string& name) {
        const auto [found, isNew] = numbers.emplace(name, numbers.size());
        if (isNew)
            view.nodes.push_back({{70, 30}, -1, std::nullopt});
        return found->second;
    };
    static const std::regex arrow(R"re("?(\w+)"?(?::\w+)*\s*->\s*"?(\w+)"?)re");
    for (std::sregex_iterator at(dot.begin(), dot.end(), arrow), end; at != end; ++at) {
        const std::size_t from = numberOf((*at)[1]), to = numberOf((*at)[2]);
        test::relate(view, from, to, view.edges.size() % 3 != 0);
    }
    return view;
}

}  // namespace

TEST(GraphvizKillers, AreLaidOutByEveryEngine)
{
    if (!std::filesystem::exists(kFolder))
        GTEST_SKIP() << "the corpus is not here";
    const std::unique_ptr<LayoutEngine> engine = makeGraphvizEngine();
    int files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(kFolder)) {
        SCOPED_TRACE(entry.path().filename());
        LayoutRequest view = shapeOf(entry.path());
        ASSERT_FALSE(view.edges.empty());
        ++files;
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
    EXPECT_GT(files, 30);
}

}  // namespace conspectus
