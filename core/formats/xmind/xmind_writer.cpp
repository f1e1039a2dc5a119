// Writing .xmind. Trees become sheets or floating topics: a concept that was the centre of a sheet is one again, every
// other root floats beside the first. All relations that are no lines become relationships.
#include "core/formats/json/json_file.h"
#include "core/formats/outline/clean.h"
#include "core/formats/outline/folds.h"
#include "core/formats/outline/kept_data.h"
#include "core/formats/outline/left_out.h"
#include "core/formats/xmind/xmind.h"
#include "core/formats/xmind/xmind_topic.h"
#include "core/formats/xml/xml_text.h"
#include "core/formats/zip/zip_file.h"
#include "core/model/map_info.h"

#include <unordered_map>
#include <unordered_set>

namespace conspectus {

namespace {

using nlohmann::json;

constexpr int kMostDepth = 70;  // three levels of JSON each
constexpr std::string_view kTitle = "XMind";
constexpr Kept kKept = {Part::Notes, Part::Link, Part::Tags, Part::Title, Part::Views};

class XmindWriter {
public:
    explicit XmindWriter(const ConceptMap& map) : m_map(map), m_tree(spanningTree(map, kMostDepth)) { }

    Result<WrittenMap> run()
    {
        noteLeftOut(m_map, m_tree, kKept, kXmindPrefix, kTitle, m_losses);
        m_folded = foldsOf(m_map.info(), kTitle, m_losses);
        makeBranches();
        placeRoots();
        addRelationships();
        json sheets = json::array();
        for (Sheet& sheet : m_sheets) {
            sheet.data["rootTopic"] = finished(sheet.root);
            sheets.push_back(std::move(sheet.data));
        }
        const ZipEntry entries[] = {{"content.json", textOf(sheets)},
                                    {"metadata.json", R"({"creator":{"name":"Conspectus"}})"},
                                    {"manifest.json", R"({"file-entries":{"content.json":{},"metadata.json":{}}})"}};
        auto bytes = zipOf(entries);
        if (!bytes)
            return tl::unexpected(bytes.error());
        return WrittenMap{std::move(*bytes), m_losses.take()};
    }

private:
    struct Sheet {
        json data;
        std::size_t root = 0;  // index of the central topic
    };
    /// A topic and what stands below it, as indexes.
    struct Branch {
        json topic;
        std::vector<std::pair<std::string, std::size_t>> children;  // with the list that they stand in
        std::size_t sheet = 0;
    };

    void makeBranches()
    {
        std::vector<std::size_t> open;
        for (const OutlineItem& item : m_tree.items) {
            const Concept subject = cleaned(*m_map.find(item.id), m_losses);
            m_index[item.id] = m_branches.size();
            m_branches.push_back({topicFrom(subject, m_folded.contains(item.id)), {}, 0});
            open.resize(static_cast<std::size_t>(item.depth));
            if (!open.empty()) {
                const Attribute* list = findAttribute(subject.attributes, kXmindList);
                const std::string name = list && list->value != "detached" ? list->value : "attached";
                m_branches[open.back()].children.emplace_back(name, m_branches.size() - 1);
            }
            open.push_back(m_branches.size() - 1);
        }
    }

    void placeRoots()
    {
        std::vector<std::size_t> floating;
        for (const OutlineItem& item : m_tree.items) {
            if (item.depth != 0)
                continue;
            const Attribute* sheet = findAttribute(m_map.find(item.id)->attributes, kXmindSheet);
            if (sheet)
                addSheet(objectFrom(sheet->value), m_index[item.id]);
            else
                floating.push_back(m_index[item.id]);
        }
        if (m_sheets.empty() && !floating.empty()) {
            addSheet(json::object(), floating.front());
            floating.erase(floating.begin());
        }
        if (m_sheets.empty()) {
            m_branches.push_back({{{"id", "r1"}, {"title", ""}, {kXmindNobody, true}}, {}, 0});
            addSheet(json::object(), m_branches.size() - 1);
        }
        const std::string title = asXmlText(m_map.info().title, m_losses);
        if (textIn(m_sheets.front().data, "title") != title)
            m_sheets.front().data["title"] = title;
        for (std::size_t root : floating)
            m_branches[holderOf(root)].children.emplace_back("detached", root);
        setSheets();
    }

