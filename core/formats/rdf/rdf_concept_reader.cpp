#include "core/formats/rdf/rdf_concept_reader.h"

#include "core/formats/fields.h"
#include "core/formats/rdf/rdf_map.h"
#include "core/formats/rdf/rdf_names.h"
#include "core/formats/rdf/rdf_notes.h"

#include <algorithm>

namespace conspectus {

namespace {

bool isTold(const std::vector<RdfStatement>& told, const RdfStatement& statement)
{
    return std::find(told.begin(), told.end(), statement) != told.end();
}

}  // namespace

RdfConceptReader::RdfConceptReader(const RdfContext& context, RdfValues& values, LossList& losses)
    : m_context(context), m_values(values), m_losses(losses)
{
}

std::string RdfConceptReader::keyOf(RdfId resource) const
{
    const RdfTerm& term = m_context.model.graph[resource];
    if (term.kind == RdfKind::Blank)
        return "_:" + term.text;
    if (term.text.starts_with(kOurConcept))
        return fromRdfName(std::string_view(term.text).substr(kOurConcept.size()));
    return term.text;
}

Concept RdfConceptReader::read(RdfId resource)
{
    const RdfModel& model = m_context.model;
    Concept subject;
    subject.key = keyOf(resource);
    std::vector<RdfStatement> told;
    readLabels(resource, subject, told);
    readTexts(resource, subject, told);
    std::vector<Said> others;
    for (const RdfStatement& each : model.index.from(resource)) {
        const bool isDeclaration = each.predicate == model.terms.type && each.object == model.terms.thing;
        if (isDeclaration || isTold(told, each) || isRelation(model, m_context.selection, each) ||
            readTag(subject, each) || readField(subject, each))
            continue;
        if (each.predicate == model.terms.broaderTransitive || each.predicate == model.terms.narrowerTransitive)
            m_losses.note("A transitive relation, which follows from others, is no line of the map; it was kept as an "
                          "attribute.",
                          each.line, subject.label);
        const auto known = std::find_if(others.begin(), others.end(),
                                        [&](const Said& said) { return said.property == each.predicate; });
        if (known != others.end())
            known->objects.push_back(each.object);
        else
            others.push_back({each.predicate, {each.object}});
    }
    for (const Said& said : others)
        subject.attributes.push_back(m_values.attribute(said.property, said.objects));
    if (m_context.selection.style == RdfStyle::Skos && m_context.selection.roles[resource] == RdfRole::Undeclared)
        mark(subject, kUndeclaredAttribute, "true", "boolean");
    settle(subject);
    return subject;
}

void RdfConceptReader::mark(Concept& subject, std::string_view name, std::string value, const char* type)
{
    subject.attributes.push_back({std::string(name), type, std::move(value)});
}

void RdfConceptReader::readLabels(RdfId resource, Concept& subject, std::vector<RdfStatement>& told)
{
    const RdfModel& model = m_context.model;
    const RdfStyle style = m_context.selection.style;
    RdfLabels labels = labelsOf(model, resource, style, m_context.language);
    subject.label = std::move(labels.label);
    subject.labels = std::move(labels.others);
    if (labels.property == kNoTerm) {
        // A blank node has no name; it is called after its kind.
        const RdfId type = model.objectOf(resource, model.terms.type);
        if (model.graph.isBlank(resource) && type != kNoTerm && !model.graph.isLiteral(type))
            subject.label = model.shortName(type);
        return mark(subject, kNameAttribute, subject.label);
    }
    // Labels of SKOS-XL stay attributes as well: there is more to them than their texts.
    if (labels.property != model.terms.xlPrefLabel)
        told.insert(told.end(), labels.told.begin(), labels.told.end());
    if (const std::string& property = model.graph[labels.property].text; property != labelProperty(style))
        mark(subject, kLabelAttribute, model.prefixes.named(property));
    if (labels.language != m_context.language)
        mark(subject, kLanguageAttribute, labels.language);
}

/// The texts that a property says in the main language; if there are none, those without a language.
std::vector<RdfStatement> RdfConceptReader::textsOf(RdfId resource, RdfId property) const
{
    std::vector<RdfStatement> texts;
    for (std::string_view language : {std::string_view(m_context.language), kUndetermined})
        if (texts.empty() && property != kNoTerm)
            for (const RdfStatement& each : m_context.model.index.from(resource))
                if (each.predicate == property && isIn(m_context.model.graph[each.object], language))
                    texts.push_back(each);
    return texts;
}

/// All notes as one text, and the statements that say them. They are in one language, or all in none: the text does not
/// say which.
std::string RdfConceptReader::notesOf(RdfId resource, std::vector<RdfStatement>& said) const
{
    const RdfModel& model = m_context.model;
    const RdfId properties[] = {model.terms.note,          model.terms.scopeNote,   model.terms.example,
                                model.terms.editorialNote, model.terms.historyNote, model.terms.changeNote};
    const std::vector<std::string_view> names = noteProperties();
    std::vector<RdfNote> notes;
    for (std::size_t i = 0; i < names.size(); ++i)
        for (const RdfStatement& each : textsOf(resource, properties[i])) {
            const RdfTerm& text = model.graph[each.object];
            const bool fits = said.empty() || text.tag == model.graph[said.front().object].tag;
            if (!fits || text.text.empty())
                continue;
            notes.push_back({names[i], text.text});
            said.push_back(each);
        }
    std::string joined = joinedNotes(notes);
    if (splitNotes(joined) == notes)
        return joined;
    said.clear();
    return {};
}

void RdfConceptReader::readTexts(RdfId resource, Concept& subject, std::vector<RdfStatement>& told)
{
    const RdfModel& model = m_context.model;
    std::string untagged;
    const auto tell = [&](const RdfStatement& each, std::string_view field) {
        told.push_back(each);
        const bool hasNoLanguage = model.graph[each.object].tag.empty() && m_context.language != kUndetermined;
        if (hasNoLanguage && untagged.find(field) == std::string::npos)
            (untagged += untagged.empty() ? "" : " ") += field;
    };
    for (const RdfStatement& each : textsOf(resource, model.terms.definition)) {
        subject.definition = model.graph[each.object].text;
        tell(each, "definition");
        break;
    }
    if (m_context.selection.style == RdfStyle::Skos) {
        std::vector<RdfStatement> said;
        subject.notes = notesOf(resource, said);
        for (const RdfStatement& each : said)
            tell(each, "notes");
    } else if (const auto comments = textsOf(resource, model.terms.comment); !comments.empty()) {
        subject.notes = model.graph[comments.front().object].text;
        tell(comments.front(), "notes");
    }
    if (!untagged.empty())
        mark(subject, kUntaggedAttribute, untagged);
}

bool RdfConceptReader::readTag(Concept& subject, const RdfStatement& statement)
{
    const RdfModel& model = m_context.model;
    const RdfTerm& object = model.graph[statement.object];
    if (object.kind == RdfKind::Iri && object.text == kOurMap &&
        (statement.predicate == model.terms.inScheme || statement.predicate == model.terms.topConceptOf))
        return true;
    // Whether a concept of ours is at the top of the scheme, its relations say.
    const bool isOurs = model.graph[statement.subject].text.starts_with(kOurConcept) && m_context.schemeIsImplied;
    if (isOurs && statement.predicate == model.terms.topConceptOf && m_context.group(statement.object))
        return true;
    const RdfGroup* group = statement.predicate == model.terms.inScheme ? m_context.group(statement.object) : nullptr;
    if (!group || !group->isScheme)
        return false;
    if (!m_context.schemeIsImplied)
        subject.tags.push_back(group->tag);
    return true;
}

/// Fields that one statement says: a source, a link, and those in words of our own.
bool RdfConceptReader::readField(Concept& subject, const RdfStatement& statement)
{
    const RdfModel& model = m_context.model;
    const RdfTerm& object = model.graph[statement.object];
    if (statement.predicate == model.terms.source && object.kind == RdfKind::Literal && object.tag.empty() &&
        subject.source.empty() && !object.text.empty()) {
        subject.source = object.text;
        return true;
    }
    if (statement.predicate == model.terms.seeAlso && object.kind == RdfKind::Iri && subject.link.empty())
        return setField(subject, "link", object.text);
    const std::string& property = model.graph[statement.predicate].text;
    if (!property.starts_with(kOurAttribute) || object.kind != RdfKind::Literal)
        return false;
    // What SKOS has words for is said in these; attributes that are called like a field are called otherwise.
    const std::string name = fromRdfName(std::string_view(property).substr(kOurAttribute.size()));
    return isFieldName(RecordKind::Concept, name) && setField(subject, name, object.text);
}

}  // namespace conspectus
