// What holds of merging whatever two people did: any base, any edits of each.
#include "core/edit/merge/becoming.h"
#include "core/edit/merge/merging.h"
#include "core/model/dangling.h"
#include "core/model/find_view.h"
#include "core/model/map_info.h"
#include "core/model/map_references.h"
#include "core/model/verify.h"
#include "tests/core/edit/side_edits.h"
#include "tests/support/set_info.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>

using namespace conspectus;
using namespace conspectus::test;

namespace {

using Words = std::set<std::string>;

/// Gathers the words "<o12>" of texts.
class WordsOf {
public:
    explicit WordsOf(const ConceptMap& map)
    {
        for (ConceptId id : map.concepts())
            ofConcept(*map.find(id));
        for (RelationId id : map.relations()) {
            const Relation& relation = *map.find(id);
            texts({relation.phrase, relation.definition, relation.notes});
        }
        for (RelationTypeId id : map.relationTypes())
            texts({map.find(id)->name, map.find(id)->phrase});
        ofInfo(map.info());
    }

    Words words;

    void ofConcept(const Concept& subject)
    {
        texts({subject.label, subject.definition, subject.notes});
        for (const LocalizedText& each : subject.labels)
            text(each.text);
        for (const std::string& tag : subject.tags)
            text(tag);
    }

private:
    void text(const std::string& text)
    {
        for (std::size_t from = text.find('<'); from != std::string::npos; from = text.find('<', from + 1)) {
            const std::size_t to = text.find_first_not_of("0123456789", from + 2);
            if (to != std::string::npos && text[to] == '>' && std::string_view("bot").find(text[from + 1]) < 3)
                words.insert(text.substr(from, to - from + 1));
        }
    }
    void texts(std::initializer_list<std::string> list)
    {
        for (const std::string& each : list)
            text(each);
    }
    void ofInfo(const MapInfo& info)
    {
        texts({info.title, info.description});
        for (const NamedView& view : info.views)
            texts({view.name, view.filter});
        for (const Tour& tour : info.tours) {
            text(tour.name);
            for (const TourStop& stop : tour.stops)
                texts({stop.title, stop.notes, stop.view.filter});
        }
        for (const Figure& figure : info.figures)
            texts({figure.name, figure.caption, figure.shown.filter});
    }
};

Words wordsOf(const ConceptMap& map) { return WordsOf(map).words; }

/// What is in `after` and not in `before`, or the other way round.
Words without(const Words& after, const Words& before)
{
    Words rest;
    std::ranges::set_difference(after, before, std::inserter(rest, rest.end()));
    return rest;
}

void failFor(const Words& hereOnly, const Words& thereOnly)
{
    std::string difference;
    for (const std::string& each : hereOnly)
        difference += "\nhere: " + each;
    for (const std::string& each : thereOnly)
        difference += "\nthere: " + each;
    if (!difference.empty())
        RC_FAIL(difference);
}

struct Case {
    ConceptMap base, ours, theirs;
    bool drawsKeys = true;
};

Case anyCase()
{
    RandomMapOptions options;
    options.concepts = *rc::gen::inRange<std::uint32_t>(2, 8);
    options.relations = *rc::gen::inRange<std::uint32_t>(0, 10);
    options.types = *rc::gen::inRange<std::uint32_t>(1, 3);
    options.views = *rc::gen::inRange<std::uint32_t>(0, 3);
    Case made{randomMap(*rc::gen::arbitrary<std::uint64_t>(), options), {}, {}};
    made.drawsKeys = *rc::gen::arbitrary<bool>();
    SideEdits(made.base, 'b', *rc::gen::arbitrary<std::uint64_t>(), true)
        .doSome(*rc::gen::inRange<std::uint32_t>(0, 8));
    MapInfo info = made.base.info();  // names of random maps name what is not there
    info.figures.changeEach([&](Figure& figure) {
        if (!findView(info, figure.view))
            figure.view.clear();
    });
    changeViews(info, [](NamedView& view) { view.without.clear(); });
    setInfo(made.base, info);
    made.ours = made.theirs = made.base;
    SideEdits(made.ours, 'o', *rc::gen::arbitrary<std::uint64_t>(), made.drawsKeys)
        .doSome(*rc::gen::inRange<std::uint32_t>(0, 10));
    SideEdits(made.theirs, 't', *rc::gen::arbitrary<std::uint64_t>(), made.drawsKeys)
        .doSome(*rc::gen::inRange<std::uint32_t>(0, 10));
    return made;
}

ConceptMap mergedMap(const ConceptMap& base, const ConceptMap& ours, const ConceptMap& theirs,
                     std::vector<std::string>* conflicts = nullptr)
{
    Merging merging = merge(base, ours, theirs);
    if (conflicts)
        *conflicts = merging.conflicts;
    ConceptMap map = ours;
    const auto done = perform(map, std::move(merging.step));
    if (!done)
        RC_FAIL(done.error().message);
    return map;
}

/// By key: what is said of each concept; which relations there are.
std::set<std::string> factsOf(const ConceptMap& map)
{
    std::set<std::string> facts;
    for (ConceptId id : map.concepts()) {
        WordsOf said((ConceptMap()));
        said.ofConcept(*map.find(id));
        std::string line = map.find(id)->key + ":";
        for (const std::string& word : said.words)
            line += " " + word;
        facts.insert(line);
    }
    for (RelationId id : map.relations()) {
        const Relation& relation = *map.find(id);
        facts.insert(map.find(relation.from)->key + " > " + map.find(relation.to)->key + " " + relation.phrase + " " +
                     map.find(relation.type)->name + " " + map.find(relation.type)->phrase);
    }
    return facts;
}

RC_GTEST_PROP(MergingAnything, LosesNothingThatEitherAdded, ())
{
    const Case made = anyCase();
    const Words before = wordsOf(made.base), after = wordsOf(mergedMap(made.base, made.ours, made.theirs));
    for (const ConceptMap* side : {&made.ours, &made.theirs})
        for (const std::string& word : without(wordsOf(*side), before))
            if (!after.contains(word))
                RC_FAIL("lost: " + word);
}

RC_GTEST_PROP(MergingAnything, MakesASoundMap, ())
{
    const Case made = anyCase();
    const ConceptMap map = mergedMap(made.base, made.ours, made.theirs);
    for (const std::string& fault : verify(map))
        RC_FAIL(fault);
    for (const std::string& name : danglingNames(map))
        RC_FAIL(name);
}

RC_GTEST_PROP(MergingAnything, WithWhatIsUnchangedChangesNothing, ())
{
    const Case made = anyCase();
    RC_ASSERT(mergedMap(made.base, made.ours, made.base) == made.ours);
    RC_ASSERT(mergedMap(made.base, made.ours, made.ours) == made.ours);
    std::vector<std::string> conflicts;
    const ConceptMap theirs = mergedMap(made.base, made.base, made.theirs, &conflicts);
    RC_ASSERT(become(theirs, made.theirs, {}).changes.empty());
    RC_ASSERT(conflicts.empty());
}

RC_GTEST_PROP(MergingAnything, RemovesWhatOneRemovedAndTheOtherLeftAlone, ())
{
    const Case made = anyCase();
    const ConceptMap map = mergedMap(made.base, made.ours, made.theirs);
    for (ConceptId id : made.base.concepts()) {
        const Concept& was = *made.base.find(id);
        const ConceptId other = made.theirs.conceptByKey(was.key);
        const auto isOld = [&](RelationId relation) {
            const RelationId before = made.base.relationByKey(made.theirs.find(relation)->key);
            return before.isValid() && *made.base.find(before) == *made.theirs.find(relation);
        };
        if (made.ours.conceptByKey(was.key).isValid() || !other.isValid() || !(*made.theirs.find(other) == was) ||
            !std::ranges::all_of(made.theirs.relationsOf(other), isOld))
            continue;
        // A relation of ours cannot end at it, but one that both changed may be kept for it.
        RC_ASSERT(!map.conceptByKey(was.key).isValid());
    }
}

RC_GTEST_PROP(MergingAnything, IsTheSameInBothDirections, ())
{
    const Case made = anyCase();
    // A second version keeps the words of base that the first one has given up: they do not count.
    const Words base = wordsOf(made.base), here = without(wordsOf(mergedMap(made.base, made.ours, made.theirs)), base),
                there = without(wordsOf(mergedMap(made.base, made.theirs, made.ours)), base);
    failFor(without(here, there), without(there, here));
}

RC_GTEST_PROP(MergingAnything, SaysTheSameOfEachConceptInBothDirections, ())
{
    const Case made = anyCase();
    std::vector<std::string> conflicts;
    const std::set<std::string> here = factsOf(mergedMap(made.base, made.ours, made.theirs, &conflicts)),
                                there = factsOf(mergedMap(made.base, made.theirs, made.ours));
    RC_PRE(made.drawsKeys && conflicts.empty());  // else keys and versions differ
    failFor(without(here, there), without(there, here));
}

}  // namespace
