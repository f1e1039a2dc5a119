// Writing CXL. Relations become linking phrases with connections before and behind them; what a reader kept of a CXL
// file goes back to where it was.
#include "core/formats/cxl/cxl.h"
#include "core/formats/cxl/cxl_lines.h"
#include "core/formats/cxl/cxl_meta.h"
#include "core/formats/cxl/cxl_roles.h"
#include "core/formats/left_out.h"
#include "core/formats/xml/xml_text.h"
#include "core/formats/xml/xml_tree.h"
#include "core/model/map_info.h"

#include <algorithm>

namespace conspectus {

namespace {

constexpr std::string_view kConceptFields[] = {"label",       "definition",  "notes",   "link",      "fill",
                                               "line_colour", "text_colour", "outline", "attributes"};
constexpr std::string_view kRelationFields[] = {"relation", "label",       "definition",
                                                "notes",    "line_colour", "attributes"};
constexpr std::string_view kMapFields[] = {"title", "language", "description", "attributes", "places"};

class CxlWriter {
public:
    explicit CxlWriter(const ConceptMap& map)
        : m_map(map),
          m_boxes(map),
          m_kept(map.info().attributes),
          m_roles(map),
          m_tree(m_losses),
          m_lines(map, m_boxes, m_kept, m_tree, m_ids)
    {
    }

    WrittenMap run()
    {
        noteLeftOut(m_losses, "CXL", m_map.info(), kMapFields);
        for (ConceptId id : m_map.concepts())
            m_keys.emplace(id, m_ids.take(asXmlText(m_map.find(id)->key, m_losses)));
        for (ConceptId id : m_map.concepts())
            write(*m_map.find(id));
        std::vector<RelationId> phrased, direct;
        for (RelationId id : m_map.relations()) {
            note(*m_map.find(id));
            if (m_roles.isDirect(id))
                direct.push_back(id);
            else if (!m_roles.isNested(id))
                phrased.push_back(id);
        }
        for (const CxlPhrase& phrase : cxlPhrases(m_map, phrased, m_ids))
            write(phrase);
        for (RelationId id : direct) {
            const Relation& relation = *m_map.find(id);
            m_lines.connect(m_keys[relation.from], m_keys[relation.to], kCxlDirect, relation, m_boxes.cornersOf(id));
        }
        return {file(), m_losses.take()};
    }

private:
    void note(const Relation& relation)
    {
        const RelationType& type = *m_map.find(relation.type);
        noteLeftOut(m_losses, "CXL", relation, type, kRelationFields);
        if (type.hierarchy != Hierarchy::None && !m_roles.isNested(relation.id))
            m_losses.note("That a relation says what is above and what is below was left out: CXL has no place for it.",
                          0, type.name);
    }

    void write(const Concept& subject)
    {
        noteLeftOut(m_losses, "CXL", subject, kConceptFields);
        const bool isPhrase = m_roles.isPhrase(subject.id);
        const std::string& id = m_keys[subject.id];
        pugi::xml_node element = m_tree.add(isPhrase ? "linking-phrase" : "concept");
        m_tree.set(element, "id", id);
        m_tree.set(element, "label", subject.label);
        writeRecord(element, id, subject);
        if (const ConceptId parent = m_roles.parentOf(subject.id); parent.isValid())
            m_tree.set(element, "parent-id", m_keys[parent]);
        writeLink(subject, id);

        const Rect box = m_boxes.of(subject.id);
        pugi::xml_node appearance =
            addAppearance(isPhrase ? "linking-phrase-appearance" : "concept-appearance", id, box.centre(), box.size());
        const CxlFragment kept(subject.attributes, kCxlConceptAppearance);
        addKept(appearance, kept.all().first_child());
        m_kept.styles().setLook(appearance, isPhrase ? CxlKind::LinkingPhrase : CxlKind::Concept, subject.look);
        if (subject.look.outline > Outline::Ellipse && subject.look.outline != Outline::Plain)
            m_losses.note("A shape was left out: CXL has no place for it.", 0, outlineName(subject.look.outline));
    }

    /// What concepts and linking phrases have in common.
    template <class Record> void writeRecord(pugi::xml_node element, const std::string& id, const Record& record)
    {
        if (!record.definition.empty())
            m_tree.set(element, "short-comment", record.definition);
        if (!record.notes.empty())
            m_tree.set(element, "long-comment", record.notes);
        for (const Attribute& attribute : record.attributes) {
            if (!isFromCxl(attribute))
                m_losses.note("Data of another program was left out: CXL has no place for it.", 0, attribute.name);
            else if (attribute.name != kCxlPhrase && attribute.name != kCxlLinkingPhrase)
                addKept(element, attribute);
        }
        const CxlFragment resources(record.attributes, kCxlResources);
        for (pugi::xml_node group : resources.all().children("resource-group"))
            m_tree.add(group).prepend_attribute("parent-id").set_value(id.c_str());
    }

