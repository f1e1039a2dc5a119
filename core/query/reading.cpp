#include "core/query/reading.h"

#include "core/query/propositions.h"

#include <algorithm>

namespace conspectus {

std::string readingOf(const ConceptMap& map, std::span<const ConceptId> concepts, std::string_view language)
{
    std::string text;
    for (ConceptId id : concepts) {
        const Concept* subject = map.find(id);
        if (!subject)
            continue;
        text += (text.empty() ? "" : "\n") + nameOf(*subject, language) + "\n";
        if (!subject->definition.empty())
            text += subject->definition + (subject->source.empty() ? "" : " (" + subject->source + ")") + "\n";
        for (const Proposition& each : propositionsOf(map, id, language))
            text += sentence(map, each.relation, language) + ".\n";
    }
    return text;
}

std::string addressIn(std::string_view text)
{
    static constexpr std::string_view kBegins[] = {"https://", "http://", "doi:10.", "10."};
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool isWordStart =
            at == 0 || std::string_view(" \t\n(<[,;:").find(text[at - 1]) != std::string_view::npos;
        if (!isWordStart)
            continue;
        const std::string_view rest = text.substr(at);
        const auto begin = std::ranges::find_if(kBegins, [&](std::string_view each) { return rest.starts_with(each); });
        if (begin == std::end(kBegins))
            continue;
        std::string_view found = rest.substr(0, rest.find_first_of(" \t\n<>\"])"));
        while (!found.empty() && std::string_view(".,;").find(found.back()) != std::string_view::npos)
            found.remove_suffix(1);
        if (found.starts_with("http"))
            return std::string(found);
        found.remove_prefix(found.starts_with("doi:") ? 4 : 0);
        const std::size_t slash = found.find('/');  // 10.1234/suffix
        if (slash != std::string_view::npos && slash >= 7 && slash + 1 < found.size())
            return "https://doi.org/" + std::string(found);
    }
    return {};
}

std::string sourceAddress(const Concept& subject)
{
    if (subject.link.starts_with("doi:"))
        return "https://doi.org/" + subject.link.substr(4);
    return subject.link.empty() ? addressIn(subject.source) : subject.link;
}

}  // namespace conspectus
