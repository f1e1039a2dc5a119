#include "app/cli/offscreen.h"

namespace conspectus {
namespace {

void sayNothing(QtMsgType, const QMessageLogContext&, const QString&) { }

}  // namespace

Offscreen::Offscreen()
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    for (const char* variable : {"QT_QPA_PLATFORMTHEME", "QT_IM_MODULE", "QT_FONT_DPI", "QT_SCALE_FACTOR",
                                 "QT_SCREEN_SCALE_FACTORS", "QT_ENABLE_HIGHDPI_SCALING"})
        qunsetenv(variable);
    // Starting, Qt looks for desktops and locales that a server does not have, and says so; standard error is ours.
    const QtMessageHandler before = qInstallMessageHandler(sayNothing);
    m_application.emplace(m_argc, m_argv);
    qInstallMessageHandler(before);
}

}  // namespace conspectus
