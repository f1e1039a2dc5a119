#include "app/paint/picture.h"

#include "app/paint/picture_style.h"
#include "app/theme/contrast.h"
#include "app/theme/theme.h"
#include "tests/support/sample_picture.h"

#include <gtest/gtest.h>

namespace conspectus {

namespace {

MeasuredView measured(const ConceptMap& map, const ViewSpec& spec = {}, const QString& language = {})
{
    LayoutWish wish;
    wish.language = language;
    return measureView(map, visibleMap(map, spec), wish);
}

}  // namespace

TEST(MeasureView, AsksForRoomAroundEveryLabel)
{
    const SampleMap sample = powers();
    const MeasuredView view = measured(sample.map);
    ASSERT_EQ(view.request.nodes.size(), 3u);
    for (std::size_t i = 0; i < view.labels.size(); ++i) {
        EXPECT_GE(view.request.nodes[i].size.width, view.labels[i].size.width + 20);
        EXPECT_GE(view.request.nodes[i].size.height, view.labels[i].size.height + 12);
    }
}

TEST(MeasureView, HandsOnParentsPinsAndTheWish)
{
    SampleMap sample = powers();
    Concept pinned = *sample.map.find(ConceptId{2});
    pinned.pin = Point{7, 9};
    sample.apply(SetConcept{pinned});
    LayoutWish wish;
    wish.engine = "radial";
    wish.target = {800, 1200};
    wish.revision = 42;
    const MeasuredView view = measureView(sample.map, visibleMap(sample.map, {}), wish);
    const auto hard = static_cast<std::size_t>(view.visible.indexOf(ConceptId{2}));
    EXPECT_EQ(view.request.nodes[hard].pin, (Point{7, 9}));
    EXPECT_EQ(view.request.nodes[hard].parent, 0);
    EXPECT_EQ(view.request.nodes[0].parent, -1);
    EXPECT_EQ(view.request.engine, "radial");
    EXPECT_EQ(view.request.target, (Size{800, 1200}));
    EXPECT_EQ(view.request.revision, 42u);
}

TEST(MeasureView, ShowsThePhraseOnlyWhereTheTypeSaysSo)
{
    const SampleMap sample = powers();
    const MeasuredView view = measured(sample.map);
    for (std::size_t i = 0; i < view.phrases.size(); ++i) {
        const bool isShown = view.visible.relations[i].type != sample.includes;
        EXPECT_EQ(view.phrases[i].lines.isEmpty(), !isShown);
        EXPECT_EQ(view.request.edges[i].phrase.width > 0, isShown);
    }
}

TEST(MeasureView, TurnsWhatPointsUpSoThatTheBroaderConceptStandsFirst)
{
    const SampleMap sample = powers();
    const MeasuredView view = measured(sample.map);
    for (std::size_t i = 0; i < view.request.edges.size(); ++i) {
        const VisibleRelation& shown = view.visible.relations[i];
        const bool isTurned = view.request.edges[i].from != shown.from;
        EXPECT_EQ(isTurned, shown.type == sample.partOf);
    }
}

TEST(MeasureView, GivesOneKindToWhatLooksAndReadsAlike)
{
    SampleMap sample;
    const ConceptId a = sample.add("a"), b = sample.add("b"), c = sample.add("c");
    sample.link(a, b, sample.drives);
    sample.link(a, c, sample.drives);
    sample.link(b, c, sample.drives, "hinders");
    sample.link(c, a, sample.includes);
    const auto edges = measured(sample.map).request.edges;
    EXPECT_EQ(edges[0].kind, edges[1].kind);
    EXPECT_NE(edges[0].kind, edges[2].kind);
    EXPECT_NE(edges[0].kind, edges[3].kind);
}

TEST(MeasureView, KnowsTheSmallestTypeItShows)
{
    SampleMap sample;
    const ConceptId a = sample.add("a");
    EXPECT_EQ(measured(sample.map).request.smallestType, 20);
    const ConceptId b = sample.add("b");
    sample.link(a, b, sample.includes);
    EXPECT_EQ(measured(sample.map).request.smallestType, 16);
    sample.link(a, b, sample.drives);
    EXPECT_EQ(measured(sample.map).request.smallestType, kPhrasePx);
}

TEST(MeasureView, SetsLabelsAndPhrasesInTheLanguageOfTheWish)
{
    SampleMap sample = powers();
    Concept soft = *sample.map.find(ConceptId{3});
    soft.labels = {{"zh-Hans", "软实力"}};
    sample.apply(SetConcept{soft});
    const MeasuredView view = measured(sample.map, {}, "zh");
    EXPECT_EQ(view.language, "zh");
    const auto index = static_cast<std::size_t>(view.visible.indexOf(ConceptId{3}));
    EXPECT_EQ(view.labels[index].lines, QStringList{QString::fromUtf8("软实力")});
}

TEST(MeasureView, KeepsRoomForTheCountOfWhatIsFolded)
{
    const SampleMap sample = powers();
    const Picture open = pictureOf(sample.map);
    ViewSpec spec;
    spec.folded = {ConceptId{1}};
    const Picture folded = pictureOf(sample.map, spec);
    ASSERT_EQ(folded.concepts.size(), 1u);
    const PictureConcept& shown = folded.concepts.front();
    EXPECT_EQ(shown.hidden, 2);
    EXPECT_GT(shown.box.width, open.concepts.front().box.width);
    EXPECT_TRUE(shown.box.contains({badgeArea(shown).x, badgeArea(shown).y}));
    EXPECT_LT(badgeArea(shown).right(), shown.box.right());
    EXPECT_LE(labelArea(shown).centre().x + shown.label.size.width / 2, badgeArea(shown).x);
}

TEST(MeasureView, CountsTheRelationsOfABundle)
{
    SampleMap sample;
    const ConceptId root = sample.add("root"), other = sample.add("other"), first = sample.add("first"),
                    second = sample.add("second");
    sample.link(root, first, sample.includes);
    sample.link(root, second, sample.includes);
    sample.link(other, first, sample.drives);
    ViewSpec spec;
    spec.folded = {root};
    EXPECT_EQ(measured(sample.map, spec).phrases.at(0).lines, QStringList{"drives"}) << "one says what it says";
    sample.link(other, second, sample.drives);
    const MeasuredView view = measured(sample.map, spec);
    EXPECT_EQ(view.phrases.at(0).lines, QStringList{"2 relations"});
    EXPECT_EQ(view.request.edges.at(0).kind, -1);
}

TEST(MeasureView, SaysOfManyBundlesHowManyRelationsTheHeaviestAre)
{
    SampleMap sample;
    const ConceptId root = sample.add("root");
    std::vector<ConceptId> hidden;
    for (int i = 0; i < 40; ++i) {
        hidden.push_back(sample.add("hidden"));
        sample.link(root, hidden.back(), sample.includes);
    }
    for (int i = 0; i < 30; ++i) {
        const ConceptId other = sample.add("other");
        for (int k = 0; k <= i + 1; ++k)
            sample.link(other, hidden[static_cast<std::size_t>(k)], sample.drives);
    }
    ViewSpec spec;
    spec.folded = {root};
    const MeasuredView view = measured(sample.map, spec);
    std::size_t counted = 0, least = 1000;
    for (std::size_t i = 0; i < view.phrases.size(); ++i)
        if (!view.phrases[i].lines.isEmpty()) {
            ++counted;
            least = std::min(least, view.visible.relations[i].relations.size());
        }
    EXPECT_EQ(counted, 12u);
    EXPECT_EQ(least, 20u);
}

TEST(RelationLook, OfABundleIsThickerAndStrongerTheMoreItHolds)
{
    const Theme& theme = themes().front();
    PictureRelation bundle;
    bundle.isBundle = true;
    double width = 0, contrast = 0;
    for (std::size_t count : {1u, 4u, 32u, 1000u}) {
        bundle.relations.assign(count, RelationId{1});
        const RelationLook look = relationLook(theme, bundle);
        EXPECT_GT(look.width, width) << count;
        EXPECT_GE(contrastRatio(look.colour, theme.canvas), std::max(contrast, kLeastLineContrast)) << count;
        width = look.width;
        contrast = contrastRatio(look.colour, theme.canvas);
    }
    EXPECT_EQ(width, 2 * theme.lineWidth);
    bundle.relations.assign(10'000, RelationId{1});
    EXPECT_EQ(relationLook(theme, bundle).width, width) << "bounded";
}

TEST(ComposePicture, PutsBoxesWhereTheLayoutSays)
{
    const SampleMap sample = powers();
    const MeasuredView view = measured(sample.map);
    const Layout layout = layoutByHand(view);
    const Picture picture = composePicture(sample.map, view, layout);
    ASSERT_EQ(picture.concepts.size(), 3u);
    for (std::size_t i = 0; i < picture.concepts.size(); ++i) {
        EXPECT_LE(length(picture.concepts[i].box.centre() - layout.centres[i]), 0.75);
        EXPECT_EQ(picture.concepts[i].box.x, std::round(picture.concepts[i].box.x)) << "crisp edges";
        EXPECT_EQ(picture.concepts[i].box.bottom(), std::round(picture.concepts[i].box.bottom()));
        EXPECT_EQ(picture.concepts[i].box.size(), view.request.nodes[i].size);
        EXPECT_EQ(picture.indexOf(picture.concepts[i].id), static_cast<int>(i));
    }
    EXPECT_EQ(picture.indexOf(ConceptId{99}), -1);
}

TEST(ComposePicture, LetsCurvesRunFromSourceToTarget)
{
    const SampleMap sample = powers();
    const Picture picture = pictureOf(sample.map);
    for (const PictureRelation& relation : picture.relations) {
        const Rect from = picture.concepts[static_cast<std::size_t>(relation.from)].box.grown(0.1);
        const Rect to = picture.concepts[static_cast<std::size_t>(relation.to)].box.grown(0.1);
        EXPECT_TRUE(from.contains(relation.curve.front()));
        EXPECT_TRUE(to.contains(relation.curve.back()));
    }
}

TEST(ComposePicture, MovesCurvesWithTheirBoxes)
{
    const SampleMap sample = powers();
    const MeasuredView view = measured(sample.map);
    const Layout layout = layoutByHand(view);
    const Picture picture = composePicture(sample.map, view, layout);
    for (const PictureRelation& relation : picture.relations) {
        const auto onBorder = [&](int concept_, Point p) {
            const Rect& box = picture.concepts[static_cast<std::size_t>(concept_)].box;
            return box.grown(1e-6).contains(p) && !box.grown(-1e-6).contains(p);
        };
        EXPECT_TRUE(onBorder(relation.from, relation.curve.front()));
        EXPECT_TRUE(onBorder(relation.to, relation.curve.back()));
    }
}

TEST(ComposePicture, LeavesOutPhrasesThatFoundNoPlace)
{
    const SampleMap sample = powers();
    const MeasuredView view = measured(sample.map);
    Layout layout = layoutByHand(view);
    for (PlacedEdge& edge : layout.edges)
        edge.phrase.reset();
    for (const PictureRelation& relation : composePicture(sample.map, view, layout).relations) {
        EXPECT_TRUE(relation.phrase.lines.isEmpty());
        EXPECT_TRUE(relation.plate.isEmpty());
    }
}

TEST(ComposePicture, GivesABlockThePhraseOfItsRelationsOnce)
{
    SampleMap sample;
    const ConceptId root = sample.add("root"), a = sample.add("a"), b = sample.add("b");
    sample.link(root, a, sample.drives);
    sample.link(root, b, sample.drives);
    const MeasuredView view = measured(sample.map);
    Layout layout = layoutByHand(view);
    layout.blocks.push_back(
        {0, {1, 2}, {0, 1}, Rect{0, 100, 300, 60}, straightSpline({{0, 0}, {0, 100}}), Point{0, 50}});
    for (PlacedEdge& edge : layout.edges)
        edge = {{}, {}, 0};
    const Picture picture = composePicture(sample.map, view, layout);
    ASSERT_EQ(picture.blocks.size(), 1u);
    EXPECT_EQ(picture.blocks[0].phrase.lines, QStringList{"drives"});
    EXPECT_EQ(picture.blocks[0].plate.centre(), (Point{0, 50}));
    EXPECT_EQ(picture.relations[0].block, 0);
    EXPECT_TRUE(picture.relations[0].phrase.lines.isEmpty());
}

TEST(MeasureView, LetsPhrasesGetSmallerOnlyAsFarAsTheWishAllows)
{
    const SampleMap sample = powers();
    LayoutWish wish;
    const auto scales = [&] {
        return measureView(sample.map, visibleMap(sample.map, {}), wish).request.phraseScales;
    };
    EXPECT_EQ(scales(), (std::vector{10.0 / 12, 9.0 / 12}));
    wish.leastPhrasePx = 9.5;
    EXPECT_EQ(scales(), (std::vector{10.0 / 12}));
    wish.leastPhrasePx = 12;
    EXPECT_TRUE(scales().empty());
}

TEST(ComposePicture, SetsPhrasesInSmallerTypeOnSmallerPlates)
{
    const SampleMap sample = powers();
    const MeasuredView view = measured(sample.map);
    Layout layout = layoutByHand(view);
    layout.edges.back().phraseScale = 9.0 / 12;
    const Picture picture = composePicture(sample.map, view, layout);
    const PictureRelation& small = picture.relations.back();
    EXPECT_EQ(small.phrase.font.pixelSize(), 9);
    EXPECT_EQ(small.phrase.lines, view.phrases.back().lines);
    EXPECT_NEAR(small.plate.width, view.request.edges.back().phrase.width * 0.75, 1e-9);
    EXPECT_LT(small.phrase.size.width, small.plate.width);
}

TEST(ComposePicture, WritesNumbersAndTheirKeyBelow)
{
    const SampleMap sample = powers();
    const Picture picture = numberedPictureOf(sample.map);
    ASSERT_EQ(picture.key.size(), 2u);
    const Rect highest = picture.key[0].plate.united(picture.key[0].area);
    for (const PictureConcept& shown : picture.concepts)
        EXPECT_LT(shown.box.bottom(), highest.y);
    for (const PictureKeyEntry& entry : picture.key) {
        EXPECT_EQ(entry.sign.lines, QStringList{QString::number(entry.number)});
        EXPECT_EQ(entry.plate.width, entry.plate.height) << "round";
        EXPECT_LT(entry.plate.right(), entry.area.x);
        EXPECT_LE(entry.phrase.size.width, entry.area.width);
        EXPECT_LE(entry.area.bottom(), picture.bounds.bottom());
    }
    const PictureRelation& basis = picture.relations.back();
    EXPECT_EQ(basis.phrase.lines, QStringList{QString::number(basis.keyNumber)});
    EXPECT_EQ(basis.plate.size(), picture.key[0].plate.size());
    EXPECT_EQ(picture.phraseOf(basis).lines.join(u' '), QStringLiteral("is the basis of"));
}

TEST(ComposePicture, MirrorsTheKeyOfPhrasesThatAreReadFromTheRight)
{
    SampleMap sample;
    const ConceptId a = sample.add("a"), b = sample.add("b");
    sample.link(a, b, sample.drives, "\u05d2\u05d5\u05e8\u05dd");
    const Picture picture = numberedPictureOf(sample.map);
    ASSERT_EQ(picture.key.size(), 1u);
    EXPECT_GT(picture.key[0].plate.x, picture.key[0].area.right());
    EXPECT_EQ(picture.key[0].phrase.align, TextAlign::Right);
}

TEST(NumberPlate, IsRoundUntilNumbersAreLong)
{
    const TypeStyle type;
    EXPECT_EQ(numberPlate(9, type), numberPlate(99, type));
    EXPECT_EQ(numberPlate(99, type).width, numberPlate(99, type).height);
    EXPECT_GT(numberPlate(100, type).width, numberPlate(100, type).height);
    for (int number : {1, 10, 88, 99})
        EXPECT_LT(numberLabel(number, type).size.width, numberPlate(99, type).width - 2);
}

TEST(ComposePicture, TakesAnEmptyMap)
{
    const Picture picture = pictureOf(ConceptMap());
    EXPECT_TRUE(picture.concepts.empty());
    EXPECT_TRUE(picture.bounds.isEmpty());
}

}  // namespace conspectus
