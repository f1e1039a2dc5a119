#include "app/window/files/map_files.h"

#include "app/publish/check/missing_letters.h"
#include "app/publish/picture_part.h"
#include "app/session/document_guard.h"
#include "app/session/file_names.h"
#include "app/session/places.h"
#include "app/session/settings.h"
#include "app/session/show.h"
#include "app/window/themes/appearance.h"
#include "core/document/file_store.h"
#include "core/formats/format.h"
#include "core/model/map_info.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>
#include <QRegularExpression>

namespace conspectus {

namespace {

constexpr int kPatienceMs = 300;

QString toQString(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

QString patternOf(const Format& format)
{
    QStringList endings;
    for (std::string_view extension : format.extensions)
        endings.append(QStringLiteral("*.") + toQString(extension));
    return endings.join(QLatin1Char(' '));
}

QString filterOf(const QString& title, const QString& pattern) { return QStringLiteral("%1 (%2)").arg(title, pattern); }

/// Adds the file name extension of the chosen filter: the dialogs of some desktops do not.
QString withEnding(QString path, const QString& filter)
{
    if (path.isEmpty() || !QFileInfo(path).suffix().isEmpty())
        return path;
    const qsizetype from = filter.indexOf(QLatin1String("*.")) + 1;
    const qsizetype to = filter.indexOf(QRegularExpression(QStringLiteral("[ )]")), from);
    return from > 0 && to > from ? path + filter.mid(from, to - from) : path;
}

}  // namespace

MapFiles::MapFiles(MapSession& session, DocumentGuard& guard, Settings& settings, const Appearance& appearance,
                   QWidget& window)
    : m_session(session),
      m_guard(guard),
      m_settings(settings),
      m_appearance(appearance),
      m_window(window),
      m_saver(session, guard)
{
    connect(&guard, &DocumentGuard::changedElsewhere, this, &MapFiles::tellOfChange);
    connect(&guard, &DocumentGuard::heldByAnother, this, &MapFiles::tellOfOwner);
    connect(&guard, &DocumentGuard::failed, this, [this](const QString& sentence) {
        emit noticed({Notice::Kind::Warning, sentence, {}});
    });
    connect(&m_loader, &MapLoader::loaded, this, [this](const QString& path, const std::shared_ptr<LoadedMap>& loaded) {
        m_session.adopt(std::move(loaded->map), path, loaded->warnings, loaded->bytes);
        remember(path);
    });
    connect(&m_loader, &MapLoader::failed, this, [this](const QString&, const Error& error) { fail(error); });
    connect(&m_loader, &MapLoader::started, this, [this](const QString& path) {
        emit workStarted(tr("Reading %1").arg(shownName(path)), NoticeBar::Work::MayBeCancelled);
    });
    connect(&m_loader, &MapLoader::ended, this, &MapFiles::workEnded);
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatienceMs);
    connect(&m_patience, &QTimer::timeout, this, &MapFiles::tellOfWriting);
    connect(&m_saver, &MapSaver::started, this, [this] { m_patience.start(); });
    connect(&m_saver, &MapSaver::saved, this, [this](const QString& path) {
        if (path == m_session.path())
            remember(path);
    });
    connect(&m_saver, &MapSaver::failed, this, &MapFiles::fail);
    connect(&m_saver, &MapSaver::changedElsewhere, this, &MapFiles::askAboutOthers);
    connect(&m_saver, &MapSaver::ended, this, &MapFiles::endTellingOfWriting);
    connect(&guard, &DocumentGuard::kept, this, &MapFiles::endTellingOfWriting);
}

void MapFiles::open(const QString& path)
{
    if (mayDiscard())
        openNow(path);
}

void MapFiles::openNow(const QString& path)
{
    m_loader.cancel();
    if (!isBuiltIn(path) && sizeOf(path) >= MapLoader::kLargeFile)
        return m_loader.load(path);
    if (const auto opened = m_session.open(path); !opened)
        return fail(opened.error());
    remember(path);
}

QString MapFiles::askForFile()
{
    QStringList patterns;
    for (const Format* format : formats())  // files of one that is only written are read by another
        patterns.append(patternOf(*format));
    QStringList filters{filterOf(tr("Maps"), patterns.join(QLatin1Char(' ')))};
    for (const Format* format : formats())
        if (format->read)
            filters.append(filterOf(toQString(format->title), patternOf(*format)));
    filters.append(filterOf(tr("All files"), QStringLiteral("*")));
    return QFileDialog::getOpenFileName(&m_window, tr("Open a map"), m_settings.lastFolder(),
                                        filters.join(QLatin1String(";;")));
}

void MapFiles::askAndOpen()
{
    if (!mayDiscard())
        return;
    if (const QString path = askForFile(); !path.isEmpty())
        openNow(path);
}

void MapFiles::askAndOpenElsewhere()
{
    if (const QString path = askForFile(); !path.isEmpty())
        emit windowAsked(path);
}

void MapFiles::openExample()
{
    const auto names = builtInMaps();
    if (!names.empty())
        open(QStringLiteral("builtin:") + QString::fromStdString(names.front()));
}

bool MapFiles::hasFile() const { return isFile(m_session.path()); }

QString MapFiles::askWhereTo(const QString& title)
{
    QStringList filters;
    for (const Format* format : formats())
        if (format->write)
            filters.append(filterOf(toQString(format->title), patternOf(*format)));
    QString chosen = filters.value(0);
    const QString path = QFileDialog::getSaveFileName(&m_window, title, suggestedName(QStringLiteral("graphml")),
                                                      filters.join(QLatin1String(";;")), &chosen);
    return withEnding(path, chosen);
}

void MapFiles::exportPicture()
{
    QStringList filters;
    for (const PictureFormat& format : pictureFormats())
        filters.append(filterOf(toQString(format.title), QStringLiteral("*.") + toQString(format.extension)));
    QString chosen = filters.value(0);
    QString path =
        QFileDialog::getSaveFileName(&m_window, tr("Export the picture"), suggestedName(QStringLiteral("svg")),
                                     filters.join(QLatin1String(";;")), &chosen);
    path = withEnding(path, chosen);
    if (path.isEmpty())
        return;
    m_settings.setLastFolder(QFileInfo(path).path());

    const std::string name = bytesOf(path);
    const PictureFormat* format = pictureFormatByPath(name);
    if (!format)
        return fail(
            {ErrorCode::Output, "Give the file the ending of a picture format, such as .svg, .pdf or .png.", {}, 0});
    ExportOptions options;
    options.theme = &m_appearance.theme();
    options.title = m_session.displayName();
    options.description = toQString(m_session.map().info().description);
    const auto bytes = format->write(m_session.map(), m_session.picture(), options);
    const auto written = bytes ? writeFile(name, *bytes) : Result<void>(unexpected(bytes.error()));
    if (!written)
        return fail(written.error());
    sayDone(tr("The picture is in %1.").arg(shownPath(path)), m_session.picture(), format->kind);
}

void MapFiles::copyPicture()
{
    const Picture picture =
        m_session.selection().empty() ? m_session.picture() : partOf(m_session.picture(), m_session.selection());
    if (picture.concepts.empty())
        return;
    ExportOptions options;
    options.theme = &m_appearance.theme();
    options.title = m_session.displayName();
    options.density = 2;
    auto data = std::make_unique<QMimeData>();
    for (const auto& [ending, mime] : {std::pair("x.svg", "image/svg+xml"), std::pair("x.png", "image/png")}) {
        const auto bytes = pictureFormatByPath(ending)->write(m_session.map(), picture, options);
        if (!bytes)
            return fail(bytes.error());
        data->setData(QLatin1String(mime), QByteArray::fromStdString(*bytes));
    }
    QGuiApplication::clipboard()->setMimeData(data.release());
    sayDone(tr("The picture is on the clipboard, as SVG and as PNG."), picture, FormatKind::Shapes);
}

/// Reports a finished export, with a warning for letters that no font has.
void MapFiles::sayDone(const QString& sentence, const Picture& picture, FormatKind kind)
{
    const QString lack = kind == FormatKind::Text ? QString() : sentenceOn(missingLetters(m_session.map(), picture));
    emit noticed(lack.isEmpty() ? Notice{Notice::Kind::Info, sentence, {}}
                                : Notice{Notice::Kind::Warning, sentence + u' ' + lack, {}});
}

void MapFiles::remember(const QString& path)
{
    if (!isFile(path))
        return;
    const QFileInfo file(path);
    m_settings.addRecentFile(file.absoluteFilePath());
    m_settings.setLastFolder(file.absolutePath());
    emit recentChanged();
}

void MapFiles::fail(const Error& error)
{
    emit noticed({Notice::Kind::Failure, QString::fromStdString(describe(error)), {}});
}

QString MapFiles::suggestedName(const QString& extension) const
{
    const QString path = m_session.path();
    const QString base = isBuiltIn(path) ? path.mid(8) : shownPath(QFileInfo(path).completeBaseName());
    return QDir(m_settings.lastFolder()).filePath((base.isEmpty() ? tr("map") : base) + QLatin1Char('.') + extension);
}

}  // namespace conspectus
