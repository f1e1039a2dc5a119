// TIFF as journals want it: 8 bit RGB in one layer, LZW, resolution in dots per inch (TIFF 6.0). What the limits allow
// stays below the 4 GB of the classic format.
#include "app/publish/pixels/raster_metadata.h"
#include "app/publish/pixels/raster_page.h"
#include "app/publish/writers.h"

#include <algorithm>
#include <cstring>
#include <memory>
#include <tiffio.h>

namespace conspectus {

namespace {

constexpr RasterLimits kLimits{"TIFF", 32'767, 500e6};
constexpr int kBytesOfStrip = 64 * 1024;
constexpr std::size_t kMostXmp = 1 << 20;

/// A file in memory.
struct MemoryFile {
    std::string bytes;
    toff_t at = 0;

    static MemoryFile& of(thandle_t handle) { return *static_cast<MemoryFile*>(handle); }

    static tsize_t read(thandle_t handle, tdata_t data, tsize_t size)
    {
        MemoryFile& file = of(handle);
        const std::size_t start = std::min<std::size_t>(file.at, file.bytes.size());
        const std::size_t count = std::min(static_cast<std::size_t>(size), file.bytes.size() - start);
        std::memcpy(data, file.bytes.data() + start, count);
        file.at += count;
        return static_cast<tsize_t>(count);
    }

    static tsize_t write(thandle_t handle, tdata_t data, tsize_t size)
    {
        MemoryFile& file = of(handle);
        const auto count = static_cast<std::size_t>(size);
        if (file.at == file.bytes.size()) {
            file.bytes.append(static_cast<const char*>(data), count);
        } else {
            file.bytes.resize(std::max<std::size_t>(file.bytes.size(), file.at + count));
            std::memcpy(file.bytes.data() + file.at, data, count);
        }
        file.at += count;
        return size;
    }

    static toff_t seek(thandle_t handle, toff_t offset, int whence)
    {
        MemoryFile& file = of(handle);
        const toff_t base = whence == SEEK_CUR ? file.at : whence == SEEK_END ? file.bytes.size() : 0;
        return file.at = base + offset;
    }

    static toff_t size(thandle_t handle) { return of(handle).bytes.size(); }
    static int close(thandle_t) { return 0; }
    static int map(thandle_t, tdata_t*, toff_t*) { return 0; }
    static void unmap(thandle_t, tdata_t, toff_t) { }
};

using Tiff = std::unique_ptr<TIFF, decltype(&TIFFClose)>;

/// libtiff tells its faults to standard error, where it is not asked to do otherwise.
class QuietTiff {
public:
    QuietTiff() : m_errors(TIFFSetErrorHandler(nullptr)), m_warnings(TIFFSetWarningHandler(nullptr)) { }
    ~QuietTiff()
    {
        TIFFSetErrorHandler(m_errors);
        TIFFSetWarningHandler(m_warnings);
    }
    Q_DISABLE_COPY_MOVE(QuietTiff)

private:
    TIFFErrorHandler m_errors, m_warnings;
};

Tiff openTiff(MemoryFile& file)
{
    // "l": low byte first, on every machine.
    return {TIFFClientOpen("picture", "wl", &file, MemoryFile::read, MemoryFile::write, MemoryFile::seek,
                           MemoryFile::close, MemoryFile::size, MemoryFile::map, MemoryFile::unmap),
            TIFFClose};
}

void setLayout(TIFF* tiff, QSize size, bool hasAlpha)
{
    const int samples = hasAlpha ? 4 : 3;
    TIFFSetField(tiff, TIFFTAG_IMAGEWIDTH, size.width());
    TIFFSetField(tiff, TIFFTAG_IMAGELENGTH, size.height());
    TIFFSetField(tiff, TIFFTAG_BITSPERSAMPLE, 8);
    TIFFSetField(tiff, TIFFTAG_SAMPLESPERPIXEL, samples);
    if (hasAlpha) {
        const std::uint16_t extra = EXTRASAMPLE_UNASSALPHA;
        TIFFSetField(tiff, TIFFTAG_EXTRASAMPLES, 1, &extra);
    }
    TIFFSetField(tiff, TIFFTAG_PHOTOMETRIC, PHOTOMETRIC_RGB);
    TIFFSetField(tiff, TIFFTAG_PLANARCONFIG, PLANARCONFIG_CONTIG);
    TIFFSetField(tiff, TIFFTAG_ORIENTATION, ORIENTATION_TOPLEFT);
    TIFFSetField(tiff, TIFFTAG_COMPRESSION, COMPRESSION_LZW);
    TIFFSetField(tiff, TIFFTAG_ROWSPERSTRIP, std::max(kBytesOfStrip / (size.width() * samples), 1));
}

void describe(TIFF* tiff, const RasterWords& words, double dotsPerInch)
{
    TIFFSetField(tiff, TIFFTAG_RESOLUTIONUNIT, RESUNIT_INCH);
    TIFFSetField(tiff, TIFFTAG_XRESOLUTION, dotsPerInch);
    TIFFSetField(tiff, TIFFTAG_YRESOLUTION, dotsPerInch);
    TIFFSetField(tiff, TIFFTAG_DOCUMENTNAME, words.title.toUtf8().constData());
    TIFFSetField(tiff, TIFFTAG_IMAGEDESCRIPTION, words.description.toUtf8().constData());
    TIFFSetField(tiff, TIFFTAG_SOFTWARE, "Conspectus");
    const std::string xmp = xmpPacket(words, kMostXmp);
    TIFFSetField(tiff, TIFFTAG_XMLPACKET, static_cast<std::uint32_t>(xmp.size()), xmp.data());
    const QByteArray profile = standardColours();
    TIFFSetField(tiff, TIFFTAG_ICCPROFILE, static_cast<std::uint32_t>(profile.size()), profile.data());
}

tl::unexpected<Error> notWritten() { return unexpected(ErrorCode::Output, "The TIFF could not be written."); }

}  // namespace

Result<std::string> writeTiff(const ConceptMap& map, const Picture& picture, const ExportOptions& options)
{
    const Result<QSize> size = rasterSize(picture, options, kLimits);
    if (!size)
        return unexpected(size.error());
    const QuietTiff quiet;
    MemoryFile file;
    Tiff tiff = openTiff(file);
    if (!tiff)
        return notWritten();
    setLayout(tiff.get(), *size, options.isTransparent);
    describe(tiff.get(), wordsOf(map, picture, options), dotsPerInch(options));

    std::uint32_t row = 0;
    const auto take = [&](const QImage& strip) -> Result<void> {
        for (int i = 0; i < strip.height(); ++i) {
            uchar* samples = const_cast<uchar*>(strip.constScanLine(i));  // which the LZW of libtiff only reads
            if (TIFFWriteScanline(tiff.get(), samples, row++, 0) < 0)
                return notWritten();
        }
        return {};
    };
    const QImage::Format format = options.isTransparent ? QImage::Format_RGBA8888 : QImage::Format_RGB888;
    if (const Result<void> painted = paintStrips(picture, options, *size, format, take); !painted)
        return unexpected(painted.error());
    if (TIFFFlush(tiff.get()) != 1)
        return notWritten();
    tiff.reset();
    return std::move(file.bytes);
}

}  // namespace conspectus
