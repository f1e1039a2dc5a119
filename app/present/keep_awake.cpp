#include "app/present/keep_awake.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QFileInfo>

namespace conspectus {

namespace {

QDBusMessage message(const char* method)
{
    return QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.ScreenSaver"),
                                          QStringLiteral("/org/freedesktop/ScreenSaver"),
                                          QStringLiteral("org.freedesktop.ScreenSaver"), QString::fromLatin1(method));
}

/// Without a session bus: connecting could start one.
bool hasBus()
{
    return !qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS") ||
        QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/bus"));
}

}  // namespace

KeepAwake::KeepAwake(const QString& reason, QObject* parent) : QObject(parent)
{
    if (!hasBus() || !QDBusConnection::sessionBus().isConnected())
        return;
    QDBusMessage ask = message("Inhibit");
    ask << QCoreApplication::applicationName() << reason;
    auto* reply = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(ask), this);
    connect(reply, &QDBusPendingCallWatcher::finished, this, [this, reply] {
        const QDBusPendingReply<quint32> promise = *reply;
        if (!promise.isError())
            m_promise = promise.value();
        reply->deleteLater();
    });
}

KeepAwake::~KeepAwake()
{
    if (m_promise == 0)
        return;
    QDBusMessage release = message("UnInhibit");
    release << m_promise;
    QDBusConnection::sessionBus().send(release);
}

}  // namespace conspectus
