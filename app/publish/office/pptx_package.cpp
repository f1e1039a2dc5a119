#include "app/publish/office/pptx_package.h"

#include "app/publish/office/pptx_theme.h"
#include "app/publish/xml_builder.h"

namespace conspectus {

namespace {

const std::string kOffice = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

struct Relationship {
    std::string type;
    std::string target;
    bool isOutside = false;
};

/// Numbered from "rId1".
std::string relationships(const std::vector<Relationship>& all)
{
    XmlBuilder xml;
    xml.open("Relationships", {{"xmlns", "http://schemas.openxmlformats.org/package/2006/relationships"}});
    int number = 0;
    for (const Relationship& each : all)
        xml.leaf("Relationship",
                 {{"Id", "rId" + std::to_string(++number)},
                  {"Type", each.type},
                  {"Target", each.target},
                  {"TargetMode", each.isOutside ? "External" : ""}});
    xml.close();
    return xml.document();
}

std::string contentTypes()
{
    constexpr std::string_view kParts[][2] = {
        {"/ppt/presentation.xml", "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"},
        {"/ppt/slideMasters/slideMaster1.xml",
         "application/vnd.openxmlformats-officedocument.presentationml.slideMaster+xml"},
        {"/ppt/slideLayouts/slideLayout1.xml",
         "application/vnd.openxmlformats-officedocument.presentationml.slideLayout+xml"},
        {"/ppt/slides/slide1.xml", "application/vnd.openxmlformats-officedocument.presentationml.slide+xml"},
        {"/ppt/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml"},
        {"/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"},
        {"/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"},
    };
    XmlBuilder xml;
    xml.open("Types", {{"xmlns", "http://schemas.openxmlformats.org/package/2006/content-types"}});
    xml.leaf("Default",
             {{"Extension", "rels"}, {"ContentType", "application/vnd.openxmlformats-package.relationships+xml"}});
    xml.leaf("Default", {{"Extension", "xml"}, {"ContentType", "application/xml"}});
    for (const auto& [part, type] : kParts)
        xml.leaf("Override", {{"PartName", std::string(part)}, {"ContentType", std::string(type)}});
    xml.close();
    return xml.document();
}

std::string coreProperties(const PptxDeck& deck)
{
    XmlBuilder xml;
    xml.open("cp:coreProperties",
             {{"xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"},
              {"xmlns:dc", "http://purl.org/dc/elements/1.1/"}});
    xml.element("dc:title", {}, escaped(deck.title));
    xml.element("dc:description", {}, escaped(deck.description));
    if (!deck.language.empty())
        xml.element("dc:language", {}, deck.language);
    xml.close();
    return xml.document();
}

std::string programProperties()
{
    XmlBuilder xml;
    xml.open("Properties", {{"xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"}});
    xml.element("Application", {}, "Conspectus");
    xml.close();
    return xml.document();
}

XmlAttributes namespaces()
{
    return {{"xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"},
            {"xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"},
            {"xmlns:p", "http://schemas.openxmlformats.org/presentationml/2006/main"}};
}

std::string presentation(const PptxDeck& deck)
{
    XmlBuilder xml;
    xml.open("p:presentation", namespaces());
    xml.open("p:sldMasterIdLst");
    xml.leaf("p:sldMasterId", {{"id", "2147483648"}, {"r:id", "rId1"}});
    xml.close();
    xml.open("p:sldIdLst");
    xml.leaf("p:sldId", {{"id", "256"}, {"r:id", "rId2"}});
    xml.close();
    xml.leaf("p:sldSz", {{"cx", std::to_string(deck.width)}, {"cy", std::to_string(deck.height)}});
    xml.leaf("p:notesSz", {{"cx", "6858000"}, {"cy", "9144000"}});
    xml.close();
    return xml.document();
}

/// The tree of shapes that master and layout have: a place for a title.
void writeTree(XmlBuilder& xml, const PptxDeck& deck)
{
    xml.open("p:spTree");
    xml.open("p:nvGrpSpPr");
    xml.leaf("p:cNvPr", {{"id", "1"}, {"name", "shapes"}});
    xml.leaf("p:cNvGrpSpPr", {});
    xml.leaf("p:nvPr", {});
    xml.close();
    xml.leaf("p:grpSpPr", {});
    xml.open("p:sp");
    xml.open("p:nvSpPr");
    xml.leaf("p:cNvPr", {{"id", "2"}, {"name", "Title"}});
    xml.open("p:cNvSpPr");
    xml.leaf("a:spLocks", {{"noGrp", "1"}});
    xml.close();
    xml.open("p:nvPr");
    xml.leaf("p:ph", {{"type", "title"}});
    xml.close();
    xml.close();
    xml.open("p:spPr");
    xml.open("a:xfrm");
    xml.leaf("a:off", {{"x", std::to_string(deck.width / 20)}, {"y", std::to_string(deck.height / 20)}});
    xml.leaf("a:ext", {{"cx", std::to_string(deck.width * 9 / 10)}, {"cy", std::to_string(deck.height / 10)}});
    xml.close();
    xml.open("a:prstGeom", {{"prst", "rect"}});
    xml.leaf("a:avLst", {});
    xml.close();
    xml.close();
    xml.open("p:txBody");
    xml.open("a:bodyPr", {{"anchor", "ctr"}});
    xml.leaf("a:normAutofit", {});
    xml.close();
    xml.leaf("a:lstStyle", {});
    xml.leaf("a:p", {});
    xml.close();
    xml.close();
    xml.close();
}

std::string master(const PptxDeck& deck)
{
    XmlBuilder xml;
    xml.open("p:sldMaster", namespaces());
    xml.open("p:cSld");
    xml.open("p:bg");
    xml.open("p:bgRef", {{"idx", "1001"}});
    xml.leaf("a:schemeClr", {{"val", "bg1"}});
    xml.close();
    xml.close();
    writeTree(xml, deck);
    xml.close();
    XmlAttributes colours = {{"bg1", "lt1"}, {"tx1", "dk1"}, {"bg2", "lt2"}, {"tx2", "dk2"}};
    for (const char* same : {"accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"})
        colours.push_back({same, same});
    xml.leaf("p:clrMap", colours);
    xml.open("p:sldLayoutIdLst");
    xml.leaf("p:sldLayoutId", {{"id", "2147483649"}, {"r:id", "rId1"}});
    xml.close();
    xml.close();
    return xml.document();
}

std::string layout(const PptxDeck& deck)
{
    XmlBuilder xml;
    XmlAttributes attributes = namespaces();
    attributes.push_back({"type", "titleOnly"});
    xml.open("p:sldLayout", attributes);
    xml.open("p:cSld", {{"name", "Figure"}});
    writeTree(xml, deck);
    xml.close();
    xml.open("p:clrMapOvr");
    xml.leaf("a:masterClrMapping", {});
    xml.close();
    xml.close();
    return xml.document();
}

std::string slideRelationships(const PptxDeck& deck)
{
    std::vector<Relationship> all{{kOffice + "slideLayout", "../slideLayouts/slideLayout1.xml"}};
    for (const QString& link : deck.links)
        all.push_back({kOffice + "hyperlink", escaped(link), true});
    return relationships(all);
}

}  // namespace

std::vector<ZipEntry> packageOf(const PptxDeck& deck)
{
    const std::string kCore = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
    return {
        {"[Content_Types].xml", contentTypes()},
        {"_rels/.rels",
         relationships({{kOffice + "officeDocument", "ppt/presentation.xml"},
                        {kCore, "docProps/core.xml"},
                        {kOffice + "extended-properties", "docProps/app.xml"}})},
        {"docProps/core.xml", coreProperties(deck)},
        {"docProps/app.xml", programProperties()},
        {"ppt/presentation.xml", presentation(deck)},
        {"ppt/_rels/presentation.xml.rels",
         relationships({{kOffice + "slideMaster", "slideMasters/slideMaster1.xml"},
                        {kOffice + "slide", "slides/slide1.xml"},
                        {kOffice + "theme", "theme/theme1.xml"}})},
        {"ppt/slideMasters/slideMaster1.xml", master(deck)},
        {"ppt/slideMasters/_rels/slideMaster1.xml.rels",
         relationships({{kOffice + "slideLayout", "../slideLayouts/slideLayout1.xml"},
                        {kOffice + "theme", "../theme/theme1.xml"}})},
        {"ppt/slideLayouts/slideLayout1.xml", layout(deck)},
        {"ppt/slideLayouts/_rels/slideLayout1.xml.rels",
         relationships({{kOffice + "slideMaster", "../slideMasters/slideMaster1.xml"}})},
        {"ppt/slides/slide1.xml", deck.slide},
        {"ppt/slides/_rels/slide1.xml.rels", slideRelationships(deck)},
        {"ppt/theme/theme1.xml", officeTheme(*deck.theme)},
    };
}

}  // namespace conspectus
