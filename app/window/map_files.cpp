#include "app/window/map_files.h"

#include "app/publish/export.h"
#include "app/publish/picture_part.h"
#include "app/session/document_guard.h"
#include "app/session/settings.h"
#include "app/session/show.h"
#include "app/window/appearance.h"
#include "core/document/file_store.h"
#include "core/edit/becoming.h"
#include "core/formats/format.h"

#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QRegularExpression>

namespace conspectus {

namespace {

bool isBuiltIn(const QString& path) { return path.startsWith(QLatin1String("builtin:")); }

QString toQString(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

QString patternOf(const Format& format)
{
    QStringList endings;
    for (std::string_view extension : format.extensions)
        endings.append(QStringLiteral("*.") + toQString(extension));
    return endings.join(QLatin1Char(' '));
}

QString filterOf(const QString& title, const QString& pattern) { return QStringLiteral("%1 (%2)").arg(title, pattern); }

/// The file dialog adds no ending by itself where the desktop's does not.
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
    : m_session(session), m_guard(guard), m_settings(settings), m_appearance(appearance), m_window(window)
{
    connect(&guard, &DocumentGuard::changedElsewhere, this, &MapFiles::tellOfChange);
    connect(&guard, &DocumentGuard::heldByAnother, this, &MapFiles::tellOfOwner);
    connect(&guard, &DocumentGuard::failed, this, [this](const QString& sentence) {
        emit noticed({Notice::Kind::Warning, sentence, {}});
    });
    connect(&m_loader, &MapLoader::loaded, this, [this](const QString& path, const std::shared_ptr<LoadedMap>& loaded) {
        m_session.adopt(std::move(loaded->map), path, loaded->warnings);
        remember(path);
    });
    connect(&m_loader, &MapLoader::failed, this, [this](const QString&, const Error& error) { fail(error); });
    connect(&m_loader, &MapLoader::started, this,
            [this](const QString& path) { emit loadingStarted(tr("Reading %1").arg(QFileInfo(path).fileName())); });
    connect(&m_loader, &MapLoader::ended, this, &MapFiles::loadingEnded);
}

void MapFiles::open(const QString& path)
{
    if (mayDiscard())
        openNow(path);
}

void MapFiles::openNow(const QString& path)
{
    m_loader.cancel();
    if (!isBuiltIn(path) && QFileInfo(path).size() >= MapLoader::kLargeFile)
        return m_loader.load(path);
    if (const auto opened = m_session.open(path); !opened)
        return fail(opened.error());
    remember(path);
}

QString MapFiles::askForFile()
{
    QStringList patterns;
    for (const Format* format : formats())
        patterns.append(patternOf(*format));
    QStringList filters{filterOf(tr("Maps"), patterns.join(QLatin1Char(' ')))};
    for (const Format* format : formats())
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

bool MapFiles::hasFile() const
{
    const QString path = m_session.path();
    return !path.isEmpty() && path != QLatin1String("-") && !isBuiltIn(path);
}

bool MapFiles::save()
{
    const QString path = m_session.path();
    const Format* format = formatByPath(QFile::encodeName(path).toStdString());
    const bool canStay = hasFile() && format && format->canHoldAll;
    if (!canStay)
        return saveAs();
    return mayOverwrite() && saveTo(path);
}

QString MapFiles::askWhereTo(const QString& title)
{
    QStringList filters;
    for (const Format* format : formats())
        filters.append(filterOf(toQString(format->title), patternOf(*format)));
    QString chosen = filters.value(0);
    const QString path = QFileDialog::getSaveFileName(&m_window, title, suggestedName(QStringLiteral("graphml")),
                                                      filters.join(QLatin1String(";;")), &chosen);
    return withEnding(path, chosen);
}

bool MapFiles::saveAs()
{
    const QString path = askWhereTo(tr("Save the map as"));
    return !path.isEmpty() && saveTo(path);
}

void MapFiles::saveCopy()
{
    const QString path = askWhereTo(tr("Save a copy of the map as"));
    if (path.isEmpty())
        return;
    if (const auto saved = m_session.saveCopy(path); !saved)
        return fail(saved.error());
    emit noticed({Notice::Kind::Info, tr("The copy is in %1.").arg(QDir::toNativeSeparators(path)), {}});
}

bool MapFiles::saveTo(const QString& path)
{
    if (const auto saved = m_session.save(path); !saved) {
        fail(saved.error());
        return false;
    }
    remember(path);
    return true;
}

// --- What others do with the file

/// Before the file is written: whether others have written it since it was read.
bool MapFiles::mayOverwrite()
{
    if (!m_guard.isChangedElsewhere())
        return true;
    QMessageBox box(QMessageBox::Warning, {},
                    tr("%1 was changed by another program since it was opened.").arg(m_session.displayName()),
                    QMessageBox::Cancel, &m_window);
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(tr("Merging keeps what was done there and what was done here."));
    const QAbstractButton* merge = box.addButton(tr("&Merge and save"), QMessageBox::AcceptRole);
    const QAbstractButton* overwrite = box.addButton(tr("&Overwrite"), QMessageBox::DestructiveRole);
    box.exec();
    if (box.clickedButton() == merge)
        return mergeFromDisk();
    return box.clickedButton() == overwrite;
}

void MapFiles::tellOfChange()
{
    emit noticed({Notice::Kind::Warning,
                  tr("%1 was changed by another program.").arg(m_session.displayName()),
                  {},
                  {{tr("Merge"),
                    [this] {
                        mergeFromDisk();
                    }},
                   {tr("Reload"), [this] {
                        takeFromDisk();
                    }}}});
}

void MapFiles::tellOfOwner(const LockOwner& owner)
{
    emit noticed(
        {Notice::Kind::Warning,
         tr("%1 is open in another window (%2 on %3). What is saved there and what is done here can be merged.")
             .arg(m_session.displayName(), QString::fromStdString(owner.user), QString::fromStdString(owner.host)),
         {}});
}

void MapFiles::takeFromDisk()
{
    const Result<ConceptMap> map = m_guard.mapOnDisk();
    if (!map)
        return fail(map.error());
    if (const auto done = m_session.perform(become(m_session.map(), *map, "Take what is saved")); !done)
        return fail(done.error());
    m_guard.accept();
    m_session.markSaved();
}

bool MapFiles::mergeFromDisk()
{
    const Result<ConceptMap> theirs = m_guard.mapOnDisk(), base = m_guard.mapAsItWas();
    if (!theirs || !base) {
        fail(theirs ? base.error() : theirs.error());
        return false;
    }
    std::vector<std::string> conflicts;
    const ConceptMap both = merged(*base, m_session.map(), *theirs, &conflicts);
    if (const auto done = m_session.perform(become(m_session.map(), both, "Merge what is saved")); !done) {
        fail(done.error());
        return false;
    }
    m_guard.accept();
    QStringList details;
    for (const std::string& conflict : conflicts)
        details.append(QString::fromStdString(conflict));
    if (conflicts.empty())
        emit noticed({Notice::Kind::Info, tr("What was saved elsewhere is merged."), {}});
    else
        emit noticed({Notice::Kind::Warning,
                      tr("Merged. In %n places both changed the same; what was done here stays.", nullptr,
                         static_cast<int>(conflicts.size())),
                      details});
    return true;
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

    const std::string name = QFile::encodeName(path).toStdString();
    const PictureFormat* format = pictureFormatByPath(name);
    if (!format)
        return fail({ErrorCode::Output, "Give the file the ending of a picture format: .svg, .pdf or .png.", {}, 0});
    ExportOptions options;
    options.theme = &m_appearance.theme();
    options.title = m_session.displayName();
    options.description = toQString(m_session.map().info().description);
    const auto bytes = format->write(m_session.map(), m_session.picture(), options);
    const auto written = bytes ? writeFile(name, *bytes) : Result<void>(unexpected(bytes.error()));
    if (!written)
        return fail(written.error());
    emit noticed({Notice::Kind::Info, tr("The picture is in %1.").arg(QDir::toNativeSeparators(path)), {}});
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
    emit noticed({Notice::Kind::Info, tr("The picture is on the clipboard, as SVG and as PNG."), {}});
}

bool MapFiles::close()
{
    if (!mayDiscard())
        return false;
    m_loader.cancel();
    m_session.adopt({}, {});
    return true;
}

bool MapFiles::mayDiscard()
{
    if (!m_session.isModified())
        return true;
    QMessageBox box(QMessageBox::Question, {}, tr("Save the changes to %1?").arg(m_session.displayName()),
                    QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, &m_window);
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(tr("What you changed since the last save is lost otherwise."));
    box.setDefaultButton(QMessageBox::Save);
    switch (box.exec()) {
    case QMessageBox::Save:
        return save() && !m_session.isModified();
    case QMessageBox::Discard:
        return true;
    default:
        return false;
    }
}

void MapFiles::remember(const QString& path)
{
    if (path.isEmpty() || isBuiltIn(path) || path == QLatin1String("-"))
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
    const QString base = isBuiltIn(path) ? path.mid(8) : QFileInfo(path).completeBaseName();
    return QDir(m_settings.lastFolder()).filePath((base.isEmpty() ? tr("map") : base) + QLatin1Char('.') + extension);
}

}  // namespace conspectus
