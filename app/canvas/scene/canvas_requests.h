// canvas_requests.h: what a person asks for on the canvas.
#pragma once
#include <QObject>  // first: moc of Qt 6.4 cannot parse the standard library's <concepts> before it
#include <QPoint>

#include "app/canvas/scene/selection.h"
#include "core/base/geometry.h"

namespace conspectus {

/// The canvas changes neither map nor selection itself: it emits these, and the owner of the map answers.
class CanvasRequests : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

signals:
    void selectionAsked(const conspectus::Selection& selection);
    void foldAsked(conspectus::ConceptId id);
    void editAsked();  // of the selected concept or relations
    void additionAsked(conspectus::Point place);  // of a concept without a parent
    void moveAsked(const std::vector<conspectus::ConceptId>& ids, conspectus::Point by);
    void hangAsked(const std::vector<conspectus::ConceptId>& ids, conspectus::ConceptId parent);
    void linkAsked(conspectus::ConceptId from, conspectus::ConceptId to);
    void contextMenuAsked(QPoint globalPosition);  // what is under the pointer was selected before
};

}  // namespace conspectus
