// wire.h: requests and answers as bytes, for the pipe between a window and its layout worker.
// A frame is: u32 magic, u32 payload bytes, payload; all numbers little-endian, doubles as IEEE 754 bits. The reader
// trusts nothing: every count is checked against the bytes that are left before anything is allocated.
#pragma once
#include "core/layout/layout.h"

#include <span>
#include <vector>

namespace conspectus {

using Bytes = std::vector<std::uint8_t>;

inline constexpr std::size_t kFrameHeader = 8;
inline constexpr std::size_t kLargestFrame = 256u << 20;

/// What a worker exits with when it has no memory left and cannot answer any more.
inline constexpr int kOutOfMemoryExit = 86;

Bytes encodeRequest(const LayoutRequest& request);
Bytes encodeAnswer(const Result<Layout>& answer);

/// Payload length from a frame's first eight bytes; an error if they are not ours or too large.
Result<std::size_t> payloadSize(std::span<const std::uint8_t> header);

Result<LayoutRequest> decodeRequest(std::span<const std::uint8_t> payload);
/// The answer that the worker sent; an error of its own (kind Layout) when the bytes are not one.
Result<Layout> decodeAnswer(std::span<const std::uint8_t> payload);

}  // namespace conspectus
