#include "app/cli/map_view.h"

#include "app/cli/command.h"
#include "app/cli/command_options.h"
#include "app/cli/suggest.h"
#include "app/session/file_names.h"
#include "app/theme/theme_library.h"
#include "core/base/text.h"
#include "core/layout/engine_catalogue.h"
#include "core/model/map_info.h"
#include "core/query/names.h"
#include "core/view/filter.h"

#include <algorithm>
#include <charconv>
#include <set>

namespace conspectus {
namespace {

constexpr int kLeastSide = 16;
constexpr int kLargestSide = 16'384;

std::vector<std::string> labelsOf(const ConceptMap& map)
{
    std::vector<std::string> labels;
    for (ConceptId id : map.concepts())
        labels.push_back(folded(map.find(id)->label));
    return labels;
}

std::optional<int> numberIn(std::string_view text)
{
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size())
        return {};
    return value;
}

Result<Size> sizeFrom(const std::string& typed)
{
    const std::vector<std::string_view> sides = split(typed, 'x');
    const auto isFine = [](std::optional<int> side) {
        return side && *side >= kLeastSide && *side <= kLargestSide;
    };
    if (sides.size() == 2 && isFine(numberIn(sides[0])) && isFine(numberIn(sides[1])))
        return Size{double(*numberIn(sides[0])), double(*numberIn(sides[1]))};
    return unexpected(ErrorCode::Usage,
                      "A size is width x height in pixels, such as 1920x1080, each from " + std::to_string(kLeastSide) +
                          " to " + std::to_string(kLargestSide) + ", not '" + typed + "'.");
}

Result<const NamedView*> findView(const ConceptMap& map, const std::string& typed)
{
    const std::string wanted = asciiLower(typed);
    std::vector<std::string> names;
    for (const NamedView& view : map.info().views) {
        const auto matches = [&](const LocalizedText& name) {
            return asciiLower(name.text) == wanted;
        };
        if (asciiLower(view.name) == wanted || std::ranges::any_of(view.names, matches))
            return &view;
        names.push_back(view.name);
    }
    return unexpected(noSuch("view", typed, names));
}

Result<std::string> findEngineName(const std::string& typed)
{
    if (findEngine(typed))
        return typed;
    std::vector<std::string> names;
    for (const EngineInfo& engine : layoutEngines())
        names.emplace_back(engine.name);
    return unexpected(noSuch("engine", typed, names));
}

Result<QString> findLanguage(const ConceptMap& map, const std::string& typed)
{
    const std::vector<std::string> languages = languagesOf(map);
    const auto primary = [](std::string_view tag) {
        return asciiLower(split(tag, '-').front());
    };
    const auto isAlike = [&](const std::string& language) {
        return primary(language) == primary(typed);
    };
    if (std::ranges::any_of(languages, isAlike))
        return QString::fromStdString(typed);
    return unexpected(noSuch("language", typed, languages));
}

/// Puts what `found` holds into `place`, or hands its error on.
template <class T, class Place> Result<void> take(Result<T> found, Place& place)
{
    if (!found)
        return unexpected(found.error());
    place = std::move(*found);
    return {};
}

Result<void> chooseNamedView(const ConceptMap& map, const std::string& typed, ViewChoice& choice)
{
    return take(findView(map, typed), choice.named).and_then([&] {
        choice.spec = viewSpecOf(*choice.named);
        choice.wish.engine = choice.named->engine;
        return applyFilter(map, choice.spec);
    });
}

Result<void> chooseFilter(const ConceptMap& map, const std::string& query, ViewChoice& choice)
{
    choice.spec.filter = query;
    return applyFilter(map, choice.spec);
}

Result<void> chooseRoots(const ConceptMap& map, const std::vector<std::string>& typed, ViewChoice& choice)
{
    choice.spec.roots.clear();
    for (const std::string& name : typed) {
        const Result<ConceptId> root = findConcept(map, name);
        if (!root)
            return unexpected(root.error());
        choice.spec.roots.push_back(*root);
    }
    return {};
}

}  // namespace

void declareViewOptions(CommandOptions& command, ViewOptions& options)
{
    std::string engines;
    for (const EngineInfo& engine : layoutEngines())
        engines += (engines.empty() ? "" : ", ") + std::string(engine.name);
    command.argument("MAP", options.map, kMapHelp);
    command.text("--view", options.view, "NAME", "a named view of the map");
    command.texts("--root", options.roots, "CONCEPT", "start at this concept (its id or label); may be repeated");
    command.text("--filter", options.filter, "QUERY", "show only what this finds (see conspectus query)");
    command.count("--depth", options.depth, "N", "levels to show below the start; 0: all");
    command.text("--engine", options.engine, "E", "layout engine: " + engines);
    command.text("--size", options.size, "WxH", "size of the picture in pixels");
    command.text("--language", options.language, "L", "language of the labels, such as en or zh-Hans");
}

Result<ViewChoice> chooseView(const ConceptMap& map, const ViewOptions& options)
{
    ViewChoice choice;
    Result<void> done;
    if (!options.view.empty())
        done = chooseNamedView(map, options.view, choice);
    if (done && !options.roots.empty())
        done = chooseRoots(map, options.roots, choice);
    if (done && !options.filter.empty())
        done = chooseFilter(map, options.filter, choice);
    if (done && !options.engine.empty())
        done = take(findEngineName(options.engine), choice.wish.engine);
    if (done && !options.language.empty())
        done = take(findLanguage(map, options.language), choice.wish.language);
    if (done && !options.size.empty())
        done = take(sizeFrom(options.size), choice.size);
    if (!done)
        return unexpected(done.error());
    choice.spec.depth = options.depth.value_or(choice.spec.depth);
    choice.wish.target = choice.size.value_or(choice.wish.target);
    return choice;
}

Result<ConceptId> findConcept(const ConceptMap& map, const std::string& typed)
{
    if (const ConceptId byKey = map.conceptByKey(typed); byKey.isValid())
        return byKey;
    const std::vector<ConceptId> found = conceptsCalled(map, typed);
    if (found.size() == 1)
        return found.front();
    if (found.empty())
        return unexpected(noSuch("concept", typed, labelsOf(map)));
    std::vector<std::string> keys;
    for (ConceptId id : found)
        keys.push_back(map.find(id)->key);
    return unexpected(ErrorCode::Usage,
                      std::to_string(keys.size()) + " concepts are called '" + typed +
                          "'; name one by its id: " + listed(keys) + ".");
}

std::vector<std::string> themeNames()
{
    std::vector<std::string> names;
    for (const ListedTheme& each : allThemes())
        names.push_back(each.theme->name.toStdString());
    return names;
}

Result<const Theme*> themeCalled(const std::string& name)
{
    const QString wanted = pathFrom(name);
    if (isThemePath(wanted))
        return themeAt(wanted);
    if (const Theme* theme = findTheme(wanted))
        return theme;
    return unexpected(noSuch("theme", name, themeNames()));
}

std::vector<std::string> languagesOf(const ConceptMap& map)
{
    std::set<std::string> others;
    const auto add = [&](const LocalizedTexts& texts) {
        for (const LocalizedText& text : texts)
            others.insert(text.language);
    };
    add(map.info().titles);
    for (ConceptId id : map.concepts())
        add(map.find(id)->labels);
    for (RelationId id : map.relations())
        add(map.find(id)->phrases);
    for (RelationTypeId id : map.relationTypes())
        add(map.find(id)->phrases);

    std::vector<std::string> languages{map.info().language};
    for (const std::string& other : others)
        if (other != languages.front())
            languages.push_back(other);
    return languages;
}

}  // namespace conspectus
