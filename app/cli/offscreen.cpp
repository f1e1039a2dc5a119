#include "app/cli/offscreen.h"

namespace conspectus {
namespace {

/// Must run before the application is made, so it stands in for its argument count.
int& prepared(int& argc)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    for (const char* variable : {"QT_QPA_PLATFORMTHEME", "QT_IM_MODULE", "QT_FONT_DPI", "QT_SCALE_FACTOR",
                                 "QT_SCREEN_SCALE_FACTORS", "QT_ENABLE_HIGHDPI_SCALING"})
        qunsetenv(variable);
    return argc;
}

}  // namespace

Offscreen::Offscreen() : m_application(prepared(m_argc), m_argv) { }

}  // namespace conspectus
