#include "app/panels/inspector_panel.h"

#include "app/panels/details_form.h"
#include "app/panels/inspector_pages.h"
#include "app/panels/page_browser.h"

#include <QVBoxLayout>

namespace conspectus {

InspectorPanel::InspectorPanel(MapSession& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_theme(themes().front()),
      m_sides(new QStackedWidget(this)),
      m_page(new PageBrowser(this)),
      m_edit(new QToolButton(this))
{
    setAccessibleName(tr("Inspector"));
    m_page->setAccessibleName(tr("Details of the selection"));
    m_page->setObjectName(QStringLiteral("inspector"));
    m_edit->setObjectName(QStringLiteral("link"));
    m_edit->setText(tr("Edit details"));
    auto* reading = new QWidget(this);
    reading->setAutoFillBackground(true);
    reading->setBackgroundRole(QPalette::Base);
    auto* read = new QVBoxLayout(reading);
    read->setContentsMargins(0, 0, 0, 0);
    read->setSpacing(0);
    read->addWidget(m_page);
    read->addWidget(m_edit, 0, Qt::AlignRight);
    m_sides->addWidget(reading);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_sides);
    setFocusProxy(m_page);

    connect(m_edit, &QToolButton::clicked, this, [this] { editDetails(true); });
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
    m_edit->setVisible(!m_session.selection().empty() || m_session.selectedRelation().isValid());
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
        page.aside(m_session.isOpen() ? tr("This map has no concepts.") : tr("No map is open."));
        return tr("Map");
    }
    if (map.find(m_session.selectedRelation())) {
        writeRelationPage(page, context, m_session.selectedRelation());
        return tr("Relation");
    }
    if (!m_session.selectedRelations().empty()) {
        writeRelationsPage(page, context, m_session.selectedRelations());
        return tr("Relations");
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

void InspectorPanel::makeForm()
{
    m_form = new DetailsForm(m_session, this);
    m_sides->addWidget(m_form);
    connect(m_form, &DetailsForm::done, this, [this] {
        editDetails(false);
        emit editingEnded();
    });
}

void InspectorPanel::settle()
{
    if (m_form)
        m_form->settle();
}

void InspectorPanel::editDetails(bool wanted)
{
    settle();
    if (wanted && !m_form)
        makeForm();
    m_sides->setCurrentIndex(wanted ? 1 : 0);
    if (wanted)
        m_form->focusFirst();
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
