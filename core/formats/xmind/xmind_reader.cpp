// Reading .xmind. Topics become concepts in the order of the file; relationships come last, because they name topics.
#include "core/base/text.h"
#include "core/formats/arrow_ends.h"
#include "core/formats/json/json_file.h"
#include "core/formats/outline/folds.h"
#include "core/formats/outline/kept_data.h"
#include "core/formats/outline/outline_builder.h"
#include "core/formats/xmind/xmind.h"
#include "core/formats/xmind/xmind_topic.h"
#include "core/formats/zip/zip_file.h"
#include "core/model/map_info.h"

#include <charconv>

namespace conspectus {

namespace {

using nlohmann::json;

class XmindReader {
public:
    XmindReader(std::size_t bytes, const ReadLimits& limits, LossList& losses)
        : m_losses(losses), m_builder(bytes, limits, losses), m_outline(m_builder)
    {
    }

    Result<ReadMap> run(const json& sheets)
    {
        for (const json& sheet : sheets)
            for (const json& each : memberOf(sheet, "relationships"))
                m_builder.reserveRelationKey(withoutControls(textIn(each, "id")));
        for (const json& sheet : sheets)
            if (auto done = readSheet(sheet); !done)
                return tl::unexpected(done.error());
        for (const json& sheet : sheets)
            if (auto done = readRelationships(sheet); !done)
                return tl::unexpected(done.error());
        addFolds(m_info, std::move(m_folded));
        m_builder.setInfo(std::move(m_info));
        return ReadMap{m_builder.take(), m_losses.take()};
    }

private:
    Result<void> readSheet(const json& sheet)
    {
        const json& root = memberOf(sheet, "rootTopic");
        if (!root.is_object()) {
            m_losses.note("A sheet without a central topic was left out.", 0, textIn(sheet, "title"));
            return {};
        }
        if (++m_sheets == 1)
            m_info.title = withoutControls(textIn(sheet, "title"));
        else if (m_sheets == 2)
            m_losses.note("The file has several sheets; they are shown together.");
        const bool isNobody = root.contains(kXmindNobody);
        json rest = sheet;
        rest.erase("rootTopic");
        rest.erase("relationships");
        if (isNobody)
            return {};
        return readTopic(root, {}, "", textOf(rest));
    }

    Result<void> readTopic(const json& topic, ConceptId parent, std::string_view list, std::string sheet = {})
    {
        Concept subject = conceptFrom(topic, m_losses);
        keep(subject.attributes, kXmindSheet, "string", std::move(sheet));
        const bool floats = list == "detached";
        if (floats)
            keep(subject.attributes, kXmindHolder, "string", m_builder.map().find(parent)->key);
        else if (!list.empty() && list != "attached")
            keep(subject.attributes, kXmindList, "string", withoutControls(list));
        const Result<ConceptId> id = m_outline.add(std::move(subject), floats ? ConceptId() : parent, 0);
        if (!id)
            return tl::unexpected(id.error());
        if (const std::string_view key = textIn(topic, "id"); !key.empty())
            m_topics.try_emplace(std::string(key), *id);
        if (isFolded(topic))
            m_folded.push_back(*id);
        if (auto done = readChildren(topic, *id); !done)
            return done;
        return readBoundaries(topic, *id);
    }

    /// "attached" first, as the others speak of it; their order in the file is by name.
    Result<void> readChildren(const json& topic, ConceptId id)
    {
        const json& children = memberOf(topic, "children");
        if (children.is_array())  // as some others write it
            return readList(children, id, "attached");
        if (auto done = readList(memberOf(children, "attached"), id, "attached"); !done || !children.is_object())
            return done;
        for (const auto& [name, list] : children.items())
            if (name != "attached")
                if (auto done = readList(list, id, name); !done)
                    return done;
        return {};
    }

    Result<void> readList(const json& list, ConceptId parent, std::string_view name)
    {
        if (!list.is_array())
            return {};
        for (const json& child : list) {
            if (!child.is_object()) {
                m_losses.note("What stands in the place of a topic, but is none, was left out.");
                continue;
            }
            if (auto done = readTopic(child, parent, name); !done)
                return done;
        }
        return {};
    }

    /// A boundary is a frame around some of a topic's branches ("(0,2)"), or around all of it ("master").
    Result<void> readBoundaries(const json& topic, ConceptId id)
    {
        for (const json& boundary : memberOf(topic, "boundaries")) {
            Frame frame;
            frame.label = withoutControls(textIn(boundary, "title"));
            const auto [first, last] = rangeOf(textIn(boundary, "range"));
            const bool isAll = textIn(boundary, "range") == "master" || last < first;
            std::vector<ConceptId> tops;
            if (isAll)
                tops.push_back(id);
            const std::vector<RelationId> lines = m_builder.map().relationsFrom(id);
            for (std::size_t i = first; !isAll && i <= last && i < lines.size(); ++i)
                tops.push_back(m_builder.map().find(lines[i])->to);
            for (ConceptId top : tops)
                addBranch(frame.members, top);
            if (auto done = m_builder.spend(frame.members.size() * sizeof(ConceptId), 0); !done)
                return done;
            if (!frame.members.empty())
                m_builder.frame(std::move(frame));
        }
        return {};
    }

