// Writing GEXF 1.3. The records are written first, because only then it is known which data they have; its declarations
// go before them.
#include "core/formats/gexf/gexf.h"
#include "core/formats/gexf/gexf_columns.h"
#include "core/formats/gexf/gexf_index.h"
#include "core/formats/gexf/gexf_viz.h"
#include "core/formats/left_out.h"
#include "core/formats/numbers.h"
#include "core/formats/relation_kinds.h"
#include "core/formats/xml/xml_text.h"

#include <algorithm>
#include <charconv>

namespace conspectus {

namespace {

constexpr std::string_view kKeptOfMaps[] = {"title", "description", "places", "attributes"};
constexpr std::string_view kHead =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<gexf xmlns=\"http://gexf.net/1.3\" xmlns:viz=\"http://gexf.net/1.3/viz\" version=\"1.3\">\n";

/// In nine digits, which is what Gephi keeps: halves of widths are added and taken away on the way.
std::string lengthText(double length)
{
    char buffer[32];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, length, std::chars_format::general, 9).ptr;
    return numberText(numberFrom(std::string_view(buffer, end)).value_or(length));
}

bool isXmlName(std::string_view name)
{
    return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    });
}

const Attribute* find(const Attributes& attributes, std::string_view name)
{
    const auto found = std::find_if(attributes.begin(), attributes.end(),
                                    [&](const Attribute& attribute) { return attribute.name == name; });
    return found == attributes.end() ? nullptr : &*found;
}

/// The kept XML, if all its elements are called `name`.
std::string keptXml(const Attributes& attributes, std::string_view name, std::string_view element)
{
    const Attribute* kept = find(attributes, name);
    if (!kept || kept->type != "xml")
        return {};
    std::string xml = xmlFragment(kept->value);
    XmlScanner scanner(xml);
    for (auto event = scanner.next(); event != XmlScanner::Event::Done; event = scanner.next()) {
        if (event != XmlScanner::Event::Start || scanner.name() != element)
            return {};
        scanner.skipElement();
    }
    return xml;
}

class GexfWriter {
public:
    explicit GexfWriter(const ConceptMap& map)
        : m_map(map),
          m_types(map),
          m_drawn(drawnArrangement(map)),
          m_columns(keptXml(map.info().attributes, kGexfDeclarations, "attributes"))
    {
    }

    WrittenMap run()
    {
        noteLosses();
        m_isDirected = isDirected();
        std::string file(kHead);
        writeMeta(file);
        writeGraphTag(file);
        m_out = "    <nodes>\n";
        for (ConceptId id : m_map.concepts())
            write(*m_map.find(id));
        m_out += "    </nodes>\n    <edges>\n";
        for (RelationId id : m_map.relations())
            write(*m_map.find(id));
        m_out += "    </edges>\n  </graph>\n</gexf>\n";
        if (const std::string elements = m_columns.elements(); !elements.empty())
            ((file += "    ") += elements) += '\n';
        file += m_out;
        return {std::move(file), m_losses.take()};
    }

private:
    void noteLosses()
    {
        noteLeftOut(m_losses, "GEXF", m_map.info(), kKeptOfMaps);
        RelationTypesWritten::noteLeftOut(m_map, "GEXF", m_losses);
        if (m_drawn && !m_drawn->frames.empty())
            m_losses.note("Frames were left out: GEXF has no place for them.", 0, m_drawn->frames.front().label);
        if (m_drawn && !m_drawn->lines.empty())
            m_losses.note("Bends of lines were left out: GEXF has no place for them.");
    }

    /// Says what most relations do, so that they need not.
    bool isDirected() const
    {
        std::size_t directed = 0, undirected = 0;
        for (RelationId id : m_map.relations()) {
            const ArrowStyle arrow = m_map.find(m_map.find(id)->type)->arrow;
            directed += arrow == ArrowStyle::Forward ? 1 : 0;
            undirected += arrow == ArrowStyle::None ? 1 : 0;
        }
        return directed >= undirected;
    }

    void append(std::string& out, std::string_view name, std::string_view value)
    {
        ((out += ' ') += name) += "=\"";
        appendXmlText(out, asXmlText(value, m_losses));
        out += '"';
    }

