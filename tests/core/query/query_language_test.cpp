#include "core/query/query_language.h"

#include "core/query/neighbourhood.h"
#include "core/query/query_tree.h"
#include "tests/support/random_graph.h"

#include <gmock/gmock.h>

#include <set>

using namespace conspectus;
using namespace conspectus::test;
using testing::HasSubstr;
using testing::StartsWith;

namespace {

constexpr int kGraphs = 4'000;

std::string found(const ConceptMap& map, std::string_view text)
{
    const Result<Query> query = parseQuery(text);
    if (!query)
        return "error: " + query.error().message;
    const Result<QueryAnswer> result = answer(*query, map, Taxonomy(map));
    return result ? keysOf(map, result->concepts) : "error: " + result.error().message;
}

std::string errorOf(std::string_view text)
{
    const Result<Query> query = parseQuery(text);
    return query ? "none" : query.error().message;
}

/// A query as text and, beside it, whether a concept answers it, by definition.
struct Asked {
    std::string text;
    std::set<ConceptId> expected;
};

/// Makes random queries and answers them the slow way.
class Asker {
public:
    Asker(Random& random, const ConceptMap& map) : m_random(random), m_map(map), m_taxonomy(map), m_all(map.concepts())
    {
    }

    Asked expression(int depth)
    {
        if (depth == 0 || m_random.chance(30))
            return m_random.chance(50) ? field() : pattern();
        Asked a = expression(depth - 1), result;
        switch (m_random.below(3)) {
        case 0:
            result.text = "not (" + a.text + ")";
            result.expected = where([&](ConceptId id) { return !a.expected.contains(id); });
            return result;
        case 1: {
            const Asked b = expression(depth - 1);
            result.text = "(" + a.text + (m_random.chance(50) ? ") and (" : ") (") + b.text + ")";
            result.expected = where([&](ConceptId id) { return a.expected.contains(id) && b.expected.contains(id); });
            return result;
        }
        default: {
            const Asked b = expression(depth - 1);
            result.text = "(" + a.text + ") or (" + b.text + ")";
            result.expected = where([&](ConceptId id) { return a.expected.contains(id) || b.expected.contains(id); });
            return result;
        }
        }
    }

private:
    template <class Holds> std::set<ConceptId> where(Holds holds) const
    {
        std::set<ConceptId> result;
        std::ranges::copy_if(m_all, std::inserter(result, result.end()), holds);
        return result;
    }

    const std::string& key(ConceptId id) const { return m_map.find(id)->key; }

    Asked field()
    {
        const ConceptId some = m_random.oneOf(m_all);
        const std::string number = std::to_string(m_random.below(4));
        const auto value = static_cast<std::size_t>(number[0] - '0');
        switch (m_random.below(9)) {
        case 0:
            return {"tag:red", where([&](ConceptId id) { return hasTag(m_map.find(id)->tags, "red"); })};
        case 1:
            return {"is:root", where([&](ConceptId id) { return std::ranges::count(m_taxonomy.roots(), id) > 0; })};
        case 2:
            return {"is:leaf", where([&](ConceptId id) { return m_taxonomy.narrower(id).empty(); })};
        case 3:
            return {"degree>=" + number, where([&](ConceptId id) { return m_map.degree(id) >= value; })};
        case 4:
            return {"out<" + number, where([&](ConceptId id) { return m_map.relationsFrom(id).size() < value; })};
        case 5: {
            const std::vector<ConceptId> below = allNarrower(m_taxonomy, some);
            return {"under:" + key(some), {below.begin(), below.end()}};
        }
        case 6:
            return {"id:" + key(some), {some}};
        case 7:
            return {"has:tags", where([&](ConceptId id) { return !m_map.find(id)->tags.empty(); })};
        default:
            return {"is:orphan", where([&](ConceptId id) { return m_map.relationsOf(id).empty(); })};
        }
    }

    /// What one relation leads to from `from`.
    std::set<ConceptId> step(const std::set<ConceptId>& from, const std::string& type, int direction) const
    {
        std::set<ConceptId> to;
        for (RelationId id : m_map.relations()) {
            const Relation& relation = *m_map.find(id);
            if (!type.empty() && m_map.find(relation.type)->key != type)
                continue;
            if (direction >= 0 && from.contains(relation.from))
                to.insert(relation.to);
            if (direction <= 0 && from.contains(relation.to))
                to.insert(relation.from);
        }
        return to;
    }

