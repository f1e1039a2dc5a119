// Boost.PropertyTree takes the text apart. What its sections and keys mean stands in tables here, each of which is used
// for reading and for writing.
#include "app/theme/theme_file.h"

#include "app/theme/theme_values.h"
#include "core/base/text.h"

#include <boost/property_tree/ini_parser.hpp>
#include <boost/property_tree/ptree.hpp>

#include <algorithm>
#include <sstream>

namespace conspectus {

namespace {

namespace values = theme_values;
using boost::property_tree::ptree;

constexpr std::string_view kClass = "class ", kRelation = "relation ", kLevel = "level ";
constexpr const char* kBase = "based-on";

/// One key of a section that is about a Record.
template <class Record> struct Setting {
    std::string_view key;
    const char* allowed;
    bool (*read)(Record& record, std::string_view text);
    std::string (*write)(const Record& record);  // empty: nothing to say
};

template <class Member> struct MemberOf;
template <class Owner, class Value> struct MemberOf<Value Owner::*> {
    using Record = Owner;
};

template <class Kind, class Value> std::string written(const Value& value) { return Kind::write(value); }

template <class Kind, class Value> std::string written(const std::optional<Value>& value)
{
    return value ? Kind::write(*value) : std::string();
}

template <class Kind, auto Member, class Record = typename MemberOf<decltype(Member)>::Record>
constexpr Setting<Record> setting(std::string_view key)
{
    return {key, Kind::kAllowed,
            [](Record& record, std::string_view text) {
                const auto value = Kind::read(text);
                if (value)
                    record.*Member = *value;
                return value.has_value();
            },
            [](const Record& record) {
                return written<Kind>(record.*Member);
            }};
}

constexpr Setting<Theme> kThemeSettings[] = {setting<values::Name, &Theme::name>("name"),
                                             setting<values::Words, &Theme::title>("title"),
                                             setting<values::YesNo, &Theme::isDark>("dark")};

constexpr Setting<Theme> kColourSettings[] = {
    setting<values::Colour, &Theme::canvas>("canvas"),
    {"ink", values::Colour::kAllowed,
     [](Theme& theme, std::string_view text) {
         const auto colour = values::Colour::read(text);
         if (colour)
             theme.ink = theme.palette[0] = *colour;
         return colour.has_value();
     },
     [](const Theme& theme) {
         return values::Colour::write(theme.ink);
     }},
    setting<values::Colour, &Theme::faint>("faint"),
    setting<values::Colour, &Theme::block>("block"),
    setting<values::Colour, &Theme::plate>("plate"),
    setting<values::Colour, &Theme::phrase>("phrase"),
    setting<values::Colour, &Theme::selection>("selection"),
    setting<values::Colour, &Theme::hover>("hover"),
    {"palette", "seven colours such as #264463 with blanks between them",
     [](Theme& theme, std::string_view text) { return values::readPalette(theme.palette, text); },
     [](const Theme& theme) {
         return values::writePalette(theme.palette);
     }}};

constexpr Setting<TypeStyle> kTypeSettings[] = {
    setting<values::Words, &TypeStyle::family>("family"),
    {"sizes", "four sizes from 4 to 96 with blanks between them",
     [](TypeStyle& type, std::string_view text) { return values::readSizes(type.levels, text); },
     [](const TypeStyle& type) {
         return values::writeSizes(type.levels);
     }},
    {"weights", "four whole numbers from 100 to 900 (400 is regular, 700 bold) with blanks between them",
     [](TypeStyle& type, std::string_view text) { return values::readWeights(type.levels, text); },
     [](const TypeStyle& type) {
         return values::writeWeights(type.levels);
     }},
    setting<values::Size, &TypeStyle::phrasePx>("phrase-size"),
    setting<values::YesNo, &TypeStyle::isPhraseItalic>("phrase-italic")};

constexpr Setting<Theme> kShapeSettings[] = {setting<values::ShapeWord, &Theme::shape>("concepts")};
constexpr Setting<Theme> kLineSettings[] = {setting<values::Width, &Theme::lineWidth>("width")};

constexpr Setting<LevelStyle> kLevelSettings[] = {setting<values::Colour, &LevelStyle::fill>("fill"),
                                                  setting<values::Colour, &LevelStyle::border>("border"),
                                                  setting<values::Colour, &LevelStyle::text>("text")};

constexpr Setting<ClassStyle> kClassSettings[] = {
    setting<values::ShapeWord, &ClassStyle::shape>("shape"), setting<values::Colour, &ClassStyle::fill>("fill"),
    setting<values::Colour, &ClassStyle::border>("border"), setting<values::Colour, &ClassStyle::text>("text")};

constexpr Setting<TypeLineStyle> kRelationSettings[] = {setting<values::LineWord, &TypeLineStyle::line>("line"),
                                                        setting<values::Colour, &TypeLineStyle::colour>("colour"),
                                                        setting<values::Width, &TypeLineStyle::width>("width")};

/// Names of classes and types are anybody's: what would end a heading or get lost in it is written as in web addresses.
std::string escaped(const QString& name)
{
    const std::string text = name.toStdString();
    std::string safe;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const bool isAtEnd = i == 0 || i + 1 == text.size();
        const bool isPlain =
            byte > 0x20 ? byte != 0x7F && byte != '[' && byte != ']' && byte != '%' : byte == ' ' && !isAtEnd;
        if (isPlain)
            safe += text[i];
        else
            safe += '%' + QByteArray(1, text[i]).toHex().toUpper().toStdString();
    }
    return safe;
}

QString unescaped(std::string_view name)
{
    return QString::fromUtf8(QByteArray::fromPercentEncoding(QByteArray(name.data(), qsizetype(name.size()))));
}

/// Where a key stands in a text that the parser has accepted; key empty: where the section begins.
int lineOf(std::string_view text, std::string_view section, std::string_view key)
{
    std::string_view current;
    int number = 0;
    for (std::string_view line : split(text, '\n')) {
        ++number;
        line = trimmed(line);
        if (line.starts_with('[')) {
            current = trimmed(line.substr(1, line.find(']') - 1));
            if (key.empty() && current == section)
                return number;
        } else if (current == section && trimmed(line.substr(0, line.find('='))) == key) {
            return number;
        }
    }
    return 0;
}

class Reader {
public:
    Reader(std::string_view text, const ptree& tree) : m_text(text), m_tree(tree) { }

