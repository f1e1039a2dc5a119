// view_thumbnails.h: small pictures of parts of the map, made one at a time when the event loop is idle.
#pragma once
#include "app/session/map_session.h"
#include "app/theme/theme.h"

#include <QPixmap>
#include <QTimer>

#include <map>

namespace conspectus {

struct NamedView;

/// Of the named views, by name; derived classes make others.
class ViewThumbnails : public QObject {
    Q_OBJECT
public:
    static constexpr QSize kSize{84, 52};

    explicit ViewThumbnails(MapSession& session, QObject* parent = nullptr);

    void setTheme(const Theme& theme, double devicePixelRatio);
    /// Null until it is made. `name` empty: the whole map.
    QPixmap of(const QString& name);
    virtual QSize size() const { return kSize; }

signals:
    void made(const QString& name);

protected:
    virtual QPixmap draw(const QString& name) const;
    /// A view as the instant layout arranges it; nothing for a map that is too large for it.
    std::optional<MeasuredView> measured(const NamedView& view, Size target) const;
    const MapSession& session() const { return m_session; }
    const Theme& theme() const { return m_theme; }
    QPixmap canvas() const;  // empty, in the theme's colour

private:
    void makeNext();
    void forget();

    MapSession& m_session;
    Theme m_theme;
    double m_ratio = 1;
    QTimer m_idle;
    QStringList m_wanted;
    std::map<QString, QPixmap> m_made;
};

}  // namespace conspectus
