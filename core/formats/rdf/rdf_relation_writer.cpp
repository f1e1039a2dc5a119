#include "core/formats/elements/map_elements.h"
#include "core/formats/rdf/rdf_map_writer.h"
#include "core/formats/rdf/rdf_names.h"
#include "core/formats/rdf/rdf_relations.h"

#include <algorithm>
#include <map>
#include <set>

namespace conspectus {

namespace {

std::string propertyOfType(const RelationType& type)
{
    const bool isElsewhere = isIri(type.key) && !type.key.starts_with("urn:conspectus:");
    return isElsewhere ? type.key : iriIn(kOurRelation, asRdfName(type.key));
}

/// A hierarchical relation has a direction, with an arrow or without.
bool isSymmetric(const RelationType& type)
{
    return type.arrow == ArrowStyle::None && type.hierarchy == Hierarchy::None;
}

/// The type as it would be if the relation's own phrase were its name.
RelationType typeOfPhrase(const Relation& relation, const RelationType& type, std::string key)
{
    RelationType made = type;
    made.key = std::move(key);
    made.name = made.phrase = relation.phrase;
    made.phrases = relation.phrases;
    made.attributes.clear();
    return made;
}

class RelationWriter {
public:
    RelationWriter(RdfOutput& out, const RdfModel& kept) : m_out(out), m_relations(kept) { }

    void run()
    {
        for (RelationTypeId id : m_out.map.relationTypes()) {
            const RelationType& type = *m_out.map.find(id);
            m_keys.insert(type.key);
            describe(propertyOfType(type), type);
        }
        for (RelationId id : m_out.map.relations())
            gather(*m_out.map.find(id));
        // In an order that does not hang on that of the relations, which is not kept.
        std::sort(m_said.begin(), m_said.end(), [&](const Said& a, const Said& b) {
            return a.subject != b.subject    ? a.subject < b.subject
                : *a.property != *b.property ? *a.property < *b.property
                                             : m_out.graph[a.object].text < m_out.graph[b.object].text;
        });
        for (const Said& each : m_said)
            m_out.say(each.subject, *each.property, each.object);
    }

private:
    struct Said {
        RdfId subject;
        const std::string* property;
        RdfId object;
    };

    /// A property of ours: what it is called, and what it is a kind of.
    void describe(const std::string& property, const RelationType& type)
    {
        if (!property.starts_with(kOurRelation))
            return;
        const RdfId id = m_out.graph.iri(property);
        m_out.say(id, kRdf, "type", m_out.kind(kRdf, "Property"));
        if (isSymmetric(type))
            m_out.say(id, kRdf, "type", m_out.kind(kOwl, "SymmetricProperty"));
        m_out.say(id, kRdfs, "label", m_out.text(type.name));
        for (const LocalizedText& each : type.phrases)
            if (type.phrase == type.name && each.language != m_out.info().language)
                m_out.say(id, kRdfs, "label", m_out.text(each.text, each.language));
        if (m_out.style == RdfStyle::Plain)
            return;
        const char* above = type.hierarchy == Hierarchy::None ? "semanticRelation"
            : type.hierarchy == Hierarchy::FromIsBroader      ? "narrower"
                                                              : "broader";
        m_out.say(id, kRdfs, "subPropertyOf", m_out.kind(kSkos, above));
    }

    void gather(const Relation& relation)
    {
        const RelationType& type = *m_out.map.find(relation.type);
        const bool hasOwnPhrase = !relation.phrase.empty() && relation.phrase != type.phrase;
        const std::string& property = hasOwnPhrase ? propertyOfPhrase(relation, type) : propertyOf(type);
        noteLosses(relation);
        RdfId from = m_out.concepts.at(relation.from), to = m_out.concepts.at(relation.to);
        const bool isKnown =
            m_pairs.contains({from, to, &property}) || (isSymmetric(type) && m_pairs.contains({to, from, &property}));
        if (isKnown)
            return m_out.losses.note("A relation that says the same as another was left out: RDF says a thing once.", 0,
                                     phraseOf(relation, type, ""));
        m_pairs.insert({from, to, &property});
        for (const RdfWay& way : waysOf(relation, type, property, hasOwnPhrase)) {
            const std::string& name = *m_names.insert(way.property).first;
            m_said.push_back(way.isInverse ? Said{to, &name, from} : Said{from, &name, to});
        }
    }

    const std::string& propertyOf(const RelationType& type) { return *m_names.insert(propertyOfType(type)).first; }

