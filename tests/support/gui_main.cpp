// Main of the tests that need Qt: one application for all of them, and an unexpected Qt warning fails its test.
#include <QApplication>
#include <gtest/gtest.h>

#include <cstdio>

namespace {

void failOnWarning(QtMsgType type, const QMessageLogContext&, const QString& message)
{
    std::fprintf(stderr, "%s\n", qPrintable(message));
    const bool isOurFault = type == QtWarningMsg || type == QtCriticalMsg;
    // The offscreen platform says this of every window; it is not ours to mend.
    const bool isPlatformTalk = message.contains(QLatin1String("This plugin does not support"));
    if (isOurFault && !isPlatformTalk)
        ADD_FAILURE() << "Qt warned: " << message.toStdString();
}

}  // namespace

int main(int argc, char** argv)
{
    // Not on the display: there windows of other programs would cover and uncover ours.
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    // Tests name what was added by its key.
    qputenv("CONSPECTUS_KEYS", "counted");
    testing::InitGoogleTest(&argc, argv);
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("conspectus-test"));
    QCoreApplication::setApplicationName(QStringLiteral("conspectus-test"));
    qInstallMessageHandler(failOnWarning);
    return RUN_ALL_TESTS();
}
