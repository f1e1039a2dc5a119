// workbench.h: the parts of the window that actions work with.
#pragma once

class QWidget;

namespace conspectus {

class Appearance;
class HelpShelf;
class InspectorPanel;
class MapCanvas;
class MapFiles;
class MapSession;
class Panes;
class SearchBox;
class Settings;
class ToolShelf;
class TourDesk;

struct Workbench {
    QWidget& window;
    MapSession& session;
    Settings& settings;
    Appearance& appearance;
    MapFiles& files;
    MapCanvas& canvas;
    InspectorPanel& inspector;
    SearchBox& search;
    Panes& panes;
    HelpShelf& help;
    ToolShelf& shelf;
    TourDesk& tour;
};

}  // namespace conspectus
