// accessible_map.h: the canvas for screen readers: a tree whose items are the concepts that are shown, with their names
// and their relations read as sentences.
#pragma once

namespace conspectus {

class MapView;

/// Teaches Qt how to describe a MapView. Nothing is built until an assistive program asks; items are made one by one as
/// it asks for them.
void installAccessibleMap();

/// These do nothing while no assistive program listens.
void announceCurrent(MapView& view);  // the current concept changed
void announceRelations(MapView& view);  // the selected relations changed
void announceNewPicture(MapView& view);  // the items changed

}  // namespace conspectus
