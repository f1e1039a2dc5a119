#include "core/query/comparison.h"

#include "core/query/propositions.h"

namespace conspectus {

namespace {

std::string called(const ConceptMap& map, ConceptId id) { return nameOf(*map.find(id), {}); }

/// Which of its texts differ, as words.
std::string differences(const Concept& a, const Concept& b)
{
    std::string names;
    const auto add = [&](bool differs, const char* name) {
        if (differs)
            names += (names.empty() ? "" : ", ") + std::string(name);
    };
    add(!(a.labels == b.labels), "labels in other languages");
    add(a.definition != b.definition, "definition");
    add(a.notes != b.notes, "notes");
    add(a.source != b.source || a.link != b.link, "source");
    add(a.tags != b.tags, "tags");
    add(a.style != b.style, "style");
    add(a.pin != b.pin, "place");
    add(!(a.attributes == b.attributes), "other data");
    return names;
}

void compareConcepts(const ConceptMap& before, const ConceptMap& after, Comparison& result)
{
    for (ConceptId id : after.concepts()) {
        const Concept& is = *after.find(id);
        const Concept* was = before.find(before.conceptByKey(is.key));
        if (!was) {
            result.added.push_back(nameOf(is, {}));
            continue;
        }
        if (was->label != is.label)
            result.changed.push_back(nameOf(*was, {}) + " is now called " + nameOf(is, {}));
        if (const std::string names = differences(*was, is); !names.empty())
            result.changed.push_back(nameOf(is, {}) + ": " + names);
    }
    for (ConceptId id : before.concepts())
        if (!after.conceptByKey(before.find(id)->key).isValid())
            result.removed.push_back(called(before, id));
}

void compareRelations(const ConceptMap& before, const ConceptMap& after, Comparison& result)
{
    for (RelationId id : after.relations()) {
        const RelationId old = before.relationByKey(after.find(id)->key);
        const std::string is = sentence(after, id, {});
        if (!old.isValid())
            result.added.push_back(is);
        else if (const std::string was = sentence(before, old, {}); was != is)
            result.changed.push_back(was + " is now " + is);
    }
    for (RelationId id : before.relations())
        if (!after.relationByKey(before.find(id)->key).isValid())
            result.removed.push_back(sentence(before, id, {}));
}

}  // namespace

Comparison compare(const ConceptMap& before, const ConceptMap& after)
{
    Comparison result;
    compareConcepts(before, after, result);
    compareRelations(before, after, result);
    if (before.info().title != after.info().title)
        result.changed.push_back("the title: " + after.info().title);
    return result;
}

}  // namespace conspectus
