// rdf_test.cpp: thesauri and other statements, in Turtle, N-Triples and RDF/XML.
#include "core/formats/rdf/rdf_notes.h"
#include "core/model/map_info.h"
#include "tests/core/formats/reading.h"

#include <gtest/gtest.h>

using namespace conspectus;
using namespace conspectus::test;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

namespace {

const std::string kPrefixes = R"(@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix isothes: <http://purl.org/iso25964/skos-thes#> .
@prefix xl: <http://www.w3.org/2008/05/skos-xl#> .
@prefix ex: <http://example.org/> .
)";

ReadMap turtle(const std::string& text) { return read(kPrefixes + text, "map.ttl"); }

const Concept& conceptNamed(const ConceptMap& map, std::string_view name)
{
    return conceptIn(map, "http://example.org/" + std::string(name));
}

std::string allLosses(const std::vector<Loss>& losses) { return testing::PrintToString(messages(losses)); }

/// What Turtle says of the map, without the prefixes.
std::string statements(const ConceptMap& map)
{
    const std::string text = written("turtle", map);
    const auto end = text.find("\n\n");
    return end == std::string::npos ? std::string() : text.substr(end + 2);
}

}  // namespace

TEST(Skos, HasLabelsInEveryLanguage)
{
    const ReadMap found = turtle(R"(ex:a a skos:Concept ; skos:prefLabel "heat"@en, "chaleur"@fr, "热"@zh-Hans .
ex:b a skos:Concept ; skos:prefLabel "Arbeit"@de .
ex:c a skos:Concept ; skos:prefLabel "work"@en .)");
    EXPECT_EQ(found.map.info().language, "en");
    const Concept& heat = conceptNamed(found.map, "a");
    EXPECT_EQ(heat.label, "heat");
    EXPECT_EQ(heat.labels, (LocalizedTexts{{"fr", "chaleur"}, {"zh-Hans", "热"}}));
    EXPECT_EQ(conceptNamed(found.map, "b").label, "Arbeit");
    EXPECT_EQ(valueOf(conceptNamed(found.map, "b").attributes, "rdf:label-language"), "de");
    EXPECT_THAT(statements(found.map), HasSubstr("\"Arbeit\"@de"));
    EXPECT_THAT(found.losses, IsEmpty());
}

TEST(Skos, WithoutLanguagesKeepsThemOut)
{
    const ReadMap found =
        turtle(R"(ex:a a skos:Concept ; skos:prefLabel "heat" ; skos:definition "energy in transit" .)");
    EXPECT_EQ(found.map.info().language, "und");
    EXPECT_EQ(conceptNamed(found.map, "a").definition, "energy in transit");
    EXPECT_THAT(statements(found.map), Not(HasSubstr("@")));
}

TEST(Skos, KeepsOtherLabelsAsAttributes)
{
    const ReadMap found =
        turtle(R"(ex:a a skos:Concept ; skos:prefLabel "heat"@en, "hot"@en ; skos:altLabel "warmth"@en, "chaud"@fr ;
  skos:hiddenLabel "haet" ; skos:notation "12.3" .)");
    const Concept& heat = conceptNamed(found.map, "a");
    EXPECT_EQ(heat.label, "heat");
    EXPECT_EQ(valueOf(heat.attributes, "skos:altLabel"), R"("warmth"@en, "chaud"@fr)");
    EXPECT_EQ(valueOf(heat.attributes, "skos:hiddenLabel"), "haet");
    EXPECT_EQ(valueOf(heat.attributes, "skos:notation"), "12.3");
    EXPECT_EQ(valueOf(heat.attributes, "skos:prefLabel"), R"("hot"@en)");
    EXPECT_EQ(statements(found.map), statements(read(written("turtle", found.map), "map.ttl").map));
}

