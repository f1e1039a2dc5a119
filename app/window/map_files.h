// map_files.h: opening, saving and exporting: what asks a person for files.
#pragma once
#include "app/session/map_loader.h"
#include "app/session/map_session.h"

class QWidget;

namespace conspectus {

class Appearance;
class Settings;

/// Asks before unsaved changes would be lost. What goes wrong is said by noticed(), never in a box.
class MapFiles : public QObject {
    Q_OBJECT
public:
    MapFiles(MapSession& session, Settings& settings, const Appearance& appearance, QWidget& window);

    /// A file, or "builtin:NAME". Large files are read in the background: loadingStarted(), then loadingEnded().
    void open(const QString& path);
    void askAndOpen();
    void openExample();
    bool save();  // false: not saved, by choice or by failure
    bool saveAs();
    void exportPicture();
    bool close();
    /// True when nothing would be lost: saved, or given up by choice.
    bool mayDiscard();
    void cancelLoading() { m_loader.cancel(); }

signals:
    void noticed(const conspectus::Notice& notice);
    void loadingStarted(const QString& text);
    void loadingEnded();
    void recentChanged();

private:
    void openNow(const QString& path);
    bool saveTo(const QString& path);
    void remember(const QString& path);
    void fail(const Error& error);
    QString suggestedName(const QString& extension) const;

    MapSession& m_session;
    Settings& m_settings;
    const Appearance& m_appearance;
    QWidget& m_window;
    MapLoader m_loader;
};

}  // namespace conspectus
