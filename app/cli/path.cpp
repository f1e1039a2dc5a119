#include "app/cli/command.h"
#include "app/cli/command_options.h"
#include "app/cli/deliver.h"
#include "app/cli/json.h"
#include "app/cli/map_view.h"
#include "app/session/file_names.h"
#include "core/query/names.h"
#include "core/query/paths.h"
#include "core/query/propositions.h"

#include <nlohmann/json.hpp>

#include <memory>

namespace conspectus {
namespace {

struct Options {
    std::string map, from, to;
    std::vector<std::string> types;
    std::optional<int> most;
    bool isDirected = false;
    bool asJson = false;
};

struct Related {
    ConceptId from, to;
    Paths ways;
    std::vector<ConceptId> common;
};

Result<Related> relate(const ConceptMap& map, const Options& given)
{
    const Result<ConceptId> from = findConcept(map, given.from);
    if (!from)
        return unexpected(from.error());
    const Result<ConceptId> to = findConcept(map, given.to);
    if (!to)
        return unexpected(to.error());
    Result<std::vector<RelationTypeId>> types = typesCalled(map, given.types);
    if (!types)
        return unexpected(ErrorCode::Usage, types.error().message);
    PathWish wish{*from, *to, std::move(*types)};
    wish.along = given.isDirected ? Along::Forward : Along::Both;
    wish.most = static_cast<std::size_t>(given.most.value_or(10));
    const ConceptId ends[] = {*from, *to};
    return Related{*from, *to, pathsBetween(map, wish), lowestCommonBroader(Taxonomy(map), ends)};
}

Json keysOf(const ConceptMap& map, std::span<const ConceptId> ids)
{
    Json keys = Json::array();
    for (ConceptId id : ids)
        keys.push_back(map.find(id)->key);
    return keys;
}

std::string asJson(const ConceptMap& map, const Related& related)
{
    Json paths = Json::array();
    for (const Path& path : related.ways.paths) {
        Json relations = Json::array();
        for (const auto& step : path.steps) {
            Json keys = Json::array();
            for (RelationId id : step)
                keys.push_back(map.find(id)->key);
            relations.push_back(std::move(keys));
        }
        paths.push_back({{"length", path.length()},
                         {"concepts", keysOf(map, path.concepts)},
                         {"relations", std::move(relations)},
                         {"sentences", sentencesOf(map, path, {})}});
    }
    Json length = nullptr;
    if (!related.ways.paths.empty())
        length = related.ways.paths.front().length();
    return printed({{"from", map.find(related.from)->key},
                    {"to", map.find(related.to)->key},
                    {"length", std::move(length)},
                    {"shortest", related.ways.shortest},
                    {"more", related.ways.isCut},
                    {"common", keysOf(map, related.common)},
                    {"paths", std::move(paths)}});
}

std::string asText(const ConceptMap& map, const Related& related)
{
    if (related.ways.paths.empty())
        return "Nothing relates them.\n";
    std::string text;
    for (const Path& path : related.ways.paths) {
        text += std::to_string(path.length()) + (path.length() == 1 ? " step:\n" : " steps:\n");
        for (const std::string& sentence : sentencesOf(map, path, {}))
            text += "  " + sentence + "\n";
    }
    std::string common;
    for (ConceptId id : related.common)
        common += (common.empty() ? "" : ", ") + nameOf(*map.find(id), {});
    return common.empty() ? text : text + "Both are below: " + common + "\n";
}

}  // namespace

Action declarePath(CommandOptions& options)
{
    const auto given = std::make_shared<Options>();
    options.argument("MAP", given->map, kMapHelp);
    options.argument("FROM", given->from, "a concept, by its id or label");
    options.argument("TO", given->to, "another");
    options.texts("--type", given->types, "TYPE", "go only along relations of this type; may be repeated");
    options.flag("--directed", given->isDirected, "go along relations in their own direction only");
    options.count("--most", given->most, "N", "ways to list, the shortest first (usually 10)");
    options.flag("--json", given->asJson, "as JSON");
    return [given]() -> Result<void> {
        const Result<ConceptMap> map = loadMap(pathFrom(given->map));
        if (!map)
            return unexpected(map.error());
        const Result<Related> related = relate(*map, *given);
        if (!related)
            return unexpected(related.error());
        return say(given->asJson ? asJson(*map, *related) : asText(*map, *related));
    };
}

}  // namespace conspectus
