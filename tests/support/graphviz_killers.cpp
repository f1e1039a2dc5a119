#include "tests/support/graphviz_killers.h"

#include "tests/support/random_map.h"

#include <utility>

namespace conspectus::test {

namespace {

std::string name(std::size_t number) { return "n" + std::to_string(number); }

std::string dotOf(const std::string& body) { return "digraph {\n" + body + "}\n"; }

/// One attribute, or one text, is enough: numbers out of range, programs of the xdot language, endless iterations.
std::vector<GraphvizKiller> byOneValue()
{
    const std::string diamond = "a -> b; a -> c; b -> d; c -> d;\n";
    const auto withNode = [&](const std::string& attribute) {
        return dotOf("a [" + attribute + "];\n" + diamond);
    };
    const auto withGraph = [&](const std::string& attribute) {
        return dotOf(attribute + ";\n" + diamond);
    };
    std::string lines;
    for (int i = 0; i < 33'000; ++i)
        lines += "\\n";
    std::string tables = "x";
    for (int i = 0; i < 2'000; ++i)
        tables = "<TABLE><TR><TD>" + tables + "</TD></TR></TABLE>";
    return {
        {"minlen", dotOf("a -> b [minlen=2000000000];\n")},
        {"weight", dotOf("edge [weight=2147483647];\n" + diamond)},
        {"peripheries", withNode("peripheries=1000000000")},
        {"sides", withNode("shape=polygon, sides=2147483647")},
        {"background-polygon", withGraph("_background=\"c 7 -#ff0000 P 2000000000 1 1\"")},
        {"background-gradient", withGraph("_background=\"C 20 -[0 0 1 1 999999999 0 \"")},
        {"packmode", withGraph("packmode=\"array_u2147483647\"")},
        {"resolution", withGraph("dpi=1000000; size=\"100000,100000!\"")},
        {"iterations", withGraph("maxiter=2000000000; epsilon=0")},
        {"far-away", withGraph("splines=ortho; a [pos=\"1e30,1!\"]")},
        {"other-engine", withGraph("layout=zzz")},
        {"spanning-cells", withNode("label=<<TABLE><TR><TD COLSPAN=\"10000\" ROWSPAN=\"10000\">x</TD></TR></TABLE>>")},
        {"tables-in-tables", withNode("label=<" + tables + ">")},
        {"many-lines", withNode("label=\"" + lines + "\"")},
        {"long-text", withNode("label=\"" + std::string(20'000, 'x') + "\"")},
        {"stray-bytes", withNode("label=\"\xff\xfe &#xD800;\"")},
    };
}

/// What a drawing of some twenty nodes is asked for at once; these are what Graphviz cannot do together.
struct Demands {
    bool clusters = false;
    bool labels = false;  // on edges, at their heads and tails too
    bool ports = false;
    bool sameRanks = false;
    bool weights = false;  // and some edges without a say in the ranks
    const char* settings = "";  // of the graph
};

class Tangle {
public:
    Tangle(std::uint64_t seed, std::size_t nodes, const Demands& demands)
        : m_random(seed), m_nodes(nodes), m_demands(demands)
    {
    }

    std::string dot()
    {
        std::string text = m_demands.settings;
        for (std::size_t i = 0; i < m_nodes; ++i)
            text += name(i) + " [width=" + std::to_string(1 + m_random.below(4)) + ", height=0.5];\n";
        if (m_demands.clusters)
            text += group("subgraph cluster_a {", 0) + group("subgraph cluster_b {", 1);
        if (m_demands.sameRanks)
            text += group("{ rank=same;", 0) + group("{ rank=min;", 1) + group("{ rank=max;", 2);
        for (std::size_t i = 0; i < 2 * m_nodes; ++i)
            text += edge();
        return dotOf(text);
    }

private:
    std::string anyNode() { return name(m_random.below(static_cast<std::uint32_t>(m_nodes))); }

    /// Every third node, from `first` on.
    std::string group(const std::string& head, std::size_t first) const
    {
        std::string text = head;
        for (std::size_t i = first; i < m_nodes; i += 3)
            text += " " + name(i) + ";";
        return text + " }\n";
    }

    std::string port()
    {
        static constexpr std::array<const char*, 5> kPorts{":n", ":e", ":sw", ":c", ":_"};
        return m_demands.ports && m_random.chance(50) ? m_random.oneOf(kPorts) : "";
    }

    std::string edge()
    {
        std::string attributes = "[";
        if (m_demands.labels && m_random.chance(60))
            attributes += "label=\"leads to\" ";
        if (m_demands.labels && m_random.chance(30))
            attributes += "headlabel=\"1\" taillabel=\"n\" ";
        if (m_demands.clusters && m_random.chance(30))
            attributes += "lhead=cluster_a ltail=cluster_b ";
        if (m_demands.weights)
            attributes +=
                "weight=" + std::to_string(m_random.below(1'000)) + (m_random.chance(30) ? " constraint=false " : " ");
        std::string from = anyNode(), to = anyNode();
        from += port();
        to += port();
        return from + " -> " + to + " " + attributes + "];\n";
    }

    Random m_random;
    std::size_t m_nodes;
    Demands m_demands;
};

std::vector<GraphvizKiller> byDemands()
{
    const std::pair<const char*, Demands> kKinds[] = {
        {"clusters-and-labels", {.clusters = true, .labels = true, .settings = "compound=true;\n"}},
        {"clusters-concentrated", {.clusters = true, .settings = "concentrate=true;\n"}},
        {"clusters-ranks-newrank",
         {.clusters = true, .labels = true, .sameRanks = true, .settings = "newrank=true;\n"}},
        {"labels-and-ranks", {.labels = true, .sameRanks = true}},
        {"labels-ports-and-ranks", {.labels = true, .ports = true, .sameRanks = true}},
        {"labels-concentrated", {.labels = true, .settings = "concentrate=true;\n"}},
        {"labels-and-weights", {.labels = true, .weights = true, .settings = "newrank=true;\n"}},
        {"orthogonal", {.labels = true, .settings = "splines=ortho;\nnode [fixedsize=true];\n"}},
        {"orthogonal-clusters", {.clusters = true, .settings = "splines=ortho;\n"}},
    };
    std::vector<GraphvizKiller> all;
    for (const auto& [kind, demands] : kKinds)
        for (std::uint64_t seed = 1; seed <= 4; ++seed)
            all.push_back({kind + ("-" + std::to_string(seed)), Tangle(seed, 12 + 5 * seed, demands).dot()});
    return all;
}

std::string path(std::size_t nodes)
{
    std::string text;
    for (std::size_t i = 1; i < nodes; ++i)
        text += name(i - 1) + " -> " + name(i) + ";\n";
    return dotOf(text);
}

std::string complete(std::size_t nodes)
{
    std::string text;
    for (std::size_t to = 1; to < nodes; ++to)
        for (std::size_t from = 0; from < to; ++from)
            text += name(from) + " -> " + name(to) + ";\n";
    return dotOf(text);
}

std::string tree(std::size_t nodes)
{
    Random random(5);
    std::string text;
    for (std::size_t i = 1; i < nodes; ++i)
        text += name(random.below(static_cast<std::uint32_t>(i))) + " -> " + name(i) + ";\n";
    return dotOf(text);
}

std::string byChance(std::size_t nodes, std::size_t edges, const std::string& settings = "")
{
    Random random(6);
    const auto any = [&] {
        return name(random.below(static_cast<std::uint32_t>(nodes)));
    };
    std::string text = settings;
    for (std::size_t i = 0; i < edges; ++i) {
        const std::string from = any();
        text += from + " -> " + any() + ";\n";
    }
    return dotOf(text);
}

std::vector<GraphvizKiller> bySize()
{
    return {
        {"path", path(20'000), true},
        {"complete", complete(60), true},
        {"tree", tree(5'000), true},
        {"by-chance", byChance(500, 2'000), true},
        {"by-chance-orthogonal", byChance(300, 600, "splines=ortho;\n"), true},
    };
}

}  // namespace

std::vector<GraphvizKiller> graphvizKillers()
{
    std::vector<GraphvizKiller> all;
    for (const auto& kind : {byOneValue(), byDemands(), bySize()})
        all.insert(all.end(), kind.begin(), kind.end());
    return all;
}

}  // namespace conspectus::test