TEST(Skos, HasDefinitionsAndNotesOfEveryKind)
{
    const ReadMap found =
        turtle(R"(ex:a a skos:Concept ; skos:prefLabel "heat"@en ; skos:definition "first"@en, "erste"@de ;
  skos:note "plain"@en ; skos:scopeNote "scope"@en ; skos:example "one"@en, "two"@en ; dct:source "Clausius" ;
  rdfs:seeAlso <https://example.org/page> .)");
    const Concept& heat = conceptNamed(found.map, "a");
    EXPECT_EQ(heat.definition, "first");
    EXPECT_EQ(heat.notes, "plain\n\n**Scope note:** scope\n\n**Example:** one\n\n**Example:** two");
    EXPECT_EQ(heat.source, "Clausius");
    EXPECT_EQ(heat.link, "https://example.org/page");
    EXPECT_EQ(valueOf(heat.attributes, "skos:definition"), R"("erste"@de)");
    const std::string said = statements(found.map);
    EXPECT_THAT(said, HasSubstr(R"(skos:example "one"@en, "two"@en)"));
    EXPECT_THAT(said, HasSubstr(R"(skos:scopeNote "scope"@en)"));
    EXPECT_THAT(said, HasSubstr(R"(skos:definition "first"@en, "erste"@de)"));
}

TEST(RdfNotes, ComeApartAgain)
{
    const std::vector<RdfNote> notes = {{"note", "a\n\nb"}, {"note", "c"}, {"changeNote", "d"}};
    EXPECT_EQ(splitNotes(joinedNotes(notes)), notes);
    EXPECT_EQ(splitNotes("my own\n\nwords"), (std::vector<RdfNote>{{"note", "my own\n\nwords"}}));
    EXPECT_THAT(splitNotes(""), IsEmpty());
}

TEST(Skos, HasBroaderAndNarrowerAsOneRelation)
{
    const ReadMap found = turtle(R"(ex:a a skos:Concept ; skos:prefLabel "energy"@en ; skos:narrower ex:b .
ex:b a skos:Concept ; skos:prefLabel "heat"@en ; skos:broader ex:a .
ex:c a skos:Concept ; skos:prefLabel "work"@en ; skos:broader ex:a .)");
    EXPECT_EQ(sketch(found.map), "energy -narrower-> heat\nenergy -narrower-> work");
    const RelationType& type = *found.map.find(found.map.relationTypes().front());
    EXPECT_EQ(type.hierarchy, Hierarchy::FromIsBroader);
    EXPECT_FALSE(type.phraseShown);
    const std::string said = statements(found.map);
    EXPECT_THAT(said, HasSubstr("skos:narrower ex:b ."));
    EXPECT_THAT(said, Not(HasSubstr("ex:b, ex:c")));  // only one of the two was said from above
}

TEST(Skos, HasRelatedOnce)
{
    const ReadMap found = turtle(R"(ex:a a skos:Concept ; skos:prefLabel "a"@en ; skos:related ex:b .
ex:b a skos:Concept ; skos:prefLabel "b"@en ; skos:related ex:a .)");
    EXPECT_EQ(sketch(found.map), "a -related-- b");
}

TEST(Skos, KeepsCyclesAndSelfBroader)
{
    const ReadMap found = turtle(R"(ex:a a skos:Concept ; skos:prefLabel "a"@en ; skos:broader ex:a, ex:b .
ex:b a skos:Concept ; skos:prefLabel "b"@en ; skos:broader ex:a .)");
    EXPECT_EQ(found.map.relationCount(), 3u);
}

TEST(Skos, HasSubPropertiesAsNamedTypes)
{
    const ReadMap found = turtle(R"(ex:partOf rdfs:subPropertyOf skos:broader ; rdfs:label "is part of"@en .
ex:drives rdfs:subPropertyOf skos:semanticRelation ; rdfs:label "drives"@en, "treibt"@de .
ex:a a skos:Concept ; skos:prefLabel "a"@en ; ex:partOf ex:b ; skos:broader ex:b ; ex:drives ex:b .
ex:b a skos:Concept ; skos:prefLabel "b"@en ; isothes:narrowerGeneric ex:c .
ex:c a skos:Concept ; skos:prefLabel "c"@en ; isothes:broaderGeneric ex:b .)");
    EXPECT_EQ(sketch(found.map), "a -is part of-> b\na -drives-> b\nb -narrower generic-> c");
    const RelationType& part = *found.map.find(found.map.typeByKey("http://example.org/partOf"));
    EXPECT_EQ(part.hierarchy, Hierarchy::FromIsNarrower);
    const RelationType& drives = *found.map.find(found.map.typeByKey("http://example.org/drives"));
    EXPECT_EQ(drives.phrases, (LocalizedTexts{{"de", "treibt"}}));
    EXPECT_THAT(statements(found.map), HasSubstr("skos:broader ex:b"));
}

TEST(Skos, TakesUndeclaredEndsAndSaysSo)
{
    const ReadMap found = turtle(R"(ex:a a skos:Concept ; skos:prefLabel "a"@en ; skos:broader ex:Far_away .)");
    EXPECT_EQ(conceptNamed(found.map, "Far_away").label, "ex:Far_away");
    EXPECT_EQ(valueOf(conceptNamed(found.map, "Far_away").attributes, "rdf:undeclared"), "true");
    EXPECT_EQ(statements(found.map),
              "ex:a a skos:Concept ;\n    skos:prefLabel \"a\"@en ;\n    skos:broader ex:Far_away .\n");
}

TEST(Skos, HasMappingsAsRelationsWhereBothEndsAreThere)
{
    const ReadMap found = turtle(
        R"(ex:a a skos:Concept ; skos:prefLabel "a"@en ; skos:exactMatch ex:b, <http://www.wikidata.org/entity/Q1> .
ex:b a skos:Concept ; skos:prefLabel "b"@en .)");
    EXPECT_EQ(sketch(found.map), "a -exact match-- b");
    EXPECT_EQ(valueOf(conceptNamed(found.map, "a").attributes, "skos:exactMatch"),
              "<http://www.wikidata.org/entity/Q1>");
}

TEST(Skos, HasCollectionsAsTags)
{
    const ReadMap found =
        turtle(R"(ex:a a skos:Concept ; skos:prefLabel "a"@en . ex:b a skos:Concept ; skos:prefLabel "b"@en .
ex:some a skos:Collection ; skos:prefLabel "Some"@en ; skos:member ex:a .
ex:row a skos:OrderedCollection ; skos:prefLabel "Row"@en ; skos:memberList ( ex:b ex:a ) .)");
    EXPECT_THAT(conceptNamed(found.map, "a").tags, ElementsAre("Row", "Some"));
    EXPECT_THAT(conceptNamed(found.map, "b").tags, ElementsAre("Row"));
    ConceptMap map = found.map;
    Concept tagged = conceptNamed(map, "b");
    tagged.tags = {"Mine", "Row", "Some"};
    ASSERT_TRUE(map.apply(SetConcept{tagged}));
    const std::string said = statements(map);
    EXPECT_THAT(said, HasSubstr("skos:member ex:a, ex:b"));
    EXPECT_THAT(said, HasSubstr("skos:memberList ( ex:b ex:a )"));
    EXPECT_THAT(said,
                HasSubstr("tag:Mine a skos:Collection ;\n    skos:prefLabel \"Mine\"@en ;\n    skos:member ex:b ."));
    EXPECT_THAT(conceptNamed(read(written("turtle", map), "map.ttl").map, "b").tags,
                ElementsAre("Mine", "Row", "Some"));
}

TEST(Skos, HasItsOnlySchemeAsTheMap)
{
    const ReadMap found = turtle(
        R"(ex:s a skos:ConceptScheme ; dct:title "Heat"@en, "热"@zh-Hans ; dct:description "of heat"@en ; skos:hasTopConcept ex:a .
ex:a a skos:Concept ; skos:prefLabel "a"@en ; skos:inScheme ex:s ; skos:topConceptOf ex:s .)");
    EXPECT_EQ(found.map.info().title, "Heat");
    EXPECT_EQ(found.map.info().titles, (LocalizedTexts{{"zh-Hans", "热"}}));
    EXPECT_EQ(found.map.info().description, "of heat");
    EXPECT_THAT(conceptNamed(found.map, "a").tags, IsEmpty());
    ConceptMap map = found.map;
    MapProperties renamed = map.info();
    renamed.title = "Warmth";
    ASSERT_TRUE(map.apply(SetMapProperties{renamed}));
    const std::string said = statements(map);
    EXPECT_THAT(said, HasSubstr(R"(dct:title "Warmth"@en, "热"@zh-Hans)"));
    EXPECT_THAT(said, HasSubstr("skos:inScheme ex:s"));
    EXPECT_THAT(said, HasSubstr("skos:hasTopConcept ex:a"));
}

TEST(Skos, HasSeveralSchemesAsTags)
{
    const ReadMap found = turtle(
        R"(ex:s a skos:ConceptScheme ; skos:prefLabel "One"@en . ex:t a skos:ConceptScheme ; skos:prefLabel "Two"@en .
ex:a a skos:Concept ; skos:prefLabel "a"@en ; skos:inScheme ex:s, ex:t . ex:b a skos:Concept ; skos:prefLabel "b"@en ; skos:inScheme ex:t .)");
    EXPECT_THAT(conceptNamed(found.map, "a").tags, ElementsAre("One", "Two"));
    EXPECT_THAT(conceptNamed(found.map, "b").tags, ElementsAre("Two"));
    EXPECT_THAT(statements(found.map), HasSubstr("skos:inScheme ex:s, ex:t"));
}

TEST(Skos, KeepsEveryOtherStatement)
{
    const std::string text =
        R"(ex:a a skos:Concept, ex:Thing ; skos:prefLabel "a"@en ; owl:deprecated true ; ex:size 3 ; ex:at "2020-01-01"^^ex:day ;
  skos:changeNote [ dct:created "now" ; dct:creator ( ex:x "y" ) ] ; ex:odd "<b>", "\"q\"" .
ex:x rdfs:label "X" ; ex:twice _:n . ex:y ex:twice _:n . _:n ex:p "shared" .)";
    const ReadMap found = turtle(text);
    const Concept& a = conceptNamed(found.map, "a");
    EXPECT_EQ(valueOf(a.attributes, "owl:deprecated"), "true");
    EXPECT_EQ(valueOf(a.attributes, "ex:size"), "\"3\"^^<http://www.w3.org/2001/XMLSchema#integer>");
    EXPECT_EQ(valueOf(a.attributes, "rdf:type"), "<http://example.org/Thing>");
    const std::string said = statements(found.map);
    for (const char* part : {"a skos:Concept, ex:Thing", "owl:deprecated true", "ex:size 3",
                             "ex:at \"2020-01-01\"^^ex:day", "[ dct:created \"now\" ; dct:creator ( ex:x \"y\" ) ]",
                             "ex:odd \"<b>\", \"\\\"q\\\"\"", "ex:twice _:x1", "_:x1 ex:p \"shared\""})
        EXPECT_THAT(said, HasSubstr(part));
    EXPECT_EQ(written("turtle", read(written("turtle", found.map), "map.ttl").map), written("turtle", found.map));
}

