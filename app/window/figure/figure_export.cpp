#include "app/window/figure/figure_export.h"

#include "core/edit/figures.h"
#include "core/formats/format.h"
#include "core/model/figure.h"

#include <QApplication>
#include <QDir>
#include <QRegularExpression>

namespace conspectus {

namespace {

constexpr int kPatienceMs = 2000;

}  // namespace

QString warningsIn(const QString& said)
{
    const QString mark = QStringLiteral("conspectus: warning: ");
    QStringList warnings;
    for (const QString& line : said.split(u'\n'))
        if (line.startsWith(mark))
            warnings.append(line.mid(mark.size()).trimmed());
    return warnings.join(u' ');
}

FigureExport::FigureExport(QObject* parent) : QObject(parent)
{
    connect(&m_process, &QProcess::readyReadStandardError, this, &FigureExport::readProgress);
    connect(&m_process, &QProcess::finished, this, &FigureExport::finish);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            emit failed(tr("The program that writes figures could not be started."));
    });
}

FigureExport::~FigureExport()
{
    m_process.disconnect(this);
    m_process.kill();
    m_process.waitForFinished(kPatienceMs);
}

void FigureExport::start(const ConceptMap& map, Figure figure, const QString& path)
{
    if (isRunning())
        return;
    if (figure.name.empty())
        figure.name = "figure";
    const std::string name = figure.name;
    ConceptMap copy = map;
    const Result<Transaction> step = storeFigure(copy, std::move(figure));
    for (const Change& change : step->changes)
        static_cast<void>(copy.apply(change));
    const Result<WrittenMap> bytes = formatByName("graphml")->write(copy);
    m_copy = std::make_unique<QTemporaryFile>(QDir::tempPath() + QStringLiteral("/conspectus-XXXXXX.graphml"));
    if (!m_copy->open() || !bytes || m_copy->write(QByteArray::fromStdString(bytes->bytes)) < 0 || !m_copy->flush()) {
        emit failed(tr("The figure could not be written: not enough disk space for a copy of the map."));
        return;
    }
    m_path = path;
    m_said.clear();
    m_isCancelled = false;
    m_process.start(QApplication::applicationFilePath(),
                    {QStringLiteral("export"), m_copy->fileName(), QStringLiteral("--preset"),
                     QString::fromStdString(name), QStringLiteral("--progress"), QStringLiteral("-o"), path});
}

void FigureExport::cancel()
{
    m_isCancelled = true;
    m_process.kill();
}

void FigureExport::readProgress()
{
    m_said += QString::fromUtf8(m_process.readAllStandardError());
    static const QRegularExpression line(QStringLiteral("^progress (\\d+)%\\n"), QRegularExpression::MultilineOption);
    for (auto match = line.match(m_said); match.hasMatch(); match = line.match(m_said)) {
        emit progressed(match.captured(1).toInt());
        m_said.remove(match.capturedStart(), match.capturedLength());
    }
}

void FigureExport::finish(int code, QProcess::ExitStatus status)
{
    readProgress();
    m_copy.reset();
    if (status == QProcess::NormalExit && code == 0)
        emit written(m_path, warningsIn(m_said));
    else
        emit failed(m_isCancelled ? QString() : m_said.trimmed().remove(QStringLiteral("conspectus: ")));
}

}  // namespace conspectus
