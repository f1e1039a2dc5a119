#include "core/layout/routing/ports.h"

namespace conspectus {

namespace {

constexpr double kStep = 9;  // px between neighbouring ports of a side
constexpr double kInset = 6;  // px between a corner and the first port
constexpr double kOutside = 8;  // px from the border to where a curve may turn,
constexpr double kOutsideTight = 4;  // and where that is taken
constexpr double kSlight = 2;  // px that the step outside keeps from boxes
constexpr double kOffMiddle = 0.15;  // for each px
constexpr double kTaken = 150;
constexpr double kTakenByTwin = 600;
constexpr std::size_t kMostOfSide = 4;

/// One side of a box, seen along it.
struct Side {
    bool isLevel = false;  // runs along x
    double first = 0, last = 0;  // its ends
    double place = 0;  // across
    double outwards = 1;

    Point at(double along, double away) const
    {
        const double across = place + outwards * away;
        return isLevel ? Point{along, across} : Point{across, along};
    }
};

std::vector<Side> sidesOf(const Rect& box)
{
    return {{true, box.x, box.right(), box.y, -1},
            {true, box.x, box.right(), box.bottom(), 1},
            {false, box.y, box.bottom(), box.x, -1},
            {false, box.y, box.bottom(), box.right(), 1}};
}

/// From the middle on, to both sides.
std::vector<double> placesAlong(const Side& side, double wanted)
{
    const double middle = (side.first + side.last) / 2;
    std::vector<double> places{middle};
    for (double off = kStep; off <= (side.last - side.first) / 2 - kInset; off += kStep) {
        places.push_back(middle - off);
        places.push_back(middle + off);
    }
    if (wanted > side.first + kInset && wanted < side.last - kInset && std::abs(wanted - middle) > 1)
        places.push_back(wanted);
    return places;
}

}  // namespace

double TakenEnds::costAt(int node, Point end, long pair) const
{
    double cost = 0;
    for (const End& taken : m_ends[index(node)])
        if (length(taken.at - end) < kApart)
            cost += pair >= 0 && taken.pair == pair ? kTakenByTwin : kTaken;
    return cost;
}

std::vector<Port> portsOf(const Obstacles& obstacles, int node, const Rect& other, const TakenEnds& taken, long pair)
{
    const Rect& box = obstacles.box(node);
    std::vector<Port> ports;
    for (const Side& side : sidesOf(box)) {
        std::vector<Port> own;
        const double middle = (side.first + side.last) / 2;
        for (double along : placesAlong(side, side.isLevel ? other.centre().x : other.centre().y)) {
            const Point at = side.at(along, 0);
            own.push_back({at, {}, kOffMiddle * std::abs(along - middle) + taken.costAt(node, at, pair)});
            for (double away : {kOutside, kOutsideTight}) {
                own.back().outside = side.at(along, away);
                if (obstacles.isClear(at, own.back().outside, node, node, kSlight))
                    break;
                if (away == kOutsideTight)
                    own.pop_back();
            }
        }
        std::ranges::stable_sort(own, {}, &Port::cost);
        own.resize(std::min(own.size(), kMostOfSide));
        ports.insert(ports.end(), own.begin(), own.end());
    }
    return ports;
}

}  // namespace conspectus
