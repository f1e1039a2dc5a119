// check_list.h: the checks of a figure before it is printed. Each looks for one thing and adds what it finds.
#pragma once
#include "app/publish/check/preflight.h"
#include "app/publish/drawing.h"

namespace conspectus {

struct Inspected {
    const ConceptMap& map;
    const Picture& picture;
    const Drawing& drawing;
    const ExportOptions& options;
    const FigureLimits& limits;
    const PictureFormat* format = nullptr;  // null: any
};

using Findings = std::vector<Finding>;

void checkType(const Inspected& figure, Findings& findings);
void checkLines(const Inspected& figure, Findings& findings);
void checkContrast(const Inspected& figure, Findings& findings);
void checkKindsOfLine(const Inspected& figure, Findings& findings);
void checkFills(const Inspected& figure, Findings& findings);
void checkGlyphs(const Inspected& figure, Findings& findings);
void checkOverlaps(const Inspected& figure, Findings& findings);
void checkLabels(const Inspected& figure, Findings& findings);
void checkPhrases(const Inspected& figure, Findings& findings);
void checkPage(const Inspected& figure, Findings& findings);
void checkWords(const Inspected& figure, Findings& findings);

}  // namespace conspectus