    void writeMeta(std::string& out)
    {
        const MapInfo& info = m_map.info();
        std::string inside;
        const auto element = [&](std::string_view name, std::string_view text) {
            if (text.empty())
                return;
            ((inside += "    <") += name) += '>';
            appendXmlText(inside, asXmlText(text, m_losses));
            ((inside += "</") += name) += ">\n";
        };
        std::string date;
        for (const Attribute& each : info.attributes) {
            if (each.name == "gexf:lastmodifieddate")
                append(date, "lastmodifieddate", each.value);
            else if (isMeta(each))
                element(std::string_view(each.name).substr(kGexfPrefix.size()), each.value);
            else if (each.name != kGexfDeclarations && !each.name.starts_with(kGexfGraphPrefix))
                m_losses.note("Data of another program was left out: GEXF has no place for it.", 0, each.name);
        }
        element("title", info.title);
        element("description", info.description);
        if (!inside.empty() || !date.empty())
            ((((out += "  <meta") += date) += ">\n") += inside) += "  </meta>\n";
    }

    static bool isMeta(const Attribute& each)
    {
        return each.name.starts_with(kGexfPrefix) && each.type == "string" &&
            isXmlName(std::string_view(each.name).substr(kGexfPrefix.size())) && each.name != "gexf:title" &&
            each.name != "gexf:description";
    }

    void writeGraphTag(std::string& out)
    {
        out += "  <graph";
        append(out, "defaultedgetype", m_isDirected ? "directed" : "undirected");
        std::unordered_set<std::string_view> written = {"defaultedgetype", "name"};
        for (const Attribute& each : m_map.info().attributes)
            if (each.name.starts_with(kGexfGraphPrefix))
                if (const auto name = std::string_view(each.name).substr(kGexfGraphPrefix.size());
                    isXmlName(name) && written.insert(name).second)
                    append(out, name, each.value);
        if (written.insert("mode").second)
            append(out, "mode", "static");
        out += ">\n";
    }

    void addValue(RecordKind owner, std::string_view title, std::string_view type, std::string_view value, bool isField)
    {
        m_values += "<attvalue";
        append(m_values, "for", m_columns.idOf(owner, asXmlText(title, m_losses), type, isField));
        append(m_values, "value", value);
        m_values += "/>";
    }

    /// Data becomes values; what has "gexf:" before its name goes back to where it was: into the tag or the element.
    void addAttributes(RecordKind owner, const Attributes& attributes, std::unordered_set<std::string_view> written)
    {
        for (const Attribute& each : attributes) {
            const std::string_view name = each.name.starts_with(kGexfPrefix)
                ? std::string_view(each.name).substr(kGexfPrefix.size())
                : std::string_view();
            if (each.name == kGexfTimedValues && each.type == "xml") {
                m_values += keptXml(attributes, kGexfTimedValues, "attvalue");
            } else if (isXmlName(name) && each.type == "xml" && !xmlFragment(each.value).empty()) {
                m_elements += xmlFragment(each.value);
            } else if (isXmlName(name) && each.type == "string" && written.insert(name).second) {
                append(m_out, name, each.value);
            } else if (name.starts_with("viz:") && written.insert(name).second) {
                m_viz.emplace(name.substr(4), each.value);
            } else {
                if (each.type == "xml")
                    m_losses.note("XML in data was written as text.", 0, each.name);
                addValue(owner, each.name, each.type, each.value, false);
            }
        }
    }

    void write(const Concept& subject)
    {
        startRecord();
        m_out += "      <node";
        append(m_out, "id", subject.key);
        append(m_out, "label", subject.label);
        for (const Field& field : fieldsOf(subject)) {
            const bool isShape = field.name == "outline" && !gexfShape(subject.look.outline).empty();
            if (const std::string title = gexfTitleOf(field.name); !title.empty() && !isShape)
                addValue(RecordKind::Concept, title, field.type, field.text, true);
        }
        addAttributes(RecordKind::Concept, subject.attributes, {"id", "label", "pid"});
        if (subject.look.fill.isSaid())
            m_elements += "<viz:color " + gexfColourAttributes(subject.look.fill) + "/>";
        writePlace(subject);
        const std::string_view shape = gexfShape(subject.look.outline);
        writeShape(shape.empty() ? std::string_view(m_viz["shape"]) : shape);
        finishRecord("node");
    }

