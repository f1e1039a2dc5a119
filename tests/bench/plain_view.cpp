#include "tests/bench/plain_view.h"

#include <QGraphicsPathItem>
#include <QGraphicsRectItem>
#include <QGraphicsSimpleTextItem>

namespace conspectus::bench {
namespace {

QPointF at(Point point) { return {point.x, point.y}; }

}  // namespace

PlainView::PlainView(const Picture& picture)
{
    for (const PictureRelation& each : picture.relations)
        addRelation(each);
    for (const PictureConcept& each : picture.concepts)
        addConcept(each);
    setScene(&m_scene);
    setRenderHint(QPainter::Antialiasing);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTransformationAnchor(QGraphicsView::AnchorViewCenter);
}

void PlainView::addConcept(const PictureConcept& each)
{
    auto* box = m_scene.addRect(each.box.x, each.box.y, each.box.width, each.box.height, QPen(Qt::black), Qt::white);
    auto* label = new QGraphicsSimpleTextItem(each.label.lines.join(u'\n'), box);
    label->setPos(each.box.x + 8, each.box.y + 4);
}

void PlainView::addRelation(const PictureRelation& each)
{
    if (each.curve.empty())
        return;
    QPainterPath path(at(each.curve.front()));
    for (std::size_t i = 1; i + 2 < each.curve.size(); i += 3)
        path.cubicTo(at(each.curve[i]), at(each.curve[i + 1]), at(each.curve[i + 2]));
    m_scene.addPath(path);
    if (each.phrase.lines.isEmpty())
        return;
    auto* phrase = m_scene.addSimpleText(each.phrase.lines.join(u' '));
    phrase->setPos(each.plate.x, each.plate.y);
}

}  // namespace conspectus::bench
