// rdf_labels.h: which of the texts that are said of a resource is its label.
#pragma once
#include "core/formats/rdf/rdf_model.h"
#include "core/model/concept.h"

namespace conspectus {

struct RdfLabels {
    RdfId property = kNoTerm;  // that says them; kNoTerm: none does, and the label is made of the name
    std::string label;  // in the main language, else in none, else the first
    std::string language;  // that `label` is in
    LocalizedTexts others;  // sorted
    std::vector<RdfStatement> told;  // the statements that say these
};

/// Whether a file is a thesaurus or any other data decides which labels come first.
enum class RdfStyle { Skos, Plain };

/// The property that labels are written with in a style.
std::string labelProperty(RdfStyle style);

/// The property by which SKOS-XL names the resource that has the label.
std::string xlLabelProperty();

/// The labels of a resource. Of SKOS-XL, those that its label resources say in their literal forms.
RdfLabels labelsOf(const RdfModel& model, RdfId resource, RdfStyle style, std::string_view language);

/// The language in which most of these resources have their label; "en" if none has one.
std::string mainLanguage(const RdfModel& model, const std::vector<RdfId>& resources, RdfStyle style);

}  // namespace conspectus
