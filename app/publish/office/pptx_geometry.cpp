#include "app/publish/office/pptx_geometry.h"

#include <algorithm>
#include <cmath>

namespace conspectus {

namespace {

constexpr double kStraight = 0.05;  // px: as good as a straight line
constexpr double kShares = 100000;

std::string text(Emu value) { return std::to_string(value); }

void writePoint(XmlBuilder& xml, std::string_view element, std::string_view x, std::string_view y)
{
    xml.open(element);
    xml.leaf("a:pt", {{"x", std::string(x)}, {"y", std::string(y)}});
    xml.close();
}

/// A quarter of a circle that begins at `angle`, in 60,000ths of a degree.
void writeCorner(XmlBuilder& xml, const char* angle)
{
    xml.leaf("a:arcTo", {{"wR", "c"}, {"hR", "c"}, {"stAng", angle}, {"swAng", "5400000"}});
}

struct Corner {
    const char* x;
    const char* y;
    const char* angle;  // where the arc that ends there begins; null: no arc
};

/// "c", "x2" and "y2" are guides: the size of a corner, and where the opposite corners begin.
constexpr Corner kRounded[] = {
    {"x2", "t", "16200000"}, {"r", "y2", "0"}, {"c", "b", "5400000"}, {"l", "c", "10800000"}};
constexpr Corner kAngles[] = {{"r", "t", nullptr}, {"r", "b", nullptr}, {"l", "b", nullptr}, {"l", "t", nullptr}};
constexpr Corner kOctagon[] = {{"x2", "t", nullptr}, {"r", "c", nullptr},  {"r", "y2", nullptr}, {"x2", "b", nullptr},
                               {"c", "b", nullptr},  {"l", "y2", nullptr}, {"l", "c", nullptr}};

/// Which way a line leaves a site.
const char* angleAt(Point share)
{
    const double distances[] = {share.y, share.x, 1 - share.y, 1 - share.x};
    static constexpr const char* kAngleOfSide[] = {"3cd4", "cd2", "cd4", "0"};
    return kAngleOfSide[std::ranges::min_element(distances) - distances];
}

void writeSite(XmlBuilder& xml, const char* angle, const std::string& x, const std::string& y)
{
    xml.open("a:cxn", {{"ang", angle}});
    xml.leaf("a:pos", {{"x", x}, {"y", y}});
    xml.close();
}

void writeGuides(XmlBuilder& xml, Shape shape, double corner, const std::vector<Point>& sites)
{
    const auto guide = [&xml](const std::string& name, const std::string& formula) {
        xml.leaf("a:gd", {{"name", name}, {"fmla", formula}});
    };
    xml.open("a:gdLst");
    if (shape == Shape::Octagon) {
        guide("c", "*/ ss 1 4");
    } else {
        guide("c", "*/ ss " + text(std::llround(corner * kShares)) + " 100000");
    }
    guide("textLeft", "*/ w -1 16");
    guide("textRight", "*/ w 17 16");
    guide("x2", "+- r 0 c");
    guide("y2", "+- b 0 c");
    for (std::size_t i = 0; i < sites.size(); ++i) {
        guide("sx" + std::to_string(i), "*/ w " + text(std::llround(sites[i].x * kShares)) + " 100000");
        guide("sy" + std::to_string(i), "*/ h " + text(std::llround(sites[i].y * kShares)) + " 100000");
    }
    xml.close();
}

void writeSites(XmlBuilder& xml, const std::vector<Point>& sites)
{
    xml.open("a:cxnLst");
    writeSite(xml, "3cd4", "hc", "t");
    writeSite(xml, "cd2", "l", "vc");
    writeSite(xml, "cd4", "hc", "b");
    writeSite(xml, "0", "r", "vc");
    for (std::size_t i = 0; i < sites.size(); ++i)
        writeSite(xml, angleAt(sites[i]), "sx" + std::to_string(i), "sy" + std::to_string(i));
    xml.close();
}

void writeStraight(XmlBuilder& xml, Point from, Point to)
{
    const EmuRect rect{std::llround(std::min(from.x, to.x)), std::llround(std::min(from.y, to.y)),
                       std::llround(std::abs(to.x - from.x)), std::llround(std::abs(to.y - from.y))};
    writeFrame(xml, rect, to.x < from.x, to.y < from.y);
    xml.open("a:prstGeom", {{"prst", "straightConnector1"}});
    xml.leaf("a:avLst", {});
    xml.close();
}

}  // namespace

bool isStraight(const Spline& curve)
{
    const Point way = curve.back() - curve.front();
    const double distance = length(way);
    return std::ranges::all_of(curve, [&](Point p) {
        const Point from = p - curve.front();
        return std::abs(way.x * from.y - way.y * from.x) <= kStraight * distance;
    });
}

Rect outlineOf(const DrawnShape& shape)
{
    return shape.border.isValid() ? shape.box.grown(-shape.borderWidth / 2) : shape.box;
}

int ConnectionSites::add(Point place)
{
    m_added.push_back({(place.x - m_box.x) / m_box.width, (place.y - m_box.y) / m_box.height});
    return static_cast<int>(m_added.size()) + 3;
}

void writeFrame(XmlBuilder& xml, const EmuRect& rect, bool isMirrored, bool isUpsideDown)
{
    xml.open("a:xfrm", {{"flipH", isMirrored ? "1" : ""}, {"flipV", isUpsideDown ? "1" : ""}});
    xml.leaf("a:off", {{"x", text(rect.x)}, {"y", text(rect.y)}});
    xml.leaf("a:ext", {{"cx", text(rect.width)}, {"cy", text(rect.height)}});
    xml.close();
}

void writeBox(XmlBuilder& xml, Shape shape, double corner, const ConnectionSites& sites)
{
    const bool isOctagon = shape == Shape::Octagon;
    const bool isRounded = !isOctagon && corner > 0;
    const std::span<const Corner> corners = isOctagon ? std::span<const Corner>(kOctagon)
        : isRounded                                   ? std::span<const Corner>(kRounded)
                                                      : std::span<const Corner>(kAngles);
    xml.open("a:custGeom");
    xml.leaf("a:avLst", {});
    writeGuides(xml, shape, corner, sites.added());
    xml.leaf("a:ahLst", {});
    writeSites(xml, sites.added());
    xml.leaf("a:rect", {{"l", "textLeft"}, {"t", "t"}, {"r", "textRight"}, {"b", "b"}});
    xml.open("a:pathLst");
    xml.open("a:path");
    const bool startsInCorner = isOctagon || isRounded;
    writePoint(xml, "a:moveTo", startsInCorner ? "c" : "l", "t");
    for (const Corner& each : corners) {
        writePoint(xml, "a:lnTo", each.x, each.y);
        if (each.angle)
            writeCorner(xml, each.angle);
    }
    xml.leaf("a:close", {});
    xml.close();
    xml.close();
    xml.close();
}

void writeCurve(XmlBuilder& xml, const Spline& curve, const SlidePlane& plane)
{
    if (isStraight(curve)) {
        writeStraight(xml, plane.at(curve.front()), plane.at(curve.back()));
        return;
    }
    const EmuRect frame = plane.at(boundsOf(curve));
    const auto point = [&](Point p) {
        const Point place = plane.at(p) - Point{static_cast<double>(frame.x), static_cast<double>(frame.y)};
        xml.leaf("a:pt", {{"x", text(std::llround(place.x))}, {"y", text(std::llround(place.y))}});
    };
    writeFrame(xml, frame);
    xml.open("a:custGeom");
    for (const char* list : {"a:avLst", "a:gdLst", "a:ahLst", "a:cxnLst"})
        xml.leaf(list, {});
    xml.leaf("a:rect", {{"l", "0"}, {"t", "0"}, {"r", "r"}, {"b", "b"}});
    xml.open("a:pathLst");
    xml.open("a:path", {{"w", text(frame.width)}, {"h", text(frame.height)}, {"fill", "none"}});
    xml.open("a:moveTo");
    point(curve.front());
    xml.close();
    for (std::size_t i = 1; i + 2 < curve.size(); i += 3) {
        xml.open("a:cubicBezTo");
        for (std::size_t k = i; k < i + 3; ++k)
            point(curve[k]);
        xml.close();
    }
    xml.close();
    xml.close();
    xml.close();
}

}  // namespace conspectus
