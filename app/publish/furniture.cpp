#include "app/publish/furniture.h"

#include "app/paint/map_font.h"
#include "core/model/map_info.h"

#include <QCoreApplication>

#include <algorithm>

namespace conspectus {

namespace {

constexpr double kAbove = 14;  // between picture and legend, legend and caption
constexpr double kSample = 34;  // length of a line in the legend
constexpr double kBesideSample = 7;
constexpr double kBetweenRows = 4;
constexpr double kBetweenEntries = 20;
constexpr int kMostLines = 40;

QString toQString(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

QString nameOf(const RelationType& type, const std::string& language)
{
    QString translated = toQString(textIn(type.phrases, language, {}));
    if (!translated.isEmpty())
        return translated;
    return toQString(!type.name.empty() ? type.name : !type.phrase.empty() ? type.phrase : type.key);
}

PictureRelation sampleOf(const RelationType& type, double x, double y)
{
    PictureRelation sample;
    sample.from = sample.to = -1;
    sample.curve = straightSpline({{x, y}, {x + kSample, y}});
    sample.type = type.id;
    sample.typeKey = toQString(type.key);
    sample.line = type.line;
    sample.arrow = type.arrow;
    sample.colour = type.colour;
    sample.isHierarchical = type.hierarchy != Hierarchy::None;
    return sample;
}

class Furnisher {
public:
    Furnisher(const ConceptMap& map, const Figure& figure, const TypeStyle& type, double width)
        : m_map(map), m_figure(figure), m_type(type), m_width(width)
    {
    }

    Furniture run(const std::vector<RelationTypeId>& types)
    {
        if (m_figure.hasLegend)
            addLegend(types);
        addText(PictureNote::Kind::Caption, toQString(m_figure.caption));
        if (const std::string& source = m_map.info().source; m_figure.hasSource && !source.empty())
            addText(PictureNote::Kind::Source,
                    QCoreApplication::translate("Picture", "Source: %1").arg(toQString(source)));
        return std::move(m_made);
    }

private:
    std::string language() const { return m_figure.language.empty() ? m_map.info().language : m_figure.language; }

    /// Entries beside each other while there is room, then in the next row.
    void addLegend(const std::vector<RelationTypeId>& types)
    {
        double x = 0, y = m_made.height + kAbove, rowHeight = 0;
        for (RelationTypeId id : types) {
            const RelationType& type = *m_map.find(id);
            const QString name = nameOf(type, language());
            const double room = std::max(m_width - kSample - kBesideSample, kSample);
            MeasuredText text = measureText(name, noteFont(name, m_type), room, 3);
            text.align = TextAlign::Left;
            const double width = kSample + kBesideSample + text.size.width;
            if (x > 0 && x + width > m_width) {
                x = 0;
                y += rowHeight + kBetweenRows;
                rowHeight = 0;
            }
            m_made.samples.push_back(sampleOf(type, x, y + text.lineHeight / 2));
            m_made.notes.push_back(
                {PictureNote::Kind::Legend, text, {x + kSample + kBesideSample, y, text.size.width, text.size.height}});
            rowHeight = std::max(rowHeight, text.size.height);
            x += width + kBetweenEntries;
        }
        if (!types.empty())
            m_made.height = y + rowHeight;
    }

    void addText(PictureNote::Kind kind, const QString& said)
    {
        if (said.trimmed().isEmpty())
            return;
        MeasuredText text = measureText(said, noteFont(said, m_type), m_width, kMostLines);
        text.align = text.isRightToLeft ? TextAlign::Right : TextAlign::Left;
        const double top =
            m_made.height + (kind == PictureNote::Kind::Source && m_made.height > 0 ? kBetweenRows : kAbove);
        m_made.notes.push_back({kind, text, {0, top, m_width, text.size.height}});
        m_made.height = top + text.size.height;
    }

    const ConceptMap& m_map;
    const Figure& m_figure;
    const TypeStyle& m_type;
    const double m_width;
    Furniture m_made;
};

}  // namespace

std::vector<RelationTypeId> typesIn(const VisibleMap& visible)
{
    std::vector<RelationTypeId> types;
    for (const VisibleRelation& shown : visible.relations)
        if (shown.type.isValid() && std::ranges::find(types, shown.type) == types.end())
            types.push_back(shown.type);
    return types;
}

Furniture furnitureFor(const ConceptMap& map, const Figure& figure, const std::vector<RelationTypeId>& types,
                       const TypeStyle& type, double width)
{
    return Furnisher(map, figure, type, width).run(types);
}

void furnish(Picture& picture, Furniture furniture, double left)
{
    if (furniture.height <= 0)
        return;
    const Point by{left, picture.bounds.bottom()};
    Rect bounds = picture.bounds;
    for (PictureRelation& sample : furniture.samples) {
        for (Point& point : sample.curve)
            point = point + by;
        bounds = bounds.united(boundsOf(sample.curve));
        picture.samples.push_back(std::move(sample));
    }
    for (PictureNote& note : furniture.notes) {
        note.area = note.area.translated(by);
        bounds = bounds.united(note.area);
        picture.notes.push_back(std::move(note));
    }
    picture.bounds = bounds;
}

}  // namespace conspectus
