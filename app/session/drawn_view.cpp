#include "app/session/drawn_view.h"

#include "app/paint/map_font.h"
#include "core/layout/live/live.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace conspectus {

namespace {

constexpr double kMostSpread = 3;
constexpr double kBetween = 12;  // px between two boxes, at least
constexpr std::size_t kCompared =
    64;  // with so many of those that come next from left to right, and from top to bottom
constexpr double kFrameLabelWidth = 400;
constexpr int kFrameLabelLines = 2;

Rect scaled(const Rect& box, double by) { return {box.x * by, box.y * by, box.width * by, box.height * by}; }

Size larger(Size a, Size b) { return {std::max(a.width, b.width), std::max(a.height, b.height)}; }

/// How far two middles must be spread so that boxes of these sizes around them do not touch.
double spreadOf(Point a, Size sizeOfA, Point b, Size sizeOfB)
{
    const double x = std::abs(a.x - b.x), y = std::abs(a.y - b.y);
    const double never = std::numeric_limits<double>::infinity();
    const double beside = x > 0 ? ((sizeOfA.width + sizeOfB.width) / 2 + kBetween) / x : never;
    const double below = y > 0 ? ((sizeOfA.height + sizeOfB.height) / 2 + kBetween) / y : never;
    return std::min(beside, below);
}

/// Where the segment from the middle of `box` to `to` leaves it.
Point borderTowards(const Rect& box, Point to)
{
    const Point middle = box.centre(), way = to - middle;
    const double x = way.x != 0 ? box.width / 2 / std::abs(way.x) : std::numeric_limits<double>::infinity();
    const double y = way.y != 0 ? box.height / 2 / std::abs(way.y) : std::numeric_limits<double>::infinity();
    return middle + way * std::min({x, y, 1.0});
}

Point middleOf(const std::vector<Point>& corners)
{
    double half = 0;
    for (std::size_t i = 1; i < corners.size(); ++i)
        half += length(corners[i] - corners[i - 1]) / 2;
    for (std::size_t i = 1; i < corners.size(); ++i) {
        const double piece = length(corners[i] - corners[i - 1]);
        if (piece >= half && piece > 0)
            return corners[i - 1] + (corners[i] - corners[i - 1]) * (half / piece);
        half -= piece;
    }
    return corners.front();
}

class Restorer {
public:
    Restorer(MeasuredView& view, const SavedArrangement& saved) : m_view(view), m_saved(saved) { }

    std::shared_ptr<const Arrangement> anew()
    {
        std::vector<Rect> drawn;
        std::vector<Size> sizes;
        for (std::size_t i = 0; i < m_view.visible.concepts.size(); ++i)
            if (const PlacedBox* place = m_saved.placeOf(m_view.visible.concepts[i].id)) {
                drawn.push_back(place->box);
                sizes.push_back(m_view.request.nodes[i].size);
            }
        auto standing = std::make_shared<Arrangement>();
        const double scale = conspectus::spreadOf(drawn, sizes);
        standing->setScale(scale);
        for (std::size_t i = 0; i < m_view.visible.concepts.size(); ++i)
            if (const PlacedBox* place = m_saved.placeOf(m_view.visible.concepts[i].id)) {
                const Rect box = scaled(place->box, scale);
                Size& size = m_view.request.nodes[i].size;
                size = larger(size, box.size());
                standing->add(place->of, Rect::around(box.centre(), size));
            }
        for (std::size_t i = 0; i < m_view.visible.relations.size(); ++i)
            addLine(*standing, i, scale);
        addFrames(scale);
        return standing;
    }

    std::shared_ptr<const Arrangement> carriedOn(const std::shared_ptr<const Arrangement>& before)
    {
        for (std::size_t i = 0; i < m_view.visible.concepts.size(); ++i) {
            const ConceptId id = m_view.visible.concepts[i].id;
            if (m_saved.placeOf(id))
                m_view.request.nodes[i].size = larger(m_view.request.nodes[i].size, before->box(id).size());
        }
        addFrames(before->scale());
        return before;
    }

private:
    void addLine(Arrangement& standing, std::size_t i, double scale)
    {
        const VisibleRelation& shown = m_view.visible.relations[i];
        const BentLine* line = shown.isBundle ? nullptr : m_saved.lineOf(shown.relations.front());
        const ConceptId from = m_view.visible.concepts[static_cast<std::size_t>(shown.from)].id;
        const ConceptId to = m_view.visible.concepts[static_cast<std::size_t>(shown.to)].id;
        const Rect fromBox = standing.box(from), toBox = standing.box(to);
        if (!line || fromBox.isEmpty() || toBox.isEmpty())
            return;
        std::vector<Point> corners;
        for (Point corner : line->corners)
            corners.push_back(corner * scale);
        corners.insert(corners.begin(), borderTowards(fromBox, corners.front()));
        corners.push_back(borderTowards(toBox, corners.back()));
        standing.add(line->of,
                     Arrangement::Line{from, to, straightSpline(corners), middleOf(corners), fromBox, toBox, true,
                                       m_view.request.edges[i].phrase});
    }

