#include "core/formats/dot/dot.h"
#include "core/formats/dot/dot_colours.h"
#include "core/formats/dot/dot_drawing.h"
#include "core/formats/dot/dot_text.h"
#include "core/formats/elements/figure_elements.h"
#include "core/formats/elements/map_elements.h"
#include "core/formats/elements/tour_elements.h"
#include "core/formats/losses.h"
#include "core/formats/map_builder.h"
#include "core/formats/numbers.h"
#include "core/formats/xml/xml_text.h"
#include "core/model/map_info.h"

#include <algorithm>
#include <unordered_map>

namespace conspectus {

namespace {

// Fields of a concept that other attributes say.
constexpr std::string_view kSaidOtherwise[] = {"label", "x", "y", "fill", "line_colour", "text_colour", "outline"};

/// The list in brackets behind a node or an edge, and the same things as statements for the graph.
struct Setting {
    std::string name;
    std::string value;
};

/// True if the types say no more than DOT itself does: there are relations, and they have a direction or none.
bool hasPlainTypes(const ConceptMap& map)
{
    const auto types = map.relationTypes();
    if (types.empty())
        return true;
    RelationType plain = *map.find(types.front());
    if (plain.arrow == ArrowStyle::Both)
        return false;
    RelationType expected;
    expected.id = plain.id;
    expected.key = expected.name = "relation";
    expected.arrow = plain.arrow;
    return types.size() == 1 && plain == expected && map.relationCount() > 0;
}

bool hasDirection(const ConceptMap& map)
{
    const auto types = map.relationTypes();
    return types.empty() || std::any_of(types.begin(), types.end(), [&](RelationTypeId id) {
               return map.find(id)->arrow != ArrowStyle::None;
           });
}

class DotWriter {
public:
    explicit DotWriter(const ConceptMap& map)
        : m_map(map),
          m_drawn(drawnArrangement(map)),
          m_isDirected(hasDirection(map)),
          m_hasPlainTypes(hasPlainTypes(map))
    {
    }

    WrittenMap run()
    {
        m_out = m_isDirected ? "digraph {\n" : "graph {\n";
        writeInfo();
        for (ConceptId id : m_map.concepts())
            write(*m_map.find(id));
        int position = 0;
        for (RelationId id : m_map.relations())
            write(*m_map.find(id), ++position);
        m_out += "}\n";
        return {std::move(m_out), m_losses.take()};
    }

private:
    std::string clean(std::string_view text) { return asXmlText(text, m_losses); }

    void add(std::string_view name, std::string_view text)
    {
        m_settings.push_back({clean(name), labelValue(clean(text))});
    }

    void add(RecordKind kind, const Field& field) { add(dotName(kind, field.name), field.text); }

    void add(RecordKind kind, const Attributes& attributes)
    {
        const std::size_t fields = m_settings.size();
        for (const Attribute& attribute : attributes) {
            std::string name = clean(attribute.name);
            if (!fieldOfDot(kind, name).empty() || name.starts_with(kDotForeignPrefix))
                name.insert(0, kDotForeignPrefix);
            const auto same = [&](const Setting& setting) {
                return setting.name == name;
            };
            const auto known = std::find_if(m_settings.begin(), m_settings.end(), same);
            if (known - m_settings.begin() >= static_cast<std::ptrdiff_t>(fields) && known != m_settings.end()) {
                m_losses.note("A second attribute of the same name was left out.", 0, name);
                continue;
            }
            if (attribute.type != "string")
                m_losses.note("DOT has no types: numbers, truth values and XML are written as text.", 0, name);
            std::string value = clean(attribute.value);
            if (!isQuotable(value))
                m_losses.note("Backslashes that DOT cannot hold were doubled.", 0, name);
            if (known != m_settings.end())
                known->value = std::move(value);
            else
                m_settings.push_back({std::move(name), std::move(value)});
        }
    }

    void writeInfo()
    {
        const MapInfo& info = m_map.info();
        for (const Field& field : fieldsOf(info))
            add(RecordKind::Map, field);
        const auto keyOf = [this](ConceptId id) {
            return m_map.find(id) ? nameOf(*m_map.find(id)) : std::string();
        };
        const auto keyOfRelation = [this](RelationId id) {
            return m_map.find(id) ? m_map.find(id)->key : std::string();
        };
        const KeysOut keys{keyOf, keyOfRelation};
        std::string types, views, tours, figures;
        if (!m_hasPlainTypes)
            for (RelationTypeId id : m_map.relationTypes())
                (types += types.empty() ? "" : "\n") += typeElement(*m_map.find(id), m_losses);
        for (const NamedView& view : info.views)
            for (const std::string& line : viewElements(view, keys, m_losses))
                (views += views.empty() ? "" : "\n") += line;
        if (!types.empty())
            add("relation_types", types);
        if (!views.empty())
            add("views", views);
        for (const Tour& tour : info.tours)
            for (const std::string& line : tourElements(tour, keys, m_losses))
                (tours += tours.empty() ? "" : "\n") += line;
        if (!tours.empty())
            add("tours", tours);
        for (const Figure& figure : info.figures)
            (figures += figures.empty() ? "" : "\n") += figureElement(figure, keys, m_losses);
        if (!figures.empty())
            add("figures", figures);
        add(RecordKind::Map, info.attributes);
        for (const Setting& setting : std::exchange(m_settings, {})) {
            m_out += "  ";
            append(setting);
            m_out += ";\n";
        }
    }

