#include "app/paint/stage.h"

#include "app/paint/picture_key.h"
#include "core/model/tour.h"
#include "core/view/tour_play.h"

#include <QPainterPath>

#include <algorithm>

namespace conspectus {

namespace {

constexpr double kTitleShare = 1.0 / 12;  // of the stage's height
constexpr double kTitleType = 0.46;  // em, of the title's area
constexpr double kMarginShare = 0.035;
constexpr double kLargestType = 1.0 / 17;  // em of the largest label, of the stage's height
constexpr double kTargetHeight = 540;
constexpr double kMiddle = 0.25;  // the subject's middle keeps this share of the stage away from its edges

std::size_t at(int i) { return static_cast<std::size_t>(i); }

double emOf(const PictureConcept& shown) { return std::max(1.0, shown.label.font.pixelSize() * 1.0); }

/// Where the middle of a window of `length` goes, along one axis: at `wanted`, but showing no more beyond [low, high]
/// than must be.
double middleFor(double wanted, double low, double high, double length)
{
    if (high - low <= length * (1 + 1e-6))
        return (low + high) / 2;
    const double kept = std::clamp(wanted, low + length / 2, high - length / 2);
    const double reach = length * (0.5 - kMiddle);
    return std::clamp(kept, wanted - reach, wanted + reach);
}

/// A fan of relations of one type has one phrase, on the stem that they share: if the one that it is written at is
/// hidden, another one says it. `numbers`: of the relations of `whole` in `rest`, -1: hidden.
void handPhrasesOn(const Picture& whole, const std::vector<int>& numbers, Picture& rest)
{
    for (std::size_t r = 0; r < numbers.size(); ++r) {
        const PictureRelation& hidden = whole.relations[r];
        if (numbers[r] >= 0 || hidden.phrase.lines.isEmpty() || hidden.isBundle)
            continue;
        for (std::size_t other = 0; other < numbers.size(); ++other) {
            const PictureRelation& mate = whole.relations[other];
            const bool isOfFan = mate.type == hidden.type && (mate.from == hidden.from || mate.to == hidden.to) &&
                mate.phrase.lines.isEmpty() && !mate.isBundle && mate.block < 0;
            if (!isOfFan || numbers[other] < 0)
                continue;
            rest.relations[at(numbers[other])].phrase = hidden.phrase;
            rest.relations[at(numbers[other])].plate = hidden.plate;
            rest.relations[at(numbers[other])].keyNumber = hidden.keyNumber;
            break;
        }
    }
}

}  // namespace

StageAreas stageAreas(QSizeF stage, bool hasTitle)
{
    const double title = hasTitle ? std::round(stage.height() * kTitleShare) : 0;
    return {{0, 0, stage.width(), title}, {0, title, stage.width(), stage.height() - title}};
}

void paintStageTitle(QPainter& painter, const Theme& theme, const QRectF& area, const QString& title,
                     const QString& trail)
{
    const QFont font = mapFont(area.height() * kTitleType, QFont::DemiBold);
    const QFontMetricsF metrics(font);
    const double margin = area.height() * 0.4;
    const QRectF line = area.adjusted(margin, margin / 2, -margin, 0);
    painter.setFont(font);
    painter.setPen(theme.ink);
    const double most = trail.isEmpty() ? line.width() : line.width() * 0.55;
    const QString shown = metrics.elidedText(title.simplified(), Qt::ElideRight, most);
    const bool isRightToLeft = title.isRightToLeft();
    painter.drawText(line, Qt::AlignVCenter | (isRightToLeft ? Qt::AlignRight : Qt::AlignLeft), shown);
    if (trail.isEmpty())
        return;
    const QFont small = mapFont(area.height() * kTitleType * 0.7, QFont::Normal);
    painter.setFont(small);
    painter.setPen(theme.phrase);
    QRectF rest = line;
    const double used = metrics.horizontalAdvance(shown) + margin;
    isRightToLeft ? rest.setRight(rest.right() - used) : rest.setLeft(rest.left() + used);
    painter.drawText(rest, Qt::AlignVCenter | (isRightToLeft ? Qt::AlignLeft : Qt::AlignRight),
                     QFontMetricsF(small).elidedText(trail, Qt::ElideLeft, rest.width()));
}

Size stageTarget(QSizeF stage)
{
    return {kTargetHeight * std::max(stage.width(), 1.0) / std::max(stage.height(), 1.0), kTargetHeight};
}

Camera stageCamera(const Picture& picture, QSizeF stage, double stageHeight, const std::vector<int>& subject,
                   const std::optional<ViewCamera>& asked)
{
    Camera camera;
    camera.setViewport(stage);
    camera.setContent(picture.bounds);
    if (picture.concepts.empty())
        return camera;
    const double margin = kMarginShare * std::min(stage.width(), stage.height());
    double largest = 1, least = 1e9;
    for (const PictureConcept& each : picture.concepts)
        largest = std::max(largest, emOf(each));
    Rect about;
    for (int i : subject) {
        least = std::min(least, emOf(picture.concepts[at(i)]));
        about = about.united(picture.concepts[at(i)].box);
    }
    const double all = std::min({(stage.width() - 2 * margin) / std::max(picture.bounds.width, 1.0),
                                 (stage.height() - 2 * margin) / std::max(picture.bounds.height, 1.0),
                                 kLargestType * stageHeight / largest});
    const double needed = subject.empty() ? 0 : kLeastSubjectShare * stageHeight / least;
    double scale = std::max(all, needed);
    Point wanted = subject.empty() ? picture.bounds.centre() : about.centre();
    if (const int looked = asked ? picture.indexOf(asked->at) : -1; looked >= 0) {
        wanted = picture.concepts[at(looked)].box.centre();
        scale = std::max(all, asked->zoom * stageHeight / kStageHeight);
    }
    scale = std::min(scale, Camera::kLargest);
    const Rect seen = picture.bounds.grown(margin / scale);
    const Point middle{middleFor(wanted.x, seen.x, seen.right(), stage.width() / scale),
                       middleFor(wanted.y, seen.y, seen.bottom(), stage.height() / scale)};
    camera.look(middle, scale);
    return camera;
}

Picture pictureWithout(const Picture& picture, const std::vector<ConceptId>& hidden)
{
    if (hidden.empty())
        return picture;
    Picture rest = picture;
    std::vector<int> concepts(picture.concepts.size(), -1), relations(picture.relations.size(), -1),
        blocks(picture.blocks.size(), -1);
    rest.concepts.clear();
    rest.relations.clear();
    rest.blocks.clear();
    for (std::size_t i = 0; i < picture.concepts.size(); ++i) {
        if (std::ranges::binary_search(hidden, picture.concepts[i].id))
            continue;
        concepts[i] = static_cast<int>(rest.concepts.size());
        rest.concepts.push_back(picture.concepts[i]);
    }
    for (std::size_t r = 0; r < picture.relations.size(); ++r) {
        const PictureRelation& relation = picture.relations[r];
        if (concepts[at(relation.from)] < 0 || concepts[at(relation.to)] < 0)
            continue;
        relations[r] = static_cast<int>(rest.relations.size());
        rest.relations.push_back(relation);
        rest.relations.back().from = concepts[at(relation.from)];
        rest.relations.back().to = concepts[at(relation.to)];
    }
    handPhrasesOn(picture, relations, rest);
    for (std::size_t b = 0; b < picture.blocks.size(); ++b) {
        PictureBlock block = picture.blocks[b];
        const auto renumber = [](std::vector<int>& indices, const std::vector<int>& numbers) {
            for (int& i : indices)
                i = numbers[at(i)];
            std::erase(indices, -1);
        };
        renumber(block.concepts, concepts);
        renumber(block.relations, relations);
        block.anchor = concepts[at(block.anchor)];
        if (block.anchor < 0 || block.concepts.empty())
            continue;
        blocks[b] = static_cast<int>(rest.blocks.size());
        rest.blocks.push_back(std::move(block));
    }
    for (PictureConcept& each : rest.concepts)
        each.parent = each.parent < 0 ? -1 : concepts[at(each.parent)];
    for (PictureRelation& each : rest.relations)
        each.block = each.block < 0 ? -1 : blocks[at(each.block)];
    dropUnusedKey(rest);
    return rest;
}

void paintInk(QPainter& painter, const Theme& theme, const Picture& picture, const std::vector<InkStroke>& ink)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    for (const InkStroke& stroke : ink) {
        const int anchor = picture.indexOf(stroke.at);
        if (anchor < 0 || stroke.points.empty())
            continue;
        const QPointF origin = toQt(picture.concepts[at(anchor)].box.centre());
        QPainterPath path(origin + toQt(stroke.points.front()));
        if (stroke.points.size() == 1)
            path.lineTo(origin + toQt(stroke.points.front()) + QPointF(0.01, 0));
        for (std::size_t i = 1; i < stroke.points.size(); ++i)
            path.lineTo(origin + toQt(stroke.points[i]));
        painter.setPen(
            QPen(theme.relationColour(stroke.colour), stroke.width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPath(path);
    }
    painter.restore();
}

StageScene sceneOf(const ConceptMap& map, const TourStop& stop, const Picture& picture, const VisibleMap& visible,
                   std::string_view language, int step)
{
    StageScene scene;
    scene.title = QString::fromStdString(std::string(textIn(stop.titles, language, stop.title)));
    scene.picture = &picture;
    if (step >= 0)
        scene.waiting = waitingAt(stepsOf(map, stop, visible), step);
    scene.subject = subjectOf(stop, visible);
    scene.camera = stop.view.camera;
    scene.lit = asShown({stop.lit, stop.litRelations}, visible);
    scene.ink = stop.ink;
    return scene;
}

Camera paintScene(QPainter& painter, QSizeF stage, const Theme& theme, const StageScene& scene, double density,
                  Effort effort)
{
    const StageAreas areas = stageAreas(stage, !scene.title.isEmpty());
    const Camera camera =
        stageCamera(*scene.picture, areas.picture.size(), stage.height(), scene.subject, scene.camera);
    const Picture shown = pictureWithout(*scene.picture, scene.waiting);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRectF({0, 0}, stage), theme.canvas);
    if (!scene.title.isEmpty())
        paintStageTitle(painter, theme, areas.title, scene.title);
    painter.setClipRect(areas.picture);
    painter.translate(areas.picture.topLeft() + camera.translation());
    painter.scale(camera.scale(), camera.scale());
    MapPainter(shown, theme)
        .paint(painter, camera.visible(), camera.scale() * density, litHighlight(shown, scene.lit), effort);
    paintInk(painter, theme, shown, scene.ink);
    painter.restore();
    return camera;
}

}  // namespace conspectus
