// keep_awake.h: no screen saver and no sleeping screen while somebody gives a show.
#pragma once
#include <QObject>

namespace conspectus {

/// Asks the desktop for it (org.freedesktop.ScreenSaver) as long as it lives; where there is none, does nothing. The
/// desktop takes its promise back by itself if the program ends without a word.
class KeepAwake : public QObject {
    Q_OBJECT
public:
    explicit KeepAwake(const QString& reason, QObject* parent = nullptr);
    ~KeepAwake() override;

private:
    quint32 m_promise = 0;
};

}  // namespace conspectus
