#include "app/session/left_out.h"

#include <gtest/gtest.h>

namespace conspectus {
namespace {

/// Two concepts with so many relations, each of a kind of its own, a phrase of each on its curve or not.
struct Crowded {
    LayoutRequest request;
    Layout layout;

    Crowded(int relations, int written)
    {
        request.nodes.resize(2);
        layout.centres.resize(2);
        for (int i = 0; i < relations; ++i) {
            request.edges.push_back({0, 1, false, i, {50, 16}, 1});
            layout.edges.push_back({straightSpline({{0, 0}, {100, 0}}), std::nullopt, -1});
            if (i < written)
                layout.edges.back().phrase = Point{50, 0};
        }
    }

    std::string sentence() const { return leftOutSentence(request, layout).remove(u',').toStdString(); }
};

}  // namespace

TEST(LeftOut, SaysNothingOfAnOrdinaryPicture)
{
    EXPECT_EQ(Crowded(1000, 1000).sentence(), "");
    EXPECT_EQ(Crowded(3000, 3000).sentence(), "");
}

TEST(LeftOut, CountsWhatIsMissing)
{
    EXPECT_EQ(Crowded(3000, 500).sentence(), "2500 linking phrases were left out: there are more than can be placed.");
    EXPECT_EQ(Crowded(3000, 0).sentence(),
              "Linking phrases were left out: 3000 relations are more than can be placed.");
}

}  // namespace conspectus
