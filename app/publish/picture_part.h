// picture_part.h: some concepts of a picture and what is between them, as a picture of its own.
#pragma once
#include "app/paint/picture.h"

namespace conspectus {

/// Everything stands where it stood. A leaf block comes along with those of its members that are chosen, if the concept
/// that it hangs on is.
Picture partOf(const Picture& picture, const std::vector<ConceptId>& chosen);

}  // namespace conspectus
