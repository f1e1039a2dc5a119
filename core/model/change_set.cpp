#include "core/model/change_set.h"

#include "core/model/map_storage.h"

namespace conspectus {

namespace {

template <class T> auto differencesOf(const Things<T>& before, const Things<T>& after)
{
    Differences<decltype(T::id)> found;
    before.differing(after, [&](std::size_t i) {
        const T* was = i < before.size() ? before[i].get() : nullptr;
        const T* is = i < after.size() ? after[i].get() : nullptr;
        if (was == is)
            return;
        if (!was)
            found.added.push_back(is->id);
        else if (!is)
            found.removed.push_back(was->id);
        else if (!(*was == *is))
            found.changed.push_back(is->id);
    });
    return found;
}

}  // namespace

ChangeSet changesBetween(const ConceptMap& before, const ConceptMap& after)
{
    const MapStorage &was = before.storage(), &is = after.storage();
    ChangeSet found;
    if (&was == &is)
        return found;
    found.concepts = differencesOf(was.concepts, is.concepts);
    found.relations = differencesOf(was.relations, is.relations);
    found.types = differencesOf(was.types, is.types);
    if (was.info.sharesWith(is.info))
        return found;
    const MapProperties &said = *was.info, &says = *is.info;
    found.properties = !(said == says);
    found.views = !(was.info->views == is.info->views);
    found.tours = !(was.info->tours == is.info->tours);
    found.figures = !(was.info->figures == is.info->figures);
    return found;
}

}  // namespace conspectus
