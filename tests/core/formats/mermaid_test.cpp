#include "core/formats/map_builder.h"
#include "tests/core/formats/round_trips.h"

using namespace conspectus;
using namespace conspectus::test;
using testing::HasSubstr;

namespace {

ReadMap readMmd(std::string_view text) { return read(text, "a.mmd"); }

TEST(Mermaid, ChainsAndGroupsOfNodesBecomeRelations)
{
    EXPECT_EQ(sketch(readMmd("flowchart LR\n a --> b & c --> d;e---f\n%% comment\n").map),
              "a -> b\na -> c\nb -> d\nc -> d\ne -- f");
}

TEST(Mermaid, EveryFormOfALinkIsKnown)
{
    EXPECT_EQ(
        sketch(readMmd("graph TD\nA -->|one| B\nA -- two --> B\nA == three ==> B\nA -. four .-> B\nA -.-> B\nA <--> B\n"
                       "A --x B\nA o--o B\nA ~~~ B\nA <-- five --> B\nA ----> B\nA e1@--> B\nA --- B\nA -- six --- B\n")
                   .map),
        "A -one-> B\nA -two-> B\nA -three-> B\nA -four-> B\nA -> B\nA -> B\nA -> B\nA -> B\nA -- B\nA -five-> B\nA -> "
        "B\nA -> B\nA -- B\nA -six-- B");
}

TEST(Mermaid, ShapesAndTextsAreRead)
{
    const ReadMap found =
        readMmd("flowchart TD\na[\"x #quot;y#quot; #9829;<br/>z\"] --> b{dec} --> c((round)) --> d{{hex}} --> "
                "e[/lean/] --> f([pill]) --> g@{ shape: diam, label: \"seven\" } --> h[(data)]:::hot\n");
    EXPECT_EQ(conceptIn(found.map, "a").label, "x \"y\" \xE2\x99\xA5\nz");
    EXPECT_EQ(conceptIn(found.map, "b").look.outline, Outline::Diamond);
    EXPECT_EQ(conceptIn(found.map, "c").look.outline, Outline::Ellipse);
    EXPECT_EQ(conceptIn(found.map, "d").look.outline, Outline::Hexagon);
    EXPECT_EQ(conceptIn(found.map, "e").look.outline, Outline::Parallelogram);
    EXPECT_EQ(conceptIn(found.map, "g").label, "seven");
    EXPECT_EQ(conceptIn(found.map, "g").look.outline, Outline::Diamond);
    EXPECT_EQ(conceptIn(found.map, "h").style, "hot");
}

TEST(Mermaid, ClassesAndStylesAreColours)
{
    const ReadMap found =
        readMmd("flowchart TD\na:::hot --> b\nclassDef hot,warm fill:#f00,stroke:#00ff00,color:white;\nstyle b "
                "fill:#0000ff\nclick a href \"https://x.org\"\n");
    EXPECT_EQ(conceptIn(found.map, "a").look,
              (Look{Rgba::of(255, 0, 0), Rgba::of(0, 255, 0), Rgba::of(255, 255, 255), Outline::Usual}));
    EXPECT_EQ(conceptIn(found.map, "b").look.fill, Rgba::of(0, 0, 255));
    EXPECT_EQ(conceptIn(found.map, "a").link, "https://x.org");
}

TEST(Mermaid, SubgraphsBecomeFrames)
{
    const ReadMap found =
        readMmd("flowchart TB\nsubgraph one [First]\n a --> b\n subgraph two\n c\n end\nend\na --> c\n");
    const auto* drawn = drawnArrangement(found.map);
    ASSERT_TRUE(drawn);
    ASSERT_EQ(drawn->frames.size(), 2u);
    EXPECT_EQ(drawn->frames[0].label, "First");
    EXPECT_EQ(drawn->frames[0].members.size(), 3u);
    EXPECT_EQ(drawn->frames[1].members.size(), 1u);
}

TEST(Mermaid, MindmapsAreTrees)
{
    EXPECT_EQ(sketch(readMmd("---\ntitle: t\n---\nmindmap\n  root((heat))\n    work\n      ::icon(fa fa-book)\n      "
                             "x[lift]\n    )sun(\n")
                         .map),
              "heat -contains-> work\nwork -contains-> lift\nheat -contains-> sun");
}

TEST(Mermaid, OtherDiagramsAndBrokenOnesAreRefused)
{
    const auto other = readMap("sequenceDiagram\n A->>B: hi\n", "a.mmd");
    ASSERT_FALSE(other);
    EXPECT_THAT(other.error().message, HasSubstr("'sequenceDiagram'"));
    const auto broken = readMap("flowchart TD\n A[open --> B\n", "a.mmd");
    ASSERT_FALSE(broken);
    EXPECT_EQ(broken.error().line, 2);
}

TEST(Mermaid, LongChainsTakeLinearTime)
{
    std::string text = "flowchart LR\n n0";
    for (int i = 1; i < 50'000; ++i)
        text += " --> n" + std::to_string(i);
    EXPECT_EQ(readMmd(text).map.relationCount(), 49'999u);
}

TEST(Mermaid, IsSafeAtEveryCut)
{
    const std::string_view text = "flowchart LR\n a[\"x\"] -- y --> b & c\n subgraph s [S]\n d -.-> e((f)):::g\n end\n"
                                  " classDef g fill:#f00\n style a fill:#00f\n d@{ shape: hex, label: \"h\" }\n";
    for (std::size_t length = 0; length <= text.size(); ++length) {
        const auto found = formatByName("mermaid")->read(text.substr(0, length), {});
        EXPECT_TRUE(found ? verify(found->map).empty() : !found.error().message.empty());
    }
}

}  // namespace