    static std::pair<std::size_t, std::size_t> rangeOf(std::string_view text)
    {
        std::size_t first = 1, last = 0;
        if (!text.starts_with('('))
            return {first, last};
        const auto read = std::from_chars(text.data() + 1, text.data() + text.size(), first);
        if (read.ptr != text.data() + text.size() && *read.ptr == ',')
            std::from_chars(read.ptr + 1, text.data() + text.size(), last);
        return {first, last};
    }

    void addBranch(std::vector<ConceptId>& members, ConceptId top) const
    {
        const std::size_t start = members.size();
        members.push_back(top);
        for (std::size_t i = start; i < members.size(); ++i)
            for (const Incidence& each : m_builder.map().incidencesFrom(members[i]))
                members.push_back(each.other);
    }

    Result<void> readRelationships(const json& sheet)
    {
        for (const json& each : memberOf(sheet, "relationships")) {
            const ConceptId from = topicOf(textIn(each, "end1Id")), to = topicOf(textIn(each, "end2Id"));
            if (!from.isValid() || !to.isValid()) {
                m_losses.note("A relationship that does not join two topics was left out.", 0, textIn(each, "title"));
                continue;
            }
            const ArrowEnds ends = endsOf(each);
            Relation relation;
            relation.key = withoutControls(textIn(each, "id"));
            relation.phrase = withoutControls(textIn(each, "title"));
            relation.from = ends.pointBack() ? to : from;
            relation.to = ends.pointBack() ? from : to;
            relation.type = m_builder.plainType(ends.style());
            relation.colour =
                colourFrom(textIn(memberOf(memberOf(each, "style"), "properties"), "line-color")).value_or(Rgba());
            json rest = each;
            rest.erase("title");
            keep(relation.attributes, kXmindRelationship, "string", textOf(rest));
            if (const auto id = m_builder.add(std::move(relation), 0); !id)
                return tl::unexpected(id.error());
        }
        return {};
    }

    static ArrowEnds endsOf(const json& relationship)
    {
        const json& properties = memberOf(memberOf(relationship, "style"), "properties");
        const auto hasHead = [&](const char* end, bool otherwise) {
            const std::string_view shape = textIn(properties, end);
            return shape.empty() ? otherwise : !shape.ends_with("none");
        };
        return {hasHead("arrow-begin-class", false), hasHead("arrow-end-class", true)};
    }

    ConceptId topicOf(std::string_view id) const
    {
        const auto found = m_topics.find(std::string(id));
        return found == m_topics.end() ? ConceptId() : found->second;
    }

    LossList& m_losses;
    MapBuilder m_builder;
    OutlineBuilder m_outline;
    MapInfo m_info;
    int m_sheets = 0;
    std::vector<ConceptId> m_folded;
    std::unordered_map<std::string, ConceptId> m_topics;
};

/// Everything but the content that only shows it again.
bool isAttachment(std::string_view name)
{
    return (name.starts_with("resources/") || name.starts_with("attachments/")) && !name.ends_with('/');
}

Result<json> sheetsOf(ZipFile& archive, const ReadLimits& limits, LossList& losses)
{
    const bool isNew = archive.has("content.json");
    if (!isNew && !archive.has("content.xml"))
        return unexpected(ErrorCode::Input, "The archive holds no map: neither content.json nor content.xml.");
    const Result<std::string> content = archive.content(isNew ? "content.json" : "content.xml");
    if (!content)
        return tl::unexpected(content.error());
    if (!isNew)
        return xmindSheetsFromXml(*content, limits, losses);
    Result<json> sheets = jsonFrom(*content, limits);
    if (sheets && !sheets->is_array())
        return unexpected(ErrorCode::Input, "content.json holds no list of sheets.");
    return sheets;
}

}  // namespace

Result<ReadMap> readXmind(std::string_view bytes, const ReadLimits& limits)
{
    LossList losses;
    Result<ZipFile> archive = ZipFile::open(bytes, limits);
    if (!archive)
        return tl::unexpected(archive.error());
    for (const std::string& name : archive->names())
        if (isAttachment(name))
            losses.note("A file in the archive (a picture or an attachment) was left out.", 0, name);
    const Result<json> sheets = sheetsOf(*archive, limits, losses);
    if (!sheets)
        return tl::unexpected(sheets.error());
    return XmindReader(bytes.size(), limits, losses).run(*sheets);
}

}  // namespace conspectus
