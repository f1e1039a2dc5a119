// inspector_pages.h: the pages of the inspector: a concept, a relation, several of these, the map.
#pragma once
#include "app/panels/text_writer.h"
#include "app/theme/theme.h"

namespace conspectus {

/// What the pages are written from.
struct PageContext {
    const ConceptMap& map;
    QString language;  // of labels and phrases
    const Theme& theme;  // for the samples of the legend
    double devicePixelRatio = 1;
};

void writeConceptPage(TextWriter& page, const PageContext& context, ConceptId id);
void writeRelationPage(TextWriter& page, const PageContext& context, RelationId id);
void writeRelationsPage(TextWriter& page, const PageContext& context, const std::vector<RelationId>& ids);
void writeSelectionPage(TextWriter& page, const PageContext& context, const std::vector<ConceptId>& ids);
void writeMapPage(TextWriter& page, const PageContext& context);

}  // namespace conspectus
