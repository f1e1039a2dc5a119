// PNG as a stream: rows go through libpng as they are painted (W3C PNG, third edition).
#include "app/publish/pixels/raster_metadata.h"
#include "app/publish/pixels/raster_page.h"
#include "app/publish/writers.h"

#include <cmath>
#include <png.h>

namespace conspectus {

namespace {

constexpr RasterLimits kLimits{"PNG", 32'767, 500e6};
constexpr int kCompression = 6;  // of zlib, named so that the same picture gives the same bytes

/// libpng leaves a call that fails by longjmp(): nothing with a destructor may live in a function that calls it.
class PngStream {
public:
    explicit PngStream(std::string& bytes)
        : m_png(png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, stop, ignore)),
          m_info(m_png ? png_create_info_struct(m_png) : nullptr)
    {
        if (m_info)
            png_set_write_fn(m_png, &bytes, append, nullptr);
    }
    ~PngStream() { png_destroy_write_struct(&m_png, &m_info); }
    Q_DISABLE_COPY_MOVE(PngStream)

    bool begin(QSize size, bool hasAlpha, double dotsPerInch, png_text* texts, int count)
    {
        if (!m_info || setjmp(png_jmpbuf(m_png)) != 0)
            return false;
        png_set_IHDR(m_png, m_info, static_cast<png_uint_32>(size.width()), static_cast<png_uint_32>(size.height()), 8,
                     hasAlpha ? PNG_COLOR_TYPE_RGB_ALPHA : PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE,
                     PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
        png_set_compression_level(m_png, kCompression);
        png_set_filter(m_png, PNG_FILTER_TYPE_BASE, PNG_FILTER_NONE);  // plain colours pack best as they are
        png_set_sRGB(m_png, m_info, PNG_sRGB_INTENT_PERCEPTUAL);
        const auto perMetre = static_cast<png_uint_32>(std::lround(dotsPerInch / 0.0254));
        png_set_pHYs(m_png, m_info, perMetre, perMetre, PNG_RESOLUTION_METER);
        png_set_text(m_png, m_info, texts, count);
        png_write_info(m_png, m_info);
        return true;
    }

    bool write(const uchar* rows, int count, qsizetype stride)
    {
        if (setjmp(png_jmpbuf(m_png)) != 0)
            return false;
        for (int row = 0; row < count; ++row)
            png_write_row(m_png, rows + row * stride);
        return true;
    }

    bool end()
    {
        if (setjmp(png_jmpbuf(m_png)) != 0)
            return false;
        png_write_end(m_png, m_info);
        return true;
    }

private:
    static void append(png_structp png, png_bytep data, png_size_t size)
    {
        static_cast<std::string*>(png_get_io_ptr(png))->append(reinterpret_cast<const char*>(data), size);
    }
    [[noreturn]] static void stop(png_structp png, png_const_charp) { png_longjmp(png, 1); }
    static void ignore(png_structp, png_const_charp) { }

    png_structp m_png;
    png_infop m_info;
};

png_text textChunk(char* keyword, QByteArray& text)
{
    png_text chunk{};
    chunk.compression = PNG_ITXT_COMPRESSION_NONE;
    chunk.key = keyword;
    chunk.text = text.data();
    return chunk;
}

tl::unexpected<Error> notWritten() { return unexpected(ErrorCode::Output, "The PNG could not be written."); }

}  // namespace

Result<std::string> writePng(const ConceptMap& map, const Picture& picture, const ExportOptions& options)
{
    const Result<QSize> size = rasterSize(picture, options, kLimits);
    if (!size)
        return unexpected(size.error());
    const RasterWords words = wordsOf(map, picture, options);
    QByteArray title = words.title.toUtf8(), description = words.description.toUtf8();
    char titleKey[] = "Title", descriptionKey[] = "Description";
    png_text texts[] = {textChunk(titleKey, title), textChunk(descriptionKey, description)};

    std::string bytes;
    PngStream stream(bytes);
    if (!stream.begin(*size, options.isTransparent, dotsPerInch(options), texts, std::size(texts)))
        return notWritten();
    const QImage::Format format = options.isTransparent ? QImage::Format_RGBA8888 : QImage::Format_RGB888;
    const auto take = [&](const QImage& strip) -> Result<void> {
        if (!stream.write(strip.constBits(), strip.height(), strip.bytesPerLine()))
            return notWritten();
        return {};
    };
    if (const Result<void> painted = paintStrips(picture, options, *size, format, take); !painted)
        return unexpected(painted.error());
    if (!stream.end())
        return notWritten();
    return bytes;
}

}  // namespace conspectus
