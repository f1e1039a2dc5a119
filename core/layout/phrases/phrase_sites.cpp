#include "core/layout/phrases/phrase_sites.h"

#include "core/layout/geometry/curves.h"
#include "core/layout/index.h"

#include <array>
#include <map>
#include <tuple>

namespace conspectus {

namespace {

/// A drawn line with a phrase: an edge's curve or a block's stem.
struct Line {
    int id = 0;  // edge, or -1 - block
    int edge = 0;  // whose phrase it is
    const Spline* curve = nullptr;
};

std::vector<Line> phrasedLines(const LayoutRequest& request, const Layout& layout)
{
    const auto hasPhrase = [&](int edge) {
        const Size size = request.edges[index(edge)].phrase;
        return size.width > 0 && size.height > 0;
    };
    std::vector<Line> lines;
    for (int edge = 0; index(edge) < layout.edges.size(); ++edge)
        if (layout.edges[index(edge)].block < 0 && hasPhrase(edge) && !layout.edges[index(edge)].curve.empty())
            lines.push_back({edge, edge, &layout.edges[index(edge)].curve});
    for (int block = 0; index(block) < layout.blocks.size(); ++block) {
        const LeafBlock& b = layout.blocks[index(block)];
        if (!b.edges.empty() && hasPhrase(b.edges.front()) && !b.stem.empty())
            lines.push_back({-1 - block, b.edges.front(), &b.stem});
    }
    return lines;
}

/// How many points from the start (or the end) on two curves have in common, whole pieces only.
std::size_t commonPoints(const Spline& a, const Spline& b, bool fromStart)
{
    const std::size_t most = std::min(a.size(), b.size());
    std::size_t same = 0;
    const auto differ = [&](std::size_t i) {
        return fromStart ? !(a[i] == b[i]) : !(a[a.size() - 1 - i] == b[b.size() - 1 - i]);
    };
    while (same < most && !differ(same))
        ++same;
    return same < 4 ? 0 : same - (same - 1) % 3;
}

Spline firstPoints(const Spline& curve, std::size_t count, bool fromStart)
{
    const auto n = static_cast<std::ptrdiff_t>(count);
    return fromStart ? Spline(curve.begin(), curve.begin() + n) : Spline(curve.end() - n, curve.end());
}

/// Where one of the lines has its phrase already, if that is on the curve.
std::optional<Point> favouriteOf(const PhraseSite& site, const Layout& layout)
{
    constexpr double kOnCurve = 1;  // px
    for (int line : site.lines) {
        const std::optional<Point> place =
            line < 0 ? layout.blocks[index(-1 - line)].phrase : layout.edges[index(line)].phrase;
        if (place && isNear(*place, site.curve, kOnCurve))
            return place;
    }
    return std::nullopt;
}

/// Lines that may share a phrase: concept, kind, whether they start there, and the first piece of their curves from
/// there on.
using Company = std::tuple<int, int, bool, std::array<double, 8>>;

Company companyOf(const LayoutEdge& edge, const Spline& curve, bool fromStart)
{
    std::array<double, 8> piece{};
    for (std::size_t i = 0; i < std::min<std::size_t>(4, curve.size()); ++i) {
        const Point p = fromStart ? curve[i] : curve[curve.size() - 1 - i];
        piece[2 * i] = p.x;
        piece[2 * i + 1] = p.y;
    }
    return {fromStart ? edge.from : edge.to, edge.kind, fromStart, piece};
}

}  // namespace

const Spline& curveOf(int line, const Layout& layout)
{
    return line < 0 ? layout.blocks[index(-1 - line)].stem : layout.edges[index(line)].curve;
}

bool shareTrunk(const Spline& a, const Spline& b)
{
    return commonPoints(a, b, true) > 0 || commonPoints(a, b, false) > 0;
}

int relationsOf(const PhraseSite& site, const Layout& layout)
{
    std::size_t count = 0;
    for (int line : site.lines)
        count += line < 0 ? layout.blocks[index(-1 - line)].edges.size() : 1;
    return static_cast<int>(count);
}

std::optional<WrittenPhrase> writtenAt(const PhraseSite& site, const LayoutRequest& request, const Layout& layout)
{
    const auto written = [&](const auto& placed, int edge) {
        const Size size = plateSize(request, edge, placed.phraseScale, placed.keyNumber);
        return WrittenPhrase{Rect::around(*placed.phrase, size), placed.keyNumber};
    };
    for (int line : site.lines) {
        if (line < 0 && layout.blocks[index(-1 - line)].phrase)
            return written(layout.blocks[index(-1 - line)], layout.blocks[index(-1 - line)].edges.front());
        if (line >= 0 && layout.edges[index(line)].phrase)
            return written(layout.edges[index(line)], line);
    }
    return std::nullopt;
}

std::vector<PhraseSite> phraseSites(const LayoutRequest& request, const Layout& layout)
{
    const std::vector<Line> lines = phrasedLines(request, layout);
    std::map<Company, std::vector<std::size_t>> companies;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const LayoutEdge& edge = request.edges[index(lines[i].edge)];
        if (edge.kind < 0)
            continue;
        for (bool fromStart : {true, false})
            companies[companyOf(edge, *lines[i].curve, fromStart)].push_back(i);
    }
    std::vector<PhraseSite> sites;
    std::vector<bool> isServed(lines.size(), false);
    const auto siteOf = [&](const Line& line, Spline curve) {
        PhraseSite site;
        site.curve = std::move(curve);
        site.size = request.edges[index(line.edge)].phrase;
        site.ends = {line.curve->front(), line.curve->back()};
        site.edge = line.id;
        site.lines = {line.id};
        if (line.id < 0) {
            site.edge = -1;
            site.block = -1 - line.id;
        }
        return site;
    };
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (isServed[i])
            continue;
        isServed[i] = true;
        const LayoutEdge& edge = request.edges[index(lines[i].edge)];
        PhraseSite best = siteOf(lines[i], *lines[i].curve);
        std::vector<std::size_t> bestMembers;
        for (bool fromStart : {true, false}) {
            if (edge.kind < 0)
                break;
            std::size_t common = lines[i].curve->size();
            std::vector<std::size_t> members;
            for (std::size_t other : companies[companyOf(edge, *lines[i].curve, fromStart)]) {
                if (isServed[other])
                    continue;
                const std::size_t shared = commonPoints(*lines[i].curve, *lines[other].curve, fromStart);
                if (shared == 0)
                    continue;
                common = std::min(common, shared);
                members.push_back(other);
            }
            if (members.size() > bestMembers.size()) {
                best = siteOf(lines[i], firstPoints(*lines[i].curve, common, fromStart));
                best.ends = {fromStart ? best.curve.front() : best.curve.back()};
                bestMembers = members;
            }
        }
        for (std::size_t member : bestMembers) {
            isServed[member] = true;
            best.lines.push_back(lines[member].id);
        }
        best.favourite = favouriteOf(best, layout);
        sites.push_back(std::move(best));
    }
    return sites;
}

}  // namespace conspectus
