#include "core/formats/gexf/gexf_declarations.h"

namespace conspectus {

namespace {

struct TypeName {
    std::string_view type;
    std::string_view gexf;
};
constexpr TypeName kTypes[] = {{"int", "integer"},   {"long", "long"},       {"float", "float"},
                               {"double", "double"}, {"boolean", "boolean"}, {"string", "string"}};

struct OtherName {
    std::string_view field;
    std::string_view title;
};
constexpr OtherName kTitles[] = {{"definition", "definition"},
                                 {"notes", "notes"},
                                 {"source", "citation"},
                                 {"link", "link"},
                                 {"style", "styleclass"},
                                 {"tags", "tags"},
                                 {"x", "pin_x"},
                                 {"y", "pin_y"},
                                 {"line_colour", "line_colour"},
                                 {"text_colour", "text_colour"},
                                 {"outline", "outline"}};

std::string_view typeOfGexf(std::string_view gexf)
{
    for (const TypeName& each : kTypes)
        if (each.gexf == gexf)
            return each.type;
    return "string";
}

}  // namespace

void GexfDeclarations::take(XmlScanner& scanner)
{
    const bool isOfEdges = scanner.attribute("class") == "edge";
    for (const XmlScanner::Attribute& each : scanner.attributes())
        m_areUsual = m_areUsual && (each.name == "class" || (each.name == "mode" && each.raw == "static"));
    Table& table = m_tables[isOfEdges ? 1 : 0];
    GexfDeclaration* open = nullptr;
    std::string id;
    for (int depth = 1; depth > 0;) {
        const XmlScanner::Event event = scanner.next();
        if (event == XmlScanner::Event::Done)
            return;
        depth += event == XmlScanner::Event::Start ? 1 : event == XmlScanner::Event::End ? -1 : 0;
        if (event != XmlScanner::Event::Start)
            continue;
        if (scanner.name() == "attribute") {
            id = scanner.attribute("id");
            const std::string type = scanner.attribute("type");
            GexfDeclaration made{scanner.attribute("title"), std::string(typeOfGexf(type)), type, {}, false};
            if (made.title.empty())
                made.title = id;
            open = &table.try_emplace(id, std::move(made)).first->second;
            m_areUsual = m_areUsual && scanner.attributes().size() == 3 && open->title == id &&
                gexfTypeOf(open->type) == open->gexfType;
        } else if (scanner.name() == "default" && open) {
            m_areUsual = false;
            open->byDefault = scanner.takeText();
            --depth;
            if (!open->hasDefault && !id.empty())
                m_defaults[isOfEdges ? 1 : 0].push_back(id);
            open->hasDefault = true;
        }
    }
}

const GexfDeclaration* GexfDeclarations::find(RecordKind owner, std::string_view id) const
{
    const Table& table = of(owner);
    const auto found = table.find(std::string(id));
    return found == table.end() ? nullptr : &found->second;
}

std::string_view gexfTypeOf(std::string_view type)
{
    for (const TypeName& each : kTypes)
        if (each.type == type)
            return each.gexf;
    return "string";
}

std::string_view fieldOfGexf(std::string_view title)
{
    for (const OtherName& each : kTitles)
        if (each.title == title)
            return each.field;
    return title.starts_with("label@") ? title : std::string_view();
}

std::string gexfTitleOf(std::string_view field)
{
    for (const OtherName& each : kTitles)
        if (each.field == field)
            return std::string(each.title);
    return field.starts_with("label@") ? std::string(field) : std::string();
}

}  // namespace conspectus
