#include "core/formats/csv/csv.h"

#include "core/model/map_info.h"
#include "tests/core/formats/reading.h"
#include "tests/support/random_map.h"

using namespace conspectus;
using namespace conspectus::test;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

namespace {

ReadMap readCsvText(std::string_view text) { return read(text, "test.csv"); }
std::string sketchOf(std::string_view text) { return sketch(readCsvText(text).map); }
std::string writtenAgain(std::string_view text) { return written("csv", readCsvText(text).map); }

// --- cells ---

TEST(Csv, ReadsQuotedCells)
{
    EXPECT_EQ(sketchOf("source,target,label\n\"a, b\",\"c \"\"d\"\"\",\"two\r\nlines\"\r\n"),
              "a, b -two\nlines-> c \"d\"");
    EXPECT_EQ(sketchOf("source,target\n a , \"b\" \n"), "a -> b");
}

TEST(Csv, TakesEverySeparatorAndLineEnd)
{
    EXPECT_EQ(sketchOf("Source;Target;Label\na;b;is, in a way\n"), "a -is, in a way-> b");
    EXPECT_EQ(sketchOf("source\ttarget\rfirst one\tb\rb\tc\r"), "first one -> b\nb -> c");
    EXPECT_EQ(sketchOf("source|target\na|b"), "a -> b");
    EXPECT_EQ(sketchOf("Source Target Type\na  b Directed\n\"a c\" b Undirected\n"), "a -> b\na c -- b");
    EXPECT_EQ(sketchOf("sep=|\nx|y\n"), "x -> y");
    EXPECT_EQ(sketchOf("1 2\n2 3\n"), "1 -> 2\n2 -> 3");
}

TEST(Csv, TakesEveryEncoding)
{
    EXPECT_EQ(sketchOf("\xEF\xBB\xBFsource,target\na,b"), "a -> b");
    EXPECT_EQ(sketchOf("source,target\ncaf\xE9,b"), "café -> b");
    std::string utf16 = "\xFF\xFE";
    for (char c : std::string_view("source\ttarget\r\na\tb\r\n"))
        (utf16 += c) += '\0';
    EXPECT_EQ(sketch(read(utf16, "excel.csv").map), "a -> b");
}

TEST(Csv, ReadsAQuoteThatIsNeverClosedAsText)
{
    const ReadMap found = readCsvText("source,target\na,b\n\"c,d\ne,f\n");
    EXPECT_EQ(sketch(found.map), "a -> b\n\"c -> d\ne -> f");
    EXPECT_EQ(lossThatSays(found.losses, "never closed").line, 3);
}

TEST(Csv, ManyQuotesThatAreNeverClosedTakeNoLonger)
{
    std::string text = "source,target\n";
    for (int i = 0; i < 100'000; ++i)
        text += "\"a,b\n";
    const ReadMap found = readCsvText(text + "\"");
    EXPECT_EQ(found.map.relationCount(), 50'000u) << "each second quote closes the one before";
    EXPECT_EQ(lossThatSays(found.losses, "never closed").line, 100'002);
}

// --- tables of relations ---

TEST(Csv, KnowsColumnsByTheirNames)
{
    const ReadMap found = readCsvText("From,To,Linking phrase,Kind,Type,Weight,description,Keywords,year\n"
                                      "heat,work,does,drive,Directed,2.5,why,a;b,1824\n");
    const Relation& relation = relationIn(found.map, "e1");
    EXPECT_EQ(sketch(found.map), "heat -does-> work");
    EXPECT_EQ(found.map.find(relation.type)->name, "drive");
    EXPECT_EQ(relation.weight, 2.5);
    EXPECT_EQ(relation.definition, "why");
    EXPECT_THAT(relation.tags, ElementsAre("a", "b"));
    EXPECT_EQ(relation.attributes, (Attributes{{"year", "string", "1824"}}));
    EXPECT_THAT(found.losses, IsEmpty());
}

TEST(Csv, TellsGephisTypeFromATypeOfRelation)
{
    EXPECT_EQ(sketchOf("Source,Target,Type\na,b,Undirected\n"), "a -- b");
    EXPECT_EQ(sketchOf("source,target,type\na,b,drives\n"), "a -drives-> b");
    const ReadMap both = readCsvText("id,label,source,target,kind,type\nx,says,1,2,8,mutual\n");
    EXPECT_EQ(both.map.find(relationIn(both.map, "x").type)->arrow, ArrowStyle::Both);
    EXPECT_EQ(both.map.find(relationIn(both.map, "x").type)->name, "8");
}

TEST(Csv, ReadsRowsWithoutTwoEndsAsConcepts)
{
    const ReadMap found = readCsvText("source,target,label\na,b,x\nalone,,\n,late,\n,,y\n");
    EXPECT_EQ(sketch(found.map), "a -x-> b\nalone\nlate\ny");
    EXPECT_EQ(lossThatSays(found.losses, "without a source").line, 4);
}

TEST(Csv, ReadsConceptsAndRelationsOfOneTable)
{
    const ReadMap found = readCsvText("source,target,id,label,definition\nn1,n2,e9,drives,\n,,n2,work,force by way\n"
                                      ",,n1,heat,\n");
    EXPECT_EQ(sketch(found.map), "heat -drives-> work");
    EXPECT_EQ(conceptIn(found.map, "n2").definition, "force by way");
    EXPECT_EQ(relationIn(found.map, "e9").phrase, "drives");
}

TEST(Csv, KeepsWhatIsNoNumberAndCellsWithoutAColumn)
{
    const ReadMap found = readCsvText("source,target,weight\na,b,\"<[1.0, 2, 1]>\"\na,b,1,more\n");
    EXPECT_EQ(valueOf(relationIn(found.map, "e1").attributes, "weight"), "<[1.0, 2, 1]>");
    EXPECT_EQ(lossThatSays(found.losses, "behind the last column").line, 3);
}

// --- tables of concepts ---

TEST(Csv, ReadsTablesOfConcepts)
{
    const ReadMap found = readCsvText("Id,Label,definition,tags,url,type\n1,heat,warmth,a;b,https://a.org,x\n2,,,,,\n");
    const Concept& heat = conceptIn(found.map, "1");
    EXPECT_EQ(heat.label, "heat");
    EXPECT_EQ(heat.definition, "warmth");
    EXPECT_THAT(heat.tags, ElementsAre("a", "b"));
    EXPECT_EQ(heat.link, "https://a.org");
    EXPECT_EQ(valueOf(heat.attributes, "type"), "x");
    EXPECT_EQ(conceptIn(found.map, "2").label, "");
}

TEST(Csv, ReadsParentsByIdOrLabel)
{
    const ReadMap found = readCsvText("id,label,parent\n1,heat,2\n2,energy,\n3,work,energy;1\n4,light,physics\n");
    EXPECT_EQ(sketch(found.map),
              "energy -contains-> heat\nenergy -contains-> work\nheat -contains-> work\nphysics -contains-> light");
    EXPECT_EQ(found.map.find(relationIn(found.map, "e1").type)->hierarchy, Hierarchy::FromIsBroader);
    EXPECT_EQ(lossThatSays(found.losses, "no row of its own").line, 5);
}

// --- tables without names ---

TEST(Csv, ReadsPropositionsWithoutNames)
{
    EXPECT_EQ(sketchOf("heat,work\nwork,heat\n"), "heat -> work\nwork -> heat");
    EXPECT_EQ(sketchOf("heat\tdrives\tengines\nheat\tis\tenergy\nwater\tis\twet\n"),
              "heat -drives-> engines\nheat -is-> energy\nwater -is-> wet");
    EXPECT_EQ(sketchOf("heat,engines,drives\nheat,energy,is\nwater,wet,is\n"),
              "heat -drives-> engines\nheat -is-> energy\nwater -is-> wet");
    const ReadMap weights = readCsvText("a,b,2\nb,c,3\n");
    EXPECT_EQ(relationIn(weights.map, "e2").weight, 3);
}

TEST(Csv, ReadsAdjacencyLists)
{
    EXPECT_EQ(sketchOf("a;b\nb;c;d\ne\nf; a ;g\n"), "a -> b\nb -> c\nb -> d\nf -> a\nf -> g\ne");
}

TEST(Csv, ReadsMatrices)
{
    const ReadMap found = readCsvText(" ,a,b,c\na,0,1,0\nb,2.5,0,\nc,0,0,0\n");
    EXPECT_EQ(sketch(found.map), "a -> b\nb -> a\nc");
    EXPECT_EQ(relationIn(found.map, "e2").weight, 2.5);
    EXPECT_EQ(sketchOf(";a;b\na;1;2\nb;2;0"), "a -- a\na -- b") << "the same both ways";
}

TEST(Csv, ReadsAnyOtherTableAsConcepts)
{
    const ReadMap found = readCsvText("country,area,people,sea\nChad,1,2,no\nMali,3,4,no\n");
    EXPECT_EQ(sketch(found.map), "Chad\nMali");
    EXPECT_EQ(valueOf(conceptIn(found.map, "Mali").attributes, "area"), "3");
}

// --- what a person corrects ---

TEST(CsvColumns, AreGuessedAndCanBeCorrected)
{
    const std::string text = "who,whom,what\nAnn,Bob,likes\nBob,Cid,knows\n";
    CsvColumns columns = guessCsvColumns(text);
    EXPECT_EQ(columns.separator, ',');
    EXPECT_FALSE(columns.hasHeader);
    columns.hasHeader = true;
    columns.names = {"who", "whom", "what"};
    columns.roles = {CsvRole::Target, CsvRole::Source, CsvRole::Attribute};
    const auto found = readCsvAs(text, columns, {});
    ASSERT_TRUE(found);
    EXPECT_EQ(sketch(found->map), "Bob -> Ann\nCid -> Bob");
    EXPECT_EQ(valueOf(relationIn(found->map, "e1").attributes, "what"), "likes");
    columns.roles[2] = CsvRole::Ignored;
    EXPECT_THAT(relationIn(readCsvAs(text, columns, {})->map, "e1").attributes, IsEmpty());
}

TEST(CsvColumns, HaveAPreview)
{
    EXPECT_EQ(csvPreview("a;b\n\n\"c\nd\";e\nf", ';', 2),
              (std::vector<std::vector<std::string>>{{"a", "b"}, {"c\nd", "e"}}));
    EXPECT_EQ(guessCsvColumns("id\tname\tparent\n1\ta\t\n").roles,
              (std::vector<CsvRole>{CsvRole::Id, CsvRole::Label, CsvRole::Parent}));
    EXPECT_EQ(guessCsvColumns(""), CsvColumns());
}

// --- writing ---

TEST(Csv, WritesAListOfRelationsWhereLabelsAreEnough)
{
    const std::string text = "source,target,label\nheat,\"a, b\",drives\n\"a, b\",heat,\nalone,,\n";
    EXPECT_EQ(writtenAgain(text), text);
    EXPECT_EQ(writtenAgain("source,target,type\na,b,Undirected\nb,a,Directed\n"),
              "source,target,type\na,b,Undirected\nb,a,Directed\n");
}

TEST(Csv, WritesConceptsWithTheirFieldsAsRows)
{
    const std::string text = "id,label,source,target,weight,relation,definition,tags,rank\n"
                             "1,heat,,,,,warmth,a;b,\n2,,,,,,,,7\ne1,drives,1,2,2,drives,,,\n";
    const ReadMap found = readCsvText(text);
    EXPECT_EQ(written("csv", found.map), text);
    EXPECT_EQ(read(text, "a.csv").map, found.map);
}

TEST(Csv, KeepsColumnsOfAttributesApartFromItsOwn)
{
    Concept odd = conceptOf("a", "a");
    odd.attributes = {{"Source", "string", "x"}, {"other:y", "string", "z"}, {"", "string", "w"}};
    const std::string text = written("csv", mapOf({odd}));
    EXPECT_EQ(text, "id,label,source,target,other:Source,other:other:y,column\na,a,,,x,z,w\n");
    EXPECT_EQ(writtenAgain(text), text);
    EXPECT_EQ(valueOf(conceptIn(readCsvText(text).map, "a").attributes, "Source"), "x");
}

TEST(Csv, WritesWhatTypesSay)
{
    const std::string text = "id,label,source,target,type,relation,hierarchy,line,palette,phraseShown\n"
                             "a,,,,,,,,,\nb,B,,,,,,,,\ne1,,a,b,Directed,includes,from-broader,,,no\n"
                             "e2,says,b,a,Mutual,tells,,dashed,3,\n";
    const ReadMap found = readCsvText(text);
    const RelationType& includes = *found.map.find(relationIn(found.map, "e1").type);
    EXPECT_EQ(includes.hierarchy, Hierarchy::FromIsBroader);
    EXPECT_FALSE(includes.phraseShown);
    EXPECT_EQ(written("csv", found.map), text);
}

TEST(Csv, NeutralisesFormulasOnRequest)
{
    const ConceptMap map = readCsvText("source,target,weight\n=cmd|' /C calc'!A0,@SUM(1),-2\n+a,-1,1\n").map;
    EXPECT_EQ(writeCsvAs(map, {.neutralisesFormulas = true})->bytes,
              "source,target,weight\n'=cmd|' /C calc'!A0,'@SUM(1),-2\n'+a,-1,\n");
    EXPECT_EQ(writeCsvAs(map, {.separator = ';', .hasByteOrderMark = true})->bytes.substr(0, 16),
              "\xEF\xBB\xBFsource;target");
}

TEST(Csv, SaysWhatItLeavesOut)
{
    Concept named = conceptOf("k1", "heat");
    ConceptMap map = mapOf({named});
    MapProperties properties;
    properties.title = "Energy";
    ASSERT_TRUE(map.apply(SetMapProperties{properties}));
    const auto made = formatByName("csv")->write(map);
    EXPECT_THAT(messages(made->losses),
                ElementsAre("The title was left out: CSV has no place for it ('Energy').",
                            "Concepts are named by their labels; their ids were left out ('k1')."));
}

TEST(Csv, WritesTheSameBytesAgain)
{
    for (std::uint32_t seed = 1; seed < 30; ++seed)
        for (const char* name : {"csv", "tsv", "tgf"}) {
            const std::string file = "map." + std::string(name);
            const std::string once = written(name, read(written(name, randomMap(seed)), file).map);
            EXPECT_TRUE(written(name, read(once, file).map) == once) << name << seed;
        }
}

// --- hostile files ---

TEST(Csv, RefusesWhatIsNoTable)
{
    EXPECT_THAT(readMap("<!doctype html>\n<html>", "a.csv").error().message, HasSubstr("web page"));
    EXPECT_EQ(readMap(std::string_view("source,target\nA,B\0C\n", 20), "a.csv").error().line, 2);
    EXPECT_THAT(readMap("source,target\n" + std::string(300'000, ','), "a.csv").error().message, HasSubstr("200000"));
}

TEST(Csv, IsKnownByItsColumns)
{
    EXPECT_TRUE(formatByName("csv")->recognises("source;target\n"));
    EXPECT_TRUE(formatByName("tsv")->recognises("Id\tLabel\n"));
    EXPECT_FALSE(formatByName("csv")->recognises("Dear all, from me to you\n"));
    EXPECT_FALSE(formatByName("csv")->recognises("title, page\n"));
}

}  // namespace
