// file_names.h: names of files as QString. The system's names are bytes, mostly but not always UTF-8.
#pragma once
#include <QDateTime>
#include <QString>

#include <string>
#include <string_view>

namespace conspectus {

/// Bytes that are no UTF-8 become U+DC80 to U+DCFF, which no text holds, so nothing is lost (Python's
/// "surrogateescape"). QFile and QFileInfo do not know this: ask the functions below, and core/document, about such
/// files.
QString pathFrom(std::string_view bytes);
/// The bytes of a name that pathFrom() made, or that came from Qt.
std::string bytesOf(const QString& path);

/// For people: U+FFFD in place of what is no text.
QString shownPath(QString path);
/// The last part of it, for people.
QString shownName(const QString& path);

bool isThere(const QString& path);
qint64 sizeOf(const QString& path);  // 0 if it is not there
QDateTime changedAt(const QString& path);  // invalid if it is not there

}  // namespace conspectus