    /// Relations of one type and phrase have one property, named after the phrase.
    const std::string& propertyOfPhrase(const Relation& relation, const RelationType& type)
    {
        const auto [known, isNew] = m_phrases.try_emplace({relation.type, relation.phrase});
        if (isNew) {
            std::string key = relation.phrase;
            while (!m_keys.insert(key).second)
                key = type.key + " " + key;
            known->second = iriIn(kOurRelation, asRdfName(key));
            const RelationType own = typeOfPhrase(relation, type, key);
            describe(known->second, own);
            m_out.phraseTypes.emplace(known->second, own);
        }
        return *m_names.insert(known->second).first;
    }

    RdfWays waysOf(const Relation& relation, const RelationType& type, const std::string& property, bool hasOwnPhrase)
    {
        const RdfWays usual = usualWays(property, type, m_out.style);
        if (hasOwnPhrase)
            return usual;
        for (const Attributes* attributes : {&relation.attributes, &type.attributes})
            if (const std::string_view text = valueOf(*attributes, kAsAttribute); !text.empty()) {
                RdfWays ways = waysFrom(text, m_out.prefixes);
                if (sayIt(ways, property))
                    return ways;
            }
        return usual;
    }

    /// True if one of these ways is the property itself, or its inverse: a relation may have got another type since.
    bool sayIt(const RdfWays& ways, const std::string& property)
    {
        return std::any_of(ways.begin(), ways.end(), [&](const RdfWay& way) {
            return way.property == property || m_relations.relationOf(way.property) == property;
        });
    }

    void noteLosses(const Relation& relation)
    {
        const std::string_view as = valueOf(relation.attributes, kAsAttribute);
        const bool hasMore = !relation.definition.empty() || !relation.notes.empty() || !relation.source.empty() ||
            !relation.tags.empty() || relation.weight != 1 || relation.colour.isSaid() ||
            relation.attributes.size() > (as.empty() ? 0u : 1u);
        if (hasMore)
            m_out.losses.note(
                "What is said of a relation beyond its phrase (definition, notes, source, tags, weight, colour, other "
                "data) was left out: in RDF a relation is a statement, of which nothing more is said.",
                0, relation.key);
        if (!relation.phrases.empty() && !keepsTranslations(relation))
            m_out.losses.note("Translations of a single relation's phrase were left out.", 0, relation.key);
    }

    /// True if the property of its phrase has the same translations.
    bool keepsTranslations(const Relation& relation) const
    {
        const auto known = m_phrases.find({relation.type, relation.phrase});
        return known != m_phrases.end() && m_out.phraseTypes.at(known->second).phrases == relation.phrases;
    }

    RdfOutput& m_out;
    RdfRelations m_relations;
    std::set<std::string> m_keys;  // of types, and those that phrases have got
    std::map<std::pair<RelationTypeId, std::string>, std::string> m_phrases;
    std::set<std::string> m_names;  // properties: they stay where they are
    std::set<std::tuple<RdfId, RdfId, const std::string*>> m_pairs;
    std::vector<Said> m_said;
};

void writeTypeElement(RdfOutput& out, const RdfRelations& relations, const std::string& property, RelationType type)
{
    std::erase_if(type.attributes, [](const Attribute& each) { return each.name == kAsAttribute; });
    RelationType told = relations.type(property, out.info().language);
    told.id = type.id;
    told.key = type.key;
    if (told == type)
        return;
    out.say(out.graph.iri(property), typeProperty(), out.graph.literal(typeElement(type, out.losses)));
}

}  // namespace

void writeRelations(RdfOutput& out, const RdfModel& kept) { RelationWriter(out, kept).run(); }

void writeTypeElements(RdfOutput& out, const RdfModel& written)
{
    const RdfRelations relations(written);
    std::set<RelationTypeId> used;
    for (RelationId id : out.map.relations())
        used.insert(out.map.find(id)->type);
    std::vector<std::pair<std::string, RelationType>> types;
    for (RelationTypeId id : out.map.relationTypes()) {
        const RelationType& type = *out.map.find(id);
        if (const std::string property = propertyOfType(type); used.contains(id) || property.starts_with(kOurRelation))
            types.emplace_back(property, type);
        else
            out.losses.note("A relation type that no relation has was left out.", 0, type.name);
    }
    for (const auto& each : out.phraseTypes)
        types.push_back(each);
    for (auto& [property, type] : types)
        writeTypeElement(out, relations, property, std::move(type));
}

}  // namespace conspectus
