#include "core/formats/webvowl/webvowl_text.h"

#include "core/base/text.h"

#include <algorithm>

namespace conspectus {

namespace {

constexpr std::string_view kFromIri = "IRI-based";
constexpr std::string_view kNoLanguage = "undefined";

bool isLanguage(std::string_view name)
{
    return name != kNoLanguage && name.size() >= 2 && name.size() <= 35 &&
        std::ranges::all_of(name,
                            [](char c) {
                                return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                                    c == '-';
                            }) &&
        name != kFromIri;
}

}  // namespace

VowlText vowlText(const nlohmann::json& value)
{
    if (value.is_string())
        return {value.get<std::string>(), {}, {}};
    VowlText found;
    if (!value.is_object())
        return found;
    std::string main;
    for (std::string_view name : {std::string_view("en"), kNoLanguage})
        if (main.empty() && !textIn(value, std::string(name).c_str()).empty())
            main = name;
    for (const auto& [name, text] : value.items())
        if (main.empty() && text.is_string() && isLanguage(name))
            main = name;
    if (main.empty())
        main = kFromIri;
    found.text = textIn(value, main.c_str());
    if (isLanguage(main))
        found.language = main;
    for (const auto& [name, text] : value.items())
        if (text.is_string() && isLanguage(name) && name != main && !text.get_ref<const std::string&>().empty())
            found.others.push_back({name, text.get<std::string>()});
    std::ranges::sort(found.others, {}, &LocalizedText::language);
    return found;
}

std::string vowlId(const nlohmann::json& value)
{
    if (value.is_number())
        return value.dump();
    return value.is_string() ? value.get<std::string>() : std::string();
}

}  // namespace conspectus
