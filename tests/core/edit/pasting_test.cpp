#include "core/edit/pasting.h"

#include "tests/support/sketch.h"

#include <gtest/gtest.h>

using namespace conspectus;
using namespace conspectus::test;

namespace {

/// The map after the text was pasted, with labels for keys. It must be undone to what it was.
std::string pasted(ConceptMap map, std::string_view parent, std::string_view text)
{
    const auto step = pasteText(map, parent.empty() ? ConceptId{} : named(map, parent), text);
    if (!step)
        return step.error().message;
    const ConceptMap before = map;
    const auto inverse = perform(map, step->transaction);
    if (!inverse)
        return inverse.error().message;
    std::string result;
    for (RelationId id : map.relations()) {
        const Relation& relation = *map.find(id);
        const std::string phrase = relation.phrase.empty() ? map.find(relation.type)->phrase : relation.phrase;
        result += (result.empty() ? "" : "; ") + map.find(relation.from)->label + " " + phrase + " " +
            map.find(relation.to)->label;
    }
    EXPECT_TRUE(perform(map, *inverse));
    EXPECT_TRUE(map == before);
    return result;
}

}  // namespace

TEST(PasteText, ReadsAnIndentedOutline)
{
    EXPECT_EQ(pasted(mapFrom("root"), "root", "culture\n\tarts\n\t\topera\n\tvalues\nlaw"),
              "root includes culture; culture includes arts; arts includes opera; culture includes values; "
              "root includes law");
    EXPECT_EQ(pasted(mapFrom("root"), "root", "a\r\n    b\r\n      c\r\n\r\n  d\r\n"),
              "root includes a; a includes b; b includes c; a includes d");
}

TEST(PasteText, ReadsListsAndHeadingsOfMarkdown)
{
    EXPECT_EQ(pasted({}, "", "# Power\n## Hard power\n- army\n  1. tanks\n  2) ships\n## Soft power\n* culture\n"),
              "Power includes Hard power; Hard power includes army; army includes tanks; army includes ships; "
              "Power includes Soft power; Soft power includes culture");
}

TEST(PasteText, HangsAsTheParentsBranchesDo)
{
    EXPECT_EQ(pasted(mapFrom("heat<-energy"), "energy", "light"), "heat is part of energy; light is part of energy");
}

TEST(PasteText, ReadsPropositions)
{
    EXPECT_EQ(
        pasted(mapFrom("heat~work"), "", "heat - drives -> engine\nengine \u2014 touches \u2192 work\nwork -> heat"),
        "heat touches work; heat drives engine; engine touches work; work  heat");
    const ConceptMap map = mapFrom("heat");
    EXPECT_EQ(pasteText(map, {}, "heat -> work")->concepts.size(), 1u) << "heat is there already";
}

TEST(PasteText, ReadsAnArrowInAnOutlineAsText)
{
    EXPECT_EQ(pasted({}, "", "cause\n\tcause -> effect"), "cause includes cause -> effect");
}

TEST(PasteText, RefusesNothingAndTooMuch)
{
    EXPECT_EQ(pasted({}, "", " \n\t\n"), "There is no text to paste.");
    std::string much;
    for (int i = 0; i < 5001; ++i)
        much += "line\n";
    EXPECT_EQ(pasted({}, "", much), "That is too much text to paste: more than 5000 lines.");
    EXPECT_FALSE(pasteText({}, ConceptId{9}, "line"));
}

TEST(PasteText, TakesWhatIsNotUtf8AndControls)
{
    const auto step = pasteText({}, {}, "caf\xe9\x01");
    ASSERT_TRUE(step);
    const auto* added = std::get_if<AddConcept>(&step->transaction.changes.front());
    ASSERT_NE(added, nullptr);
    EXPECT_EQ(added->value.label, "caf\u00e9");
}
