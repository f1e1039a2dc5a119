#include "core/edit/merge/becoming.h"

#include "core/edit/merge/sheet.h"

namespace conspectus {

Transaction become(const ConceptMap& map, const ConceptMap& target, std::string label)
{
    FreshIds fresh(map);
    return stepTo(map, sheetOf(target, idsByKey(target, map, fresh)), std::move(label));
}

}  // namespace conspectus
