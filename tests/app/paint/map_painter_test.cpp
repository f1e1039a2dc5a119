#include "app/paint/map_painter.h"

#include "app/paint/picture_style.h"
#include "app/theme/contrast.h"
#include "tests/support/sample_picture.h"

#include <QImage>
#include <gtest/gtest.h>

namespace conspectus {

namespace {

constexpr double kMargin = 20;

/// The picture on a canvas of its own size and a margin, at `scale`.
QImage painted(const Picture& picture, double scale = 1, const Highlight& highlight = {},
               const Theme& theme = themes().front())
{
    const Rect page = picture.bounds.grown(kMargin);
    QImage image(QSizeF(page.width * scale, page.height * scale).toSize(), QImage::Format_RGB32);
    image.fill(theme.canvas);
    QPainter painter(&image);
    painter.scale(scale, scale);
    painter.translate(-page.x, -page.y);
    MapPainter(picture, theme).paint(painter, page, scale, highlight);
    return image;
}

/// The smallest rectangle with pixels that are not `ground`.
QRect inkOf(const QImage& image, const QColor& ground)
{
    QRect ink;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixelColor(x, y) != ground)
                ink |= QRect(x, y, 1, 1);
    return ink;
}

QColor canvas() { return themes().front().canvas; }

Picture onePicture(const std::string& label)
{
    SampleMap sample;
    sample.add(label);
    return pictureOf(sample.map);
}

}  // namespace

TEST(MapPainter, PaintsEverythingWithinTheBounds)
{
    const Picture picture = pictureOf(powers().map);
    const QImage image = painted(picture);
    const QRect ink = inkOf(image, canvas());
    EXPECT_FALSE(ink.isEmpty());
    const int margin = static_cast<int>(kMargin) - 2;
    EXPECT_TRUE(image.rect().adjusted(margin, margin, -margin, -margin).contains(ink));
}

TEST(MapPainter, PaintsNothingThatIsNotVisible)
{
    const Picture picture = pictureOf(powers().map);
    QImage image(200, 200, QImage::Format_RGB32);
    image.fill(canvas());
    QPainter painter(&image);
    MapPainter(picture, themes().front()).paint(painter, Rect{50'000, 50'000, 10, 10}, 1);
    MapPainter(picture, themes().front()).paint(painter, Rect{50'000, 50'000, 10, 10}, 0.1);
    EXPECT_TRUE(inkOf(image, canvas()).isEmpty());
}

TEST(MapPainter, NeverLetsALabelTouchItsBorder)
{
    for (const char* label : {"WWWWWWWW WWWWWWWWWW", "jgpqy (ÅÉÜ) fjord", "文化软实力在国际传播中的作用",
                              "القوة الناعمة للثقافة", "ไทยที่นี่ผู้ใหญ่", "ब्रह्मपुत्र शक्ति", "👩‍🔬 emoji 🇨🇳",
                              "Donaudampfschifffahrtsgesellschaftskapitänsmütze"}) {
        const Picture picture = onePicture(label);
        const Rect box = picture.concepts.front().box;
        const QImage image = painted(picture, 3);
        const QRectF inside((kMargin + 4) * 3, (kMargin + 4) * 3, (box.width - 8) * 3, (box.height - 8) * 3);
        const QImage cut = image.copy(inside.toRect());
        const QColor fill = themes().front().level(0).fill;
        const QRect ink = inkOf(cut, fill);
        EXPECT_FALSE(ink.isEmpty()) << label;
        EXPECT_TRUE(cut.rect().adjusted(1, 1, -1, -1).contains(ink)) << label;
    }
}

TEST(MapPainter, CentresLabelsWhateverTheirDirection)
{
    for (const char* label : {"soft power", "القوة الناعمة", "כוח רך", "软实力"}) {
        const Picture picture = onePicture(label);
        const QImage image = painted(picture, 2).copy();
        const Rect box = picture.concepts.front().box.grown(-6);
        const QImage cut =
            image.copy(QRectF((kMargin + 6) * 2, (kMargin + 6) * 2, box.width * 2, box.height * 2).toRect());
        const QRect ink = inkOf(cut, themes().front().level(0).fill);
        EXPECT_LE(std::abs(ink.left() - (cut.width() - 1 - ink.right())), 8) << label;
    }
}

TEST(MapPainter, LeavesOutTextThatNobodyCouldRead)
{
    Picture picture = onePicture("power");
    const QImage withLabel = painted(picture, 0.2);
    picture.concepts.front().label.lines = {"other"};
    EXPECT_EQ(withLabel, painted(picture, 0.2));
    EXPECT_NE(painted(onePicture("power"), 0.5), painted(picture, 0.5));
}

TEST(MapPainter, ShowsEveryConceptFromAnyDistance)
{
    const Picture picture = pictureOf(powers().map);
    for (double scale : {0.02, 0.1, 0.3, 1.0, 4.0}) {
        const QImage image = painted(picture, scale);
        for (const PictureConcept& shown : picture.concepts) {
            const Point corner{shown.box.x + 14, shown.box.centre().y};
            const Point at = (corner - Point{picture.bounds.x - kMargin, picture.bounds.y - kMargin}) * scale;
            const QRect near(qRound(at.x) - 1, qRound(at.y) - 1, 3, 3);
            EXPECT_FALSE(inkOf(image.copy(near), canvas()).isEmpty()) << scale;
        }
    }
}

