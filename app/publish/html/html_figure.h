// html_figure.h: the drawing inside of an interactive page.
#pragma once
#include "app/publish/html/html_looks.h"

namespace conspectus {

/// The <svg> element, as SvgPage writes it, for a script: each concept is a group "c0", "c1", ... numbered as in the
/// picture; every other group says with data-ends which concepts it belongs to (of a block first the concept that it
/// hangs under). Colours come from classes of `looks`. `drawings`: the same picture in each theme of `looks`.
std::string htmlFigure(const Picture& picture, const std::vector<Drawing>& drawings, HtmlLooks& looks);

}  // namespace conspectus