    Result<ReadTheme> read(const QString& name, const BaseThemes& bases)
    {
        if (const Result<void> based = startFrom(bases); !based)
            return unexpected(based.error());
        m_read.theme.name = m_read.theme.title = name;
        for (const auto& [section, content] : m_tree)
            if (const Result<void> done = readSection(section, content); !done)
                return unexpected(done.error());
        return std::move(m_read);
    }

private:
    Result<void> startFrom(const BaseThemes& bases)
    {
        const auto section = m_tree.find("theme");
        const auto given = section == m_tree.not_found() ? ptree::const_assoc_iterator() : section->second.find(kBase);
        const bool isGiven = section != m_tree.not_found() && given != section->second.not_found();
        const QString name = isGiven ? QString::fromStdString(given->second.data()) : QStringLiteral("paper");
        const Theme* base = bases(name);
        if (!base)
            return unexpected(ErrorCode::Input,
                              "Write the name of a theme that comes with the program after 'based-on', not '" +
                                  name.left(64).toStdString() + "'.",
                              lineOf(m_text, "theme", kBase));
        m_read.theme = *base;
        return {};
    }

    Result<void> readSection(std::string_view name, const ptree& content)
    {
        Theme& theme = m_read.theme;
        if (name == "theme")
            return apply<Theme>(kThemeSettings, theme, name, content);
        if (name == "colours")
            return apply<Theme>(kColourSettings, theme, name, content);
        if (name == "type")
            return apply<TypeStyle>(kTypeSettings, theme.type, name, content);
        if (name == "shape")
            return apply<Theme>(kShapeSettings, theme, name, content);
        if (name == "lines")
            return apply<Theme>(kLineSettings, theme, name, content);
        if (name.size() == kLevel.size() + 1 && name.starts_with(kLevel) && name.back() >= '0' && name.back() <= '3')
            return apply<LevelStyle>(kLevelSettings, theme.levels[static_cast<std::size_t>(name.back() - '0')], name,
                                     content);
        if (name.starts_with(kClass))
            return applyTo<ClassStyle>(theme.classes, kClassSettings, kClass, name, content);
        if (name.starts_with(kRelation))
            return applyTo<TypeLineStyle>(theme.lines, kRelationSettings, kRelation, name, content);
        warn(content.empty() ? lineOf(m_text, {}, name) : lineOf(m_text, name, {}), name);
        return {};
    }

