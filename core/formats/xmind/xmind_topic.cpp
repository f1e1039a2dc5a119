#include "core/formats/xmind/xmind_topic.h"

#include "core/base/text.h"
#include "core/formats/fields.h"
#include "core/formats/json/json_file.h"
#include "core/formats/outline/html_notes.h"
#include "core/formats/outline/kept_data.h"
#include "core/formats/outline/outline_builder.h"
#include "core/formats/xmind/xmind.h"

#include <algorithm>
#include <array>

namespace conspectus {

namespace {

using nlohmann::json;

constexpr std::string_view kMarker = "marker:";

struct Colour {
    const char* property;
    Rgba Look::*place;
};
constexpr std::array kColours = {Colour{"svg:fill", &Look::fill}, Colour{"fo:color", &Look::text},
                                 Colour{"border-line-color", &Look::line}};

struct Shape {
    std::string_view name;
    Outline outline;
};
constexpr std::array kShapes = {Shape{"org.xmind.topicShape.rect", Outline::Box},
                                Shape{"org.xmind.topicShape.roundedRect", Outline::Rounded},
                                Shape{"org.xmind.topicShape.ellipse", Outline::Ellipse},
                                Shape{"org.xmind.topicShape.diamond", Outline::Diamond},
                                Shape{"org.xmind.topicShape.hexagon", Outline::Hexagon},
                                Shape{"org.xmind.topicShape.parallelogram", Outline::Parallelogram},
                                Shape{"org.xmind.topicShape.underline", Outline::Plain},
                                Shape{"org.xmind.topicShape.noBorder", Outline::Plain}};

const json& propertiesOf(const json& topic) { return memberOf(memberOf(topic, "style"), "properties"); }

Look lookFrom(const json& topic)
{
    Look look;
    const json& properties = propertiesOf(topic);
    for (const Colour& each : kColours)
        look.*each.place = colourFrom(textIn(properties, each.property)).value_or(Rgba());
    const std::string_view name = textIn(properties, "shape-class");
    for (const Shape& shape : kShapes)
        if (shape.name == name)
            look.outline = shape.outline;
    return look;
}

void setLook(json& topic, const Look& look)
{
    const Look known = lookFrom(topic);
    if (known == look)
        return;
    if (!propertiesOf(topic).is_object())
        topic["style"] = {{"properties", json::object()}};
    json& properties = topic["style"]["properties"];
    for (const Colour& each : kColours)
        if (known.*each.place != look.*each.place) {
            properties.erase(each.property);
            if ((look.*each.place).isSaid())
                properties[each.property] = colourText(look.*each.place);
        }
    if (known.outline == look.outline)
        return;
    properties.erase("shape-class");
    for (const Shape& shape : kShapes)
        if (shape.outline == look.outline && !properties.contains("shape-class"))
            properties["shape-class"] = shape.name;
}

std::vector<std::string> tagsFrom(const json& topic)
{
    Concept probe;
    for (const json& label : memberOf(topic, "labels"))
        if (label.is_string() && !label.get_ref<const std::string&>().empty())
            probe.tags.push_back(withoutControls(label.get<std::string>()));
    for (const json& marker : memberOf(topic, "markers"))
        if (const std::string_view id = textIn(marker, "markerId"); !id.empty())
            probe.tags.push_back(std::string(kMarker) + withoutControls(id));
    settle(probe);
    return probe.tags;
}

void setTags(json& topic, const std::vector<std::string>& tags)
{
    if (tagsFrom(topic) == tags)
        return;
    topic.erase("labels");
    topic.erase("markers");
    for (const std::string& tag : tags)
        if (tag.starts_with(kMarker) && tag.size() > kMarker.size())
            topic["markers"].push_back({{"markerId", tag.substr(kMarker.size())}});
        else if (!tag.empty())
            topic["labels"].push_back(tag);
}

std::string notesFrom(const json& topic)
{
    const json& notes = memberOf(topic, "notes");
    if (notes.is_string())
        return withoutControls(notes.get<std::string>());
    const std::string_view plain = textIn(memberOf(notes, "plain"), "content");
    const std::string_view html = textIn(memberOf(notes, "realHTML"), "content");
    return withoutControls(html.empty() ? std::string(plain) : markdownFromHtml(html));
}

void setNotes(json& topic, const std::string& notes)
{
    if (notesFrom(topic) == notes)
        return;
    topic.erase("notes");
    if (!notes.empty())
        topic["notes"]["plain"]["content"] = notes;
}

std::string linkFrom(const json& topic)
{
    const std::string_view link = textIn(topic, "href");
    return isWebAddress(link) ? withoutControls(link) : std::string();
}

void setLink(json& topic, const std::string& link)
{
    if (linkFrom(topic) == link)
        return;
    topic.erase("href");
    if (!link.empty())
        topic["href"] = link;
}

void noteWhatIsNotShown(const json& topic, const Concept& subject, LossList& losses)
{
    if (memberOf(topic, "image").is_object())
        losses.note("An image is not shown; where it comes from is kept.", 0, subject.label);
    if (const std::string_view link = textIn(topic, "href"); !link.empty() && subject.link.empty())
        losses.note("A link to a topic or a file is kept as data; it is not followed.", 0, link);
}

/// Data of a topic that a concept gives itself, and that say nothing more.
bool saysNoMore(const json& topic, const Concept& subject)
{
    Concept bare = subject;
    bare.attributes.clear();
    return topicFrom(bare, isFolded(topic)) == topic;
}

}  // namespace

bool isFolded(const json& topic) { return textIn(topic, "branch") == "folded"; }

json objectFrom(std::string_view text)
{
    static const ReadLimits kLimits = {.depth = 100};
    const Result<json> found = text.empty() ? Result<json>(json::object()) : jsonFrom(text, kLimits);
    return found && found->is_object() ? *found : json::object();
}

std::string textOf(const json& value) { return value.dump(-1, ' ', false, json::error_handler_t::replace); }

Concept conceptFrom(const json& whole, LossList& losses)
{
    json topic = whole;
    topic.erase("children");
    Concept subject;
    subject.key = withoutControls(textIn(topic, "id"));
    subject.label = withoutControls(textIn(topic, "title"));
    subject.notes = notesFrom(topic);
    subject.link = linkFrom(topic);
    subject.tags = tagsFrom(topic);
    subject.look = lookFrom(topic);
    noteWhatIsNotShown(topic, subject, losses);
    if (!saysNoMore(topic, subject))
        keep(subject.attributes, kXmindTopic, "string", textOf(topic));
    return subject;
}

json topicFrom(const Concept& subject, bool folded)
{
    const Attribute* kept = findAttribute(subject.attributes, kXmindTopic);
    json topic = objectFrom(kept ? std::string_view(kept->value) : std::string_view());
    topic.erase("children");
    topic["id"] = subject.key;
    if (textIn(topic, "title") != subject.label || !topic.contains("title"))
        topic["title"] = subject.label;
    setNotes(topic, subject.notes);
    setLink(topic, subject.link);
    setTags(topic, subject.tags);
    setLook(topic, subject.look);
    if (folded != isFolded(topic)) {
        topic.erase("branch");
        if (folded)
            topic["branch"] = "folded";
    }
    return topic;
}

}  // namespace conspectus
