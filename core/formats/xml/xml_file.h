// xml_file.h: an XML file, parsed, that still knows its lines.
#pragma once
#include "core/formats/losses.h"

#include <memory>
#include <pugixml.hpp>
#include <string>
#include <vector>

namespace conspectus {

/// Text that is only white space, between elements.
enum class Blanks { Dropped, Kept };

/// Decoded, guarded (xml_guard.h) and parsed. Text is kept.
class XmlFile {
public:
    static Result<XmlFile> open(std::string_view bytes, const ReadLimits& limits, LossList& losses,
                                Blanks blanks = Blanks::Dropped);

    /// The outermost element.
    pugi::xml_node root() const { return m_document.document_element(); }

    /// The line on which an element of this file starts.
    int lineOf(pugi::xml_node element) const;

private:
    explicit XmlFile(std::string text);
    int lineAt(std::ptrdiff_t offset) const;

    std::unique_ptr<std::string> m_text;  // the parser works in it and points into it
    std::vector<std::ptrdiff_t> m_lineEnds;
    pugi::xml_document m_document;
};

}  // namespace conspectus
