#include "app/paint/stage.h"

#include "core/model/tour.h"
#include "tests/support/sample_picture.h"

#include <QImage>
#include <gtest/gtest.h>

namespace conspectus {
namespace {

constexpr QSizeF kStage{1920, 1080};

/// Concepts in a row, 200 px apart, with labels of `px`.
Picture row(int concepts, int px)
{
    Picture picture;
    for (int i = 0; i < concepts; ++i) {
        PictureConcept each;
        each.id = ConceptId{static_cast<std::uint32_t>(i + 1)};
        each.box = {i * 200.0, 0, 120, 40};
        each.label = measureText(QStringLiteral("label"), mapFont(px, QFont::Normal), 100);
        picture.concepts.push_back(each);
        picture.bounds = picture.bounds.united(each.box);
    }
    return picture;
}

Camera cameraOn(const Picture& picture, const std::vector<int>& subject, std::optional<ViewCamera> asked = {})
{
    return stageCamera(picture, kStage, kStage.height(), subject, asked);
}

TEST(StageCamera, SeesAllOfASmallPictureAsLargeAsTypeMayBe)
{
    const Picture picture = row(3, 20);
    const Camera camera = cameraOn(picture, {0});
    EXPECT_TRUE(camera.seesAll());
    EXPECT_NEAR(camera.scale() * 20, 1080.0 / 17, 0.01);
    EXPECT_NEAR(camera.visible().centre().x, picture.bounds.centre().x, 0.01) << "in the middle";
}

TEST(StageCamera, FillsTheStageWithALargerOne)
{
    const Picture picture = row(12, 40);
    const Camera camera = cameraOn(picture, {0});
    EXPECT_TRUE(camera.seesAll());
    EXPECT_GT(camera.toView(picture.bounds).width(), 0.9 * kStage.width());
    EXPECT_NEAR(camera.toView(picture.bounds).center().x(), kStage.width() / 2, 1);
}

TEST(StageCamera, GoesNearerWhereTheSubjectCouldNotBeRead)
{
    const Picture picture = row(60, 12);
    for (int subject : {0, 7, 30, 59}) {
        const Camera camera = cameraOn(picture, {subject});
        EXPECT_GE(camera.scale() * 12, 1080 * kLeastSubjectShare - 1e-6);
        const QPointF seen = camera.toView(picture.concepts[static_cast<std::size_t>(subject)].box.centre());
        EXPECT_GE(seen.x(), kStage.width() * 0.24) << subject << ": near the middle";
        EXPECT_LE(seen.x(), kStage.width() * 0.76) << subject;
    }
}

TEST(StageCamera, LooksWhereTheAuthorLookedOnAnyScreen)
{
    const Picture picture = row(60, 12);
    for (double height : {540.0, 1080.0, 2160.0}) {
        const Camera camera =
            stageCamera(picture, {height * 16 / 9, height}, height, {0}, ViewCamera{picture.concepts[30].id, 3});
        EXPECT_NEAR(camera.scale(), 3 * height / 1080, 1e-6);
        EXPECT_NEAR(camera.visible().centre().x, picture.concepts[30].box.centre().x, 1e-6);
    }
}

TEST(StageCamera, OfNothingIsStillOne) { EXPECT_GT(cameraOn(Picture(), {}).scale(), 0); }

TEST(PictureWithout, LeavesEverythingElseWhereItStands)
{
    Picture picture = row(4, 12);
    const auto relate = [&](int from, int to, int block) {
        PictureRelation relation;
        relation.from = from;
        relation.to = to;
        relation.block = block;
        picture.relations.push_back(relation);
    };
    relate(0, 1, -1);
    relate(1, 2, 0);
    relate(1, 3, 0);
    picture.blocks.push_back({1, {2, 3}, {1, 2}, {}, {}, {}, {}});
    picture.concepts[2].parent = picture.concepts[3].parent = 1;
    const Picture rest = pictureWithout(picture, {picture.concepts[0].id, picture.concepts[2].id});
    ASSERT_EQ(rest.concepts.size(), 2u);
    EXPECT_EQ(rest.concepts[1].box, picture.concepts[3].box);
    EXPECT_EQ(rest.concepts[1].parent, 0);
    EXPECT_EQ(rest.bounds, picture.bounds);
    ASSERT_EQ(rest.relations.size(), 1u);
    EXPECT_EQ(rest.relations[0].from, 0);
    EXPECT_EQ(rest.relations[0].to, 1);
    ASSERT_EQ(rest.blocks.size(), 1u);
    EXPECT_EQ(rest.blocks[0].concepts, std::vector<int>{1});
    EXPECT_EQ(rest.blocks[0].relations, std::vector<int>{0});
    const Picture without = pictureWithout(picture, {picture.concepts[1].id});
    EXPECT_TRUE(without.relations.empty());
    EXPECT_TRUE(without.blocks.empty()) << "a block without what it hangs on";
}

TEST(PictureWithout, LeavesThePhraseOfAFanToWhatIsShownOfIt)
{
    Picture picture = row(4, 12);
    for (int to : {1, 2, 3}) {
        PictureRelation relation;
        relation.to = to;
        relation.type = RelationTypeId{to == 3 ? 2u : 1u};
        picture.relations.push_back(relation);
    }
    picture.relations[1].phrase = measureText(QStringLiteral("consists of"), mapFont(12, QFont::Normal), 100);
    picture.relations[1].plate = {1, 2, 3, 4};
    const Picture rest = pictureWithout(picture, {picture.concepts[2].id});
    ASSERT_EQ(rest.relations.size(), 2u);
    EXPECT_EQ(rest.relations[0].phrase.lines, QStringList{QStringLiteral("consists of")});
    EXPECT_EQ(rest.relations[0].plate, picture.relations[1].plate);
    EXPECT_TRUE(rest.relations[1].phrase.lines.isEmpty()) << "a relation of another type says something else";
}

TEST(CameraWay, GoesBackOnlyAsFarAsBothEndsNeed)
{
    Camera from, to;
    for (Camera* camera : {&from, &to}) {
        camera->setViewport({1000, 500});
        camera->setContent({0, 0, 20'000, 500});
    }
    from.look({500, 250}, 1);
    to.look({900, 250}, 1);
    for (double t = 0; t <= 1; t += 0.1)
        EXPECT_NEAR(Camera::along(from, to, t).scale(), 1, 1e-9) << "near ends: no way back";
    to.look({9'000, 250}, 1);
    double least = 1;
    for (double t = 0; t <= 1; t += 0.02)
        least = std::min(least, Camera::along(from, to, t).scale());
    const double needed = 1000.0 / (9'500 - 0);
    EXPECT_GE(least, needed * 0.99);
    EXPECT_LE(least, needed * 1.1);
    EXPECT_EQ(Camera::along(from, to, 1).translation(), to.translation());
    EXPECT_EQ(Camera::along(from, to, 0).translation(), from.translation());
}

TEST(Ink, MovesWithItsConcept)
{
    Picture picture = row(2, 12);
    const auto inkAt = [&](const std::vector<InkStroke>& ink) {
        QImage image(600, 200, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        paintInk(painter, themes().front(), picture, ink);
        painter.end();
        std::vector<int> columns;
        for (int x = 0; x < image.width(); ++x)
            for (int y = 0; y < image.height(); ++y)
                if (image.pixelColor(x, y) != QColor(Qt::white)) {
                    columns.push_back(x);
                    break;
                }
        return columns;
    };
    const std::vector<InkStroke> ink{{picture.concepts[1].id, {{0, 0}, {20, 0}}, 4, 6}};
    const std::vector<int> before = inkAt(ink);
    ASSERT_FALSE(before.empty());
    picture.concepts[1].box.x += 100;
    EXPECT_EQ(inkAt(ink).front(), before.front() + 100);
    picture.concepts.pop_back();
    EXPECT_TRUE(inkAt(ink).empty());
}

TEST(PictureWithout, KeepsOfTheKeyWhatIsStillOnALine)
{
    const SampleMap sample = powers();
    const Picture picture = numberedPictureOf(sample.map);
    ASSERT_EQ(picture.key.size(), 2u);
    const Picture rest = pictureWithout(picture, {picture.concepts.front().id});
    ASSERT_EQ(rest.key.size(), 1u);
    EXPECT_EQ(rest.key[0].number, rest.relations.front().keyNumber);
    EXPECT_EQ(rest.key[0].plate, picture.key[std::size_t(rest.key[0].number == picture.key[1].number)].plate);
}

}  // namespace
}  // namespace conspectus
