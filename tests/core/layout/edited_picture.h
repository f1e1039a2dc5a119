// edited_picture.h: a made-up map that is edited at random, and its picture, carried on after each edit.
#pragma once
#include "core/layout/live/live.h"
#include "tests/core/layout/requests.h"
#include "tests/core/layout/standing_of.h"

namespace conspectus {

/// Concepts with labels of any length; up to five relations a pair, loops, opposite ones; phrases of 20 to 120 px.
class EditedPicture {
public:
    EditedPicture(unsigned seed, int concepts, std::string engine = "tree") : m_random(seed)
    {
        m_request.engine = std::move(engine);
        for (int i = 0; i < concepts; ++i)
            addConcept(i == 0 || upTo(9) == 0 ? -1 : upTo(i - 1));
        for (int i = 0; i < concepts / 2; ++i)
            relate();
        m_layout = *arrange(shown(), griddedAnswers);
        remember();
    }

    const LayoutRequest& request() const { return m_request; }
    const Layout& layout() const { return m_layout; }

    /// What it was, in words.
    std::string edit()
    {
        const std::vector<int> nodes = m_nodes, edges = m_edges;
        const LayoutRequest before = m_request;
        const std::string what = change();
        m_request = shown();
        m_layout = arrangeLive(m_request, standing(before, nodes, edges));
        remember();
        return what;
    }

private:
    struct Thing {
        Size size;
        int parent = -1;
        std::optional<Point> pin;
        bool isFolded = false;
        bool isGone = false;
        std::optional<Rect> box;  // where it was shown last
    };
    struct Tie {
        LayoutEdge edge;  // ends are things
        StandingLine line;  // where it was drawn last
    };

    std::mt19937 m_random;
    std::vector<Thing> m_things;
    std::vector<Tie> m_ties;
    std::vector<int> m_nodes, m_edges;  // things and ties of the request
    LayoutRequest m_request;
    Layout m_layout;

    int upTo(int most) { return static_cast<int>(m_random() % static_cast<unsigned>(most + 1)); }
    Size anySize() { return {30.0 + upTo(170), 24.0 + 18 * upTo(2)}; }
    int anyShown() { return m_nodes.empty() ? -1 : m_nodes[index(upTo(static_cast<int>(m_nodes.size()) - 1))]; }

    /// Relations of one kind read alike; those of kind 0 have no phrase.
    void setKind(LayoutEdge& edge)
    {
        edge.kind = upTo(8);
        edge.phrase = edge.kind == 0 ? Size{} : Size{20.0 + 100.0 * (edge.kind * 5 % 8) / 7, 18};
    }

    void tie(int from, int to, bool isHierarchical)
    {
        LayoutEdge edge{from, to, isHierarchical, 0, {}, 1};
        setKind(edge);
        m_ties.push_back({edge, {}});
    }

    void addConcept(int parent)
    {
        m_things.push_back({anySize(), parent, {}, false, false, {}});
        m_nodes.push_back(static_cast<int>(m_things.size()) - 1);
        if (parent >= 0)
            tie(parent, m_nodes.back(), true);
    }

    bool areTied(int a, int b, int most) const
    {
        return std::ranges::count_if(m_ties, [&](const Tie& each) {
                   return std::minmax(each.edge.from, each.edge.to) == std::minmax(a, b);
               }) >= most;
    }

    /// Anyone to anyone, often to one that it is related to, seldom to itself.
    void relate()
    {
        int from = anyShown(), to = anyShown();
        if (!m_ties.empty() && upTo(2) == 0) {
            const LayoutEdge& known = m_ties[index(upTo(static_cast<int>(m_ties.size()) - 1))].edge;
            from = known.to;
            to = known.from;
        }
        if (from == to && upTo(3) > 0)
            return;
        if (!areTied(from, to, 5))
            tie(from, to, false);
    }

    bool isShown(int thing) const
    {
        if (m_things[index(thing)].isGone)
            return false;
        for (int above = m_things[index(thing)].parent; above >= 0; above = m_things[index(above)].parent)
            if (m_things[index(above)].isFolded)
                return false;
        return true;
    }

    void removeLeaf(int thing)
    {
        if (std::ranges::any_of(m_things, [&](const Thing& each) { return each.parent == thing && !each.isGone; }))
            return;
        m_things[index(thing)].isGone = true;
        std::erase_if(m_ties, [&](const Tie& each) { return each.edge.from == thing || each.edge.to == thing; });
    }

