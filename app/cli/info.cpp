#include "app/cli/command.h"
#include "app/cli/command_options.h"
#include "app/cli/json.h"
#include "app/cli/map_view.h"
#include "app/cli/suggest.h"
#include "core/document/file_store.h"
#include "core/query/taxonomy.h"

#include <QFile>
#include <nlohmann/json.hpp>

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
    std::vector<std::string> languages;
    std::vector<std::string> warnings;
};

Facts factsOf(const ConceptMap& map, std::vector<std::string> warnings)
{
    Facts facts{map.info().title,
                map.info().source,
                map.conceptCount(),
                map.relationCount(),
                Taxonomy(map).roots().size(),
                {},
                {},
                languagesOf(map),
                std::move(warnings)};
    for (RelationTypeId id : map.relationTypes()) {
        const RelationType& type = *map.find(id);
        facts.relationTypes.push_back(type.name.empty() ? type.key : type.name);
    }
    for (const NamedView& view : map.info().views)
        facts.views.push_back(view.name);
    return facts;
}

std::string asJson(const Facts& facts)
{
    return printed({{"title", facts.title},
                    {"source", facts.source},
                    {"concepts", facts.concepts},
                    {"relations", facts.relations},
                    {"roots", facts.roots},
                    {"relation_types", facts.relationTypes},
                    {"views", facts.views},
                    {"languages", facts.languages},
                    {"warnings", facts.warnings}});
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
    line("Concepts:       ", std::to_string(facts.concepts));
    line("Relations:      ", std::to_string(facts.relations));
    line("Starts at:      ", std::to_string(facts.roots) + (facts.roots == 1 ? " concept" : " concepts"));
    line("Relation types: ", listed(facts.relationTypes));
    line("Views:          ", listed(facts.views));
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
        const Result<ConceptMap> map = loadMap(QFile::decodeName(given->map.c_str()), &warnings);
        if (!map)
            return unexpected(map.error());
        const Facts facts = factsOf(*map, std::move(warnings));
        return writeFile("-", given->asJson ? asJson(facts) : asText(facts));
    };
}

}  // namespace conspectus
