#include "core/formats/gzip.h"

#include <algorithm>
#include <memory>
#include <zlib.h>

namespace conspectus {

namespace {

constexpr int kGzip = 15 + 16;  // zlib's window of 32 KiB, and a gzip header
constexpr std::size_t kPiece = 1u << 18;

/// zlib takes pointers to what it does not change.
Bytef* asInput(std::string_view bytes) { return reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data())); }

tl::unexpected<Error> damaged()
{
    return unexpected(ErrorCode::Input, "The packed file is damaged or incomplete; try another copy of it.");
}

}  // namespace

bool isGzip(std::string_view bytes) { return bytes.starts_with("\x1f\x8b"); }

Result<std::string> gzipped(std::string_view bytes, int level)
{
    z_stream stream{};
    if (deflateInit2(&stream, level, Z_DEFLATED, kGzip, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        return unexpected(ErrorCode::Output, "There is not enough memory to pack the file.");
    const std::unique_ptr<z_stream, decltype(&deflateEnd)> end(&stream, &deflateEnd);
    std::string result(deflateBound(&stream, static_cast<uLong>(bytes.size())), '\0');
    stream.next_in = asInput(bytes);
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(result.data());
    stream.avail_out = static_cast<uInt>(result.size());
    const int done = deflate(&stream, Z_FINISH);
    result.resize(stream.total_out);
    if (done != Z_STREAM_END)
        return unexpected(ErrorCode::Output, "The file could not be packed.");
    return result;
}

Result<std::string> gunzipped(std::string_view bytes, std::size_t limit)
{
    z_stream stream{};
    if (inflateInit2(&stream, kGzip) != Z_OK)
        return damaged();
    const std::unique_ptr<z_stream, decltype(&inflateEnd)> end(&stream, &inflateEnd);
    stream.next_in = asInput(bytes);
    stream.avail_in = static_cast<uInt>(bytes.size());
    std::string result;
    for (int done = Z_OK; done == Z_OK;) {
        const std::size_t from = result.size();
        if (from > limit)
            return unexpected(ErrorCode::Input,
                              "The packed file unfolds to more than " +
                                  std::to_string(std::max<std::size_t>(limit >> 20, 1)) + " MB.");
        result.resize(from + kPiece);
        stream.next_out = reinterpret_cast<Bytef*>(result.data() + from);
        stream.avail_out = static_cast<uInt>(kPiece);
        done = inflate(&stream, Z_NO_FLUSH);
        result.resize(result.size() - stream.avail_out);
        if (done != Z_OK && done != Z_STREAM_END)
            return damaged();
    }
    return result;
}

}  // namespace conspectus
