#include "app/theme/theme_values.h"

#include "app/theme/theme_file.h"
#include "core/base/text.h"

#include <algorithm>
#include <charconv>

namespace conspectus::theme_values {

namespace {

constexpr std::string_view kShapes[] = {"rounded", "rectangle", "capsule", "octagon", "plain"};
constexpr std::string_view kLines[] = {"solid", "dashed", "dotted"};
constexpr qsizetype kMostWords = 100;

QString fromUtf8(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

template <class Choice, std::size_t N>
std::optional<Choice> chosen(const std::string_view (&words)[N], std::string_view text)
{
    const auto found = std::ranges::find(words, text);
    if (found == std::end(words))
        return {};
    return static_cast<Choice>(found - std::begin(words));
}

std::optional<double> numberIn(std::string_view text, double least, double most)
{
    double number = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool isWhole = fault == std::errc() && end == text.data() + text.size();
    return isWhole && number >= least && number <= most ? std::optional(number) : std::nullopt;
}

std::vector<std::string_view> wordsOf(std::string_view text)
{
    std::vector<std::string_view> words = split(text, ' ');
    std::erase(words, std::string_view());
    return words;
}

template <class Items, class Write> std::string joined(const Items& items, const Write& write)
{
    std::string text;
    for (const auto& item : items)
        text += (text.empty() ? "" : " ") + write(item);
    return text;
}

}  // namespace

std::optional<QColor> Colour::read(std::string_view text)
{
    const bool isNumber = text.starts_with('#');
    if (isNumber && text.size() != 4 && text.size() != 7)  // Qt knows longer ones, with transparency
        return {};
    const QString name = fromUtf8(text);
    if (!QColor::isValidColor(name))
        return {};
    const QColor colour(name);
    return colour.alpha() == 255 ? std::optional(colour) : std::nullopt;
}

std::string Colour::write(const QColor& colour) { return colour.name().toStdString(); }

std::optional<bool> YesNo::read(std::string_view text)
{
    if (text != "yes" && text != "no")
        return {};
    return text == "yes";
}

std::optional<QString> Words::read(std::string_view text)
{
    const QString words = fromUtf8(text).simplified();
    const bool isClean = std::ranges::all_of(words, [](QChar each) { return each.category() != QChar::Other_Control; });
    return isClean && !words.isEmpty() && words.size() <= kMostWords ? std::optional(words) : std::nullopt;
}

std::optional<QString> Name::read(std::string_view text)
{
    const QString name = fromUtf8(text);
    return isThemeName(name) ? std::optional(name) : std::nullopt;
}

std::optional<double> Size::read(std::string_view text) { return numberIn(text, kLeastSize, kLargestSize); }

std::string Size::write(double px)
{
    char digits[32];
    const auto end = std::to_chars(std::begin(digits), std::end(digits), px, std::chars_format::fixed).ptr;
    return {digits, end};
}

std::optional<double> Width::read(std::string_view text) { return numberIn(text, kLeastWidth, kLargestWidth); }

std::optional<Shape> ShapeWord::read(std::string_view text) { return chosen<Shape>(kShapes, text); }
std::string ShapeWord::write(Shape shape) { return std::string(kShapes[static_cast<std::size_t>(shape)]); }

std::optional<LineStyle> LineWord::read(std::string_view text) { return chosen<LineStyle>(kLines, text); }
std::string LineWord::write(LineStyle line) { return std::string(kLines[static_cast<std::size_t>(line)]); }

bool readSizes(FourLevels& levels, std::string_view text)
{
    const std::vector<std::string_view> words = wordsOf(text);
    if (words.size() != levels.size())
        return false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::optional<double> px = Size::read(words[i]);
        if (!px)
            return false;
        levels[i].px = *px;
    }
    return true;
}

std::string writeSizes(const FourLevels& levels)
{
    return joined(levels, [](const LevelType& level) { return Size::write(level.px); });
}

bool readWeights(FourLevels& levels, std::string_view text)
{
    const std::vector<std::string_view> words = wordsOf(text);
    if (words.size() != levels.size())
        return false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::optional<double> weight = numberIn(words[i], kLeastWeight, kLargestWeight);
        if (!weight || *weight != static_cast<int>(*weight))
            return false;
        levels[i].weight = static_cast<int>(*weight);
    }
    return true;
}

std::string writeWeights(const FourLevels& levels)
{
    return joined(levels, [](const LevelType& level) { return std::to_string(level.weight); });
}

bool readPalette(std::array<QColor, 8>& palette, std::string_view text)
{
    const std::vector<std::string_view> words = wordsOf(text);
    if (words.size() + 1 != palette.size())
        return false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::optional<QColor> colour = Colour::read(words[i]);
        if (!colour)
            return false;
        palette[i + 1] = *colour;
    }
    return true;
}

std::string writePalette(const std::array<QColor, 8>& palette)
{
    return joined(std::span(palette).subspan(1), &Colour::write);
}

}  // namespace conspectus::theme_values
