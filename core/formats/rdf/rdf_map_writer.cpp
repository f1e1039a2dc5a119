#include "core/formats/rdf/rdf_map_writer.h"

#include "core/formats/rdf/rdf_map_elements.h"

#include <algorithm>

namespace conspectus {

std::string_view valueOf(const Attributes& attributes, std::string_view name)
{
    const auto found =
        std::find_if(attributes.begin(), attributes.end(), [&](const auto& each) { return each.name == name; });
    return found == attributes.end() ? std::string_view() : found->value;
}

RdfId RdfOutput::text(const std::string& words, std::string_view language)
{
    if (language == kUndetermined)
        return graph.literal(words);
    const std::string tag = asLanguageTag(language);
    if (tag != language)
        losses.note("The name of a language that RDF cannot hold was mended.", 0, language);
    return graph.literal(words, tag.empty() ? tag : "@" + tag);
}

bool RdfOutput::isOther(std::string_view language, std::string_view main)
{
    if (language == main)
        losses.note("A translation into the language of the text itself was left out.", 0, language);
    return language != main;
}

void writeMapInfo(RdfOutput& out, const RdfModel& kept)
{
    static constexpr std::string_view kMarks[] = {kPrefixesAttribute, kStyleAttribute, kStatementsAttribute,
                                                  kInSchemeAttribute};
    const MapInfo& info = out.info();
    const RdfId map = out.graph.iri(kOurMap);
    if (titleOf(kept, out.style, info.language).resource == kNoTerm) {
        const bool isTranslated = std::any_of(info.titles.begin(), info.titles.end(),
                                              [&](const auto& each) { return each.language != info.language; });
        if (!info.title.empty() || isTranslated)
            out.say(map, labelProperty(out.style), out.text(info.title));
        for (const LocalizedText& each : info.titles)
            if (out.isOther(each.language, info.language))
                out.say(map, labelProperty(out.style), out.text(each.text, each.language));
        if (!info.description.empty())
            out.say(map, kTerms, "description", out.text(info.description));
    }
    if (!info.source.empty())
        out.say(map, kTerms, "source", out.graph.literal(info.source));
    const std::vector<std::string> elements = elementTexts(out.map, out.losses);
    for (std::size_t i = 0; i < elements.size(); ++i)
        if (!elements[i].empty())
            out.say(map, kOurAttribute, kElementProperties[i], out.graph.literal(elements[i]));
    for (const Attribute& attribute : info.attributes)
        if (std::find(std::begin(kMarks), std::end(kMarks), attribute.name) == std::end(kMarks))
            out.values.add(map, propertyOf(attribute.name, out.prefixes), attribute);
}

namespace {

/// Where the labels do not show which language is the main one, the map says it.
void writeLanguage(RdfOutput& out, const RdfModel& written)
{
    std::vector<RdfId> concepts;
    for (ConceptId id : out.map.concepts())
        concepts.push_back(out.concepts.at(id));
    if (concepts.empty())
        concepts = instancesOf(written, written.terms.scheme);
    if (mainLanguage(written, concepts, out.style) != out.info().language)
        out.say(out.graph.iri(kOurMap), kOurAttribute, "language", out.graph.literal(out.info().language));
}

}  // namespace

void rdfFromMap(const ConceptMap& map, RdfDocument& document, LossList& losses)
{
    const Attributes& attributes = map.info().attributes;
    document.prefixes.declareAll(valueOf(attributes, kPrefixesAttribute));
    RdfGraph keptGraph;
    if (!RdfValueReader(keptGraph).addStatements(valueOf(attributes, kStatementsAttribute)))
        losses.note("Statements that the map had kept from its file are malformed and were left out.");
    const RdfModel kept(keptGraph, document.prefixes);

    RdfOutput out(map, document, losses);
    if (valueOf(attributes, kStyleAttribute) == "plain")
        out.style = RdfStyle::Plain;
    writeKept(out, kept);
    writeMapInfo(out, kept);
    writeConcepts(out);
    writeRelations(out, kept);
    writeGroups(out, kept);
    document.graph.removeRepeats();
    const RdfModel written(document.graph, document.prefixes);
    writeLanguage(out, written);
    writeTypeElements(out, written);
}

}  // namespace conspectus
