// xml_builder.h: writes XML, one element a line, everything escaped.
#pragma once
#include <QString>

#include <string>
#include <string_view>
#include <vector>

namespace conspectus {

/// Fixed point with at most two decimals, no locale, no "-0": "12", "0.5", "-3.25".
std::string number(double value);

/// `text` for an element or an attribute in double quotes, without what XML 1.0 forbids (controls, lone surrogates).
std::string escaped(const QString& text);

struct XmlAttribute {
    std::string_view name;
    std::string value;  // escaped already; an attribute with an empty value is left out
};
using XmlAttributes = std::vector<XmlAttribute>;

class XmlBuilder {
public:
    void open(std::string_view name, const XmlAttributes& attributes = {});
    void close();
    void leaf(std::string_view name, const XmlAttributes& attributes);
    /// `content` is XML already.
    void element(std::string_view name, const XmlAttributes& attributes, std::string_view content);

    /// The document so far, with its declaration.
    std::string document() const;

    /// "<name a="b"" of a start tag; `end` is ">" or "/>".
    static std::string tag(std::string_view name, const XmlAttributes& attributes, std::string_view end);

private:
    void line(std::string_view text);

    std::string m_body;
    std::vector<std::string> m_open;
};

}  // namespace conspectus
