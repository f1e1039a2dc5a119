// A drawing as a picture of TikZ: a document of its own that is also the figure of another. Looks are styles, concepts
// are nodes with names, and lengths are those of the page, in big points (1 px = 0.75 bp).
#include "app/paint/map_font.h"
#include "app/publish/alternative_text.h"
#include "app/publish/drawing.h"
#include "app/publish/svg_ids.h"
#include "app/publish/tex/latex_text.h"
#include "app/publish/tex/tikz_styles.h"
#include "app/publish/writers.h"
#include "app/publish/xml_builder.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace conspectus {

namespace {

using Kind = DrawnPart::Kind;

constexpr double kPointsPerPx = 0.75;
constexpr double kLargestPage = 14400;  // points: the most that PDF allows and TeX can count
constexpr double kStraight = 0.01;  // px: as good as a straight line

constexpr std::string_view kHead =
    R"TEX(% A figure by Conspectus. LaTeX makes a page of it as it is; in a paper, have \usepackage{tikz} in the preamble (with
% pdfLaTeX also \usepackage[T1]{fontenc}) and \input this file where the figure belongs. There it is set in the paper's
% own font. To restyle every figure of a paper, say in its preamble, for example:
% \tikzset{conspectus house style/.style={
%   conspectus level 1/.append style={fill=white}, conspectus text/.append style={node font=\sffamily}}}
\expandafter\ifx\csname @twoclasseserror\endcsname\documentclass % inside of a document
  \let\conspectusend\relax
\else
  \documentclass{article}
)TEX";

constexpr std::string_view kTypesetting = R"TEX(  \usepackage{tikz}
  \pagestyle{empty}\parindent=0pt \parskip=0pt \topskip=0pt \headheight=0pt \headsep=0pt
  \topmargin=-1in \oddsidemargin=-1in \textwidth=\paperwidth \textheight=\paperheight
  \ifdefined\pagewidth\pagewidth=\paperwidth\pageheight=\paperheight
  \else\pdfpagewidth=\paperwidth\pdfpageheight=\paperheight\fi
  \def\conspectusend{\end{document}}
  \begin{document}
\fi
)TEX";

/// Languages make punctuation active, and ends of lines would be spaces.
constexpr std::string_view kGroup = R"TEX(\begingroup
\def\do#1{\catcode`#1=12 }\do\;\do\:\do\!\do\?\do\"\do\'\do\=\do\<\do\>\do\|\do\-\do\/\do\.\do\,\do\_%
\endlinechar=-1 %
)TEX";

/// Size, distance of baselines, and of the first one from the top, in big points.
constexpr std::string_view kFontCommand = R"TEX(\def\conspectusfont#1#2#3{\fontsize{#1bp}{#2bp}\selectfont
  \setbox\strutbox\hbox{\vrule width 0pt height #3bp depth \dimexpr#2bp-#3bp\relax}}%
)TEX";

constexpr std::string_view kCommonStyles = R"TEX(  conspectus text/.style={inner sep=0pt, outer sep=0pt, align=center,
    execute at begin node=\strut, execute at end node=\strut},
  conspectus size/.style 2 args={minimum width=#1bp, minimum height=#2bp},
)TEX";

/// What sets a page of its own in letters like those that the picture was measured with.
std::string fontPackages(const QString& family)
{
    const bool isLikeTimes = isSerif(family);
    const bool isLikeHelvetica = family == QStringLiteral("Liberation Sans") || family == QStringLiteral("Arial");
    const std::string gyre = isLikeTimes ? "tgtermes.sty" : "tgheros.sty";
    const std::string package = isLikeTimes || isLikeHelvetica ? gyre : "lmodern.sty";
    const std::string name = package.substr(0, package.find('.'));
    std::string text = "  \\ifdefined\\Umathchar\\IfFileExists{fontspec.sty}{\\usepackage{fontspec}}{}\n"
                       "  \\else\\usepackage[utf8]{inputenc}\\usepackage[T1]{fontenc}\n"
                       "    \\IfFileExists{lmodern.sty}{\\usepackage{lmodern}}{}\n";
    if (name != "lmodern")
        text += "    \\IfFileExists{" + package + "}{\\usepackage{" + name + "}}{}\n";
    text += "  \\fi\n";
    if (!isLikeTimes)
        text += "  \\renewcommand\\familydefault{\\sfdefault}\n";
    return text;
}

