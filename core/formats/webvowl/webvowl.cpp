// Reading the JSON of WebVOWL and OWL2VOWL: classes are concepts, properties relations with the property's name as
// phrase, subclasses a hierarchy.
#include "core/formats/map_builder.h"
#include "core/formats/webvowl/webvowl_classes.h"
#include "core/formats/webvowl/webvowl_text.h"

#include <algorithm>
#include <set>

namespace conspectus {

namespace {

using nlohmann::json;

constexpr std::string_view kExtensions[] = {"json"};
constexpr std::size_t kEnough = 64 * 1024;

bool looksLikeWebVowl(std::string_view bytes)
{
    bytes = bytes.substr(0, kEnough);
    const auto holds = [bytes](std::string_view name) {
        return bytes.find(name) != std::string_view::npos;
    };
    const auto start = bytes.find_first_of("{[");
    if (start == std::string_view::npos || bytes[start] != '{')
        return false;
    return holds("\"classAttribute\"") ||
        (holds("\"class\"") && (holds("\"header\"") || holds("\"namespace\"")) && holds("\"owl:"));
}

/// The list called `name`; an empty one if there is none.
const json& listIn(const json& object, const char* name)
{
    static const json none = json::array();
    const json& list = memberOf(object, name);
    return list.is_array() ? list : none;
}

class WebVowlReader {
public:
    WebVowlReader(const json& file, std::size_t bytes, const ReadLimits& limits, LossList& losses)
        : m_file(file), m_losses(losses), m_builder(bytes, limits, losses)
    {
    }

    Result<ReadMap> run()
    {
        Result<void> done = readClasses("class", "classAttribute");
        if (done)
            done = readClasses("datatype", "datatypeAttribute");
        if (done)
            done = readProperties();
        if (done)
            done = readClassRelations();
        if (!done)
            return tl::unexpected(done.error());
        m_builder.setInfo(info());
        return ReadMap{m_builder.take(), m_losses.take()};
    }

private:
    MapInfo info()
    {
        const json& header = memberOf(m_file, "header");
        MapInfo info;
        VowlText title = vowlText(memberOf(header, "title"));
        info.title = std::move(title.text);
        info.titles = std::move(title.others);
        if (!title.language.empty())
            info.language = title.language;
        info.description = vowlText(memberOf(header, "description")).text;
        info.source = textIn(header, "iri");
        m_losses.note("Namespaces, metrics and settings of WebVOWL were left out.");
        return info;
    }

    /// The members of a list, each with what the list of the same ids says of it.
    template <class See> Result<void> forEach(const char* list, const char* attributeList, See see)
    {
        std::unordered_map<std::string, const json*> attributes;
        for (const json& each : listIn(m_file, attributeList))
            attributes.emplace(vowlId(memberOf(each, "id")), &each);
        for (const json& each : listIn(m_file, list)) {
            const auto found = attributes.find(vowlId(memberOf(each, "id")));
            if (const auto done = see(textIn(each, "type"), found == attributes.end() ? each : *found->second); !done)
                return done;
        }
        return {};
    }

    Result<void> readClasses(const char* list, const char* attributeList)
    {
        return forEach(list, attributeList, [&](std::string_view type, const json& attributes) -> Result<void> {
            const auto id = m_builder.add(vowlConcept(type, attributes), 0);
            if (!id)
                return tl::unexpected(id.error());
            m_ids.emplace(vowlId(memberOf(attributes, "id")), *id);
            m_classes.emplace_back(*id, &attributes);
            if (const json& place = memberOf(attributes, "pos");
                place.is_array() && place.size() == 2 && place[0].is_number() && place[1].is_number())
                m_builder.place(*id, {place[0].get<double>(), place[1].get<double>(), 0, 0});
            return {};
        });
    }

    Result<void> readProperties()
    {
        return forEach("property", "propertyAttribute",
                       [&](std::string_view type, const json& attributes) { return readProperty(type, attributes); });
    }

