// JPEG as a stream: baseline, as fine in colour as in brightness, as thin lines need it (ITU-T T.81, T.871).
#include "app/publish/pixels/raster_metadata.h"
#include "app/publish/pixels/raster_page.h"
#include "app/publish/writers.h"

#include <cmath>
#include <csetjmp>
#include <cstdio>

#include <jpeglib.h>

namespace conspectus {

namespace {

constexpr RasterLimits kLimits{"JPEG", 65'500, 500e6};
constexpr int kQuality = 92;
constexpr std::string_view kXmpMark("http://ns.adobe.com/xap/1.0/\0", 29);  // XMP, part 3, 1.1.3
constexpr std::size_t kLongestMarker = 65'533;

/// A place of bytes that libjpeg fills.
struct Destination {
    jpeg_destination_mgr base{};
    std::string* bytes = nullptr;
    JOCTET part[1 << 16]{};

    void rewind()
    {
        base.next_output_byte = part;
        base.free_in_buffer = sizeof part;
    }
    void take(std::size_t size) { bytes->append(reinterpret_cast<const char*>(part), size); }
};

Destination& destinationOf(j_compress_ptr jpeg) { return *reinterpret_cast<Destination*>(jpeg->dest); }

struct Faults {
    jpeg_error_mgr base{};
    std::jmp_buf place{};
};

/// libjpeg leaves a call that fails by longjmp(): nothing with a destructor may live in a function that calls it.
class JpegStream {
public:
    explicit JpegStream(std::string& bytes)
    {
        m_jpeg.err = jpeg_std_error(&m_faults.base);
        m_faults.base.error_exit = [](j_common_ptr jpeg) {
            std::longjmp(reinterpret_cast<Faults*>(jpeg->err)->place, 1);
        };
        m_faults.base.output_message = [](j_common_ptr) {
        };
        m_destination.bytes = &bytes;
        m_destination.base.init_destination = [](j_compress_ptr jpeg) {
            destinationOf(jpeg).rewind();
        };
        m_destination.base.empty_output_buffer = [](j_compress_ptr jpeg) -> boolean {
            destinationOf(jpeg).take(sizeof Destination::part);
            destinationOf(jpeg).rewind();
            return TRUE;
        };
        m_destination.base.term_destination = [](j_compress_ptr jpeg) {
            destinationOf(jpeg).take(sizeof Destination::part - jpeg->dest->free_in_buffer);
        };
    }
    ~JpegStream() { jpeg_destroy_compress(&m_jpeg); }
    Q_DISABLE_COPY_MOVE(JpegStream)

    bool begin(QSize size, double dotsPerInch)
    {
        if (setjmp(m_faults.place) != 0)
            return false;
        jpeg_create_compress(&m_jpeg);
        m_jpeg.dest = &m_destination.base;
        m_jpeg.image_width = static_cast<JDIMENSION>(size.width());
        m_jpeg.image_height = static_cast<JDIMENSION>(size.height());
        m_jpeg.input_components = 3;
        m_jpeg.in_color_space = JCS_RGB;
        jpeg_set_defaults(&m_jpeg);
        jpeg_set_quality(&m_jpeg, kQuality, TRUE);
        for (int i = 0; i < m_jpeg.num_components; ++i)
            m_jpeg.comp_info[i].h_samp_factor = m_jpeg.comp_info[i].v_samp_factor = 1;  // 4:4:4
        m_jpeg.density_unit = 1;  // dots per inch
        m_jpeg.X_density = m_jpeg.Y_density = static_cast<UINT16>(std::clamp(std::lround(dotsPerInch), 1L, 65'535L));
        jpeg_start_compress(&m_jpeg, TRUE);
        return true;
    }

    bool describe(const std::string& xmp, const QByteArray& profile)
    {
        if (setjmp(m_faults.place) != 0)
            return false;
        if (!xmp.empty())
            jpeg_write_marker(&m_jpeg, JPEG_APP0 + 1, reinterpret_cast<const JOCTET*>(xmp.data()),
                              static_cast<unsigned>(xmp.size()));
        jpeg_write_icc_profile(&m_jpeg, reinterpret_cast<const JOCTET*>(profile.data()),
                               static_cast<unsigned>(profile.size()));
        return true;
    }

    bool write(const uchar* rows, int count, qsizetype stride)
    {
        if (setjmp(m_faults.place) != 0)
            return false;
        for (int row = 0; row < count; ++row) {
            JSAMPROW samples = const_cast<JSAMPROW>(rows + row * stride);  // which libjpeg only reads
            jpeg_write_scanlines(&m_jpeg, &samples, 1);
        }
        return true;
    }

    bool end()
    {
        if (setjmp(m_faults.place) != 0)
            return false;
        jpeg_finish_compress(&m_jpeg);
        return true;
    }

private:
    jpeg_compress_struct m_jpeg{};
    Faults m_faults;
    Destination m_destination;
};

tl::unexpected<Error> notWritten() { return unexpected(ErrorCode::Output, "The JPEG could not be written."); }

}  // namespace

Result<std::string> writeJpeg(const ConceptMap& map, const Picture& picture, const ExportOptions& options)
{
    const Result<QSize> size = rasterSize(picture, options, kLimits);
    if (!size)
        return unexpected(size.error());
    std::string xmp = xmpPacket(wordsOf(map, picture, options), kLongestMarker - kXmpMark.size());
    if (!xmp.empty())
        xmp.insert(0, kXmpMark);

    std::string bytes;
    JpegStream stream(bytes);
    if (!stream.begin(*size, dotsPerInch(options)) || !stream.describe(xmp, standardColours()))
        return notWritten();
    const auto take = [&](const QImage& strip) -> Result<void> {
        if (!stream.write(strip.constBits(), strip.height(), strip.bytesPerLine()))
            return notWritten();
        return {};
    };
    if (const Result<void> painted = paintStrips(picture, options, *size, QImage::Format_RGB888, take); !painted)
        return unexpected(painted.error());
    if (!stream.end())
        return notWritten();
    return bytes;
}

}  // namespace conspectus
