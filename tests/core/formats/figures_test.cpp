// figures_test.cpp: figures in files that somebody else may have written.
#include "core/model/map_info.h"
#include "core/model/verify.h"
#include "tests/core/formats/reading.h"

#include <gmock/gmock.h>

using namespace conspectus;
using namespace conspectus::test;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

ConceptMap mapWithFigures(const std::string& figures)
{
    const std::string file = R"(<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:c="urn:conspectus:map:1">
<key id="figures" for="graph" attr.name="figures" attr.type="string"/><key id="label" for="node" attr.name="label" attr.type="string"/>
<graph id="m" edgedefault="directed"><data key="figures">)" +
        figures + R"(</data><node id="a"><data key="label">A</data></node></graph></graphml>)";
    Result<ReadMap> read = readMap(file, "map.graphml");
    EXPECT_TRUE(read) << read.error().message;
    return read ? std::move(read->map) : ConceptMap();
}

}  // namespace

TEST(FiguresInFiles, SayWhatAFigureIs)
{
    const ConceptMap map = mapWithFigures(
        R"(<c:figure name="For the journal" width="85" type="7.5" text="outlined" legend="yes" page="a4"><c:view depth="1"><c:root ref="a"/></c:view><c:caption>How &lt;it&gt; is.</c:caption></c:figure>)");
    ASSERT_EQ(map.info().figures.size(), 1u);
    const Figure& figure = map.info().figures[0];
    EXPECT_EQ(figure.name, "For the journal");
    EXPECT_EQ(figure.width, 85);
    EXPECT_EQ(figure.type, 7.5);
    EXPECT_EQ(figure.text, FigureText::Outlined);
    EXPECT_TRUE(figure.hasLegend);
    EXPECT_FALSE(figure.isGrey);
    EXPECT_THAT(figure.shown.roots, ElementsAre(map.conceptByKey("a")));
    EXPECT_EQ(figure.caption, "How <it> is.");
    EXPECT_EQ(figure.resolution, Figure().resolution);
}

TEST(FiguresInFiles, BadSizesHaveTheirDefaultsAndDoublesAreLeftOut)
{
    const ConceptMap map = mapWithFigures(
        R"(<c:figure name="F" width="-4" height="1e300" type="nan" margin="x" resolution="9e9" text="carved" overlap="1e6"><c:view><c:root ref="nobody"/></c:view></c:figure><c:figure name="F" width="3"/><c:tour name="no figure"/>)");
    EXPECT_THAT(verify(map), IsEmpty());
    ASSERT_EQ(map.info().figures.size(), 1u);
    Figure usual;
    usual.name = "F";
    EXPECT_EQ(map.info().figures[0], usual);
}
