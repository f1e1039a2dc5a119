// While one edits, folds, drags and renames, no phrase vanishes and no line lies.
#include "tests/core/layout/edited_picture.h"
#include "tests/core/layout/relation_truth.h"

#include <gtest/gtest.h>

#include <cstdlib>

namespace conspectus {
namespace {

constexpr int kEdits = 200;

/// The counts of all pictures, printed if CONSPECTUS_COUNTS is set: beside what is asserted, what is still loose.
struct Sums {
    std::array<int, RelationTruth::kNames.size()> counts{};
    int phrases = 0, pictures = 0;

    void add(const RelationTruth& truth, const LayoutRequest& request)
    {
        for (std::size_t i = 0; i < counts.size(); ++i)
            counts[i] += truth.counts()[i];
        phrases += static_cast<int>(
            std::ranges::count_if(request.edges, [](const LayoutEdge& edge) { return edge.phrase.width > 0; }));
        ++pictures;
    }

    int of(std::string_view name) const
    {
        const auto place = std::ranges::find(RelationTruth::kNames, name);
        return counts[static_cast<std::size_t>(place - RelationTruth::kNames.begin())];
    }

    void print() const
    {
        std::printf("%d pictures, %d phrases:", pictures, phrases);
        for (std::size_t i = 0; i < counts.size(); ++i)
            std::printf("  %s %d", RelationTruth::kNames[i], counts[i]);
        std::printf("\n");
    }
};

TEST(LiveTruth, HoldsAfterEveryEdit)
{
    const bool counts = std::getenv("CONSPECTUS_COUNTS") != nullptr;
    Sums first, sums, tidied;
    for (unsigned seed = 1; seed <= 3; ++seed) {
        EditedPicture picture(seed, static_cast<int>(4 + 8 * seed));
        first.add(truthOf(picture.request(), picture.layout()), picture.request());
        for (int step = 0; step < kEdits; ++step) {
            const std::string what = std::to_string(seed) + ", " + std::to_string(step) + ": " + picture.edit();
            const RelationTruth truth = truthOf(picture.request(), picture.layout());
            sums.add(truth, picture.request());
            if (counts && step % 20 == 19)
                tidied.add(truthOf(picture.request(), *arrange(picture.request(), griddedAnswers)), picture.request());
            EXPECT_EQ(truth.overlaps, 0) << what;
            EXPECT_EQ(truth.noCurve, 0) << what;
            EXPECT_EQ(truth.behind, 0) << what;
            EXPECT_EQ(truth.behindOwn, 0) << what;
            EXPECT_EQ(truth.missing, 0) << what;
            EXPECT_EQ(truth.phraseOverlaps, 0) << what;
            EXPECT_EQ(truth.shortLines, 0) << what;
        }
    }
    EXPECT_LE(200 * sums.of("misleading"), sums.phrases) << "one in 200";
    EXPECT_LE(50 * sums.of("merged ends"), sums.phrases);
    if (counts) {
        first.print();
        sums.print();
        tidied.print();
    }
}

}  // namespace
}  // namespace conspectus