class TikzDocument {
public:
    TikzDocument(const Drawing& drawing, const Picture& picture, const QString& alternative)
        : m_drawing(drawing),
          m_picture(picture),
          m_alternative(latexText(alternative)),
          m_needsLetters(m_alternative.find("\\conspectus") != std::string::npos),
          m_scale(drawing.placement.scale * kPointsPerPx)
    {
    }

    std::string write()
    {
        for (const DrawnPart& part : m_drawing.parts)
            learn(part);
        m_styles.settle();
        for (const DrawnPart& part : m_drawing.parts)
            writePart(part);

        const std::string width = number(m_drawing.placement.page.width() * kPointsPerPx);
        const std::string height = number(m_drawing.placement.page.height() * kPointsPerPx);
        std::string text(kHead);
        text += fontPackages(m_drawing.family);
        text += "  \\paperwidth=" + width + "bp \\paperheight=" + height + "bp\n";
        text += kTypesetting;
        text += kGroup;
        if (m_needsLetters) {
            text += "\\makeatletter\n";
            text += kLatexLetters;
        }
        text += kFontCommand;
        if (m_drawing.canvas)
            colour("Canvas", *m_drawing.canvas);
        text += colours();
        text += tikzset();
        text +=
            "\\begin{tikzpicture}[x=1bp, y=-1bp, conspectus house style/.try,\n  alt/.try={" + m_alternative + "}]\n";
        const std::string page = " (0,0) rectangle (" + width + ',' + height + ");\n";
        text += (m_drawing.canvas ? "\\fill[conspectus canvas]" : "\\path") + page;
        text += "\\useasboundingbox" + page + m_body;
        return text + "\\end{tikzpicture}\\endgroup\\conspectusend\n";
    }

private:
    std::string length(double px) const { return number(px * m_scale); }
    std::string at(Point p) const
    {
        const Point page = m_drawing.placement.offset + p * m_drawing.placement.scale;
        return '(' + number(page.x * kPointsPerPx) + ',' + number(page.y * kPointsPerPx) + ')';
    }

    std::string escaped(const QString& text, bool isRightToLeft = false)
    {
        m_needsLetters |= std::ranges::any_of(text, [](QChar c) { return c.unicode() >= 0x80; });
        return latexText(text, isRightToLeft);
    }

    /// The name of a colour that does something: "conspectusFill2".
    std::string colour(const std::string& role, const QColor& colour)
    {
        const std::string hex = colour.name().mid(1).toUpper().toStdString();
        int count = 1;
        for (const Colour& known : m_colours) {
            if (known.role == role && known.hex == hex)
                return known.name;
            count += known.role == role ? 1 : 0;
        }
        m_colours.push_back({role, hex, "conspectus" + role + (role == "Canvas" ? "" : std::to_string(count))});
        return m_colours.back().name;
    }

    std::string colours() const
    {
        std::string text;
        for (const Colour& each : m_colours)
            text += "\\definecolor{" + each.name + "}{HTML}{" + each.hex + "}%\n";
        return text;
    }

    std::string tikzset() const
    {
        std::string text = "\\tikzset{%\n";
        text += kCommonStyles;
        if (m_drawing.canvas)
            text += "  conspectus canvas/.style={fill=conspectusCanvas},\n";
        for (const std::string& definition : m_styles.definitions())
            text += "  " + definition + ",\n";
        return text + "}%\n";
    }

    TikzOptions optionsOf(const DrawnShape& shape)
    {
        const bool hasBorder = shape.border.isValid();
        const double radius = shape.radius - inset(shape);
        const bool isRound = radius > 0 && shape.shape != Shape::Octagon;
        TikzOptions options;
        options["fill"] = "fill=" + colour("Fill", shape.fill);
        options["border"] = hasBorder ? "draw=" + colour("Border", shape.border) : "draw=none";
        if (hasBorder)
            options["border width"] = "line width=" + length(shape.borderWidth) + "bp";
        options["corners"] = isRound ? "rounded corners=" + length(radius) + "bp" : "sharp corners";
        return options;
    }

