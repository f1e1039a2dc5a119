// relation_menu.h: relations to choose one of, where a line stands for several, or for what is folded.
#pragma once
#include "core/base/id.h"

#include <vector>

class QMenu;

namespace conspectus {

class MapSession;

/// The relations that a menu at what is selected offers: those that are selected, else those of the current concept
/// that the view shows or folds.
std::vector<RelationId> relationsToChoose(const MapSession& session);

/// An entry for each relation, as a sentence, that selects it and unfolds what hides its ends; before them one for all
/// that share the frame of a block. Of very many only some, and how many more there are.
void fillRelationMenu(QMenu& menu, MapSession& session, const std::vector<RelationId>& relations);

/// Adds a submenu of these if what is selected leaves a choice: a line that stands for several relations, or for some
/// that are folded. False if it does not.
bool addRelationMenu(QMenu& menu, MapSession& session);

}  // namespace conspectus
