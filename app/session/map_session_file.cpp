// The part of MapSession that is about the file of its map.
#include "app/session/file_names.h"
#include "app/session/map_save.h"
#include "app/session/map_session_impl.h"
#include "app/session/places.h"
#include "core/base/within_memory.h"
#include "core/document/file_store.h"
#include "core/formats/format.h"

namespace conspectus {

void MapSave::write()
{
    const std::string name = bytesOf(path);
    const Format* format = formatByPath(name);
    if (!format) {
        written =
            unexpected(ErrorCode::Output, "Give the file the ending of a known format, such as .graphml or .dot.");
        return;
    }
    hadOtherNames = hasOtherNames(name);
    Result<WrittenMap> content = withinMemory(ErrorCode::Output, [&] { return writeMap(map, *format, name); });
    written = content ? writeFile(name, content->bytes) : Result<void>(unexpected(content.error()));
    if (!written)
        return;
    for (const Loss& loss : content->losses)
        losses.push_back(loss.message);
    bytes = std::make_shared<const std::string>(std::move(content->bytes));
}

bool MapSession::isOpen() const
{
    return m_impl->document.map().conceptCount() > 0 || !m_impl->document.file().path.empty() || isModified();
}

const std::shared_ptr<const std::string>& MapSession::asItWas() const { return m_impl->document.file().bytes; }

void MapSession::setAsItWas(std::shared_ptr<const std::string> bytes)
{
    m_impl->document.setFile({m_impl->document.file().path, std::move(bytes)});
}

MapSave MapSession::beginSave(const QString& path)
{
    const Format* format = formatByPath(bytesOf(path));
    MapSave save{m_impl->document.map(), path, !format || !format->canHoldAll, m_impl->document.mark(),
                 m_impl->mapNumber};
    ++m_impl->savesUnderWay;
    return save;
}

bool MapSession::isSaving() const { return m_impl->savesUnderWay > 0; }

Result<void> MapSession::endSave(MapSave save)
{
    --m_impl->savesUnderWay;
    if (!save.written)
        return std::move(save.written);
    if (save.hadOtherNames)
        emit noticed(
            {Notice::Kind::Info,
             tr("%1 had another name (a hard link), which keeps what was in it before.").arg(shownName(save.path)),
             {}});
    QStringList lost;
    for (const std::string& loss : save.losses)
        lost.append(QString::fromStdString(loss));
    if (!lost.isEmpty())
        emit noticed({Notice::Kind::Warning,
                      tr("The copy in %1 does not hold everything of the map.").arg(shownName(save.path)), lost});
    else if (save.isCopy && !save.hadOtherNames)
        emit noticed({Notice::Kind::Info, tr("The copy is in %1.").arg(shownPath(save.path)), {}});
    if (save.isCopy && save.path == path())
        setAsItWas(save.bytes);
    if (save.isCopy || save.mapNumber != m_impl->mapNumber)  // another map is open by now
        return {};
    m_impl->document.setFile({bytesOf(save.path), save.bytes});
    m_impl->document.markSaved(save.state);
    emit modifiedChanged(isModified());
    emit saved(save.path);
    return {};
}

void MapSession::giveUpSave() { --m_impl->savesUnderWay; }

Result<void> MapSession::save(const QString& path)
{
    MapSave save = beginSave(path);
    save.write();
    return endSave(std::move(save));
}

void MapSession::markSaved()
{
    m_impl->document.markSaved();
    emit modifiedChanged(false);
}

}  // namespace conspectus
