// Frames that somebody drew around concepts, in every format of shapes.
#include "app/paint/map_font.h"
#include "app/publish/writers.h"
#include "tests/support/sample_picture.h"

#include <gmock/gmock.h>

namespace conspectus {
namespace {

using testing::HasSubstr;

struct Written {
    const char* name;
    Result<std::string> (*write)(const ConceptMap&, const Picture&, const ExportOptions&);
};

TEST(AFrame, IsInEveryFormatThatKeepsText)
{
    const SampleMap sample = powers();
    Picture picture = pictureOf(sample.map);
    const QString label = QStringLiteral("byforce");
    const MeasuredText text = measureText(label, labelFont(2, label, {}), 400, 1);
    const Rect box = picture.bounds.grown(30);
    picture.frames.push_back({text, box, {box.x + 6, box.y + 6, text.size.width, text.size.height}, {}});
    picture.bounds = box;
    for (const Written& each : {Written{"SVG", writeSvg}, Written{"TikZ", writeTikz}, Written{"HTML", writeHtml}}) {
        const Result<std::string> bytes = each.write(sample.map, picture, {});
        ASSERT_TRUE(bytes) << each.name;
        EXPECT_THAT(*bytes, HasSubstr("byforce")) << each.name;
    }
    EXPECT_TRUE(writePptx(sample.map, picture, {}));
}

}  // namespace
}  // namespace conspectus
