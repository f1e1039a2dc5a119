// Reading CXL. A linking phrase with several connections stands for all propositions that can be read through it; each
// becomes a relation, which remembers the phrase so that writing makes one of them again.
#include "core/formats/cxl/cxl.h"
#include "core/formats/cxl/cxl_meta.h"
#include "core/formats/cxl/cxl_records.h"
#include "core/formats/map_builder.h"
#include "core/formats/xml/xml_text.h"

#include <map>

namespace conspectus {

namespace {

constexpr double kFrameMargin = 12;  // px around what an open concept holds

class CxlReader {
public:
    CxlReader(const XmlFile& file, pugi::xml_node map, std::size_t bytes, const ReadLimits& limits, LossList& losses)
        : m_file(file),
          m_map(map),
          m_losses(losses),
          m_builder(bytes, limits, losses),
          m_wiring(file, map, losses),
          m_index(map),
          m_ids(m_wiring.items().size())
    {
    }

    Result<ReadMap> run()
    {
        MapInfo info = cxlInfo(m_file.root(), m_map, m_losses);
        Result<void> done = addConcepts();
        if (done)
            done = addPropositions();
        if (done)
            done = addDirectRelations();
        if (done)
            done = nest();
        if (!done)
            return tl::unexpected(done.error());
        m_builder.setInfo(std::move(info));
        return ReadMap{m_builder.take(), m_losses.take()};
    }

private:
    Result<void> addConcepts()
    {
        for (std::size_t i = 0; i < m_ids.size(); ++i) {
            const CxlItem& item = m_wiring.items()[i];
            if (item.isJoint)
                continue;
            const auto id = m_builder.add(cxlConcept(item, m_index), lineOf(item));
            if (!id)
                return tl::unexpected(id.error());
            m_ids[i] = *id;
            const CxlKind kind = item.isPhrase ? CxlKind::LinkingPhrase : CxlKind::Concept;
            if (const std::optional<Rect> box = cxlBox(m_index.appearanceOf(kind, item.id)))
                m_builder.place(*id, *box);
            if (!m_index.resourcesOf(item.id).empty())
                m_losses.note("Resources of a concept are kept in the file; one web address is shown as its link.",
                              lineOf(item), item.element.attribute("label").value());
        }
        return {};
    }

    Result<void> addPropositions()
    {
        for (const CxlItem& item : m_wiring.items())
            if (item.isJoint)
                m_builder.reserveRelationKey(item.id);
        for (const CxlItem& phrase : m_wiring.items()) {
            if (!phrase.isJoint)
                continue;
            for (std::size_t in : phrase.in)
                for (std::size_t out : phrase.out)
                    if (const auto done =
                            addProposition(phrase, m_wiring.connections()[in], m_wiring.connections()[out]);
                        !done)
                        return done;
        }
        return {};
    }

    Result<void> addProposition(const CxlItem& phrase, const CxlConnection& in, const CxlConnection& out)
    {
        Relation relation = cxlProposition(m_wiring, phrase, in, out, m_index);
        relation.from = m_ids[in.from];
        relation.to = m_ids[out.to];
        relation.type = m_builder.plainType(cxlArrow({&in, &out}, m_index));
        const auto id = m_builder.add(std::move(relation), lineOf(phrase));
        if (!id)
            return tl::unexpected(id.error());
        std::vector<Point> corners = cornersOf(in);
        if (const auto box = cxlBox(m_index.appearanceOf(CxlKind::LinkingPhrase, phrase.id)))
            corners.push_back(box->centre());
        for (Point corner : cornersOf(out))
            corners.push_back(corner);
        if (!corners.empty())
            m_builder.bend(*id, std::move(corners));
        return {};
    }

    std::vector<Point> cornersOf(const CxlConnection& connection) const
    {
        return cxlControlPoints(m_index.appearanceOf(CxlKind::Connection, connection.id));
    }

    Result<void> addDirectRelations()
    {
        for (const CxlConnection& connection : m_wiring.connections()) {
            const ConceptId from = m_ids[connection.from], to = m_ids[connection.to];
            if (!from.isValid() || !to.isValid())
                continue;
            Relation relation = cxlRelation(m_wiring, connection, m_index);
            relation.from = from;
            relation.to = to;
            relation.type = m_builder.plainType(cxlArrow({&connection}, m_index));
            const auto id = m_builder.add(std::move(relation), m_file.lineOf(connection.element));
            if (!id)
                return tl::unexpected(id.error());
            if (std::vector<Point> corners = cornersOf(connection); !corners.empty())
                m_builder.bend(*id, std::move(corners));
        }
        return {};
    }