    TikzOptions optionsOf(const DrawnText& text)
    {
        const QFont& font = text.text.font;
        TikzOptions options;
        options["a text"] = TikzStyles::name("text");
        options["colour"] = "text=" + colour("Text", text.colour);
        options["font"] = "font=\\conspectusfont{" + length(font.pixelSize()) + "}{" + length(text.text.lineHeight) +
            "}{" + length(text.text.ascent) + '}' + (font.weight() >= QFont::DemiBold ? "\\bfseries" : "") +
            (font.italic() ? "\\itshape" : "");
        if (text.text.align == TextAlign::Left)
            options["side"] = "align=left, anchor=west";
        else if (text.text.align == TextAlign::Right)
            options["side"] = "align=right, anchor=east";
        return options;
    }

    TikzOptions optionsOf(const DrawnLine& line)
    {
        std::string dashes;
        for (std::size_t i = 0; i < line.dashes.size(); ++i)
            dashes += (i == 0 ? "" : " ") + std::string(i % 2 == 0 ? "on " : "off ") + length(line.dashes[i]) + "bp";
        TikzOptions options;
        options["colour"] = "color=" + colour("Line", line.colour);
        options["dashes"] = dashes.empty() ? "solid" : "dash pattern=" + dashes;
        options["join"] = "line join=round";
        options["width"] = "line width=" + length(line.width) + "bp";
        return options;
    }

    TikzOptions optionsOf(const DrawnPart& part, std::size_t i)
    {
        TikzOptions options;
        if (i < part.shapes.size())
            options = optionsOf(part.shapes[i]);
        if (i < part.texts.size())
            options.merge(optionsOf(part.texts[i]));
        return options;
    }

    static double inset(const DrawnShape& shape) { return shape.border.isValid() ? shape.borderWidth / 2 : 0; }

    /// Of the shape or text number `i` of a part: the second of a concept is the count of what is folded behind it.
    static TikzKinds kindsOf(const DrawnPart& part, std::size_t i)
    {
        if (part.kind == Kind::Concept && i > 0)
            return {"count"};
        TikzKinds kinds;
        for (const QString& word : QString::fromStdString(part.classes).split(u' ', Qt::SkipEmptyParts)) {
            const qsizetype dash = word.indexOf(u'-');
            const QString kind = dash < 0 ? word : word.left(dash) + u' ' + word.mid(dash + 1);
            kinds.push_back(kind.toStdString());
        }
        return kinds;
    }

    /// Of its lines: a sample and the stem of a block look like the relations that they stand for.
    TikzKinds lineKindsOf(const DrawnPart& part) const
    {
        const PictureRelation* relation = nullptr;
        const auto index = static_cast<std::size_t>(part.index);
        if (part.kind == Kind::Sample)
            relation = &m_picture.samples[index];
        else if (part.kind == Kind::Block)
            relation = &m_picture.relations[static_cast<std::size_t>(m_picture.blocks[index].relations.front())];
        if (!relation)
            return kindsOf(part, 0);
        TikzKinds kinds{"relation"};
        if (relation->isBundle)
            kinds.push_back("bundle");
        if (relation->isHierarchical)
            kinds.push_back("hierarchical");
        if (!relation->typeKey.isEmpty())
            kinds.push_back("type " + asName(relation->typeKey.toStdString()));
        return kinds;
    }

    void learn(const DrawnPart& part)
    {
        for (std::size_t i = 0; i < std::max(part.shapes.size(), part.texts.size()); ++i)
            m_styles.add(kindsOf(part, i), optionsOf(part, i));
        for (const DrawnLine& line : part.lines)
            m_styles.add(lineKindsOf(part), optionsOf(line));
    }

    void writePart(const DrawnPart& part)
    {
        ++m_written[static_cast<std::size_t>(part.kind)];
        for (std::size_t i = 0; i < std::max(part.shapes.size(), part.texts.size()); ++i)
            writeNode(part, i);
        for (const DrawnLine& line : part.lines)
            writeLine(line, m_styles.optionsOf(lineKindsOf(part), optionsOf(line)));
    }

    void writeNode(const DrawnPart& part, std::size_t i)
    {
        const DrawnShape* shape = i < part.shapes.size() ? &part.shapes[i] : nullptr;
        const DrawnText* text = i < part.texts.size() ? &part.texts[i] : nullptr;
        std::string options = m_styles.optionsOf(kindsOf(part, i), optionsOf(part, i));
        Point place = shape ? shape->box.centre() : Point{text->anchor(), text->area.centre().y};
        if (shape) {
            const Rect box = shape->box.grown(-inset(*shape));
            if (shape->shape == Shape::Octagon) {
                writePolygon("path", options, octagonIn(box));
                options += ", draw=none, fill=none";
            }
            options += ", conspectus size={" + length(box.width) + "}{" + length(box.height) + '}';
        }
        // Beside a count the label is not in the middle of its shape: the node is as narrow as the label's area.
        const bool isBesideCount = shape && text && i + 1 < part.texts.size();
        m_body += "\\node[" + options + "] " + nameOf(part, i) + " at " + at(place) + " {";
        if (text && !isBesideCount)
            m_body += linesOf(text->text);
        m_body += "};\n";
        if (isBesideCount)
            writeLabelOf(part, i, *text);
    }

