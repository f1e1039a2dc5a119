#include "app/session/map_saver.h"

#include "app/session/document_guard.h"
#include "app/session/file_names.h"
#include "core/base/within_memory.h"
#include "core/document/file_store.h"

namespace conspectus {

/// False if the file is to stay as others wrote it. What they wrote and this replaces is kept as a version.
bool MapSaver::Plan::mayReplace(const std::string& versions)
{
    const std::string name = bytesOf(save.path);
    if (!isThere(save.path) || (known && fileHolds(name, *known)))
        return true;
    if (isOwn && others == Others::Spare)
        return false;
    const Result<void> kept = withinMemory(ErrorCode::Output, [&]() -> Result<void> {
        const Result<std::string> replaced = readRegularFile(name);
        if (!replaced || replaced->empty())
            return {};
        return keepVersion(versions, name, *replaced,
                           static_cast<std::time_t>(changedAt(save.path).toSecsSinceEpoch()));
    });
    if (!kept)
        trouble = QString::fromStdString(kept.error().message);
    return true;
}

void MapSaver::Plan::carryOut(const std::string& versions)
{
    const Result<void> done = withinMemory(ErrorCode::Output, [&]() -> Result<void> {
        isChanged = !mayReplace(versions);
        if (!isChanged)
            save.write();
        return {};
    });
    if (!done)
        save.written = done;
}

MapSaver::MapSaver(MapSession& session, DocumentGuard& guard) : m_session(session), m_guard(guard) { }

MapSaver::~MapSaver()
{
    m_guard.writers().waitForDone();
    if (m_plan)
        m_session.giveUpSave();
    if (m_next)
        m_session.giveUpSave();
}

QString MapSaver::path() const { return m_running.value_or(QString()); }

void MapSaver::save(const QString& path, Others others) { add(m_session.beginSave(path), others); }

void MapSaver::saveCopy(const QString& path)
{
    MapSave save = m_session.beginSave(path);
    save.isCopy = true;
    add(std::move(save), Others::Overwrite);
}

void MapSaver::add(MapSave save, Others others)
{
    if (m_next)
        m_session.giveUpSave();
    m_next.emplace(Plan{std::move(save), others});
    if (!m_plan)
        start();
}

void MapSaver::start()
{
    m_plan = std::make_shared<Plan>(std::move(*m_next));
    m_next.reset();
    m_running = m_plan->save.path;
    m_plan->isOwn = m_plan->save.path == m_session.path();
    if (m_plan->isOwn)
        m_plan->known = m_session.asItWas();
    m_guard.writers().start([this, plan = m_plan, versions = m_guard.root()] {
        plan->carryOut(versions);
        QMetaObject::invokeMethod(this, [this, plan] {
            if (plan == m_plan)  // else finish() was faster
                settle();
        });
    });
    emit started(*m_running);
}

void MapSaver::settle()
{
    const std::shared_ptr<Plan> done = std::move(m_plan);
    m_plan.reset();
    const QString path = done->save.path;
    Result<void> ending;
    if (done->isChanged)
        m_session.giveUpSave();
    else
        ending = m_session.endSave(std::move(done->save));
    m_running.reset();
    if (m_next && done->isChanged && m_next->save.path == path && m_next->others == Others::Spare) {
        m_session.giveUpSave();  // it would find the same
        m_next.reset();
    }
    if (m_next)
        start();
    if (done->isChanged)
        emit changedElsewhere(path);
    else if (!ending)
        emit failed(ending.error());
    else
        emit saved(path);
    if (!done->trouble.isEmpty())
        emit m_guard.failed(tr("%1 is saved. %2").arg(shownName(path), done->trouble));
    emit ended();
}

void MapSaver::finish()
{
    while (m_plan) {
        m_guard.writers().waitForDone();
        settle();
    }
}

}  // namespace conspectus
