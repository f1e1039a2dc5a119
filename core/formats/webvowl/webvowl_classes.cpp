#include "core/formats/webvowl/webvowl_classes.h"

#include "core/formats/webvowl/webvowl_text.h"

#include <algorithm>

namespace conspectus {

namespace {

using nlohmann::json;

// The colours of the VOWL 2 specification.
constexpr Rgba kGeneral = Rgba::of(0xaa, 0xcc, 0xff);
constexpr Rgba kRdf = Rgba::of(0xcc, 0x99, 0xcc);
constexpr Rgba kExternal = Rgba::of(0x33, 0x66, 0xcc);
constexpr Rgba kDeprecated = Rgba::of(0xcc, 0xcc, 0xcc);
constexpr Rgba kDatatype = Rgba::of(0xff, 0xcc, 0x33);
constexpr Rgba kWhite = Rgba::of(255, 255, 255);
constexpr Rgba kBlack = Rgba::of(0, 0, 0);

Look lookOf(std::string_view type, const json& attributes)
{
    if (type == "rdfs:Datatype" || type == "rdfs:Literal")
        return {kDatatype, kBlack, kBlack, Outline::Box};
    Look look{kGeneral, kBlack, kBlack, Outline::Ellipse};
    if (type == "owl:Thing")
        look.fill = kWhite;
    else if (hasVowlMark(attributes, "deprecated") || type == "owl:DeprecatedClass")
        look.fill = kDeprecated;
    else if (hasVowlMark(attributes, "external") || type == "externalclass")
        look = {kExternal, kBlack, kWhite, Outline::Ellipse};
    else if (type.starts_with("rdfs:"))
        look.fill = kRdf;
    return look;
}

std::string_view nameOf(std::string_view type)
{
    if (type == "owl:unionOf" || type == "owl:disjointUnionOf")
        return "union";
    if (type == "owl:intersectionOf")
        return "intersection";
    return type == "owl:complementOf" ? "complement" : std::string_view();
}

void add(std::string& notes, std::string_view text)
{
    if (!text.empty())
        (notes += notes.empty() ? "" : "\n\n") += text;
}

}  // namespace

bool hasVowlMark(const json& attributes, std::string_view mark)
{
    const json& marks = memberOf(attributes, "attributes");
    return marks.is_array() && std::ranges::any_of(marks, [&](const json& each) {
               return each.is_string() && each.get_ref<const std::string&>() == mark;
           });
}

Concept vowlConcept(std::string_view type, const json& attributes)
{
    Concept made;
    made.key = vowlId(memberOf(attributes, "id"));
    VowlText label = vowlText(memberOf(attributes, "label"));
    made.label = label.text.empty() ? std::string(nameOf(type)) : std::move(label.text);
    made.labels = std::move(label.others);
    made.definition = vowlText(memberOf(attributes, "description")).text;
    add(made.notes, vowlText(memberOf(attributes, "comment")).text);
    if (const json& individuals = memberOf(attributes, "individuals"); individuals.is_array()) {
        std::string list;
        for (const json& each : individuals)
            (list += list.empty() ? "- " : "\n- ") += vowlText(memberOf(each, "labels")).text;
        add(made.notes, list);
    }
    const std::string_view iri = textIn(attributes, "iri");
    if (iri.starts_with("http:") || iri.starts_with("https:"))
        made.link = iri;
    if (hasVowlMark(attributes, "deprecated"))
        made.tags.emplace_back("deprecated");
    if (hasVowlMark(attributes, "external"))
        made.tags.emplace_back("external");
    made.look = lookOf(type, attributes);
    made.attributes.push_back({"webvowl:type", "string", std::string(type)});
    return made;
}

}  // namespace conspectus
