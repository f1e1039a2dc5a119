// show_clock.h: the time spent at each stop of a show.
#pragma once
#include <functional>
#include <vector>

namespace conspectus {

class ShowClock {
public:
    /// `now`: a steady clock, in seconds.
    explicit ShowClock(std::function<double()> now = steadySeconds);

    /// From now on, time is added to this stop.
    void enter(int stop);
    void setPaused(bool isPaused);
    bool isPaused() const { return m_isPaused; }
    void restart();

    double total() const;
    double spentAt(int stop) const;
    std::vector<double> times() const;  // by stop

    static double steadySeconds();

private:
    void settle();
    double running() const { return m_isPaused ? 0 : m_now() - m_since; }

    std::function<double()> m_now;
    std::vector<double> m_times;
    int m_stop = 0;
    double m_since;
    bool m_isPaused = false;
};

}  // namespace conspectus
