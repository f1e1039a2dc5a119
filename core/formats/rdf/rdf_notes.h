// rdf_notes.h: the notes of SKOS, which are of several kinds, as one text.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace conspectus {

struct RdfNote {
    std::string_view property;  // in the namespace of SKOS: "note", "scopeNote", ...
    std::string text;

    friend bool operator==(const RdfNote&, const RdfNote&) = default;
};

/// All kinds, "note" first.
std::vector<std::string_view> noteProperties();

/// Paragraphs in Markdown. A plain note stands first and as it is; before all others stands their kind in bold
/// ("**Scope note:** "), which is how they are told apart again.
std::string joinedNotes(const std::vector<RdfNote>& notes);
std::vector<RdfNote> splitNotes(std::string_view text);

}  // namespace conspectus
