#include "core/query/comparison.h"

#include "core/query/comparison_info.h"
#include "core/query/propositions.h"
#include "core/query/taxonomy.h"

#include <set>

namespace conspectus {

namespace {

std::string called(const ConceptMap& map, ConceptId id) { return nameOf(*map.find(id), {}); }

/// Names of what differs, as words.
class Differences {
public:
    void add(bool differs, const char* name)
    {
        if (differs)
            m_names += (m_names.empty() ? "" : ", ") + std::string(name);
    }
    std::string names() && { return std::move(m_names); }

private:
    std::string m_names;
};

std::string differences(const Concept& a, const Concept& b)
{
    Differences found;
    found.add(!(a.labels == b.labels), "labels in other languages");
    found.add(a.definition != b.definition, "definition");
    found.add(a.notes != b.notes, "notes");
    found.add(a.source != b.source || a.link != b.link, "source");
    found.add(a.tags != b.tags, "tags");
    found.add(a.style != b.style, "style");
    found.add(!(a.look == b.look), "look");
    found.add(a.pin != b.pin, "place");
    found.add(!(a.attributes == b.attributes), "other data");
    return std::move(found).names();
}

/// Beside what a sentence says.
std::string differences(const Relation& a, const Relation& b)
{
    Differences found;
    found.add(!(a.phrases == b.phrases), "phrases in other languages");
    found.add(a.definition != b.definition, "definition");
    found.add(a.notes != b.notes, "notes");
    found.add(a.source != b.source, "source");
    found.add(a.tags != b.tags, "tags");
    found.add(a.weight != b.weight, "weight");
    found.add(!(a.colour == b.colour), "colour");
    found.add(!(a.attributes == b.attributes), "other data");
    return std::move(found).names();
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
        if (const Relation* was = before.find(old))
            if (const std::string names = differences(*was, *after.find(id)); !names.empty())
                result.changed.push_back(is + ": " + names);
    }
    for (RelationId id : before.relations())
        if (!after.relationByKey(before.find(id)->key).isValid())
            result.removed.push_back(sentence(before, id, {}));
}

std::string called(const RelationType& type) { return type.name.empty() ? type.key : type.name; }

void compareTypes(const ConceptMap& before, const ConceptMap& after, Comparison& result)
{
    for (RelationTypeId id : after.relationTypes()) {
        RelationType is = *after.find(id);
        const RelationType* was = before.find(before.typeByKey(is.key));
        is.id = was ? was->id : is.id;
        if (!was)
            result.added.push_back("the relation type " + called(is));
        else if (!(*was == is))
            result.changed.push_back("the relation type " + called(is));
    }
    for (RelationTypeId id : before.relationTypes())
        if (!after.typeByKey(before.find(id)->key).isValid())
            result.removed.push_back("the relation type " + called(*before.find(id)));
}

/// Keys of what is narrower than the concept called `key` and is in `other` too, in order.
std::vector<std::string> childrenIn(const ConceptMap& map, const Taxonomy& taxonomy, std::string_view key,
                                    const std::set<std::string>& common)
{
    std::vector<std::string> keys;
    for (ConceptId id : taxonomy.narrower(map.conceptByKey(key)))
        if (common.contains(map.find(id)->key))
            keys.push_back(map.find(id)->key);
    return keys;
}

void compareOrder(const ConceptMap& before, const ConceptMap& after, Comparison& result)
{
    const Taxonomy was(before), is(after);
    for (ConceptId id : after.concepts()) {
        const std::string& key = after.find(id)->key;
        if (!before.conceptByKey(key).isValid() || is.narrower(id).size() < 2)
            continue;
        std::set<std::string> there, common;
        for (ConceptId child : was.narrower(before.conceptByKey(key)))
            there.insert(before.find(child)->key);
        for (ConceptId child : is.narrower(id))
            if (there.contains(after.find(child)->key))
                common.insert(after.find(child)->key);
        if (childrenIn(before, was, key, common) != childrenIn(after, is, key, common))
            result.changed.push_back("the order below " + called(after, id));
    }
}

}  // namespace

Comparison compare(const ConceptMap& before, const ConceptMap& after)
{
    Comparison result;
    compareConcepts(before, after, result);
    compareRelations(before, after, result);
    compareTypes(before, after, result);
    compareOrder(before, after, result);
    compareInfos(before, after, result);
    return result;
}

}  // namespace conspectus
