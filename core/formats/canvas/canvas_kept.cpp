#include "core/formats/canvas/canvas_kept.h"

#include "core/base/text.h"
#include "core/formats/canvas/canvas.h"

#include <algorithm>

namespace conspectus {

namespace {

using nlohmann::json;

bool isAmong(std::string_view name, std::span<const std::string_view> names)
{
    return std::ranges::find(names, name) != names.end();
}

/// The value of an attribute that keepMembers has made; discarded if it is none.
json valueOf(const Attribute& attribute)
{
    if (!attribute.name.starts_with(kCanvasPrefix))
        return json(json::value_t::discarded);
    const Result<json> value = jsonFrom(attribute.value, ReadLimits());
    return value ? *value : json(json::value_t::discarded);
}

}  // namespace

void keepMembers(Attributes& attributes, const json& object, std::span<const std::string_view> known)
{
    if (!object.is_object())
        return;
    for (const auto& [name, value] : object.items())
        if (!isAmong(name, known))
            attributes.push_back({std::string(kCanvasPrefix) + name, "string", value.dump()});
}

std::string keptMembers(const Attributes& attributes, std::span<const std::string_view> without)
{
    std::string text;
    std::vector<std::string_view> written;
    for (const Attribute& attribute : attributes) {
        const json value = valueOf(attribute);
        const std::string_view name =
            std::string_view(attribute.name).substr(std::min(kCanvasPrefix.size(), attribute.name.size()));
        if (value.is_discarded() || isAmong(name, without) || isAmong(name, written))
            continue;
        written.push_back(name);
        ((text += ',') += jsonText(name)) += ':';
        text += value.dump();
    }
    return text;
}

std::string keptText(const Attributes& attributes, std::string_view name)
{
    for (const Attribute& attribute : attributes)
        if (attribute.name.size() == kCanvasPrefix.size() + name.size() && attribute.name.ends_with(name))
            if (const json value = valueOf(attribute); value.is_string())
                return value.get<std::string>();
    return {};
}

std::string jsonText(std::string_view text)
{
    return json(isValidUtf8(text) ? std::string(text) : latin1ToUtf8(text)).dump();
}

}  // namespace conspectus