    void write(const Concept& subject)
    {
        const std::string name = nameOf(subject);
        if (labelText(name) != subject.label)
            addLabel(subject);
        for (const Field& field : fieldsOf(subject))
            if (std::ranges::find(kSaidOtherwise, field.name) == std::end(kSaidOtherwise))
                add(RecordKind::Concept, field);
        if (subject.pin)
            add("pin", numberText(subject.pin->x) + "," + numberText(subject.pin->y));
        add(RecordKind::Concept, drawn(subject));
        m_out += "  ";
        appendDotId(m_out, name);
        writeSettings();
    }

    /// The attributes with what Graphviz has to know of the look and the place; what says the same already stays.
    Attributes drawn(const Concept& subject) const
    {
        DotAttributes drawing;
        for (const Attribute& attribute : subject.attributes)
            setAttribute(drawing, {attribute.name, attribute.value, false});
        setDotLook(drawing, subject.look);
        if (const PlacedBox* place = m_drawn ? m_drawn->placeOf(subject.id) : nullptr)
            setDotBox(drawing, place->box);
        Attributes attributes = subject.attributes;
        for (const DotAttribute& attribute : drawing) {
            const auto known = std::ranges::find(attributes, attribute.name, &Attribute::name);
            if (known == attributes.end())
                attributes.push_back({attribute.name, "string", attribute.value});
            else if (known->value != attribute.value)
                *known = {attribute.name, "string", attribute.value};
        }
        return attributes;
    }

    Attributes drawn(const Relation& relation) const
    {
        Attributes attributes = relation.attributes;
        const auto known = std::ranges::find(attributes, "color", &Attribute::name);
        const bool isKnown = known != attributes.end();
        if (!relation.colour.isSaid() || (isKnown && dotColour(known->value) == relation.colour))
            return attributes;
        const Attribute colour{"color", "string", colourText(relation.colour)};
        if (isKnown)
            *known = colour;
        else
            attributes.push_back(colour);
        return attributes;
    }

    /// In a record node some signs mean fields and have to be escaped.
    void addLabel(const Concept& subject)
    {
        const bool isRecord =
            std::any_of(subject.attributes.begin(), subject.attributes.end(), [](const Attribute& each) {
                return each.name == "shape" && (each.value == "record" || each.value == "Mrecord");
            });
        const std::string text = clean(subject.label);
        m_settings.push_back({"label", isRecord ? recordValue(text) : labelValue(text)});
    }

    void write(const Relation& relation, int position)
    {
        const RelationType& type = *m_map.find(relation.type);
        for (const Field& field : fieldsOf(relation, type))
            if (field.name != "label" && field.name != "line_colour" && (field.name != "relation" || !m_hasPlainTypes))
                add(RecordKind::Relation, field);
        const std::string& phrase = relation.phrase.empty() && type.phraseShown ? type.phrase : relation.phrase;
        if (!phrase.empty())
            add("label", phrase);
        if (relation.key != "e" + std::to_string(position))
            add("key", relation.key);
        if (const auto direction = dotDirection(type, m_isDirected); !direction.empty())
            add("dir", direction);
        if (const auto style = dotStyle(type); !style.empty())
            add("style", style);
        add(RecordKind::Relation, drawn(relation));
        m_out += "  ";
        appendDotId(m_out, nameOf(*m_map.find(relation.from)));
        m_out += m_isDirected ? " -> " : " -- ";
        appendDotId(m_out, nameOf(*m_map.find(relation.to)));
        writeSettings();
    }

    void writeSettings()
    {
        const std::vector<Setting> settings = std::exchange(m_settings, {});
        for (std::size_t i = 0; i < settings.size(); ++i) {
            m_out += i == 0 ? " [" : ", ";
            append(settings[i]);
        }
        m_out += settings.empty() ? ";\n" : "];\n";
    }

    void append(const Setting& setting)
    {
        appendDotId(m_out, setting.name);
        m_out += '=';
        appendDotId(m_out, setting.value);
    }

    /// The key, or another name where DOT cannot say it.
    std::string nameOf(const Concept& subject)
    {
        const std::string key = clean(subject.key);
        if (key == subject.key && isQuotable(key))
            return key;
        std::string& name = m_names[subject.id];
        if (name.empty()) {
            m_losses.note("An id that DOT cannot hold was replaced.", 0, key);
            name = "n" + std::to_string(subject.id.value);
            while (m_map.conceptByKey(name).isValid())
                name += '_';
        }
        return name;
    }

    const ConceptMap& m_map;
    const SavedArrangement* m_drawn;
    bool m_isDirected;
    bool m_hasPlainTypes;
    LossList m_losses;
    std::string m_out;
    std::vector<Setting> m_settings;  // of the record that is being written
    std::unordered_map<ConceptId, std::string> m_names;
};

}  // namespace

Result<WrittenMap> writeDot(const ConceptMap& map) { return DotWriter(map).run(); }

}  // namespace conspectus
