#include "core/formats/vue/vue_reader.h"

#include "core/base/text.h"
#include "core/formats/arrow_ends.h"
#include "core/formats/plain_types.h"
#include "core/formats/vue/vue_items.h"
#include "core/formats/vue/vue_text.h"
#include "core/formats/xml/xml_text.h"

#include <algorithm>

namespace conspectus {

namespace {

struct ShapeName {
    std::string_view name;
    Outline outline;
};
constexpr ShapeName kShapes[] = {{"rectangle", Outline::Box},       {"roundRect", Outline::Rounded},
                                 {"ellipse", Outline::Ellipse},     {"diamond", Outline::Diamond},
                                 {"hexagon", Outline::Hexagon},     {"rhombus", Outline::Parallelogram},
                                 {"roundRectRaw", Outline::Rounded}};

Rgba colourIn(pugi::xml_node element, std::string_view name) { return vueColour(textOf(childNamed(element, name))); }

Outline outlineOf(pugi::xml_node element)
{
    pugi::xml_node shape = childNamed(element, "shape");
    if (!shape)  // so wrote VUE in 2008
        shape = childNamed(childNamed(element, "nodeShape"), "shape");
    const auto found = std::ranges::find(kShapes, vueType(shape), &ShapeName::name);
    return found == std::end(kShapes) ? Outline::Rounded : found->outline;
}

Look lookOf(pugi::xml_node element)
{
    Look look{colourIn(element, "fillColor"), colourIn(element, "strokeColor"), colourIn(element, "textColor"),
              outlineOf(element)};
    if (!look.fill.isSaid())
        look.fill = kClear;
    if (element.attribute("strokeWidth") && vueNumber(element, "strokeWidth") == 0) {
        look.line = kClear;
        if (look.fill == kClear)
            look.outline = Outline::Plain;
    }
    return look;
}

class VueReader {
public:
    VueReader(const XmlFile& file, int linesBefore, std::size_t bytes, const ReadLimits& limits, LossList& losses)
        : m_file(file),
          m_linesBefore(linesBefore),
          m_losses(losses),
          m_builder(bytes, limits, losses),
          m_items(vueItems(file.root())),
          m_ids(m_items.size())
    {
    }

    Result<ReadMap> run()
    {
        findEnds();
        for (std::size_t i = 0; i < m_items.size(); ++i)
            if (const auto done = addConcept(i); !done)
                return tl::unexpected(done.error());
        for (const VueItem& item : m_items)
            if (const auto done = item.kind == VueKind::Link ? addLink(item) : Result<void>(); !done)
                return tl::unexpected(done.error());
        if (const auto done = nest(); !done)
            return tl::unexpected(done.error());
        addFrames();
        m_builder.setInfo(info());
        return ReadMap{m_builder.take(), m_losses.take()};
    }

private:
    int lineOf(pugi::xml_node element) const { return m_file.lineOf(element) + m_linesBefore; }

    MapInfo info()
    {
        const pugi::xml_node root = m_file.root();
        MapInfo info;
        info.title = root.attribute("label").value();
        if (info.title.ends_with(".vue"))
            info.title.resize(info.title.size() - 4);
        info.description = vueNotes(textOf(childNamed(root, "notes")));
        if (const pugi::xml_node pathways = childNamed(root, "PathwayList"); childNamed(pathways, "pathway"))
            m_losses.note("Pathways (presentations) were left out.", lineOf(pathways));
        return info;
    }

    /// Groups become frames, and concepts only where a link ends at them.
    void findEnds()
    {
        for (std::size_t i = 0; i < m_items.size(); ++i)
            m_byId.emplace(m_items[i].id, i);
        for (const VueItem& item : m_items)
            if (item.kind == VueKind::Link)
                for (const char* end : {"ID1", "ID2"})
                    m_ends.insert(std::string(trimmed(textOf(childNamed(item.element, end)))));
    }

    Result<void> addConcept(std::size_t index)
    {
        const VueItem& item = m_items[index];
        if (item.kind == VueKind::Link || (item.kind == VueKind::Group && !m_ends.contains(std::string(item.id))))
            return {};
        const std::string_view type = vueType(item.element);
        if (item.kind == VueKind::Other)
            m_losses.note("Pictures, slides and the like are shown by their labels alone.", lineOf(item.element), type);
        Concept subject;
        subject.key = item.id;
        subject.label = vueLabel(item.element.attribute("label").value());
        subject.notes = vueNotes(textOf(childNamed(item.element, "notes")));
        subject.look = lookOf(item.element);
        readResource(subject, item.element);
        readTags(subject, item);
        if (subject.label.empty())
            subject.label = subject.link;
        const auto id = m_builder.add(std::move(subject), lineOf(item.element));
        if (!id)
            return tl::unexpected(id.error());
        m_ids[index] = *id;
        m_builder.place(*id, item.box.isEmpty() ? Rect{item.box.x, item.box.y, 0, 0} : item.box);
        return {};
    }

    void readResource(Concept& subject, pugi::xml_node element)
    {
        const pugi::xml_node resource = childNamed(element, "resource");
        const std::string spec = resource.attribute("spec").value();
        const std::string start = asciiLower(spec.substr(0, 8));
        if (start.starts_with("http:") || start.starts_with("https:") || start.starts_with("mailto:"))
            subject.link = spec;
        else if (!spec.empty()) {
            subject.attributes.push_back({"vue:resource", "string", spec});
            m_losses.note("The name of a file at a concept was kept as data, but is no link.", lineOf(element), spec);
        }
    }

