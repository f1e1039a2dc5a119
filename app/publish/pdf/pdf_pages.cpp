#include "app/publish/pdf/pdf_pages.h"

#include <QBuffer>
#include <QHashSeed>
#include <QPageLayout>
#include <QPdfWriter>

namespace conspectus {

namespace {

constexpr double kPointsPerPx = 72.0 / 96;
constexpr int kDotsPerInch = 1200;
constexpr double kLongestSide = 14'400;  // points: what every PDF reader takes (ISO 32000-1, annex C)

/// Qt writes embedded fonts in the order of a hash table whose seed changes from run to run.
class FixedHashSeed {
public:
    FixedHashSeed() { QHashSeed::setDeterministicGlobalSeed(); }
    ~FixedHashSeed() { QHashSeed::resetRandomGlobalSeed(); }
    Q_DISABLE_COPY_MOVE(FixedHashSeed)
};

}  // namespace

Result<std::string> writePdfPages(const PdfPages& pages)
{
    const QSizeF points = pages.size * kPointsPerPx;
    if (!(std::max(points.width(), points.height()) <= kLongestSide))
        return unexpected(
            ErrorCode::Output,
            "The page would be longer than the 5 metres that PDF allows; give a smaller size or show less "
            "of the map.");
    const FixedHashSeed seed;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(kDotsPerInch);
        writer.setPageSize(QPageSize(points, QPageSize::Point, {}, QPageSize::ExactMatch));
        writer.setPageMargins({});
        writer.setTitle(pages.title);
        writer.setCreator(QStringLiteral("Conspectus"));
        QPainter painter;
        if (!painter.begin(&writer))
            return unexpected(ErrorCode::Output, "The PDF could not be started.");
        for (std::size_t page = 0; page < pages.count; ++page) {
            if (page > 0)
                writer.newPage();
            painter.save();
            pages.paint(painter, page, kDotsPerInch / 96.0);
            painter.restore();
        }
    }
    return polished(bytes.toStdString(), pages.letters);
}

}  // namespace conspectus
