#include "tests/soak/step.h"

#include <iterator>

namespace conspectus::soak {

namespace {

constexpr const char* kKinds[] = {"key",  "text",  "click",  "double-click", "menu-click",
                                  "drag", "wheel", "action", "escape"};  // in the order of Step::Kind

constexpr const char* kKeys[] = {
    "Tab",       "Shift+Tab", "Return",     "Esc",         "Space",      "Left",        "Right",
    "Up",        "Down",      "Home",       "End",         "PgUp",       "PgDown",      "Del",
    "Backspace", "F2",        "F3",         "F6",          "Alt+Return", "Ctrl+Return", "Shift+Return",
    "Ctrl+A",    "Ctrl+C",    "Ctrl+X",     "Ctrl+V",      "Ctrl+D",     "Ctrl+Z",      "Ctrl+Z",
    "Ctrl+Z",    "Ctrl+Y",    "Ctrl+F",     "Ctrl+K",      "Ctrl+0",     "Ctrl++",      "Ctrl+-",
    "+",         "-",         "0",          "A",           "C",          "F",           "G",
    "P",         "N",         "Shift+Left", "Shift+Right", "Ctrl+Up",    "Ctrl+Down",   "Alt+Left",
    "Alt+Right", "F5",        "Shift+F5",   "Ctrl+S",      "Alt+F",      "Alt+E",       "Alt+V",
    "F10",       "Shift+F10", "F1",         "Insert"};

constexpr const char* kTexts[] = {"heat",
                                  "soft power",
                                  "a, b, c",
                                  "\u6587\u5316",
                                  "W\u00e4rme \U0001F525",
                                  "tag:figure-1 or heat",
                                  "<img src=\"x\">",
                                  "power -> growth",
                                  "\u0645\u0639\u0631\u0641\u0629",
                                  "0",
                                  "-1e9",
                                  "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"};

}  // namespace

QString lineOf(const Step& step)
{
    return QStringLiteral("%1\t%2\t%3\t%4\t%5\t%6\t%7")
        .arg(QLatin1String(kKinds[static_cast<int>(step.kind)]), step.what)
        .arg(step.x)
        .arg(step.y)
        .arg(step.toX)
        .arg(step.toY)
        .arg(step.window);
}

std::optional<Step> stepFrom(const QString& line)
{
    const QStringList fields = line.split(u'\t');
    const auto kind = std::find(std::begin(kKinds), std::end(kKinds), fields.front());
    if (fields.size() != 7 || kind == std::end(kKinds))
        return std::nullopt;
    return Step{static_cast<Step::Kind>(kind - std::begin(kKinds)),
                fields[1],
                fields[2].toDouble(),
                fields[3].toDouble(),
                fields[4].toDouble(),
                fields[5].toDouble(),
                fields[6].toInt()};
}

QString Dice::key() { return QLatin1String(kKeys[m_random.below(std::size(kKeys))]); }

Step Dice::next(bool isAsked)
{
    Step step;
    step.x = share();
    step.y = share();
    step.toX = share();
    step.toY = share();
    step.window = m_random.chance(85) ? 0 : static_cast<int>(m_random.below(8));
    const std::uint32_t what = m_random.below(100);
    step.kind = isAsked && m_random.chance(20) ? Step::Kind::Escape
        : what < 30                            ? Step::Kind::Key
        : what < 42                            ? Step::Kind::Text
        : what < 60                            ? Step::Kind::Click
        : what < 64                            ? Step::Kind::DoubleClick
        : what < 68                            ? Step::Kind::MenuClick
        : what < 74                            ? Step::Kind::Drag
        : what < 78                            ? Step::Kind::Wheel
                                               : Step::Kind::Action;
    if (step.kind == Step::Kind::Key)
        step.what = key();
    if (step.kind == Step::Kind::Text)
        step.what = QString::fromUtf8(kTexts[m_random.below(std::size(kTexts))]);
    if (step.kind == Step::Kind::Action)
        step.what = m_random.chance(25) ? QStringLiteral("undo")
                                        : m_actions[m_random.below(static_cast<std::uint32_t>(m_actions.size()))];
    return step;
}

}  // namespace conspectus::soak
