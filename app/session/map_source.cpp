#include "app/session/map_source.h"

#include "app/session/file_names.h"
#include "app/session/places.h"
#include "app/session/show.h"
#include "core/document/file_store.h"
#include "core/formats/format.h"

#include <QFile>

#include <algorithm>

namespace conspectus {

namespace {

Result<std::string> builtInBytes(const QString& name)
{
    QFile file(QStringLiteral(":/maps/") + name + QStringLiteral(".graphml"));
    if (file.open(QIODevice::ReadOnly))
        return file.readAll().toStdString();
    std::string known;
    for (const std::string& each : builtInMaps())
        known += (known.empty() ? "" : ", ") + each;
    return unexpected(ErrorCode::Input,
                      "There is no built-in map '" + name.toStdString() + "'; there is: " + known + ".");
}

std::string sentenceOf(const Loss& loss)
{
    return (loss.line > 0 ? "line " + std::to_string(loss.line) + ": " : std::string()) + loss.message;
}

}  // namespace

Result<LoadedMap> loadWhole(const QString& where, NamedPipes pipes)
{
    static const QString kBuiltIn = QStringLiteral("builtin:");
    const bool isOurs = isBuiltIn(where);
    const std::string path = bytesOf(where);
    const bool mayWait = pipes == NamedPipes::Read || where == QLatin1String("-");
    Result<std::string> bytes = isOurs ? builtInBytes(where.mid(kBuiltIn.size()))
        : mayWait                      ? readFile(path)
                                       : readRegularFile(path);
    if (!bytes)
        return unexpected(bytes.error());
    Result<ReadMap> read = readMap(*bytes, isOurs ? path + ".graphml" : path);
    if (!read)
        return unexpected(read.error());
    LoadedMap loaded{std::move(read->map), {}, {}};
    std::transform(read->losses.begin(), read->losses.end(), std::back_inserter(loaded.warnings), sentenceOf);
    if (!isOurs)
        loaded.bytes = std::make_shared<const std::string>(std::move(*bytes));
    return loaded;
}

}  // namespace conspectus