    Result<void> readProperty(std::string_view type, const json& attributes)
    {
        const std::string id = vowlId(memberOf(attributes, "id"));
        const ConceptId from = find(memberOf(attributes, "domain")), to = find(memberOf(attributes, "range"));
        VowlText label = vowlText(memberOf(attributes, "label"));
        if (!from.isValid() || !to.isValid()) {
            m_losses.note("A property that does not join two classes of the file was left out.", 0, label.text);
            return {};
        }
        const bool isSubclass = type == "rdfs:SubClassOf" || type == "rdfs:subClassOf";
        Relation relation;
        relation.key = id;
        relation.from = from;
        relation.to = to;
        relation.type = isSubclass                                        ? isA()
            : type == "owl:disjointWith" || type == "owl:equivalentClass" ? m_builder.plainType(ArrowStyle::None)
                                                                          : m_builder.plainType(ArrowStyle::Forward);
        if (type == "owl:disjointWith")
            relation.phrase = "disjoint with";
        else if (!isSubclass)
            relation.phrase = std::move(label.text);
        if (!isSubclass)
            relation.phrases = std::move(label.others);
        relation.definition = vowlText(memberOf(attributes, "description")).text;
        relation.notes = vowlText(memberOf(attributes, "comment")).text;
        for (const char* mark : {"deprecated", "external", "functional", "symmetric", "transitive"})
            if (hasVowlMark(attributes, mark))
                relation.tags.emplace_back(mark);
        relation.attributes.push_back({"webvowl:type", "string", std::string(type)});
        for (const char* name : {"iri", "cardinality", "minCardinality", "maxCardinality"})
            if (const std::string value = vowlId(memberOf(attributes, name)); !value.empty())
                relation.attributes.push_back({std::string("webvowl:") + name, "string", value});
        if (isSubclass)
            m_subclasses.emplace(from, to);
        return m_builder.add(std::move(relation), 0).map([](RelationId) {});
    }

    /// What classes say of one another, where no property has said it.
    Result<void> readClassRelations()
    {
        for (const auto& [id, attributes] : m_classes) {
            Result<void> done = relateAll(id, *attributes, "superClasses", "");
            for (const char* name : {"union", "intersection", "complement", "equivalent"})
                if (done)
                    done = relateAll(id, *attributes, name, name);
            if (!done)
                return done;
        }
        return {};
    }

    Result<void> relateAll(ConceptId id, const json& attributes, const char* member, const std::string& phrase)
    {
        for (const json& each : listIn(attributes, member)) {
            const ConceptId other = find(each);
            const bool isSubclass = phrase.empty();
            if (!other.isValid() || (isSubclass && !m_subclasses.emplace(id, other).second))
                continue;
            if (phrase == "equivalent" && !m_equivalents.emplace(std::minmax(id, other)).second)
                continue;
            Relation relation;
            relation.from = id;
            relation.to = other;
            relation.type = isSubclass
                ? isA()
                : m_builder.plainType(phrase == "equivalent" ? ArrowStyle::None : ArrowStyle::Forward);
            if (!isSubclass)
                relation.phrase = phrase == "equivalent" ? "equivalent to" : phrase + " of";
            if (const auto made = m_builder.add(std::move(relation), 0); !made)
                return tl::unexpected(made.error());
        }
        return {};
    }

    ConceptId find(const json& id) const
    {
        const auto found = m_ids.find(vowlId(id));
        return found == m_ids.end() ? ConceptId() : found->second;
    }

    RelationTypeId isA()
    {
        RelationType type;
        type.key = type.name = type.phrase = "is a";
        type.hierarchy = Hierarchy::FromIsNarrower;
        type.line = LineStyle::Dotted;
        return m_builder.add(std::move(type));
    }

    const json& m_file;
    LossList& m_losses;
    MapBuilder m_builder;
    std::unordered_map<std::string, ConceptId> m_ids;
    std::vector<std::pair<ConceptId, const json*>> m_classes;
    std::set<std::pair<ConceptId, ConceptId>> m_subclasses;
    std::set<std::pair<ConceptId, ConceptId>> m_equivalents;
};

Result<ReadMap> readWebVowl(std::string_view bytes, const ReadLimits& limits)
{
    LossList losses;
    const Result<json> file = jsonFrom(bytes, limits);
    if (!file)
        return tl::unexpected(file.error());
    if (!memberOf(*file, "class").is_array() && !memberOf(*file, "classAttribute").is_array())
        return unexpected(ErrorCode::Input, "This is no ontology of WebVOWL: there is no list 'class'.");
    return WebVowlReader(*file, bytes.size(), limits, losses).run();
}

}  // namespace

extern const Format kWebVowl;
const Format kWebVowl = {"webvowl", "WebVOWL", kExtensions, false, looksLikeWebVowl, readWebVowl, nullptr};

}  // namespace conspectus
