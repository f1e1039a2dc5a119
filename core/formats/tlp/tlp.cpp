#include "core/formats/tlp/tlp.h"

#include "core/base/text.h"
#include "core/formats/map_builder.h"
#include "core/formats/text_decode.h"
#include "core/formats/tlp/tlp_graph.h"

#include <algorithm>

namespace conspectus {

namespace {

constexpr std::string_view kExtensions[] = {"tlp", "tlpz"};
constexpr double kSmall = 16;  // widths below this are no pixels
constexpr double kUsualWidth = 64;  // px
constexpr double kAround = 16;  // px between a frame and what it holds

bool looksLikeTlp(std::string_view bytes)
{
    const std::string_view start = trimmed(bytes.substr(0, 1024));
    return start.starts_with("(tlp ") || start.starts_with("(nodes ") || start.starts_with(";(nodes ");
}

/// Tulip's lengths have no unit: boxes are often 1 wide. Then they are made as wide as boxes of ours.
double scaleOf(const TlpGraph& graph)
{
    std::vector<double> widths;
    for (const TlpNode& node : graph.nodes)
        if (node.size.width > 0)
            widths.push_back(node.size.width);
    if (widths.empty())
        return 1;
    const auto middle = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() / 2);
    std::nth_element(widths.begin(), middle, widths.end());
    return *middle < kSmall ? kUsualWidth / *middle : 1;
}

class TlpReader {
public:
    TlpReader(TlpGraph graph, std::size_t bytes, const ReadLimits& limits, LossList& losses)
        : m_graph(std::move(graph)), m_scale(scaleOf(m_graph)), m_losses(losses), m_builder(bytes, limits, losses)
    {
    }

    Result<ReadMap> run()
    {
        for (TlpNode& node : m_graph.nodes)
            if (const auto done = add(node); !done)
                return tl::unexpected(done.error());
        for (TlpEdge& edge : m_graph.edges)
            if (const auto done = add(edge); !done)
                return tl::unexpected(done.error());
        for (const TlpCluster& cluster : m_graph.clusters)
            frame(cluster);
        MapInfo info;
        info.title = m_graph.title;
        info.description = m_graph.description;
        info.attributes = m_graph.attributes;
        m_builder.setInfo(std::move(info));
        return ReadMap{m_builder.take(), m_losses.take()};
    }

private:
    Point onScreen(Point point) const { return {point.x * m_scale, -point.y * m_scale}; }

    Result<void> add(TlpNode& node)
    {
        if (!node.hasLabel)
            node.subject.label = node.subject.key;
        const auto id = m_builder.add(std::move(node.subject), node.line);
        if (!id)
            return tl::unexpected(id.error());
        m_ids.push_back(*id);
        m_boxes.push_back({});
        if (!node.place)
            return {};
        m_boxes.back() = Rect::around(onScreen(*node.place), {node.size.width * m_scale, node.size.height * m_scale});
        m_builder.place(*id, m_boxes.back());
        return {};
    }

    Result<void> add(TlpEdge& edge)
    {
        edge.relation.from = m_ids[edge.from];
        edge.relation.to = m_ids[edge.to];
        edge.relation.type = m_builder.plainType(ArrowStyle::Forward);
        const auto id = m_builder.add(std::move(edge.relation), edge.line);
        if (!id)
            return tl::unexpected(id.error());
        for (Point& bend : edge.bends)
            bend = onScreen(bend);
        m_builder.bend(*id, std::move(edge.bends));
        return {};
    }

    void frame(const TlpCluster& cluster)
    {
        Frame made;
        made.label = cluster.name;
        for (std::size_t node : cluster.nodes) {
            made.members.push_back(m_ids[node]);
            made.box = made.box.united(m_boxes[node]);
        }
        if (!made.box.isEmpty())
            made.box = made.box.grown(kAround);
        m_builder.frame(std::move(made));
    }

    TlpGraph m_graph;
    double m_scale;  // px for one of the file
    LossList& m_losses;
    MapBuilder m_builder;
    std::vector<ConceptId> m_ids;  // by node
    std::vector<Rect> m_boxes;
};

}  // namespace

Result<ReadMap> readTlp(std::string_view bytes, const ReadLimits& limits)
{
    LossList losses;
    const Result<std::string> text = textOfFile(bytes, losses);
    if (!text)
        return tl::unexpected(text.error());
    Result<TlpGraph> graph = parseTlp(*text, limits, losses);
    if (!graph)
        return tl::unexpected(graph.error());
    return TlpReader(std::move(*graph), bytes.size(), limits, losses).run();
}

extern const Format kTlp;
const Format kTlp = {"tlp", "Tulip", kExtensions, false, looksLikeTlp, readTlp, nullptr};

}  // namespace conspectus
