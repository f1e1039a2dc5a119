#include "tests/bench/generated_map.h"

#include <array>
#include <random>
#include <stdexcept>

namespace conspectus::bench {
namespace {

constexpr std::array kWords{"heat",    "energy",   "work",  "entropy",    "culture",  "innovation",
                            "appeal",  "cohesion", "power", "discourse",  "identity", "system",
                            "process", "measure",  "value", "social",     "practice", "national",
                            "global",  "economic", "soft",  "technology", "market",   "brand"};
constexpr std::array kPhrases{"drives", "depends on", "is an example of", "contrasts with", "leads to", "limits"};

class Generator {
public:
    ConceptMap make(int concepts)
    {
        const RelationTypeId includes = addType("includes", Hierarchy::FromIsBroader);
        const RelationTypeId touches = addType("is related to", Hierarchy::None);
        for (int i = 0; i < concepts; ++i)
            addConcept(i);
        for (int parent = 0, next = 1; next < concepts; ++parent)
            for (int children = 3 + below(4); children > 0 && next < concepts; --children)
                relate(parent, next++, includes, {});
        for (int i = 0; i < concepts * 3 / 10; ++i)
            relate(below(concepts), below(concepts), touches, kPhrases[std::size_t(below(kPhrases.size()))]);
        return std::move(m_map);
    }

private:
    /// The engine's own numbers, which the standard fixes; distributions differ from library to library.
    int below(std::size_t end) { return static_cast<int>(m_engine() % end); }
    int below(int end) { return below(static_cast<std::size_t>(end)); }

    void apply(Change change)
    {
        if (const auto done = m_map.apply(std::move(change)); !done)
            throw std::logic_error(done.error().message);
    }

    RelationTypeId addType(const char* name, Hierarchy hierarchy)
    {
        RelationType type;
        type.id = m_map.nextRelationTypeId();
        type.key = type.name = type.phrase = name;
        type.hierarchy = hierarchy;
        type.phraseShown = hierarchy == Hierarchy::None;
        apply(AddRelationType{type});
        return type.id;
    }

    void addConcept(int number)
    {
        Concept made;
        made.id = m_map.nextConceptId();
        made.key = "n" + std::to_string(number);
        const auto length = static_cast<std::size_t>(10 + below(31));
        while (made.label.size() < length)
            made.label += (made.label.empty() ? "" : " ") + std::string(kWords[std::size_t(below(kWords.size()))]);
        m_ids.push_back(made.id);
        apply(AddConcept{std::move(made)});
    }

    void relate(int from, int to, RelationTypeId type, std::string phrase)
    {
        Relation made;
        made.id = m_map.nextRelationId();
        made.from = m_ids[static_cast<std::size_t>(from)];
        made.to = m_ids[static_cast<std::size_t>(to)];
        made.type = type;
        made.phrase = std::move(phrase);
        apply(AddRelation{std::move(made)});
    }

    std::mt19937 m_engine{1879};
    ConceptMap m_map;
    std::vector<ConceptId> m_ids;
};

}  // namespace

ConceptMap generatedMap(int concepts) { return Generator().make(concepts); }

std::string asPlainDot(const ConceptMap& map)
{
    std::string dot = "digraph map {\n";
    for (ConceptId id : map.concepts())
        dot += map.find(id)->key + " [label=\"" + map.find(id)->label + "\", shape=box];\n";
    for (RelationId id : map.relations()) {
        const Relation& relation = *map.find(id);
        dot += map.find(relation.from)->key + " -> " + map.find(relation.to)->key;
        dot += relation.phrase.empty() ? ";\n" : " [label=\"" + relation.phrase + "\"];\n";
    }
    return dot + "}\n";
}

}  // namespace conspectus::bench
