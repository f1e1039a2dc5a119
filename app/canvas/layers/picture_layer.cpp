#include "app/canvas/layers/picture_layer.h"

namespace conspectus {

void PictureLayer::invalidate()
{
    m_frame.invalidate();
    m_canvas.view.update();
}

void PictureLayer::showStandIn(std::optional<Picture> picture)
{
    if (!m_standIn && !picture)
        return;
    m_standIn = std::move(picture);
    m_frame.invalidate();
}

std::optional<Picture> PictureLayer::removeStandIn()
{
    if (m_standIn)
        m_frame.invalidate();
    return std::exchange(m_standIn, std::nullopt);
}

void PictureLayer::paint(QPainter& painter, FrameStore::Haste haste)
{
    if (m_canvas.navigation.morph())
        return paintMorph(painter);
    const Camera& camera = m_canvas.camera();
    const auto paint = [&](QPainter& to, const Rect& visible) {
        const Picture& shown = m_standIn ? *m_standIn : m_canvas.scene.picture();
        MapPainter(shown, m_canvas.theme, camera.visible())
            .paint(to, visible, m_canvas.deviceScale(), m_canvas.scene.highlight());
    };
    m_isStretched =
        !m_frame.draw(painter, camera, m_canvas.view.devicePixelRatioF(), m_canvas.theme.canvas, haste, paint);
}

void PictureLayer::paintMorph(QPainter& painter) const
{
    const Camera& camera = m_canvas.camera();
    painter.fillRect(m_canvas.view.rect(), m_canvas.theme.canvas);
    painter.save();
    painter.translate(camera.translation());
    painter.scale(camera.scale(), camera.scale());
    m_canvas.navigation.morph()->paint(painter, m_canvas.theme, camera.visible(), m_canvas.deviceScale(),
                                       m_canvas.scene.highlight());
    painter.restore();
}

void PictureLayer::refine()
{
    if (m_frame.isPatched())
        m_frame.invalidate();
    if (m_isStretched || !m_frame.isValid())
        m_canvas.view.update();
}

}  // namespace conspectus
