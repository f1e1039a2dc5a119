// Whatever is done, and however often it is undone and redone, the map stays sound and can be drawn.
#include "core/edit/history.h"
#include "core/layout/arrange/arrange.h"
#include "core/model/verify.h"
#include "tests/support/session.h"
#include "tests/support/window_edits.h"

#include <gmock/gmock.h>

namespace conspectus::test {
namespace {

using testing::IsEmpty;

constexpr const char* kStart = "power->hard power->soft soft->culture culture->opera hard~soft";
constexpr int kMaps = 100;
constexpr int kEditsOfAMap = 100;

void expectValid(const LayoutRequest& request)
{
    const auto count = static_cast<int>(request.nodes.size());
    for (const LayoutNode& node : request.nodes) {
        ASSERT_TRUE(std::isfinite(node.size.width) && std::isfinite(node.size.height));
        ASSERT_GT(std::min(node.size.width, node.size.height), 0);
        ASSERT_TRUE(node.parent >= -1 && node.parent < count);
    }
    for (const LayoutEdge& edge : request.edges)
        ASSERT_TRUE(edge.from >= 0 && edge.from < count && edge.to >= 0 && edge.to < count);
}

TEST(TenThousandEdits, AreUndoneAndRedoneAndLeaveTheMapSound)
{
    int performed = 0;
    for (int seed = 1; seed <= kMaps; ++seed) {
        ConceptMap map = mapFrom(kStart);
        History history;
        WindowEdits edits(static_cast<std::uint64_t>(seed));
        for (int i = 0; i < kEditsOfAMap; ++i) {
            SCOPED_TRACE(testing::Message() << "seed " << seed << ", edit " << i);
            Result<Transaction> edit = edits.next(map);
            if (!edit) {
                ASSERT_FALSE(edit.error().message.empty());
                continue;
            }
            const ConceptMap before = map;
            const Result<void> done = history.perform(map, std::move(*edit));
            ASSERT_TRUE(done) << done.error().message;  // what an edit function gives can be done
            const ConceptMap after = map;
            const std::string label = history.undoLabel();
            ASSERT_FALSE(label.empty());
            ASSERT_THAT(verify(map), IsEmpty());
            expectValid(measureView(map, visibleMap(map, ViewSpec{}), {}).request);
            ASSERT_TRUE(history.undo(map));
            ASSERT_TRUE(map == before || history.labels().size() > 1);  // a step may have joined the one before it
            ASSERT_TRUE(history.redo(map));
            ASSERT_TRUE(map == after);
            ++performed;
        }
    }
    EXPECT_GT(performed, kMaps * kEditsOfAMap * 6 / 10);
}

TEST(RandomEditsOfASession, AlwaysLeaveAPictureOfWhatIsThere)
{
    for (int seed = 1; seed <= 12; ++seed) {
        const auto session = sessionOn(kStart);
        WindowEdits edits(static_cast<std::uint64_t>(900 + seed));
        for (int i = 0; i < 60; ++i) {
            SCOPED_TRACE(testing::Message() << "seed " << seed << ", edit " << i);
            const Result<Transaction> edit = edits.next(session->map());
            ASSERT_TRUE(!edit || session->perform(*edit));
            if (i % 7 == 3)
                session->undo();
            if (i % 11 == 5)
                session->redo();
            if (session->isArranging())
                continue;  // what is drawn is of the map before
            ASSERT_EQ(drawnIn(*session), shownIn(*session));
            const auto isPinned = [&](const PictureConcept& each) {
                return session->map().find(each.id)->pin.has_value();
            };
            for (const PictureConcept& a : session->picture().concepts)
                for (const PictureConcept& b : session->picture().concepts)
                    ASSERT_TRUE(a.id == b.id || (isPinned(a) && isPinned(b)) ||
                                !a.box.grown(-1).intersects(b.box.grown(-1)));
        }
    }
}

}  // namespace
}  // namespace conspectus::test
