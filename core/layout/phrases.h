// phrases.h: placing linking phrases with an effort that is bounded.
#pragma once
#include "core/layout/arrange.h"

namespace conspectus {

/// placePhrases() and placeMissingPhrases() of arrange.h, ended early by a stop.
///
/// The effort is bounded in counts of what is looked at, so that the same request gives the same picture everywhere:
/// beyond 20,000 phrases none is placed; and when those that were placed have looked at 5 million lines near them, the
/// rest, which are those on the longest curves, stay unset.
void placePhrases(const LayoutRequest& request, Layout& layout, const std::stop_token& stop);
void placeMissingPhrases(const LayoutRequest& request, const StillCurves& still, Layout& layout,
                         const std::stop_token& stop);

/// What a picture of very many relations lacks. Pictures of fewer than 2,000 lack nothing: phrases that find no room
/// there are in LayoutMeasures::hiddenPhrases.
struct LeftOut {
    int phrases = 0;  // that are written nowhere
    bool isAll = false;  // none is written
};
LeftOut leftOutOf(const LayoutRequest& request, const Layout& layout);

}  // namespace conspectus
