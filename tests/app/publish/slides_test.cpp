#include "app/publish/pdf/slides.h"

#include "app/publish/pdf/pdf_binder.h"
#include "core/layout/arrange/arrange.h"
#include "core/model/tour.h"
#include "core/view/tour_play.h"
#include "tests/support/sample_picture.h"

#include <QImage>
#include <gmock/gmock.h>

#include <memory>

namespace conspectus {
namespace {

using testing::HasSubstr;
using testing::Not;

std::size_t countOf(const std::string& text, const std::string& part)
{
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
        ++count;
    return count;
}

class Slides : public testing::Test {
protected:
    Slides()
    {
        const ConceptId power = sample.add("power", "https://example.org/power");
        const ConceptId soft = sample.add("soft power", "javascript:alert(1)");
        sample.link(power, soft, sample.includes);
        view = measureView(sample.map, visibleMap(sample.map, {}), {});
        picture = composePicture(sample.map, view, arrangeAtOnce(view.request));
        stop.title = "Power";
        stop.notes = "Say **this**. <script>x</script>";
        stop.steps = {{soft}};
    }

    std::vector<Slide> slides(int count)
    {
        std::vector<Slide> made;
        for (int i = 0; i < count; ++i) {
            stop.title = "Stop " + std::to_string(i + 1);
            Slide slide;
            slide.scene = sceneOf(sample.map, stop, picture, view.visible, "en", -1);
            slide.notes = QString::fromStdString(stop.notes);
            made.push_back(std::move(slide));
        }
        return made;
    }
    std::string pdf(int count, SlideOptions options = {})
    {
        options.title = QStringLiteral("Talk");
        options.language = QStringLiteral("en");
        const Result<std::string> written = writeSlides(sample.map, slides(count), options);
        EXPECT_TRUE(written) << written.error().message;
        return written.value_or(std::string());
    }

    SampleMap sample;
    MeasuredView view;
    Picture picture;
    TourStop stop;
};

TEST_F(Slides, HaveAPageAndABookmarkEach)
{
    const std::string bytes = pdf(3);
    EXPECT_EQ(countOf(bytes, "/Type /Page\n") + countOf(bytes, "/Type /Page "), 3u);
    EXPECT_EQ(countOf(bytes, "/Dest"), 3u);
    EXPECT_THAT(bytes, HasSubstr("(Stop 2)"));
    EXPECT_THAT(bytes, HasSubstr("/Lang (en)"));
    EXPECT_THAT(bytes, HasSubstr("/FontFile"));
}

TEST_F(Slides, KeepSafeLinksOnly)
{
    const std::string bytes = pdf(2);
    EXPECT_EQ(countOf(bytes, "/URI (https://example.org/power)"), 2u);
    EXPECT_THAT(bytes, Not(HasSubstr("javascript")));
}

TEST_F(Slides, AreTheSameBytesTwice) { EXPECT_EQ(pdf(3), pdf(3)); }

TEST_F(Slides, FillHandouts)
{
    for (const auto& [perPage, pages] : {std::pair{2, 4u}, {3, 3u}, {6, 2u}}) {
        SlideOptions options;
        options.paper = SlidePaper::Handout;
        options.perPage = perPage;
        for (bool hasNotes : {true, false}) {
            options.hasNotes = hasNotes;
            const std::string bytes = pdf(7, options);
            EXPECT_EQ(countOf(bytes, "/Type /Page\n") + countOf(bytes, "/Type /Page "), pages) << perPage;
            EXPECT_EQ(countOf(bytes, "/Dest"), 7u);
        }
    }
    SlideOptions notes;
    notes.paper = SlidePaper::Notes;
    EXPECT_EQ(countOf(pdf(2, notes), "/Dest"), 2u);
}

TEST_F(Slides, ATourOfNothingIsAnError) { EXPECT_FALSE(writeSlides(sample.map, {}, {})); }

TEST_F(Slides, WhatWaitsIsNotOnThem)
{
    Slide before, after;
    before.scene = sceneOf(sample.map, stop, picture, view.visible, "en", 0);
    after.scene = sceneOf(sample.map, stop, picture, view.visible, "en", 1);
    EXPECT_EQ(before.scene.waiting.size(), 1u);
    EXPECT_TRUE(after.scene.waiting.empty());
    EXPECT_NE(*writeSlidePng(before, {640, 360}), *writeSlidePng(after, {640, 360}));
}

TEST(PdfBinder, SaysWhatIsNoPdf) { EXPECT_FALSE(bound("nonsense", {{{0, QStringLiteral("x")}}, {}, {}})); }

}  // namespace
}  // namespace conspectus