    /// One or two edges; every combination of concepts is tried, every number of steps up to more than there can be.
    Asked pattern()
    {
        struct Term {
            std::string text;
            std::set<ConceptId> members;
            bool isAsked;
        };
        const auto term = [&]() -> Term {
            if (m_random.chance(50))
                return {"?", {m_all.begin(), m_all.end()}, true};
            const ConceptId id = m_random.oneOf(m_all);
            return {"\"" + key(id) + "\"", {id}, false};
        };
        std::vector<Term> terms{term()};
        std::string text = terms[0].text;
        struct Edge {
            std::string type;
            int direction, least, most;
        };
        std::vector<Edge> edges;
        for (std::uint32_t count = 1 + m_random.below(2); count > 0; --count) {
            Edge edge{"", static_cast<int>(m_random.below(3)) - 1, 1, 1};
            if (m_random.chance(50))
                edge.type = m_map.find(m_random.oneOf(m_map.relationTypes()))->key;
            std::string steps;
            switch (m_random.below(4)) {
            case 0:
                edge.least = static_cast<int>(m_random.below(3));
                edge.most = edge.least + static_cast<int>(m_random.below(3));
                steps = "*" + std::to_string(edge.least) + ".." + std::to_string(edge.most);
                break;
            case 1:
                edge.most = 40;
                steps = "*";
                break;
            case 2:
                edge.least = edge.most = 2;
                steps = "*2";
                break;
            default:
                break;
            }
            const std::string inside = "[" + edge.type + steps + "]";
            text += edge.direction < 0 ? " <-" + inside + "- "
                : edge.direction > 0   ? " -" + inside + "-> "
                                       : " -" + inside + "- ";
            edges.push_back(edge);
            terms.push_back(term());
            text += terms.back().text;
        }

        const auto leads = [&](ConceptId from, ConceptId to, const Edge& edge) {
            std::set<ConceptId> here{from};
            for (int steps = 0; steps <= edge.most; ++steps) {
                if (steps >= edge.least && here.contains(to))
                    return true;
                here = step(here, edge.type, edge.direction);
            }
            return false;
        };
        const bool isAnyAsked = std::ranges::any_of(terms, &Term::isAsked);
        std::set<ConceptId> answers;
        std::vector<ConceptId> row(terms.size());
        const std::function<void(std::size_t)> fill = [&](std::size_t at) {
            if (at == terms.size()) {
                for (std::size_t i = 0; i < row.size(); ++i)
                    if (!isAnyAsked || terms[i].isAsked)
                        answers.insert(row[i]);
                return;
            }
            for (ConceptId id : terms[at].members)
                if (at == 0 || leads(row[at - 1], id, edges[at - 1])) {
                    row[at] = id;
                    fill(at + 1);
                }
        };
        fill(0);
        return {text, answers};
    }

    Random& m_random;
    const ConceptMap& m_map;
    Taxonomy m_taxonomy;
    std::vector<ConceptId> m_all;
};

}  // namespace

TEST(QueryLanguage, AnswersLikeItsDefinition)
{
    for (unsigned seed = 1; seed <= kGraphs; ++seed) {
        Random random(seed);
        const ConceptMap map = randomGraph(random);
        if (map.conceptCount() == 0)
            continue;
        const Asked asked = Asker(random, map).expression(static_cast<int>(random.below(3)));
        const std::vector<ConceptId> expected(asked.expected.begin(), asked.expected.end());
        EXPECT_EQ(found(map, asked.text), keysOf(map, expected)) << seed << ": " << asked.text;
    }
}

TEST(QueryLanguage, FollowsRelationsByName)
{
    const ConceptMap map = mapFrom("soft->culture soft->values culture->film film~hard power<-hard");
    EXPECT_EQ(found(map, "\"soft\" -[includes*1..3]-> ?"), "culture values film");
    EXPECT_EQ(found(map, "\"soft\" -[includes]-> ?"), "culture values");
    EXPECT_EQ(found(map, "? -[touches]- \"hard\""), "film");
    EXPECT_EQ(found(map, "\"film\" <-[includes*]- ?"), "soft culture");
    EXPECT_EQ(found(map, "\"soft\" -[includes]-> ? -[includes]-> \"film\""), "culture");
    EXPECT_EQ(found(map, "soft --> ?"), "culture values");
    EXPECT_EQ(found(map, "type:touches"), "film hard");
    EXPECT_EQ(found(map, "soft -[touches | includes]-> ?"), "culture values");
}

TEST(QueryLanguage, TellsWhatMakesTheAnswer)
{
    const ConceptMap map = mapFrom("soft->culture culture->film film->cinema hard->steel");
    const auto result = answer(*parseQuery("\"soft\" -[includes*]-> \"film\""), map, Taxonomy(map));
    ASSERT_TRUE(result);
    EXPECT_EQ(keysOf(map, result->concepts), "soft film");
    EXPECT_EQ(keysOf(map, result->involved), "soft culture film");
    EXPECT_EQ(result->relations.size(), 2u);
}

