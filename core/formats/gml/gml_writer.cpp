#include "core/formats/gml/gml.h"
#include "core/formats/gml/gml_graphics.h"
#include "core/formats/gml/gml_record.h"
#include "core/formats/left_out.h"
#include "core/formats/numbers.h"
#include "core/formats/relation_kinds.h"
#include "core/model/map_info.h"

#include <algorithm>

namespace conspectus {

namespace {

constexpr std::string_view kReservedOfNodes[] = {
    "id", "label", "graphics", "LabelGraphics", "conspectusKey", "pinX", "pinY", "isGroup", "gid"};
constexpr std::string_view kReservedOfEdges[] = {
    "id",       "source",   "target",    "label", "graphics", "LabelGraphics", "conspectusKey",
    "directed", "relation", "hierarchy", "line",  "palette",  "phraseShown"};
constexpr std::string_view kReservedOfGraphs[] = {"node", "edge", "directed", "multigraph", "label", "bb", "name"};
constexpr std::string_view kKeptOfMaps[] = {"title",    "title@", "description", "source",
                                            "language", "places", "attributes"};

/// True for what every program takes as an id: a whole number of 31 bits in its usual form.
bool isPlainId(std::string_view key)
{
    const auto number = wholeNumberFrom(key);
    return number && numberText(*number) == key;
}

const Attribute* find(const Attributes& attributes, std::string_view name)
{
    const auto found = std::find_if(attributes.begin(), attributes.end(),
                                    [&](const Attribute& attribute) { return attribute.name == name; });
    return found == attributes.end() || !found->value.starts_with('[') || !isGmlValue(found->value) ? nullptr : &*found;
}

/// "x 1" of "[ x 1 ]".
std::string_view insideOf(const Attribute* list)
{
    if (!list)
        return {};
    std::string_view inside = list->value;
    inside.remove_prefix(1);
    inside.remove_suffix(1);
    while (inside.starts_with(' '))
        inside.remove_prefix(1);
    while (inside.ends_with(' '))
        inside.remove_suffix(1);
    return inside;
}

class GmlWriter {
public:
    explicit GmlWriter(const ConceptMap& map) : m_map(map), m_types(map), m_drawn(drawnArrangement(map)) { }

    WrittenMap run()
    {
        const MapInfo& info = m_map.info();
        noteLeftOut(m_losses, "GML", info, kKeptOfMaps);
        RelationTypesWritten::noteLeftOut(m_map, "GML", m_losses);
        for (const Attribute& attribute : info.attributes)
            if (attribute.name.starts_with(kGmlFilePrefix))
                writeFileAttribute(attribute);
        m_out += "graph [\n";
        writeInfo(info);
        giveIds();
        if (m_drawn)
            writeFrames();
        for (ConceptId id : m_map.concepts())
            write(*m_map.find(id));
        int position = 0;
        for (RelationId id : m_map.relations())
            write(*m_map.find(id), ++position);
        m_out += "]\n";
        return {std::move(m_out), m_losses.take()};
    }

private:
    void writeFileAttribute(const Attribute& attribute)
    {
        Attribute inner = attribute;
        inner.name.erase(0, kGmlFilePrefix.size());
        if (attribute.value.starts_with('[') && isGmlKey(inner.name) && isGmlValue(attribute.value))
            inner.name.insert(0, kGmlPrefix);
        if (inner.name == "graph") {
            m_losses.note("An attribute that would be read as a graph was left out.");
            return;
        }
        appendGmlAttribute(m_out, inner, {});
        m_out += '\n';
    }

    void writeInfo(const MapInfo& info)
    {
        const auto relations = m_map.relations();
        m_isDirected = relations.empty() || std::any_of(relations.begin(), relations.end(), [this](RelationId id) {
                           return m_map.find(m_map.find(id)->type)->arrow != ArrowStyle::None;
                       });
        line("directed ", m_isDirected ? "1" : "0");
        if (hasParallels(relations))
            line("multigraph ", "1");
        if (!info.title.empty())
            text("label", info.title, "  ");
        for (const Field& field : fieldsOf(info))
            if (const std::string_view key = gmlKeyOf(field.name); !key.empty())
                text(key, field.text, "  ");
        for (const LocalizedText& each : info.titles)
            translation(each, "  ");
        for (const Attribute& attribute : info.attributes)
            if (!attribute.name.starts_with(kGmlFilePrefix))
                this->attribute(attribute, kReservedOfGraphs, "  ");
    }

