#include "core/formats/fields.h"

#include <gmock/gmock.h>

using namespace conspectus;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

TEST(Tags, AreSeparatedBySemicolons)
{
    EXPECT_THAT(splitTags("a;b c; d ;;"), ElementsAre("a", "b c", "d"));
    EXPECT_EQ(joinedTags({"a", "b c"}), "a;b c");
    EXPECT_THAT(splitTags(""), IsEmpty());
}

TEST(Tags, SurviveWhateverIsInThem)
{
    const std::vector<std::string> tags = {" ", "\\", "a;b", " lead", "trail ", "\\;", "\n", "a\\b", "x  y", "  "};
    EXPECT_EQ(splitTags(joinedTags(tags)), tags);
}

TEST(Fields, HaveOneNameForReadingAndWriting)
{
    Concept subject;
    subject.label = "heat";
    subject.labels = {{"de", "Wärme"}, {"zh-Hans", "热"}};
    subject.definition = "energy in transfer";
    subject.link = "https://example.org";
    subject.tags = {"physics"};
    subject.pin = Point{1.5, -2e-7};
    Concept copy;
    for (const Field& field : fieldsOf(subject)) {
        EXPECT_TRUE(isFieldName(RecordKind::Concept, field.name)) << field.name;
        EXPECT_TRUE(setField(copy, field.name, field.text)) << field.name;
    }
    settle(copy);
    EXPECT_EQ(copy, subject);
}

TEST(Fields, RefuseWhatTheyCannotHold)
{
    Concept subject;
    EXPECT_FALSE(setField(subject, "link", "javascript:alert(1)"));
    EXPECT_FALSE(setField(subject, "x", "nan"));
    EXPECT_FALSE(setField(subject, "y", "1,5"));
    EXPECT_FALSE(setField(subject, "colour", "red"));
    EXPECT_EQ(subject, Concept());
    EXPECT_TRUE(setField(subject, "link", "HTTPS://example.org"));
}

TEST(Fields, DropHalfAPin)
{
    Concept subject;
    EXPECT_TRUE(setField(subject, "x", "3"));
    settle(subject);
    EXPECT_FALSE(subject.pin);
}

}  // namespace
