// raster_metadata.h: what a file of pixels says of itself: its words, its size on paper, its colours.
#pragma once
#include "app/publish/export.h"

#include <QByteArray>

namespace conspectus {

/// Without control characters except line breaks.
struct RasterWords {
    QString title;
    QString description;  // what is read out in place of the picture, or else all that it says
    QString alternative;  // what is read out, where somebody wrote it
};

RasterWords wordsOf(const ConceptMap& map, const Picture& picture, const ExportOptions& options);

/// Pixels per inch.
double dotsPerInch(const ExportOptions& options);

/// An XMP packet (ISO 16684-1) of at most `mostBytes` with dc:title, dc:description, and the alternative text of the
/// IPTC photo metadata standard 2021.1. A description that does not fit is cut after a sentence.
std::string xmpPacket(const RasterWords& words, std::size_t mostBytes);

/// The resolution as an Exif block (CIPA DC-008: a TIFF header, three fields of its first directory).
std::string exifResolution(double dotsPerInch);

/// The ICC profile of sRGB (IEC 61966-2-1).
QByteArray standardColours();

}  // namespace conspectus
