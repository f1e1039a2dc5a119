#include "core/model/concept.h"

#include <algorithm>

namespace conspectus {

namespace {

std::string_view primarySubtag(std::string_view language) { return language.substr(0, language.find('-')); }

}  // namespace

std::string_view textIn(const LocalizedTexts& texts, std::string_view language, std::string_view otherwise)
{
    if (language.empty())
        return otherwise;
    for (const LocalizedText& text : texts)
        if (text.language == language)
            return text.text;
    for (const LocalizedText& text : texts)
        if (primarySubtag(text.language) == primarySubtag(language))
            return text.text;
    return otherwise;
}

bool hasTag(const std::vector<std::string>& tags, std::string_view tag)
{
    return std::binary_search(tags.begin(), tags.end(), tag, std::less<>());
}

}  // namespace conspectus
