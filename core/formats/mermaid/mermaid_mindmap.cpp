// Reading Mermaid's mind maps: what is indented more stands below.
#include "core/base/text.h"
#include "core/formats/mermaid/mermaid.h"
#include "core/formats/mermaid/mermaid_shapes.h"
#include "core/formats/outline/kept_data.h"
#include "core/formats/outline/outline_builder.h"
#include "core/model/map_info.h"

#include <algorithm>

namespace conspectus {

namespace {

int indentOf(std::string_view line)
{
    int columns = 0;
    for (char c : line)
        if (c == ' ' || c == '\t')
            columns += c == '\t' ? 4 : 1;
        else
            break;
    return columns;
}

/// "id[text]", "((text))", ")cloud(", "))bang((" or plain text.
Concept conceptFrom(std::string_view line)
{
    Concept subject;
    for (const auto& [open, close] : {std::pair("))", "(("), std::pair(")", "(")})
        if (const auto at = line.find(open);
            at != std::string_view::npos && line.ends_with(close) && line.find('(') > at) {
            subject.label = mermaidLabel(
                line.substr(at + std::string_view(open).size(), line.size() - at - 2 * std::string_view(open).size()));
            subject.look.outline = Outline::Rounded;
            return subject;
        }
    const std::size_t at = line.find_first_of("[({");
    const MermaidShape* shape = at == std::string_view::npos ? nullptr : mermaidShapeAt(line.substr(at));
    const bool isShaped =
        shape && line.ends_with(shape->close) && line.size() >= at + shape->open.size() + shape->close.size();
    if (!isShaped) {
        subject.label = mermaidLabel(line);
        return subject;
    }
    subject.label =
        mermaidLabel(line.substr(at + shape->open.size(), line.size() - at - shape->open.size() - shape->close.size()));
    subject.look.outline = shape->outline;
    return subject;
}

}  // namespace

Result<ReadMap> readMermaidMindmap(const MermaidText& text, std::size_t bytes, const ReadLimits& limits,
                                   LossList& losses)
{
    struct Open {
        int indent;
        ConceptId id;
    };
    MapBuilder builder(bytes, limits, losses);
    OutlineBuilder outline(builder);
    std::vector<Open> open;
    std::string pending;  // of a text in quotes that goes on
    int line = 0, indent = 0;
    for (std::string_view raw : split(text.body, '\n')) {
        ++line;
        const std::string_view found = trimmed(raw);
        if (found.empty() && pending.empty())
            continue;
        if (pending.empty())
            indent = indentOf(raw);
        (pending += pending.empty() ? "" : "\n") += found;
        if (std::count(pending.begin(), pending.end(), '`') % 2 != 0 && pending.size() < 64 * 1024)
            continue;
        const std::string whole = std::exchange(pending, {});
        if (whole.starts_with(":::") || whole.starts_with("::icon")) {
            losses.note("A class or an icon of a mind map was left out.", line, whole);
            continue;
        }
        while (!open.empty() && open.back().indent >= indent)
            open.pop_back();
        const ConceptId parent = open.empty() ? ConceptId() : open.back().id;
        const Result<ConceptId> id = outline.add(conceptFrom(whole), parent, line);
        if (!id)
            return tl::unexpected(id.error());
        open.push_back({indent, *id});
    }
    if (!pending.empty())
        losses.note("A text whose quotes are never closed was left out.", line, pending);
    MapInfo info;
    info.title = text.title;
    builder.setInfo(std::move(info));
    return ReadMap{builder.take(), losses.take()};
}

}  // namespace conspectus
