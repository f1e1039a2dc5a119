#include "core/base/text.h"
#include "core/formats/arrow_ends.h"
#include "core/formats/fields.h"
#include "core/formats/outline/folds.h"
#include "core/formats/outline/html_notes.h"
#include "core/formats/outline/outline_builder.h"
#include "core/formats/plain_text.h"
#include "core/formats/vym/vym.h"
#include "core/formats/xml/xml_file.h"
#include "core/formats/xml/xml_text.h"
#include "core/formats/zip/zip_file.h"
#include "core/model/map_info.h"

#include <algorithm>

namespace conspectus {

namespace {

/// The text of a heading or note: inside the element, or in an attribute with backslashes.
std::string rawTextOf(pugi::xml_node element)
{
    const pugi::xml_attribute attribute = element.attribute("text");
    if (!attribute)
        return childNamed(element, "html") ? fragmentIn(element) : textOf(element);
    const std::string_view text = attribute.value();
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isEscape = text[i] == '\\' && i + 1 < text.size();
        out += !isEscape ? text[i] : text[i + 1] == 'n' ? '\n' : text[i + 1] == 't' ? '\t' : text[i + 1];
        i += isEscape ? 1 : 0;
    }
    return out;
}

bool isHtml(std::string_view text)
{
    const std::string start = asciiLower(trimmed(text).substr(0, 16));
    return start.starts_with("<!doctype") || start.starts_with("<html");
}

bool isBranch(std::string_view name) { return name == "branch" || name == "mapcenter"; }

class VymReader {
public:
    VymReader(const XmlFile& file, std::size_t bytes, const ReadLimits& limits, LossList& losses)
        : m_file(file), m_losses(losses), m_builder(bytes, limits, losses), m_outline(m_builder)
    {
    }

    Result<ReadMap> run()
    {
        const pugi::xml_node root = m_file.root();
        m_info.title = root.attribute("title").value();
        if (const std::string comment = root.attribute("comment").value(); !comment.empty())
            m_info.description = isHtml(comment) ? plainFromHtml(comment) : comment;
        if (auto done = readBranches(root, {}, ""); !done)
            return tl::unexpected(done.error());
        for (const auto& [element, path] : m_links)
            if (auto done = readLink(element); !done)
                return tl::unexpected(done.error());
        addFolds(m_info, std::move(m_folded));
        m_builder.setInfo(std::move(m_info));
        return ReadMap{m_builder.take(), m_losses.take()};
    }

private:
    Result<void> readBranches(pugi::xml_node above, ConceptId parent, const std::string& path)
    {
        int index = 0;
        for (pugi::xml_node child : above) {
            const std::string_view name = localName(child);
            if (name == "xlink")
                m_links.emplace_back(child, path);
            if (!isBranch(name))
                continue;
            const std::string own = (path.empty() ? "mc:" : path + ",bo:") + std::to_string(index++);
            if (auto done = readBranch(child, parent, own); !done)
                return done;
        }
        return {};
    }

    Result<void> readBranch(pugi::xml_node element, ConceptId parent, const std::string& path)
    {
        const int line = m_file.lineOf(element);
        Concept subject;
        subject.key = element.attribute("uuid").value();
        const pugi::xml_node heading = childNamed(element, "heading");
        const std::string text = rawTextOf(heading);
        subject.label = isHtml(text) ? plainFromHtml(text) : std::string(trimmed(text));
        subject.look.text = colourFrom(heading.attribute("textColor").value()).value_or(Rgba());
        readNote(subject, element);
        readLooks(subject, element, line);
        const std::string_view link = element.attribute("url").value();
        if (isWebAddress(link))
            subject.link = link;
        else if (!link.empty() || element.attribute("vymLink"))
            m_losses.note("A link to a file or another map was left out.", line, subject.label);
        if (element.attribute("relPosX") || element.attribute("absPosX"))
            m_losses.note("The place of a branch was left out: vym says it relative to what it has measured.", line,
                          subject.label);
        settle(subject);
        const Result<ConceptId> id = m_outline.add(std::move(subject), parent, line);
        if (!id)
            return tl::unexpected(id.error());
        if (const std::string_view key = element.attribute("uuid").value(); !key.empty())
            m_named.try_emplace(std::string(key), *id);
        m_named.try_emplace(path, *id);
        if (std::string_view(element.attribute("scrolled").value()) == "yes")
            m_folded.push_back(*id);
        return readBranches(element, *id, path);
    }

