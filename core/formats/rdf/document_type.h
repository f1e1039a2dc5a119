// document_type.h: RDF/XML without its document type. Many ontologies abbreviate addresses by entities.
#pragma once
#include "core/formats/losses.h"

namespace conspectus {

/// XML in UTF-8 without its declaration and document type, on the same lines as before. Entities that stand for a short
/// text are put in by us, as far as a file may grow in earnest; a document type that declares any other kind stays
/// where it is, for the guard to refuse. An '&' that starts no known reference is escaped.
Result<std::string> withoutDocumentType(std::string_view xml, LossList& losses);

}  // namespace conspectus
