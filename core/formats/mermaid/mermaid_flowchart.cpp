// Reading Mermaid's flowcharts.
#include "core/base/text.h"
#include "core/formats/arrow_ends.h"
#include "core/formats/map_builder.h"
#include "core/formats/mermaid/mermaid_chart.h"
#include "core/formats/mermaid/mermaid_shapes.h"
#include "core/formats/outline/kept_data.h"

#include <algorithm>

namespace conspectus {

namespace {

struct NamedShape {
    std::string_view name;
    Outline outline;
};
constexpr NamedShape kNamedShapes[] = {{"diam", Outline::Diamond},
                                       {"diamond", Outline::Diamond},
                                       {"decision", Outline::Diamond},
                                       {"question", Outline::Diamond},
                                       {"circle", Outline::Ellipse},
                                       {"circ", Outline::Ellipse},
                                       {"dbl-circ", Outline::Ellipse},
                                       {"hex", Outline::Hexagon},
                                       {"hexagon", Outline::Hexagon},
                                       {"prepare", Outline::Hexagon},
                                       {"rounded", Outline::Rounded},
                                       {"event", Outline::Rounded},
                                       {"stadium", Outline::Rounded},
                                       {"pill", Outline::Rounded},
                                       {"terminal", Outline::Rounded},
                                       {"lean-r", Outline::Parallelogram},
                                       {"lean-l", Outline::Parallelogram},
                                       {"text", Outline::Plain},
                                       {"rect", Outline::Box}};

Outline outlineOf(std::string_view shape)
{
    if (shape.empty())
        return Outline::Usual;
    if (shape.starts_with('@')) {
        const auto found = std::find_if(std::begin(kNamedShapes), std::end(kNamedShapes),
                                        [&](const NamedShape& each) { return each.name == shape.substr(1); });
        return found == std::end(kNamedShapes) ? Outline::Box : found->outline;
    }
    return mermaidShapeAt(shape)->outline;
}

class FlowchartReader {
public:
    FlowchartReader(Chart chart, std::size_t bytes, const ReadLimits& limits, LossList& losses)
        : m_chart(std::move(chart)),
          m_losses(losses),
          m_builder(bytes, limits, losses),
          m_styles(mermaidClasses(m_chart.classDefinitions))
    {
    }

    Result<ReadMap> run(const std::string& title)
    {
        nameGroupsThatAreEnds();
        for (const ChartNode& node : m_chart.nodes)
            if (auto done = readNode(node); !done)
                return tl::unexpected(done.error());
        for (const ChartEdge& edge : m_chart.edges)
            if (auto done = readEdge(edge); !done)
                return tl::unexpected(done.error());
        if (auto done = readGroups(); !done)
            return tl::unexpected(done.error());
        MapInfo info;
        info.title = title;
        keep(info.attributes, kMermaidDirection, "string", m_chart.direction == "TD" ? "" : m_chart.direction);
        std::string lines;
        for (const std::string& line : m_chart.classDefinitions)
            (lines += lines.empty() ? "" : "\n") += line;
        keep(info.attributes, kMermaidLines, "string", std::move(lines));
        m_builder.setInfo(std::move(info));
        return ReadMap{m_builder.take(), m_losses.take()};
    }

private:
    /// An edge may end at a subgraph; a map needs a concept there.
    void nameGroupsThatAreEnds()
    {
        std::unordered_map<std::string, int> groups;
        for (std::size_t i = 0; i < m_chart.groups.size(); ++i)
            groups.try_emplace(m_chart.groups[i].id, static_cast<int>(i));
        for (ChartNode& node : m_chart.nodes)
            if (const auto group = groups.find(node.id); group != groups.end() && !node.hasLabel) {
                m_losses.note("An arrow that ends at a subgraph ends at a concept of that name inside of it.",
                              node.line, node.id);
                node.label = m_chart.groups[static_cast<std::size_t>(group->second)].label;
                node.group = group->second;
            }
    }

    Result<void> readNode(const ChartNode& node)
    {
        Concept subject;
        subject.key = node.id;
        subject.label = node.label;
        subject.link = node.link;
        subject.look = lookOf(node);
        subject.look.outline = outlineOf(node.shape);
        if (!node.classes.empty())
            subject.style = node.classes.front();
        if (!node.shape.empty() && node.shape != mermaidShapeFor(subject.look.outline).open)
            keep(subject.attributes, kMermaidShape, "string", node.shape);
        const Result<ConceptId> id = m_builder.add(std::move(subject), node.line);
        if (!id)
            return tl::unexpected(id.error());
        m_ids.push_back(*id);
        return {};
    }

    Look lookOf(const ChartNode& node) const
    {
        std::string style;
        const auto add = [&](const std::string& more) {
            (style += style.empty() ? "" : ",") += more;
        };
        if (const auto usual = m_styles.find("default"); usual != m_styles.end())
            add(usual->second);
        for (const std::string& name : node.classes)
            if (const auto known = m_styles.find(name); known != m_styles.end())
                add(known->second);
        add(node.style);
        return mermaidLook(style);
    }

    Result<void> readEdge(const ChartEdge& edge)
    {
        const ArrowEnds ends{edge.atSource, edge.atTarget};
        Relation relation;
        relation.from = m_ids[ends.pointBack() ? edge.to : edge.from];
        relation.to = m_ids[ends.pointBack() ? edge.from : edge.to];
        relation.phrase = edge.label;
        relation.type = m_builder.plainType(ends.style());
        if (edge.link != "-->" && edge.link != "---" && edge.link != "<-->")
            keep(relation.attributes, kMermaidLink, "string", edge.link);
        return m_builder.add(std::move(relation), edge.line).map([](RelationId) {});
    }

    Result<void> readGroups()
    {
        std::vector<Frame> frames(m_chart.groups.size());
        for (std::size_t i = 0; i < frames.size(); ++i)
            frames[i].label = m_chart.groups[i].label;
        for (std::size_t i = 0; i < m_chart.nodes.size(); ++i)
            for (int group = m_chart.nodes[i].group; group >= 0;
                 group = m_chart.groups[static_cast<std::size_t>(group)].parent) {
                frames[static_cast<std::size_t>(group)].members.push_back(m_ids[i]);
                if (auto done = m_builder.spend(sizeof(ConceptId), 0); !done)
                    return done;
            }
        for (Frame& frame : frames) {
            if (frame.members.empty())
                m_losses.note("A subgraph without nodes was left out.", 0, frame.label);
            else
                m_builder.frame(std::move(frame));
        }
        return {};
    }

    Chart m_chart;
    LossList& m_losses;
    MapBuilder m_builder;
    std::unordered_map<std::string, std::string> m_styles;
    std::vector<ConceptId> m_ids;  // by node
};

}  // namespace

Result<ReadMap> readMermaidFlowchart(const MermaidText& text, std::size_t bytes, const ReadLimits& limits,
                                     LossList& losses)
{
    Result<Chart> chart = chartFrom(text, limits, losses);
    if (!chart)
        return tl::unexpected(chart.error());
    return FlowchartReader(std::move(*chart), bytes, limits, losses).run(text.title);
}

}  // namespace conspectus
