#include "app/window/program/lost_maps.h"

#include "app/session/file_names.h"
#include "app/session/map_file.h"
#include "app/session/places.h"
#include "core/document/file_store.h"
#include "core/formats/format.h"
#include "core/query/comparison.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>

#include <filesystem>

namespace conspectus {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("LostMaps", text); }

QString nameOf(const LostMap& lost)
{
    const QString document = pathFrom(lost.document);
    if (document.isEmpty())
        return tr("an untitled map");
    if (isBuiltIn(document))
        return tr("a copy of the built-in map");
    return shownName(document);
}

QString listed(const QString& heading, const std::vector<std::string>& lines)
{
    QString text;
    for (const std::string& line : lines)
        text += QStringLiteral("    ") + QString::fromStdString(line) + QLatin1Char('\n');
    return text.isEmpty() ? text : heading + QLatin1Char('\n') + text;
}

/// The differences between the file and the recovery copy; nothing if the file cannot be read.
QString differenceOf(const LostMap& lost)
{
    const Result<ConceptMap> found = restored(lost);
    const auto bytes = documentAsItWas(lost);
    const Result<ConceptMap> saved = bytes ? readMap(*bytes, lost.document).map([](ReadMap read) { return read.map; })
        : lost.document.empty()            ? Result<ConceptMap>(ConceptMap())
                                           : loadMapFile(pathFrom(lost.document));
    if (!found || !saved)
        return {};
    const Comparison since = compare(*saved, *found);
    return listed(tr("Added:"), since.added) + listed(tr("Removed:"), since.removed) +
        listed(tr("Changed:"), since.changed);
}

/// Whether others have written the file since: the restored map lacks their changes.
bool isChangedSince(const LostMap& lost)
{
    const auto bytes = documentAsItWas(lost);
    std::error_code error;
    return bytes && std::filesystem::exists(lost.document, error) && !fileHolds(lost.document, *bytes);
}

}  // namespace

LostMapChoice askAbout(const LostMap& lost, QWidget* parent)
{
    const QString moment =
        QLocale().toString(QDateTime::fromSecsSinceEpoch(static_cast<qint64>(lost.stored)), QLocale::ShortFormat);
    QMessageBox box(QMessageBox::Question, tr("Restore unsaved changes"),
                    tr("Conspectus ended before %1 was saved.").arg(nameOf(lost)), QMessageBox::NoButton, parent);
    box.setTextFormat(Qt::PlainText);
    const QString offer =
        tr("The changes up to %1 can be restored. They open in a window of their own; no file is changed.").arg(moment);
    box.setInformativeText(isChangedSince(lost) ? offer + QLatin1Char(' ') +
                                   tr("The file was changed by another program since then; both can be merged.")
                                                : offer);
    box.setDetailedText(differenceOf(lost));
    auto* restore = box.addButton(tr("&Restore"), QMessageBox::AcceptRole);
    auto* discard = box.addButton(tr("&Delete the changes"), QMessageBox::DestructiveRole);
    box.setEscapeButton(box.addButton(tr("&Later"), QMessageBox::RejectRole));
    box.setDefaultButton(restore);
    box.exec();
    if (box.clickedButton() == restore)
        return LostMapChoice::Restore;
    return box.clickedButton() == discard ? LostMapChoice::Delete : LostMapChoice::Later;
}

}  // namespace conspectus
