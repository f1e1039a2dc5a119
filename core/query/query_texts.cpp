#include "core/query/query_texts.h"

#include "core/query/fold.h"

#include <algorithm>

namespace conspectus {

bool isWrittenIn(std::string_view text, const std::string& wanted)
{
    FoldedText whole;
    whole.append(text);
    const auto isLetter = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
    };
    for (std::size_t at = whole.text.find(wanted); at != std::string::npos; at = whole.text.find(wanted, at + 1))
        if (!isLetter(wanted.front()) || std::ranges::binary_search(whole.words, static_cast<std::uint32_t>(at)))
            return true;
    return false;
}

bool isWritten(const Concept& subject, std::string_view field, const std::string& wanted)
{
    if (field == "label")
        return isWrittenIn(subject.label, wanted) ||
            std::ranges::any_of(subject.labels,
                                [&](const LocalizedText& each) { return isWrittenIn(each.text, wanted); });
    return isWrittenIn(field == "definition"  ? subject.definition
                           : field == "notes" ? subject.notes
                                              : subject.source,
                       wanted);
}

bool isInAnyText(const Concept& subject, const std::string& wanted)
{
    static constexpr std::string_view kFields[] = {"label", "definition", "notes", "source"};
    return std::ranges::any_of(kFields, [&](std::string_view field) { return isWritten(subject, field, wanted); });
}

}  // namespace conspectus
