// The same picture as MapPainter's, out of the same looks, as a document: what belongs together is a group with an id,
// and every text is text.
#include "app/publish/link_policy.h"
#include "app/publish/map_description.h"
#include "app/publish/svg_ids.h"
#include "app/publish/svg_page.h"
#include "app/publish/writers.h"
#include "core/query/propositions.h"

#include <algorithm>

namespace conspectus {

namespace {

constexpr std::size_t kMostInTitle = 12;

QString toQString(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

/// A BCP 47 tag as it may stand in xml:lang; empty if it is none.
std::string languageTag(const QString& language)
{
    const bool isTag = std::all_of(language.begin(), language.end(),
                                   [](QChar c) { return c == u'-' || (c.unicode() < 128 && c.isLetterOrNumber()); });
    return isTag ? language.toStdString() : std::string();
}

class SvgDocument {
public:
    SvgDocument(const ConceptMap& map, const Picture& picture, const ExportOptions& options)
        : m_map(map),
          m_picture(picture),
          m_options(options),
          m_theme(options.theme ? *options.theme : themes().front()),
          m_page(place(picture, options))
    {
    }

    std::string write()
    {
        openRoot();
        if (!m_options.isTransparent)
            m_page.writeCanvas(m_theme.canvas);
        group("blocks", [this] { writeBlocks(); });
        group("relations", [this] { writeRelations(); });
        group("phrases", [this] { writePhrases(); });
        group("concepts", [this] { writeConcepts(); });
        xml().close();
        return xml().document();
    }

private:
    XmlBuilder& xml() { return m_page.xml; }

    template <class Content> void group(const std::string& id, const Content& content, const std::string& kind = {})
    {
        xml().open("g", {{"id", id}, {"class", kind}});
        content();
        xml().close();
    }

    void openRoot()
    {
        XmlAttributes attributes = m_page.rootAttributes();
        attributes.push_back({"xml:lang", languageTag(m_picture.language)});
        attributes.push_back({"role", "img"});
        attributes.push_back({"aria-labelledby", "title description"});
        xml().open("svg", attributes);
        xml().element("title", {{"id", "title"}}, escaped(documentTitle(m_picture, m_options)));
        xml().element("desc", {{"id", "description"}}, escaped(descriptionOf(m_map, m_picture, m_options.description)));
    }

    void writeBlocks()
    {
        const BlockLook look = blockLook(m_theme);
        for (const PictureBlock& block : m_picture.blocks) {
            const auto content = [&] {
                writeTitle(relationsOf(block));
                m_page.writeFramedRect(block.frame, look.radius, look.fill, look.border, look.borderWidth);
                if (!block.relations.empty())
                    writeLine(block.stem, m_picture.relations[static_cast<std::size_t>(block.relations.front())]);
            };
            group(m_ids.make("block", keyOf(block.anchor)), content, "block");
        }
    }

    void writeRelations()
    {
        for (const PictureRelation& relation : m_picture.relations) {
            if (relation.curve.empty())
                continue;
            const auto content = [&] {
                writeTitle(relation.relations);
                writeLine(relation.curve, relation);
            };
            group(idOf(relation), content, classOf(relation));
        }
    }

    void writeLine(const Spline& curve, const PictureRelation& relation)
    {
        m_page.writeLine(curve, relationLook(m_theme, relation), relation.arrow);
    }

    void writePhrases()
    {
        for (const PictureBlock& block : m_picture.blocks)
            writePhrase(block.phrase, block.plate);
        for (const PictureRelation& relation : m_picture.relations)
            writePhrase(relation.phrase, relation.plate);
    }

    void writePhrase(const MeasuredText& phrase, const Rect& plate)
    {
        if (phrase.lines.isEmpty())
            return;
        m_page.writeRect(plate, kPlateRadius, m_theme.plate);
        m_page.writeText(phrase, plate, m_theme.phrase);
    }

    void writeConcepts()
    {
        for (const PictureConcept& shown : m_picture.concepts)
            if (const Concept* subject = m_map.find(shown.id)) {
                const std::string style = shown.style.isEmpty() ? "" : " style-" + asName(shown.style.toStdString());
                group(
                    m_ids.make("concept", subject->key), [&] { writeConcept(shown, *subject); },
                    "concept level-" + std::to_string(shown.level) + style);
            }
    }

    void writeConcept(const PictureConcept& shown, const Concept& subject)
    {
        xml().element("title", {}, escaped(toQString(nameOf(subject, m_picture.language.toStdString()))));
        if (!subject.definition.empty())
            xml().element("desc", {}, escaped(toQString(subject.definition)));
        const std::optional<QString> link = safeLink(toQString(subject.link));
        if (link)
            xml().open("a", {{"xlink:href", escaped(*link)}, {"target", "_blank"}, {"rel", "noopener noreferrer"}});
        writeBox(shown);
        if (link)
            xml().close();
    }

    void writeBox(const PictureConcept& shown)
    {
        const ConceptLook look = conceptLook(m_theme, shown);
        m_page.writeFramedRect(shown.box, look.radius, look.fill, look.border, look.borderWidth);
        if (!shown.label.lines.isEmpty())
            m_page.writeText(shown.label, labelArea(shown), look.text);
        if (shown.hidden > 0) {
            const Rect badge = badgeArea(shown);
            m_page.writeRect(badge, badge.height / 2, look.badge);
            m_page.writeText(badgeLabel(shown.hidden), badge, look.text);
        }
    }

    void writeTitle(const std::vector<RelationId>& relations)
    {
        xml().element("title", {}, escaped(sentencesOf(m_map, m_picture, relations, kMostInTitle)));
    }

    std::vector<RelationId> relationsOf(const PictureBlock& block) const
    {
        std::vector<RelationId> all;
        for (int index : block.relations) {
            const auto& some = m_picture.relations[static_cast<std::size_t>(index)].relations;
            all.insert(all.end(), some.begin(), some.end());
        }
        return all;
    }

    std::string keyOf(int index) const
    {
        const Concept* subject = m_map.find(m_picture.concepts[static_cast<std::size_t>(index)].id);
        return subject ? subject->key : std::string();
    }

    const Relation* firstOf(const PictureRelation& relation) const
    {
        return relation.relations.empty() ? nullptr : m_map.find(relation.relations.front());
    }

    std::string idOf(const PictureRelation& relation)
    {
        const Relation* first = firstOf(relation);
        return m_ids.make(relation.isBundle ? "bundle" : "relation", first ? first->key : std::string());
    }

    std::string classOf(const PictureRelation& relation) const
    {
        if (relation.isBundle)
            return "relation bundle";
        const Relation* first = firstOf(relation);
        const RelationType* type = first ? m_map.find(first->type) : nullptr;
        return std::string("relation") + (relation.isHierarchical ? " hierarchical" : "") +
            (type ? " type-" + asName(type->key) : "");
    }

    const ConceptMap& m_map;
    const Picture& m_picture;
    const ExportOptions& m_options;
    const Theme& m_theme;
    SvgPage m_page;
    UniqueIds m_ids;
};

}  // namespace

Result<std::string> writeSvg(const ConceptMap& map, const Picture& picture, const ExportOptions& options)
{
    return SvgDocument(map, picture, options).write();
}

}  // namespace conspectus
