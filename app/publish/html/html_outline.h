// html_outline.h: the concepts of a picture as a nested list.
#pragma once
#include "app/publish/drawing.h"

#include <string>

namespace conspectus {

/// <ul> with an item for each concept, under the one it hangs on: a link "#concept-key", its definition, and the id of
/// the item is what the link says, so that links work without the script too. data-index is the concept's number.
std::string htmlOutline(const Picture& picture, const Drawing& drawing);

}  // namespace conspectus