TEST(Skos, KeepsALabelThatIsAlsoTheName)
{
    const ReadMap found = turtle(R"(ex:a a skos:Concept ; skos:prefLabel "ex:a"@en . ex:b a skos:Concept .)");
    EXPECT_THAT(statements(found.map), HasSubstr(R"(skos:prefLabel "ex:a"@en)"));
    EXPECT_THAT(statements(found.map), Not(HasSubstr(R"("ex:b")")));
}

TEST(Skos, ReadsLabelsOfSkosXlAndKeepsThemTrue)
{
    const ReadMap found = turtle(R"(ex:a a skos:Concept ; xl:prefLabel ex:l ; xl:altLabel ex:m .
ex:l a xl:Label ; xl:literalForm "heat"@en ; dct:created "now" . ex:m a xl:Label ; xl:literalForm "warmth"@en .)");
    EXPECT_EQ(conceptNamed(found.map, "a").label, "heat");
    EXPECT_THAT(statements(found.map), Not(HasSubstr("skos:prefLabel")));
    ConceptMap map = found.map;
    Concept renamed = conceptNamed(map, "a");
    renamed.label = "Heat";
    renamed.labels = {{"fr", "chaleur"}};
    ASSERT_TRUE(map.apply(SetConcept{renamed}));
    const std::string said = statements(map);
    EXPECT_THAT(said, HasSubstr("\"Heat\"@en"));
    EXPECT_THAT(said, HasSubstr("skos:prefLabel \"chaleur\"@fr"));
    EXPECT_THAT(said, Not(HasSubstr("\"heat\"@en")));
}