    /// Concepts that stand inside of another one are below it.
    Result<void> nest()
    {
        const std::vector<std::optional<std::size_t>> parents = parentsOfItems();
        for (std::size_t i = 0; i < parents.size(); ++i) {
            if (!parents[i])
                continue;
            Relation relation;
            relation.from = m_ids[*parents[i]];
            relation.to = m_ids[i];
            relation.type = containsType();
            const CxlItem& item = m_wiring.items()[i];
            if (const auto id = m_builder.add(std::move(relation), lineOf(item)); !id)
                return tl::unexpected(id.error());
            m_children[*parents[i]].push_back(i);
        }
        addFrames();
        return {};
    }

    /// By item. Where parents go round in a circle, one of them is left out.
    std::vector<std::optional<std::size_t>> parentsOfItems()
    {
        std::vector<std::optional<std::size_t>> parents(m_ids.size());
        for (std::size_t i = 0; i < parents.size(); ++i) {
            const CxlItem& item = m_wiring.items()[i];
            const std::string_view parent = item.element.attribute("parent-id").value();
            const std::size_t* above = m_wiring.find(parent);
            if (above && m_ids[i].isValid() && m_ids[*above].isValid())
                parents[i] = *above;
            else if (!parent.empty() && m_ids[i].isValid())
                noteOutside(item);
        }
        std::vector<std::size_t> walks(parents.size());  // the walk that has been here; 0: none
        for (std::size_t start = 0; start < parents.size(); ++start)
            for (std::size_t i = start; walks[i] == 0;) {
                walks[i] = start + 1;
                if (!parents[i])
                    break;
                if (walks[*parents[i]] == start + 1) {
                    noteOutside(m_wiring.items()[i]);
                    parents[i].reset();
                    break;
                }
                i = *parents[i];
            }
        return parents;
    }

    /// Around what an open concept holds. CmapTools makes it as large as its contents.
    void addFrames()
    {
        for (const auto& [above, children] : m_children) {
            const CxlItem& item = m_wiring.items()[above];
            const pugi::xml_node appearance = m_index.appearanceOf(CxlKind::Concept, item.id);
            if (std::string_view(appearance.attribute("expanded").value()) != "true")
                continue;
            Frame frame;
            for (std::size_t child : children) {
                frame.members.push_back(m_ids[child]);
                const CxlItem& inner = m_wiring.items()[child];
                if (const auto box = cxlBox(m_index.appearanceOf(CxlKind::Concept, inner.id)))
                    frame.box = frame.box.united(box->isEmpty() ? Rect::around(box->centre(), {80, 30}) : *box);
            }
            frame.label = item.element.attribute("label").value();
            frame.box = frame.box.grown(kFrameMargin);
            frame.look = m_index.styles().lookOf(appearance, CxlKind::Concept);
            m_builder.frame(std::move(frame));
        }
    }

    void noteOutside(const CxlItem& item)
    {
        m_losses.note("A concept inside of itself, or of one that does not exist, was put outside.", lineOf(item),
                      item.element.attribute("label").value());
    }

    RelationTypeId containsType()
    {
        RelationType contains;
        contains.key = contains.name = contains.phrase = "contains";
        contains.hierarchy = Hierarchy::FromIsBroader;
        contains.phraseShown = false;
        return m_builder.add(std::move(contains));
    }

    int lineOf(const CxlItem& item) const { return m_file.lineOf(item.element); }

    const XmlFile& m_file;
    pugi::xml_node m_map;
    LossList& m_losses;
    MapBuilder m_builder;
    CxlWiring m_wiring;
    CxlIndex m_index;
    std::vector<ConceptId> m_ids;  // by item; invalid for phrases that became relations
    std::map<std::size_t, std::vector<std::size_t>> m_children;  // items inside of an item
};

}  // namespace

Result<ReadMap> readCxl(std::string_view bytes, const ReadLimits& limits)
{
    LossList losses;
    const Result<XmlFile> file = XmlFile::open(bytes, limits, losses);
    if (!file)
        return tl::unexpected(file.error());
    const pugi::xml_node map = childNamed(file->root(), "map");
    if (localName(file->root()) != "cmap" || !map)
        return unexpected(ErrorCode::Input,
                          "This is not CXL: there is no element 'map' in an outermost element 'cmap'. Export the map "
                          "from CmapTools as CXL.",
                          file->lineOf(file->root()));
    return CxlReader(*file, map, bytes.size(), limits, losses).run();
}

}  // namespace conspectus
