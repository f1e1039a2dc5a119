// places.h: where the program keeps what it remembers, and which names of maps are files.
#pragma once
#include <QString>

namespace conspectus {

/// The desktop's folder for the program's state: XDG_STATE_HOME, or where that is by default.
QString stateFolder();

/// The desktop's folder for a person's own themes: XDG_DATA_HOME, or where that is by default.
QString ownThemesFolder();

/// "builtin:NAME" is a map that the program brings.
inline bool isBuiltIn(const QString& path) { return path.startsWith(QLatin1String("builtin:")); }

/// Neither built in, nor standard input, nor a map that is in no file yet.
inline bool isFile(const QString& path) { return !path.isEmpty() && path != QLatin1String("-") && !isBuiltIn(path); }

}  // namespace conspectus
