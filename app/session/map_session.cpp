#include "app/session/map_session.h"

#include "app/layout/layout_service.h"
#include "app/session/file_names.h"
#include "app/session/languages.h"
#include "app/session/map_file.h"
#include "app/session/map_session_impl.h"
#include "app/session/map_source.h"
#include "app/session/places.h"
#include "core/model/map_info.h"

#include <algorithm>

namespace conspectus {

namespace {

/// A window that is being resized is arranged for once it rests.
constexpr int kResizePauseMs = 200;

QStringList toQt(const std::vector<std::string>& texts)
{
    QStringList list;
    for (const std::string& text : texts)
        list.append(QString::fromStdString(text));
    return list;
}

template <class Id> void sortOnce(std::vector<Id>& ids)
{
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

}  // namespace

MapSession::Impl::Impl(std::unique_ptr<LayoutService> layouts) : pipeline(std::move(layouts)), taxonomy(document.map())
{
}

MapSession::MapSession(std::unique_ptr<LayoutService> layouts, QObject* parent)
    : QObject(parent), m_impl(std::make_unique<Impl>(std::move(layouts)))
{
    m_impl->resized.setSingleShot(true);
    m_impl->resized.setInterval(kResizePauseMs);
    connect(&m_impl->resized, &QTimer::timeout, this, [this] {
        if (!m_impl->pipeline.isCarriedOn())  // else it is as the person made it
            m_impl->arrange(PictureCause::Refined);
    });
    connect(&m_impl->pipeline, &PicturePipeline::viewSettled, this, [this] {
        m_impl->visited.here().spec.depth = m_impl->pipeline.spec().depth;
        m_impl->visited.here().spec.most = m_impl->pipeline.spec().most;
        emit viewChanged();
    });
    connect(&m_impl->pipeline, &PicturePipeline::pictureReady, this, &MapSession::pictureChanged);
    connect(&m_impl->pipeline, &PicturePipeline::pictureReady, this, &MapSession::reportTidied);
    // Once for each map: the reader knows it then.
    connect(&m_impl->pipeline, &PicturePipeline::pictureReady, this, [this] {
        if (isArranging() || m_impl->hasSaidLeftOut)
            return;
        const QString sentence = m_impl->pipeline.leftOut();
        m_impl->hasSaidLeftOut = !sentence.isEmpty();
        if (m_impl->hasSaidLeftOut)
            emit noticed({Notice::Kind::Info, sentence, {}});
    });
    const auto revealAwaited = [this] {
        if (m_impl->toReveal.isValid() && !isArranging())
            revealConcept(std::exchange(m_impl->toReveal, {}));
    };
    connect(&m_impl->pipeline, &PicturePipeline::pictureReady, this, revealAwaited);
    connect(&m_impl->pipeline, &PicturePipeline::failed, this, revealAwaited);
    connect(&m_impl->pipeline, &PicturePipeline::pictureReady, this, [this] {
        if (!m_impl->look)
            return;
        emit lookAsked(m_impl->look->at, m_impl->look->zoom);
        if (!isArranging())
            m_impl->look.reset();
    });
    connect(&m_impl->pipeline, &PicturePipeline::busyChanged, this, &MapSession::arrangingChanged);
    connect(&m_impl->pipeline, &PicturePipeline::failed, this, [this](const Error& error) {
        emit noticed({Notice::Kind::Failure,
                      tr("The map could not be arranged as asked; the last good picture stays."),
                      {QString::fromStdString(describe(error))}});
    });
}

MapSession::~MapSession() = default;

const ConceptMap& MapSession::map() const { return m_impl->document.map(); }
QString MapSession::path() const { return pathFrom(m_impl->document.file().path); }
bool MapSession::isModified() const { return m_impl->document.isModified(); }

QString MapSession::displayName() const
{
    if (isFile(path()))
        return shownName(path());
    const MapInfo& info = m_impl->document.map().info();
    const auto title = textIn(info.titles, language().toStdString(), info.title);
    return title.empty() ? tr("Untitled map") : QString::fromUtf8(title.data(), static_cast<qsizetype>(title.size()));
}

Result<void> MapSession::open(const QString& path)
{
    Result<LoadedMap> loaded = loadWhole(path);
    if (!loaded)
        return unexpected(loaded.error());
    adopt(std::move(loaded->map), path, loaded->warnings, std::move(loaded->bytes));
    return {};
}

void MapSession::adopt(ConceptMap map, const QString& path, const std::vector<std::string>& warnings,
                       std::shared_ptr<const std::string> asItWas)
{
    emit mapLeft();
    ++m_impl->mapNumber;
    m_impl->document = Document(std::move(map), {bytesOf(path), std::move(asItWas)});
    m_impl->document.setUndoBudget(m_impl->undoBudget);
    m_impl->languages = languagesOf(m_impl->document.map());
    m_impl->selection.clear();
    m_impl->current = {};
    m_impl->relations.clear();
    m_impl->visited.restart(wholeMapOf(m_impl->document.map()));
    m_impl->spotlight = {};
    m_impl->look.reset();
    m_impl->measure.reset();
    m_impl->hasSaidLeftOut = false;
    m_impl->pipeline.setShading({});
    m_impl->forgetTaxonomy();
    m_impl->settleScope();
    emit mapOpened();
    emit modifiedChanged(false);
    emit selectionChanged();
    m_impl->arrangeElsewhere(PictureCause::Opened);
    if (!warnings.empty())
        emit noticed(
            {Notice::Kind::Warning, tr("Not everything in %1 could be read.").arg(displayName()), toQt(warnings)});
}

void MapSession::adoptUnsaved(ConceptMap map, const QString& path, std::shared_ptr<const std::string> asItWas)
{
    adopt(std::move(map), path, {}, std::move(asItWas));
    m_impl->document.markUnsaved();
    emit modifiedChanged(true);
}

void MapSession::follow(MapSession& source)
{
    m_impl->source = &source;
    connect(&source, &MapSession::mapOpened, this, [this] { adopt(m_impl->source->map(), m_impl->source->path()); });
    connect(&source, &MapSession::mapChanged, this, [this] {
        m_impl->document = Document(m_impl->source->map(), m_impl->document.file());
        onEdited(m_impl->pipeline.arrangement());
    });
    adopt(source.map(), source.path());
}

Result<void> MapSession::perform(Transaction transaction)
{
    if (view().scope.only)
        for (const Change& change : transaction.changes)
            if (const auto* added = std::get_if<AddConcept>(&change))
                m_impl->addedHere.push_back(added->value.id);
    if (m_impl->source)
        return m_impl->source->perform(std::move(transaction));
    drawKeys(transaction, m_impl->document.map(), m_impl->drawKey);
    const std::size_t before = m_impl->document.history().position();
    if (const Result<ChangeSet> done = m_impl->document.perform(std::move(transaction)); !done)
        return unexpected(done.error());
    if (m_impl->document.history().position() != before)
        m_impl->remember(before);
    m_impl->stood.erase(m_impl->stood.upper_bound(before), m_impl->stood.end());
    onEdited(m_impl->pipeline.arrangement());
    return {};
}

bool MapSession::performOrSay(Result<Transaction> step)
{
    if (step && step->changes.empty())
        return true;
    const Result<void> done = step ? perform(std::move(*step)) : Result<void>(unexpected(step.error()));
    if (!done)
        emit noticed({Notice::Kind::Failure, QString::fromStdString(done.error().message), {}});
    return done.has_value();
}

bool MapSession::canUndo() const
{
    return m_impl->source ? m_impl->source->canUndo() : m_impl->document.history().canUndo();
}
bool MapSession::canRedo() const
{
    return m_impl->source ? m_impl->source->canRedo() : m_impl->document.history().canRedo();
}
QString MapSession::undoLabel() const { return QString::fromStdString(m_impl->document.history().undoLabel()); }
QString MapSession::redoLabel() const { return QString::fromStdString(m_impl->document.history().redoLabel()); }

void MapSession::undo()
{
    if (m_impl->source)
        return m_impl->source->undo();
    if (canUndo())
        walkHistory(stepsDone() - 1);
}

void MapSession::redo()
{
    if (m_impl->source)
        return m_impl->source->redo();
    if (canRedo())
        walkHistory(stepsDone() + 1);
}

std::vector<std::string> MapSession::stepLabels() const { return m_impl->document.history().labels(); }
std::size_t MapSession::stepsDone() const { return m_impl->document.history().done(); }
void MapSession::setUndoBudget(std::size_t bytes)
{
    m_impl->undoBudget = bytes;
    m_impl->document.setUndoBudget(bytes);
}

void MapSession::goToStep(std::size_t done)
{
    if (done != stepsDone())
        walkHistory(done);
}

void MapSession::walkHistory(std::size_t done)
{
    m_impl->remember(m_impl->document.history().position());
    m_impl->document.goToStep(done);
    selectWalked();
    onEdited(m_impl->standing());
    if (m_impl->current.isValid())
        revealConcept(m_impl->current);
}

/// What came back or changed is what one wants to see.
void MapSession::selectWalked()
{
    constexpr std::size_t kMostToSelect = 50;
    const Transaction* step = m_impl->document.history().lastWalked();
    std::vector<ConceptId> changed = step ? conceptsIn(*step) : std::vector<ConceptId>{};
    std::erase_if(changed, [&](ConceptId id) { return !m_impl->document.map().find(id); });
    if (changed.empty() || changed.size() > kMostToSelect)
        return;
    m_impl->current = changed.front();
    m_impl->selection = std::move(changed);
    m_impl->relations.clear();
}

void MapSession::onEdited(std::shared_ptr<const Arrangement> standing)
{
    m_impl->isHandMade = true;
    m_impl->dropLostSelection();
    m_impl->languages = languagesOf(m_impl->document.map());
    m_impl->forgetTaxonomy();
    m_impl->settleScope();
    m_impl->visited.here().policy = FoldPolicy::AsAsked;
    emit mapChanged();
    emit modifiedChanged(isModified());
    emit selectionChanged();
    m_impl->arrange(PictureCause::Edited, m_impl->current, std::move(standing));
}

const std::vector<ConceptId>& MapSession::selection() const { return m_impl->selection; }
ConceptId MapSession::current() const { return m_impl->current; }
const std::vector<RelationId>& MapSession::selectedRelations() const { return m_impl->relations; }

RelationId MapSession::selectedRelation() const
{
    return m_impl->relations.size() == 1 ? m_impl->relations.front() : RelationId();
}

/// A picture that is still being made anew may show what the map has no longer; that is not selected.
void MapSession::select(std::vector<ConceptId> ids, ConceptId current)
{
    std::erase_if(ids, [&](ConceptId id) { return !m_impl->document.map().find(id); });
    if (!m_impl->document.map().find(current))
        current = {};
    sortOnce(ids);
    if (ids == m_impl->selection && current == m_impl->current && m_impl->relations.empty())
        return;
    m_impl->selection = std::move(ids);
    m_impl->current = current;
    m_impl->relations.clear();
    emit selectionChanged();
    followFocus();
}

void MapSession::selectRelation(RelationId id) { selectRelations({id}); }

void MapSession::selectRelations(std::vector<RelationId> ids)
{
    std::erase_if(ids, [&](RelationId id) { return !m_impl->document.map().find(id); });
    sortOnce(ids);
    if (ids == m_impl->relations)
        return;
    m_impl->selection.clear();
    m_impl->current = {};
    m_impl->relations = std::move(ids);
    emit selectionChanged();
}

}  // namespace conspectus