    /// Not onto something else that is pinned.
    void drag(int thing)
    {
        const Point by{upTo(600) - 300.0, upTo(400) - 200.0};
        const Rect box = m_things[index(thing)].box->translated(by);
        for (int other : m_nodes)
            if (other != thing && m_things[index(other)].pin && m_things[index(other)].box->grown(14).intersects(box))
                return;
        m_things[index(thing)].pin = box.centre();
    }

    std::string change()
    {
        const int thing = anyShown();
        if (thing < 0) {
            addConcept(-1);
            return "a first concept";
        }
        const std::string name = std::to_string(thing);
        switch (upTo(11)) {
        case 0:
        case 1:
            addConcept(thing);
            return "a child of " + name;
        case 2:
        case 3:
            relate();
            return "a relation";
        case 4:
            m_things[index(thing)].size = anySize();
            return "rename " + name;
        case 5:
            m_things[index(thing)].size.width += 60;
            return "a longer name for " + name;
        case 6:
            removeLeaf(thing);
            return "remove " + name;
        case 7:
        case 8:
            drag(thing);
            return "drag " + name;
        case 9: {
            if (m_ties.empty())
                return "nothing";
            const int which = upTo(static_cast<int>(m_ties.size()) - 1);
            if (LayoutEdge& edge = m_ties[index(which)].edge; upTo(1) == 0)
                setKind(edge);
            else if (!edge.isHierarchical)
                m_ties.erase(m_ties.begin() + which);
            return "another phrase, or none";
        }
        default: {
            std::vector<int> folded;
            for (int i = 0; index(i) < m_things.size(); ++i)
                if (m_things[index(i)].isFolded && isShown(i))
                    folded.push_back(i);
            const int which =
                folded.empty() || upTo(2) == 0 ? thing : folded[index(upTo(static_cast<int>(folded.size()) - 1))];
            m_things[index(which)].isFolded = !m_things[index(which)].isFolded;
            return "fold or unfold " + std::to_string(which);
        }
        }
    }

    LayoutRequest shown()
    {
        LayoutRequest request;
        request.engine = m_request.engine;
        std::vector<int> nodeOf(m_things.size(), -1);
        m_nodes.clear();
        m_edges.clear();
        for (int i = 0; index(i) < m_things.size(); ++i)
            if (isShown(i)) {
                nodeOf[index(i)] = static_cast<int>(m_nodes.size());
                m_nodes.push_back(i);
            }
        for (int i : m_nodes) {
            const Thing& thing = m_things[index(i)];
            request.nodes.push_back({thing.size, thing.parent < 0 ? -1 : nodeOf[index(thing.parent)], thing.pin});
        }
        for (int i = 0; index(i) < m_ties.size(); ++i) {
            LayoutEdge edge = m_ties[index(i)].edge;
            edge.from = nodeOf[index(edge.from)];
            edge.to = nodeOf[index(edge.to)];
            if (edge.from < 0 || edge.to < 0)
                continue;
            m_edges.push_back(i);
            request.edges.push_back(edge);
        }
        return m_request = request;
    }

    /// `nodes`, `edges`: things and ties of the request before.
    Standing standing(const LayoutRequest& before, const std::vector<int>& nodes, const std::vector<int>& edges) const
    {
        const auto indicesIn = [](const std::vector<int>& known, const std::vector<int>& wanted) {
            std::vector<int> found;
            for (int each : wanted) {
                const auto place = std::ranges::find(known, each);
                found.push_back(place == known.end() ? -1 : static_cast<int>(place - known.begin()));
            }
            return found;
        };
        Standing standing = standingOf(before, m_layout, indicesIn(nodes, m_nodes), indicesIn(edges, m_edges));
        for (std::size_t i = 0; i < m_nodes.size(); ++i)
            if (!standing.shown[i])
                standing.hidden[i] = m_things[index(m_nodes[i])].box;
        for (std::size_t i = 0; i < m_edges.size(); ++i)
            standing.lines[i] = m_ties[index(m_edges[i])].line;
        return standing;
    }

    void remember()
    {
        for (std::size_t i = 0; i < m_nodes.size(); ++i)
            m_things[index(m_nodes[i])].box = Rect::around(m_layout.centres[i], m_request.nodes[i].size);
        for (std::size_t i = 0; i < m_edges.size(); ++i) {
            Tie& tie = m_ties[index(m_edges[i])];
            const PlacedEdge& placed = m_layout.edges[i];
            tie.line = {
                placed.curve,   placed.phrase,  *m_things[index(tie.edge.from)].box, *m_things[index(tie.edge.to)].box,
                isFull(placed), tie.edge.phrase};
        }
    }
};

}  // namespace conspectus