TEST(Skos, SaysThatTransitiveRelationsAreNoLines)
{
    const ReadMap found = turtle(R"(ex:a a skos:Concept ; skos:broaderTransitive ex:b . ex:b a skos:Concept .)");
    EXPECT_EQ(found.map.relationCount(), 0u);
    lossThatSays(found.losses, "transitive relation");
    EXPECT_THAT(statements(found.map), HasSubstr("skos:broaderTransitive ex:b"));
}

TEST(PlainRdf, IsAGraphOfItsStatements)
{
    const ReadMap found =
        turtle(R"(ex:ann a ex:Person ; rdfs:label "Ann" ; ex:knowsWell ex:bob ; ex:age 42 ; rdfs:comment "a note" .
ex:bob ex:knowsWell [ rdfs:label "Carl" ; ex:age 3 ] .
ex:knowsWell a owl:ObjectProperty ; rdfs:label "knows well" .)");
    EXPECT_EQ(sketch(found.map), "Ann -is a-> ex:Person\nAnn -knows well-> ex:bob\nex:bob -knows well-> Carl");
    const Concept& ann = conceptNamed(found.map, "ann");
    EXPECT_EQ(ann.notes, "a note");
    EXPECT_EQ(ann.tags.size(), 0u);
    const std::string said = statements(found.map);
    EXPECT_THAT(said, Not(HasSubstr("skos:")));
    EXPECT_THAT(said, HasSubstr("ex:ann rdfs:label \"Ann\""));
    EXPECT_THAT(said, HasSubstr("a ex:Person"));
    EXPECT_THAT(said, HasSubstr("ex:knowsWell a owl:ObjectProperty"));
}