    bool hasParallels(const std::vector<RelationId>& relations) const
    {
        std::unordered_set<std::uint64_t> pairs;
        return std::any_of(relations.begin(), relations.end(), [&](RelationId id) {
            const Relation& relation = *m_map.find(id);
            std::uint64_t from = relation.from.value, to = relation.to.value;
            if (!m_isDirected && from > to)
                std::swap(from, to);
            return !pairs.insert(from << 32 | to).second;
        });
    }

    /// Keys that are numbers are ids as they are; the others get numbers that are free.
    void giveIds()
    {
        const auto concepts = m_map.concepts();
        int next = 0;
        for (ConceptId id : concepts) {
            const std::string& key = m_map.find(id)->key;
            m_ids[id] = isPlainId(key) ? key : freeNumber(next);
        }
        const std::size_t frames = m_drawn ? m_drawn->frames.size() : 0;
        for (std::size_t i = 0; i < frames; ++i) {
            m_frameIds.push_back(freeNumber(next));
            for (ConceptId member : m_drawn->frames[i].members)
                m_frameOf[member] = i;  // the innermost, which comes last
        }
    }

    std::string freeNumber(int& next) const
    {
        while (m_map.conceptByKey(numberText(next)).isValid())
            ++next;
        return numberText(next++);
    }

    void writeFrames()
    {
        for (std::size_t i = 0; i < m_drawn->frames.size(); ++i) {
            const Frame& frame = m_drawn->frames[i];
            m_out += "  node [\n";
            line("  id ", m_frameIds[i]);
            text("label", frame.label, "    ");
            const std::string graphics = nodeGraphics(frame.box, frame.look, {});
            list("graphics", graphics);
            line("  isGroup ", "1");
            if (const auto outer = outerFrame(i))
                line("  gid ", m_frameIds[*outer]);
            m_out += "  ]\n";
        }
    }

    /// The last frame before this one that holds all its members.
    std::optional<std::size_t> outerFrame(std::size_t inner) const
    {
        const std::vector<ConceptId>& members = m_drawn->frames[inner].members;
        if (members.empty())
            return std::nullopt;
        for (std::size_t i = inner; i-- > 0;) {
            const std::vector<ConceptId>& around = m_drawn->frames[i].members;
            if (around.size() > members.size() && std::all_of(members.begin(), members.end(), [&](ConceptId id) {
                    return std::find(around.begin(), around.end(), id) != around.end();
                }))
                return i;
        }
        return std::nullopt;
    }

    void write(const Concept& subject)
    {
        m_out += "  node [\n";
        line("  id ", m_ids[subject.id]);
        if (m_ids[subject.id] != subject.key)
            text("conspectusKey", subject.key, "    ");
        text("label", subject.label, "    ");
        for (const Field& field : fieldsOf(subject))
            if (const std::string_view key = gmlKeyOf(field.name); !key.empty())
                text(key, field.text, "    ");
        for (const LocalizedText& each : subject.labels)
            translation(each, "    ");
        if (subject.pin) {
            line("  pinX ", numberText(subject.pin->x));
            line("  pinY ", numberText(subject.pin->y));
        }
        if (subject.look.text.isSaid())
            m_losses.note("A colour of text was left out: GML has no place for it.", 0, subject.label);
        const PlacedBox* place = m_drawn ? m_drawn->placeOf(subject.id) : nullptr;
        list("graphics",
             nodeGraphics(place ? std::optional(place->box) : std::nullopt, subject.look,
                          insideOf(conspectus::find(subject.attributes, "gml:graphics"))));
        if (const auto frame = m_frameOf.find(subject.id); frame != m_frameOf.end())
            line("  gid ", m_frameIds[frame->second]);
        writeAttributes(subject.attributes, subject.label, kReservedOfNodes);
        m_out += "  ]\n";
    }