TEST(QueryLanguage, KnowsTextsAndNumbers)
{
    ConceptMap map = mapFrom("soft->culture culture->film");
    Concept film = *map.find(named(map, "film"));
    film.definition = "Moving pictures.";
    film.source = "§4.2, Table 1";
    applied(map, SetConcept{film});
    EXPECT_EQ(found(map, "has:definition"), "film");
    EXPECT_EQ(found(map, "not has:definition"), "soft culture");
    EXPECT_EQ(found(map, "source:\"§4.2\""), "film");
    EXPECT_EQ(found(map, "source:4"), "film");
    EXPECT_EQ(found(map, "source:.2"), "film");
    EXPECT_EQ(found(map, "\"moving pict\""), "film");
    EXPECT_EQ(found(map, "definition:ictures"), "");
    EXPECT_EQ(found(map, "level:0"), "soft");
    EXPECT_EQ(found(map, "level:1.."), "culture film");
    EXPECT_EQ(found(map, "level>1 or degree = 1"), "soft film");
    EXPECT_EQ(found(map, "cul or film and not film"), "culture");
    EXPECT_EQ(found(map, "id:film"), "film");
}

TEST(QueryLanguage, SaysWhatIsWrongAndWhere)
{
    EXPECT_THAT(errorOf(""), HasSubstr("empty"));
    EXPECT_THAT(errorOf("\"soft"), HasSubstr("column 1"));
    EXPECT_THAT(errorOf("soft and"), HasSubstr("missing"));
    EXPECT_THAT(errorOf("(soft"), HasSubstr("bracket"));
    EXPECT_THAT(errorOf("soft )"), HasSubstr("')'"));
    EXPECT_THAT(errorOf("colour:red"), HasSubstr("tag, type"));
    EXPECT_THAT(errorOf("level:deep"), HasSubstr("not a number"));
    EXPECT_THAT(errorOf("soft -[a*3..1]-> ?"), HasSubstr("ends before"));
    EXPECT_THAT(errorOf("soft -[a*99999]-> ?"), HasSubstr("50"));
    std::string chain = "a";
    for (int i = 0; i < 200; ++i)
        chain += " --> ?";
    EXPECT_THAT(errorOf(chain), HasSubstr("100 terms"));
    EXPECT_THAT(errorOf("soft <-[a]-> ?"), HasSubstr("both ends"));
    EXPECT_THAT(errorOf("soft -[a ?"), HasSubstr("missing"));
    EXPECT_THAT(errorOf(std::string(1'000, '(')), HasSubstr("deep"));
    std::string nots;
    for (int i = 0; i < 1'000; ++i)
        nots += "not ";
    EXPECT_THAT(errorOf(nots + "a"), HasSubstr("not"));
    const ConceptMap map = mapFrom("soft->culture");
    EXPECT_THAT(found(map, "\"nothing\" --> ?"), StartsWith("error: No concept is called 'nothing'"));
    EXPECT_THAT(found(map, "type:eats"), HasSubstr("includes"));
    EXPECT_THAT(found(map, "has:wings"), StartsWith("error:"));
}

TEST(QueryLanguage, IsToldFromWords)
{
    EXPECT_TRUE(isQuery("tag:indicator and not has:definition"));
    EXPECT_TRUE(isQuery("\"soft power\" --> ?"));
    EXPECT_TRUE(isQuery("level>2"));
    EXPECT_FALSE(isQuery("soft power"));
    EXPECT_FALSE(isQuery("what is culture?"));
    EXPECT_FALSE(isQuery("cost-benefit (analysis)"));
    EXPECT_FALSE(isQuery("https://example.org"));
    EXPECT_FALSE(isQuery(""));
}

TEST(QueryLanguage, TakesAnyBytes)
{
    for (unsigned seed = 1; seed <= 5'000; ++seed) {
        Random random(seed);
        static constexpr std::string_view kBits[] = {"(",    ")",     "?",    "-[",    "]->",  "<-[", "]-", "--",
                                                     "*",    "..",    "|",    "tag",   ":",    ">",   "3",  "\"",
                                                     "soft", " and ", " or ", " not ", "\xff", "文"};
        std::string text;
        for (std::uint32_t count = random.below(12); count > 0; --count)
            text += kBits[random.below(std::size(kBits))];
        const ConceptMap map = mapFrom("soft->culture");
        if (const Result<Query> query = parseQuery(text))
            (void)answer(*query, map, Taxonomy(map));
        (void)isQuery(text);
    }
}
