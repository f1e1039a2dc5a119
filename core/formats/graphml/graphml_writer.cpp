// Writing GraphML in the stable form of README.md. The records are written first, because only then it is known which
// keys they need; the keys go before them.
#include "core/formats/elements/figure_elements.h"
#include "core/formats/elements/map_elements.h"
#include "core/formats/elements/tour_elements.h"
#include "core/formats/fields.h"
#include "core/formats/graphml/graphml.h"
#include "core/formats/graphml/graphml_keys.h"
#include "core/formats/xml/xml_file.h"
#include "core/formats/xml/xml_text.h"
#include "core/model/map_info.h"

#include <map>
#include <optional>
#include <set>
#include <span>
#include <tuple>

namespace conspectus {

namespace {

std::string_view ownerName(RecordKind kind)
{
    static constexpr std::string_view kNames[] = {"graph", "node", "edge"};
    return kNames[static_cast<std::size_t>(kind)];
}

/// "label@zh-Hans" of a node -> "label_zh-Hans". Names that nodes have too get a prefix: an id must be unique.
std::string fieldKeyId(RecordKind kind, std::string_view name)
{
    std::string id(name);
    if (const auto at = id.find('@'); at != std::string::npos)
        id[at] = '_';
    const std::string_view base = name.substr(0, name.find('@'));
    const bool isShared = kind != RecordKind::Concept && isFieldName(RecordKind::Concept, base);
    return isShared ? std::string(ownerName(kind)) + '_' + id : id;
}

/// The <key> elements that records have asked for.
class KeyTable {
public:
    std::string idOfField(RecordKind kind, const std::string& name, std::string_view type)
    {
        m_fields[static_cast<std::size_t>(kind)].emplace(name, type);
        return fieldKeyId(kind, name);
    }

    std::string idOfAttribute(RecordKind kind, const std::string& name, const std::string& type)
    {
        const auto [entry, isNew] = m_byAttribute.try_emplace({kind, name, type}, m_attributes.size());
        if (isNew)
            m_attributes.push_back({kind, name, type});
        return "a" + std::to_string(entry->second);
    }

    void write(std::string& out) const
    {
        for (RecordKind kind : {RecordKind::Map, RecordKind::Concept, RecordKind::Relation})
            writeFields(out, kind);
        for (std::size_t i = 0; i < m_attributes.size(); ++i)
            writeAttribute(out, "a" + std::to_string(i), m_attributes[i]);
    }

private:
    struct AttributeKey {
        RecordKind kind;
        std::string name;
        std::string type;
    };

    /// In the order of the table in README.md, a field's translations behind it.
    void writeFields(std::string& out, RecordKind kind) const
    {
        const auto& used = m_fields[static_cast<std::size_t>(kind)];
        for (std::string_view name : fieldNames(kind))
            for (const auto& [field, type] : used)
                if (field == name || (field.starts_with(name) && field[name.size()] == '@'))
                    writeKey(out, fieldKeyId(kind, field), ownerName(kind), "attr.name", field, type);
    }

    static void writeAttribute(std::string& out, const std::string& id, const AttributeKey& key)
    {
        const std::string_view owner = key.name == kYedResources ? "graphml" : ownerName(key.kind);
        const bool isXml = key.type == "xml";
        if (isXml && key.name.starts_with(kYedPrefix))
            writeKey(out, id, owner, "yfiles.type", std::string_view(key.name).substr(kYedPrefix.size()), {});
        else
            writeKey(out, id, owner, "attr.name", key.name, isXml ? std::string_view() : key.type);
    }

    static void writeKey(std::string& out, std::string_view id, std::string_view owner, std::string_view what,
                         std::string_view name, std::string_view type)
    {
        out += "  <key id=\"";
        appendXmlText(out, id);
        ((((out += "\" for=\"") += owner) += "\" ") += what) += "=\"";
        appendXmlText(out, name);
        if (!type.empty()) {
            out += "\" attr.type=\"";
            appendXmlText(out, type);
        }
        out += "\"/>\n";
    }

    std::map<std::string, std::string_view> m_fields[3];
    std::map<std::tuple<RecordKind, std::string, std::string>, std::size_t> m_byAttribute;
    std::vector<AttributeKey> m_attributes;
};

class GraphMlWriter {
public:
    explicit GraphMlWriter(const ConceptMap& map) : m_map(map) { }

    WrittenMap run()
    {
        writeInfo();
        for (ConceptId id : m_map.concepts())
            write(*m_map.find(id));
        for (RelationId id : m_map.relations())
            write(*m_map.find(id));

        std::string file = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                           "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" xmlns:c=\"";
        (file += kMapNamespace) += "\">\n";
        m_keys.write(file);
        file += "  <graph id=\"map\" edgedefault=\"directed\">\n";
        file += m_out;
        file += "  </graph>\n";
        file += m_afterGraph;
        file += "</graphml>\n";
        return {std::move(file), m_losses.take()};
    }

private:
    std::string clean(std::string_view text) { return asXmlText(text, m_losses); }

