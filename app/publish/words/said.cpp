#include "app/publish/words/said.h"

#include "core/query/propositions.h"

namespace conspectus {

std::vector<std::vector<SaidRelation>> saidIn(const ConceptMap& map, const Picture& picture)
{
    const std::string language = picture.language.toStdString();
    std::vector<std::vector<SaidRelation>> said(picture.concepts.size());
    for (const PictureRelation& shown : picture.relations)
        for (RelationId id : shown.relations) {
            const Relation* relation = map.find(id);
            if (!relation)
                continue;
            // A bundle runs one way and holds relations of both; each is said where it starts.
            const bool isTurned = shown.isBundle && picture.indexOf(relation->from) == shown.to;
            const int from = isTurned ? shown.to : shown.from, to = isTurned ? shown.from : shown.to;
            const RelationType& type = *map.find(relation->type);
            const PictureConcept& target = picture.concepts[static_cast<std::size_t>(to)];
            const bool isTree = shown.isHierarchical && !shown.isBundle && target.parent == from;
            const std::string phrase(phraseOf(*relation, type, language));
            said[static_cast<std::size_t>(from)].push_back(
                {id, phrase, nameOf(*map.find(relation->to), language), to,
                 isTree && (phrase.empty() || (relation->phrase.empty() && !type.phraseShown))});
        }
    return said;
}

}  // namespace conspectus
