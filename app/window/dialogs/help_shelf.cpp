#include "app/window/dialogs/help_shelf.h"

#include "app/present/show_actions.h"
#include "app/window/actions/actions.h"

#include <QCoreApplication>
#include <QDialog>
#include <QFile>
#include <QTextBrowser>
#include <QTextTable>
#include <QVBoxLayout>

namespace conspectus {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("HelpShelf", text); }

QString keyNames(const QList<QKeySequence>& sequences)
{
    QStringList keys;
    for (const QKeySequence& key : sequences)
        keys.append(key.toString(QKeySequence::NativeText));
    return keys.join(QStringLiteral(", ")).replace(QLatin1Char('|'), QLatin1String("\\|"));
}

QString heading(const QString& title)
{
    return QStringLiteral("\n### %1\n\n| %2 | %3 |\n| --- | --- |\n").arg(title, tr("Action"), tr("Key"));
}

QString manualMarkdown()
{
    QFile file(QStringLiteral(":/help/manual.md"));
    const QString text = file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    return text + QStringLiteral("\n\n## ") + tr("Keys") + QStringLiteral("\n\n") + keyListMarkdown();
}

/// Tables from Markdown have borders: replaces these by space between rows.
void calmTables(QTextFrame* frame)
{
    for (QTextFrame* child : frame->childFrames()) {
        if (auto* table = qobject_cast<QTextTable*>(child)) {
            QTextTableFormat look = table->format();
            look.setBorder(0);
            look.setCellPadding(3);
            look.setCellSpacing(0);
            look.setWidth(QTextLength(QTextLength::PercentageLength, 100));
            look.setColumnWidthConstraints(
                {QTextLength(QTextLength::PercentageLength, 62), QTextLength(QTextLength::PercentageLength, 38)});
            table->setFormat(look);
        }
        calmTables(child);
    }
}

}  // namespace

QString keyListMarkdown()
{
    QString text;
    const ActionInfo* before = nullptr;
    for (const ActionInfo* info : allActions()) {
        if (!before || before->menu != info->menu)
            text += heading(menuTitle(info->menu).remove(QLatin1Char('&')));
        text += QStringLiteral("| %1 | %2 |\n").arg(plainActionText(*info), keyNames(keysOf(*info)));
        before = info;
    }
    text += heading(tr("During a show"));
    for (const ShowAction& action : showActions())
        text += QStringLiteral("| %1 | %2 |\n").arg(showActionText(action), keyNames(keysOf(action)));
    return text;
}

void HelpShelf::showManual() { show(m_manual, tr("Manual"), manualMarkdown(), 46); }
void HelpShelf::showKeys() { show(m_keys, tr("Keyboard shortcuts"), keyListMarkdown(), 34); }

void HelpShelf::showAbout()
{
    show(m_about, tr("About Conspectus"),
         QStringLiteral("# Conspectus %1\n\n").arg(QLatin1String(CONSPECTUS_VERSION)) +
             tr("Explore concept maps, and draw figures from them.\n\nFree software under the MIT licence. Layouts by "
                "Graphviz, windows by Qt, type by Lato (SIL Open Font License)."),
         30);
}

void HelpShelf::show(QPointer<QDialog>& page, const QString& title, const QString& markdown, double ems)
{
    if (!page) {
        page = new QDialog(&m_window);
        page->setAttribute(Qt::WA_DeleteOnClose);
        page->setWindowTitle(title);
        auto* text = new QTextBrowser(page);
        text->setAccessibleName(title);
        text->setFrameShape(QFrame::NoFrame);
        text->setOpenLinks(false);
        text->document()->setDocumentMargin(20);
        text->setMarkdown(markdown);
        calmTables(text->document()->rootFrame());
        QObject::connect(text, &QTextBrowser::anchorClicked, text, [text](const QUrl& url) {
            if (url.isRelative())
                text->scrollToAnchor(url.fragment());
        });
        auto* column = new QVBoxLayout(page);
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(text);
        const double em = page->fontMetrics().height();
        page->resize(static_cast<int>(em * ems), static_cast<int>(em * (ems > 40 ? 40 : ems)));
    }
    page->show();
    page->raise();
    page->activateWindow();
}

}  // namespace conspectus
