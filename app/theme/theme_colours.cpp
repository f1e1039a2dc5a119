#include "app/theme/theme_colours.h"

#include "app/theme/contrast.h"

#include <algorithm>

namespace conspectus {

namespace {

void turnGrey(QColor& colour) { colour = greyOf(colour); }

void turnGrey(std::optional<QColor>& colour)
{
    if (colour)
        turnGrey(*colour);
}

/// Collects what falls short.
class Judge {
public:
    void text(const QString& setting, const QColor& colour, const QString& against, const QColor& ground)
    {
        judge(setting, colour, against, ground, kLeastTextContrast);
    }
    void line(const QString& setting, const QColor& colour, const QColor& canvas)
    {
        judge(setting, colour, QStringLiteral("colours/canvas"), canvas, kLeastLineContrast);
    }
    std::vector<ContrastFault> sorted() &&
    {
        std::ranges::sort(m_faults, {},
                          [](const ContrastFault& each) { return std::pair(each.setting, each.against); });
        return std::move(m_faults);
    }

private:
    void judge(const QString& setting, const QColor& colour, const QString& against, const QColor& ground, double least)
    {
        if (const double ratio = contrastRatio(colour, ground); ratio < least)
            m_faults.push_back({setting, against, ratio, least});
    }

    std::vector<ContrastFault> m_faults;
};

void judgeCanvas(Judge& judge, const Theme& theme)
{
    judge.text(QStringLiteral("colours/ink"), theme.ink, QStringLiteral("colours/canvas"), theme.canvas);
    judge.text(QStringLiteral("colours/phrase"), theme.phrase, QStringLiteral("colours/plate"), theme.plate);
    judge.text(QStringLiteral("colours/phrase"), theme.phrase, QStringLiteral("colours/block"), theme.block);
    judge.line(QStringLiteral("colours/faint"), theme.faint, theme.canvas);
    judge.line(QStringLiteral("colours/selection"), theme.selection, theme.canvas);
    judge.line(QStringLiteral("colours/hover"), theme.hover, theme.canvas);
    for (std::size_t i = 1; i < theme.palette.size(); ++i)
        judge.line(QStringLiteral("colours/palette %1").arg(i), theme.palette[i], theme.canvas);
    for (const auto& [key, style] : theme.lines)
        if (style.colour)
            judge.line(QStringLiteral("relation %1/colour").arg(key), *style.colour, theme.canvas);
}

/// Text of a class on its fill; where one of the two is the level's, on the level where it is read worst.
void judgeClass(Judge& judge, const Theme& theme, const QString& name, const ClassStyle& style)
{
    if (!style.fill && !style.text)
        return;
    const auto textOf = [&](const LevelStyle& level) {
        return style.text.value_or(level.text);
    };
    const auto fillOf = [&](const LevelStyle& level) {
        return style.fill.value_or(level.fill);
    };
    const LevelStyle& worst = *std::ranges::min_element(
        theme.levels, {}, [&](const LevelStyle& level) { return contrastRatio(textOf(level), fillOf(level)); });
    const QString section = QStringLiteral("class %1/").arg(name);
    const QString text = section + QStringLiteral("text"), fill = section + QStringLiteral("fill");
    const bool isTextAtFault = style.text.has_value();
    judge.text(isTextAtFault ? text : fill, textOf(worst), isTextAtFault ? fill : text, fillOf(worst));
}

}  // namespace

Theme greyed(const Theme& theme)
{
    Theme grey = theme;
    for (QColor* colour :
         {&grey.canvas, &grey.ink, &grey.faint, &grey.block, &grey.plate, &grey.phrase, &grey.selection, &grey.hover})
        turnGrey(*colour);
    for (QColor& colour : grey.palette)
        turnGrey(colour);
    for (LevelStyle& level : grey.levels)
        for (QColor* colour : {&level.fill, &level.border, &level.text})
            turnGrey(*colour);
    for (auto& [name, style] : grey.classes)
        for (std::optional<QColor>* colour : {&style.fill, &style.border, &style.text})
            turnGrey(*colour);
    for (auto& [key, style] : grey.lines)
        turnGrey(style.colour);
    return grey;
}

Theme onWhite(const Theme& theme)
{
    Theme white = theme;
    for (QColor* colour : {&white.plate, &white.block})
        if (*colour == theme.canvas)
            *colour = Qt::white;
        else
            turnGrey(*colour);
    white.canvas = Qt::white;
    return white;
}

std::vector<ContrastFault> contrastFaults(const Theme& theme)
{
    Judge judge;
    judgeCanvas(judge, theme);
    for (std::size_t i = 0; i < theme.levels.size(); ++i)
        judge.text(QStringLiteral("level %1/text").arg(i), theme.levels[i].text, QStringLiteral("level %1/fill").arg(i),
                   theme.levels[i].fill);
    for (const auto& [name, style] : theme.classes)
        judgeClass(judge, theme, name, style);
    return std::move(judge).sorted();
}

}  // namespace conspectus
