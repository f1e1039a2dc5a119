// writers.h: the picture formats that the catalogue in export.cpp lists. Each writes the same bytes for the same
// picture and options: no dates, no random ids, numbers without locale.
#pragma once
#include "app/publish/export.h"

namespace conspectus {

/// Real text, one group with an id for each concept and relation, titles and descriptions for screen readers; nothing
/// that a vector editor or an office program does not know (no style sheet, marker, clip or script).
Result<std::string> writeSvg(const ConceptMap& map, const Picture& picture, const ExportOptions& options);

/// One page of the picture's physical size (96 px to the inch), fonts embedded, or letters as shapes where text is to
/// be outlined. With `options.sheet` as many sheets of that size as it takes, with crop marks. Links where concepts
/// have them, a bookmark for each page, the language.
Result<std::string> writePdf(const ConceptMap& map, const Picture& picture, const ExportOptions& options);

/// What MapPainter draws, at `options.density` pixels per px: up to 32,767 a side and 500 million, written as it is
/// painted. In the file: title, description, size on paper, sRGB. Transparent where asked for.
Result<std::string> writePng(const ConceptMap& map, const Picture& picture, const ExportOptions& options);

/// Graphviz's own language with places, as `neato -n2` takes them.
Result<std::string> writePlacedDot(const ConceptMap& map, const Picture& picture, const ExportOptions& options);

/// A flowchart for Mermaid, which lays it out by itself.
Result<std::string> writeMermaid(const ConceptMap& map, const Picture& picture, const ExportOptions& options);

/// What the picture says: concepts indented by the hierarchy, the other propositions below them.
Result<std::string> writePlainOutline(const ConceptMap& map, const Picture& picture, const ExportOptions& options);
Result<std::string> writeMarkdownOutline(const ConceptMap& map, const Picture& picture, const ExportOptions& options);

/// The same as a TIFF of 8 bit RGB with LZW, in one layer. Transparent (with an alpha channel) where asked for.
Result<std::string> writeTiff(const ConceptMap& map, const Picture& picture, const ExportOptions& options);

/// The same as a JPEG of quality 92 without loss of colour resolution: up to 65,500 a side; white where transparent.
Result<std::string> writeJpeg(const ConceptMap& map, const Picture& picture, const ExportOptions& options);

/// The same as a WebP without loss: up to 16,383 a side and 50 million, as its encoder needs the whole picture and more
/// in memory. Transparent where asked for.
Result<std::string> writeWebp(const ConceptMap& map, const Picture& picture, const ExportOptions& options);

/// Encapsulated PostScript of level 2: letters as shapes, RGB, nothing transparent; without a canvas where transparency
/// is asked for. Its title is all that it says in words, in ASCII.
Result<std::string> writeEps(const ConceptMap& map, const Picture& picture, const ExportOptions& options);

/// One page of HTML that works from a file, without a network: the drawing to move and zoom, search,
/// folding, details of each concept, the map's tours, themes, an outline for screen readers and for print. `size` and
/// `scale` are not looked at.
Result<std::string> writeHtml(const ConceptMap& map, const Picture& picture, const ExportOptions& options);

/// A LaTeX document of one page, and what another takes in by \input: styles that editors may change, text as text in
/// the document's own font, every curve where it was drawn. Needs TikZ; pages of more than 200 inches are an error.
Result<std::string> writeTikz(const ConceptMap& map, const Picture& picture, const ExportOptions& options);

/// A presentation (Office Open XML) of one slide of the picture's size: shapes with text, connectors glued to them,
/// links, descriptions; 1 to 56 inches a side, scaled down if the picture is larger.
Result<std::string> writePptx(const ConceptMap& map, const Picture& picture, const ExportOptions& options);

/// The title that the options or the picture give, never empty.
QString documentTitle(const Picture& picture, const ExportOptions& options);

}  // namespace conspectus
