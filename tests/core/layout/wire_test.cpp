#include "core/layout/wire/wire.h"

#include "tests/support/views.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <limits>

namespace conspectus {
namespace {

Bytes payloadOf(const Bytes& frame)
{
    EXPECT_EQ(payloadSize(std::span(frame).first(kFrameHeader)).value(), frame.size() - kFrameHeader);
    return {frame.begin() + kFrameHeader, frame.end()};
}

LayoutRequest fullRequest()
{
    LayoutRequest request = test::randomView(7, 12, "organic");
    request.target = {1024, 768};
    request.smallestType = 11.5;
    request.revision = 0xfedcba9876543210;
    request.numberPlate = {20, 16};
    request.phraseScales = {0.8};
    request.nodes[0].pin = Point{-3, 4};
    request.edges.push_back({0, 0, true, -1, {33, 12}, 2.5});
    return request;
}

Layout fullLayout()
{
    Layout layout;
    layout.engine = "layered";
    layout.orientation = Orientation::Right;
    layout.revision = 42;
    layout.centres = {{1, 2}, {3, 4}, {5, 6}};
    layout.edges = {{straightSpline({{0, 0}, {9, 9}}), Point{4, 5}, -1, 0.85, 0}, {{}, std::nullopt, 0}};
    layout.blocks = {{0, {1, 2}, {1}, {0, 0, 50, 40}, straightSpline({{1, 1}, {2, 2}}), Point{7, 8}, 1, 12}};
    layout.key = {{12, 1, {0, 90, 60, 18}}};
    layout.bounds = {0, 0, 100, 110};
    return layout;
}

std::string sentenceOf(const Result<Layout>& answer) { return answer ? "" : answer.error().message; }

}  // namespace

TEST(Wire, CarriesARequestWhole)
{
    const Bytes frame = encodeRequest(fullRequest());
    const Result<LayoutRequest> request = decodeRequest(payloadOf(frame));
    ASSERT_TRUE(request) << request.error().message;
    EXPECT_EQ(request->engine, "organic");
    EXPECT_EQ(request->revision, 0xfedcba9876543210);
    EXPECT_EQ(request->nodes[0].pin, (Point{-3, 4}));
    EXPECT_EQ(request->edges.back().phrase, (Size{33, 12}));
    EXPECT_EQ(request->numberPlate, (Size{20, 16}));
    EXPECT_EQ(request->phraseScales, std::vector{0.8});
    EXPECT_EQ(encodeRequest(*request), frame);
}

TEST(Wire, CarriesAnEmptyRequestAndOneWithoutOrientation)
{
    LayoutRequest request = fullRequest();
    request.orientation = std::nullopt;
    EXPECT_FALSE(decodeRequest(payloadOf(encodeRequest(request)))->orientation);
    EXPECT_TRUE(decodeRequest(payloadOf(encodeRequest({})))->nodes.empty());
}

TEST(Wire, CarriesALayoutWhole)
{
    const Bytes frame = encodeAnswer(fullLayout());
    const Result<Layout> layout = decodeAnswer(payloadOf(frame));
    ASSERT_TRUE(layout) << layout.error().message;
    EXPECT_EQ(layout->blocks[0].nodes, (std::vector<int>{1, 2}));
    EXPECT_EQ(layout->edges[0].curve, fullLayout().edges[0].curve);
    EXPECT_EQ(layout->edges[0].phraseScale, 0.85);
    EXPECT_EQ(layout->blocks[0].keyNumber, 12);
    EXPECT_EQ(layout->key[0].area, (Rect{0, 90, 60, 18}));
    EXPECT_EQ(encodeAnswer(*layout), frame);
}

TEST(Wire, CarriesAnError)
{
    const Result<Layout> sent = unexpected(Error{ErrorCode::Cancelled, "Sentence.", "map.graphml", 12});
    const Result<Layout> answer = decodeAnswer(payloadOf(encodeAnswer(sent)));
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(describe(answer.error()), describe(sent.error()));
}

TEST(Wire, KeepsNumbersThatAreNone)
{
    Layout layout = fullLayout();
    layout.centres[0].x = std::numeric_limits<double>::quiet_NaN();
    layout.centres[1].x = -std::numeric_limits<double>::infinity();
    const Result<Layout> answer = decodeAnswer(payloadOf(encodeAnswer(layout)));
    ASSERT_TRUE(answer);  // faultOf() is who complains
    EXPECT_TRUE(std::isnan(answer->centres[0].x));
    EXPECT_EQ(answer->centres[1].x, -std::numeric_limits<double>::infinity());
}

TEST(Wire, RefusesHeadersThatAreNotOurs)
{
    Bytes header = encodeRequest({});
    header.resize(kFrameHeader);
    EXPECT_TRUE(payloadSize(header));
    EXPECT_FALSE(payloadSize(std::span(header).first(7)));
    header[7] = 0xff;  // four gigabytes follow, it says
    EXPECT_FALSE(payloadSize(header));
    EXPECT_FALSE(payloadSize(Bytes(kFrameHeader, 'x')));
}

TEST(Wire, RefusesIndicesThatPointNowhere)
{
    LayoutRequest request = fullRequest();
    request.edges[0].to = static_cast<int>(request.nodes.size());
    EXPECT_FALSE(decodeRequest(payloadOf(encodeRequest(request))));
    request = fullRequest();
    request.nodes[0].parent = -2;
    EXPECT_FALSE(decodeRequest(payloadOf(encodeRequest(request))));
    Layout layout = fullLayout();
    layout.blocks[0].nodes[0] = 3;
    EXPECT_FALSE(decodeAnswer(payloadOf(encodeAnswer(layout))));
    layout = fullLayout();
    layout.key[0].edge = 2;
    EXPECT_FALSE(decodeAnswer(payloadOf(encodeAnswer(layout))));
}

TEST(Wire, RefusesARequestWhereAnAnswerBelongs)
{
    EXPECT_NE(sentenceOf(decodeAnswer(payloadOf(encodeRequest(fullRequest())))), "");
    EXPECT_FALSE(decodeRequest(payloadOf(encodeAnswer(fullLayout()))));
    EXPECT_FALSE(decodeAnswer({}));
}

TEST(Wire, RefusesEveryTruncation)
{
    const Bytes answer = payloadOf(encodeAnswer(fullLayout())), request = payloadOf(encodeRequest(fullRequest()));
    for (std::size_t kept = 0; kept < answer.size(); ++kept)
        EXPECT_FALSE(decodeAnswer(std::span(answer).first(kept))) << kept;
    for (std::size_t kept = 0; kept < request.size(); ++kept)
        EXPECT_FALSE(decodeRequest(std::span(request).first(kept))) << kept;
}

TEST(Wire, RefusesWhatFollowsTheEnd)
{
    Bytes answer = payloadOf(encodeAnswer(fullLayout()));
    answer.push_back(0);
    EXPECT_FALSE(decodeAnswer(answer));
}

RC_GTEST_PROP(WireProperty, RandomRequestsComeBackAsTheyWent, (std::uint64_t seed))
{
    const Bytes frame = encodeRequest(test::randomView(seed, 40, "radial"));
    const Result<LayoutRequest> back = decodeRequest(std::span(frame).subspan(kFrameHeader));
    RC_ASSERT(back.has_value());
    RC_ASSERT(encodeRequest(*back) == frame);
}

RC_GTEST_PROP(WireProperty, GarbledBytesAreRefusedOrRead, (std::uint64_t seed))
{
    std::mt19937_64 random(seed);
    Bytes answer = payloadOf(encodeAnswer(fullLayout())), request = payloadOf(encodeRequest(fullRequest()));
    for (int times = 0; times < 6; ++times) {
        answer[random() % answer.size()] = static_cast<std::uint8_t>(random());
        request[random() % request.size()] = static_cast<std::uint8_t>(random());
    }
    static_cast<void>(decodeAnswer(answer));
    static_cast<void>(decodeRequest(request));
}

RC_GTEST_PROP(WireProperty, NoiseIsRefusedOrRead, (std::vector<std::uint8_t> noise))
{
    static_cast<void>(payloadSize(noise));
    static_cast<void>(decodeAnswer(noise));
    static_cast<void>(decodeRequest(noise));
}

}  // namespace conspectus
