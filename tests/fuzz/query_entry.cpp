#include "core/query/query_language.h"
#include "core/view/filter.h"
#include "tests/fuzz/entries.h"
#include "tests/support/random_map.h"
#include "tests/support/sketch.h"

#include <algorithm>

namespace conspectus::fuzz {

namespace {

constexpr std::size_t kLongest = 2'000;  // bytes of a line that a person types or pastes

void checkAnswer(const QueryAnswer& found, const ConceptMap& map)
{
    const auto isThere = [&](auto id) {
        return map.find(id) != nullptr;
    };
    demand(std::ranges::is_sorted(found.concepts) && std::ranges::all_of(found.concepts, isThere), "odd concepts");
    demand(std::ranges::is_sorted(found.relations) && std::ranges::all_of(found.relations, isThere), "odd relations");
    demand(std::ranges::includes(found.involved, found.concepts), "a concept that was found is not involved");
}

void ask(const Query& query, std::string_view text, const ConceptMap& map)
{
    const Result<QueryAnswer> found = answer(query, map, Taxonomy(map));
    demand(found || !found.error().message.empty(), "a refusal without a sentence");
    if (found)
        checkAnswer(*found, map);
    ViewSpec view;
    view.filter = text;
    demand(applyFilter(map, view).has_value() == found.has_value(), "a view understands the query otherwise");
}

}  // namespace

void queryEntry(std::string_view text)
{
    static const ConceptMap sketch = test::mapFrom("heat->energy energy->work work->heat energy->power power->power");
    static const ConceptMap random = test::randomMap(7, {.concepts = 12, .relations = 20, .views = 1});
    if (text.size() > kLongest)
        return;
    static_cast<void>(isQuery(text));
    const Result<Query> query = parseQuery(text);
    if (!query)
        return demand(!query.error().message.empty(), "a refusal without a sentence");
    ask(*query, text, sketch);
    ask(*query, text, random);
}

}  // namespace conspectus::fuzz
