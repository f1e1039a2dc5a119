#include "app/session/file_names.h"

#include "core/base/text.h"

#include <sys/stat.h>

namespace conspectus {

namespace {

constexpr char16_t kStray = 0xDC00;  // plus the byte

bool isStray(QChar c) { return c.unicode() >= kStray + 0x80 && c.unicode() <= kStray + 0xFF; }

/// A low surrogate that no high one stands before.
bool isStrayAt(const QString& path, qsizetype i)
{
    return isStray(path[i]) && (i == 0 || !path[i - 1].isHighSurrogate());
}

bool stateOf(const QString& path, struct stat& state) { return ::stat(bytesOf(path).c_str(), &state) == 0; }

}  // namespace

QString pathFrom(std::string_view bytes)
{
    if (isValidUtf8(bytes))
        return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
    QString path;
    while (!bytes.empty()) {
        const std::size_t length = sequenceLength(bytes);
        if (length == 0)
            path += QChar(static_cast<char16_t>(kStray + static_cast<unsigned char>(bytes.front())));
        else
            path += QString::fromUtf8(bytes.data(), static_cast<qsizetype>(length));
        bytes.remove_prefix(length == 0 ? 1 : length);
    }
    return path;
}

std::string bytesOf(const QString& path)
{
    std::string bytes;
    qsizetype from = 0;
    for (qsizetype i = 0; i < path.size(); ++i) {
        if (!isStrayAt(path, i))
            continue;
        bytes += path.mid(from, i - from).toStdString();
        bytes += static_cast<char>(path[i].unicode() - kStray);
        from = i + 1;
    }
    return bytes + path.mid(from).toStdString();
}

QString shownPath(QString path)
{
    for (qsizetype i = 0; i < path.size(); ++i)
        if (isStrayAt(path, i))
            path[i] = QChar::ReplacementCharacter;
    return path;
}

QString shownName(const QString& path) { return shownPath(path.mid(path.lastIndexOf(u'/') + 1)); }

bool isThere(const QString& path)
{
    struct stat state { };
    return stateOf(path, state);
}

qint64 sizeOf(const QString& path)
{
    struct stat state { };
    return stateOf(path, state) ? static_cast<qint64>(state.st_size) : 0;
}

QDateTime changedAt(const QString& path)
{
    struct stat state { };
    if (!stateOf(path, state))
        return {};
    return QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(state.st_mtim.tv_sec) * 1'000 +
                                          static_cast<qint64>(state.st_mtim.tv_nsec) / 1'000'000);
}

}  // namespace conspectus