    static void readNote(Concept& subject, pugi::xml_node element)
    {
        for (const char* name : {"vymnote", "htmlnote", "note"})
            if (const pugi::xml_node note = childNamed(element, name); note && subject.notes.empty()) {
                const std::string text = rawTextOf(note);
                subject.notes = isHtml(text) ? markdownFromHtml(text) : std::string(trimmed(text));
            }
    }

    void readLooks(Concept& subject, pugi::xml_node element, int line)
    {
        for (pugi::xml_node child : element) {
            const std::string_view name = localName(child);
            if (name == "standardflag" || name == "standardFlag")
                subject.tags.push_back("icon:" + textOf(child));
            else if (name == "userflag")
                subject.tags.push_back("icon:" + std::string(child.attribute("name").value()));
            else if (name == "frame")
                readFrame(subject.look, child);
            else if (name == "floatimage")
                m_losses.note("An image was left out.", line, child.attribute("originalName").value());
            else if (name == "task")
                m_losses.note("What makes a branch a task was left out.", line, subject.label);
            else if (name == "attribute")
                subject.attributes.push_back(
                    {"vym:" + std::string(child.attribute("key").value()), "string", child.attribute("value").value()});
        }
    }

    static void readFrame(Look& look, pugi::xml_node frame)
    {
        const std::string type = asciiLower(frame.attribute("frameType").value());
        if (type.empty() || type == "noframe")
            return;
        look.fill = colourFrom(frame.attribute("brushColor").value()).value_or(Rgba());
        look.line = colourFrom(frame.attribute("penColor").value()).value_or(Rgba());
        look.outline = type == "rectangle" ? Outline::Box
            : type == "ellipse"            ? Outline::Ellipse
            : type == "hexagon"            ? Outline::Hexagon
                                           : Outline::Rounded;
    }

    ConceptId endOf(pugi::xml_node link, const char* id, const char* path) const
    {
        const pugi::xml_attribute attribute = link.attribute(id) ? link.attribute(id) : link.attribute(path);
        const auto found = m_named.find(attribute.value());
        return found == m_named.end() ? ConceptId() : found->second;
    }

    Result<void> readLink(pugi::xml_node link)
    {
        const int line = m_file.lineOf(link);
        const ConceptId from = endOf(link, "beginID", "beginBranch"), to = endOf(link, "endID", "endBranch");
        if (!from.isValid() || !to.isValid()) {
            m_losses.note("A link that does not join two branches was left out.", line);
            return {};
        }
        const auto hasHead = [&](const char* end, bool otherwise) {
            const std::string_view style = link.attribute(end).value();
            return style.empty() ? otherwise : style != "None";
        };
        const ArrowEnds ends{hasHead("styleBegin", false), hasHead("styleEnd", true)};
        Relation relation;
        relation.from = ends.pointBack() ? to : from;
        relation.to = ends.pointBack() ? from : to;
        relation.type = m_builder.plainType(ends.style());
        relation.colour = colourFrom(link.attribute("color").value()).value_or(Rgba());
        return m_builder.add(std::move(relation), line).map([](RelationId) {});
    }

    const XmlFile& m_file;
    LossList& m_losses;
    MapBuilder m_builder;
    OutlineBuilder m_outline;
    MapInfo m_info;
    std::vector<std::pair<pugi::xml_node, std::string>> m_links;
    std::unordered_map<std::string, ConceptId> m_named;  // by uuid, and by the path that older files name
    std::vector<ConceptId> m_folded;
};

/// The XML of an archive: the one that is in no folder.
Result<std::string> xmlOf(std::string_view bytes, const ReadLimits& limits)
{
    if (!isZip(bytes))
        return std::string(bytes);
    Result<ZipFile> archive = ZipFile::open(bytes, limits);
    if (!archive)
        return tl::unexpected(archive.error());
    for (const std::string& name : archive->names())
        if (name.ends_with(".xml") && name.find('/') == std::string::npos)
            return archive->content(name);
    return unexpected(ErrorCode::Input, "The archive holds no map: there is no XML file in it.");
}

}  // namespace

Result<ReadMap> readVym(std::string_view bytes, const ReadLimits& limits)
{
    LossList losses;
    const Result<std::string> xml = xmlOf(bytes, limits);
    if (!xml)
        return tl::unexpected(xml.error());
    const Result<XmlFile> file = XmlFile::open(*xml, limits, losses, Blanks::Kept);
    if (!file)
        return tl::unexpected(file.error());
    if (localName(file->root()) != "vymmap")
        return unexpected(ErrorCode::Input,
                          "This is no map of vym: the outermost element is '" + excerpt(file->root().name()) + "'.",
                          file->lineOf(file->root()));
    return VymReader(*file, xml->size(), limits, losses).run();
}

}  // namespace conspectus
