#include "core/formats/rdf/rdf_labels.h"

#include "core/formats/rdf/rdf_names.h"

#include <algorithm>
#include <array>
#include <map>

namespace conspectus {

namespace {

std::array<RdfId, 7> propertiesOf(const RdfVocabulary& terms, RdfStyle style)
{
    if (style == RdfStyle::Skos)
        return {terms.prefLabel,     terms.xlPrefLabel, terms.label,     terms.termsTitle,
                terms.elementsTitle, terms.name,        terms.schemaName};
    return {terms.label,         terms.prefLabel, terms.xlPrefLabel, terms.termsTitle,
            terms.elementsTitle, terms.name,      terms.schemaName};
}

struct LabelText {
    RdfStatement statement;
    RdfId literal;
};

/// What a property says of the resource in texts.
std::vector<LabelText> textsOf(const RdfModel& model, RdfId resource, RdfId property)
{
    std::vector<LabelText> texts;
    if (property == kNoTerm)
        return texts;
    for (const RdfStatement& each : model.index.from(resource)) {
        if (each.predicate != property)
            continue;
        const RdfId literal =
            property == model.terms.xlPrefLabel ? model.objectOf(each.object, model.terms.literalForm) : each.object;
        if (literal != kNoTerm && isText(model.graph[literal]))
            texts.push_back({each, literal});
    }
    return texts;
}

RdfId labelPropertyOf(const RdfModel& model, RdfId resource, RdfStyle style)
{
    for (RdfId property : propertiesOf(model.terms, style))
        if (!textsOf(model, resource, property).empty())
            return property;
    return kNoTerm;
}

const LabelText* mainOf(const RdfModel& model, const std::vector<LabelText>& texts, std::string_view language)
{
    for (std::string_view wanted : {language, kUndetermined})
        for (const LabelText& each : texts)
            if (isIn(model.graph[each.literal], wanted))
                return &each;
    return &texts.front();
}

}  // namespace

std::string labelProperty(RdfStyle style)
{
    return style == RdfStyle::Skos ? iriIn(kSkos, "prefLabel") : iriIn(kRdfs, "label");
}

std::string xlLabelProperty() { return iriIn(kSkosXl, "prefLabel"); }

RdfLabels labelsOf(const RdfModel& model, RdfId resource, RdfStyle style, std::string_view language)
{
    RdfLabels found;
    found.property = labelPropertyOf(model, resource, style);
    if (found.property == kNoTerm) {
        found.label = model.shortName(resource);
        found.language = language;
        return found;
    }
    const std::vector<LabelText> texts = textsOf(model, resource, found.property);
    const LabelText* main = mainOf(model, texts, language);
    found.label = model.graph[main->literal].text;
    found.language = languageOf(model.graph[main->literal]);
    found.told.push_back(main->statement);
    for (const LabelText& each : texts) {
        const std::string_view other = languageOf(model.graph[each.literal]);
        const bool isKnown = other == found.language ||
            std::any_of(found.others.begin(), found.others.end(),
                        [&](const auto& known) { return known.language == other; });
        if (isKnown)
            continue;
        found.others.push_back({std::string(other), model.graph[each.literal].text});
        found.told.push_back(each.statement);
    }
    std::sort(found.others.begin(), found.others.end(),
              [](const auto& a, const auto& b) { return a.language < b.language; });
    return found;
}

std::string mainLanguage(const RdfModel& model, const std::vector<RdfId>& resources, RdfStyle style)
{
    std::map<std::string, std::size_t, std::less<>> counts;
    for (RdfId resource : resources)
        for (const LabelText& each : textsOf(model, resource, labelPropertyOf(model, resource, style))) {
            const std::string_view language = languageOf(model.graph[each.literal]);
            if (const auto known = counts.find(language); known != counts.end())
                ++known->second;
            else
                counts.emplace(language, 1);
        }
    std::string best = "en";
    std::size_t most = 0;
    if (const auto english = counts.find(best); english != counts.end())
        most = english->second;
    for (const auto& [language, count] : counts)
        if (count > most) {
            best = language;
            most = count;
        }
    return best;
}

}  // namespace conspectus
