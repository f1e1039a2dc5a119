// appearance.h: which theme the program wears, and what follows from it for every widget.
#pragma once
#include "app/session/settings.h"
#include "app/theme/theme.h"

#include <QObject>

namespace conspectus {

/// Dresses the whole application. The choice is remembered; with no choice, Paper or Night as the desktop is.
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
