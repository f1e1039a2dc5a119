#include "core/formats/rdf/rdf_groups.h"

#include "core/formats/rdf/rdf_names.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace conspectus {

namespace {

/// `wanted` and every class that the graph puts below it.
std::unordered_set<RdfId> classesBelow(const RdfModel& model, RdfId wanted)
{
    std::unordered_set<RdfId> below{wanted};
    if (model.terms.subClassOf == kNoTerm)
        return below;
    std::vector<RdfStatement> steps;
    for (const RdfStatement& each : model.graph.statements())
        if (each.predicate == model.terms.subClassOf)
            steps.push_back(each);
    // Each round adds a level; deeper than this is no hierarchy of classes.
    for (int round = 0; round < 32; ++round) {
        const std::size_t before = below.size();
        for (const RdfStatement& each : steps)
            if (below.contains(each.object))
                below.insert(each.subject);
        if (below.size() == before)
            break;
    }
    return below;
}

}  // namespace

std::vector<RdfId> instancesOf(const RdfModel& model, RdfId wanted)
{
    std::vector<RdfId> found;
    if (wanted == kNoTerm || model.terms.type == kNoTerm)
        return found;
    const auto classes = classesBelow(model, wanted);
    std::unordered_set<RdfId> known;
    for (const RdfStatement& each : model.graph.statements())
        if (each.predicate == model.terms.type && classes.contains(each.object) && known.insert(each.subject).second)
            found.push_back(each.subject);
    return found;
}

std::vector<RdfGroup> groupsOf(const RdfModel& model, RdfStyle style, std::string_view language)
{
    std::vector<RdfGroup> groups;
    std::unordered_set<RdfId> known;
    const auto add = [&](RdfId resource, bool isScheme) {
        const bool isOurs = model.graph[resource].text == kOurMap && !model.graph.isBlank(resource);
        if (isOurs || !known.insert(resource).second)
            return;
        const bool isOrdered = !isScheme && model.objectOf(resource, model.terms.memberList) != kNoTerm;
        const std::string& iri = model.graph[resource].text;
        groups.push_back({resource, isScheme, isOrdered, labelsOf(model, resource, style, language).label});
        if (!model.graph.isBlank(resource) && iri.starts_with(kOurTag) && !isScheme)
            groups.back().tag = fromRdfName(std::string_view(iri).substr(kOurTag.size()));
    };
    for (RdfId scheme : instancesOf(model, model.terms.scheme))
        add(scheme, true);
    for (RdfId kind : {model.terms.collection, model.terms.orderedCollection})
        for (RdfId collection : instancesOf(model, kind))
            add(collection, false);
    std::unordered_map<std::string, int> copies;  // of a label that comes again: where to go on counting
    std::unordered_set<std::string> tags;
    for (RdfGroup& group : groups) {
        if (!group.tag.empty() && tags.insert(group.tag).second)
            continue;
        const std::string label = group.tag.empty() ? "collection" : group.tag;
        const std::string name(localName(model.graph[group.resource].text));
        group.tag = label + " (" + name + ")";
        for (int& copy = copies.try_emplace(label, 1).first->second; !tags.insert(group.tag).second;)
            group.tag = label + " (" + name + " " + std::to_string(++copy) + ")";
    }
    return groups;
}

RdfTitle titleOf(const RdfModel& model, RdfStyle style, std::string_view language)
{
    RdfTitle title;
    for (RdfId kind : {model.terms.scheme, model.terms.ontology})
        for (RdfId resource : instancesOf(model, kind))
            if (title.resource == kNoTerm && (model.graph.isBlank(resource) || model.graph[resource].text != kOurMap))
                title.resource = resource;
    if (title.resource == kNoTerm)
        return title;
    title.labels = labelsOf(model, title.resource, style, language);
    const RdfVocabulary& terms = model.terms;
    for (RdfId property : {terms.termsDescription, terms.elementsDescription, terms.definition, terms.comment}) {
        if (property == kNoTerm || title.description.object != kNoTerm)
            continue;
        for (std::string_view wanted : {language, kUndetermined})
            for (const RdfStatement& each : model.index.from(title.resource))
                if (each.predicate == property && isIn(model.graph[each.object], wanted) &&
                    title.description.object == kNoTerm)
                    title.description = each;
    }
    return title;
}

}  // namespace conspectus
