#include "app/window/themes/theme_pages.h"

#include "app/theme/theme_values.h"

#include <QCoreApplication>
#include <QSpinBox>

#include <cmath>

namespace conspectus {

namespace {

struct Pages {
    Q_DECLARE_TR_FUNCTIONS(ThemePages)
};

QString tr(const char* text) { return Pages::tr(text); }

int rounded(double px) { return static_cast<int>(std::lround(px)); }

QStringList shapeNames() { return {tr("rounded"), tr("rectangle"), tr("capsule"), tr("octagon"), tr("no border")}; }

QString levelName(std::size_t level) { return level == 3 ? tr("Level 3 and below") : tr("Level %1").arg(level); }

template <class Owner> using OwnColour = std::optional<QColor> Owner::*;

/// A colour of the theme itself.
ThemePlace<std::optional<QColor>> themeColour(QColor Theme::*member)
{
    return {[member](const Theme& theme) { return std::optional(theme.*member); },
            [member](Theme& theme, const std::optional<QColor>& colour) {
                theme.*member = *colour;
            }};
}

ThemePlace<std::optional<QColor>> inkColour()
{
    return {[](const Theme& theme) { return std::optional(theme.ink); },
            [](Theme& theme, const std::optional<QColor>& colour) {
                theme.ink = theme.palette[0] = *colour;
            }};
}

ThemePlace<std::optional<QColor>> paletteColour(std::size_t index)
{
    return {[index](const Theme& theme) { return std::optional(theme.palette[index]); },
            [index](Theme& theme, const std::optional<QColor>& colour) {
                theme.palette[index] = *colour;
            }};
}

ThemePlace<std::optional<QColor>> levelColour(std::size_t level, QColor LevelStyle::*member)
{
    return {[=](const Theme& theme) { return std::optional(theme.levels[level].*member); },
            [=](Theme& theme, const std::optional<QColor>& colour) {
                theme.levels[level].*member = *colour;
            }};
}

/// A value that a style class or a relation type may override. Classes without overrides are not in the theme.
template <class Style, class Value>
ThemePlace<std::optional<Value>> ownValue(std::map<QString, Style> Theme::*styles, const QString& name,
                                          std::optional<Value> Style::*member)
{
    return {[=](const Theme& theme) {
                const auto found = (theme.*styles).find(name);
                return found == (theme.*styles).end() ? std::nullopt : found->second.*member;
            },
            [=](Theme& theme, const std::optional<Value>& value) {
                Style& style = (theme.*styles)[name];
                style.*member = value;
                if (style == Style())
                    (theme.*styles).erase(name);
            }};
}

/// The same as an index into a list whose first entry means none.
template <class Choice> ThemePlace<int> asChoice(const ThemePlace<std::optional<Choice>>& place)
{
    return {[place](const Theme& theme) {
                const std::optional<Choice> choice = place.get(theme);
                return choice ? static_cast<int>(*choice) + 1 : 0;
            },
            [place](Theme& theme, int row) {
                place.set(theme, row > 0 ? std::optional(static_cast<Choice>(row - 1)) : std::nullopt);
            }};
}

}  // namespace

void fillTypePage(ThemeForm& form)
{
    using namespace theme_values;
    form.addRow(tr("Family"));
    form.addFamily(tr("Family"),
                   {[](const Theme& theme) { return theme.type.family; },
                    [](Theme& theme, const QString& family) {
                        theme.type.family = family;
                    }});
    form.addHeadings({tr("Size"), tr("Weight")});
    for (std::size_t i = 0; i < 4; ++i) {
        form.addRow(levelName(i));
        form.addNumber(tr("%1: size").arg(levelName(i)), int(kLeastSize), int(kLargestSize),
                       {[i](const Theme& theme) { return rounded(theme.type.levels[i].px); },
                        [i](Theme& theme, int px) {
                            theme.type.levels[i].px = px;
                        }});
        form.addNumber(tr("%1: weight").arg(levelName(i)), kLeastWeight, kLargestWeight,
                       {[i](const Theme& theme) { return theme.type.levels[i].weight; },
                        [i](Theme& theme, int weight) {
                            theme.type.levels[i].weight = weight;
                        }})
            ->setSingleStep(100);
    }
    form.addRow(tr("Phrases"));
    form.addNumber(tr("Phrases: size"), int(kLeastSize), int(kLargestSize),
                   {[](const Theme& theme) { return rounded(theme.type.phrasePx); },
                    [](Theme& theme, int px) {
                        theme.type.phrasePx = px;
                    }});
    form.addSwitch(tr("italic"),
                   {[](const Theme& theme) { return theme.type.isPhraseItalic; },
                    [](Theme& theme, bool isItalic) {
                        theme.type.isPhraseItalic = isItalic;
                    }});
    form.addRow(tr("Boxes"));
    form.addChoice(tr("Shape of concepts"), shapeNames(),
                   {[](const Theme& theme) { return static_cast<int>(theme.shape); },
                    [](Theme& theme, int row) {
                        theme.shape = static_cast<Shape>(row);
                    }});
    form.addRow(tr("Lines"));
    form.addWidth(tr("Width of lines"), {},
                  {[](const Theme& theme) { return std::optional(theme.lineWidth); },
                   [](Theme& theme, const std::optional<double>& px) {
                       theme.lineWidth = *px;
                   }});
    form.addNote(tr("Sizes and widths are in pixels of the map at 100 %; a figure is scaled to its size on the page. "
                    "Weight 400 is regular, 700 is bold."));
    form.addSpace();
}

void fillColourPage(ThemeForm& form)
{
    struct Row {
        QString name;
        const char* setting;
        QColor Theme::*member;
    };
    const Row rows[] = {{tr("Canvas"), "colours/canvas", &Theme::canvas},
                        {tr("Ink"), "colours/ink", &Theme::ink},
                        {tr("Hierarchy lines"), "colours/faint", &Theme::faint},
                        {tr("Blocks of leaves"), "colours/block", &Theme::block},
                        {tr("Behind phrases"), "colours/plate", &Theme::plate},
                        {tr("Phrases"), "colours/phrase", &Theme::phrase},
                        {tr("Selection"), "colours/selection", &Theme::selection},
                        {tr("Under the pointer"), "colours/hover", &Theme::hover}};
    for (const Row& row : rows) {
        form.addRow(row.name);
        form.addColour(row.name, QLatin1String(row.setting), {},
                       row.member == &Theme::ink ? inkColour() : themeColour(row.member));
    }
    for (std::size_t i = 1; i < 8; ++i) {
        form.addRow(tr("Relation colour %1").arg(i));
        form.addColour(tr("Relation colour %1").arg(i), QStringLiteral("colours/palette %1").arg(i), {},
                       paletteColour(i));
    }
    form.addSpace();
}

void fillLevelPage(ThemeForm& form)
{
    form.addHeadings({tr("Fill"), tr("Border"), tr("Text")});
    for (std::size_t i = 0; i < 4; ++i) {
        form.addRow(levelName(i));
        const QString section = QStringLiteral("level %1/").arg(i);
        form.addColour(tr("%1: fill").arg(levelName(i)), section + QStringLiteral("fill"), {},
                       levelColour(i, &LevelStyle::fill));
        form.addColour(tr("%1: border").arg(levelName(i)), section + QStringLiteral("border"), {},
                       levelColour(i, &LevelStyle::border));
        form.addColour(tr("%1: text").arg(levelName(i)), section + QStringLiteral("text"), {},
                       levelColour(i, &LevelStyle::text));
    }
    form.addSpace();
}

void fillClassPage(ThemeForm& form, const ThemeSubjects& subjects)
{
    if (subjects.classes.isEmpty()) {
        form.addNote(tr("No concept of this map has a style class."));
        return form.addSpace();
    }
    form.addHeadings({tr("Shape"), tr("Fill"), tr("Border"), tr("Text")});
    for (const QString& name : subjects.classes) {
        const QString section = QStringLiteral("class %1/").arg(name);
        const auto own = [&](std::optional<QColor> ClassStyle::*member) {
            return ownValue(&Theme::classes, name, member);
        };
        form.addRow(name);
        form.addChoice(tr("%1: shape").arg(name), QStringList(tr("as all")) + shapeNames(),
                       asChoice(ownValue(&Theme::classes, name, &ClassStyle::shape)));
        form.addColour(tr("%1: fill").arg(name), section + QStringLiteral("fill"), tr("as level"),
                       own(&ClassStyle::fill));
        form.addColour(tr("%1: border").arg(name), section + QStringLiteral("border"), tr("as level"),
                       own(&ClassStyle::border));
        form.addColour(tr("%1: text").arg(name), section + QStringLiteral("text"), tr("as level"),
                       own(&ClassStyle::text));
    }
    form.addSpace();
}

void fillRelationPage(ThemeForm& form, const ThemeSubjects& subjects)
{
    if (subjects.relations.empty()) {
        form.addNote(tr("This map has no relations."));
        return form.addSpace();
    }
    form.addHeadings({tr("Line"), tr("Colour"), tr("Width")});
    for (const auto& [key, title] : subjects.relations) {
        form.addRow(title);
        form.addChoice(tr("%1: line").arg(title), {tr("as the map"), tr("solid"), tr("dashed"), tr("dotted")},
                       asChoice(ownValue(&Theme::lines, key, &TypeLineStyle::line)));
        form.addColour(tr("%1: colour").arg(title), QStringLiteral("relation %1/colour").arg(key), tr("as the map"),
                       ownValue(&Theme::lines, key, &TypeLineStyle::colour));
        form.addWidth(tr("%1: width").arg(title), tr("as all"), ownValue(&Theme::lines, key, &TypeLineStyle::width));
    }
    form.addSpace();
}

}  // namespace conspectus
