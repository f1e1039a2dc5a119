#include "app/window/lost_maps.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>

namespace conspectus {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("LostMaps", text); }

QString nameOf(const LostMap& lost)
{
    const QString document = QFile::decodeName(QByteArray::fromStdString(lost.document));
    if (document.isEmpty())
        return tr("an untitled map");
    if (document.startsWith(QLatin1String("builtin:")))
        return tr("a copy of the built-in map");
    return QFileInfo(document).fileName();
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