TEST(PlainRdf, HasClassesAsAHierarchy)
{
    const ReadMap found = turtle(R"(<http://example.org/> a owl:Ontology ; rdfs:label "Pets"@en .
ex:Dog a owl:Class ; rdfs:label "dog"@en ; rdfs:subClassOf ex:Pet, [ a owl:Restriction ; owl:onProperty ex:eats ; owl:someValuesFrom ex:Bone ] .
ex:Pet a owl:Class ; rdfs:label "pet"@en .)");
    EXPECT_EQ(found.map.info().title, "Pets");
    EXPECT_EQ(sketch(found.map), "dog -is a kind of-> pet");
    EXPECT_EQ(found.map.find(found.map.relationTypes().front())->hierarchy, Hierarchy::FromIsNarrower);
    EXPECT_THAT(statements(found.map), HasSubstr("[ rdf:type owl:Restriction"));
}

TEST(RdfSyntaxes, SayTheSame)
{
    const ReadMap found =
        turtle(R"(ex:a a skos:Concept ; skos:prefLabel "a <&> \"q\"\n"@en ; skos:broader ex:b ; ex:n [ ex:p 1.5 ] .
ex:b a skos:Concept ; skos:prefLabel "b"@en .)");
    for (const char* name : {"ntriples", "rdfxml"}) {
        const std::string bytes = written(name, found.map);
        const ReadMap back = read(bytes, "-");
        EXPECT_EQ(conceptNamed(back.map, "a").label, "a <&> \"q\"\n") << name;
        EXPECT_EQ(sketch(back.map), sketch(found.map)) << name;
        EXPECT_EQ(written(name, back.map), bytes) << name;
    }
}

TEST(RdfSyntaxes, KnowRelativeAddresses)
{
    const ReadMap found = read("<#a> <http://example.org/drives> <b/c> .", "map.ttl");
    EXPECT_THAT(statements(found.map), HasSubstr("<#a> <http://example.org/drives> <b/c>"));
}

