// relation_menu.h: a menu to choose one relation where a line stands for several, or for folded ones.
#pragma once
#include "core/base/id.h"

#include <vector>

class QMenu;

namespace conspectus {

class MapSession;

/// The relations that the menu offers: the selected ones, else those of the current concept that the view shows or
/// folds.
std::vector<RelationId> relationsToChoose(const MapSession& session);

/// An entry for each relation, as a sentence, that selects it and unfolds its ends; above them one for all relations of
/// a block. If there are too many, the rest is counted.
void fillRelationMenu(QMenu& menu, MapSession& session, const std::vector<RelationId>& relations);

/// Adds a submenu of these if there is a choice: a selected line stands for several relations, or for folded ones.
/// False if there is none.
bool addRelationMenu(QMenu& menu, MapSession& session);

}  // namespace conspectus
