// offscreen.h: what measuring and drawing text needs where there may be no display.
#pragma once
#include <QGuiApplication>

#include <optional>

namespace conspectus {

/// Qt without a screen, a desktop theme, an input method or a scale factor of the person's own: the same figure
/// everywhere. One per process, before anything touches a font.
class Offscreen {
public:
    Offscreen();

private:
    int m_argc = 1;
    char m_name[11] = "conspectus";
    char* m_argv[2] = {m_name, nullptr};
    std::optional<QGuiApplication> m_application;
};

}  // namespace conspectus
