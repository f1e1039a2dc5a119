// end_signals.h: turns SIGTERM, SIGINT and SIGHUP into a Qt signal in the event loop.
#pragma once
#include <QObject>

namespace conspectus {

/// At most one in a program. A second signal of the same kind ends the program at once, in case it hangs. Signals that
/// were ignored at the start (nohup) stay ignored.
class EndSignals : public QObject {
    Q_OBJECT
public:
    explicit EndSignals(QObject* parent = nullptr);
    ~EndSignals() override;

signals:
    void endAsked();

private:
    int m_pipe[2] = {-1, -1};  // from the handler to the event loop
};

}  // namespace conspectus