    void writeInfo()
    {
        const MapInfo& info = m_map.info();
        for (const Field& field : fieldsOf(info))
            writeLine(m_out, [&](std::string& out) { writeField(out, RecordKind::Map, field); });
        const auto keyOf = [this](auto id) {
            return m_map.find(id) ? m_map.find(id)->key : std::string();
        };
        const KeysOut keys{keyOf, keyOf};
        std::string types, views, tours, figures;
        for (RelationTypeId id : m_map.relationTypes())
            types += "      " + typeElement(*m_map.find(id), m_losses) + '\n';
        for (const NamedView& view : info.views)
            for (const std::string& line : viewElements(view, keys, m_losses))
                views += "      " + line + '\n';
        writeElements("relation_types", types);
        for (const Tour& tour : info.tours)
            for (const std::string& line : tourElements(tour, keys, m_losses))
                tours += "      " + line + '\n';
        for (const Figure& figure : info.figures)
            figures += "      " + figureElement(figure, keys, m_losses) + '\n';
        writeElements("views", views);
        writeElements("tours", tours);
        writeElements("figures", figures);
        for (const Attribute& attribute : info.attributes)
            writeLine(attribute.name == kYedResources ? m_afterGraph : m_out,
                      [&](std::string& out) { writeAttribute(out, RecordKind::Map, attribute); });
    }

    template <class Write> void writeLine(std::string& out, Write write)
    {
        out += &out == &m_out ? "    " : "  ";
        write(out);
        out += '\n';
    }

    void writeElements(const char* field, const std::string& lines)
    {
        if (lines.empty())
            return;
        (m_out += "    <data key=\"") += m_keys.idOfField(RecordKind::Map, field, "string");
        ((m_out += "\">\n") += lines) += "    </data>\n";
    }

    void write(const Concept& subject)
    {
        openRecord("node", subject.key);
        const std::size_t start = m_out.size();
        for (const Field& field : fieldsOf(subject))
            writeField(m_out, RecordKind::Concept, field);
        for (const Attribute& attribute : subject.attributes)
            writeAttribute(m_out, RecordKind::Concept, attribute);
        closeRecord("node", start);
    }

    void write(const Relation& relation)
    {
        openRecord("edge", relation.key);
        writeEnd("source", relation.from);
        writeEnd("target", relation.to);
        const std::size_t start = m_out.size();
        for (const Field& field : fieldsOf(relation, *m_map.find(relation.type)))
            writeField(m_out, RecordKind::Relation, field);
        for (const Attribute& attribute : relation.attributes)
            writeAttribute(m_out, RecordKind::Relation, attribute);
        closeRecord("edge", start);
    }

    void openRecord(const char* element, std::string_view key)
    {
        ((m_out += "    <") += element) += " id=\"";
        appendXmlText(m_out, clean(key));
        m_out += '"';
    }

    void writeEnd(const char* end, ConceptId id)
    {
        ((m_out += ' ') += end) += "=\"";
        appendXmlText(m_out, clean(m_map.find(id)->key));
        m_out += '"';
    }

    /// `start` is where the record's data begin: behind the tag's attributes, which are closed only now.
    void closeRecord(const char* element, std::size_t start)
    {
        if (m_out.size() == start) {
            m_out += "/>\n";
            return;
        }
        m_out.insert(start, 1, '>');
        ((m_out += "</") += element) += ">\n";
    }

    void writeField(std::string& out, RecordKind kind, const Field& field)
    {
        writeData(out, m_keys.idOfField(kind, clean(field.name), field.type), field.text);
    }

    void writeAttribute(std::string& out, RecordKind kind, const Attribute& attribute)
    {
        std::string name = clean(attribute.name);
        if (isFieldName(kind, name) || name.starts_with(kForeignPrefix))
            name.insert(0, kForeignPrefix);
        if (attribute.type == "xml") {
            if (const auto fragment = asFragment(attribute.value)) {
                writeRaw(out, m_keys.idOfAttribute(kind, name, "xml"), *fragment);
                return;
            }
            m_losses.note("An attribute that should be XML and is not was written as text.", 0, name);
        }
        const std::string type = attribute.type.empty() || attribute.type == "xml" ? "string" : clean(attribute.type);
        writeData(out, m_keys.idOfAttribute(kind, name, type), attribute.value);
    }

    /// `xml` in the one form that is written, if it is well-formed and holds an element (text alone would come back as
    /// a string).
    static std::optional<std::string> asFragment(std::string_view xml)
    {
        LossList unimportant;
        const auto file = XmlFile::open("<data>" + std::string(xml) + "</data>", ReadLimits(), unimportant);
        if (!file || std::string_view(file->root().name()) != "data")
            return std::nullopt;
        std::string fragment = fragmentIn(file->root());
        return fragment.find('<') == std::string::npos ? std::nullopt : std::optional(std::move(fragment));
    }

    void writeData(std::string& out, std::string_view key, std::string_view text)
    {
        std::string escaped;
        appendXmlText(escaped, clean(text));
        writeRaw(out, key, escaped);
    }

    static void writeRaw(std::string& out, std::string_view key, std::string_view content)
    {
        out += "<data key=\"";
        appendXmlText(out, key);
        ((out += "\">") += content) += "</data>";
    }

    const ConceptMap& m_map;
    LossList m_losses;
    KeyTable m_keys;
    std::string m_out;
    std::string m_afterGraph;
};

}  // namespace

Result<WrittenMap> writeGraphMl(const ConceptMap& map) { return GraphMlWriter(map).run(); }

}  // namespace conspectus