    void addFrames(double scale)
    {
        for (const Frame& frame : m_saved.frames) {
            const QString label = QString::fromStdString(frame.label);
            MeasuredFrame measured{
                measureText(label, labelFont(2, label, m_view.type), kFrameLabelWidth, kFrameLabelLines),
                scaled(frame.box, scale),
                {},
                frame.look};
            for (ConceptId id : frame.members)
                if (const int index = m_view.visible.indexOf(id); index >= 0)
                    measured.members.push_back(index);
            if (!measured.members.empty() || frame.members.empty())
                m_view.frames.push_back(std::move(measured));
        }
    }

    MeasuredView& m_view;
    const SavedArrangement& m_saved;
};

}  // namespace

std::shared_ptr<const Arrangement> standAsDrawn(MeasuredView& view, const SavedArrangement& saved,
                                                const std::shared_ptr<const Arrangement>& before)
{
    Restorer restorer(view, saved);
    return before && before->scale() > 0 ? restorer.carriedOn(before) : restorer.anew();
}

bool isDrawn(const ViewSpec& spec, const LayoutWish& wish)
{
    return wish.engine == kDrawnEngine && !spec.arrangement->isEmpty();
}

MeasuredView measuredAsWished(const ConceptMap& map, VisibleMap visible, const ViewSpec& spec, const LayoutWish& wish)
{
    MeasuredView view = measureView(map, std::move(visible), wish);
    if (isDrawn(spec, wish)) {
        const std::shared_ptr<const Arrangement> standing = standAsDrawn(view, *spec.arrangement, nullptr);
        view.standing = std::make_shared<const Standing>(standing->standingFor(view));
    }
    return view;
}

Result<Layout> laidOutAsWished(const MeasuredView& view, const LayoutRequest& request, const RunAll& runAll,
                               const std::stop_token& stop)
{
    if (view.standing)
        return arrangeLive(request, *view.standing);
    return arrange(request, runAll, stop);
}

Layout laidOutAtOnce(const MeasuredView& view)
{
    return view.standing ? arrangeLive(view.request, *view.standing) : arrangeAtOnce(view.request);
}

double spreadOf(const std::vector<Rect>& drawn, const std::vector<Size>& sizes)
{
    std::vector<std::size_t> order(drawn.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::vector<double> worst(drawn.size(), 0);
    const auto compare = [&](double Point::*axis) {
        std::ranges::stable_sort(order, {}, [&](std::size_t i) { return drawn[i].centre().*axis; });
        for (std::size_t i = 0; i < order.size(); ++i)
            for (std::size_t j = i + 1; j < std::min(order.size(), i + 1 + kCompared); ++j) {
                const std::size_t a = order[i], b = order[j];
                if (drawn[a].intersects(drawn[b]) || drawn[a].centre() == drawn[b].centre())
                    continue;  // they were drawn on each other
                const double spread = spreadOf(drawn[a].centre(), sizes[a], drawn[b].centre(), sizes[b]);
                worst[a] = std::max(worst[a], spread);
            }
    };
    compare(&Point::x);
    compare(&Point::y);
    if (drawn.size() < 2)
        return 1;
    const bool hasSizes = std::ranges::any_of(drawn, [](const Rect& box) { return !box.isEmpty(); });
    std::ranges::sort(worst);
    if (hasSizes)
        return std::clamp(worst.back(), 1.0, kMostSpread);
    // Points may be in any unit. A few that nearly coincide do not decide for all.
    const double most = worst[worst.size() - 1 - worst.size() / 50];
    return most > 0 ? most : 1;
}

}  // namespace conspectus
