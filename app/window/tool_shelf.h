// tool_shelf.h: the windows beside the map that one works with: each is opened once.
#pragma once
#include "core/base/id.h"

#include <QPointer>

#include <vector>

class QWidget;

namespace conspectus {

class DocumentGuard;
class FilterDialog;
class MapSession;
class RelatedPanel;
class ReplaceDialog;
class TypesDialog;
class VersionsDialog;
struct Theme;

class ToolShelf {
public:
    ToolShelf(MapSession& session, DocumentGuard& guard, QWidget& window)
        : m_session(session), m_guard(guard), m_window(window)
    {
    }

    void openReplace();
    void openTypes();
    void openVersions();
    void openFilter();
    /// The panel that answers; made when it is first shown.
    void setRelated(RelatedPanel* panel);
    void askHowRelated(const std::vector<ConceptId>& concepts);
    void setTheme(const Theme& theme);

private:
    MapSession& m_session;
    DocumentGuard& m_guard;
    QWidget& m_window;
    const Theme* m_theme = nullptr;
    QPointer<ReplaceDialog> m_replace;
    QPointer<TypesDialog> m_types;
    QPointer<VersionsDialog> m_versions;
    QPointer<FilterDialog> m_filter;
    QPointer<RelatedPanel> m_related;
};

}  // namespace conspectus
