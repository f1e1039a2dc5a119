#include "core/formats/fields.h"

#include "core/base/text.h"
#include "core/formats/numbers.h"
#include "core/model/map_info.h"

#include <algorithm>
#include <limits>

namespace conspectus {

namespace {

constexpr std::string_view kMapFields[] = {"title",          "language", "description", "source",
                                           "relation_types", "views",    "tours",       "figures"};
constexpr std::string_view kConceptFields[] = {"label", "definition",  "notes",       "source",  "link", "style",
                                               "fill",  "line_colour", "text_colour", "outline", "tags", "x",
                                               "y"};
constexpr std::string_view kRelationFields[] = {"relation", "label", "definition", "notes",
                                                "source",   "tags",  "weight",     "line_colour"};

/// Gathers the fields that are not empty.
struct FieldWriter {
    std::vector<Field> fields;

    void text(std::string_view name, std::string_view value)
    {
        if (!value.empty())
            fields.push_back({std::string(name), "string", std::string(value)});
    }
    void number(std::string_view name, double value)
    {
        fields.push_back({std::string(name), "double", numberText(value)});
    }
    void translations(std::string_view name, const LocalizedTexts& texts)
    {
        for (const LocalizedText& each : texts)
            fields.push_back({std::string(name) + '@' + each.language, "string", each.text});
    }
};

/// The language of a name such as "label@zh-Hans"; empty if it is no such name.
std::string_view languageIn(std::string_view name, std::string_view field)
{
    if (name.size() < field.size() + 2 || !name.starts_with(field) || name[field.size()] != '@')
        return {};
    return name.substr(field.size() + 1);
}

bool setTranslation(LocalizedTexts& texts, std::string_view name, std::string_view field, std::string_view text)
{
    const std::string_view language = languageIn(name, field);
    if (language.empty())
        return false;
    texts.push_back({std::string(language), std::string(text)});
    return true;
}

/// A field that holds plain text: its name and where it goes.
struct TextField {
    std::string_view name;
    std::string* place;
};

bool setText(std::span<const TextField> fields, std::string_view name, std::string_view text)
{
    for (const TextField& field : fields)
        if (field.name == name) {
            *field.place = text;
            return true;
        }
    return false;
}

bool isLink(std::string_view text)
{
    static constexpr std::string_view kSchemes[] = {"http:", "https:", "mailto:", "doi:"};
    const std::string start = asciiLower(text.substr(0, 8));
    return std::any_of(std::begin(kSchemes), std::end(kSchemes),
                       [&](std::string_view scheme) { return start.starts_with(scheme); });
}

constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();

bool setCoordinate(std::optional<Point>& pin, double Point::*axis, std::string_view text)
{
    const auto number = numberFrom(text);
    if (!number)
        return false;
    if (!pin)
        pin = Point{kMissing, kMissing};
    *pin.*axis = *number;
    return true;
}

void settleTags(std::vector<std::string>& tags)
{
    std::sort(tags.begin(), tags.end());
    tags.erase(std::unique(tags.begin(), tags.end()), tags.end());
}

Rgba* colourCalled(Look& look, std::string_view name)
{
    if (name == "fill")
        return &look.fill;
    if (name == "line_colour")
        return &look.line;
    return name == "text_colour" ? &look.text : nullptr;
}

bool setColour(Rgba& colour, std::string_view text)
{
    const std::optional<Rgba> found = colourFrom(text);
    colour = found.value_or(colour);
    return found.has_value();
}

bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

}  // namespace

std::vector<Field> fieldsOf(const Concept& subject)
{
    FieldWriter write;
    write.text("label", subject.label);
    write.translations("label", subject.labels);
    write.text("definition", subject.definition);
    write.text("notes", subject.notes);
    write.text("source", subject.source);
    write.text("link", subject.link);
    write.text("style", subject.style);
    write.text("fill", colourText(subject.look.fill));
    write.text("line_colour", colourText(subject.look.line));
    write.text("text_colour", colourText(subject.look.text));
    write.text("outline", outlineName(subject.look.outline));
    write.text("tags", joinedTags(subject.tags));
    if (subject.pin) {
        write.number("x", subject.pin->x);
        write.number("y", subject.pin->y);
    }
    return std::move(write.fields);
}

std::vector<Field> fieldsOf(const Relation& relation, const RelationType& type)
{
    FieldWriter write;
    write.text("relation", type.key);
    write.text("label", relation.phrase);
    write.translations("label", relation.phrases);
    write.text("definition", relation.definition);
    write.text("notes", relation.notes);
    write.text("source", relation.source);
    write.text("tags", joinedTags(relation.tags));
    if (relation.weight != 1)
        write.number("weight", relation.weight);
    write.text("line_colour", colourText(relation.colour));
    return std::move(write.fields);
}

std::vector<Field> fieldsOf(const MapInfo& info)
{
    FieldWriter write;
    write.text("title", info.title);
    write.translations("title", info.titles);
    if (info.language != MapInfo().language)
        write.fields.push_back({"language", "string", info.language});
    write.text("description", info.description);
    write.text("source", info.source);
    return std::move(write.fields);
}

std::span<const std::string_view> fieldNames(RecordKind kind)
{
    switch (kind) {
    case RecordKind::Map:
        return kMapFields;
    case RecordKind::Concept:
        return kConceptFields;
    case RecordKind::Relation:
        return kRelationFields;
    }
    return {};
}

bool isFieldName(RecordKind kind, std::string_view name)
{
    const auto names = fieldNames(kind);
    return std::find(names.begin(), names.end(), name) != names.end() ||
        !languageIn(name, kind == RecordKind::Map ? "title" : "label").empty();
}

bool setField(Concept& subject, std::string_view name, std::string_view text)
{
    if (name == "x" || name == "y")
        return setCoordinate(subject.pin, name == "x" ? &Point::x : &Point::y, text);
    if (Rgba* const colour = colourCalled(subject.look, name))
        return setColour(*colour, text);
    if (name == "outline") {
        const std::optional<Outline> outline = outlineFrom(text);
        subject.look.outline = outline.value_or(subject.look.outline);
        return outline.has_value();
    }
    if (name == "link" && !isLink(text))
        return false;
    if (name == "tags") {
        subject.tags = splitTags(text);
        return true;
    }
    const TextField fields[] = {{"label", &subject.label}, {"definition", &subject.definition},
                                {"notes", &subject.notes}, {"source", &subject.source},
                                {"link", &subject.link},   {"style", &subject.style}};
    return setText(fields, name, text) || setTranslation(subject.labels, name, "label", text);
}

bool setField(Relation& relation, std::string_view name, std::string_view text)
{
    if (name == "line_colour")
        return setColour(relation.colour, text);
    if (name == "weight") {
        const auto weight = numberFrom(text);
        relation.weight = weight.value_or(relation.weight);
        return weight.has_value();
    }
    if (name == "tags") {
        relation.tags = splitTags(text);
        return true;
    }
    const TextField fields[] = {{"label", &relation.phrase},
                                {"definition", &relation.definition},
                                {"notes", &relation.notes},
                                {"source", &relation.source}};
    return setText(fields, name, text) || setTranslation(relation.phrases, name, "label", text);
}

bool setField(MapInfo& info, std::string_view name, std::string_view text)
{
    const TextField fields[] = {{"title", &info.title},
                                {"language", &info.language},
                                {"description", &info.description},
                                {"source", &info.source}};
    return setText(fields, name, text) || setTranslation(info.titles, name, "title", text);
}

void settle(Concept& subject)
{
    settle(subject.labels);
    settleTags(subject.tags);
    if (subject.pin && !isFinite(*subject.pin))
        subject.pin.reset();
}

void settle(Relation& relation)
{
    settle(relation.phrases);
    settleTags(relation.tags);
}

void settle(MapInfo& info) { settle(info.titles); }

void settle(LocalizedTexts& texts)
{
    const auto byLanguage = [](const auto& a, const auto& b) {
        return a.language < b.language;
    };
    const auto sameLanguage = [](const auto& a, const auto& b) {
        return a.language == b.language;
    };
    std::stable_sort(texts.begin(), texts.end(), byLanguage);
    texts.erase(std::unique(texts.begin(), texts.end(), sameLanguage), texts.end());
}

std::string joinedTags(const std::vector<std::string>& tags)
{
    std::string text;
    for (const std::string& tag : tags) {
        if (!text.empty())
            text += ';';
        for (std::size_t i = 0; i < tag.size(); ++i) {
            const bool isEnd = i == 0 || i + 1 == tag.size();
            if (tag[i] == ';' || tag[i] == '\\' || (isEnd && isBlank(tag[i])))
                text += '\\';
            text += tag[i];
        }
    }
    return text;
}

std::vector<std::string> splitTags(std::string_view text)
{
    std::vector<std::string> tags;
    std::string tag;
    std::size_t kept = 0;  // length of `tag` that trimming must not touch
    const auto finish = [&] {
        while (tag.size() > kept && isBlank(tag.back()))
            tag.pop_back();
        if (!tag.empty())
            tags.push_back(tag);
        tag.clear();
        kept = 0;
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == ';') {
            finish();
        } else if (text[i] == '\\' && i + 1 < text.size()) {
            tag += text[++i];
            kept = tag.size();
        } else if (!tag.empty() || !isBlank(text[i])) {
            tag += text[i];
        }
    }
    finish();
    return tags;
}

}  // namespace conspectus
