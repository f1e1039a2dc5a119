#include "core/formats/elements/figure_elements.h"

#include "core/formats/elements/element_writer.h"
#include "core/formats/xml/xml_file.h"
#include "core/model/figure.h"

#include <algorithm>

namespace conspectus {

namespace {

constexpr std::string_view kTexts[] = {"live", "embedded", "outlined"};  // in the order of the enumerators

struct SizeField {
    const char* name;
    double Figure::*place;
    double least, most;
};

constexpr SizeField kSizes[] = {
    {"width", &Figure::width, 0, 5000},
    {"height", &Figure::height, 0, 5000},
    {"type", &Figure::type, 1, 200},
    {"least-type", &Figure::leastType, 0, 200},
    {"margin", &Figure::margin, 0, 500},
    {"overlap", &Figure::overlap, 0, 100},
    {"resolution", &Figure::resolution, 36, 2400},
};

struct SwitchField {
    const char* name;
    bool Figure::*place;
};

constexpr SwitchField kSwitches[] = {
    {"transparent", &Figure::isTransparent}, {"grey", &Figure::isGrey},   {"legend", &Figure::hasLegend},
    {"show-source", &Figure::hasSource},     {"tiled", &Figure::isTiled},
};

struct TextField {
    const char* name;
    std::string Figure::*place;
};

/// Those that may be long are elements.
constexpr TextField kShort[] = {
    {"view", &Figure::view}, {"theme", &Figure::theme}, {"language", &Figure::language}, {"page", &Figure::page}};
constexpr TextField kLong[] = {
    {"caption", &Figure::caption}, {"alternative", &Figure::alternative}, {"description", &Figure::longDescription}};

}  // namespace

std::string figureElement(const Figure& figure, const KeysOut& keys, LossList& losses)
{
    const Figure usual;
    pugi::xml_document document;
    ElementWriter write{document.append_child("c:figure"), losses};
    write.attribute("name", figure.name);
    for (const TextField& field : kShort)
        write.attribute(field.name, figure.*field.place);
    for (const SizeField& field : kSizes)
        if (figure.*field.place != usual.*field.place)
            write.attribute(field.name, numberText(figure.*field.place));
    for (const SwitchField& field : kSwitches)
        write.attribute(field.name, figure.*field.place ? "yes" : "");
    write.attribute("text", kTexts, figure.text, usual.text);
    if (!(figure.shown == NamedView()))
        writeView(write.child("c:view", {}), figure.shown, keys);
    for (const TextField& field : kLong)
        if (!(figure.*field.place).empty())
            write.child((std::string("c:") + field.name).c_str(), figure.*field.place);
    write.attributes(figure.attributes);
    return fragmentIn(document, "c");
}

Figure figureFrom(pugi::xml_node element, const KeysIn& keys)
{
    Figure figure;
    figure.name = element.attribute("name").value();
    for (const TextField& field : kShort)
        figure.*field.place = element.attribute(field.name).value();
    for (const SizeField& field : kSizes)
        if (const auto size = numberFrom(element.attribute(field.name).value());
            size && *size >= field.least && *size <= field.most)
            figure.*field.place = *size;
    for (const SwitchField& field : kSwitches)
        figure.*field.place = std::string_view(element.attribute(field.name).value()) == "yes";
    const auto text = std::ranges::find(kTexts, std::string_view(element.attribute("text").value()));
    if (text != std::end(kTexts))
        figure.text = static_cast<FigureText>(text - std::begin(kTexts));
    for (pugi::xml_node child : element) {
        const std::string_view kind = localName(child);
        if (kind == "view")
            figure.shown = viewFrom(child, keys);
        for (const TextField& field : kLong)
            if (kind == field.name)
                figure.*field.place = textOf(child);
    }
    figure.attributes = attributesIn(element);
    return figure;
}

std::vector<Figure> figuresFrom(const std::vector<pugi::xml_node>& elements, const KeysIn& keys, LossList& losses)
{
    std::vector<Figure> figures;
    for (pugi::xml_node element : elements) {
        if (localName(element) != "figure")
            continue;
        Figure figure = figureFrom(element, keys);
        if (std::ranges::any_of(figures, [&](const Figure& each) { return each.name == figure.name; }))
            losses.note("A second figure of the same name was left out.", 0, figure.name);
        else
            figures.push_back(std::move(figure));
    }
    return figures;
}

}  // namespace conspectus