TEST(MapPainter, RingsWhatIsSelectedAndFadesWhatIsDimmed)
{
    const Picture picture = onePicture("power");
    const QRect plain = inkOf(painted(picture), canvas());
    EXPECT_TRUE(
        inkOf(painted(picture, 1, {{Emphasis::Selected}, {}}), canvas()).contains(plain.adjusted(-2, -2, 2, 2)));
    const QImage dimmed = painted(picture, 1, {{Emphasis::Dimmed}, {}});
    EXPECT_EQ(inkOf(dimmed, canvas()), plain);
    const QPoint inFill(static_cast<int>(kMargin) + 8, static_cast<int>(kMargin) + 8);
    EXPECT_GT(dimmed.pixelColor(inFill).lightness(), painted(picture).pixelColor(inFill).lightness());
}

TEST(MapPainter, PaintsTheSameTwice)
{
    const Picture picture = pictureOf(powers().map);
    for (const Theme& theme : themes())
        EXPECT_EQ(painted(picture, 1, {}, theme), painted(picture, 1, {}, theme)) << theme.name.toStdString();
}

TEST(MapPainter, PutsPhrasesOnAPlateThatHidesTheLineBelow)
{
    const Picture picture = pictureOf(powers().map);
    const auto& relations = picture.relations;
    const auto withPhrase = std::find_if(relations.begin(), relations.end(),
                                         [](const PictureRelation& each) { return !each.phrase.lines.isEmpty(); });
    ASSERT_NE(withPhrase, relations.end());
    const Rect& plate = withPhrase->plate;
    const QPointF corner(plate.x + 1.5 - picture.bounds.x + kMargin, plate.centre().y - picture.bounds.y + kMargin);
    EXPECT_EQ(painted(picture).pixelColor(corner.toPoint()), themes().front().plate);
}

TEST(MapPainter, ShowsHowManyConceptsAreFoldedBehindOne)
{
    ViewSpec spec;
    spec.folded = {ConceptId{1}};
    const Picture picture = pictureOf(powers().map, spec);
    const QImage image = painted(picture);
    const Rect badge = badgeArea(picture.concepts.front());
    const QPointF inBadge(badge.x + 3 - picture.bounds.x + kMargin, badge.centre().y - picture.bounds.y + kMargin);
    EXPECT_EQ(image.pixelColor(inBadge.toPoint()), conceptLook(themes().front(), picture.concepts.front()).badge);
}

TEST(MapPainter, DrawsNoMoreThanAFrameAllowsButExportsEveryLine)
{
    Picture tangle;
    tangle.bounds = {0, 0, 4000, 4000};
    tangle.concepts.push_back({ConceptId{1}, Rect{0, 0, 10, 10}, {}, 0, 0, false, {}, {}, -1});
    for (int i = 0; i < 3000; ++i) {
        PictureRelation passing;
        passing.curve = straightSpline({{100, i + 1.0}, {3900, i + 1.0}});
        tangle.relations.push_back(std::move(passing));
    }
    const Rect middle{1000, 1000, 1000, 1000};
    const auto paintedWith = [&](Effort effort) {
        QImage image(1000, 1000, QImage::Format_RGB32);
        image.fill(canvas());
        QPainter painter(&image);
        painter.translate(-middle.x, -middle.y);
        MapPainter(tangle, themes().front()).paint(painter, middle, 1, {}, effort);
        return image;
    };
    EXPECT_FALSE(inkOf(paintedWith(Effort::Export), canvas()).isEmpty());
    EXPECT_TRUE(inkOf(paintedWith(Effort::Frame), canvas()).isEmpty()) << "nobody can follow any of these lines";
    tangle.relations.resize(1050);
    EXPECT_FALSE(inkOf(paintedWith(Effort::Frame), canvas()).isEmpty());
}

TEST(MapPainter, TakesAnEmptyPicture) { EXPECT_TRUE(inkOf(painted(Picture{}), canvas()).isEmpty()); }

TEST(MapPainter, PaintsWhatTheAuthorChoseNearAndFar)
{
    const QColor red(200, 30, 40), blue(220, 230, 255);
    Picture picture = onePicture("heat");
    PictureConcept& shown = picture.concepts.front();
    shown.look.fill = Rgba::of(200, 30, 40);
    const Rect box = shown.box;
    picture.frames.push_back({{}, box.grown(15), {}, {}});
    picture.frames.front().look.fill = Rgba::of(220, 230, 255);
    for (double scale : {1.0, 0.2}) {
        const QImage image = painted(picture, scale);
        const auto colourAt = [&](Point from) {
            return image.pixelColor(static_cast<int>((from.x - picture.bounds.x + kMargin) * scale),
                                    static_cast<int>((from.y - picture.bounds.y + kMargin) * scale));
        };
        EXPECT_EQ(colourAt({box.x + 10, box.centre().y}), red) << scale;
        EXPECT_EQ(colourAt({box.x - 8, box.centre().y}), blue) << scale;
    }
    EXPECT_EQ(conceptLook(themes().front(), shown).text, QColor(Qt::white));  // can be read on red
}

TEST(MapPainter, SeesThroughABoxWithoutFill)
{
    Picture picture = onePicture("heat");
    PictureConcept& shown = picture.concepts.front();
    shown.look.fill = kClear;
    shown.look.line = shown.look.text = Rgba::of(0, 0, 0);
    const QImage image = painted(picture);
    EXPECT_EQ(image.pixelColor(static_cast<int>(kMargin) + 6, static_cast<int>(kMargin + shown.box.height / 2)),
              canvas());
    for (const Theme& theme : themes())
        EXPECT_GE(contrastRatio(conceptLook(theme, shown).text, theme.canvas), 3) << theme.name.toStdString();
}

}  // namespace conspectus
