#include "app/panels/inspector_panel.h"

#include "app/panels/inspector_pages.h"

#include <QVBoxLayout>

namespace conspectus {

namespace {

/// A browser that loads nothing: the page holds what it shows.
class PageBrowser : public QTextBrowser {
public:
    using QTextBrowser::QTextBrowser;
    QVariant loadResource(int, const QUrl&) override { return {}; }
};

}  // namespace

InspectorPanel::InspectorPanel(MapSession& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_theme(themes().front()), m_page(new PageBrowser(this))
{
    setAccessibleName(tr("Inspector"));
    m_page->setAccessibleName(tr("About what is selected"));
    m_page->setObjectName(QStringLiteral("inspector"));
    m_page->setOpenLinks(false);
    m_page->setFrameShape(QFrame::NoFrame);
    m_page->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_page->document()->setDocumentMargin(12);
    m_page->document()->setUndoRedoEnabled(false);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_page);

    connect(m_page, &QTextBrowser::anchorClicked, this, &InspectorPanel::follow);
    for (auto signal :
         {&MapSession::mapOpened, &MapSession::mapChanged, &MapSession::languageChanged, &MapSession::selectionChanged})
        connect(&session, signal, this, &InspectorPanel::refresh);
    refresh();
}

void InspectorPanel::setTheme(const Theme& theme)
{
    m_theme = theme;
    refresh();
}

void InspectorPanel::refresh()
{
    TextWriter page(*m_page->document(), m_page->palette(), m_page->font());
    const QString heading = write(page);
    m_page->moveCursor(QTextCursor::Start);
    if (heading == m_heading)
        return;
    m_heading = heading;
    emit headingChanged(heading);
}

/// Writes the page that fits what is selected and returns its heading.
QString InspectorPanel::write(TextWriter& page)
{
    const ConceptMap& map = m_session.map();
    const PageContext context{map, m_session.language(), m_theme, devicePixelRatioF()};
    if (map.conceptCount() == 0) {
        page.aside(tr("No map is open."));
        return tr("Map");
    }
    if (map.find(m_session.selectedRelation())) {
        writeRelationPage(page, context, m_session.selectedRelation());
        return tr("Relation");
    }
    if (m_session.selection().size() > 1) {
        writeSelectionPage(page, context, m_session.selection());
        return tr("Concepts");
    }
    if (map.find(m_session.current())) {
        writeConceptPage(page, context, m_session.current());
        return tr("Concept");
    }
    writeMapPage(page, context);
    return tr("Map");
}

void InspectorPanel::follow(const QUrl& link)
{
    if (const ConceptId id = TextWriter::conceptOf(link); id.isValid()) {
        m_session.select({id}, id);
        m_session.revealConcept(id);
    } else if (const RelationId relation = TextWriter::relationOf(link); relation.isValid()) {
        m_session.selectRelation(relation);
    } else {
        emit linkActivated(link);
    }
}

}  // namespace conspectus
