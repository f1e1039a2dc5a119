// tool_shelf.h: the tool windows beside the map; each exists once.
#pragma once
#include "core/base/id.h"

#include <QPointer>

#include <functional>
#include <memory>
#include <vector>

class QWidget;

namespace conspectus {

class DocumentGuard;
class FigureDialog;
class FilterDialog;
class LayoutService;
class MapSession;
class Presentation;
class RelatedPanel;
class ReplaceDialog;
class Settings;
class ThemeEditor;
class TourDesk;
class TypesDialog;
class VersionsDialog;
struct Theme;

class ToolShelf {
public:
    ToolShelf(MapSession& session, DocumentGuard& guard, TourDesk& tour, QWidget& window);
    ~ToolShelf();

    void openReplace();
    void openTypes();
    void openVersions();
    void openFilter();
    void openFigure(Settings& settings);
    void openThemes(Settings& settings);
    /// Asks about unsaved themes; false: the person cancelled.
    bool mayClose();
    /// The panel that answers how concepts are related; made when it is first shown.
    void setRelated(RelatedPanel* panel);
    void askHowRelated(const std::vector<ConceptId>& concepts);
    void setTheme(const Theme& theme);
    /// Presents the tour of the desk; for a map without tours, makes one of what the window shows.
    void startShow(int stop, bool isRehearsal);
    Presentation* show() const { return m_show.get(); }  // null: no show is on
    /// Asks for a file and lets another process write slides, handouts or notes into it.
    void exportTour(Settings& settings);
    /// `isAnimated` says whether shows are animated.
    void setAnimated(std::function<bool()> isAnimated) { m_isAnimated = std::move(isAnimated); }
    /// Sets how the sessions of a show lay out; worker processes by default.
    void setLayouts(std::function<std::unique_ptr<LayoutService>()> make) { m_makeLayouts = std::move(make); }

private:
    MapSession& m_session;
    DocumentGuard& m_guard;
    TourDesk& m_tour;
    QWidget& m_window;
    std::unique_ptr<Presentation> m_show;
    std::function<bool()> m_isAnimated;
    std::function<std::unique_ptr<LayoutService>()> m_makeLayouts;
    const Theme* m_theme = nullptr;
    QPointer<ReplaceDialog> m_replace;
    QPointer<TypesDialog> m_types;
    QPointer<VersionsDialog> m_versions;
    QPointer<FilterDialog> m_filter;
    QPointer<FigureDialog> m_figure;
    QPointer<ThemeEditor> m_themes;
    QPointer<RelatedPanel> m_related;

    void endShow();
    void offerInk();
};

}  // namespace conspectus
