#include "core/base/text.h"
#include "core/formats/rdf/rdf_map_writer.h"

#include <map>

namespace conspectus {

namespace {

/// Copies the statements that a map kept, with other objects where the map says something else now.
class KeptWriter {
public:
    KeptWriter(RdfOutput& out, const RdfModel& kept) : m_out(out), m_kept(kept) { }

    void run()
    {
        const MapInfo& info = m_out.info();
        const RdfTitle title = titleOf(m_kept, m_out.style, info.language);
        if (title.resource != kNoTerm)
            changeTitle(title);
        const std::string xl = m_out.prefixes.named(xlLabelProperty());
        for (ConceptId id : m_out.map.concepts())
            if (valueOf(m_out.map.find(id)->attributes, kLabelAttribute) == xl)
                changeXlLabels(*m_out.map.find(id));
        for (const RdfStatement& each : m_kept.graph.statements()) {
            const auto changed = m_changed.find({each.subject, each.predicate, each.object});
            const RdfId subject = copied(each.subject), predicate = copied(each.predicate);
            m_out.graph.add({subject, predicate, changed == m_changed.end() ? copied(each.object) : changed->second});
        }
        for (const auto& [subject, property, object] : m_added)
            m_out.say(copied(subject), property, object);
    }

private:
    struct Added {
        RdfId subject;
        std::string property;
        RdfId object;
    };

    RdfId copied(RdfId id)
    {
        const RdfTerm& term = m_kept.graph[id];
        return m_out.graph.term(term.kind, term.text, term.tag);
    }

    void change(const RdfStatement& statement, const std::string& words)
    {
        m_changed[{statement.subject, statement.predicate, statement.object}] =
            m_out.graph.literal(words, m_kept.graph[statement.object].tag);
    }

    void changeTitle(const RdfTitle& title)
    {
        const MapInfo& info = m_out.info();
        const bool hasLabel = title.labels.property != kNoTerm;
        const std::string old = hasLabel ? title.labels.label : std::string();
        if (info.title != old)
            setTitle(title, title.labels.language, info.title);
        for (const LocalizedText& each : info.titles)
            if (textIn(title.labels.others, each.language, {}) != each.text)
                setTitle(title, each.language, each.text);
        const bool isDescribed = title.description.object != kNoTerm;
        if (isDescribed && m_kept.graph[title.description.object].text != info.description)
            change(title.description, info.description);
        else if (!isDescribed && !info.description.empty())
            m_added.push_back({title.resource, iriIn(kTerms, "description"), m_out.text(info.description)});
    }

    void setTitle(const RdfTitle& title, std::string_view language, const std::string& words)
    {
        for (const RdfStatement& each : title.labels.told)
            if (isIn(m_kept.graph[each.object], language))
                return change(each, words);
        m_added.push_back({title.resource, iriIn(kTerms, "title"),
                           m_out.text(words, language.empty() ? std::string_view(m_out.info().language) : language)});
    }

    /// The label resources that a concept names have its labels as their literal forms. A language that none of them
    /// has gets a label in the plain way.
    void changeXlLabels(const Concept& subject)
    {
        const std::string_view language = valueOf(subject.attributes, kLanguageAttribute);
        std::map<std::string, std::string, std::less<>> wanted;
        wanted.emplace(language.empty() ? m_out.info().language : std::string(language), subject.label);
        for (const LocalizedText& each : subject.labels)
            wanted.emplace(each.language, each.text);
        const std::string_view resources = valueOf(subject.attributes, m_out.prefixes.named(xlLabelProperty()));
        for (std::string_view part : split(resources, ',')) {
            part = trimmed(part);
            const bool isIri = part.size() > 2 && part.front() == '<' && part.back() == '>';
            const RdfId label = isIri ? m_kept.graph.find(RdfKind::Iri, part.substr(1, part.size() - 2)) : kNoTerm;
            const RdfId form = label == kNoTerm ? kNoTerm : m_kept.objectOf(label, m_kept.terms.literalForm);
            if (form == kNoTerm || !isText(m_kept.graph[form]))
                continue;
            const auto now = wanted.find(languageOf(m_kept.graph[form]));
            if (now == wanted.end())
                continue;
            if (now->second != m_kept.graph[form].text)
                change({label, m_kept.terms.literalForm, form}, now->second);
            wanted.erase(now);
        }
        for (const auto& [left, words] : wanted)
            if (!resources.starts_with('[') && !resources.starts_with("_:"))
                m_out.xlLeft.push_back({subject.id, m_out.text(words, left)});
    }

    RdfOutput& m_out;
    const RdfModel& m_kept;
    std::map<std::tuple<RdfId, RdfId, RdfId>, RdfId> m_changed;
    std::vector<Added> m_added;
};

}  // namespace

void writeKept(RdfOutput& out, const RdfModel& kept) { KeptWriter(out, kept).run(); }

}  // namespace conspectus
