// view_thumbnails.h: small pictures of the named views, made one by one while nothing else is to be done.
#pragma once
#include "app/paint/theme.h"
#include "app/session/map_session.h"

#include <QPixmap>
#include <QTimer>

#include <map>

namespace conspectus {

class ViewThumbnails : public QObject {
    Q_OBJECT
public:
    static constexpr QSize kSize{84, 52};

    explicit ViewThumbnails(MapSession& session, QObject* parent = nullptr);

    void setTheme(const Theme& theme, double devicePixelRatio);
    /// Null until it is made. `name` empty: the whole map.
    QPixmap of(const QString& name);

signals:
    void made(const QString& name);

private:
    void makeNext();
    QPixmap draw(const QString& name) const;
    void forget();

    MapSession& m_session;
    Theme m_theme;
    double m_ratio = 1;
    QTimer m_idle;
    QStringList m_wanted;
    std::map<QString, QPixmap> m_made;
};

}  // namespace conspectus
