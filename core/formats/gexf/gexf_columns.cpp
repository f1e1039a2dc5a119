#include "core/formats/gexf/gexf_columns.h"

#include "core/formats/gexf/gexf.h"
#include "core/formats/gexf/gexf_declarations.h"
#include "core/formats/xml/xml_text.h"

#include <algorithm>

namespace conspectus {

namespace {

// Besides those of fields: what kinds of relations and NetworkX mean by other things.
constexpr std::string_view kReserved[] = {"relation", "hierarchy", "line", "palette", "phraseShown",
                                          "weight",   "id",        "pid",  "label"};

bool isReserved(std::string_view title)
{
    return !fieldOfGexf(title).empty() || title.starts_with(kGexfForeignPrefix) ||
        std::find(std::begin(kReserved), std::end(kReserved), title) != std::end(kReserved);
}

/// One that is read as data even under this title.
bool isHarmless(std::string_view title) { return title == "id" || title == "pid" || title == "label"; }

std::string keyOf(std::string_view title, std::string_view type)
{
    return std::string(title) + '\0' + std::string(type);
}

}  // namespace

GexfColumns::GexfColumns(std::string_view kept) : m_kept(kept)
{
    GexfDeclarations declarations;
    XmlScanner scanner(kept);
    for (auto event = scanner.next(); event != XmlScanner::Event::Done; event = scanner.next())
        if (event == XmlScanner::Event::Start)
            declarations.take(scanner);
    for (RecordKind owner : {RecordKind::Concept, RecordKind::Relation})
        for (const auto& [id, data] : declarations.of(owner)) {
            Side& side = sideOf(owner);
            if (!side.taken.insert(id).second || id.empty())
                continue;
            std::string& known = side.ids[keyOf(data.title, data.type)];
            known = known.empty() ? id : std::min(known, id);
        }
}

std::string GexfColumns::idOf(RecordKind owner, std::string_view title, std::string_view type, bool isField)
{
    Side& side = sideOf(owner);
    const std::string_view gexfType = gexfTypeOf(type);
    if (gexfType == "string")
        type = "string";
    std::string name(title.empty() ? "unnamed" : title);
    if (!isField && isReserved(title)) {
        const auto kept = side.ids.find(keyOf(title, type));
        if (kept != side.ids.end() && isHarmless(title))
            return kept->second;
        name.insert(0, kGexfForeignPrefix);
    }
    std::string& id = side.ids[keyOf(name, type)];
    if (!id.empty())
        return id;
    id = name;
    for (int copy = 2; !side.taken.insert(id).second; ++copy)
        id = name + '_' + std::to_string(copy);
    side.added += "<attribute id=\"";
    appendXmlText(side.added, id);
    side.added += "\" title=\"";
    appendXmlText(side.added, name);
    ((side.added += "\" type=\"") += gexfType) += "\"/>";
    return id;
}

std::string GexfColumns::elements() const
{
    std::string out = m_kept;
    const char* classes[] = {"node", "edge"};
    for (int i : {0, 1})
        if (!m_sides[i].added.empty())
            ((((out += "<attributes class=\"") += classes[i]) += "\" mode=\"static\">") += m_sides[i].added) +=
                "</attributes>";
    return out;
}

}  // namespace conspectus
