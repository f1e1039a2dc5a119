// round_trip_test.cpp: what is written is what is read, for maps with everything in them.
#include "tests/core/formats/reading.h"
#include "tests/support/random_map.h"

#include <rapidcheck/gtest.h>

using namespace conspectus;
using namespace conspectus::test;

namespace {

ConceptMap anyMap(bool removals)
{
    RandomMapOptions options;
    options.concepts = *rc::gen::inRange<std::uint32_t>(0, 12);
    options.relations = *rc::gen::inRange<std::uint32_t>(0, 16);
    options.types = *rc::gen::inRange<std::uint32_t>(0, 4);
    options.views = *rc::gen::inRange<std::uint32_t>(0, 3);
    options.removals = removals;
    return randomMap(*rc::gen::arbitrary<std::uint64_t>(), options);
}

ConceptMap back(const std::string& bytes, const char* name)
{
    const auto found = readMap(bytes, name);
    if (!found)
        RC_FAIL(describe(found.error()));
    return found->map;
}

/// What nobody may lose: labels, ends, phrases, in order.
std::vector<std::string> substance(const ConceptMap& map)
{
    std::vector<std::string> lines;
    for (ConceptId id : map.concepts())
        lines.push_back(map.find(id)->label);
    for (RelationId id : map.relations()) {
        const Relation& relation = *map.find(id);
        const RelationType& type = *map.find(relation.type);
        lines.push_back(map.find(relation.from)->label + " | " + std::string(phraseOf(relation, type, "")) + " | " +
                        map.find(relation.to)->label);
    }
    return lines;
}

RC_GTEST_PROP(GraphMlRoundTrip, KeepsEveryFieldOfEveryRecord, ())
{
    const ConceptMap map = anyMap(false);
    const auto made = formatByName("graphml")->write(map);
    RC_ASSERT(made->losses.empty());
    const auto found = readMap(made->bytes, "map.graphml");
    RC_ASSERT(found.has_value());
    RC_ASSERT(found->losses.empty());
    RC_ASSERT(found->map == map);
}

RC_GTEST_PROP(GraphMlRoundTrip, WritesTheSameBytesAgain, ())
{
    const std::string bytes = written("graphml", anyMap(true));
    RC_ASSERT(written("graphml", back(bytes, "map.graphml")) == bytes);
}

RC_GTEST_PROP(GraphMlRoundTrip, KeepsUnknownDataThroughAnEdit, ())
{
    ConceptMap map = back(written("graphml", anyMap(false)), "map.graphml");
    const ConceptMap before = map;
    for (ConceptId id : map.concepts()) {
        Concept edited = *map.find(id);
        edited.label = "edited";
        RC_ASSERT(map.apply(SetConcept{std::move(edited)}).has_value());
    }
    const ConceptMap after = back(written("graphml", map), "map.graphml");
    for (ConceptId id : before.concepts())
        RC_ASSERT(after.find(id)->attributes == before.find(id)->attributes);
}

RC_GTEST_PROP(DotRoundTrip, KeepsConceptsRelationsLabelsAndPhrases, ())
{
    const ConceptMap map = anyMap(true);
    RC_ASSERT(substance(back(written("dot", map), "map.gv")) == substance(map));
}

RC_GTEST_PROP(DotRoundTrip, WritesTheSameBytesAgain, ())
{
    const std::string bytes = written("dot", anyMap(true));
    RC_ASSERT(written("dot", back(bytes, "map.gv")) == bytes);
}

RC_GTEST_PROP(DotRoundTrip, SurvivesADetourThroughTheDocumentFormat, ())
{
    const ConceptMap map = back(written("dot", anyMap(false)), "map.gv");
    RC_ASSERT(back(written("graphml", map), "map.graphml") == map);
}

}  // namespace
