#include "app/publish/html/html_texts.h"

#include <QCoreApplication>

namespace conspectus {

namespace {

struct PageText {
    const char* key;
    const char* text;
};

constexpr PageText kTexts[] = {
    {"skip", QT_TRANSLATE_NOOP("Picture", "Skip to the outline")},
    {"skipToMap", QT_TRANSLATE_NOOP("Picture", "Skip to the map")},
    {"outline", QT_TRANSLATE_NOOP("Picture", "Outline")},
    {"search", QT_TRANSLATE_NOOP("Picture", "Search concepts")},
    {"hits", QT_TRANSLATE_NOOP("Picture", "Concepts found")},
    {"noHits", QT_TRANSLATE_NOOP("Picture", "No concept found")},
    {"oneHit", QT_TRANSLATE_NOOP("Picture", "1 concept found")},
    {"manyHits", QT_TRANSLATE_NOOP("Picture", "%1 concepts found")},
    {"tour", QT_TRANSLATE_NOOP("Picture", "Tour")},
    {"whichTour", QT_TRANSLATE_NOOP("Picture", "Which tour")},
    {"stopOf", QT_TRANSLATE_NOOP("Picture", "Stop %1 of %2")},
    {"back", QT_TRANSLATE_NOOP("Picture", "Back")},
    {"next", QT_TRANSLATE_NOOP("Picture", "Next")},
    {"endTour", QT_TRANSLATE_NOOP("Picture", "End tour")},
    {"theme", QT_TRANSLATE_NOOP("Picture", "Theme")},
    {"automatic", QT_TRANSLATE_NOOP("Picture", "Automatic")},
    {"help", QT_TRANSLATE_NOOP("Picture", "Help")},
    {"map", QT_TRANSLATE_NOOP("Picture", "Map")},
    {"mapHint",
     QT_TRANSLATE_NOOP(
         "Picture",
         "Arrow keys move the map, plus and minus zoom, Shift and an arrow key goes to the concept in that "
         "direction. The outline lists the same concepts.")},
    {"zoom", QT_TRANSLATE_NOOP("Picture", "Zoom")},
    {"zoomIn", QT_TRANSLATE_NOOP("Picture", "Zoom in")},
    {"zoomOut", QT_TRANSLATE_NOOP("Picture", "Zoom out")},
    {"fit", QT_TRANSLATE_NOOP("Picture", "Show the whole map")},
    {"details", QT_TRANSLATE_NOOP("Picture", "Details")},
    {"close", QT_TRANSLATE_NOOP("Picture", "Close")},
    {"focus", QT_TRANSLATE_NOOP("Picture", "Focus")},
    {"fold", QT_TRANSLATE_NOOP("Picture", "Fold")},
    {"unfold", QT_TRANSLATE_NOOP("Picture", "Unfold")},
    {"foldThis", QT_TRANSLATE_NOOP("Picture", "Narrower concepts of %1")},
    {"folded", QT_TRANSLATE_NOOP("Picture", "%1: %2 concepts folded away")},
    {"unfolded", QT_TRANSLATE_NOOP("Picture", "%1 unfolded")},
    {"focused", QT_TRANSLATE_NOOP("Picture", "Focus on %1 and its %2 neighbours")},
    {"unfocused", QT_TRANSLATE_NOOP("Picture", "Focus off")},
    {"propositions", QT_TRANSLATE_NOOP("Picture", "Propositions")},
    {"noPropositions", QT_TRANSLATE_NOOP("Picture", "None")},
    {"oneProposition", QT_TRANSLATE_NOOP("Picture", "%1, 1 proposition")},
    {"manyPropositions", QT_TRANSLATE_NOOP("Picture", "%1, %2 propositions")},
    {"notes", QT_TRANSLATE_NOOP("Picture", "Notes")},
    {"source", QT_TRANSLATE_NOOP("Picture", "Source")},
    {"tags", QT_TRANSLATE_NOOP("Picture", "Tags")},
    {"link", QT_TRANSLATE_NOOP("Picture", "Link")},
    {"newWindow", QT_TRANSLATE_NOOP("Picture", "opens in a new window")},
    {"notShown", QT_TRANSLATE_NOOP("Picture", "%1 concepts folded behind it are not in this page")},
    {"helpTitle", QT_TRANSLATE_NOOP("Picture", "How to read this map")},
    {"helpPointer",
     QT_TRANSLATE_NOOP(
         "Picture",
         "Drag to move, turn the wheel or pinch to zoom. A click on a concept shows its details, a double "
         "click folds or unfolds what is narrower.")},
    {"helpKeys", QT_TRANSLATE_NOOP("Picture", "Keys")},
    {"key", QT_TRANSLATE_NOOP("Picture", "Key")},
    {"action", QT_TRANSLATE_NOOP("Picture", "What it does")},
    {"keyArrows", QT_TRANSLATE_NOOP("Picture", "Arrows")},
    {"keyShiftArrows", QT_TRANSLATE_NOOP("Picture", "Shift + arrows")},
    {"keyEnter", QT_TRANSLATE_NOOP("Picture", "Enter")},
    {"keyEscape", QT_TRANSLATE_NOOP("Picture", "Esc")},
    {"keyPages", QT_TRANSLATE_NOOP("Picture", "N, B, Page down, Page up")},
    {"helpMove", QT_TRANSLATE_NOOP("Picture", "Move the map (when it has the focus)")},
    {"helpWalk", QT_TRANSLATE_NOOP("Picture", "Go to the concept in that direction")},
    {"helpEnter", QT_TRANSLATE_NOOP("Picture", "Details of the chosen concept")},
    {"helpZoom", QT_TRANSLATE_NOOP("Picture", "Zoom in, zoom out, show the whole map")},
    {"helpSearch", QT_TRANSLATE_NOOP("Picture", "Search")},
    {"helpFold", QT_TRANSLATE_NOOP("Picture", "Fold or unfold the chosen concept")},
    {"helpFocus", QT_TRANSLATE_NOOP("Picture", "Focus on the chosen concept and its neighbours")},
    {"helpTour", QT_TRANSLATE_NOOP("Picture", "Next and previous step of the tour")},
    {"helpEscape", QT_TRANSLATE_NOOP("Picture", "Close what was opened last")},
    {"helpHelp", QT_TRANSLATE_NOOP("Picture", "This help")},
    {"letterKeys", QT_TRANSLATE_NOOP("Picture", "Keys of a single letter or sign are on")},
};

}  // namespace

std::vector<std::pair<QString, QString>> pageTexts()
{
    std::vector<std::pair<QString, QString>> texts;
    for (const PageText& each : kTexts)
        texts.emplace_back(QLatin1String(each.key), QCoreApplication::translate("Picture", each.text));
    return texts;
}

}  // namespace conspectus
