#include "app/publish/pdf/slides.h"

#include "app/paint/notes_text.h"
#include "app/publish/link_policy.h"
#include "app/publish/pdf/pdf_binder.h"
#include "app/publish/pdf/pdf_pages.h"
#include "app/publish/pdf/true_letters.h"
#include "core/query/reading.h"

#include <QBuffer>
#include <QImage>

#include <algorithm>

namespace conspectus {

namespace {

constexpr QSizeF kA4{794, 1123};  // px at 96 to the inch
constexpr double kMargin = 56;
constexpr double kGap = 24;
constexpr double kNotesPx = 13;

const Theme& themeOf(const Slide& slide) { return slide.theme ? *slide.theme : themes().front(); }

/// Where a slide and its notes stand on their page.
struct Cell {
    std::size_t page = 0;
    QRectF slide;
    QRectF notes;  // empty: none
};

QRectF fitted(QSizeF shape, const QRectF& room)
{
    const QSizeF size = shape.scaled(room.size(), Qt::KeepAspectRatio);
    return {room.topLeft() + QPointF((room.width() - size.width()) / 2, 0), size};
}

Cell notesCell(std::size_t index, const SlideOptions& options)
{
    const QRectF room(kMargin, kMargin, kA4.width() - 2 * kMargin, kA4.height() - 2 * kMargin);
    Cell cell{index, fitted(options.stage, QRectF(room.topLeft(), QSizeF(room.width(), room.height() * 0.45))), {}};
    cell.notes = room;
    cell.notes.setTop(cell.slide.bottom() + kGap);
    return cell;
}

/// Two: below each other, each with its notes below it. Three: notes at the right. Six: two columns, notes below.
Cell handoutCell(std::size_t index, const SlideOptions& options)
{
    const auto many = static_cast<std::size_t>(options.perPage);
    const std::size_t at = index % many, columns = many == 6 ? 2 : 1, rows = many / columns;
    const QSizeF room(kA4.width() - 2 * kMargin, kA4.height() - 2 * kMargin);
    const QSizeF cell((room.width() - kGap * static_cast<double>(columns - 1)) / static_cast<double>(columns),
                      (room.height() - kGap * static_cast<double>(rows - 1)) / static_cast<double>(rows));
    const std::size_t row = at / columns, column = at % columns;
    const QPointF corner(kMargin + static_cast<double>(column) * (cell.width() + kGap),
                         kMargin + static_cast<double>(row) * (cell.height() + kGap));
    const QRectF all(corner, cell);
    Cell made{index / many, {}, {}};
    if (!options.hasNotes) {
        made.slide = fitted(options.stage, all);
    } else if (many == 3) {
        made.slide = fitted(options.stage, QRectF(corner, QSizeF(cell.width() * 0.56, cell.height())));
        made.slide.moveLeft(corner.x());
        made.notes = QRectF(QPointF(made.slide.right() + kGap, corner.y()), all.bottomRight());
    } else {
        made.slide = fitted(options.stage, QRectF(corner, QSizeF(cell.width(), cell.height() * 0.66)));
        made.notes = QRectF(QPointF(corner.x(), made.slide.bottom() + kGap / 3), all.bottomRight());
    }
    return made;
}

Cell cellOf(std::size_t index, const SlideOptions& options)
{
    switch (options.paper) {
    case SlidePaper::Slides:
        break;
    case SlidePaper::Handout:
        return handoutCell(index, options);
    case SlidePaper::Notes:
        return notesCell(index, options);
    }
    return {index, QRectF({0, 0}, options.stage), {}};
}

/// Notes as they fit: smaller type first, and what is still too much is cut at the area's end.
void paintNotes(QPainter& painter, const QRectF& area, const QString& markdown)
{
    if (area.isEmpty() || markdown.isEmpty())
        return;
    NotesDocument document;
    document.setDocumentMargin(0);
    for (double px : {kNotesPx, kNotesPx * 0.85, kNotesPx * 0.7, kNotesPx * 0.6}) {
        setNotes(document, markdown, mapFont(px, QFont::Normal));
        document.setTextWidth(area.width());
        if (document.size().height() <= area.height())
            break;
    }
    painter.save();
    painter.translate(area.topLeft());
    painter.setClipRect(QRectF({0, 0}, area.size()));
    document.drawContents(&painter, QRectF({0, 0}, area.size()));
    painter.restore();
}

/// The concepts of a slide that lead somewhere, as areas of its page.
void addLinks(const ConceptMap& map, const Slide& slide, const Cell& cell, const SlideOptions& options,
              std::vector<PdfLink>& links)
{
    const StageAreas areas = stageAreas(options.stage, !slide.scene.title.isEmpty());
    const Camera camera = stageCamera(*slide.scene.picture, areas.picture.size(), options.stage.height(),
                                      slide.scene.subject, slide.scene.camera);
    const double scale = cell.slide.width() / options.stage.width();
    for (const PictureConcept& shown : slide.scene.picture->concepts) {
        const Concept* subject = map.find(shown.id);
        if (!subject || std::ranges::binary_search(slide.scene.waiting, shown.id))
            continue;
        const auto address = safeLink(QString::fromStdString(sourceAddress(*subject)));
        const QRectF onStage = camera.toView(shown.box).translated(areas.picture.topLeft()) & areas.picture;
        if (!address || onStage.isEmpty())
            continue;
        links.push_back(
            {cell.page, QRectF(cell.slide.topLeft() + onStage.topLeft() * scale, onStage.size() * scale), *address});
    }
}

void paintSlide(QPainter& painter, const Slide& slide, const Cell& cell, const SlideOptions& options, double density)
{
    const double scale = cell.slide.width() / options.stage.width();
    painter.save();
    painter.translate(cell.slide.topLeft());
    painter.scale(scale, scale);
    painter.setClipRect(QRectF({0, 0}, options.stage));
    paintScene(painter, options.stage, themeOf(slide), slide.scene, density * scale, Effort::Export);
    painter.restore();
    if (options.paper == SlidePaper::Slides)
        return;
    painter.setPen(QPen(QColor(150, 150, 150), 0.7));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(cell.slide);
    painter.setPen(Qt::black);
    paintNotes(painter, cell.notes, slide.notes);
}

}  // namespace

Result<std::string> writeSlides(const ConceptMap& map, const std::vector<Slide>& slides, const SlideOptions& options)
{
    if (slides.empty())
        return unexpected(ErrorCode::Output, "The tour has no stop to be shown.");
    PdfPages pages;
    pages.size = options.paper == SlidePaper::Slides ? options.stage : kA4;
    pages.title = options.title;
    PdfBinding binding;
    binding.language = options.language;
    QString text;
    for (std::size_t i = 0; i < slides.size(); ++i) {
        const Cell cell = cellOf(i, options);
        pages.count = cell.page + 1;
        if (slides[i].startsStop)
            binding.bookmarks.push_back({cell.page, slides[i].scene.title.simplified()});
        addLinks(map, slides[i], cell, options, binding.links);
        text += slides[i].scene.title + slides[i].notes;
        pages.letters.merge(trueLettersOf(*slides[i].scene.picture));
    }
    pages.letters.merge(trueLettersOf(text));
    pages.paint = [&](QPainter& painter, std::size_t page, double density) {
        painter.scale(density, density);
        for (std::size_t i = 0; i < slides.size(); ++i)
            if (const Cell cell = cellOf(i, options); cell.page == page)
                paintSlide(painter, slides[i], cell, options, density);
    };
    return writePdfPages(pages).and_then([&](const std::string& pdf) { return bound(pdf, binding); });
}

Result<std::string> writeSlidePng(const Slide& slide, QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    if (image.isNull())
        return unexpected(ErrorCode::Output, "A picture of that size does not fit into memory.");
    QPainter painter(&image);
    paintScene(painter, size, themeOf(slide), slide.scene, 1, Effort::Export);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes.toStdString();
}

}  // namespace conspectus