    /// Keywords, and the layer where there are several.
    static void readTags(Concept& subject, const VueItem& item)
    {
        if (!item.layer.empty())
            subject.tags.emplace_back(item.layer);
        for (pugi::xml_node each : childNamed(item.element, "metadata-list")) {
            const std::string_view key = each.attribute("k").value(), value = trimmed(each.attribute("v").value());
            if (key.ends_with("#none") && !value.empty())
                subject.tags.emplace_back(value);
            else if (!key.empty() && !value.empty())
                subject.attributes.push_back({"vue:" + std::string(key), "string", std::string(value)});
        }
        std::ranges::sort(subject.tags);
        const auto repeated = std::ranges::unique(subject.tags);
        subject.tags.erase(repeated.begin(), repeated.end());
    }

    const VueItem* endOf(const VueItem& link, const char* name) const
    {
        const auto found = m_byId.find(trimmed(textOf(childNamed(link.element, name))));
        return found == m_byId.end() || !m_ids[found->second].isValid() ? nullptr : &m_items[found->second];
    }

    Result<void> addLink(const VueItem& link)
    {
        const VueItem* first = endOf(link, "ID1");
        const VueItem* second = endOf(link, "ID2");
        if (!first || !second) {
            m_losses.note("A link that does not join two concepts was left out.", lineOf(link.element),
                          link.element.attribute("label").value());
            return {};
        }
        const int state = link.element.attribute("arrowState").as_int();
        const ArrowEnds arrows{(state & 1) != 0, (state & 2) != 0};
        std::vector<Point> corners = cornersOf(link, first->box.centre(), second->box.centre());
        if (arrows.pointBack()) {
            std::swap(first, second);
            std::ranges::reverse(corners);
        }
        Relation relation;
        relation.key = link.id;
        relation.from = m_ids[static_cast<std::size_t>(first - m_items.data())];
        relation.to = m_ids[static_cast<std::size_t>(second - m_items.data())];
        const int style = link.element.attribute("strokeStyle").as_int();
        relation.type = lineType(m_builder, arrows.style(),
                                 style == 0       ? LineStyle::Solid
                                     : style == 1 ? LineStyle::Dotted
                                                  : LineStyle::Dashed);
        relation.phrase = vueLabel(link.element.attribute("label").value());
        relation.notes = vueNotes(textOf(childNamed(link.element, "notes")));
        relation.colour = colourIn(link.element, "strokeColor");
        const auto id = m_builder.add(std::move(relation), lineOf(link.element));
        if (!id)
            return tl::unexpected(id.error());
        m_builder.bend(*id, std::move(corners));
        return {};
    }

    /// Points on the curve that has the link's control points.
    static std::vector<Point> cornersOf(const VueItem& link, Point from, Point to)
    {
        const auto control = [&](const char* name) {
            const pugi::xml_node point = childNamed(link.element, name);
            return link.origin + Point{vueNumber(point, "x"), vueNumber(point, "y")};
        };
        const int count = link.element.attribute("controlCount").as_int();
        if (count == 1 && childNamed(link.element, "ctrlPoint0"))
            return {(from + control("ctrlPoint0") * 2 + to) * 0.25};
        if (count == 2 && childNamed(link.element, "ctrlPoint0") && childNamed(link.element, "ctrlPoint1")) {
            const Point a = control("ctrlPoint0"), b = control("ctrlPoint1");
            return {(from * 8 + a * 12 + b * 6 + to) * (1.0 / 27), (from + a * 6 + b * 12 + to * 8) * (1.0 / 27)};
        }
        return {};
    }

    /// A node inside of a node is below it.
    Result<void> nest()
    {
        for (std::size_t i = 0; i < m_items.size(); ++i) {
            const std::size_t parent = m_items[i].parent;
            if (parent == 0 || !m_ids[i].isValid() || !m_ids[parent - 1].isValid() ||
                m_items[parent - 1].kind == VueKind::Group)
                continue;
            RelationType contains;
            contains.key = contains.name = contains.phrase = "contains";
            contains.hierarchy = Hierarchy::FromIsBroader;
            contains.phraseShown = false;
            Relation relation;
            relation.from = m_ids[parent - 1];
            relation.to = m_ids[i];
            relation.type = m_builder.add(std::move(contains));
            if (const auto id = m_builder.add(std::move(relation), lineOf(m_items[i].element)); !id)
                return tl::unexpected(id.error());
        }
        return {};
    }

    void addFrames()
    {
        std::unordered_map<std::size_t, std::vector<ConceptId>> members;
        for (std::size_t i = 0; i < m_items.size(); ++i)
            if (const std::size_t parent = m_items[i].parent; parent > 0 && m_ids[i].isValid())
                members[parent - 1].push_back(m_ids[i]);
        for (std::size_t i = 0; i < m_items.size(); ++i)
            if (const VueItem& item = m_items[i]; item.kind == VueKind::Group)
                m_builder.frame(
                    {vueLabel(item.element.attribute("label").value()), item.box, members[i], lookOf(item.element)});
    }

    const XmlFile& m_file;
    int m_linesBefore;
    LossList& m_losses;
    MapBuilder m_builder;
    std::vector<VueItem> m_items;
    std::vector<ConceptId> m_ids;  // by item; invalid for those that are no concepts
    std::unordered_map<std::string_view, std::size_t> m_byId;
    std::unordered_set<std::string> m_ends;
};

}  // namespace

Result<ReadMap> readVueMap(const XmlFile& file, int linesBefore, std::size_t bytes, const ReadLimits& limits,
                           LossList& losses)
{
    return VueReader(file, linesBefore, bytes, limits, losses).run();
}

}  // namespace conspectus