    void writePlace(const Concept& subject)
    {
        const PlacedBox* place = m_drawn ? m_drawn->placeOf(subject.id) : nullptr;
        std::string size = m_viz["size"];
        if (place) {
            const Point middle = place->box.centre();
            m_elements += "<viz:position";
            append(m_elements, "x", lengthText(middle.x));
            append(m_elements, "y", lengthText(middle.y == 0 ? 0 : -middle.y));
            if (const std::string& z = m_viz["z"]; !z.empty())
                append(m_elements, "z", z);
            m_elements += "/>";
            if (place->box.width != place->box.height)
                m_losses.note("A box was written as a disc of its width: GEXF knows one size.", 0, subject.label);
            size = place->box.width > 0 ? lengthText(place->box.width / 2) : std::string();
        }
        writeViz("size", size);
    }

    void writeViz(std::string_view name, std::string_view value)
    {
        if (value.empty())
            return;
        (m_elements += "<viz:") += name;
        append(m_elements, "value", value);
        m_elements += "/>";
    }

    void writeShape(std::string_view shape)
    {
        if (shape.empty())
            return;
        m_elements += "<viz:shape";
        append(m_elements, "value", shape);
        if (const std::string& uri = m_viz["uri"]; !uri.empty())
            append(m_elements, "uri", uri);
        m_elements += "/>";
    }

    void write(const Relation& relation)
    {
        const RelationType& type = *m_map.find(relation.type);
        startRecord();
        m_out += "      <edge";
        append(m_out, "id", relation.key);
        append(m_out, "source", m_map.find(relation.from)->key);
        append(m_out, "target", m_map.find(relation.to)->key);
        if (type.arrow == ArrowStyle::Both)
            append(m_out, "type", "mutual");
        else if ((type.arrow == ArrowStyle::Forward) != m_isDirected)
            append(m_out, "type", m_isDirected ? "undirected" : "directed");
        if (const std::string_view phrase = shownPhrase(relation, type); !phrase.empty())
            append(m_out, "label", phrase);
        std::string_view shape;
        for (const Field& field : m_types.fieldsOf(relation.type)) {
            if (field.name == "relation")
                append(m_out, "kind", field.text);
            if (field.name == "line")
                shape = field.text;
            else
                addValue(RecordKind::Relation, field.name, field.type, field.text, true);
        }
        for (const Field& field : fieldsOf(relation, type)) {
            if (field.name == "weight")
                append(m_out, "weight", field.text);
            else if (const std::string title = gexfTitleOf(field.name); !title.empty() && title != "line_colour")
                addValue(RecordKind::Relation, title, field.type, field.text, true);
        }
        addAttributes(RecordKind::Relation, relation.attributes,
                      {"id", "source", "target", "type", "label", "kind", "weight"});
        if (relation.colour.isSaid())
            m_elements += "<viz:color " + gexfColourAttributes(relation.colour) + "/>";
        writeViz("thickness", m_viz["thickness"]);
        writeShape(shape.empty() ? std::string_view(m_viz["shape"]) : shape);
        finishRecord("edge");
    }

    void startRecord()
    {
        m_values.clear();
        m_elements.clear();
        m_viz.clear();
    }

    void finishRecord(const char* name)
    {
        if (m_values.empty() && m_elements.empty()) {
            m_out += "/>\n";
            return;
        }
        m_out += '>';
        if (!m_values.empty())
            ((m_out += "<attvalues>") += m_values) += "</attvalues>";
        ((((m_out += m_elements) += "</") += name)) += ">\n";
    }

    const ConceptMap& m_map;
    LossList m_losses;
    RelationTypesWritten m_types;
    const SavedArrangement* m_drawn;
    GexfColumns m_columns;
    bool m_isDirected = true;
    std::string m_out;
    std::string m_values;  // of the record that is being written
    std::string m_elements;  // behind them
    std::unordered_map<std::string_view, std::string> m_viz;  // what a record had in viz elements that say nothing here
};

}  // namespace

Result<WrittenMap> writeGexf(const ConceptMap& map) { return GexfWriter(map).run(); }

}  // namespace conspectus
