#include "core/layout/wire/wire.h"
#include "tests/fuzz/entries.h"

namespace conspectus::fuzz {

namespace {

std::span<const std::uint8_t> payloadOf(const Bytes& frame) { return std::span(frame).subspan(kFrameHeader); }

/// Two concepts and a relation: what an answer is held against.
LayoutRequest smallRequest()
{
    LayoutRequest request;
    request.nodes = {{{80, 30}, -1, {}}, {{80, 30}, 0, {}}};
    request.edges = {{0, 1, true, 0, {40, 12}, 1}};
    return request;
}

}  // namespace

void wireEntry(std::string_view bytes)
{
    const std::span payload(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
    static_cast<void>(payloadSize(payload));
    if (const Result<LayoutRequest> request = decodeRequest(payload)) {
        const Bytes once = encodeRequest(*request);
        const Result<LayoutRequest> back = decodeRequest(payloadOf(once));
        demand(back.has_value(), "a request cannot be read again");
        demand(encodeRequest(*back) == once, "a request came back as another");
    }
    const Result<Layout> answer = decodeAnswer(payload);
    if (!answer)
        return demand(!answer.error().message.empty(), "a refusal without a sentence");
    const Bytes once = encodeAnswer(answer);
    const Result<Layout> back = decodeAnswer(payloadOf(once));
    demand(back.has_value(), "an answer cannot be read again");
    demand(encodeAnswer(back) == once, "an answer came back as another");
    if (!faultOf(smallRequest(), *answer))
        static_cast<void>(boundsOf(smallRequest(), *answer));
}

}  // namespace conspectus::fuzz
