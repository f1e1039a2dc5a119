#include "core/formats/xml/xml_file.h"

#include "core/formats/xml/xml_decode.h"
#include "core/formats/xml/xml_guard.h"

#include <algorithm>

namespace conspectus {

Result<XmlFile> XmlFile::open(std::string_view bytes, const ReadLimits& limits, LossList& losses, Blanks blanks)
{
    auto text = xmlToUtf8(bytes, losses);
    if (!text)
        return tl::unexpected(text.error());
    if (const auto guarded = guardXml(*text, limits, losses); !guarded)
        return tl::unexpected(guarded.error());

    XmlFile file(std::move(*text));
    const unsigned options =
        pugi::parse_default | (blanks == Blanks::Kept ? pugi::parse_ws_pcdata : pugi::parse_ws_pcdata_single);
    const auto parsed =
        file.m_document.load_buffer_inplace(file.m_text->data(), file.m_text->size(), options, pugi::encoding_utf8);
    if (!parsed)
        return unexpected(ErrorCode::Input, std::string("The XML is malformed: ") + parsed.description() + ".",
                          file.lineAt(parsed.offset));
    return file;
}

XmlFile::XmlFile(std::string text) : m_text(std::make_unique<std::string>(std::move(text)))
{
    for (auto at = m_text->find('\n'); at != std::string::npos; at = m_text->find('\n', at + 1))
        m_lineEnds.push_back(static_cast<std::ptrdiff_t>(at));
}

int XmlFile::lineOf(pugi::xml_node element) const { return lineAt(element.offset_debug()); }

int XmlFile::lineAt(std::ptrdiff_t offset) const
{
    const auto end = std::lower_bound(m_lineEnds.begin(), m_lineEnds.end(), offset);
    return static_cast<int>(end - m_lineEnds.begin()) + 1;
}

}  // namespace conspectus
