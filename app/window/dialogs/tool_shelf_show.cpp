// The part of ToolShelf that presents a tour: on screens, and as slides and handouts.
#include "app/layout/layout_service.h"
#include "app/layout/worker_pool.h"
#include "app/present/presentation.h"
#include "app/present/tour_desk.h"
#include "app/session/settings.h"
#include "app/window/dialogs/tool_shelf.h"
#include "app/window/figure/figure_export.h"
#include "core/edit/touring.h"
#include "core/formats/format.h"
#include "core/model/map_info.h"

#include <QApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryFile>

#include <algorithm>

namespace conspectus {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Tours", text); }

std::unique_ptr<LayoutService> workers() { return std::make_unique<LayoutService>(std::make_unique<WorkerPool>()); }

/// The kinds of file to write, by the filter chosen in the file dialog.
struct TourPaper {
    const char* title;
    QStringList options;
};

const std::vector<TourPaper>& papers()
{
    static const std::vector<TourPaper> all{
        {QT_TRANSLATE_NOOP("Tours", "Slides, 16:9 (*.pdf)"), {}},
        {QT_TRANSLATE_NOOP("Tours", "Slides, 4:3 (*.pdf)"), {QStringLiteral("--shape"), QStringLiteral("4:3")}},
        {QT_TRANSLATE_NOOP("Tours", "Slides, one for each step (*.pdf)"), {QStringLiteral("--steps")}},
        {QT_TRANSLATE_NOOP("Tours", "Handout, 3 slides and notes a page (*.pdf)"),
         {QStringLiteral("--handout"), QStringLiteral("3")}},
        {QT_TRANSLATE_NOOP("Tours", "Handout, 6 slides a page (*.pdf)"),
         {QStringLiteral("--handout"), QStringLiteral("6"), QStringLiteral("--no-notes")}},
        {QT_TRANSLATE_NOOP("Tours", "Notes, a slide a page (*.pdf)"), {QStringLiteral("--notes")}},
    };
    return all;
}

/// Ink by the present index of its stop: since the show, stops may have been added, removed or moved.
std::map<int, std::vector<InkStroke>> whereStopsAre(const ConceptMap& map, const Tour& then,
                                                    const std::map<int, std::vector<InkStroke>>& ink)
{
    std::map<int, std::vector<InkStroke>> placed;
    const Tour* now = findTour(map.info(), then.name);
    if (!now)
        return placed;
    for (const auto& [at, strokes] : ink) {
        const auto index = static_cast<std::size_t>(at);
        const auto isIt = [&was = then.stops[index]](const TourStop& stop) {
            return stop.view == was.view && stop.title == was.title;
        };
        const auto found = std::ranges::find_if(now->stops, isIt);
        if (index < now->stops.size() && isIt(now->stops[index]))
            placed[at] = strokes;
        else if (found != now->stops.end())
            placed[static_cast<int>(found - now->stops.begin())] = strokes;
    }
    return placed;
}

}  // namespace

ToolShelf::ToolShelf(MapSession& session, DocumentGuard& guard, TourDesk& tour, QWidget& window)
    : m_session(session), m_guard(guard), m_tour(tour), m_window(window), m_makeLayouts(workers)
{
}

ToolShelf::~ToolShelf() = default;

void ToolShelf::startShow(int stop, bool isRehearsal)
{
    if (m_show)
        return;
    if (!m_tour.current())
        m_tour.addStop({});
    if (!m_tour.current())
        return;
    const Presentation::Wish wish{m_tour.name(), stop, isRehearsal, !m_isAnimated || m_isAnimated()};
    m_show =
        std::make_unique<Presentation>(m_session, m_theme ? *m_theme : themes().front(), wish, m_makeLayouts, m_window);
    QObject::connect(m_show.get(), &Presentation::ended, &m_window, [this] { endShow(); });
    m_show->start();
}

/// The show is still running when it emits ended().
void ToolShelf::endShow()
{
    const int stop = m_show->show().place().stop;
    offerInk();
    m_show.release()->deleteLater();
    m_window.activateWindow();
    m_tour.chooseStop(stop, false);
}

void ToolShelf::offerInk()
{
    const auto ink = m_show->show().looseInk();
    if (ink.empty())
        return;
    const auto keep = [this, ink, then = m_show->show().tour()] {
        m_session.performOrSay(setInk(m_session.map(), then.name, whereStopsAre(m_session.map(), then, ink)));
    };
    emit m_session.noticed({Notice::Kind::Info,
                            tr("Ink was drawn during the show. It is not in the map yet."),
                            {},
                            {{tr("Keep it with its stops"), keep}},
                            true});
}

void ToolShelf::exportTour(Settings& settings)
{
    QStringList filters;
    for (const TourPaper& paper : papers())
        filters.append(tr(paper.title));
    QString chosen = filters.first();
    QString name = m_tour.name();
    name.replace(u'/', u'-');
    QString path = QFileDialog::getSaveFileName(&m_window, tr("Slides and handouts"),
                                                QDir(settings.lastFolder()).filePath(name + QStringLiteral(".pdf")),
                                                filters.join(QStringLiteral(";;")), &chosen);
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += QStringLiteral(".pdf");
    settings.setLastFolder(QFileInfo(path).absolutePath());
    // Writes the present map, saved or not, to a copy that this program draws in another process without a window.
    auto* copy = new QTemporaryFile(QDir::tempPath() + QStringLiteral("/conspectus-XXXXXX.graphml"), &m_window);
    const Result<WrittenMap> written = formatByName("graphml")->write(m_session.map());
    if (!copy->open() || !written || copy->write(QByteArray::fromStdString(written->bytes)) < 0 || !copy->flush()) {
        delete copy;
        emit m_session.noticed(
            {Notice::Kind::Failure, tr("The slides could not be written: not enough disk space."), {}});
        return;
    }
    QStringList arguments{QStringLiteral("tour"),       copy->fileName(),
                          QStringLiteral("--tour"),     m_tour.name(),
                          QStringLiteral("--pdf"),      path,
                          QStringLiteral("--language"), m_session.language()};
    arguments += papers()[static_cast<std::size_t>(std::max<qsizetype>(0, filters.indexOf(chosen)))].options;
    auto* process = new QProcess(&m_window);
    const auto report = [this, copy, process, path](bool isDone) {
        const QString said = QString::fromUtf8(process->readAllStandardError());
        const QString remark = warningsIn(said);
        const QString place = tr("The slides are in %1.").arg(QDir::toNativeSeparators(path));
        if (!isDone)
            emit m_session.noticed({Notice::Kind::Failure, tr("The slides could not be written."), {said.trimmed()}});
        else if (remark.isEmpty())
            emit m_session.noticed({Notice::Kind::Info, place, {}});
        else
            emit m_session.noticed({Notice::Kind::Warning, place + u' ' + remark, {}});
        copy->deleteLater();
        process->deleteLater();
    };
    QObject::connect(process, &QProcess::finished, &m_window, [report](int code, QProcess::ExitStatus status) {
        report(status == QProcess::NormalExit && code == 0);
    });
    QObject::connect(process, &QProcess::errorOccurred, &m_window, [report](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            report(false);
    });
    process->start(QApplication::applicationFilePath(), arguments);
}

}  // namespace conspectus
