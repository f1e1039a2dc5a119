#include "core/formats/mermaid/mermaid_shapes.h"

#include <algorithm>

namespace conspectus {

namespace {

constexpr MermaidShape kShapes[] = {{"(((", ")))", Outline::Ellipse},
                                    {"((", "))", Outline::Ellipse},
                                    {"([", "])", Outline::Rounded},
                                    {"[[", "]]", Outline::Box},
                                    {"[(", ")]", Outline::Box},
                                    {"[/", "/]", Outline::Parallelogram},
                                    {"[\\", "\\]", Outline::Parallelogram},
                                    {"{{", "}}", Outline::Hexagon},
                                    {"[", "]", Outline::Box},
                                    {"(", ")", Outline::Rounded},
                                    {"{", "}", Outline::Diamond},
                                    {">", "]", Outline::Box}};

}  // namespace

std::span<const MermaidShape> mermaidShapes() { return kShapes; }

const MermaidShape* mermaidShapeAt(std::string_view text)
{
    const auto found = std::find_if(std::begin(kShapes), std::end(kShapes),
                                    [&](const MermaidShape& shape) { return text.starts_with(shape.open); });
    return found == std::end(kShapes) ? nullptr : found;
}

const MermaidShape& mermaidShapeFor(Outline outline)
{
    static constexpr std::string_view kOpen[] = {"[", "[", "(", "((", "{", "{{", "[/", "["};  // by Outline
    return *std::find_if(std::begin(kShapes), std::end(kShapes), [&](const MermaidShape& shape) {
        return shape.open == kOpen[static_cast<std::size_t>(outline)];
    });
}

}  // namespace conspectus