    /// Of a class or a relation, whose name stands after `prefix`. A section that says nothing makes no style.
    template <class Style>
    Result<void> applyTo(std::map<QString, Style>& styles, std::span<const Setting<Style>> settings,
                         std::string_view prefix, std::string_view section, const ptree& content)
    {
        const QString name = unescaped(section.substr(prefix.size()));
        Result<void> done = apply<Style>(settings, styles[name], section, content);
        if (styles[name] == Style())
            styles.erase(name);
        return done;
    }

    template <class Record>
    Result<void> apply(std::span<const Setting<Record>> settings, Record& record, std::string_view section,
                       const ptree& content)
    {
        for (const auto& [key, value] : content) {
            const auto known = std::ranges::find(settings, std::string_view(key), &Setting<Record>::key);
            if (known == settings.end() && key != kBase)
                warn(lineOf(m_text, section, key), key);
            else if (known != settings.end() && !known->read(record, value.data()))
                return unexpected(ErrorCode::Input,
                                  "Write " + std::string(known->allowed) + " after '" + key + "', not '" +
                                      QString::fromStdString(value.data()).left(40).toStdString() + "'.",
                                  lineOf(m_text, section, key));
        }
        return {};
    }

    void warn(int line, std::string_view what)
    {
        m_read.warnings.push_back("line " + std::to_string(line) + ": '" + std::string(what.substr(0, 64)) +
                                  "' is not known and was left out.");
    }

    std::string_view m_text;
    const ptree& m_tree;
    ReadTheme m_read;
};

/// A section, unless there is nothing in it.
template <class Record>
void write(std::string& text, const std::string& section, std::span<const Setting<Record>> settings,
           const Record& record)
{
    std::string lines;
    for (const Setting<Record>& each : settings)
        if (const std::string value = each.write(record); !value.empty())
            lines += std::string(each.key) + " = " + value + '\n';
    if (!lines.empty())
        text += (text.empty() ? "[" : "\n[") + section + "]\n" + lines;
}

}  // namespace

bool isThemeName(QStringView name)
{
    constexpr qsizetype kLongest = 64;
    const auto isPlain = [](QChar each) {
        return (each >= u'a' && each <= u'z') || (each >= u'0' && each <= u'9');
    };
    return !name.isEmpty() && name.size() <= kLongest && isPlain(name.front()) &&
        std::ranges::all_of(name, [&](QChar each) { return isPlain(each) || each == u'-'; });
}

QString themeNameFrom(const QString& text)
{
    QString name;
    for (QChar each : text.normalized(QString::NormalizationForm_KD).toLower()) {
        if (each.isMark())
            continue;
        const bool isPlain = each.unicode() < 0x80 && each.isLetterOrNumber();
        if (isPlain)
            name += each;
        else if (!name.isEmpty() && !name.endsWith(u'-'))
            name += u'-';
    }
    name = name.left(60);  // room for a number
    while (name.endsWith(u'-'))
        name.chop(1);
    return name;
}

Result<ReadTheme> readTheme(std::string_view text, const QString& name, const BaseThemes& bases)
{
    if (text.size() > kLargestThemeFile)
        return unexpected(ErrorCode::Input, "A theme file has 64 KB at most; this is something else.");
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    if (!isValidUtf8(text))
        return unexpected(ErrorCode::Input, "Save the theme file as UTF-8 text.");
    std::istringstream stream{std::string(text)};
    stream.imbue(std::locale::classic());
    ptree tree;
    try {
        read_ini(stream, tree);
    } catch (const boost::property_tree::ini_parser_error& fault) {
        return unexpected(ErrorCode::Input,
                          "Write 'key = value' or '[section]' here, each once (" + fault.message() + ").",
                          static_cast<int>(fault.line()));
    }
    return Reader(text, tree).read(name, bases);
}

std::string writeTheme(const Theme& theme)
{
    std::string text;
    write<Theme>(text, "theme", kThemeSettings, theme);
    write<Theme>(text, "colours", kColourSettings, theme);
    write<TypeStyle>(text, "type", kTypeSettings, theme.type);
    write<Theme>(text, "shape", kShapeSettings, theme);
    write<Theme>(text, "lines", kLineSettings, theme);
    for (std::size_t i = 0; i < theme.levels.size(); ++i)
        write<LevelStyle>(text, std::string(kLevel) + std::to_string(i), kLevelSettings, theme.levels[i]);
    for (const auto& [name, style] : theme.classes)
        write<ClassStyle>(text, std::string(kClass) + escaped(name), kClassSettings, style);
    for (const auto& [key, style] : theme.lines)
        write<TypeLineStyle>(text, std::string(kRelation) + escaped(key), kRelationSettings, style);
    return text;
}

}  // namespace conspectus
