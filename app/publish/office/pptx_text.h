// pptx_text.h: labels as text of a slide (ECMA-376-1, 21.1.2): lines break where they were drawn, in the fonts of the
// theme, so that a deck's own fonts take over when its design is applied.
#pragma once
#include "app/publish/office/pptx_plane.h"
#include "app/publish/xml_builder.h"

namespace conspectus {

/// Office's name of a language: it knows Chinese by country.
std::string officeLanguage(const std::string& tag);

struct TextRoom {
    Emu right = 0;  // kept free on the right
    bool mayBreak = true;  // lines that get too long in another font
};

/// <p:txBody>. `text` null: nothing is written there yet.
void writeTextBody(XmlBuilder& xml, const DrawnText* text, const TextRoom& room, const SlidePlane& plane,
                   const std::string& language);

/// <a:solidFill>.
void writeFill(XmlBuilder& xml, const QColor& colour);

}  // namespace conspectus
