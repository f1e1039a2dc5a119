#include "app/publish/pdf/poster.h"

#include "app/paint/text_painter.h"
#include "app/publish/glyph_outlines.h"

#include <QCoreApplication>

#include <cmath>

namespace conspectus {

namespace {

constexpr double kPxPerMillimetre = 96 / 25.4;
constexpr double kMargin = 10 * kPxPerMillimetre;  // what nearly every printer leaves white, and room for the marks
constexpr double kMarkGap = 1 * kPxPerMillimetre, kMarkLength = 4 * kPxPerMillimetre;
constexpr double kHairline = 0.35;
constexpr double kLabelPx = 10;
constexpr double kMostSheets = 2'000;
constexpr double kLeastStep = 1 * kPxPerMillimetre;

/// Starts and lengths of as few stretches of `length` as it takes, none longer than `room`, neighbours sharing
/// `overlap`. All are as long as each other: a sliver on a sheet of its own is easily lost.
std::vector<std::pair<double, double>> stretches(double length, double room, double overlap)
{
    const double count = std::max(std::ceil((length - overlap) / (room - overlap) - 1e-9), 1.0);
    const double each = (length + (count - 1) * overlap) / count;
    std::vector<std::pair<double, double>> all;
    for (double i = 0; i < count; ++i)
        all.emplace_back(i * (each - overlap), each);
    return all;
}

/// A to Z, then AA.
QString columnName(std::size_t column)
{
    QString name;
    for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        name.prepend(QChar(static_cast<char16_t>(u'A' + (rest - 1) % 26)));
    return name;
}

QString labelOf(std::size_t column, std::size_t row, std::size_t number, std::size_t count)
{
    return QCoreApplication::translate("Picture", "%1%2, %3 of %4")
        .arg(columnName(column), QString::number(row + 1), QString::number(number), QString::number(count));
}

}  // namespace

Result<std::vector<PosterSheet>> posterSheets(QSizeF page, QSizeF sheet, double overlap)
{
    const QSizeF room(sheet.width() - 2 * kMargin, sheet.height() - 2 * kMargin);
    const double step = std::min(room.width(), room.height()) - overlap;
    if (!(step >= kLeastStep && overlap >= 0))
        return unexpected(ErrorCode::Output,
                          "The sheets have no room beside their margins of 10 mm and what they share; choose larger "
                          "paper or a smaller overlap.");
    if (!(page.width() / step * (page.height() / step) <= kMostSheets))
        return unexpected(ErrorCode::Output,
                          "The figure would take thousands of sheets; choose larger paper or a smaller figure.");
    const auto columns = stretches(page.width(), room.width(), overlap);
    const auto rows = stretches(page.height(), room.height(), overlap);
    std::vector<PosterSheet> sheets;
    for (std::size_t row = 0; row < rows.size(); ++row)
        for (std::size_t column = 0; column < columns.size(); ++column) {
            const QSizeF size(columns[column].second, rows[row].second);
            sheets.push_back({QRectF(QPointF(columns[column].first, rows[row].first), size),
                              QRectF(QPointF(kMargin, kMargin), size),
                              labelOf(column, row, sheets.size() + 1, columns.size() * rows.size())});
        }
    return sheets;
}

void paintMarks(QPainter& painter, const PosterSheet& sheet, bool isOutlined)
{
    const QRectF& area = sheet.area;
    painter.setPen(QPen(Qt::black, kHairline, Qt::SolidLine, Qt::FlatCap));
    for (const auto& [x, outwards] : {std::pair(area.left(), -1), std::pair(area.right(), 1)})
        for (const auto& [y, down] : {std::pair(area.top(), -1), std::pair(area.bottom(), 1)}) {
            const double nearX = x + outwards * kMarkGap, nearY = y + down * kMarkGap;
            painter.drawLine(QPointF(nearX, y), QPointF(nearX + outwards * kMarkLength, y));
            painter.drawLine(QPointF(x, nearY), QPointF(x, nearY + down * kMarkLength));
        }
    MeasuredText label = measureText(sheet.label, mapFont(kLabelPx, QFont::Normal), kMargin * 20, 1);
    label.align = TextAlign::Left;
    const Rect place{area.left() + kMarkLength, area.bottom() + kMarkGap, label.size.width, label.size.height};
    if (isOutlined)
        painter.fillPath(outlineOf(label, place), Qt::black);
    else
        drawText(painter, label, place, Qt::black);
}

}  // namespace conspectus
