// The XML of XMind 8 says the same as the JSON of today under other names.
#include "core/base/text.h"
#include "core/formats/xmind/xmind.h"
#include "core/formats/xml/xml_file.h"
#include "core/formats/xml/xml_text.h"

namespace conspectus {

namespace {

using nlohmann::json;

void copyText(json& to, const char* name, pugi::xml_node from)
{
    if (from)
        to[name] = textOf(from);
}

void copyAttribute(json& to, const char* name, pugi::xml_attribute from)
{
    if (from)
        to[name] = from.value();
}

json boundaryFrom(pugi::xml_node element)
{
    json made = json::object();
    copyAttribute(made, "id", element.attribute("id"));
    copyAttribute(made, "range", element.attribute("range"));
    copyText(made, "title", childNamed(element, "title"));
    return made;
}

json relationshipFrom(pugi::xml_node element)
{
    json made = json::object();
    copyAttribute(made, "id", element.attribute("id"));
    copyAttribute(made, "end1Id", element.attribute("end1"));
    copyAttribute(made, "end2Id", element.attribute("end2"));
    copyText(made, "title", childNamed(element, "title"));
    return made;
}

class XmlReader {
public:
    XmlReader(const XmlFile& file, LossList& losses) : m_file(file), m_losses(losses) { }

    json sheet(pugi::xml_node element)
    {
        json made = json::object();
        copyAttribute(made, "id", element.attribute("id"));
        copyText(made, "title", childNamed(element, "title"));
        if (const pugi::xml_node root = childNamed(element, "topic"))
            made["rootTopic"] = topic(root);
        for (pugi::xml_node each : childNamed(element, "relationships").children("relationship"))
            made["relationships"].push_back(relationshipFrom(each));
        return made;
    }

private:
    json topic(pugi::xml_node element)
    {
        json made = json::object();
        copyAttribute(made, "id", element.attribute("id"));
        copyText(made, "title", childNamed(element, "title"));
        copyAttribute(made, "href", element.attribute("xlink:href"));
        copyAttribute(made, "branch", element.attribute("branch"));
        copyAttribute(made, "structureClass", element.attribute("structure-class"));
        if (element.attribute("style-id"))
            m_losses.note("The colours and fonts of an XMind 8 map were left out.", m_file.lineOf(element));
        const pugi::xml_node notes = childNamed(element, "notes");
        if (const pugi::xml_node plain = childNamed(notes, "plain"))
            made["notes"]["plain"]["content"] = textOf(plain);
        if (const pugi::xml_node html = childNamed(notes, "html"))
            made["notes"]["realHTML"]["content"] = fragmentIn(html);
        for (pugi::xml_node label : childNamed(element, "labels").children("label"))
            made["labels"].push_back(textOf(label));
        for (pugi::xml_node marker : childNamed(element, "marker-refs").children("marker-ref"))
            made["markers"].push_back({{"markerId", marker.attribute("marker-id").value()}});
        for (pugi::xml_node boundary : childNamed(element, "boundaries").children("boundary"))
            made["boundaries"].push_back(boundaryFrom(boundary));
        for (pugi::xml_node list : childNamed(element, "children").children("topics"))
            for (pugi::xml_node child : list.children("topic"))
                made["children"][list.attribute("type").as_string("attached")].push_back(topic(child));
        return made;
    }

    const XmlFile& m_file;
    LossList& m_losses;
};

}  // namespace

Result<json> xmindSheetsFromXml(std::string_view xml, const ReadLimits& limits, LossList& losses)
{
    const Result<XmlFile> file = XmlFile::open(xml, limits, losses);
    if (!file)
        return tl::unexpected(file.error());
    json sheets = json::array();
    for (pugi::xml_node element : file->root())
        if (localName(element) == "sheet")
            sheets.push_back(XmlReader(*file, losses).sheet(element));
    losses.note("The file is of XMind 8; it is written in the form that XMind has today.");
    return sheets;
}

}  // namespace conspectus
