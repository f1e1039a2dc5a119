#include "core/formats/gexf/gexf_index.h"

#include "core/formats/gexf/gexf.h"
#include "core/formats/xml/xml_file.h"
#include "core/formats/xml/xml_text.h"

namespace conspectus {

namespace {

using Event = XmlScanner::Event;

class Indexer {
public:
    Indexer(std::string_view text, LossList& losses) : m_scanner(text), m_losses(losses) { }

    GexfIndex run()
    {
        while (true) {
            const Event event = m_scanner.next();
            if (event == Event::Done)
                break;
            if (event == Event::Start)
                start();
            else if (event == Event::End)
                end();
        }
        addDeclarations();
        return std::move(m_index);
    }

private:
    void start()
    {
        const std::string_view name = m_scanner.name();
        if (name == "attributes" && (isIn("graph") || isIn("gexf"))) {
            const std::size_t start = m_scanner.start();
            m_index.declarations.take(m_scanner);
            m_declarations += m_scanner.slice(start);
        } else if (name == "meta" && isIn("gexf")) {
            takeMeta();
        } else if (name == "graph" && isIn("gexf")) {
            takeGraph();
            m_open.emplace_back("graph", 0);
        } else if (name == "node" && isIn("nodes")) {
            m_index.nodes.push_back({m_scanner.start(), m_scanner.line(), m_parents.empty() ? 0 : m_parents.back()});
            m_parents.push_back(static_cast<std::uint32_t>(m_index.nodes.size()));
            m_open.emplace_back("node", 0);
        } else if (name == "edge" && isIn("edges")) {
            m_index.edges.push_back({m_scanner.start(), m_scanner.line(), 0});
            m_scanner.skipElement();
        } else if ((name == "nodes" || name == "edges") && (isIn("graph") || isIn("node"))) {
            m_open.emplace_back(name, isIn("node") ? m_scanner.start() + 1 : 0);
        } else if (name == "gexf" && m_open.empty()) {
            m_open.emplace_back("gexf", 0);
        } else {
            if (isIn("graph") || isIn("gexf"))
                m_losses.note("An element that has no place in a map was left out.", m_scanner.line(), name);
            m_scanner.skipElement();
        }
    }

    void end()
    {
        if (m_open.empty())
            return;
        const auto [name, start] = m_open.back();
        if (name == "node")
            m_parents.pop_back();
        else if (start > 0)
            m_index.inner[start - 1] = m_scanner.position();
        m_open.pop_back();
    }

    bool isIn(std::string_view name) const { return !m_open.empty() && m_open.back().first == name; }

    void keep(std::string name, std::string value)
    {
        m_index.info.attributes.push_back({std::move(name), "string", std::move(value)});
    }

    void takeMeta()
    {
        if (const std::string date = m_scanner.attribute("lastmodifieddate"); !date.empty())
            keep("gexf:lastmodifieddate", date);
        for (Event event = m_scanner.next(); event != Event::End && event != Event::Done; event = m_scanner.next()) {
            if (event != Event::Start)
                continue;
            const std::string name(m_scanner.name());
            const std::string text = m_scanner.takeText();
            if (name == "title")
                m_index.info.title = text;
            else if (name == "description")
                m_index.info.description = text;
            else if (!text.empty())
                keep(std::string(kGexfPrefix) + name, text);
        }
    }

    void takeGraph()
    {
        if (std::exchange(m_index.hasGraph, true))
            m_losses.note("The file has several graphs; they are shown together.", m_scanner.line());
        for (const XmlScanner::Attribute& each : m_scanner.attributes()) {
            const std::string value = withXmlReferencesResolved(each.raw, true);
            if (each.name == "defaultedgetype")
                takeEdgeType(value);
            else if (each.name == "name" && m_index.info.title.empty())
                m_index.info.title = value;
            else if (each.name != "mode" || value != "static")
                keep(std::string(kGexfGraphPrefix) + std::string(each.name), value);
        }
    }

    void takeEdgeType(const std::string& value)
    {
        m_index.isDirected = value == "directed";
        if (value != "directed" && value != "undirected")
            m_losses.note("A kind of edges that GEXF does not have was read as undirected.", m_scanner.line(), value);
    }

    void addDeclarations()
    {
        if (m_index.declarations.areUsual())
            return;
        if (std::string xml = xmlFragment(m_declarations); !xml.empty())
            m_index.info.attributes.push_back({std::string(kGexfDeclarations), "xml", std::move(xml)});
    }

    XmlScanner m_scanner;
    LossList& m_losses;
    GexfIndex m_index;
    std::vector<std::pair<std::string_view, std::size_t>> m_open;  // names; of lists inside of nodes start + 1
    std::vector<std::uint32_t> m_parents;
    std::string m_declarations;
};

}  // namespace

GexfIndex indexGexf(std::string_view text, LossList& losses) { return Indexer(text, losses).run(); }

std::string xmlFragment(std::string_view elements)
{
    LossList unimportant;
    const auto file = XmlFile::open("<data>" + std::string(elements) + "</data>", ReadLimits(), unimportant);
    return file && !elements.empty() ? fragmentIn(file->root()) : std::string();
}

}  // namespace conspectus
