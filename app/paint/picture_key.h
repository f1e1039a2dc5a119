// picture_key.h: the key of a picture, which says what the numbers on its lines stand for.
#pragma once
#include "app/paint/picture.h"

namespace conspectus {

/// Number and phrase beside each other in `area`, the number where reading starts.
void standIn(const Rect& area, Size plate, PictureKeyEntry& entry);

/// Without what no number of the picture stands for any more.
void dropUnusedKey(Picture& picture);

/// Puts the key below the rest of the picture again; its bounds are those of the rest before, and of all after.
void putKeyBelow(Picture& picture);

}  // namespace conspectus
