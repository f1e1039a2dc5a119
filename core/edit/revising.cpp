#include "core/edit/revising.h"

#include "core/edit/missing.h"
#include "core/model/map_info.h"

#include <algorithm>

namespace conspectus {

namespace {

void set(const std::optional<std::string>& text, std::string& place)
{
    if (text)
        place = *text;
}

void makeSet(std::vector<std::string>& texts)
{
    std::ranges::sort(texts);
    texts.erase(std::unique(texts.begin(), texts.end()), texts.end());
}

Concept revised(Concept subject, const ConceptRevision& revision)
{
    set(revision.definition, subject.definition);
    set(revision.notes, subject.notes);
    set(revision.source, subject.source);
    set(revision.link, subject.link);
    set(revision.style, subject.style);
    subject.tags.insert(subject.tags.end(), revision.addedTags.begin(), revision.addedTags.end());
    makeSet(subject.tags);
    std::erase_if(subject.tags, [&](const std::string& tag) {
        return std::ranges::find(revision.removedTags, tag) != revision.removedTags.end();
    });
    return subject;
}

Relation revised(Relation relation, const RelationRevision& revision)
{
    relation.from = revision.from.value_or(relation.from);
    relation.to = revision.to.value_or(relation.to);
    relation.type = revision.type.value_or(relation.type);
    set(revision.definition, relation.definition);
    set(revision.notes, relation.notes);
    set(revision.source, relation.source);
    return relation;
}

/// The name of the one text that is changed: typing in it goes on as the same step. Empty for other changes.
template <class Revision> std::string typedField(const Revision& revision)
{
    std::string fields;
    fields += revision.definition ? "definition" : "";
    fields += revision.notes ? "notes" : "";
    fields += revision.source ? "source" : "";
    return fields;
}

template <class IdT> std::string mergeKey(const std::string& field, const std::vector<IdT>& ids)
{
    return field.empty() || ids.size() != 1 ? std::string() : field + ' ' + std::to_string(ids.front().value);
}

}  // namespace

Result<Transaction> revise(const ConceptMap& map, const std::vector<ConceptId>& ids, const ConceptRevision& revision)
{
    Transaction step{ids.size() == 1 ? "Edit concept" : "Edit concepts", {}, mergeKey(typedField(revision), ids)};
    for (ConceptId id : ids) {
        const Concept* before = map.find(id);
        if (!before)
            return noSuchConcept();
        if (Concept after = revised(*before, revision); !(after == *before))
            step.changes.push_back(SetConcept{std::move(after)});
    }
    return step;
}

Result<Transaction> revise(const ConceptMap& map, const std::vector<RelationId>& ids, const RelationRevision& revision)
{
    if ((revision.from && !map.find(*revision.from)) || (revision.to && !map.find(*revision.to)))
        return noSuchConcept();
    if (revision.type && !map.find(*revision.type))
        return noSuchType();
    Transaction step{ids.size() == 1 ? "Edit relation" : "Edit relations", {}, mergeKey(typedField(revision), ids)};
    for (RelationId id : ids) {
        const Relation* before = map.find(id);
        if (!before)
            return noSuchRelation();
        if (Relation after = revised(*before, revision); !(after == *before))
            step.changes.push_back(SetRelation{std::move(after)});
    }
    return step;
}

std::vector<std::string> tagsFrom(std::string_view typed)
{
    std::string plain(typed);
    for (std::string_view comma : {"\uFF0C", "\u3001", "\uFF1B", ";", "\n"})
        for (std::size_t at = plain.find(comma); at != std::string::npos; at = plain.find(comma, at))
            plain.replace(at, comma.size(), ",");
    std::vector<std::string> tags;
    for (std::size_t from = 0; from <= plain.size();) {
        const std::size_t to = std::min(plain.find(',', from), plain.size());
        const std::size_t first = plain.find_first_not_of(" \t", from);
        if (first < to) {
            const std::size_t last = plain.find_last_not_of(" \t", to - 1);
            tags.push_back(plain.substr(first, last - first + 1));
        }
        from = to + 1;
    }
    makeSet(tags);
    return tags;
}

Result<Transaction> relabel(const ConceptMap& map, ConceptId id, LocalizedTexts labels)
{
    const Concept* before = map.find(id);
    if (!before)
        return noSuchConcept();
    std::erase_if(labels, [&](const LocalizedText& label) {
        return label.text.empty() || label.language.empty() || label.language == map.info().language;
    });
    std::ranges::stable_sort(labels, {}, &LocalizedText::language);
    const auto isSame = [](const LocalizedText& a, const LocalizedText& b) {
        return a.language == b.language;
    };
    labels.erase(std::unique(labels.begin(), labels.end(), isSame), labels.end());
    Concept after = *before;
    after.labels = std::move(labels);
    Transaction step{"Rename concept", {}, {}};
    if (!(after == *before))
        step.changes.push_back(SetConcept{std::move(after)});
    return step;
}

}  // namespace conspectus
