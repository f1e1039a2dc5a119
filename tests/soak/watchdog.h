// watchdog.h: a thread that looks whether the event loop still turns, and says where it stands when it does not.
#pragma once
#include <QTimer>

#include <atomic>
#include <thread>

namespace conspectus::soak {

/// Made on the thread that it watches. Time in which that thread wanted to run and got no processor does not count, so
/// that a busy machine makes no stops.
class Watchdog {
public:
    /// `limit`: seconds that one turn of the loop may take.
    explicit Watchdog(double limit);
    ~Watchdog();

    /// What comes until wake() is not the program's work.
    void rest() { m_rests = true; }
    void wake();

    int stops() const { return m_stops; }
    double longest() const { return m_longest; }  // seconds

private:
    void beat();
    void watch(const std::stop_token& end);

    const double m_limit;
    QTimer m_pulse;
    std::atomic<double> m_beat;  // when the loop turned last
    std::atomic<double> m_waited;  // what it had waited for a processor until then
    std::atomic<bool> m_rests = false;
    std::atomic<int> m_stops = 0;
    std::atomic<double> m_longest = 0;
    const int m_thread;  // the system's number of the watched thread
    std::jthread m_watcher;  // last: ends before what it uses
};

}  // namespace conspectus::soak
