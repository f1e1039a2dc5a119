// end_signals.h: the system's wish that the program ends (SIGTERM, SIGINT, SIGHUP), as a signal of the event loop.
#pragma once
#include <QObject>

namespace conspectus {

/// One at a time in a program. A second signal of the same kind ends the program at once, for the case that it hangs.
/// What was ignored before (nohup) stays ignored.
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
