#include "app/session/settings.h"

#include "app/session/file_names.h"
#include "app/session/places.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>
#include <array>

namespace conspectus {

namespace {

const QString kBytes = QStringLiteral("bytes:");
constexpr std::array kMotions{"as-desktop", "on", "off"};

/// What is no ordinary file of a reasonable size (a pipe, a device) is left alone; Qt would read it to its end.
QString inFolder(const QString& folder, const char* name)
{
    constexpr qint64 kLargest = 4 << 20;
    const QString path = QDir(folder).filePath(QLatin1String(name));
    const QFileInfo file(path);
    return !file.exists() || (file.isFile() && file.size() <= kLargest) ? path : path + QStringLiteral(".other");
}

QString configFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + QStringLiteral("/conspectus");
}

/// A settings file holds text: a name that is none is kept as "bytes:" and its bytes in the way of URLs.
QString toStored(const QString& path)
{
    const QByteArray bytes = QByteArray::fromStdString(bytesOf(path));
    return path == QString::fromUtf8(bytes) ? path : kBytes + QString::fromLatin1(bytes.toPercentEncoding("/"));
}

QString fromStored(const QString& text)
{
    return text.startsWith(kBytes)
        ? pathFrom(QByteArray::fromPercentEncoding(text.mid(kBytes.size()).toLatin1()).toStdString())
        : text;
}

}  // namespace

Settings::Settings(const QString& folder)
    : m_preferences(inFolder(folder.isEmpty() ? configFolder() : folder, "conspectus.conf"), QSettings::IniFormat),
      m_state(inFolder(folder.isEmpty() ? stateFolder() : folder, "state.conf"), QSettings::IniFormat)
{
}

QString Settings::theme() const { return m_preferences.value(QStringLiteral("theme")).toString(); }
void Settings::setTheme(const QString& name) { m_preferences.setValue(QStringLiteral("theme"), name); }

QString Settings::labelLanguage() const { return m_preferences.value(QStringLiteral("label-language")).toString(); }

void Settings::setLabelLanguage(const QString& language)
{
    m_preferences.setValue(QStringLiteral("label-language"), language);
}

Motion Settings::motion() const
{
    const QString name = m_preferences.value(QStringLiteral("motion")).toString();
    const auto found = std::find(kMotions.begin(), kMotions.end(), name);
    return found == kMotions.end() ? Motion::AsDesktop : static_cast<Motion>(found - kMotions.begin());
}

void Settings::setMotion(Motion motion)
{
    m_preferences.setValue(QStringLiteral("motion"), QString::fromLatin1(kMotions[static_cast<std::size_t>(motion)]));
}

WheelHabit Settings::wheelHabit() const
{
    return m_preferences.value(QStringLiteral("wheel")).toString() == QLatin1String("zooms") ? WheelHabit::Zooms
                                                                                             : WheelHabit::Scrolls;
}

void Settings::setWheelHabit(WheelHabit habit)
{
    m_preferences.setValue(QStringLiteral("wheel"),
                           habit == WheelHabit::Zooms ? QStringLiteral("zooms") : QStringLiteral("scrolls"));
}

int Settings::undoMegabytes() const
{
    constexpr int kUsual = 256, kLeast = 16, kMost = 16 * 1024;
    bool isNumber = false;
    const int megabytes = m_preferences.value(QStringLiteral("undo-megabytes")).toInt(&isNumber);
    return isNumber && megabytes >= kLeast && megabytes <= kMost ? megabytes : kUsual;
}

void Settings::setUndoMegabytes(int megabytes) { m_preferences.setValue(QStringLiteral("undo-megabytes"), megabytes); }

QStringList Settings::recentFiles() const
{
    QStringList files = m_state.value(QStringLiteral("recent-files")).toStringList().mid(0, kMostRecent);
    for (QString& file : files)
        file = fromStored(file);
    return files;
}

void Settings::addRecentFile(const QString& path)
{
    QStringList files = recentFiles();
    files.removeAll(path);
    files.prepend(path);
    files = files.mid(0, kMostRecent);
    for (QString& file : files)
        file = toStored(file);
    m_state.setValue(QStringLiteral("recent-files"), files);
}

void Settings::clearRecentFiles() { m_state.remove(QStringLiteral("recent-files")); }

QString Settings::lastFolder() const
{
    const QString folder = m_state.value(QStringLiteral("last-folder")).toString();
    return QDir(folder).exists() && !folder.isEmpty() ? folder : QDir::homePath();
}

void Settings::setLastFolder(const QString& folder) { m_state.setValue(QStringLiteral("last-folder"), folder); }

QString Settings::chosenTour(const QString& map) const
{
    const QStringList known = m_state.value(QStringLiteral("chosen-tours")).toStringList();
    for (qsizetype i = 0; i + 1 < known.size(); i += 2)
        if (known[i] == map)
            return known[i + 1];
    return {};
}

void Settings::setChosenTour(const QString& map, const QString& tour)
{
    const QStringList known = m_state.value(QStringLiteral("chosen-tours")).toStringList();
    QStringList kept{map, tour};  // the last first, path and name in turn
    for (qsizetype i = 0; i + 1 < known.size() && kept.size() < 2 * kMostTours; i += 2)
        if (known[i] != map)
            kept << known[i] << known[i + 1];
    m_state.setValue(QStringLiteral("chosen-tours"), kept);
}

QByteArray Settings::windowGeometry() const { return m_state.value(QStringLiteral("window-geometry")).toByteArray(); }
QByteArray Settings::windowState() const { return m_state.value(QStringLiteral("window-state")).toByteArray(); }

void Settings::setWindow(const QByteArray& geometry, const QByteArray& state)
{
    m_state.setValue(QStringLiteral("window-geometry"), geometry);
    m_state.setValue(QStringLiteral("window-state"), state);
}

}  // namespace conspectus