    void writeLabelOf(const DrawnPart& part, std::size_t i, const DrawnText& text)
    {
        TikzKinds kinds = kindsOf(part, i);
        m_body += "\\node[" + m_styles.optionsOf(kinds, optionsOf(part, i)) + ", draw=none, fill=none] at " +
            at(text.area.centre()) + " {" + linesOf(text.text) + "};\n";
    }

    /// What is executed at the begin of a node comes before its alignment, so the first of several lines needs a strut
    /// of its own: else it is as high as its letters, and the block stands too high.
    std::string linesOf(const MeasuredText& text)
    {
        std::string lines;
        for (const QString& line : text.lines)
            lines += (lines.empty() ? "" : "\\\\") + escaped(line, text.isRightToLeft);
        return text.lines.size() > 1 ? "\\strut{}" + lines : lines;
    }

    /// "(c3)": the third concept of the drawing; "(c3 count)": of what is folded behind it.
    std::string nameOf(const DrawnPart& part, std::size_t i) const
    {
        static constexpr std::array<const char*, DrawnPart::kKinds> kLetters{"f", "b", "r", "p", "c", "s", "n"};
        const auto kind = static_cast<std::size_t>(part.kind);
        return std::string("(") + kLetters[kind] + std::to_string(m_written[kind]) + (i > 0 ? " count)" : ")");
    }

    void writeLine(const DrawnLine& line, const std::string& options)
    {
        const Spline& curve = line.path.line;
        if (!curve.empty()) {
            m_body += "\\draw[" + options + "] " + at(curve.front());
            for (std::size_t i = 0; i + 3 < curve.size(); i += 3)
                m_body += isStraight(curve, i)
                    ? " -- " + at(curve[i + 3])
                    : " .. controls " + at(curve[i + 1]) + " and " + at(curve[i + 2]) + " .. " + at(curve[i + 3]);
            m_body += ";\n";
        }
        for (const ArrowHead& head : line.path.heads)
            writePolygon("fill", options, head);
    }

    /// Whether the piece that begins at point `i` is a line.
    static bool isStraight(const Spline& curve, std::size_t i)
    {
        const Point way = curve[i + 3] - curve[i];
        const double distance = conspectus::length(way);
        const auto isOff = [&](Point p) {
            const Point from = p - curve[i];
            return std::abs(way.x * from.y - way.y * from.x) > kStraight * distance;
        };
        return !isOff(curve[i + 1]) && !isOff(curve[i + 2]);
    }

    template <std::size_t N>
    void writePolygon(const char* command, const std::string& options, const std::array<Point, N>& corners)
    {
        m_body += std::string("\\") + command + '[' + options + "] ";
        for (Point corner : corners)
            m_body += at(corner) + " -- ";
        m_body += "cycle;\n";
    }

    struct Colour {
        std::string role;
        std::string hex;
        std::string name;
    };

    const Drawing& m_drawing;
    const Picture& m_picture;
    std::string m_alternative;  // read out by documents that are tagged
    bool m_needsLetters;
    double m_scale;  // big points for one px of the picture
    TikzStyles m_styles;
    std::vector<Colour> m_colours;
    std::array<int, DrawnPart::kKinds> m_written{};  // by kind
    std::string m_body;
};

}  // namespace

Result<std::string> writeTikz(const ConceptMap& map, const Picture& picture, const ExportOptions& options)
{
    const Drawing drawing = drawingOf(map, picture, options);
    const QSizeF page = drawing.placement.page * kPointsPerPx;
    if (std::max(page.width(), page.height()) > kLargestPage)
        return unexpected(ErrorCode::Output,
                          QCoreApplication::translate(
                              "Picture", "TeX knows no page of more than five metres: choose a smaller width.")
                              .toStdString());
    return TikzDocument(drawing, picture, spokenAlternative(map, picture, options)).write();
}

}  // namespace conspectus
