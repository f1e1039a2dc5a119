// appearance.h: the theme of the program, applied to all widgets.
#pragma once
#include "app/session/settings.h"
#include "app/theme/theme.h"

#include <QObject>

namespace conspectus {

/// Applies palette and style sheet to the application. Remembers the choice; without one, Paper or Night follows the
/// desktop.
class Appearance : public QObject {
    Q_OBJECT
public:
    explicit Appearance(Settings& settings, QObject* parent = nullptr);

    const Theme& theme() const { return *m_theme; }
    /// A theme's name, or empty to follow the desktop.
    QString choice() const { return m_settings.theme(); }
    void choose(const QString& name);

signals:
    void changed(const conspectus::Theme& theme);

private:
    void apply();

    Settings& m_settings;
    bool m_desktopIsDark;
    const Theme* m_theme = nullptr;
};

}  // namespace conspectus
