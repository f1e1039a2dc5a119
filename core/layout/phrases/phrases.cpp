// How a phrase finds its place. Each site may be settled in one of several ways, the best first: the phrase on its
// line (across it or with its middle on it), in smaller type, beside the line, and at last a number. A way counts only
// at a place that is honest (PlateRoom).
//  1. Plates of still curves stay where they are, in the best way that is honest there.
//  2. The others are served way by way; within a way those with the fewest honest places first, each at its best place
//     that is free of other plates.
//  3. Before a site goes on to the next way, one plate that stands on one of its places may move to another of its own.
//  4. What is honest nowhere is a number where it misleads least.
//  5. Numbers are given in reading order of the picture, one for each kind of relation.
#include "core/layout/phrases/phrases.h"

#include "core/layout/geometry/curves.h"
#include "core/layout/phrases/phrase_key.h"
#include "core/layout/phrases/plate_room.h"

#include <map>

namespace conspectus {

namespace {

constexpr std::size_t kMostPhrases = 20'000;  // no reader and no picture has room for more
constexpr std::size_t kMostEffort = 4'000'000;  // places and lines near them: some tenths of a second
constexpr double kSmallNumber = 0.8;
constexpr double kClear = 1.5;  // px between a plate and a concept
constexpr double kTouching = -0.4;  // the same of small numbers, which may stand between two that nearly touch

/// How a phrase may be written.
struct Way {
    double scale = 1;
    bool isNumber = false;
    Stand stand = Stand::OnLine;
    double clear = kClear;
};

bool haveSamePlate(const Way& a, const Way& b) { return a.scale == b.scale && a.isNumber == b.isNumber; }

std::vector<Way> waysOf(const LayoutRequest& request)
{
    std::vector<Way> ways;
    const auto add = [&](double scale, std::initializer_list<Stand> stands) {
        for (Stand stand : stands)
            ways.push_back({scale, false, stand, kClear});
    };
    add(1, {Stand::OnLine, Stand::AcrossLine});
    for (double scale : request.phraseScales)
        add(scale, {Stand::OnLine, Stand::AcrossLine});
    add(1, {Stand::BesideLine});
    for (double scale : {1.0, kSmallNumber})
        for (Stand stand : {Stand::OnLine, Stand::BesideLine, Stand::NearLine})
            ways.push_back({scale, true, stand, scale < 1 ? kTouching : kClear});
    return ways;
}

int edgeOf(const PhraseSite& site, const Layout& layout)
{
    return site.block >= 0 ? layout.blocks[index(site.block)].edges.front() : site.edge;
}

bool isStill(const PhraseSite& site, const StillCurves& still)
{
    return std::ranges::all_of(site.lines, [&](int line) {
        return line < 0 ? static_cast<bool>(still.stems[index(-1 - line)])
                        : static_cast<bool>(still.edges[index(line)]);
    });
}

class Placer {
public:
    Placer(const LayoutRequest& request, const Layout& layout, const PhraseScene& scene, const std::stop_token& stop)
        : m_request(request),
          m_layout(layout),
          m_stop(stop),
          m_scene(scene),
          m_sites(scene.sites),
          m_ways(waysOf(request)),
          m_settled(m_sites.size())
    {
    }

    void place(const StillCurves& still)
    {
        if (m_sites.size() > kMostPhrases)
            return;
        m_room.emplace(m_scene, m_layout);
        keepStanding(still);
        settleOthers();
    }

    /// Gives the layout these phrases, and no others.
    void write(Layout& layout) const
    {
        const auto clear = [](auto& placed) {
            placed.phrase.reset();
            placed.phraseScale = 1;
            placed.keyNumber = 0;
        };
        std::ranges::for_each(layout.edges, clear);
        std::ranges::for_each(layout.blocks, clear);
        const std::vector<int> numbers = keyNumbers();
        for (std::size_t i = 0; i < m_sites.size(); ++i) {
            const auto writeAt = [&](auto& placed) {
                placed.phrase = m_settled[i].centre;
                placed.phraseScale = m_ways[m_settled[i].way].scale;
                placed.keyNumber = numbers[i];
            };
            if (m_sites[i].block >= 0)
                writeAt(layout.blocks[index(m_sites[i].block)]);
            else
                writeAt(layout.edges[index(m_sites[i].edge)]);
        }
        layout.key.clear();
        layout.key = keyBelow(m_request, layout);
    }

