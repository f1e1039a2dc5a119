#include "app/publish/html/html_looks.h"

#include <algorithm>

namespace conspectus {

namespace {

std::string hex(const QColor& colour) { return colour.name().toStdString(); }

std::string property(std::string_view name, const QColor& colour)
{
    return "--" + std::string(name) + ':' + hex(colour) + ';';
}

/// What the page around the map is painted with.
std::string surroundings(const PageTheme& page)
{
    const Theme& theme = page.theme;
    const bool isStark = page.name == "high-contrast";
    return std::string("color-scheme:") + (theme.isDark ? "dark;" : "light;") + property("canvas", theme.canvas) +
        property("ink", theme.ink) + property("quiet", theme.phrase) +
        property("panel", mixed(theme.canvas, theme.ink, isStark ? 0 : 0.025)) +
        property("hover", mixed(theme.canvas, theme.ink, isStark ? 0.2 : 0.075)) +
        property("line", mixed(theme.canvas, theme.ink, isStark ? 1 : 0.14)) + property("edge", theme.faint) +
        property("accent", theme.hover) + property("ring", theme.selection) +
        property("tint", mixed(theme.canvas, theme.hover, isStark ? 0.3 : 0.11));
}

std::string selector(std::size_t child) { return "%>:nth-child(" + std::to_string(child) + ')'; }

}  // namespace

std::vector<PageTheme> pageThemes(const Theme& exported)
{
    std::vector<PageTheme> all;
    for (const Theme& theme : themes())
        all.push_back({theme.name.toStdString(), theme});
    if (std::ranges::none_of(themes(), [&](const Theme& theme) { return theme == exported; }))
        all.push_back({"own", exported});
    return all;
}

HtmlLooks::HtmlLooks(const Theme& exported) : m_themes(pageThemes(exported))
{
    while (!(m_themes[m_exported].theme == exported))
        ++m_exported;
}

std::string HtmlLooks::variable(const Colours& colours)
{
    const auto [place, isNew] = m_variables.try_emplace(colours, "--c" + std::to_string(m_inOrder.size()));
    if (isNew)
        m_inOrder.push_back(colours);
    return "var(" + place->second + ')';
}

std::string HtmlLooks::classOf(const std::vector<const DrawnPart*>& versions)
{
    const auto paint = [&](auto colourOf) {
        Colours colours;
        for (const DrawnPart* version : versions)
            colours.push_back(hex(colourOf(*version)));
        return variable(colours);
    };
    const DrawnPart& shown = *versions[m_exported];
    std::string rules;
    std::size_t child = 0;
    for (std::size_t i = 0; i < std::max(shown.shapes.size(), shown.texts.size()); ++i) {
        if (i < shown.shapes.size()) {
            rules += selector(++child) + "{fill:" + paint([i](const DrawnPart& part) { return part.shapes[i].fill; });
            if (shown.shapes[i].border.isValid())
                rules += ";stroke:" + paint([i](const DrawnPart& part) {
                             return part.shapes[i].border.isValid() ? part.shapes[i].border : part.shapes[i].fill;
                         });
            rules += "}";
        }
        if (i < shown.texts.size())
            rules +=
                selector(++child) + "{fill:" + paint([i](const DrawnPart& part) { return part.texts[i].colour; }) + "}";
    }
    for (std::size_t i = 0; i < shown.lines.size(); ++i) {
        const std::string colour = paint([i](const DrawnPart& part) { return part.lines[i].colour; });
        rules += selector(++child) + "{stroke:" + colour + "}";
        for (std::size_t head = 0; head < shown.lines[i].path.heads.size(); ++head)
            rules += selector(++child) + "{fill:" + colour + "}";
    }
    const auto [place, isNew] = m_classes.try_emplace(rules, "look-" + std::to_string(m_classes.size()));
    if (isNew) {
        for (std::size_t at = 0; (at = rules.find('%', at)) != std::string::npos;)
            rules.replace(at, 1, '.' + place->second);
        m_rules.push_back(rules);
    }
    return place->second;
}

std::string HtmlLooks::properties(std::size_t theme) const
{
    std::string list = surroundings(m_themes[theme]);
    for (std::size_t i = 0; i < m_inOrder.size(); ++i)
        list += "--c" + std::to_string(i) + ':' + m_inOrder[i][theme] + ';';
    return '{' + list + '}';
}

std::string HtmlLooks::styleSheet() const
{
    const auto named = [this](std::string_view name) {
        const auto found = std::ranges::find(m_themes, name, &PageTheme::name);
        return static_cast<std::size_t>(found - m_themes.begin());
    };
    std::string sheet = ":root" + properties(m_exported) + '\n';
    if (m_themes[m_exported].name == "paper")
        sheet += "@media (prefers-color-scheme:dark){:root:not([data-theme])" + properties(named("night")) + "}\n";
    std::string dark = ":root:not([data-theme])";
    for (std::size_t i = 0; i < m_themes.size(); ++i) {
        const std::string chosen = ":root[data-theme=" + m_themes[i].name + ']';
        sheet += chosen + properties(i) + '\n';
        if (m_themes[i].theme.isDark)
            dark += ',' + chosen;
    }
    // Dark themes are for screens; on paper the same colours as in the light one.
    const bool isDark = m_themes[m_exported].theme.isDark || m_themes[m_exported].name == "paper";
    sheet += "@media print{" + (isDark ? dark : dark.substr(dark.find(',') + 1)) + properties(named("paper")) + "}\n";
    for (const std::string& rule : m_rules)
        sheet += rule + '\n';
    return sheet;
}

}  // namespace conspectus
