// plain_view.h: a picture in a QGraphicsView the way its manual shows it: one item for each concept, label and curve.
#pragma once
#include "app/paint/picture.h"

#include <QGraphicsView>

namespace conspectus::bench {

class PlainView : public QGraphicsView {
public:
    explicit PlainView(const Picture& picture);

private:
    void addConcept(const PictureConcept& each);
    void addRelation(const PictureRelation& each);

    QGraphicsScene m_scene;
};

}  // namespace conspectus::bench