    /// By site.
    std::vector<bool> honest() const
    {
        std::vector<bool> honest;
        for (const Settled& each : m_settled)
            honest.push_back(each.isHonest);
        return honest;
    }

private:
    struct Settled {
        std::optional<Point> centre;
        std::size_t way = 0;
        bool isFixed = false;  // stands where it stood before
        bool isHonest = false;  // not just where it misleads least
        std::vector<PlatePlace> places;  // that are honest for that way
    };

    Size plateFor(int site, const Way& way) const
    {
        return plateSize(m_request, edgeOf(m_sites[index(site)], m_layout), way.scale, way.isNumber ? 1 : 0);
    }

    void settle(int site, std::size_t way, Point centre)
    {
        m_settled[index(site)].centre = centre;
        m_settled[index(site)].way = way;
        m_settled[index(site)].isHonest = true;
        m_room->put(site, Rect::around(centre, plateFor(site, m_ways[way])));
    }

    void keepStanding(const StillCurves& still)
    {
        for (int site = 0; index(site) < m_sites.size(); ++site) {
            const PhraseSite& each = m_sites[index(site)];
            const std::optional<WrittenPhrase> before = writtenAt(each, m_request, m_layout);
            if (before && isStill(each, still))
                keepStanding(site, before->plate.centre());
        }
    }

    /// There, in the best way that is honest.
    void keepStanding(int site, Point place)
    {
        for (std::size_t way = 0; way < m_ways.size(); ++way) {
            if (way > 0 && haveSamePlate(m_ways[way], m_ways[way - 1]))
                continue;
            const Rect plate = Rect::around(place, plateFor(site, m_ways[way]));
            if (!m_room->isFree(plate) || !m_room->isHonest(plate, m_sites[index(site)], m_ways[way].clear))
                continue;
            settle(site, way, place);
            m_settled[index(site)].isFixed = true;
            return;
        }
    }

    void settleOthers()
    {
        std::vector<int> waiting;
        for (int site : shortestFirst())
            if (!m_settled[index(site)].centre)
                waiting.push_back(site);
        for (std::size_t way = 0; way < m_ways.size() && !waiting.empty(); ++way)
            serve(waiting, way);
        for (int site : waiting)
            if (!isSpent()) {
                settle(site, m_ways.size() - 1,
                       m_room->leastBadPlace(m_sites[index(site)], plateFor(site, m_ways.back())));
                m_settled[index(site)].isHonest = false;
            }
    }

    /// Short lines have the least choice.
    std::vector<int> shortestFirst() const
    {
        std::vector<std::pair<double, int>> order;
        for (int site = 0; index(site) < m_sites.size(); ++site)
            order.emplace_back(lengthOf(m_sites[index(site)].curve), site);
        std::sort(order.begin(), order.end());
        std::vector<int> sites;
        for (const auto& [length, site] : order)
            sites.push_back(site);
        return sites;
    }

    bool isSpent() const { return m_stop.stop_requested() || m_room->effort() > kMostEffort; }

    /// Settles those of `waiting` that can be settled in that way.
    void serve(std::vector<int>& waiting, std::size_t way)
    {
        for (int site : waiting)
            m_settled[index(site)].places = isSpent()
                ? std::vector<PlatePlace>()
                : m_room->honestPlaces(m_sites[index(site)], plateFor(site, m_ways[way]), m_ways[way].stand,
                                       m_ways[way].clear);
        std::stable_sort(waiting.begin(), waiting.end(), [&](int a, int b) {
            return m_settled[index(a)].places.size() < m_settled[index(b)].places.size();
        });
        for (int site : waiting)
            if (const std::optional<Point> place = freePlace(site, way))
                settle(site, way, *place);
        for (int site : waiting)
            if (!m_settled[index(site)].centre)
                settleByMovingAnother(site, way);
        std::erase_if(waiting, [&](int site) { return m_settled[index(site)].centre.has_value(); });
    }

