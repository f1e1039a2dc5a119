// drawing.h: a picture taken apart into shapes and texts with their looks and meanings, in the order in which they are
// drawn. Every writer of a vector format goes through it, so that all say the same.
#pragma once
#include "app/paint/edge_path.h"
#include "app/paint/picture_style.h"
#include "app/publish/export.h"

#include <optional>
#include <string>
#include <vector>

namespace conspectus {

struct DrawnShape {
    Rect box;
    Shape shape = Shape::Rounded;
    double radius = 0;  // of corners, Rounded and Capsule
    QColor fill;
    QColor border;  // drawn inside of the box; not valid: none
    double borderWidth = 0;
};

struct DrawnLine {
    Spline curve;  // whole, from border to border
    EdgePath path;  // as it is drawn: shortened by its heads
    QColor colour;
    double width = 1;
    std::vector<double> dashes;  // px on, px off; empty: solid
};

/// Lines of text in an area: each has its baseline `ascent` + n * `lineHeight` below the top of the block of lines,
/// which is in the middle of the area's height.
struct DrawnText {
    MeasuredText text;
    Rect area;
    QColor colour;

    double firstBaseline() const { return area.centre().y - text.size.height / 2 + text.ascent; }
    /// Left end, middle or right end of the lines, as they are aligned.
    double anchor() const;
};

struct DrawnPart {
    /// A Note of the key is two parts: its number, and its phrase.
    enum class Kind : std::uint8_t { Frame, Block, Relation, Phrase, Concept, Sample, Note };
    static constexpr std::size_t kKinds = 7;
    Kind kind = Kind::Concept;
    std::string id;  // unique in the drawing, a name in XML; empty for phrases, samples and notes
    std::string classes;  // "concept level-1 style-person", separated by blanks
    QString title;  // a concept's label, a relation's sentences, of a number on a line the phrase that it stands for
    QString description;  // a concept's definition
    std::optional<QString> link;  // of a concept; percent-encoded and harmless
    int index =
        -1;  // of the picture's concept, relation, block, frame or note; a phrase: of its relation, or -1 - its block
    int from = -1, to = -1;  // of a relation: indices of the picture's concepts
    std::vector<DrawnShape> shapes;
    std::vector<DrawnLine> lines;
    std::vector<DrawnText> texts;
};

/// Coordinates are those of the picture; `placement` takes them to the page.
struct Drawing {
    Placement placement;
    std::optional<QColor> canvas;  // none: transparent
    std::string language;  // BCP 47, or empty
    QString family;  // of most texts
    QString title;
    QString description;
    std::vector<DrawnPart> parts;  // by kind, in the order of the kinds: what comes later covers what was before
};

Drawing drawingOf(const ConceptMap& map, const Picture& picture, const ExportOptions& options);

}  // namespace conspectus
