// html_looks.h: the colours of a page in every theme, as a style sheet.
#pragma once
#include "app/publish/drawing.h"

#include <map>
#include <string>
#include <vector>

namespace conspectus {

/// A theme that the reader of a page can choose.
struct PageTheme {
    std::string name;  // "paper"; "own" for one that is none of the program's
    Theme theme;
};

/// The program's themes in the order of its menu, after them the theme of the export if it is none of these.
std::vector<PageTheme> pageThemes(const Theme& exported);

/// One drawing for each theme; a part has the same shapes in all of them, and its colours differ.
class HtmlLooks {
public:
    explicit HtmlLooks(const Theme& exported);

    const std::vector<PageTheme>& themes() const { return m_themes; }
    std::size_t exported() const { return m_exported; }  // index of themes()

    /// The name of a class that gives its colours to the children of an element: `versions` are the same part in each
    /// theme, its children are written as SvgPage and writeShapes() in html_figure.cpp do.
    std::string classOf(const std::vector<const DrawnPart*>& versions);

    /// Custom properties of each theme, and the rules of the classes given so far. By default the page has the exported
    /// theme; if that is Paper, Night in an environment that prefers the dark.
    std::string styleSheet() const;

private:
    using Colours = std::vector<std::string>;  // one for each theme
    std::string variable(const Colours& colours);
    std::string properties(std::size_t theme) const;

    std::vector<PageTheme> m_themes;
    std::size_t m_exported = 0;
    std::map<Colours, std::string> m_variables;
    std::vector<Colours> m_inOrder;  // of m_variables
    std::map<std::string, std::string> m_classes;  // by rules, with "%" for the class
    std::vector<std::string> m_rules;
};

}  // namespace conspectus