TEST(RdfXml, ReadsWhatTheSyntaxKnows)
{
    const ReadMap found = read(R"(<?xml version="1.0"?>
<!DOCTYPE rdf:RDF [ <!ENTITY ex "http://example.org/"> <!ENTITY skos "http://www.w3.org/2004/02/skos/core#"> ]>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:skos="&skos;" xmlns:e="&ex;" xml:base="&ex;">
 <skos:Concept rdf:about="&ex;a" skos:notation="7"><skos:prefLabel xml:lang="en">a &amp; A</skos:prefLabel>
  <skos:broader><skos:Concept rdf:ID="b"><skos:prefLabel xml:lang="en">b</skos:prefLabel></skos:Concept></skos:broader>
  <e:l rdf:parseType="Collection"><rdf:Description rdf:about="&ex;x"/><rdf:Description rdf:about="&ex;y"/></e:l></skos:Concept>
</rdf:RDF>)",
                               "map.rdf");
    EXPECT_EQ(sketch(found.map), "b -narrower-> a & A");
    EXPECT_EQ(valueOf(conceptNamed(found.map, "a").attributes, "e:l"),
              "( <http://example.org/x> <http://example.org/y> )");
    EXPECT_EQ(conceptNamed(found.map, "#b").label, "b");
}

TEST(RdfXml, NamesPropertiesInEveryScript)
{
    const ReadMap found = turtle("ex:a <http://example.org/属性> \"x\" ; <http://example.org/7> \"y\" ; "
                                 "<http://www.w3.org/1999/02/22-rdf-syntax-ns#7x> \"z\" .");
    const auto made = formatByName("rdfxml")->write(found.map);
    EXPECT_EQ(valueOf(conceptNamed(read(made->bytes, "-").map, "a").attributes, "<http://example.org/属性>"), "x");
    EXPECT_EQ(lossThatSays(made->losses, "XML cannot name").count, 2);
}

TEST(RdfXml, RefusesEntitiesThatAttack)
{
    const auto refusal = [](const std::string& entities) {
        const auto found = readMap("<!DOCTYPE r [" + entities +
                                       "]>\n<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"/>",
                                   "a.rdf");
        return found ? std::string("(read)") : found.error().message;
    };
    EXPECT_EQ(refusal("<!ENTITY a \"b\">"), "(read)");
    EXPECT_THAT(refusal("<!ENTITY a SYSTEM \"file:///etc/hostname\">"), HasSubstr("entities"));
    EXPECT_THAT(refusal("<!ENTITY % p SYSTEM \"http://example.org/x\"> %p;"), HasSubstr("entities"));
    EXPECT_THAT(refusal("<!ENTITY a \"x\"><!ENTITY b \"&a;&a;\">"), HasSubstr("entities"));
    std::string many = "<!DOCTYPE r [<!ENTITY a \"" + std::string(1000, 'x') +
        "\">]>\n<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description rdf:value=\"";
    for (int i = 0; i < 100'000; ++i)
        many += "&a;";
    const auto found = readMap(many + "\"/></rdf:RDF>", "a.rdf");
    ASSERT_FALSE(found);
    EXPECT_THAT(found.error().message, HasSubstr("much more text"));
}

TEST(RdfXml, SaysTheLineOfAFault)
{
    const auto found = readMap("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n<rdf:Description "
                               "rdf:about=\"a\" rdf:nodeID=\"b\"/>\n</rdf:RDF>",
                               "a.rdf");
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().line, 2) << found.error().message;
}

TEST(Turtle, SaysTheLineOfAFault)
{
    const auto lineOf = [](const std::string& text) {
        const auto found = readMap(text, "a.ttl");
        EXPECT_FALSE(found);
        return found ? 0 : found.error().line;
    };
    EXPECT_EQ(lineOf("@prefix a: <http://a/> .\na:b a:c .\n"), 2);
    EXPECT_EQ(lineOf("@prefix a: <http://a/> .\n\nz:b a:c a:d .\n"), 3);
    EXPECT_EQ(lineOf("@prefix a: <http://a/> .\n\n\na:b a:c " + std::string(1000, '[')), 4);
}

