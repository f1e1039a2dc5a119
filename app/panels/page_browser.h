// page_browser.h: shows a page that a TextWriter wrote.
#pragma once
#include <QTextBrowser>
#include <QTextDocument>

namespace conspectus {

/// Loads nothing and follows no link by itself: the page holds what it shows.
class PageBrowser : public QTextBrowser {
public:
    explicit PageBrowser(QWidget* parent = nullptr) : QTextBrowser(parent)
    {
        setOpenLinks(false);
        setFrameShape(QFrame::NoFrame);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        document()->setDocumentMargin(12);
        document()->setUndoRedoEnabled(false);
    }
    QVariant loadResource(int, const QUrl&) override { return {}; }
};

}  // namespace conspectus
