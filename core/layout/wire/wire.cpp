#include "core/layout/wire/wire.h"

#include "core/layout/wire/byte_stream.h"

namespace conspectus {

namespace {

constexpr std::uint32_t kMagic = 0x32574c43;  // "CLW2": the digit changes with the format
enum class Payload : std::uint8_t { Request = 1, Layout = 2, Error = 3 };

// The fewest bytes that one item can take; what a count is checked against.
constexpr std::size_t kNodeBytes = 16 + 4 + 1;
constexpr std::size_t kEdgeBytes = 4 + 4 + 1 + 4 + 16 + 8;
constexpr std::size_t kPlacedEdgeBytes = 4 + 1 + 4 + 8 + 4;
constexpr std::size_t kBlockBytes = 4 + 4 + 4 + 32 + 4 + 1 + 8 + 4;
constexpr std::size_t kKeyEntryBytes = 4 + 4 + 32;

constexpr std::uint8_t kOrientations = 2;
constexpr std::uint8_t kErrorCodes = static_cast<std::uint8_t>(ErrorCode::Cancelled) + 1;

Bytes framed(ByteWriter payload)
{
    const Bytes body = std::move(payload).take();
    ByteWriter header;
    header.u32(kMagic);
    header.count(body.size());
    Bytes frame = std::move(header).take();
    frame.insert(frame.end(), body.begin(), body.end());
    return frame;
}

bool isIndexIn(int index, std::size_t count) { return index >= 0 && static_cast<std::size_t>(index) < count; }

bool areIndicesIn(const std::vector<int>& indices, std::size_t count)
{
    return std::all_of(indices.begin(), indices.end(), [count](int index) { return isIndexIn(index, count); });
}

void write(ByteWriter& out, const LayoutNode& node)
{
    out.size(node.size);
    out.i32(node.parent);
    out.maybePoint(node.pin);
}

LayoutNode readNode(ByteReader& in)
{
    LayoutNode node;
    node.size = in.size();
    node.parent = in.i32();
    node.pin = in.maybePoint();
    return node;
}

void write(ByteWriter& out, const LayoutEdge& edge)
{
    out.i32(edge.from);
    out.i32(edge.to);
    out.u8(edge.isHierarchical ? 1 : 0);
    out.i32(edge.kind);
    out.size(edge.phrase);
    out.f64(edge.weight);
}

LayoutEdge readEdge(ByteReader& in)
{
    LayoutEdge edge;
    edge.from = in.i32();
    edge.to = in.i32();
    edge.isHierarchical = in.flag();
    edge.kind = in.i32();
    edge.phrase = in.size();
    edge.weight = in.f64();
    return edge;
}

void write(ByteWriter& out, const LeafBlock& block)
{
    out.i32(block.anchor);
    out.indices(block.nodes);
    out.indices(block.edges);
    out.rect(block.frame);
    out.spline(block.stem);
    out.maybePoint(block.phrase);
    out.f64(block.phraseScale);
    out.i32(block.keyNumber);
}

LeafBlock readBlock(ByteReader& in)
{
    LeafBlock block;
    block.anchor = in.i32();
    block.nodes = in.indices();
    block.edges = in.indices();
    block.frame = in.rect();
    block.stem = in.spline();
    block.phrase = in.maybePoint();
    block.phraseScale = in.f64();
    block.keyNumber = in.i32();
    return block;
}

void write(ByteWriter& out, const Layout& layout)
{
    out.text(layout.engine);
    out.u8(static_cast<std::uint8_t>(layout.orientation));
    out.u64(layout.revision);
    out.rect(layout.bounds);
    out.count(layout.centres.size());
    for (Point centre : layout.centres)
        out.point(centre);
    out.count(layout.edges.size());
    for (const PlacedEdge& edge : layout.edges) {
        out.spline(edge.curve);
        out.maybePoint(edge.phrase);
        out.i32(edge.block);
        out.f64(edge.phraseScale);
        out.i32(edge.keyNumber);
    }
    out.count(layout.blocks.size());
    for (const LeafBlock& block : layout.blocks)
        write(out, block);
    out.count(layout.key.size());
    for (const KeyEntry& entry : layout.key) {
        out.i32(entry.number);
        out.i32(entry.edge);
        out.rect(entry.area);
    }
}

Layout readLayout(ByteReader& in)
{
    Layout layout;
    layout.engine = in.text();
    layout.orientation = static_cast<Orientation>(in.below(kOrientations));
    layout.revision = in.u64();
    layout.bounds = in.rect();
    layout.centres = in.spline();
    layout.edges.resize(in.count(kPlacedEdgeBytes));
    for (PlacedEdge& edge : layout.edges) {
        edge.curve = in.spline();
        edge.phrase = in.maybePoint();
        edge.block = in.i32();
        edge.phraseScale = in.f64();
        edge.keyNumber = in.i32();
    }
    layout.blocks.resize(in.count(kBlockBytes));
    for (LeafBlock& block : layout.blocks)
        block = readBlock(in);
    layout.key.resize(in.count(kKeyEntryBytes));
    for (KeyEntry& entry : layout.key)
        entry = {in.i32(), in.i32(), in.rect()};
    return layout;
}

Error readError(ByteReader& in)
{
    Error error;
    error.code = static_cast<ErrorCode>(in.below(kErrorCodes));
    error.message = in.text();
    error.file = in.text();
    error.line = in.i32();
    return error;
}

bool pointsAtWhatIsThere(const LayoutRequest& request)
{
    const std::size_t nodes = request.nodes.size();
    return std::all_of(request.nodes.begin(), request.nodes.end(),
                       [&](const LayoutNode& node) { return node.parent == -1 || isIndexIn(node.parent, nodes); }) &&
        std::all_of(request.edges.begin(), request.edges.end(),
                    [&](const LayoutEdge& edge) { return isIndexIn(edge.from, nodes) && isIndexIn(edge.to, nodes); });
}

bool pointsAtWhatIsThere(const Layout& layout)
{
    return std::all_of(layout.blocks.begin(), layout.blocks.end(),
                       [&](const LeafBlock& block) {
                           return isIndexIn(block.anchor, layout.centres.size()) &&
                               areIndicesIn(block.nodes, layout.centres.size()) &&
                               areIndicesIn(block.edges, layout.edges.size());
                       }) &&
        std::all_of(layout.key.begin(), layout.key.end(),
                    [&](const KeyEntry& entry) { return isIndexIn(entry.edge, layout.edges.size()); });
}

tl::unexpected<Error> notOurs(const char* what)
{
    return unexpected(ErrorCode::Layout,
                      std::string("The layout worker and the program do not understand each other (") + what +
                          "); they may be of different versions.");
}

}  // namespace

Bytes encodeRequest(const LayoutRequest& request)
{
    ByteWriter out;
    out.u8(static_cast<std::uint8_t>(Payload::Request));
    out.text(request.engine);
    out.u8(request.orientation ? static_cast<std::uint8_t>(*request.orientation) : kOrientations);
    out.size(request.target);
    out.f64(request.smallestType);
    out.f64(request.nodeGap);
    out.f64(request.levelGap);
    out.u64(request.revision);
    out.size(request.numberPlate);
    out.count(request.phraseScales.size());
    for (double scale : request.phraseScales)
        out.f64(scale);
    out.count(request.nodes.size());
    for (const LayoutNode& node : request.nodes)
        write(out, node);
    out.count(request.edges.size());
    for (const LayoutEdge& edge : request.edges)
        write(out, edge);
    return framed(std::move(out));
}

Bytes encodeAnswer(const Result<Layout>& answer)
{
    ByteWriter out;
    if (answer) {
        out.u8(static_cast<std::uint8_t>(Payload::Layout));
        write(out, *answer);
        return framed(std::move(out));
    }
    out.u8(static_cast<std::uint8_t>(Payload::Error));
    out.u8(static_cast<std::uint8_t>(answer.error().code));
    out.text(answer.error().message);
    out.text(answer.error().file);
    out.i32(answer.error().line);
    return framed(std::move(out));
}

Result<std::size_t> payloadSize(std::span<const std::uint8_t> header)
{
    ByteReader in(header);
    const std::uint32_t magic = in.u32();
    const std::size_t size = in.u32();
    if (!in.isGood() || magic != kMagic)
        return notOurs("no frame");
    if (size > kLargestFrame)
        return notOurs("a frame that is too large");
    return size;
}

Result<LayoutRequest> decodeRequest(std::span<const std::uint8_t> payload)
{
    ByteReader in(payload);
    if (in.u8() != static_cast<std::uint8_t>(Payload::Request))
        return notOurs("no request");
    LayoutRequest request;
    request.engine = in.text();
    if (const std::uint8_t orientation = in.below(kOrientations + 1); orientation < kOrientations)
        request.orientation = static_cast<Orientation>(orientation);
    request.target = in.size();
    request.smallestType = in.f64();
    request.nodeGap = in.f64();
    request.levelGap = in.f64();
    request.revision = in.u64();
    request.numberPlate = in.size();
    request.phraseScales.resize(in.count(sizeof(double)));
    for (double& scale : request.phraseScales)
        scale = in.f64();
    request.nodes.resize(in.count(kNodeBytes));
    for (LayoutNode& node : request.nodes)
        node = readNode(in);
    request.edges.resize(in.count(kEdgeBytes));
    for (LayoutEdge& edge : request.edges)
        edge = readEdge(in);
    if (!in.isGood() || !in.isAtEnd() || !pointsAtWhatIsThere(request))
        return notOurs("a broken request");
    return request;
}

Result<Layout> decodeAnswer(std::span<const std::uint8_t> payload)
{
    ByteReader in(payload);
    const std::uint8_t kind = in.u8();
    if (kind == static_cast<std::uint8_t>(Payload::Error)) {
        Error error = readError(in);
        if (!in.isGood() || !in.isAtEnd() || error.message.empty())
            return notOurs("a broken error");
        return unexpected(std::move(error));
    }
    if (kind != static_cast<std::uint8_t>(Payload::Layout))
        return notOurs("no answer");
    Layout layout = readLayout(in);
    if (!in.isGood() || !in.isAtEnd() || !pointsAtWhatIsThere(layout))
        return notOurs("a broken answer");
    return layout;
}

}  // namespace conspectus