TEST(Turtle, IsReadWhereItIsCut)
{
    const std::string whole =
        kPrefixes + "ex:a a skos:Concept ; skos:prefLabel \"a\\u00E9\"@en ; ex:p [ ex:q ( 1 'b' ) ] .\n";
    for (std::size_t length = 1; length < whole.size(); ++length) {
        const auto found = readMap(whole.substr(0, length), "a.ttl");
        if (found)
            EXPECT_THAT(verify(found->map), IsEmpty());
        else
            EXPECT_THAT(found.error().message, testing::AnyOf(testing::EndsWith("."), testing::EndsWith("?")));
    }
}

TEST(NTriples, ReadsAChainOfBlankNodesOfAnyLength)
{
    std::string chain, wrongList;
    for (int i = 0; i < 20'000; ++i) {
        const std::string link = "_:n" + std::to_string(i), next = "_:n" + std::to_string(i + 1);
        chain += link + " <http://www.w3.org/2002/07/owl#onProperty> " + next + " .\n";
        wrongList += link + " <http://www.w3.org/1999/02/22-rdf-syntax-ns#first> \"a\" .\n" + link +
            " <http://www.w3.org/1999/02/22-rdf-syntax-ns#rest> " + next + " .\n";
    }
    for (const std::string& text : {chain, wrongList}) {
        const ReadMap found = read(text, "a.nt");
        EXPECT_EQ(written("ntriples", read(written("ntriples", found.map), "b.nt").map),
                  written("ntriples", found.map));
    }
}

TEST(Rdf, KeepsWhatAMapHas)
{
    ConceptMap map = mapOf({conceptOf("n1", "heat"), conceptOf("n 2", "work"), conceptOf("n3", "")});
    MapProperties properties;
    properties.title = "Heat";
    properties.source = "Clausius";
    properties.attributes = {{"x", "string", "7"}, {"creator", "string", "me"}};
    ASSERT_TRUE(map.apply(SetMapProperties{properties}));
    Concept heat = conceptIn(map, "n1");
    heat.pin = Point{1.5, -2};
    heat.style = "loud";
    heat.look.fill = Rgba::of(68, 119, 170);
    heat.look.outline = Outline::Ellipse;
    heat.tags = {"table-1"};
    heat.attributes = {{"x", "double", "4"}, {"shape", "string", "box"}};
    ASSERT_TRUE(map.apply(SetConcept{heat}));
    RelationType type;
    type.id = map.nextRelationTypeId();
    type.key = "leads to";
    type.name = "leads to";
    type.phrase = "leads to";
    type.phrases = {{"de", "führt zu"}};
    type.line = LineStyle::Dotted;
    type.arrow = ArrowStyle::Both;
    type.colour = 3;
    const RelationTypeId typeId = type.id;
    ASSERT_TRUE(map.apply(AddRelationType{type}));
    Relation leads;
    leads.id = map.nextRelationId();
    leads.key = "e1";
    leads.from = map.conceptByKey("n1");
    leads.to = map.conceptByKey("n 2");
    leads.type = typeId;
    ASSERT_TRUE(map.apply(AddRelation{leads}));
    for (const char* name : {"turtle", "ntriples", "rdfxml"}) {
        const auto made = formatByName(name)->write(map);
        ASSERT_TRUE(made);
        EXPECT_THAT(made->losses, IsEmpty()) << allLosses(made->losses);
        EXPECT_EQ(read(made->bytes, "-").map, map) << made->bytes;
    }
}

TEST(Rdf, HasAPropertyForAPhraseOfItsOwn)
{
    ConceptMap map = read("digraph { a -> b [relation=drives, label=boosts]; a -> b [relation=drives] }", "a.dot").map;
    const ReadMap back = read(written("turtle", map), "a.ttl");
    EXPECT_EQ(sketch(back.map), "a -boosts-> b\na -drives-> b");
}

TEST(Rdf, SaysWhatARelationLoses)
{
    const ConceptMap map =
        read("digraph { a -> b [relation=drives, notes=why]; a -> b [relation=drives] }", "a.dot").map;
    const auto made = formatByName("turtle")->write(map);
    lossThatSays(made->losses, "beyond its phrase");
    lossThatSays(made->losses, "says the same as another");
}
