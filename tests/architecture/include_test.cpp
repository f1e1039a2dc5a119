#include "tests/architecture/rules.h"

#include <gmock/gmock.h>

namespace conspectus {
namespace {

using testing::Eq;
using testing::HasSubstr;
using testing::Optional;

std::optional<std::string> faultOfLine(const std::string& file, const std::string& line)
{
    const std::vector<Include> includes = includesIn(file, line);
    return includes.size() == 1 ? faultOf(includes.front()) : std::optional<std::string>("not one include");
}

bool isSource(const std::string& file) { return file.ends_with(".cpp") || file.ends_with(".h"); }

TEST(Includes, OfTheWholeTreeKeepTheRules)
{
    std::size_t seen = 0;
    for (const char* top : {"core", "app"})
        for (const std::string& file : filesUnder(top))
            if (isSource(file))
                for (const Include& include : includesIn(file, contentOf(file))) {
                    ++seen;
                    EXPECT_EQ(faultOf(include), std::nullopt);
                }
    EXPECT_GT(seen, 100u) << "the tree was not found";
}

// Qt 6.4.2 ends the program when an empty clipboard is pasted into one; TextField does not let it.
TEST(Sources, MakeNoPlainTextEditThatIsEdited)
{
    for (const std::string& file : filesUnder("app")) {
        const std::string content = contentOf(file);
        for (std::size_t at = content.find("new QPlainTextEdit("); at != std::string::npos;
             at = content.find("new QPlainTextEdit(", at + 1))
            EXPECT_NE(content.find("setReadOnly(true)", at), std::string::npos)
                << file << ": use TextField (app/canvas/edit/text_field.h)";
    }
}

TEST(Includes, MayGoDownTheLevels)
{
    EXPECT_EQ(faultOfLine("core/edit/edits.cpp", "#include \"core/model/concept_map.h\""), std::nullopt);
    EXPECT_EQ(faultOfLine("app/cli/export.cpp", "#include \"app/publish/export.h\""), std::nullopt);
    EXPECT_EQ(faultOfLine("core/layout/layout.cpp", "#include \"core/layout/layout.h\""), std::nullopt);
}

TEST(Includes, MayNotGoUpTheLevels)
{
    EXPECT_THAT(faultOfLine("core/model/concept.cpp", "#include \"core/view/visible_map.h\""),
                Optional(Eq("core/model/concept.cpp, line 1: core/model (level 1) may not see core/view (level 3)")));
}

TEST(Includes, MayNotGoSideways)
{
    EXPECT_THAT(faultOfLine("app/session/show.cpp", "#include \"app/publish/export.h\""),
                Optional(HasSubstr("may not see app/publish")));
}

TEST(Includes, StartAtTheRoot)
{
    EXPECT_THAT(faultOfLine("core/model/concept.cpp", "#include \"concept.h\""), Optional(HasSubstr("from the root")));
}

TEST(Includes, KeepQtOutOfCore)
{
    EXPECT_THAT(faultOfLine("core/view/visible_map.h", "#include <QString>"),
                Optional(HasSubstr("Qt does not belong into core/view")));
    EXPECT_EQ(faultOfLine("app/theme/theme.h", "#  include <QtGui/QColor>"), std::nullopt);
}

TEST(Includes, KeepGraphvizInItsOneFolder)
{
    EXPECT_THAT(faultOfLine("app/layout/worker_pool.cpp", "#include <graphviz/gvc.h>"),
                Optional(HasSubstr("Graphviz")));
    EXPECT_THAT(faultOfLine("core/layout/arrange/arrange.cpp", "#include <cgraph.h>"), Optional(HasSubstr("Graphviz")));
    EXPECT_EQ(faultOfLine("core/layout/graphviz/graphviz_engine.cpp", "#include <gvc.h>"), std::nullopt);
}

TEST(Includes, KeepBoostGraphBehindTheModel)
{
    EXPECT_THAT(faultOfLine("core/edit/edits.cpp", "#include <boost/graph/adjacency_list.hpp>"),
                Optional(HasSubstr("Boost.Graph")));
    EXPECT_EQ(faultOfLine("core/query/paths.cpp", "#include <boost/graph/breadth_first_search.hpp>"), std::nullopt);
}

}  // namespace
}  // namespace conspectus
