#include "app/session/places.h"

#include <QDir>
#include <QStandardPaths>

namespace conspectus {

/// QStandardPaths knows this place only since Qt 6.7.
QString stateFolder()
{
    const QString given = qEnvironmentVariable("XDG_STATE_HOME");
    const QString base = QDir::isAbsolutePath(given) ? given : QDir::home().filePath(QStringLiteral(".local/state"));
    return base + QStringLiteral("/conspectus");
}

QString ownThemesFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/conspectus/themes");
}

}  // namespace conspectus
