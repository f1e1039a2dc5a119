// many_files.h: commands that take many maps, and folders of them.
#pragma once
#include "core/base/result.h"

#include <string>
#include <vector>

namespace conspectus {

struct MapFile {
    std::string path;
    std::string name;  // below the folder that was named; of a file that was named itself, its own
};

/// Files as they are named; of a folder, all files below it that have the extension of a format that we read, sorted,
/// without those whose names, or whose folders' names, start with a dot. Links to folders are not followed.
/// Errors: a folder cannot be read.
Result<std::vector<MapFile>> mapFilesIn(const std::vector<std::string>& places);

bool isFolder(const std::string& path);

/// Rows with their columns one below the other, two blanks apart; a column of numbers stands to the right.
std::string tableOf(const std::vector<std::vector<std::string>>& rows, const std::vector<bool>& isNumber);

}  // namespace conspectus