    void writeLink(const Concept& subject, const std::string& id)
    {
        const CxlFragment resources(subject.attributes, kCxlResources);
        std::vector<pugi::xml_node> groups;
        for (pugi::xml_node group : resources.all().children("resource-group"))
            groups.push_back(group);
        if (subject.link.empty() || cxlLink(groups) == subject.link)
            return;
        pugi::xml_node group = m_tree.add("resource-group");
        m_tree.set(group, "parent-id", id);
        m_tree.set(group, "group-type", "url");
        pugi::xml_node resource = group.append_child("resource");
        m_tree.set(resource, "label", subject.link);
        m_tree.set(resource, "resource-mimetype", "text/html");
        m_tree.set(resource, "resource-url", subject.link);
    }

    void write(const CxlPhrase& phrase)
    {
        const Relation& first = *m_map.find(phrase.relations.front());
        const std::string_view words = phraseOf(first, *m_map.find(first.type), "");
        pugi::xml_node element = m_tree.add("linking-phrase");
        m_tree.set(element, "id", phrase.id);
        m_tree.set(element, "label", words);
        writeRecord(element, phrase.id, first);

        const CxlRoute route = m_lines.routeOf(first);
        const CxlFragment kept(first.attributes, kCxlPhraseAppearance);
        const pugi::xml_node keptAppearance = kept.child("linking-phrase-appearance");
        const Size size = cxlBox(keptAppearance).value_or(Rect()).size();
        pugi::xml_node appearance = addAppearance("linking-phrase-appearance", phrase.id, route.phrase,
                                                  size == Size() ? roughLabelSize(words) : size);
        addKept(appearance, keptAppearance);

        std::unordered_set<ConceptId> from, to;
        for (RelationId id : phrase.relations)
            if (const Relation& relation = *m_map.find(id); from.insert(relation.from).second)
                m_lines.connect(m_keys[relation.from], phrase.id, kCxlIn, relation,
                                id == first.id ? route.before : m_lines.routeOf(relation).before);
        for (RelationId id : phrase.relations)
            if (const Relation& relation = *m_map.find(id); to.insert(relation.to).second)
                m_lines.connect(phrase.id, m_keys[relation.to], kCxlOut, relation,
                                id == first.id ? route.behind : m_lines.routeOf(relation).behind);
    }

    pugi::xml_node addAppearance(const char* name, std::string_view id, Point centre, Size size)
    {
        pugi::xml_node appearance = m_tree.add(name);
        m_tree.set(appearance, "id", id);
        m_tree.set(appearance, "x", wholeText(centre.x));
        m_tree.set(appearance, "y", wholeText(centre.y));
        m_tree.set(appearance, "width", wholeText(size.width));
        m_tree.set(appearance, "height", wholeText(size.height));
        return appearance;
    }

    std::string file()
    {
        pugi::xml_document document;
        pugi::xml_node root = document.append_child("cmap");
        m_tree.set(root, "xmlns", "http://cmap.ihmc.us/xml/cmap/");
        m_tree.set(root, "xmlns:dc", "http://purl.org/dc/elements/1.1/");
        m_tree.set(root, "xmlns:vcard", "http://www.w3.org/2001/vcard-rdf/3.0#");
        m_tree.set(root, "xmlns:dcterms", "http://purl.org/dc/terms/");
        writeCxlMeta(root.append_child("res-meta"), m_map.info(), m_losses);
        pugi::xml_node map = root.append_child("map");
        addKept(map, m_kept.map());
        m_tree.moveTo(map, {"concept-list", "linking-phrase-list", "connection-list", "resource-group-list"});
        addPropositions(map);
        m_tree.moveTo(map, {"concept-appearance-list", "linking-phrase-appearance-list", "connection-appearance-list"});
        for (pugi::xml_node list : m_kept.lists())
            if (!std::string_view(list.name()).ends_with("proposition-list"))
                map.append_copy(list);
        dropKnownNamespaces(root.first_child(), root);
        std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
        appendXmlTree(out, root);
        return out;
    }

    /// What the file said of propositions, as far as their connections are still there.
    void addPropositions(pugi::xml_node map)
    {
        std::unordered_set<std::string_view> connections;
        for (pugi::xml_node each : map.child("connection-list"))
            connections.insert(each.attribute("id").value());
        const auto isGone = [&](pugi::xml_node part) {
            return part.attribute("conn-id") && !connections.contains(part.attribute("conn-id").value());
        };
        for (pugi::xml_node kept : m_kept.lists()) {
            if (!std::string_view(kept.name()).ends_with("proposition-list"))
                continue;
            pugi::xml_node list = map.append_copy(kept);
            for (pugi::xml_node proposition = list.first_child(); proposition;) {
                const pugi::xml_node next = proposition.next_sibling();
                if (std::any_of(proposition.begin(), proposition.end(), isGone))
                    list.remove_child(proposition);
                proposition = next;
            }
            if (!list.first_child())
                map.remove_child(list);
        }
    }

    const ConceptMap& m_map;
    DrawnBoxes m_boxes;
    CxlKept m_kept;
    CxlRoles m_roles;
    LossList m_losses;
    CxlIds m_ids;
    CxlTree m_tree;
    CxlLines m_lines;
    std::unordered_map<ConceptId, std::string> m_keys;
};

}  // namespace

Result<WrittenMap> writeCxl(const ConceptMap& map) { return CxlWriter(map).run(); }

}  // namespace conspectus
