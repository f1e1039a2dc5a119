// WebP without loss (RFC 9649). Its encoder wants the whole picture, and several times the memory of that, so that the
// limit is lower here than in formats that are written row by row.
#include "app/publish/pixels/raster_metadata.h"
#include "app/publish/pixels/raster_page.h"
#include "app/publish/writers.h"

#include <cstring>
#include <memory>
#include <webp/encode.h>
#include <webp/mux.h>

namespace conspectus {

namespace {

constexpr RasterLimits kLimits{"WebP", WEBP_MAX_DIMENSION, 50e6};
constexpr double kPaintingShare = 0.3;  // of the time; the rest is encoding
constexpr std::size_t kMostXmp = 1 << 20;

tl::unexpected<Error> notWritten() { return unexpected(ErrorCode::Output, "The WebP could not be written."); }

/// A picture of libwebp and where it is written.
class WebpPicture {
public:
    explicit WebpPicture(const ExportOptions& options) : m_options(options)
    {
        m_isReady = WebPPictureInit(&m_picture) != 0 && WebPConfigInit(&m_config) != 0 &&
            WebPConfigLosslessPreset(&m_config, 6) != 0;
        m_picture.use_argb = 1;
        m_picture.writer = WebPMemoryWrite;
        m_picture.custom_ptr = &m_writer;
        m_picture.user_data = this;
        m_picture.progress_hook = [](int percent, const WebPPicture* picture) {
            return static_cast<const WebpPicture*>(picture->user_data)->goesOn(percent) ? 1 : 0;
        };
        WebPMemoryWriterInit(&m_writer);
    }
    ~WebpPicture()
    {
        WebPPictureFree(&m_picture);
        WebPMemoryWriterClear(&m_writer);
    }
    Q_DISABLE_COPY_MOVE(WebpPicture)

    bool allocate(QSize size)
    {
        m_picture.width = size.width();
        m_picture.height = size.height();
        return m_isReady && WebPPictureAlloc(&m_picture) != 0;
    }

    /// Both keep a pixel as 0xAARRGGBB.
    void take(const QImage& strip)
    {
        for (int i = 0; i < strip.height(); ++i, ++m_row)
            std::memcpy(m_picture.argb + static_cast<qsizetype>(m_row) * m_picture.argb_stride, strip.constScanLine(i),
                        static_cast<std::size_t>(strip.width()) * sizeof(std::uint32_t));
    }

    Result<std::string> encoded()
    {
        if (WebPEncode(&m_config, &m_picture) != 0)
            return std::string(reinterpret_cast<const char*>(m_writer.mem), m_writer.size);
        if (m_picture.error_code == VP8_ENC_ERROR_USER_ABORT)
            return unexpected(exportStopped());
        return notWritten();
    }

private:
    bool goesOn(int percent) const
    {
        return !m_options.progress || m_options.progress(kPaintingShare + percent * (1 - kPaintingShare) / 100);
    }

    const ExportOptions& m_options;
    WebPConfig m_config{};
    WebPPicture m_picture{};
    WebPMemoryWriter m_writer{};
    int m_row = 0;
    bool m_isReady = false;
};

WebPData dataOf(const char* bytes, std::size_t size) { return {reinterpret_cast<const std::uint8_t*>(bytes), size}; }

/// The same picture in the extended form of the file.
Result<std::string> described(const std::string& webp, const RasterWords& words, double dotsPerInch)
{
    const std::unique_ptr<WebPMux, decltype(&WebPMuxDelete)> mux(WebPMuxNew(), WebPMuxDelete);
    const WebPData image = dataOf(webp.data(), webp.size());
    bool isWhole = mux && WebPMuxSetImage(mux.get(), &image, 0) == WEBP_MUX_OK;
    const auto add = [&](const char* name, const char* bytes, std::size_t size) {
        const WebPData data = dataOf(bytes, size);
        isWhole = isWhole && WebPMuxSetChunk(mux.get(), name, &data, 1) == WEBP_MUX_OK;
    };
    const QByteArray profile = standardColours();
    const std::string exif = exifResolution(dotsPerInch), xmp = xmpPacket(words, kMostXmp);
    add("ICCP", profile.data(), static_cast<std::size_t>(profile.size()));
    add("EXIF", exif.data(), exif.size());
    add("XMP ", xmp.data(), xmp.size());
    WebPData whole{};
    isWhole = isWhole && WebPMuxAssemble(mux.get(), &whole) == WEBP_MUX_OK;
    const std::unique_ptr<WebPData, decltype(&WebPDataClear)> owner(&whole, WebPDataClear);
    if (!isWhole)
        return notWritten();
    return std::string(reinterpret_cast<const char*>(whole.bytes), whole.size);
}

}  // namespace

Result<std::string> writeWebp(const ConceptMap& map, const Picture& picture, const ExportOptions& options)
{
    const Result<QSize> size = rasterSize(picture, options, kLimits);
    if (!size)
        return unexpected(size.error());
    WebpPicture webp(options);
    if (!webp.allocate(*size))
        return unexpected(ErrorCode::Output, "There is not enough memory for a WebP of this size; give a smaller one.");
    ExportOptions painting = options;
    if (options.progress)
        painting.progress = [&](double share) {
            return options.progress(share * kPaintingShare);
        };
    const auto take = [&](const QImage& strip) -> Result<void> {
        webp.take(strip);
        return {};
    };
    if (const Result<void> painted = paintStrips(picture, painting, *size, QImage::Format_ARGB32, take); !painted)
        return unexpected(painted.error());
    return webp.encoded().and_then([&](const std::string& bytes) {
        return described(bytes, wordsOf(map, picture, options), dotsPerInch(options));
    });
}

}  // namespace conspectus
