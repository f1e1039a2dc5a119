#include "app/window/parts/widget_style.h"

#include "app/paint/picture_style.h"

namespace conspectus {

namespace {

struct Chrome {
    explicit Chrome(const Theme& theme)
        : window(mixed(theme.canvas, theme.ink, theme.isDark ? 0.06 : 0.045)),
          button(mixed(theme.canvas, theme.ink, theme.isDark ? 0.10 : 0.03)),
          line(mixed(theme.canvas, theme.ink, 0.18)),
          quiet(mixed(theme.ink, theme.canvas, 0.32)),
          disabled(mixed(theme.ink, theme.canvas, 0.58)),
          tint(mixed(theme.canvas, theme.hover, theme.isDark ? 0.32 : 0.17)),
          hover(mixed(theme.canvas, theme.ink, theme.isDark ? 0.16 : 0.09))
    {
    }

    QColor window;  // behind panels: a little darker or lighter than the canvas
    QColor button;
    QColor line;  // hairlines between parts
    QColor quiet;  // secondary text, at least 4.5:1
    QColor disabled;
    QColor tint;  // behind what is selected in lists
    QColor hover;
};

}  // namespace

QPalette paletteOf(const Theme& theme)
{
    const Chrome chrome(theme);
    QPalette palette(chrome.button, chrome.window);
    palette.setColor(QPalette::WindowText, theme.ink);
    palette.setColor(QPalette::Base, theme.canvas);
    palette.setColor(QPalette::AlternateBase, chrome.window);
    palette.setColor(QPalette::Text, theme.ink);
    palette.setColor(QPalette::ButtonText, theme.ink);
    palette.setColor(QPalette::PlaceholderText, chrome.quiet);
    palette.setColor(QPalette::ToolTipBase, chrome.button);
    palette.setColor(QPalette::ToolTipText, theme.ink);
    palette.setColor(QPalette::Highlight, chrome.tint);
    palette.setColor(QPalette::HighlightedText, theme.ink);
    palette.setColor(QPalette::Link, theme.hover);
    palette.setColor(QPalette::LinkVisited, theme.hover);
    for (auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, chrome.disabled);
    return palette;
}

QString styleSheetOf(const Theme& theme)
{
    const Chrome chrome(theme);
    QString sheet = QStringLiteral(R"(
QMainWindow::separator { background: @line; width: 1px; height: 1px; }
QMenuBar { background: @window; border: none; padding: 1px 4px; }
QMenuBar::item { padding: 4px 8px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: @hover; }
QToolBar { background: @window; border: none; border-bottom: 1px solid @line; padding: 4px 8px; spacing: 4px; }
QToolButton { border: 1px solid transparent; border-radius: 5px; padding: 3px 6px; background: transparent; }
QToolButton:hover { background: @hover; }
QToolButton:pressed, QToolButton:checked { background: @tint; }
QToolButton:focus { border-color: @focus; }
QToolButton#link { color: @focus; }
QLineEdit { border: 1px solid @line; border-radius: 6px; padding: 4px 8px; background: @base; selection-background-color: @tint; selection-color: @ink; }
QLineEdit:focus { border-color: @focus; }
QPlainTextEdit { border: 1px solid @line; border-radius: 6px; padding: 1px 3px; background: @base; selection-background-color: @tint; selection-color: @ink; }
QPlainTextEdit:focus { border-color: @focus; }
#notice QPlainTextEdit { border: none; background: transparent; }
QTableView { border: none; background: @base; gridline-color: @line; outline: none; }
QTableView::item { padding: 2px 8px; border: none; }
QTableView::item:selected { background: @tint; color: @ink; }
QTableView::item:focus { border: 1px solid @focus; }
QTableWidget { border: 1px solid @line; border-radius: 6px; }
QHeaderView { background: @base; }
QHeaderView::section { background: @base; color: @quiet; border: none; border-bottom: 1px solid @line; padding: 4px 8px; font-weight: 600; }
#label-field, #phrase-field { border: 2px solid @focus; border-radius: 8px; background: @base; selection-background-color: @tint; selection-color: @ink; }
QTreeView, QListView { outline: none; border: none; background: @base; padding: 2px 4px; }
QTreeView::item, QListView::item { padding: 3px 4px; border-radius: 4px; }
QTreeView::item:hover, QListView::item:hover { background: @hover; }
QTreeView::item:selected, QListView::item:selected { background: @tint; color: @ink; }
QTreeView::item:focus, QListView::item:focus { border: 1px solid @focus; }
#dock-title { background: @base; color: @quiet; font-weight: 600; padding: 8px 12px 4px 12px; }
#breadcrumb { background: @base; }
#breadcrumb QToolButton { padding: 2px 5px; }
#notice { background: @window; border: none; border-top: 1px solid @line; border-bottom: 1px solid @line; }
#notice-mark { border-radius: 2px; background: @focus; }
#notice-mark[kind="warning"] { background: @warning; }
#notice-mark[kind="failure"] { background: @failure; }
#hits { border: 1px solid @line; border-radius: 8px; background: @base; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: @scroll; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: @quiet; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
)");
    const auto put = [&](const char* name, const QColor& colour) {
        sheet.replace(QLatin1String(name), colour.name());
    };
    put("@scroll", mixed(theme.canvas, theme.ink, 0.28));
    put("@line", chrome.line);
    put("@window", chrome.window);
    put("@hover", chrome.hover);
    put("@tint", chrome.tint);
    put("@focus", theme.hover);
    put("@base", theme.canvas);
    put("@ink", theme.ink);
    put("@quiet", chrome.quiet);
    put("@warning", theme.palette[1]);
    put("@failure", theme.palette[6]);
    return sheet;
}

}  // namespace conspectus