    void write(const Relation& relation, int position)
    {
        const RelationType& type = *m_map.find(relation.type);
        m_out += "  edge [\n";
        line("  source ", m_ids[relation.from]);
        line("  target ", m_ids[relation.to]);
        if (isPlainId(relation.key))
            line("  id ", relation.key);
        else if (relation.key != "e" + std::to_string(position))
            text("conspectusKey", relation.key, "    ");
        const std::string phrase(shownPhrase(relation, type));
        if (!phrase.empty())
            text("label", phrase, "    ");
        for (const Field& field : m_types.fieldsOf(relation.type))
            if (field.type == "int")
                line("  " + field.name + ' ', field.text);
            else
                text(field.name, field.text, "    ");
        for (const Field& field : fieldsOf(relation, type))
            if (const std::string_view key = gmlKeyOf(field.name); key == "weight")
                line("  weight ", field.text);
            else if (!key.empty())
                text(key, field.text, "    ");
        for (const LocalizedText& each : relation.phrases)
            translation(each, "    ");
        const BentLine* bent = m_drawn ? m_drawn->lineOf(relation.id) : nullptr;
        list("graphics",
             edgeGraphics(arrowWord(relation, type), bent ? lineOver(*bent, relation) : std::vector<Point>(),
                          relation.colour, insideOf(conspectus::find(relation.attributes, "gml:graphics"))));
        writeAttributes(relation.attributes, phrase, kReservedOfEdges);
        m_out += "  ]\n";
    }

    /// Only where the graph does not say it for all.
    std::string_view arrowWord(const Relation&, const RelationType& type) const
    {
        if (type.arrow == ArrowStyle::Both)
            return "both";
        return type.arrow == ArrowStyle::None && m_isDirected ? "none" : "";
    }

    std::vector<Point> lineOver(const BentLine& bent, const Relation& relation) const
    {
        std::vector<Point> line(bent.corners);
        line.insert(line.begin(), middleOf(relation.from));
        line.push_back(middleOf(relation.to));
        return line;
    }
    Point middleOf(ConceptId id) const
    {
        const PlacedBox* place = m_drawn->placeOf(id);
        return place ? place->box.centre() : Point();
    }

    void writeAttributes(const Attributes& attributes, const std::string& label,
                         std::span<const std::string_view> reserved)
    {
        for (const Attribute& attribute : attributes) {
            if (attribute.name == "gml:graphics" && &attribute == conspectus::find(attributes, "gml:graphics"))
                continue;
            if (attribute.name == "gml:LabelGraphics" && &attribute == conspectus::find(attributes, attribute.name))
                writeLabelGraphics(attribute, label);
            else
                this->attribute(attribute, reserved, "    ");
        }
    }

    void writeLabelGraphics(const Attribute& attribute, const std::string& label)
    {
        const std::string_view rest = insideOf(&attribute);
        std::string inside;
        if (!hasText(rest)) {
            inside = "text \"";
            appendGmlText(inside, label);
            inside += rest.empty() ? "\"" : "\" ";
        }
        list("LabelGraphics", inside + std::string(rest));
    }

    static bool hasText(std::string_view inside)
    {
        const std::string text = "x [ " + std::string(inside) + " ]";
        GmlScanner scanner(text, ReadLimits().depth);
        scanner.next();
        std::vector<GmlEntry> entries = {scanner.entry()};
        scanner.readList(entries);
        entries.front().end = entries.size();
        return findInList(entries, 0, "text") < entries.size();
    }

    void line(std::string_view key, std::string_view value) { ((((m_out += "  ") += key) += value)) += '\n'; }

    void text(std::string_view key, std::string_view value, std::string_view indent)
    {
        ((m_out += indent) += key) += " \"";
        appendGmlText(m_out, value);
        m_out += "\"\n";
    }

    void list(std::string_view key, std::string_view inside)
    {
        if (inside.empty())
            return;
        ((m_out += "    ") += key) += " [ ";
        appendAsciiGml(m_out, inside);
        m_out += " ]\n";
    }

    void translation(const LocalizedText& each, std::string_view indent)
    {
        (m_out += indent) += "translation [ language \"";
        appendGmlText(m_out, each.language);
        m_out += "\" text \"";
        appendGmlText(m_out, each.text);
        m_out += "\" ]\n";
    }

    void attribute(const Attribute& attribute, std::span<const std::string_view> reserved, std::string_view indent)
    {
        m_out += indent;
        appendGmlAttribute(m_out, attribute, reserved);
        m_out += '\n';
    }

    const ConceptMap& m_map;
    LossList m_losses;
    RelationTypesWritten m_types;
    const SavedArrangement* m_drawn;
    bool m_isDirected = true;
    std::unordered_map<ConceptId, std::string> m_ids;
    std::vector<std::string> m_frameIds;
    std::unordered_map<ConceptId, std::size_t> m_frameOf;
    std::string m_out;
};

}  // namespace

Result<WrittenMap> writeGml(const ConceptMap& map) { return GmlWriter(map).run(); }

}  // namespace conspectus
