#include "app/cli/command.h"
#include "app/cli/command_options.h"
#include "app/cli/deliver.h"
#include "app/cli/json.h"
#include "app/cli/map_view.h"
#include "app/cli/suggest.h"
#include "app/session/file_names.h"
#include "core/base/numbers.h"
#include "core/model/map_info.h"
#include "core/query/insights.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <memory>

namespace conspectus {
namespace {

struct Facts {
    std::string title;
    std::string source;
    std::size_t concepts = 0;
    std::size_t relations = 0;
    std::size_t roots = 0;
    std::vector<std::string> relationTypes;
    std::vector<std::string> views;
    std::vector<std::string> figures;
    std::vector<std::string> languages;
    std::vector<std::string> warnings;
    Insights insights;
};

/// `ranked`: length of the rankings.
Facts factsOf(const ConceptMap& map, std::vector<std::string> warnings, std::size_t ranked)
{
    const Taxonomy taxonomy(map);
    Facts facts{map.info().title,
                map.info().source,
                map.conceptCount(),
                map.relationCount(),
                taxonomy.roots().size(),
                {},
                {},
                {},
                languagesOf(map),
                std::move(warnings),
                insightsOf(map, taxonomy, ranked)};
    for (RelationTypeId id : map.relationTypes()) {
        const RelationType& type = *map.find(id);
        facts.relationTypes.push_back(type.name.empty() ? type.key : type.name);
    }
    for (const NamedView& view : map.info().views)
        facts.views.push_back(view.name);
    for (const Figure& figure : map.info().figures)
        facts.figures.push_back(figure.name);
    return facts;
}

/// Ids of the file, and of a group no more than a reader can use.
Json keysOf(const ConceptMap& map, std::span<const ConceptId> ids)
{
    constexpr std::size_t kMost = 100;
    Json keys = Json::array();
    for (ConceptId id : ids.first(std::min(kMost, ids.size())))
        keys.push_back(map.find(id)->key);
    return keys;
}

Json groupsOf(const ConceptMap& map, const std::vector<std::vector<ConceptId>>& groups)
{
    Json list = Json::array();
    for (const auto& group : groups)
        list.push_back({{"size", group.size()}, {"concepts", keysOf(map, group)}});
    return list;
}

Json rankingOf(const ConceptMap& map, const std::vector<Ranked>& ranking)
{
    Json list = Json::array();
    for (const Ranked& each : ranking)
        list.push_back({{"id", map.find(each.subject)->key},
                        {"label", map.find(each.subject)->label},
                        {"value", std::round(each.value * 1e6) / 1e6}});
    return list;
}

/// What the graph says, as the window's panel shows it.
Json insightsJson(const ConceptMap& map, const Insights& insights)
{
    Json phraseless = Json::array();
    for (RelationId id : insights.phraseless)
        phraseless.push_back(map.find(id)->key);
    return {{"parts", insights.parts},
            {"levels", insights.levels},
            {"starts", keysOf(map, insights.roots)},
            {"orphans", keysOf(map, insights.orphans)},
            {"cycles", groupsOf(map, insights.cycles)},
            {"duplicate_labels", groupsOf(map, insights.duplicates)},
            {"without_phrase", std::move(phraseless)},
            {"without_definition", insights.undefined.size()},
            {"most_connected", rankingOf(map, insights.mostConnected)},
            {"most_bridging", rankingOf(map, insights.mostBridging)},
            {"bridging_is_estimated", insights.bridgingIsEstimated},
            {"most_central", rankingOf(map, insights.mostCentral)},
            {"communities", groupsOf(map, insights.communities)}};
}

std::string asJson(const ConceptMap& map, const Facts& facts)
{
    return printed({{"title", facts.title},
                    {"source", facts.source},
                    {"concepts", facts.concepts},
                    {"relations", facts.relations},
                    {"roots", facts.roots},
                    {"relation_types", facts.relationTypes},
                    {"views", facts.views},
                    {"figures", facts.figures},
                    {"languages", facts.languages},
                    {"warnings", facts.warnings},
                    {"graph", insightsJson(map, facts.insights)}});
}

std::string asText(const Facts& facts)
{
    std::string text;
    const auto line = [&](const char* name, const std::string& value) {
        if (!value.empty())
            text += name + value + "\n";
    };
    line("Title:          ", facts.title);
    line("Source:         ", facts.source);
    line("Concepts:       ", grouped(facts.concepts));
    line("Relations:      ", grouped(facts.relations));
    line("Starts at:      ", grouped(facts.roots) + (facts.roots == 1 ? " concept" : " concepts"));
    const Insights& insights = facts.insights;
    line("Levels:         ", grouped(insights.levels.size()));
    line("Parts:          ", grouped(insights.parts));
    line("Orphans:        ", insights.orphans.empty() ? "" : grouped(insights.orphans.size()));
    line("Cycles:         ", insights.cycles.empty() ? "" : grouped(insights.cycles.size()));
    line("Relation types: ", listed(facts.relationTypes));
    line("Views:          ", listed(facts.views));
    line("Figures:        ", listed(facts.figures));
    line("Languages:      ", listed(facts.languages));
    for (const std::string& warning : facts.warnings)
        line("Warning:        ", warning);
    return text;
}

}  // namespace

Action declareInfo(CommandOptions& options)
{
    struct Options {
        std::string map;
        bool asJson = false;
    };
    const auto given = std::make_shared<Options>();
    options.argument("MAP", given->map, kMapHelp);
    options.flag("--json", given->asJson, "as JSON");
    return [given]() -> Result<void> {
        std::vector<std::string> warnings;
        const Result<ConceptMap> map = loadMap(pathFrom(given->map), &warnings);
        if (!map)
            return unexpected(map.error());
        constexpr std::size_t kRanked = 10;
        const Facts facts = factsOf(*map, std::move(warnings), given->asJson ? kRanked : 0);
        return say(given->asJson ? asJson(*map, facts) : asText(facts));
    };
}

}  // namespace conspectus
