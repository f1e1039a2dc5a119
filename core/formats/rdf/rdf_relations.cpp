#include "core/formats/rdf/rdf_relations.h"

#include "core/formats/elements/map_elements.h"
#include "core/formats/rdf/rdf_names.h"
#include "core/formats/xml/xml_file.h"
#include "core/formats/xml/xml_text.h"

#include <algorithm>

namespace conspectus {

namespace {

enum class Trait { Plain, Backwards, Symmetric };
enum class General { None, Narrower, Related };

struct KnownProperty {
    std::string_view space;
    std::string_view name;
    std::string_view relation;  // in the same namespace
    Trait trait = Trait::Plain;
    General general = General::None;
};
constexpr KnownProperty kKnown[] = {
    {kSkos, "narrower", "narrower"},
    {kSkos, "broader", "narrower", Trait::Backwards},
    {kSkos, "related", "related", Trait::Symmetric},
    {kSkos, "narrowMatch", "narrowMatch", Trait::Plain, General::Narrower},
    {kSkos, "broadMatch", "narrowMatch", Trait::Backwards, General::Narrower},
    {kSkos, "relatedMatch", "relatedMatch", Trait::Symmetric, General::Related},
    {kSkos, "closeMatch", "closeMatch", Trait::Symmetric},
    {kSkos, "exactMatch", "exactMatch", Trait::Symmetric},
    {kIsoThes, "narrowerGeneric", "narrowerGeneric", Trait::Plain, General::Narrower},
    {kIsoThes, "broaderGeneric", "narrowerGeneric", Trait::Backwards, General::Narrower},
    {kIsoThes, "narrowerPartitive", "narrowerPartitive", Trait::Plain, General::Narrower},
    {kIsoThes, "broaderPartitive", "narrowerPartitive", Trait::Backwards, General::Narrower},
    {kIsoThes, "narrowerInstantial", "narrowerInstantial", Trait::Plain, General::Narrower},
    {kIsoThes, "broaderInstantial", "narrowerInstantial", Trait::Backwards, General::Narrower},
    {kTerms, "hasPart", "hasPart"},
    {kTerms, "isPartOf", "hasPart", Trait::Backwards},
};

struct KnownType {
    std::string_view space;
    std::string_view name;
    std::string_view phrase;
    Hierarchy hierarchy;
    bool phraseShown;
};
constexpr KnownType kKnownTypes[] = {
    {kSkos, "narrower", "narrower", Hierarchy::FromIsBroader, false},
    {kSkos, "related", "related", Hierarchy::None, false},
    {kTerms, "hasPart", "has part", Hierarchy::FromIsBroader, true},
    {kRdfs, "subClassOf", "is a kind of", Hierarchy::FromIsNarrower, false},
    {kRdfs, "subPropertyOf", "is a kind of", Hierarchy::FromIsNarrower, false},
    {kRdf, "type", "is a", Hierarchy::FromIsNarrower, true},
};

const KnownProperty* knownProperty(std::string_view iri)
{
    for (const KnownProperty& known : kKnown)
        if (iri.size() == known.space.size() + known.name.size() && iri.starts_with(known.space) &&
            iri.ends_with(known.name))
            return &known;
    return nullptr;
}

const KnownType* knownType(std::string_view iri)
{
    for (const KnownType& known : kKnownTypes)
        if (iri.size() == known.space.size() + known.name.size() && iri.starts_with(known.space) &&
            iri.ends_with(known.name))
            return &known;
    return nullptr;
}

RdfConnection connectionOf(const KnownProperty& known)
{
    RdfConnection made;
    made.property = iriIn(known.space, known.relation);
    made.isBackwards = known.trait == Trait::Backwards;
    made.isSymmetric = known.trait == Trait::Symmetric;
    made.isMapping = known.name.ends_with("Match");
    if (known.general != General::None)
        made.general = iriIn(kSkos, known.general == General::Narrower ? "narrower" : "related");
    return made;
}

/// What our own element says beyond `described`, which has the words of the graph.
RelationType completed(RelationType described, const std::string& element)
{
    LossList ignored;
    const auto file = XmlFile::open("<c:all xmlns:c=\"" + std::string(kMapNamespace) + "\">" + element + "</c:all>",
                                    ReadLimits(), ignored);
    const pugi::xml_node node = file ? file->root().first_child() : pugi::xml_node();
    if (!node)
        return described;
    RelationType told = typeFrom(node);
    if (told.name != described.name) {
        if (told.phrase == told.name)
            told.phrase = described.name;
        told.name = described.name;
    }
    return told;
}

}  // namespace

std::string typeProperty() { return iriIn(kOurAttribute, "type"); }

RdfRelations::RdfRelations(const RdfModel& model) : m_model(model)
{
    if (m_model.terms.inverseOf == kNoTerm)
        return;
    for (const RdfStatement& each : m_model.graph.statements())
        if (each.predicate == m_model.terms.inverseOf) {
            m_inverse.emplace(each.subject, each.object);
            m_inverse.emplace(each.object, each.subject);
        }
}

const RdfConnection& RdfRelations::connection(RdfId property)
{
    const auto known = m_known.find(property);
    return known != m_known.end() ? known->second : m_known.emplace(property, find(property)).first->second;
}

std::string RdfRelations::relationOf(const std::string& property)
{
    if (const KnownProperty* known = knownProperty(property))
        return iriIn(known->space, known->relation);
    const RdfId id = m_model.graph.find(RdfKind::Iri, property);
    return id == kNoTerm ? property : connection(id).property;
}

bool RdfRelations::isSemantic(RdfId property)
{
    const RdfConnection& found = connection(property);
    return (!found.general.empty() && !found.isMapping) || found.property == iriIn(kSkos, "narrower") ||
        found.property == iriIn(kSkos, "related");
}

std::vector<RdfId> RdfRelations::ancestors(RdfId property) const
{
    constexpr std::size_t kMost = 64;
    std::vector<RdfId> all{property};
    for (std::size_t i = 0; i < all.size() && m_model.terms.subPropertyOf != kNoTerm; ++i)
        for (const RdfStatement& each : m_model.index.from(all[i]))
            if (each.predicate == m_model.terms.subPropertyOf && all.size() < kMost &&
                std::find(all.begin(), all.end(), each.object) == all.end())
                all.push_back(each.object);
    return all;
}

RdfConnection RdfRelations::find(RdfId property) const
{
    const std::string& iri = m_model.graph[property].text;
    if (const KnownProperty* known = knownProperty(iri))
        return connectionOf(*known);
    RdfConnection made;
    made.property = iri;
    made.isSymmetric =
        m_model.terms.symmetric != kNoTerm && m_model.says(property, m_model.terms.type, m_model.terms.symmetric);
    for (RdfId above : ancestors(property)) {
        const KnownProperty* known = knownProperty(m_model.graph[above].text);
        if (!known || known->space == kTerms)
            continue;
        const RdfConnection parent = connectionOf(*known);
        made.general = parent.general.empty() ? parent.property : parent.general;
        made.generalIsBackwards = parent.isBackwards;
        if (made.general != iriIn(kSkos, "narrower") && made.general != iriIn(kSkos, "related"))
            made.general.clear();
        break;
    }
    const auto inverse = m_inverse.find(property);
    if (inverse == m_inverse.end() || inverse->second == property)
        return made;
    // Of two inverse properties the one that leads down is the relation, else the one that the file names first.
    const bool leadsUp = made.general == iriIn(kSkos, "narrower") && made.generalIsBackwards;
    const bool leadsDown = made.general == iriIn(kSkos, "narrower") && !made.generalIsBackwards;
    if (leadsUp || (!leadsDown && inverse->second < property)) {
        made.property = m_model.graph[inverse->second].text;
        made.isBackwards = true;
        made.generalIsBackwards = false;
    }
    return made;
}

RelationType RdfRelations::type(const std::string& property, std::string_view language) const
{
    RelationType made;
    made.key = property.starts_with(kOurRelation) ? fromRdfName(std::string_view(property).substr(kOurRelation.size()))
                                                  : property;
    const KnownType* known = knownType(property);
    const RdfId id = m_model.graph.find(RdfKind::Iri, property);
    const RdfLabels labels = id == kNoTerm ? RdfLabels() : labelsOf(m_model, id, RdfStyle::Plain, language);
    if (labels.property != kNoTerm && !known)
        made.name = labels.label;
    else if (known)
        made.name = known->phrase;
    else
        made.name = property.starts_with(kOurRelation) ? made.key : wordsOf(localName(property));
    made.phrase = made.name;
    if (!known)
        made.phrases = labels.others;
    if (known) {
        made.hierarchy = known->hierarchy;
        made.phraseShown = known->phraseShown;
    }
    if (property == iriIn(kSkos, "related"))
        made.line = LineStyle::Dashed;
    const KnownProperty* knownOne = knownProperty(property);
    const RdfConnection connection = knownOne ? connectionOf(*knownOne) : id != kNoTerm ? find(id) : RdfConnection();
    if (connection.isSymmetric)
        made.arrow = ArrowStyle::None;
    if (!known && connection.general == iriIn(kSkos, "narrower"))
        made.hierarchy = connection.generalIsBackwards ? Hierarchy::FromIsNarrower : Hierarchy::FromIsBroader;
    if (id == kNoTerm)
        return made;
    if (const RdfId own = m_model.graph.find(RdfKind::Iri, typeProperty()); own != kNoTerm)
        if (const RdfId element = m_model.objectOf(id, own); element != kNoTerm) {
            const std::string key = std::move(made.key);
            made = completed(std::move(made), m_model.graph[element].text);
            made.key = key;
        }
    return made;
}

}  // namespace conspectus
