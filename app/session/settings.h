// settings.h: what the program remembers from one day to the next. The only code that knows their names and places.
#pragma once
#include <QByteArray>
#include <QSettings>
#include <QString>
#include <QStringList>

namespace conspectus {

/// What the wheel and a drag on empty canvas do.
enum class WheelHabit {
    Scrolls,  // the wheel moves the map, Ctrl+wheel zooms
    Zooms,  // the wheel zooms, a drag moves the map: what graph viewers do
};

enum class Motion { AsDesktop, On, Off };

/// Preferences go to the desktop's folder for configuration, window state and recent files to its folder for state.
/// Unreadable or foreign values read as the default.
class Settings {
public:
    /// `folder` empty: the desktop's folders (XDG); else both files are there.
    explicit Settings(const QString& folder = {});

    QString theme() const;  // a theme's name, or empty: Paper or Night, as the desktop is light or dark
    void setTheme(const QString& name);
    QString labelLanguage() const;  // BCP 47, or empty: the map's own
    void setLabelLanguage(const QString& language);
    Motion motion() const;
    void setMotion(Motion motion);
    WheelHabit wheelHabit() const;
    void setWheelHabit(WheelHabit habit);

    int undoMegabytes() const;  // that the steps of one map may take; at least 16
    void setUndoMegabytes(int megabytes);

    QStringList recentFiles() const;  // the last first, at most kMostRecent
    void addRecentFile(const QString& path);
    void clearRecentFiles();
    QString lastFolder() const;  // of the last file dialog
    void setLastFolder(const QString& folder);

    QString chosenTour(const QString& map) const;  // the one chosen last for the map of that path, or empty
    void setChosenTour(const QString& map, const QString& tour);

    QByteArray windowGeometry() const;
    QByteArray windowState() const;
    void setWindow(const QByteArray& geometry, const QByteArray& state);

    static constexpr int kMostRecent = 10;
    static constexpr int kMostTours = 100;  // maps of which the tour is remembered

private:
    QSettings m_preferences;
    QSettings m_state;
};

}  // namespace conspectus
