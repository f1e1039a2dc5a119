// canvas_habits.h: how the canvas answers mouse, keys and eye; chosen in the settings.
#pragma once

namespace conspectus {

struct CanvasHabits {
    bool wheelZooms = false;  // as in graph viewers: the wheel zooms and dragging the ground pans
    bool isAnimated = true;  // false, or a desktop without animations: every change is one frame
    bool showsOverview = true;
    bool movesConcepts = true;  // dragging a concept moves it, dragging its handle makes a relation; false: both pan
    int motionMs = 220;
    bool framesFocus = true;  // a frame shows that the canvas has the keyboard focus while no concept is selected
    bool showsContext = false;  // a glide to a distant place zooms out far enough to see both ends
};

}  // namespace conspectus
