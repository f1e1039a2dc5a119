#include "core/formats/fields.h"
#include "core/formats/rdf/rdf_map_writer.h"
#include "core/formats/rdf/rdf_names.h"
#include "core/formats/rdf/rdf_notes.h"

#include <algorithm>

namespace conspectus {

namespace {

constexpr std::string_view kMarks[] = {kUndeclaredAttribute, kLabelAttribute, kLanguageAttribute, kNameAttribute,
                                       kUntaggedAttribute};

// Fields that have words in SKOS or Dublin Core, or are relations to collections. All others have words of our own.
constexpr std::string_view kSaidOtherwise[] = {"label", "definition", "notes", "source", "tags"};

bool isMark(std::string_view name) { return std::find(std::begin(kMarks), std::end(kMarks), name) != std::end(kMarks); }

bool isBlankName(std::string_view key)
{
    const auto isFit = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    };
    return key.starts_with("_:") && key.size() > 2 && std::all_of(key.begin() + 2, key.end(), isFit);
}

RdfId termOf(RdfGraph& graph, const std::string& key)
{
    if (isBlankName(key))
        return graph.blank(key.substr(2));
    if (isIri(key) && !key.starts_with("urn:conspectus:"))
        return graph.iri(key);
    return graph.iri(iriIn(kOurConcept, asRdfName(key)));
}

class ConceptWriter {
public:
    ConceptWriter(RdfOutput& out, const Concept& subject)
        : m_out(out), m_subject(subject), m_id(out.concepts.at(subject.id))
    {
    }

    void write()
    {
        const std::size_t before = m_out.graph.statements().size();
        const bool isAlone = m_out.map.degree(m_subject.id) == 0;
        if (m_out.style == RdfStyle::Skos && (isAlone || valueOf(m_subject.attributes, kUndeclaredAttribute).empty()))
            m_out.say(m_id, kRdf, "type", m_out.kind(kSkos, "Concept"));
        if (!isLabelImplied())
            writeLabels();
        writeTexts();
        for (const Attribute& attribute : m_subject.attributes)
            if (!isMark(attribute.name))
                m_out.values.add(m_id, propertyOf(attribute.name, m_out.prefixes), attribute);
        if (isAlone && m_out.graph.statements().size() == before)
            writeLabels();
    }

private:
    /// True if a reader gives it this label without being told.
    bool isLabelImplied() const
    {
        const auto name = std::find_if(m_subject.attributes.begin(), m_subject.attributes.end(),
                                       [](const Attribute& each) { return each.name == kNameAttribute; });
        return name != m_subject.attributes.end() && name->value == m_subject.label && m_subject.labels.empty();
    }

    void writeLabels()
    {
        const std::string_view said = valueOf(m_subject.attributes, kLabelAttribute);
        const std::string property = m_out.prefixes.expanded(said).value_or(labelProperty(m_out.style));
        const std::string_view language = valueOf(m_subject.attributes, kLanguageAttribute);
        // SKOS-XL says its labels by resources (writeKept); what they do not say is said in the plain way.
        const bool isXl = property == xlLabelProperty();
        const std::string plain = isXl ? labelProperty(m_out.style) : property;
        const std::string_view main = language.empty() ? std::string_view(m_out.info().language) : language;
        if (!isXl)
            m_out.say(m_id, plain, m_out.text(m_subject.label, main));
        for (const LocalizedText& each : m_subject.labels)
            if (!isXl && m_out.isOther(each.language, main))
                m_out.say(m_id, plain, m_out.text(each.text, each.language));
    }

    RdfId textOf(const std::string& words, std::string_view field)
    {
        const bool hasNoLanguage =
            valueOf(m_subject.attributes, kUntaggedAttribute).find(field) != std::string_view::npos;
        return hasNoLanguage ? m_out.graph.literal(words) : m_out.text(words);
    }

    void writeTexts()
    {
        if (!m_subject.definition.empty())
            m_out.say(m_id, kSkos, "definition", textOf(m_subject.definition, "definition"));
        if (m_out.style == RdfStyle::Plain && !m_subject.notes.empty())
            m_out.say(m_id, kRdfs, "comment", textOf(m_subject.notes, "notes"));
        else if (m_out.style == RdfStyle::Skos)
            for (const RdfNote& note : splitNotes(m_subject.notes))
                m_out.say(m_id, kSkos, note.property, textOf(note.text, "notes"));
        if (!m_subject.source.empty())
            m_out.say(m_id, kTerms, "source", m_out.graph.literal(m_subject.source));
        if (isIri(m_subject.link))
            m_out.say(m_id, kRdfs, "seeAlso", m_out.graph.iri(m_subject.link));
        for (const Field& field : fieldsOf(m_subject)) {
            const bool isSaid = std::find(std::begin(kSaidOtherwise), std::end(kSaidOtherwise), field.name) !=
                    std::end(kSaidOtherwise) ||
                field.name.starts_with("label@") || (field.name == "link" && isIri(m_subject.link));
            if (!isSaid)
                m_out.say(
                    m_id, iriIn(kOurAttribute, asRdfName(field.name)),
                    m_out.graph.literal(field.text, field.type == "double" ? iriIn(kXsd, "double") : std::string()));
        }
    }

    RdfOutput& m_out;
    const Concept& m_subject;
    RdfId m_id;
};

}  // namespace

void writeConcepts(RdfOutput& out)
{
    for (ConceptId id : out.map.concepts())
        out.concepts.emplace(id, termOf(out.graph, out.map.find(id)->key));
    for (ConceptId id : out.map.concepts())
        ConceptWriter(out, *out.map.find(id)).write();
    for (const auto& [id, label] : out.xlLeft)
        out.say(out.concepts.at(id), kSkos, "prefLabel", label);
}

}  // namespace conspectus