    void addSheet(json data, std::size_t root)
    {
        if (!data.contains("id"))
            data["id"] = "sheet" + std::to_string(m_sheets.size() + 1);
        m_sheets.push_back({std::move(data), root});
    }

    /// The topic that a root floats in: the one that held it, unless that stands below the root now.
    std::size_t holderOf(std::size_t root)
    {
        const Attribute* kept = findAttribute(m_map.find(m_tree.items[root].id)->attributes, kXmindHolder);
        const auto holder = kept ? m_index.find(m_map.conceptByKey(kept->value)) : m_index.end();
        if (holder == m_index.end() || rootOf(holder->second) != m_sheets.front().root)
            return m_sheets.front().root;
        return holder->second;
    }

    std::size_t rootOf(std::size_t index) const
    {
        while (index < m_tree.items.size() && m_tree.items[index].depth != 0)
            --index;
        return index;
    }

    void setSheets()
    {
        for (std::size_t i = 0; i < m_sheets.size(); ++i) {
            std::vector<std::size_t> open{m_sheets[i].root};
            while (!open.empty()) {
                Branch& branch = m_branches[open.back()];
                open.pop_back();
                branch.sheet = i;
                for (const auto& child : branch.children)
                    open.push_back(child.second);
            }
        }
    }

    void addRelationships()
    {
        for (RelationId id : m_tree.left) {
            const Relation relation = cleaned(*m_map.find(id), m_losses);
            const RelationType& type = *m_map.find(relation.type);
            noteLeftOut(relation, type, kXmindPrefix, kTitle, m_losses);
            json& sheet = m_sheets[m_branches[m_index[relation.from]].sheet].data;
            sheet["relationships"].push_back(relationshipFor(relation, type));
        }
    }

    json relationshipFor(const Relation& relation, const RelationType& type)
    {
        const Attribute* kept = findAttribute(relation.attributes, kXmindRelationship);
        json made = objectFrom(kept ? std::string_view(kept->value) : std::string_view());
        const std::string from = topicId(relation.from), to = topicId(relation.to);
        const bool isTurned = textIn(made, "end1Id") == to && textIn(made, "end2Id") == from && from != to;
        made["id"] = relation.key;
        made["end1Id"] = isTurned ? to : from;
        made["end2Id"] = isTurned ? from : to;
        const std::string_view phrase = phraseOf(relation, type, "");
        made["title"] = std::string(phrase);
        setHead(made, "arrow-begin-class",
                type.arrow == ArrowStyle::Both || (type.arrow == ArrowStyle::Forward && isTurned), false);
        setHead(made, "arrow-end-class",
                type.arrow == ArrowStyle::Both || (type.arrow == ArrowStyle::Forward && !isTurned), true);
        const json& properties = memberOf(memberOf(made, "style"), "properties");
        if (colourFrom(textIn(properties, "line-color")).value_or(Rgba()) != relation.colour)
            made["style"]["properties"]["line-color"] = colourText(relation.colour);
        return made;
    }

    static void setHead(json& relationship, const char* end, bool isThere, bool usually)
    {
        const std::string_view shape = textIn(memberOf(memberOf(relationship, "style"), "properties"), end);
        if ((shape.empty() ? usually : !shape.ends_with("none")) != isThere)
            relationship["style"]["properties"][end] =
                isThere ? "org.xmind.arrowShape.triangle" : "org.xmind.arrowShape.none";
    }

    std::string topicId(ConceptId id) const { return std::string(textIn(m_branches[m_index.at(id)].topic, "id")); }

    /// The topic with all that is below it.
    json finished(std::size_t index)
    {
        Branch& branch = m_branches[index];
        json topic = std::move(branch.topic);
        for (const auto& [list, child] : branch.children)
            topic["children"][list].push_back(finished(child));
        return topic;
    }

    const ConceptMap& m_map;
    SpanningTree m_tree;
    LossList m_losses;
    std::unordered_set<ConceptId> m_folded;
    std::unordered_map<ConceptId, std::size_t> m_index;  // of the branch; the same as in the tree
    std::vector<Branch> m_branches;
    std::vector<Sheet> m_sheets;
};

}  // namespace

Result<WrittenMap> writeXmind(const ConceptMap& map) { return XmindWriter(map).run(); }

}  // namespace conspectus
