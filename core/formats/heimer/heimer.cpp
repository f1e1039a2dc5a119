// Reading .alz, the mind maps of Heimer: nodes with places and colours, edges with texts. Lengths are thousandths of a
// px.
#include "core/formats/map_builder.h"
#include "core/formats/numbers.h"
#include "core/formats/plain_types.h"
#include "core/formats/xml/xml_file.h"
#include "core/formats/xml/xml_text.h"

#include <algorithm>

namespace conspectus {

namespace {

constexpr std::string_view kExtensions[] = {"alz"};
constexpr std::size_t kEnough = 64 * 1024;
constexpr double kUnit = 1000;

bool looksLikeHeimer(std::string_view bytes)
{
    return bytes.substr(0, kEnough).find("<heimer-mind-map") != std::string_view::npos;
}

/// The first of these attributes that is there; version 1 of the format had longer names.
std::string_view attributeOf(pugi::xml_node element, const char* name, const char* formerName)
{
    const pugi::xml_attribute found = element.attribute(name);
    return found ? found.value() : element.attribute(formerName).value();
}

Rgba colourOf(pugi::xml_node element)
{
    unsigned parts[3] = {};
    for (std::size_t i = 0; i < 3; ++i) {
        static constexpr const char* kNames[] = {"r", "g", "b"};
        const std::optional<int> part = wholeNumberFrom(element.attribute(kNames[i]).value());
        if (!part)
            return {};
        parts[i] = static_cast<unsigned>(std::clamp(*part, 0, 255));
    }
    return Rgba::of(parts[0], parts[1], parts[2]);
}

std::string labelOf(pugi::xml_node element)
{
    std::string text = textOf(childNamed(element, "text"));
    std::erase(text, '\r');
    return text;
}

class HeimerReader {
public:
    HeimerReader(const XmlFile& file, std::size_t bytes, const ReadLimits& limits, LossList& losses)
        : m_file(file), m_losses(losses), m_builder(bytes, limits, losses)
    {
        // Version 1 has the style beside the graph, version 2 in an element of its own.
        const pugi::xml_node style = childNamed(file.root(), "style");
        const pugi::xml_node styles = style ? style : file.root();
        m_lineColour = colourOf(childNamed(styles, "edge-color"));
        const std::string radius = textOf(childNamed(styles, "corner-radius"));
        m_outline = numberFrom(radius) == 0.0 ? Outline::Box : Outline::Rounded;
    }

    Result<ReadMap> run()
    {
        const pugi::xml_node graph = childNamed(m_file.root(), "graph");
        for (pugi::xml_node node : graph.children("node"))
            if (const auto done = readNode(node); !done)
                return tl::unexpected(done.error());
        for (pugi::xml_node edge : graph.children("edge"))
            if (const auto done = readEdge(edge); !done)
                return tl::unexpected(done.error());
        if (childNamed(m_file.root(), "image"))
            m_losses.note("Pictures were left out.", m_file.lineOf(childNamed(m_file.root(), "image")));
        m_losses.note("The program's settings (background, grid, fonts) were left out.");
        m_builder.setInfo({});
        return ReadMap{m_builder.take(), m_losses.take()};
    }

private:
    Result<void> readNode(pugi::xml_node node)
    {
        Concept subject;
        subject.key = attributeOf(node, "i", "index");
        subject.label = labelOf(node);
        subject.look = {colourOf(childNamed(node, "color")), {}, colourOf(childNamed(node, "text-color")), m_outline};
        const std::string key = subject.key;
        const auto id = m_builder.add(std::move(subject), m_file.lineOf(node));
        if (!id)
            return tl::unexpected(id.error());
        m_ids.emplace(key, *id);
        const auto length = [&](const char* name) {
            return numberFrom(node.attribute(name).value()).value_or(0) / kUnit;
        };
        if (node.attribute("x") && node.attribute("y")) {
            const Size size{std::max(length("w"), 0.0), std::max(length("h"), 0.0)};
            m_builder.place(*id, Rect::around({length("x"), length("y")}, size));
        }
        return {};
    }

    Result<void> readEdge(pugi::xml_node edge)
    {
        const auto from = m_ids.find(std::string(attributeOf(edge, "i0", "index0")));
        const auto to = m_ids.find(std::string(attributeOf(edge, "i1", "index1")));
        if (from == m_ids.end() || to == m_ids.end()) {
            m_losses.note("An edge that does not join two nodes of the file was left out.", m_file.lineOf(edge));
            return {};
        }
        const bool isReversed = edge.attribute("reversed").as_int() != 0;
        Relation relation;
        relation.from = isReversed ? to->second : from->second;
        relation.to = isReversed ? from->second : to->second;
        relation.type = typeOf(edge);
        relation.phrase = labelOf(edge);
        relation.colour = m_lineColour;
        return m_builder.add(std::move(relation), m_file.lineOf(edge)).map([](RelationId) {});
    }

    RelationTypeId typeOf(pugi::xml_node edge)
    {
        static constexpr ArrowStyle kModes[] = {ArrowStyle::Forward, ArrowStyle::Both, ArrowStyle::None};
        const ArrowStyle arrow = kModes[std::clamp(edge.attribute("arrow-mode").as_int(), 0, 2)];
        const bool isDashed = edge.attribute("dashed-line").as_int() != 0;
        return lineType(m_builder, arrow, isDashed ? LineStyle::Dashed : LineStyle::Solid);
    }

    const XmlFile& m_file;
    LossList& m_losses;
    MapBuilder m_builder;
    Rgba m_lineColour;
    Outline m_outline = Outline::Rounded;
    std::unordered_map<std::string, ConceptId> m_ids;
};

Result<ReadMap> readHeimer(std::string_view bytes, const ReadLimits& limits)
{
    LossList losses;
    const Result<XmlFile> file = XmlFile::open(bytes, limits, losses);
    if (!file)
        return tl::unexpected(file.error());
    if (localName(file->root()) != "heimer-mind-map")
        return unexpected(ErrorCode::Input,
                          "This is no mind map of Heimer: the outermost element is '" + excerpt(file->root().name()) +
                              "'.",
                          file->lineOf(file->root()));
    return HeimerReader(*file, bytes.size(), limits, losses).run();
}

}  // namespace

extern const Format kHeimer;
const Format kHeimer = {"alz", "Heimer", kExtensions, false, looksLikeHeimer, readHeimer, nullptr};

}  // namespace conspectus
