// keep_awake.h: keeps the screen saver off during a show.
#pragma once
#include <QObject>

namespace conspectus {

/// Holds an inhibition of org.freedesktop.ScreenSaver while it exists; does nothing where that service is missing. The
/// desktop ends the inhibition by itself if the program crashes.
class KeepAwake : public QObject {
    Q_OBJECT
public:
    explicit KeepAwake(const QString& reason, QObject* parent = nullptr);
    ~KeepAwake() override;

private:
    quint32 m_promise = 0;
};

}  // namespace conspectus