    /// The best honest place for that way that meets no plate, and not `taken`.
    std::optional<Point> freePlace(int site, std::size_t way, const Rect& taken = {}) const
    {
        const Size size = plateFor(site, m_ways[way]);
        for (const PlatePlace& place : m_settled[index(site)].places) {
            const Rect plate = Rect::around(place.centre, size);
            if (!plate.intersects(taken) && m_room->isFree(plate))
                return place.centre;
        }
        return std::nullopt;
    }

    void settleByMovingAnother(int site, std::size_t way)
    {
        for (const PlatePlace& place : m_settled[index(site)].places) {
            const Rect plate = Rect::around(place.centre, plateFor(site, m_ways[way]));
            const std::vector<int> others = m_room->platesIn(plate);
            if (others.size() != 1 || m_settled[index(others.front())].isFixed || isSpent())
                continue;
            const int other = others.front();
            const std::size_t itsWay = m_settled[index(other)].way;
            const Rect before = *m_room->plateOf(other);
            m_room->remove(other);
            const std::optional<Point> elsewhere = freePlace(other, itsWay, plate);
            settle(other, itsWay, elsewhere.value_or(before.centre()));
            if (elsewhere)
                return settle(site, way, place.centre);
        }
    }

    /// By site; 0: it has none.
    std::vector<int> keyNumbers() const
    {
        std::vector<std::size_t> order;
        for (std::size_t i = 0; i < m_sites.size(); ++i)
            if (m_settled[i].centre && m_ways[m_settled[i].way].isNumber)
                order.push_back(i);
        const auto place = [&](std::size_t i) {
            return std::pair(m_settled[i].centre->y, m_settled[i].centre->x);
        };
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return place(a) < place(b); });
        std::vector<int> numbers(m_sites.size(), 0);
        std::map<int, int> numberOfKind;
        int last = 0;
        for (std::size_t i : order) {
            const int kind = m_request.edges[index(edgeOf(m_sites[i], m_layout))].kind;
            int& known = numberOfKind[kind];
            if (kind < 0 || known == 0)
                known = ++last;
            numbers[i] = known;
        }
        return numbers;
    }

    const LayoutRequest& m_request;
    const Layout& m_layout;
    const std::stop_token& m_stop;
    const PhraseScene& m_scene;
    const std::vector<PhraseSite>& m_sites;
    const std::vector<Way> m_ways;
    std::vector<Settled> m_settled;  // by site
    std::optional<PlateRoom> m_room;  // while phrases are placed
};

}  // namespace

void placePhrases(const LayoutRequest& request, Layout& layout) { placePhrases(request, layout, {}); }

void placeMissingPhrases(const LayoutRequest& request, const StillCurves& still, Layout& layout)
{
    placeMissingPhrases(request, still, layout, {});
}

void placePhrases(const LayoutRequest& request, Layout& layout, const std::stop_token& stop)
{
    placeMissingPhrases(request,
                        {std::vector<bool>(layout.edges.size(), false), std::vector<bool>(layout.blocks.size(), false)},
                        layout, stop);
}

void placeMissingPhrases(const LayoutRequest& request, const StillCurves& still, Layout& layout,
                         const std::stop_token& stop)
{
    const PhraseScene scene(request, layout);
    Placer placer(request, layout, scene, stop);
    placer.place(still);
    placer.write(layout);
}

std::vector<bool> placeMissingPhrases(const LayoutRequest& request, const PhraseScene& scene, const StillCurves& still,
                                      Layout& layout)
{
    const std::stop_token never;
    Placer placer(request, layout, scene, never);
    placer.place(still);
    placer.write(layout);
    return placer.honest();
}

LeftOut leftOutOf(const LayoutRequest& request, const Layout& layout)
{
    const std::vector<PhraseSite> sites = phraseSites(request, layout);
    const auto missing =
        std::ranges::count_if(sites, [&](const PhraseSite& site) { return !writtenAt(site, request, layout); });
    return {static_cast<int>(missing), static_cast<std::size_t>(missing) == sites.size()};
}

}  // namespace conspectus
