// map_save.h: a map on its way into a file.
#pragma once
#include "core/edit/history.h"
#include "core/model/concept_map.h"

#include <QString>

#include <memory>

namespace conspectus {

/// Made by MapSession::beginSave() on the GUI thread, written by whatever thread, and taken back by
/// MapSession::endSave(). Holds a map of its own, so editing goes on meanwhile.
struct MapSave {
    ConceptMap map;
    QString path;
    bool isCopy = false;  // the session stays with the file that it has
    History::Mark state = 0;  // of the history, that the map is
    quint64 mapNumber = 0;  // which map of the session it is

    Result<void> written = {};
    std::shared_ptr<const std::string> bytes = {};  // what the file holds, once it is written
    bool hadOtherNames = false;  // the file: they keep what it held
    std::vector<std::string> losses = {};  // what the format cannot hold

    void write();
};

}  // namespace conspectus
