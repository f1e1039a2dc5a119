// step.h: one thing that the monkey does, as a line of its log.
#pragma once
#include "tests/support/random_map.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace conspectus::soak {

/// Says all that it takes to do the same again: places are shares of the window that is there.
struct Step {
    enum class Kind { Key, Text, Click, DoubleClick, MenuClick, Drag, Wheel, Action, Escape };
    Kind kind = Kind::Escape;
    QString what;  // a key sequence, a text, the id of an action
    double x = 0, y = 0;  // where
    double toX = 0, toY = 0;  // of a drag; of the wheel toY says how far
    int window = 0;  // which of the windows that are there, the active one mostly (0)
};

QString lineOf(const Step& step);
/// Nothing for a line that is no step.
std::optional<Step> stepFrom(const QString& line);

/// Steps by chance; the same seed gives the same ones.
class Dice {
public:
    Dice(std::uint64_t seed, QStringList actions) : m_random(seed), m_actions(std::move(actions)) { }
    /// `isAsked`: a dialog or a menu is open, which is left again soon.
    Step next(bool isAsked);

private:
    QString key();
    double share() { return m_random.below(1000) / 1000.0; }

    test::Random m_random;
    QStringList m_actions;
};

}  // namespace conspectus::soak
