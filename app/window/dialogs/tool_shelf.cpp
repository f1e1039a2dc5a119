#include "app/window/dialogs/tool_shelf.h"

#include "app/panels/related_panel.h"
#include "app/present/presentation.h"
#include "app/window/dialogs/filter_dialog.h"
#include "app/window/dialogs/replace_dialog.h"
#include "app/window/dialogs/types_dialog.h"
#include "app/window/figure/figure_dialog.h"
#include "app/window/files/versions_dialog.h"
#include "app/window/themes/theme_editor.h"

namespace conspectus {

namespace {

void bringUp(QWidget& dialog)
{
    dialog.show();
    dialog.raise();
    dialog.activateWindow();
}

}  // namespace

void ToolShelf::openReplace()
{
    if (!m_replace)
        m_replace = new ReplaceDialog(m_session, &m_window);
    bringUp(*m_replace);
}

void ToolShelf::openTypes()
{
    if (!m_types)
        m_types = new TypesDialog(m_session, m_theme ? *m_theme : themes().front(), &m_window);
    bringUp(*m_types);
}

void ToolShelf::openVersions()
{
    if (!m_versions)
        m_versions = new VersionsDialog(m_session, m_guard, &m_window);
    else
        m_versions->load();
    bringUp(*m_versions);
}

void ToolShelf::openFilter()
{
    if (!m_filter)
        m_filter = new FilterDialog(m_session, &m_window);
    else
        m_filter->load();
    bringUp(*m_filter);
}

void ToolShelf::openFigure(Settings& settings)
{
    if (!m_figure)
        m_figure = new FigureDialog(m_session, settings, &m_window);
    bringUp(*m_figure);
    m_figure->refresh();
}

void ToolShelf::openThemes(Settings& settings)
{
    if (!m_themes)
        m_themes = new ThemeEditor(m_session, settings, &m_window);
    m_themes->refresh();
    bringUp(*m_themes);
}

bool ToolShelf::mayClose() { return !m_themes || m_themes->mayDiscard(); }

void ToolShelf::setRelated(RelatedPanel* panel) { m_related = panel; }

void ToolShelf::askHowRelated(const std::vector<ConceptId>& concepts)
{
    if (m_related)
        m_related->begin(concepts);
}

void ToolShelf::setTheme(const Theme& theme)
{
    m_theme = &theme;
    if (m_show)
        m_show->setTheme(theme);
    if (m_types)
        m_types->setTheme(theme);
}

}  // namespace conspectus
