#include "app/present/show_clock.h"

#include <chrono>

namespace conspectus {

double ShowClock::steadySeconds()
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

ShowClock::ShowClock(std::function<double()> now) : m_now(std::move(now)), m_since(m_now()) { }

/// Adds the time since the last call to the current stop.
void ShowClock::settle()
{
    if (m_times.size() <= static_cast<std::size_t>(m_stop))
        m_times.resize(static_cast<std::size_t>(m_stop) + 1, 0);
    m_times[static_cast<std::size_t>(m_stop)] += running();
    m_since = m_now();
}

void ShowClock::enter(int stop)
{
    settle();
    m_stop = stop;
}

void ShowClock::setPaused(bool isPaused)
{
    settle();
    m_isPaused = isPaused;
}

void ShowClock::restart()
{
    m_times.clear();
    m_since = m_now();
}

double ShowClock::spentAt(int stop) const
{
    const auto at = static_cast<std::size_t>(stop);
    return (at < m_times.size() ? m_times[at] : 0) + (stop == m_stop ? running() : 0);
}

double ShowClock::total() const
{
    double sum = running();
    for (double each : m_times)
        sum += each;
    return sum;
}

std::vector<double> ShowClock::times() const
{
    ShowClock copy = *this;
    copy.settle();
    return copy.m_times;
}

}  // namespace conspectus
