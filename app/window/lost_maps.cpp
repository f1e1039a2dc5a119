#include "app/window/lost_maps.h"

#include "app/session/file_names.h"
#include "app/session/map_file.h"
#include "app/session/places.h"
#include "core/query/comparison.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>

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

/// What the file lacks of what was found; nothing if that cannot be said.
QString differenceOf(const LostMap& lost)
{
    const Result<ConceptMap> found = restored(lost);
    const Result<ConceptMap> saved =
        lost.document.empty() ? Result<ConceptMap>(ConceptMap()) : loadMapFile(pathFrom(lost.document));
    if (!found || !saved)
        return {};
    const Comparison since = compare(*saved, *found);
    return listed(tr("Added:"), since.added) + listed(tr("Removed:"), since.removed) +
        listed(tr("Changed:"), since.changed);
}

}  // namespace

LostMapChoice askAbout(const LostMap& lost, QWidget* parent)
{
    const QString moment =
        QLocale().toString(QDateTime::fromSecsSinceEpoch(static_cast<qint64>(lost.stored)), QLocale::ShortFormat);
    QMessageBox box(QMessageBox::Question, tr("Restore unsaved changes"),
                    tr("Conspectus ended before %1 was saved.").arg(nameOf(lost)), QMessageBox::NoButton, parent);
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(
        tr("The changes up to %1 can be restored. They open in a window of their own; no file is changed.")
            .arg(moment));
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
