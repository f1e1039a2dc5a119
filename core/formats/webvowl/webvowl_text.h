// webvowl_text.h: texts in several languages, as OWL2VOWL writes them.
#pragma once
#include "core/formats/json/json_file.h"
#include "core/model/concept.h"

namespace conspectus {

struct VowlText {
    std::string text;  // English, else without a language, else in the first other one, else from the IRI
    std::string language;  // of it, if the file says
    LocalizedTexts others;
};

/// From {"en": "...", "undefined": "...", "IRI-based": "..."}, or from a plain text.
VowlText vowlText(const nlohmann::json& value);

/// An id, which may be a text or a number.
std::string vowlId(const nlohmann::json& value);

}  // namespace conspectus
