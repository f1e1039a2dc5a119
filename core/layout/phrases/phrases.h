// phrases.h: placing linking phrases with an effort that is bounded.
#pragma once
#include "core/layout/phrases/phrase_scene.h"

#include <stop_token>

namespace conspectus {

/// Puts every phrase on its curve (and every block's on its stem), where it was if that is still on the curve, or a
/// number in place of it where there is no room, and makes the key of the numbers. Edges of one kind that share the
/// start or the end of their curves have one phrase there; it is set on the first. Also called after edits that move
/// curves.
void placePhrases(const LayoutRequest& request, Layout& layout);

/// Curves, by edge and by block, that are as they were when their phrases were placed last.
struct StillCurves {
    std::vector<bool> edges;
    std::vector<bool> stems;
};

/// The same for the others alone: phrases of still curves stay where they are, unless something has come to stand
/// there.
void placeMissingPhrases(const LayoutRequest& request, const StillCurves& still, Layout& layout);

/// The same, ended early by a stop.
///
/// Every phrase whose line is drawn is written: on its line; where that would mislead (Claims, phrase_measures.h), in
/// smaller type, at most down to the last of LayoutRequest::phraseScales, which whoever measures the phrases chooses so
/// that it can still be read; beside its line; and at last as a number that the key below the picture explains.
///
/// The effort is bounded in counts of what is looked at, so that the same request gives the same picture everywhere:
/// beyond 20,000 phrases none is placed; and when those that were placed have looked at 4 million lines near them, the
/// rest, which are those on the longest curves, stay unset. Pictures of up to 1,000 relations come nowhere near that,
/// unless all of these cross each other.
void placePhrases(const LayoutRequest& request, Layout& layout, const std::stop_token& stop);
void placeMissingPhrases(const LayoutRequest& request, const StillCurves& still, Layout& layout,
                         const std::stop_token& stop);

/// The same for a scene of that layout. Returns, by site, whether there was an honest place: no plate elsewhere
/// misleads.
std::vector<bool> placeMissingPhrases(const LayoutRequest& request, const PhraseScene& scene, const StillCurves& still,
                                      Layout& layout);

/// What a picture of very many relations lacks.
struct LeftOut {
    int phrases = 0;  // that are written nowhere
    bool isAll = false;  // none is written
};
LeftOut leftOutOf(const LayoutRequest& request, const Layout& layout);

}  // namespace conspectus
