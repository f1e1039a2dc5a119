#include "app/cli/command.h"
#include "app/cli/command_options.h"
#include "app/cli/deliver.h"
#include "app/cli/json.h"
#include "app/cli/map_view.h"
#include "app/session/file_names.h"
#include "core/query/propositions.h"
#include "core/query/query_language.h"

#include <nlohmann/json.hpp>

#include <memory>

namespace conspectus {
namespace {

struct Options {
    std::string map;
    std::string query;
    bool asJson = false;
};

std::string asJson(const ConceptMap& map, const Options& given, const QueryAnswer& found)
{
    Json concepts = Json::array(), relations = Json::array();
    for (ConceptId id : found.concepts)
        concepts.push_back({{"id", map.find(id)->key}, {"label", map.find(id)->label}});
    for (RelationId id : found.relations) {
        const Relation& relation = *map.find(id);
        relations.push_back({{"id", relation.key},
                             {"from", map.find(relation.from)->key},
                             {"phrase", phraseOf(relation, *map.find(relation.type), {})},
                             {"to", map.find(relation.to)->key}});
    }
    return printed({{"query", given.query},
                    {"count", found.concepts.size()},
                    {"concepts", std::move(concepts)},
                    {"relations", std::move(relations)}});
}

std::string asText(const ConceptMap& map, const QueryAnswer& found)
{
    std::string text;
    for (ConceptId id : found.concepts)
        text += nameOf(*map.find(id), {}) + "\n";
    return text;
}

}  // namespace

Action declareQuery(CommandOptions& options)
{
    const auto given = std::make_shared<Options>();
    options.argument("MAP", given->map, kMapHelp);
    options.argument("QUERY", given->query,
                     "what to find: 'tag:table-1 and not has:definition', '\"soft power\" -[includes*1..3]-> ?'");
    options.flag("--json", given->asJson, "concepts, and the relations that make them an answer, as JSON");
    return [given]() -> Result<void> {
        const Result<Query> query = parseQuery(given->query);
        if (!query)
            return unexpected(query.error());
        const Result<ConceptMap> map = loadMap(pathFrom(given->map));
        if (!map)
            return unexpected(map.error());
        const Result<QueryAnswer> found = answer(*query, *map, Taxonomy(*map));
        if (!found)
            return unexpected(found.error());
        return say(given->asJson ? asJson(*map, *given, *found) : asText(*map, *found));
    };
}

}  // namespace conspectus
