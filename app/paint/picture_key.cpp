#include "app/paint/picture_key.h"

#include "core/layout/phrases/phrase_key.h"

namespace conspectus {

void standIn(const Rect& area, Size plate, PictureKeyEntry& entry)
{
    const bool isMirrored = entry.phrase.isRightToLeft;
    const double middle = area.centre().y, beside = plate.width + kBesideNumber;
    entry.plate = {isMirrored ? area.right() - plate.width : area.x, middle - plate.height / 2, plate.width,
                   plate.height};
    entry.area = {isMirrored ? area.x : area.x + beside, area.y, area.width - beside, area.height};
}

void dropUnusedKey(Picture& picture)
{
    std::erase_if(picture.key, [&](const PictureKeyEntry& entry) {
        const auto isNumbered = [&](const auto& each) {
            return each.keyNumber == entry.number;
        };
        return std::ranges::none_of(picture.relations, isNumbered) && std::ranges::none_of(picture.blocks, isNumbered);
    });
}

void putKeyBelow(Picture& picture)
{
    std::vector<Size> sizes;
    for (const PictureKeyEntry& entry : picture.key)
        sizes.push_back(entry.plate.united(entry.area).size());
    const std::vector<Rect> areas = rowsBelow(picture.bounds, sizes);
    for (std::size_t i = 0; i < areas.size(); ++i) {
        standIn(areas[i], picture.key[i].plate.size(), picture.key[i]);
        picture.bounds = picture.bounds.united(areas[i]);
    }
}

}  // namespace conspectus
