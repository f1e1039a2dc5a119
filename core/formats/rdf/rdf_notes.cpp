#include "core/formats/rdf/rdf_notes.h"

#include <algorithm>

namespace conspectus {

namespace {

struct Kind {
    std::string_view property;
    std::string_view heading;
};
constexpr Kind kKinds[] = {
    {"note", "**Note:** "},
    {"scopeNote", "**Scope note:** "},
    {"example", "**Example:** "},
    {"editorialNote", "**Editorial note:** "},
    {"historyNote", "**History note:** "},
    {"changeNote", "**Change note:** "},
};

const Kind* kindAt(std::string_view text)
{
    const auto found = std::find_if(std::begin(kKinds), std::end(kKinds),
                                    [&](const Kind& kind) { return text.starts_with(kind.heading); });
    return found == std::end(kKinds) ? nullptr : &*found;
}

std::string_view headingOf(std::string_view property)
{
    for (const Kind& kind : kKinds)
        if (kind.property == property)
            return kind.heading;
    return kKinds[0].heading;
}

}  // namespace

std::vector<std::string_view> noteProperties()
{
    std::vector<std::string_view> all;
    for (const Kind& kind : kKinds)
        all.push_back(kind.property);
    return all;
}

std::string joinedNotes(const std::vector<RdfNote>& notes)
{
    std::string text;
    bool isFirst = true;
    for (const RdfNote& note : notes) {
        if (!isFirst)
            text += "\n\n";
        if (!isFirst || note.property != kKinds[0].property || kindAt(note.text))
            text += headingOf(note.property);
        text += note.text;
        isFirst = false;
    }
    return text;
}

std::vector<RdfNote> splitNotes(std::string_view text)
{
    std::vector<RdfNote> notes;
    while (!text.empty()) {
        const Kind* kind = kindAt(text);
        if (kind)
            text.remove_prefix(kind->heading.size());
        std::size_t end = text.find("\n\n");
        while (end != std::string_view::npos && !kindAt(text.substr(end + 2)))
            end = text.find("\n\n", end + 2);
        notes.push_back({kind ? kind->property : kKinds[0].property, std::string(text.substr(0, end))});
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 2);
    }
    return notes;
}

}  // namespace conspectus
