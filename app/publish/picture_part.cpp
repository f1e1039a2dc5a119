#include "app/publish/picture_part.h"

#include "app/paint/picture_key.h"

#include <algorithm>

namespace conspectus {

Picture partOf(const Picture& picture, const std::vector<ConceptId>& chosen)
{
    Picture part;
    part.title = picture.title;
    part.language = picture.language;
    std::vector<int> conceptAt(picture.concepts.size(), -1), relationAt(picture.relations.size(), -1),
        blockAt(picture.blocks.size(), -1);
    const auto newConcept = [&](int i) {
        return i < 0 ? -1 : conceptAt[static_cast<std::size_t>(i)];
    };
    for (std::size_t i = 0; i < picture.concepts.size(); ++i)
        if (std::ranges::count(chosen, picture.concepts[i].id) > 0) {
            conceptAt[i] = static_cast<int>(part.concepts.size());
            part.concepts.push_back(picture.concepts[i]);
            part.bounds = part.bounds.united(picture.concepts[i].box);
        }
    for (PictureConcept& each : part.concepts)
        each.parent = newConcept(each.parent);
    for (std::size_t i = 0; i < picture.blocks.size(); ++i) {
        PictureBlock block = picture.blocks[i];
        block.anchor = newConcept(block.anchor);
        for (int& member : block.concepts)
            member = newConcept(member);
        std::erase(block.concepts, -1);
        block.relations.clear();
        if (block.anchor < 0 || block.concepts.empty())
            continue;
        blockAt[i] = static_cast<int>(part.blocks.size());
        part.bounds = part.bounds.united(block.frame).united(boundsOf(block.stem)).united(block.plate);
        part.blocks.push_back(std::move(block));
    }
    for (std::size_t i = 0; i < picture.relations.size(); ++i) {
        PictureRelation relation = picture.relations[i];
        relation.from = newConcept(relation.from);
        relation.to = newConcept(relation.to);
        relation.block = relation.block < 0 ? -1 : blockAt[static_cast<std::size_t>(relation.block)];
        const bool isDrawn = !relation.curve.empty() || relation.block >= 0;
        if (relation.from < 0 || relation.to < 0 || !isDrawn)
            continue;
        relationAt[i] = static_cast<int>(part.relations.size());
        if (relation.block >= 0)
            part.blocks[static_cast<std::size_t>(relation.block)].relations.push_back(relationAt[i]);
        part.bounds = part.bounds.united(boundsOf(relation.curve)).united(relation.plate);
        part.relations.push_back(std::move(relation));
    }
    part.key = picture.key;
    dropUnusedKey(part);
    putKeyBelow(part);
    return part;
}

}  // namespace conspectus
